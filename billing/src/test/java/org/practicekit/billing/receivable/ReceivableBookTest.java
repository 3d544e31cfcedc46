package org.practicekit.billing.receivable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.practicekit.billing.ledger.AccountKind.CASH;
import static org.practicekit.billing.receivable.SmallOffice.CLOSING;
import static org.practicekit.billing.receivable.SmallOffice.FEBRUARY;
import static org.practicekit.billing.receivable.SmallOffice.ZONE;
import static org.practicekit.billing.receivable.SmallOffice.noon;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicekit.billing.claim.ClaimId;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.billing.ledger.Journal;
import org.practicekit.billing.ledger.JournalId;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.kpi.Figure;
import org.practicekit.core.kpi.Kpi;
import org.practicekit.core.kpi.KpiSource;
import org.practicekit.core.money.Money;
import org.practicekit.core.time.DateRange;

/** Every expectation is worked out by hand from the six claims of {@link SmallOffice}. */
class ReceivableBookTest {
    private final ReceivableBook book = SmallOffice.book();

    @ParameterizedTest(name = "{0}: {1} of {2}")
    @CsvSource({
        // 60 and 300 are owed; 900 was charged in 28 days: 11.2 days.
        "days, 36000 * 28, 90000, charge/charge-b charge/charge-c charge/charge-d claim/a claim/c, claim/a claim/c",
        // 20 of credit taken off; 70 of the 900 went by contract.
        "net-days, 34000 * 28, 83000, charge/charge-b charge/charge-c charge/charge-d claim/a claim/c claim/d, claim/a claim/c claim/d",
        // a is 110 days old.
        "over-90, 6000, 36000, claim/a claim/c, claim/a",
        "clean-claims, 2, 3, claim/b claim/c claim/d, claim/b claim/d",
        "first-pass, 2, 3, claim/b claim/c claim/d, claim/b claim/d",
        "denials, 1, 3, claim/b claim/c claim/d, claim/c",
        "denied-charges, 30000, 90000, claim/b claim/c claim/d, claim/c",
        "overturns, 1, 2, claim/e claim/f, claim/e",
        "denial-write-offs, 6000, 83000, charge/charge-b charge/charge-c charge/charge-d claim/f, claim/f",
        // 150 and 420 for what was done in February; 50 of its 900 went by contract.
        "net-collection, 57000, 85000, claim/b claim/c claim/d, claim/b claim/d",
        // 80 more came for what was done in December.
        "gross-collection, 65000, 90000, charge/charge-b charge/charge-c charge/charge-d claim/b claim/d claim/e, claim/b claim/d claim/e",
        // 1, 0 and 2 days.
        "charge-lag, 3, 3, claim/b claim/c claim/d, claim/b claim/c claim/d",
        // 2, 2 and 3 days.
        "days-to-bill, 7, 3, claim/b claim/c claim/d, claim/b claim/c claim/d"
    })
    void february_comes_to_what_was_worked_out_by_hand(
            String kpi, String above, long below, String considered, String counted) {
        Kpi said = kpi(book, kpi);
        assertThat(said.figure()).isEqualTo(new Figure.Ratio(product(above), below));
        assertThat(said.considered().stream().map(KpiSource::toString)).containsExactly(considered.split(" "));
        assertThat(said.counted().stream().map(KpiSource::toString)).containsExactly(counted.split(" "));
        assertThat(said.asOf()).isEqualTo(CLOSING);
        assertThat(said.period()).isEqualTo(FEBRUARY);
    }

    @Test
    void collecting_650_dollars_for_65_costs_a_tenth() {
        Kpi cost = book.costToCollect(Money.usd("65"));
        assertThat(cost.figure()).isEqualTo(new Figure.Ratio(6500, 65000));
        assertThat(cost.considered().stream().map(KpiSource::id)).containsExactly("b", "d", "e");
    }

    @Test
    void a_credit_stands_apart_and_makes_nothing_younger() {
        assertThat(book.aging())
                .isEqualTo(new Aging(
                        Map.of(
                                Aging.Band.TO_30, Money.usd("300"),
                                Aging.Band.TO_120, Money.usd("60")),
                        Money.usd("-20"),
                        Money.noDollars()));
        assertThat(book.aging().total()).isEqualTo(Money.usd("360"));
    }

    @ParameterizedTest(name = "{0} days old: {1}")
    @CsvSource({
        "0, TO_30",
        "30, TO_30",
        "31, TO_60",
        "60, TO_60",
        "61, TO_90",
        "90, TO_90",
        "91, TO_120",
        "120, TO_120",
        "121, OLDER"
    })
    void each_band_ends_with_its_last_day(int days, Aging.Band band) {
        LocalDate seen = LocalDate.of(2026, 1, 2);
        assertThat(Aging.Band.of(seen, seen.plusDays(days))).isEqualTo(band);
        assertThat(band.isOver90()).isEqualTo(days > 90);
    }

    @Test
    void the_same_question_gets_the_same_answer_however_much_was_written_since() {
        Instant later = noon("2026-03-10");
        List<Journal> since = new ArrayList<>(SmallOffice.journals());
        since.add(SmallOffice.moved("c", "2026-02-20", later, CASH, "100"));
        since.add(SmallOffice.journals().get(3).reversal(new JournalId("back"), LocalDate.of(2026, 2, 20), later));
        List<ClaimTrack> known = new ArrayList<>(SmallOffice.tracks());
        known.replaceAll(track -> track.claim().equals(new ClaimId("c"))
                ? ClaimTrack.builder()
                        .like(track)
                        .passedUntouchedAt(later)
                        .paidFirstTimeAt(later)
                        .resolvedAt(later)
                        .overturned(true)
                        .build()
                : track);
        known.add(SmallOffice.track("g", "2026-02-15", "500", "2026-02-16", "2026-03-10")
                .build());

        ReceivableBook again = ReceivableBook.of(FEBRUARY, CLOSING, ZONE, known).and(since);
        assertThat(prints(again)).isEqualTo(prints(book));
        assertThat(again.aging()).isEqualTo(book.aging());

        ReceivableBook today = ReceivableBook.of(FEBRUARY, later, ZONE, known).and(since);
        // 60 for a, 200 for c, 150 for b again.
        assertThat(kpi(today, "days").figure()).isEqualTo(new Figure.Ratio(41000 * 28, 90000));
        assertThat(kpi(today, "net-collection").considered()).contains(new KpiSource("claim", "g"));
    }

    @Test
    void pages_come_to_the_same_in_any_order() {
        List<Journal> backwards = new ArrayList<>(SmallOffice.journals());
        Collections.reverse(backwards);
        List<ClaimTrack> tracks = new ArrayList<>(SmallOffice.tracks());
        Collections.reverse(tracks);
        ReceivableBook paged = ReceivableBook.of(FEBRUARY, CLOSING, ZONE, tracks);
        for (Journal journal : backwards) {
            paged = paged.and(List.of(journal));
        }
        assertThat(prints(paged)).isEqualTo(prints(book));
    }

    @Test
    void the_part_of_one_payer_holds_its_claims_alone() {
        ReceivableBook second = book.only("payer", "P2", track -> track.payer().equals(new PayerId("P2")));
        assertThat(kpi(second, "days").figure()).isEqualTo(new Figure.Ratio(0, 40000));
        assertThat(kpi(second, "net-days").figure()).isEqualTo(new Figure.Ratio(-2000 * 28, 40000));
        assertThat(kpi(second, "net-collection").figure()).isEqualTo(new Figure.Ratio(42000, 40000));
        assertThat(kpi(second, "denials").figure()).isEqualTo(new Figure.Ratio(0, 1));
        assertThat(kpi(second, "over-90").figure()).isEqualTo(new Figure.Unknown("nothing is owed"));
        assertThat(second.aging().credits()).isEqualTo(Money.usd("-20"));
        assertThat(kpi(second, "days").dimension("payer")).contains("P2");
    }

    @Test
    void where_nothing_happened_there_is_a_reason_and_no_number() {
        ReceivableBook empty = ReceivableBook.of(FEBRUARY, CLOSING, ZONE, List.of());
        assertThat(empty.board())
                .hasSize(13)
                .allSatisfy(kpi -> assertThat(kpi.figure()).isInstanceOf(Figure.Unknown.class));
        assertThat(empty.costToCollect(Money.usd("65")).figure()).isEqualTo(new Figure.Unknown("nothing came in"));
        assertThat(kpi(empty, "days").figure()).isEqualTo(new Figure.Unknown("nothing was charged"));
    }

    @Test
    void a_charge_that_was_taken_back_is_as_if_nothing_had_been_charged() {
        Journal charged = SmallOffice.charged("b", "2026-02-02", "200");
        ReceivableBook none = ReceivableBook.of(FEBRUARY, CLOSING, ZONE, List.of())
                .and(List.of(
                        charged,
                        charged.reversal(new JournalId("void"), LocalDate.of(2026, 2, 3), noon("2026-02-03"))));
        assertThat(kpi(none, "days").figure()).isEqualTo(new Figure.Unknown("nothing was charged"));
        assertThat(kpi(none, "days").considered()).isEmpty();
    }

    @Test
    void days_of_a_month_that_are_yet_to_come_do_not_count() {
        // As of the 10th, 900 were charged in 10 days, and a, c, d, e and f are open: 60, 300, 400, 100, 60, and b with
        // 200.
        ReceivableBook running = ReceivableBook.of(FEBRUARY, noon("2026-02-10"), ZONE, SmallOffice.tracks())
                .and(SmallOffice.journals());
        assertThat(kpi(running, "days").figure()).isEqualTo(new Figure.Ratio(112000 * 10, 90000));
        // Claim d was not written yet, so its age is not known; a is 92 days old.
        assertThat(running.aging().ageless()).isEqualTo(Money.usd("400"));
        assertThat(kpi(running, "over-90").figure()).isEqualTo(new Figure.Ratio(6000, 72000));
    }

    @Test
    void a_period_has_an_end_and_a_claim_one_track() {
        assertThatThrownBy(() -> ReceivableBook.of(
                        new DateRange(LocalDate.of(2026, 2, 1), LocalDate.MAX), CLOSING, ZONE, List.of()))
                .hasMessageContaining("no first or last day");
        ClaimTrack one = SmallOffice.tracks().get(0);
        assertThatThrownBy(() -> ReceivableBook.of(FEBRUARY, CLOSING, ZONE, List.of(one, one)))
                .hasMessageContaining("claim a has two tracks");
    }

    @Test
    void every_figure_has_an_id_and_a_formula_of_its_own() {
        Set<ReceivableKpis> all = Set.of(ReceivableKpis.values());
        assertThat(all.stream().map(ReceivableKpis::formula)).doesNotHaveDuplicates();
        assertThat(book.board().stream().map(Kpi::definition))
                .containsExactlyElementsOf(
                        List.of(ReceivableKpis.values()).subList(0, ReceivableKpis.values().length - 1));
    }

    private static Kpi kpi(ReceivableBook book, String name) {
        return book.board().stream()
                .filter(kpi -> kpi.definition().id().value().equals("billing.receivable." + name))
                .findFirst()
                .orElseThrow();
    }

    private static List<Fingerprint> prints(ReceivableBook book) {
        return book.board().stream().map(kpi -> Fingerprint.of("kpi", kpi)).toList();
    }

    private static long product(String text) {
        long product = 1;
        for (String factor : text.split(" \\* ")) {
            product *= Long.parseLong(factor);
        }
        return product;
    }
}
