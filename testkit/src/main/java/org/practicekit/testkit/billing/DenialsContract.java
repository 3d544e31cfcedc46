package org.practicekit.testkit.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.practicekit.testkit.billing.TestOffice.NEIGHBOUR;
import static org.practicekit.testkit.billing.TestOffice.PRACTICE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.practicekit.billing.adjustment.AdjustmentGroup;
import org.practicekit.billing.claim.ClaimId;
import org.practicekit.billing.coverage.CoverageKind;
import org.practicekit.billing.denial.AppealLevel;
import org.practicekit.billing.denial.AppealSense;
import org.practicekit.billing.denial.DenialAction;
import org.practicekit.billing.denial.DenialCase;
import org.practicekit.billing.denial.DenialCaseBuilder;
import org.practicekit.billing.denial.DenialCategory;
import org.practicekit.billing.denial.DenialId;
import org.practicekit.billing.denial.DenialState;
import org.practicekit.billing.denial.DenialStep;
import org.practicekit.billing.denial.DeniedPart;
import org.practicekit.billing.denial.DeniedReason;
import org.practicekit.billing.port.DenialPorts;
import org.practicekit.billing.port.Denials;
import org.practicekit.billing.posting.ClaimPlace;
import org.practicekit.billing.posting.RemittanceId;
import org.practicekit.core.id.ActorId;
import org.practicekit.core.id.Guard;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.money.Money;
import org.practicekit.core.port.Write;
import org.practicekit.core.rule.RuleId;
import org.practicekit.core.time.DateRange;

/** The contract of {@link Denials}. */
public abstract class DenialsContract extends BillingContract<DenialStore> {
    private static final LocalDate NOTICE = LocalDate.of(2026, 3, 20);
    private static final Instant NOON = Instant.parse("2026-03-23T16:00:00.123Z");

    /** For the host's subclass. */
    protected DenialsContract() {}

    @Test
    void a_denial_is_found_with_every_field() {
        DenialCase full = denial("d-1")
                .kind(CoverageKind.MEDICARE)
                .provider("1234567893")
                .patientShare(Money.usd("5.01"))
                .expected(Money.usd("80.10"))
                .addPreventableBy(new RuleId("billing.edit.px-13"))
                .printedLastDay(LocalDate.of(2026, 5, 19))
                .due(LocalDate.of(2026, 5, 19))
                .appealed(AppealLevel.SECOND)
                .addHistory(new DenialStep(
                        NOON.plusMillis(1), DenialState.IN_WORK, DenialAction.APPEAL, new ActorId("ann"), "note"))
                .build();
        add(full);
        assertThat(find(PRACTICE, "d-1")).contains(full);
        assertThat(find(PRACTICE, "d-2")).isEmpty();
    }

    @Test
    void one_practice_never_sees_the_denials_of_another() {
        add(denial("d-1").build());
        assertThat(find(NEIGHBOUR, "d-1")).isEmpty();
        assertThat(ids(NEIGHBOUR, denials -> denials.ofClaim(NEIGHBOUR, new ClaimId("a"))))
                .isEmpty();
        assertThat(ids(NEIGHBOUR, denials -> denials.in(NEIGHBOUR, EnumSet.allOf(DenialState.class))))
                .isEmpty();
        assertThat(ids(NEIGHBOUR, denials -> denials.noticed(NEIGHBOUR, DateRange.ALWAYS)))
                .isEmpty();
    }

    @Test
    void those_of_a_claim_come_by_line_whatever_became_of_them() {
        add(denial("d-1").line(10).build());
        add(denial("d-2").line(9).state(DenialState.WITHDRAWN).build());
        add(denial("d-3").claim(new ClaimId("ab")).build());
        add(denial("d-0").line(10).build());
        assertThat(ids(PRACTICE, denials -> denials.ofClaim(PRACTICE, new ClaimId("a"))))
                .containsExactly("d-2", "d-0", "d-1");
    }

    @Test
    void those_in_some_states_come_by_day_of_notice_then_by_id() {
        add(denial("d-3").noticeOn(NOTICE.minusDays(1)).build());
        add(denial("d-2").state(DenialState.APPEALED).build());
        add(denial("d-1").build());
        add(denial("d-4").state(DenialState.OVERTURNED).build());
        assertThat(ids(PRACTICE, denials -> denials.in(PRACTICE, Set.of(DenialState.OPEN, DenialState.APPEALED))))
                .containsExactly("d-3", "d-1", "d-2");
        assertThat(ids(PRACTICE, denials -> denials.in(PRACTICE, Set.of()))).isEmpty();
    }

    @Test
    void those_of_some_days_of_notice_come_with_the_first_day_and_without_the_end() {
        add(denial("d-1").noticeOn(NOTICE).build());
        add(denial("d-2").noticeOn(NOTICE.plusDays(1)).build());
        add(denial("d-3").noticeOn(NOTICE.minusDays(1)).build());
        add(denial("d-0").noticeOn(NOTICE.plusDays(2)).build());
        assertThat(ids(PRACTICE, denials -> denials.noticed(PRACTICE, new DateRange(NOTICE, NOTICE.plusDays(2)))))
                .containsExactly("d-1", "d-2");
    }

    @Test
    void the_next_version_takes_the_place_of_the_one_before() {
        DenialCase denial = denial("d-1").build();
        add(denial);
        DenialCase next = denial.after(new DenialStep(NOON, DenialState.IN_WORK, null, new ActorId("ann"), ""));
        assertThat(update(next, denial.version())).isEqualTo(new Write.Stored(next.version()));
        assertThat(find(PRACTICE, "d-1")).contains(next);
        assertThat(ids(PRACTICE, denials -> denials.in(PRACTICE, Set.of(DenialState.OPEN))))
                .isEmpty();
    }

    @Test
    void a_write_over_another_version_is_stale_and_changes_nothing() {
        DenialCase denial = denial("d-1").build();
        add(denial);
        assertThat(tryAdd(denial)).isEqualTo(new Write.Stale(denial.version()));
        DenialCase later =
                DenialCase.builder().like(denial).version(new Version(7)).build();
        assertThat(update(later, new Version(6))).isEqualTo(new Write.Stale(denial.version()));
        assertThat(find(PRACTICE, "d-1")).contains(denial);
    }

    @Test
    void what_a_failed_unit_wrote_is_gone() {
        assertThatThrownBy(() -> run(denials -> {
                    denials.add(PRACTICE, denial("d-1").build());
                    throw new IllegalStateException("the power fails");
                }))
                .hasMessage("the power fails");
        assertThat(find(PRACTICE, "d-1")).isEmpty();
    }

    private void add(DenialCase denial) {
        assertThat(tryAdd(denial)).isEqualTo(new Write.Stored(denial.version()));
    }

    private Write tryAdd(DenialCase denial) {
        return run(denials -> denials.add(PRACTICE, denial));
    }

    private Write update(DenialCase denial, Version expected) {
        return run(denials -> denials.update(PRACTICE, denial, expected));
    }

    private Optional<DenialCase> find(PracticeId practice, String id) {
        return readIn(practice, denials -> denials.find(practice, new DenialId(id)));
    }

    private List<String> ids(PracticeId practice, Function<Denials, List<DenialCase>> question) {
        return readIn(practice, question).stream().map(one -> one.id().value()).toList();
    }

    private <R> R run(Function<Denials, R> unit) {
        return store().work()
                .run(PRACTICE, Set.of(new Guard("test", "everything")), ports -> unit.apply(denials(ports)));
    }

    private <R> R readIn(PracticeId practice, Function<Denials, R> question) {
        return store().work().run(practice, Set.of(), ports -> question.apply(denials(ports)));
    }

    private static Denials denials(DenialPorts ports) {
        return ports.denials();
    }

    private static DenialCaseBuilder denial(String id) {
        return DenialCase.builder()
                .id(new DenialId(id))
                .version(Version.FIRST)
                .claim(new ClaimId("a"))
                .line(1)
                .payer(TestOffice.PAYER)
                .decision(new ClaimPlace(new RemittanceId("r-1"), 2))
                .noticeOn(NOTICE)
                .part(DeniedPart.builder()
                        .position(1)
                        .procedure("J1100")
                        .addModifiers("59")
                        .charge(Money.usd("100.00"))
                        .paid(Money.usd("0.00"))
                        .addReasons(new DeniedReason(
                                AdjustmentGroup.CONTRACTUAL, "50", Money.usd("95.00"), DenialCategory.NECESSITY))
                        .addRemarks("N115")
                        .build())
                .action(DenialAction.APPEAL)
                .sense(AppealSense.APPEAL)
                .state(DenialState.OPEN)
                .addHistory(new DenialStep(NOON, DenialState.OPEN, null, null, "r-1/2"));
    }
}
