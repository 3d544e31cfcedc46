package org.practicekit.billing.authorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.practicekit.billing.authorization.UnitEntry.Kind;
import org.practicekit.billing.visit.VisitId;
import org.practicekit.testkit.property.Choices;
import org.practicekit.testkit.property.Property;

class UnitLedgerTest {
    private static final Instant NOON = Instant.parse("2026-03-09T16:00:00Z");
    private static final VisitId MONDAY = new VisitId("v-mon");
    private static final VisitId FRIDAY = new VisitId("v-fri");

    @Test
    void what_is_reserved_for_one_visit_is_not_left_for_another() {
        UnitLedger ledger = UnitLedger.EMPTY.reserve(12, MONDAY, 8, NOON).orElseThrow();

        assertThat(ledger.left(12)).isEqualTo(4);
        assertThat(ledger.reserve(12, FRIDAY, 5, NOON)).isEmpty();
        assertThat(ledger.reserve(12, FRIDAY, 4, NOON).orElseThrow().reservations())
                .isEqualTo(Map.of(MONDAY, 8, FRIDAY, 4));
    }

    @Test
    void fewer_units_at_the_visit_than_reserved_give_the_rest_back() {
        UnitLedger ledger = UnitLedger.EMPTY
                .reserve(12, MONDAY, 8, NOON)
                .flatMap(reserved -> reserved.consume(12, MONDAY, 6, NOON))
                .orElseThrow();

        assertThat(ledger.consumed()).isEqualTo(6);
        assertThat(ledger.reserved()).isZero();
        assertThat(ledger.left(12)).isEqualTo(6);
        assertThat(ledger.entries())
                .extracting(UnitEntry::kind, UnitEntry::units)
                .containsExactly(tuple(Kind.RESERVED, 8), tuple(Kind.RETURNED, 2), tuple(Kind.CONSUMED, 6));
    }

    @Test
    void more_units_at_the_visit_than_reserved_take_of_what_is_left_and_no_more() {
        UnitLedger ledger = UnitLedger.EMPTY.reserve(12, MONDAY, 8, NOON).orElseThrow();

        assertThat(ledger.consume(12, MONDAY, 12, NOON).orElseThrow().left(12)).isZero();
        assertThat(ledger.consume(12, MONDAY, 13, NOON)).isEmpty();
    }

    @Test
    void a_visit_that_is_called_off_gives_back_what_was_reserved_and_keeps_what_was_used() {
        UnitLedger ledger = UnitLedger.EMPTY
                .consume(12, MONDAY, 3, NOON)
                .flatMap(used -> used.reserve(12, MONDAY, 2, NOON))
                .orElseThrow()
                .giveBack(MONDAY, NOON);

        assertThat(ledger.consumedAt(MONDAY)).isEqualTo(3);
        assertThat(ledger.reservedFor(MONDAY)).isZero();
        assertThat(ledger.giveBack(MONDAY, NOON)).isEqualTo(ledger);
    }

    @Test
    void nothing_is_left_when_the_payer_agrees_to_fewer_than_are_in_use() {
        UnitLedger ledger = UnitLedger.EMPTY.consume(12, MONDAY, 8, NOON).orElseThrow();

        assertThat(ledger.left(6)).isZero();
        assertThat(ledger.reserve(6, FRIDAY, 1, NOON)).isEmpty();
    }

    @Test
    void lines_that_use_what_was_not_reserved_make_no_ledger() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UnitLedger.of(List.of(
                        new UnitEntry(Kind.RESERVED, MONDAY, 2, NOON), new UnitEntry(Kind.CONSUMED, FRIDAY, 1, NOON))))
                .withMessageContaining("v-fri");
        assertThatIllegalArgumentException().isThrownBy(() -> new UnitEntry(Kind.RESERVED, MONDAY, 0, NOON));
    }

    @Test
    void whatever_is_done_agreed_units_are_left_reserved_or_consumed_and_lines_stay() {
        Property.forAll((Choices choices) -> choices.list(
                        0, 30, step -> new int[] {step.between(0, 2), step.between(0, 3), step.between(1, 6)}))
                .runs(2_000)
                .holds(steps -> {
                    UnitLedger ledger = UnitLedger.EMPTY;
                    for (int[] step : steps) {
                        UnitLedger before = ledger;
                        VisitId visit = new VisitId("v-" + step[1]);
                        ledger = switch (step[0]) {
                            case 0 -> before.reserve(10, visit, step[2], NOON).orElse(before);
                            case 1 -> before.consume(10, visit, step[2], NOON).orElse(before);
                            default -> before.giveBack(visit, NOON);
                        };
                        assertThat(ledger.left(10) + ledger.reserved() + ledger.consumed())
                                .isEqualTo(10);
                        assertThat(ledger.reservedFor(visit)).isNotNegative();
                        assertThat(ledger.consumed()).isGreaterThanOrEqualTo(before.consumed());
                        assertThat(ledger.entries().subList(0, before.entries().size()))
                                .isEqualTo(before.entries());
                        assertThat(UnitLedger.of(ledger.entries())).isEqualTo(ledger);
                    }
                });
    }
}
