package org.practicekit.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.practicekit.adapter.memory.ClaimOffice.SEEN;
import static org.practicekit.adapter.memory.ClaimOffice.TODAY;
import static org.practicekit.adapter.memory.ClaimOffice.granted;
import static org.practicekit.adapter.memory.ClaimOffice.service;
import static org.practicekit.adapter.memory.ClaimOffice.visit;
import static org.practicekit.testkit.billing.EligibilityOffice.at;
import static org.practicekit.testkit.billing.TestOffice.NEIGHBOUR;
import static org.practicekit.testkit.billing.TestOffice.PRACTICE;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.practicekit.billing.claim.Claim;
import org.practicekit.billing.claim.ClaimId;
import org.practicekit.billing.claim.ClaimRules;
import org.practicekit.billing.claim.ClaimState;
import org.practicekit.billing.claim.ClaimStatusReport;
import org.practicekit.billing.claim.ClaimStatusReport.Level;
import org.practicekit.billing.claim.ClaimStatusReport.Source;
import org.practicekit.billing.claim.FilingDue;
import org.practicekit.billing.claim.FilingRules;
import org.practicekit.billing.claim.SentFile;
import org.practicekit.billing.claim.StatusDue;
import org.practicekit.billing.task.Task;
import org.practicekit.billing.task.TaskKind;
import org.practicekit.billing.visit.VisitId;
import org.practicekit.core.rule.Finding;

/** It is Monday, 9 March 2026; claims of a week ago are sent, and answers come. */
class ClaimStatusDeskTest {
    private static final SentFile FILE = new SentFile("000000905", "31", "0001", "B-31");

    private final ClaimOffice office = new ClaimOffice();

    @Test
    void a_payer_that_takes_a_claim_gives_it_a_number() {
        Claim claim = office.accepted(office.submitted(office.drafted("v-1")));

        assertThat(claim.state()).isEqualTo(ClaimState.ACCEPTED);
        assertThat(claim.payerClaimNumber()).contains("P-100");
        assertThat(office.tasks()).isEmpty();
    }

    @Test
    void a_copy_of_a_report_changes_nothing() {
        Claim sent = office.submitted(office.drafted("v-1"));
        ClaimStatusReport report = office.report(sent, "A2").build();
        office.status.take(PRACTICE, report);
        Claim once = office.now(sent);

        assertThat(office.status.take(PRACTICE, report).isGranted()).isTrue();
        assertThat(office.now(sent)).isEqualTo(once);
    }

    @Test
    void a_rejection_of_a_whole_file_rejects_the_claims_that_went_out_in_it_and_no_other() {
        Claim in = office.submitted(office.drafted("v-1"));
        office.took(visit("v-2", service("G0402").build()).build());
        granted(office.charges.capture(PRACTICE, office.command(), new VisitId("v-2")));
        Claim out = office.submitted(granted(office.claims.draft(PRACTICE, office.command(), new VisitId("v-2")))
                .claims()
                .get(0));
        granted(office.status.transmitted(PRACTICE, office.command(), FILE, List.of(in.id())));
        granted(office.status.transmitted(
                PRACTICE, office.command(), new SentFile("000000906", "32", "0001", "B-32"), List.of(out.id())));

        office.status.take(
                PRACTICE,
                office.report(in, "R")
                        .source(Source.FILE_999)
                        .level(Level.TRANSACTION)
                        .controlNumber(Optional.empty())
                        .group("31")
                        .transaction("0001")
                        .build());

        assertThat(office.now(in).state()).isEqualTo(ClaimState.REJECTED);
        assertThat(office.now(out).state()).isEqualTo(ClaimState.SUBMITTED);
        assertThat(office.tasks()).singleElement().satisfies(task -> {
            assertThat(task.kind()).isEqualTo(TaskKind.FOLLOW_UP_CLAIM);
            assertThat(task.subject()).isEqualTo("claim/" + in.id());
            assertThat(task.reasons()).extracting(Finding::rule).containsExactly(ClaimRules.REJECTED.id());
        });
    }

    @Test
    void a_file_that_could_be_read_takes_no_claim_by_that() {
        Claim in = office.submitted(office.drafted("v-1"));
        granted(office.status.transmitted(PRACTICE, office.command(), FILE, List.of(in.id())));

        office.status.take(
                PRACTICE,
                office.report(in, "A")
                        .source(Source.TA1)
                        .level(Level.INTERCHANGE)
                        .controlNumber(Optional.empty())
                        .interchange("000000905")
                        .build());

        assertThat(office.now(in).state()).isEqualTo(ClaimState.SUBMITTED);
        assertThat(office.now(in).answers()).hasSize(1);
    }

    @Test
    void a_batch_that_is_rejected_for_its_provider_rejects_that_providers_claims() {
        Claim in = office.submitted(office.drafted("v-1"));
        granted(office.status.transmitted(PRACTICE, office.command(), FILE, List.of(in.id())));
        ClaimStatusReport other = office.report(in, "A3")
                .level(Level.PROVIDER)
                .controlNumber(Optional.empty())
                .batch("B-31")
                .billingNpi("1999999992")
                .build();
        ClaimStatusReport own = office.report(in, "A3")
                .level(Level.PROVIDER)
                .controlNumber(Optional.empty())
                .batch("B-31")
                .billingNpi("1234567893")
                .build();

        assertThat(office.status.take(PRACTICE, other).isGranted()).isFalse();
        assertThat(office.now(in).state()).isEqualTo(ClaimState.SUBMITTED);
        office.status.take(PRACTICE, own);
        assertThat(office.now(in).state()).isEqualTo(ClaimState.REJECTED);
    }

    @Test
    void a_report_about_no_claim_of_the_practice_or_about_a_draft_is_refused() {
        Claim draft = office.drafted("v-1");

        assertThat(office.status
                        .take(PRACTICE, office.report(draft, "A2").build())
                        .findings())
                .extracting(Finding::rule)
                .containsExactly(ClaimRules.PLACED.id());
        Claim sent = office.submitted(office.drafted("v-2"));
        assertThat(office.status
                        .take(NEIGHBOUR, office.report(sent, "A2").build())
                        .isGranted())
                .isFalse();
    }

    @Test
    void a_claim_that_was_never_sent_cannot_have_gone_out_in_a_file() {
        Claim draft = office.drafted("v-1");

        assertThat(office.status
                        .transmitted(PRACTICE, office.command(), FILE, List.of(draft.id(), new ClaimId("cl-x")))
                        .findings())
                .hasSize(2);
    }

    @Test
    void a_task_goes_when_the_claim_is_sent_again() {
        Claim sent = office.submitted(office.drafted("v-1"));
        Claim rejected = office.heard(sent, office.report(sent, "A7"));
        assertThat(office.tasks()).hasSize(1);

        office.submitted(granted(office.claims.reopen(PRACTICE, office.command(), rejected.id(), rejected.version())));
        office.status.review(PRACTICE, office.command());

        assertThat(office.tasks()).isEmpty();
    }

    @Test
    void silence_is_followed_up_after_the_days_of_the_practice() {
        Claim sent = office.submitted(office.drafted("v-1"));

        office.clock.set(at(TODAY.plusDays(6), "23:00"));
        assertThat(office.status.unanswered(PRACTICE)).isEmpty();
        office.clock.set(at(TODAY.plusDays(7), "00:30"));
        assertThat(office.status.unanswered(PRACTICE))
                .containsExactly(new StatusDue(sent.id(), TODAY, TODAY.plusDays(7)));

        Claim taken = office.accepted(sent);
        assertThat(office.status.unanswered(PRACTICE)).isEmpty();
        office.clock.set(at(TODAY.plusDays(37), "00:30"));
        assertThat(office.status.review(PRACTICE, office.command()))
                .extracting(Claim::id)
                .containsExactly(taken.id());
        assertThat(office.tasks())
                .flatExtracting(Task::reasons)
                .extracting(Finding::rule)
                .containsExactly(ClaimRules.UNANSWERED.id());
    }

    @Test
    void what_no_payer_has_taken_is_due_before_its_time_is_over() {
        // The contract gives 90 days after 2 March: until 31 May.
        Claim draft = office.drafted("v-1");
        office.charged("v-2", service("G0008").build());

        office.clock.set(at(SEEN.plusDays(59), "09:00"));
        assertThat(office.status.filingDue(PRACTICE, 30)).isEmpty();
        office.clock.set(at(SEEN.plusDays(60), "09:00"));
        assertThat(office.status.filingDue(PRACTICE, 30))
                .extracting(
                        due -> due.subject().substring(0, 6),
                        due -> due.deadline().lastDay())
                .containsExactly(tuple("charge", SEEN.plusDays(90)), tuple("claim/", SEEN.plusDays(90)));
        assertThat(office.status.review(PRACTICE, office.command())).hasSize(1);
        assertThat(office.tasks())
                .flatExtracting(Task::reasons)
                .extracting(Finding::rule, Finding::citation)
                .containsExactly(tuple(FilingRules.DUE.id(), ClaimOffice.HANDBOOK));
        assertThat(draft.state()).isEqualTo(ClaimState.DRAFT);
    }

    @Test
    void a_claim_that_the_payer_took_is_in_time_and_one_that_came_back_is_not() {
        office.charged("v-3", service("G0402").build());
        Claim taken = granted(office.claims.draft(PRACTICE, office.command(), new VisitId("v-3")))
                .claims()
                .get(0);
        office.accepted(office.submitted(taken));
        Claim sent = office.submitted(office.drafted("v-1"));
        office.clock.set(at(SEEN.plusDays(91), "09:00"));
        assertThat(office.status.filingDue(PRACTICE, 30))
                .extracting(FilingDue::subject)
                .hasSize(1);

        Claim rejected = office.heard(sent, office.report(sent, "A7"));
        assertThat(office.tasks())
                .flatExtracting(Task::reasons)
                .extracting(Finding::rule)
                .containsExactly(ClaimRules.REJECTED.id(), FilingRules.MISSED.id());
        assertThat(rejected.state()).isEqualTo(ClaimState.REJECTED);

        assertThat(office.status.filingDue(PRACTICE, 365))
                .extracting(FilingDue::subject)
                .containsExactly("claim/" + sent.id());
    }
}
