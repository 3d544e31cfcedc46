package org.practicekit.scheduling.pattern;

import java.net.URI;
import java.time.LocalDate;
import org.practicekit.core.kpi.KpiDefinition;
import org.practicekit.core.kpi.KpiId;
import org.practicekit.core.kpi.KpiUnit;
import org.practicekit.core.rule.Citation;

/** What is measured about a schedule, and who measures it so. Where a source leaves room, the formula says what was chosen. */
public enum PatternKpis implements KpiDefinition {
    /** Who did not come. */
    NO_SHOW_RATE(
            "no-show-rate",
            "No-show rate",
            "Visits noted as missed, of the visits whose patient came or was missed. A visit called off, moved or not yet "
                    + "accounted for is on neither side.",
            KpiUnit.SHARE,
            Source.ASGE),
    /** Who called off too late. */
    LATE_CANCEL_RATE(
            "late-cancel-rate",
            "Late cancellation rate",
            "Visits called off by the patient with less notice than the practice's policy asks for, of these and of the visits "
                    + "whose patient came or was missed. A visit moved to another time is not called off.",
            KpiUnit.SHARE,
            Source.ASGE),
    /** What nobody accounted for. */
    OPEN_ENDED_SHARE(
            "open-ended-share",
            "Visits without an outcome",
            "Visits whose time has passed and that still stand as booked or confirmed, of all that were kept for their patient "
                    + "and whose time has passed.",
            KpiUnit.SHARE,
            Source.OURS),
    /** How full the hours are. */
    UTILIZATION(
            "utilization",
            "Utilization, booked",
            "Minutes taken by visits kept for their patient, missed ones included and overbooked minutes counted once, of the "
                    + "minutes that the resource was open.",
            KpiUnit.SHARE,
            Source.AAFP),
    /** How full they turned out to be. */
    ATTENDED_UTILIZATION(
            "attended-utilization",
            "Utilization, attended",
            "Minutes taken by visits whose patient came, overbooked minutes counted once, of the minutes that the resource was "
                    + "open.",
            KpiUnit.SHARE,
            Source.AAFP),
    /** What became of the time given back. */
    FILL_RATE(
            "fill-rate",
            "Fill rate of freed time",
            "Minutes of a provider that another visit has in the end, of the minutes that the last visit on them gave back "
                    + "before they came, by being called off or moved, while the provider was open.",
            KpiUnit.SHARE,
            Source.MGMA),
    /** How long patients are there. */
    CYCLE_TIME(
            "cycle-time",
            "Office visit cycle time",
            "Minutes from the patient's coming to the visit's completion, over completed visits with both noted.",
            KpiUnit.MINUTES,
            Source.IHI_CYCLE),
    /** How long they sit outside. */
    WAITING_TIME(
            "waiting-time",
            "Waiting for the room",
            "Minutes from the patient's coming to being taken to the room, over completed visits with both noted.",
            KpiUnit.MINUTES,
            Source.IHI_CYCLE),
    /** How late the practice is. */
    LATENESS(
            "lateness",
            "Waiting past the appointment",
            "Minutes from the time of the appointment, or from the patient's coming if that is later, to being taken to the "
                    + "room; 0 for a patient taken earlier.",
            KpiUnit.MINUTES,
            Source.IHI_CYCLE),
    /** How long they are inside. */
    ROOM_TIME(
            "room-time",
            "Time in the room",
            "Minutes from being taken to the room to the visit's completion, over completed visits with both noted.",
            KpiUnit.MINUTES,
            Source.IHI_CYCLE),
    /** How far ahead visits are asked for. */
    LEAD_TIME(
            "lead-time",
            "Lead time",
            "Days by the calendar of the location from the day on which a visit was first asked for to its day, over visits whose "
                    + "patient came or was missed; visits that were moved or written down after they began are left out.",
            KpiUnit.DAYS,
            Source.OURS),
    /** How far away a visit is. */
    THIRD_NEXT_AVAILABLE(
            "third-next-available",
            "Third next available appointment",
            "Days by the calendar, weekends included, from the day of asking to the third appointment that could be had if the "
                    + "two before it were taken; time held, or kept for other visit types, is not available.",
            KpiUnit.DAYS,
            Source.IHI_ACCESS),
    /** The same in days of work. */
    THIRD_NEXT_AVAILABLE_WORKING(
            "third-next-available-working",
            "Third next available appointment, working days",
            "As the third next available appointment, but counting only the days on which its location is open, the day of "
                    + "asking not included.",
            KpiUnit.WORKING_DAYS,
            Source.HRSA);

    private final KpiId id;
    private final String title;
    private final String formula;
    private final KpiUnit unit;
    private final Source source;

    PatternKpis(String id, String title, String formula, KpiUnit unit, Source source) {
        this.id = new KpiId("scheduling.pattern." + id);
        this.title = title;
        this.formula = formula;
        this.unit = unit;
        this.source = source;
    }

    @Override
    public KpiId id() {
        return id;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String formula() {
        return formula;
    }

    @Override
    public KpiUnit unit() {
        return unit;
    }

    @Override
    public Citation citation() {
        return source.citation;
    }

    /** Whose definitions these are. */
    private enum Source {
        IHI_ACCESS(
                "Institute for Healthcare Improvement",
                "Measure the Backlog: third next available appointment",
                "http://www.ihi.org/IHI/Topics/OfficePractices/Access/Changes/IndividualChanges/MeasuretheBacklog.htm"),
        IHI_CYCLE(
                "Institute for Healthcare Improvement",
                "Measures: Office Visit Cycle Time",
                "https://www.ihi.org/resources/Pages/Measures/OfficeVisitCycleTime.aspx"),
        HRSA(
                "HRSA HIV/AIDS Bureau",
                "Systems measures: waiting time for initial access, third next available in business days",
                "https://ryanwhite.hrsa.gov/grants/performance-measure-portfolio/systems-measures/waiting-time-for-initial-access-to-outpatient-ambulatory-medical-care"),
        ASGE(
                "American Society for Gastrointestinal Endoscopy",
                "Practical Solutions: Reduce the Impact of No-Shows and Cancellations",
                "https://www.asge.org/home/resources/publications/practical-solutions/practical-solutions-october-reduce-impact-no-shows-cancellations"),
        AAFP(
                "American Academy of Family Physicians",
                "Family Practice Management 11 (2004) no. 7, page 27: fill rate of the appointment schedule",
                "https://www.aafp.org/fpm/2004/0700/p27.html"),
        MGMA(
                "Medical Group Management Association",
                "Designing backfill and overbooking by specialty",
                "https://www.mgma.com/articles/designing-backfill-and-overbooking-by-specialty"),
        OURS("PracticeKit", "pattern guide, the definitions", "");

        private final Citation citation;

        Source(String authority, String reference, String page) {
            LocalDate read = LocalDate.of(2026, 11, 25);
            citation = page.isEmpty()
                    ? Citation.of(authority, reference, read)
                    : new Citation(authority, reference, URI.create(page), read);
        }
    }
}
