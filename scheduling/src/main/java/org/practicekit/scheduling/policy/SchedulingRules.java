package org.practicekit.scheduling.policy;

import java.time.LocalDate;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.rule.Rule;
import org.practicekit.core.rule.RuleId;

/**
 * The rules of scheduling. Those of the {@linkplain Basis#OFFICE office} say what cannot be done anywhere; those of the
 * {@linkplain Basis#PRACTICE practice} hold what this practice wrote into its policy and templates, and their findings cite
 * the practice's own document.
 */
public enum SchedulingRules implements Rule {
    /** A proposal or request names only what the practice has. */
    KNOWN("scheduling.booking.known", "Visit type, location and resources belong to the practice", Basis.OFFICE),
    /** Each need has its own resource that is able to meet it. */
    NEEDS("scheduling.booking.needs", "Each need of a visit is met by its own able resource", Basis.OFFICE),
    /** Everything is open where the visit takes place. */
    OPEN("scheduling.booking.open-hours", "Everything a visit takes up is open, at its location", Basis.PRACTICE),
    /** One visit at a time, unless overbooking is wanted and allowed. */
    FREE("scheduling.booking.resource-free", "What a visit takes up is not taken by another", Basis.OFFICE),
    /** Overbooking stays within the block's limit. */
    OVERBOOKING(
            "scheduling.booking.overbooking-limit", "A block is overbooked no further than its limit", Basis.PRACTICE),
    /** A patient is in one place at a time. */
    PATIENT_FREE("scheduling.booking.patient-free", "A patient has one visit at a time", Basis.OFFICE),
    /** The visit type is meant for this patient. */
    PATIENT_KIND(
            "scheduling.booking.patient-kind",
            "Visit types for new or established patients are given to those only",
            Basis.PRACTICE),
    /** The block takes this visit type. */
    VISIT_TYPE("scheduling.booking.visit-type-hours", "A block takes the visit types it is meant for", Basis.PRACTICE),
    /** What is carved out stays so until its release. */
    CARVE_OUT("scheduling.booking.carve-out", "A carve-out is kept for its visit types until released", Basis.PRACTICE),
    /** A block takes only so many visits of some types. */
    SESSION_CAP(
            "scheduling.booking.session-cap",
            "A block takes no more visits of some types than the practice agreed",
            Basis.PRACTICE),
    /** There is enough notice. */
    NOTICE("scheduling.booking.minimum-notice", "A visit is booked with the minimum notice", Basis.PRACTICE),
    /** It is not too far ahead. */
    HORIZON("scheduling.booking.horizon", "A visit is booked no further ahead than the horizon", Basis.PRACTICE),
    /** The patient can come. */
    PATIENT_TIMES("scheduling.search.patient-times", "A visit is offered at times that suit the patient", Basis.OFFICE),
    /** There is a time that keeps every other rule. */
    OPENING("scheduling.search.opening", "A time is offered only when it keeps every rule", Basis.OFFICE),
    /** Ids in a setup are unique, and what it names is there. */
    SETUP_NAMES("scheduling.setup.names", "What a setup names is there, once", Basis.OFFICE),
    /** Hours in a setup do not contradict each other. */
    SETUP_HOURS("scheduling.setup.hours", "A resource's hours do not contradict each other", Basis.OFFICE),
    /** What can be booked can take place. */
    SETUP_NEEDS(
            "scheduling.setup.needs", "Every visit type can take place with the practice's resources", Basis.OFFICE),
    /** An appointment moves only as its life cycle allows. */
    STATUS("scheduling.appointment.status", "An appointment's status moves only along its life cycle", Basis.OFFICE),
    /** Steps happen one after the other, and none in the future. */
    HAPPENED(
            "scheduling.appointment.happened",
            "A step in the life of an appointment happens after the one before it and not in the future",
            Basis.OFFICE),
    /** Nobody is checked in for another day. */
    ARRIVAL("scheduling.appointment.arrival-day", "A patient is checked in on the day of the visit", Basis.OFFICE),
    /** A visit that moves stays the same patient's. */
    SAME_PATIENT("scheduling.appointment.same-patient", "A visit is moved for the same patient", Basis.OFFICE),
    /** A hold is good until it expires. */
    HOLD("scheduling.appointment.hold", "A hold is good until it expires", Basis.PRACTICE),
    /** Nobody overwrites what they have not seen. */
    VERSION("scheduling.appointment.version", "A change names the version it was made from", Basis.OFFICE),
    /** A command id stands for one wish. */
    COMMAND("scheduling.command.one-wish", "A command id stands for one wish and no other", Basis.OFFICE);

    private static final LocalDate WRITTEN = LocalDate.of(2026, 11, 24);

    private final RuleId id;
    private final String title;
    private final Basis basis;

    SchedulingRules(String id, String title, Basis basis) {
        this.id = new RuleId(id);
        this.title = title;
        this.basis = basis;
    }

    @Override
    public RuleId id() {
        return id;
    }

    @Override
    public String title() {
        return title;
    }

    /** Whose rule it is. */
    public Basis basis() {
        return basis;
    }

    /** PracticeKit's guide; a finding about a rule of the practice cites {@link #citation(BookingPolicy)} instead. */
    @Override
    public Citation citation() {
        return Citation.of(
                "PracticeKit",
                basis == Basis.OFFICE
                        ? "scheduling guide, what no office can do"
                        : "scheduling guide, the practice's own",
                WRITTEN);
    }

    /** On whose authority the rule holds in a practice with this policy. */
    public Citation citation(BookingPolicy policy) {
        return basis == Basis.PRACTICE ? policy.citation() : citation();
    }

    /** Whose rule a rule is. */
    public enum Basis {
        /** It holds in every office, because nobody can be in two places, and no promise can be made twice. */
        OFFICE,
        /** The practice chose it, or its numbers. */
        PRACTICE
    }
}
