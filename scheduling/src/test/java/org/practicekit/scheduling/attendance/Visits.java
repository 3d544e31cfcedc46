package org.practicekit.scheduling.attendance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.practicekit.core.rule.Citation;
import org.practicekit.scheduling.policy.AttendancePolicy;
import org.practicekit.scheduling.policy.AttendancePolicyBuilder;
import org.practicekit.scheduling.policy.LeadTimeBands;
import org.practicekit.scheduling.visit.VisitTypeId;

/** Made-up pasts, a line each. */
final class Visits {
    static final VisitTypeId FOLLOW_UP = new VisitTypeId("follow-up");
    static final VisitTypeId PHYSICAL = new VisitTypeId("physical");
    static final LocalDate MARCH_9 = LocalDate.of(2026, 3, 9);
    static final Citation HANDBOOK =
            Citation.of("Practice policy", "Attendance handbook, section 1", LocalDate.of(2026, 1, 5));

    private Visits() {}

    /** Ten per cent assumed, two bands that part at a week, a record at half weight after 8 visits. */
    static AttendancePolicyBuilder policy() {
        return AttendancePolicy.builder()
                .citation(HANDBOOK)
                .assumedNoShowPercent(10)
                .leadTimes(LeadTimeBands.startingAt(8))
                .estimateOwnWeight(false);
    }

    static PastVisit visit(LocalDate date, int daysAhead, VisitOutcome outcome) {
        return new PastVisit(date, FOLLOW_UP, daysAhead, outcome);
    }

    /** So many patients with one visit each. */
    static List<AttendanceHistory> patients(int count, VisitTypeId type, int daysAhead, VisitOutcome outcome) {
        List<AttendanceHistory> patients = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            patients.add(new AttendanceHistory(List.of(new PastVisit(MARCH_9, type, daysAhead, outcome))));
        }
        return patients;
    }

    /** One patient with these outcomes on consecutive days up to 9 March, all booked three days ahead. */
    static AttendanceHistory patient(VisitOutcome... outcomes) {
        List<PastVisit> visits = new ArrayList<>();
        for (int i = 0; i < outcomes.length; i++) {
            visits.add(visit(MARCH_9.minusDays(outcomes.length - 1L - i), 3, outcomes[i]));
        }
        return new AttendanceHistory(visits);
    }
}
