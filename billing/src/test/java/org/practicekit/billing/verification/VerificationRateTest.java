package org.practicekit.billing.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.practicekit.billing.coverage.CoverageId;
import org.practicekit.billing.coverage.Insured;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.billing.coverage.Relationship;
import org.practicekit.billing.eligibility.CoverageStatus;
import org.practicekit.billing.eligibility.EligibilityInquiry;
import org.practicekit.billing.eligibility.InquiryId;
import org.practicekit.billing.service.ServiceType;
import org.practicekit.billing.visit.UpcomingVisit;
import org.practicekit.billing.visit.VisitId;
import org.practicekit.core.code.Npi;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.id.LocationId;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.Version;
import org.practicekit.core.kpi.Figure;
import org.practicekit.core.kpi.Kpi;
import org.practicekit.core.kpi.KpiSource;
import org.practicekit.core.privacy.PersonName;
import org.practicekit.core.time.DateRange;

class VerificationRateTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 9);
    private static final Instant TEN = Instant.parse("2026-03-09T14:00:00Z");
    private static final Instant EVENING = Instant.parse("2026-03-09T23:00:00Z");
    private final VerificationRate rate = new VerificationRate(Duration.ofDays(3));

    @Test
    void visits_with_a_clear_answer_before_they_began_are_verified() {
        List<UpcomingVisit> visits = List.of(visit(1), visit(2), visit(3), visit(4), visit(5));
        List<Verification> lookups = List.of(
                answered(1, TEN.minusSeconds(1), CoverageStatus.ACTIVE),
                answered(2, TEN.minus(Duration.ofDays(3)), CoverageStatus.INACTIVE),
                answered(3, TEN, CoverageStatus.ACTIVE), // when it had begun
                answered(4, TEN.minusSeconds(60), CoverageStatus.UNKNOWN),
                answered(5, TEN.minus(Duration.ofDays(3)).minusMillis(1), CoverageStatus.ACTIVE));
        Kpi kpi = rate.of(visits, lookups, DateRange.day(DAY), EVENING);
        assertThat(kpi.figure()).isEqualTo(new Figure.Ratio(2, 5));
        assertThat(kpi.counted()).containsExactly(new KpiSource("visit", "v-1"), new KpiSource("visit", "v-2"));
        assertThat(kpi.considered()).hasSize(5);
        assertThat(kpi.dimension("answered-within")).contains("PT72H");
    }

    @Test
    void a_visit_that_has_not_begun_is_on_neither_side_and_without_any_there_is_no_number() {
        Kpi kpi = rate.of(List.of(visit(1)), List.of(), DateRange.day(DAY), TEN.minusMillis(1));
        assertThat(kpi.figure()).isEqualTo(new Figure.Unknown("no visit had begun"));
        assertThat(rate.of(List.of(visit(1)), List.of(), DateRange.day(DAY), TEN)
                        .figure())
                .isEqualTo(new Figure.Ratio(0, 1));
    }

    private static UpcomingVisit visit(int number) {
        return UpcomingVisit.builder()
                .id(new VisitId("v-" + number))
                .patient(new PatientId("p-" + number))
                .start(TEN)
                .date(DAY)
                .location(new LocationId("main"))
                .scheduledAt(TEN.minus(Duration.ofDays(30)))
                .build();
    }

    private static Verification answered(int number, Instant at, CoverageStatus status) {
        return Verification.builder()
                .inquiry(EligibilityInquiry.builder()
                        .id(new InquiryId("e-" + number))
                        .payer(new PayerId("EXAMPLE1"))
                        .payerName("Example Mutual")
                        .provider(new Npi("1234567893"))
                        .providerName("Maple Street Family Practice")
                        .subscriber(Insured.builder()
                                .lastName(PersonName.of("Specimen"))
                                .build())
                        .relationship(Relationship.SELF)
                        .dates(DateRange.day(DAY))
                        .addServiceTypes(ServiceType.PLAN)
                        .build())
                .version(Version.FIRST)
                .coverage(new CoverageId("c-" + number))
                .coverageVersion(Version.FIRST)
                .patient(new PatientId("p-" + number))
                .firstVisit(DAY)
                .state(Verification.State.ANSWERED)
                .tries(1)
                .askedAt(at)
                .until(Optional.empty())
                .answer(new Fingerprint("0".repeat(64)))
                .answeredAt(at)
                .status(status)
                .build();
    }
}
