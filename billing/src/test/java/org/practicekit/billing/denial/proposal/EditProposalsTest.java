package org.practicekit.billing.denial.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.practicekit.billing.edit.DataEdit;
import org.practicekit.billing.edit.EditContext;
import org.practicekit.billing.edit.EditFinding;
import org.practicekit.billing.edit.EditPack;
import org.practicekit.billing.edit.EditReport;
import org.practicekit.core.id.ActorId;
import org.practicekit.core.rule.RuleId;
import org.practicekit.core.rule.Severity;
import org.practicekit.core.time.DateRange;

class EditProposalsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    private final EditProposals proposals = new EditProposals(ProposalLimits.STANDARD);

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_payer_that_wants_an_authorisation_for_one_procedure_is_found_out(long seed) {
        List<JudgedClaim> history = History.of(
                seed, 800, 6, "197", sent -> sent.isTo("EXAMPLE1") && sent.isFor("J1100") && sent.isUnauthorized());
        List<EditProposal> found = proposals.from(history);
        assertThat(found).hasSize(1);
        EditProposal proposal = found.get(0);
        assertThat(proposal.condition().toString())
                .isIn(
                        "payer is EXAMPLE1 and authorization absent and line-authorization absent and procedure is J1100",
                        "payer is EXAMPLE1 and procedure is J1100 and authorization absent and line-authorization absent");
        assertThat(proposal.reason()).isEqualTo("197");
        assertThat(proposal.tried().precision()).isGreaterThanOrEqualTo(new BigDecimal("80.0"));
    }

    @Test
    void a_payer_that_takes_only_so_many_units_is_found_out() {
        List<JudgedClaim> history = History.of(
                11,
                1600,
                6,
                "151",
                sent -> sent.isTo("EXAMPLE2")
                        && sent.isFor("G0439")
                        && sent.line().units().intValue() >= 4);
        assertThat(proposals.from(history))
                .extracting(proposal -> proposal.reason() + ": " + proposal.condition())
                .containsExactly("151: payer is EXAMPLE2 and procedure is G0439 and units at-least 4");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32})
    void denials_by_chance_propose_nothing(long seed) {
        assertThat(proposals.from(History.of(seed, 800, 15))).isEmpty();
    }

    @ParameterizedTest(name = "a rule {0} day {1} is no rule")
    @CsvSource({"before, 100", "after, 160"})
    void what_was_denied_only_before_or_only_in_the_time_of_the_trial_is_not_proposed(String when, int day) {
        LocalDate turn = History.FIRST.plusDays(day);
        List<JudgedClaim> history = History.of(
                41,
                800,
                0,
                "197",
                sent -> sent.isTo("EXAMPLE1")
                        && sent.isFor("J1100")
                        && sent.decidedOn().isBefore(turn) == when.equals("before"));
        assertThat(proposals.from(history)).isEmpty();
    }

    @Test
    void a_payer_that_denies_everything_teaches_nothing() {
        assertThat(proposals.from(History.of(51, 300, 0, "16", sent -> sent.isTo("EXAMPLE2"))))
                .isEmpty();
    }

    @Test
    void the_order_of_the_history_makes_no_difference() {
        List<JudgedClaim> history = History.of(
                1, 800, 6, "197", sent -> sent.isTo("EXAMPLE1") && sent.isFor("J1100") && sent.isUnauthorized());
        List<JudgedClaim> mixed = new ArrayList<>(history);
        Collections.shuffle(mixed, new Random(7));
        assertThat(proposals.from(mixed)).isEqualTo(proposals.from(history)).isNotEmpty();
    }

    /** Counted anew, line by line, by whoever reads the rule as it is said. */
    @Test
    void the_numbers_are_those_of_the_history() {
        List<JudgedClaim> history = History.of(
                2, 800, 6, "197", sent -> sent.isTo("EXAMPLE1") && sent.isFor("J1100") && sent.isUnauthorized());
        EditProposal proposal = proposals.from(history).get(0);
        // 800 claims, four a day: 560 of them are the first 70 of 100, and number 560 was decided on day 140
        assertThat(proposal.tryFrom()).isEqualTo(History.FIRST.plusDays(140));
        assertThat(proposal.learnt()).isEqualTo(counted(history.subList(0, 560)));
        assertThat(proposal.tried()).isEqualTo(counted(history.subList(560, 800)));
        assertThat(proposal.denied())
                .hasSize(proposal.learnt().foreseen() + proposal.tried().foreseen());
    }

    @Test
    void too_few_denials_are_no_evidence() {
        List<JudgedClaim> history = History.of(
                1, 800, 6, "197", sent -> sent.isTo("EXAMPLE1") && sent.isFor("J1100") && sent.isUnauthorized());
        int foreseen = proposals.from(history).get(0).learnt().foreseen();
        int later = proposals.from(history).get(0).tried().foreseen();
        assertThat(new EditProposals(new ProposalLimits(foreseen, later, 80, 3, 70)).from(history))
                .hasSize(1);
        assertThat(new EditProposals(new ProposalLimits(foreseen + 1, later, 80, 3, 70)).from(history))
                .isEmpty();
        assertThat(new EditProposals(new ProposalLimits(foreseen, later + 1, 80, 3, 70)).from(history))
                .isEmpty();
    }

    @Test
    void an_edit_that_is_taken_on_finds_what_it_was_learnt_from_in_a_new_version_of_the_pack() {
        List<JudgedClaim> history = History.of(
                1, 800, 6, "197", sent -> sent.isTo("EXAMPLE1") && sent.isFor("J1100") && sent.isUnauthorized());
        EditProposal proposal = proposals.from(history).get(0);
        ApprovedEdit approved = ApprovedEdit.of(
                new ApprovalWish(
                        proposal,
                        DAY,
                        new RuleId("maple.denials.j1100-authorization"),
                        "This payer wants an authorisation",
                        true,
                        DAY,
                        new ActorId("ann")),
                Instant.parse("2026-06-01T12:00:00Z"),
                DAY);
        EditPack before = EditPack.of("maple", "1", DateRange.ALWAYS, List.of());
        EditPack after = approved.addTo(before, "2");
        assertThat(after.hash()).isNotEqualTo(before.hash());
        assertThat(after.edits()).singleElement().isEqualTo(approved.edit());
        DataEdit edit = approved.edit();
        assertThat(edit.rule().severity()).isEqualTo(Severity.ERROR);
        assertThat(edit.rule().predictedReasons()).containsExactly("197");
        assertThat(edit.rule().effective()).isEqualTo(DateRange.from(DAY));
        assertThat(edit.rule().citation().reference()).contains("EXAMPLE1", "197", "2026-06-01", "ann");
        long named = history.stream().filter(claim -> finds(edit, claim)).count();
        assertThat(named)
                .isEqualTo(proposal.learnt().foreseen()
                        + proposal.learnt().falseAlarms()
                        + proposal.tried().foreseen()
                        + proposal.tried().falseAlarms());
    }

    @ParameterizedTest(name = "{0} or more of {1} at {2}")
    @CsvSource({
        "2, 3, 0.5, 0.5", // 3/8 + 1/8
        "3, 3, 0.1, 0.001",
        "1, 2, 0.1, 0.19",
        "0, 5, 0.2, 1",
        "1, 5, 0, 0",
        "5, 5, 1, 1"
    })
    void an_accident_is_as_likely_as_a_coin_says(int hits, int of, double base, double chance) {
        assertThat(Accident.chance(hits, of, base)).isCloseTo(chance, within(1e-12));
    }

    private static Trial counted(List<JudgedClaim> claims) {
        int foreseen = 0;
        int falseAlarms = 0;
        int missed = 0;
        for (JudgedClaim claim : claims) {
            if (!claim.payer().value().equals("EXAMPLE1")) {
                continue;
            }
            History.Sent sent =
                    new History.Sent(claim.sheet(), claim.sheet().lines().get(0), claim.decidedOn());
            boolean named = sent.isFor("J1100") && sent.isUnauthorized();
            boolean denied =
                    claim.denied().containsKey(1) && claim.denied().get(1).contains("197");
            foreseen += named && denied ? 1 : 0;
            falseAlarms += named && !denied ? 1 : 0;
            missed += !named && denied ? 1 : 0;
        }
        return new Trial(foreseen, falseAlarms, missed);
    }

    private static boolean finds(DataEdit edit, JudgedClaim claim) {
        List<EditFinding> found = new ArrayList<>();
        edit.check(claim.sheet(), EditContext.builder().on(DAY).build(), new EditReport() {
            @Override
            public void found(EditFinding finding) {
                found.add(finding);
            }

            @Override
            public void notKnown(String missing) {}
        });
        return !found.isEmpty();
    }
}
