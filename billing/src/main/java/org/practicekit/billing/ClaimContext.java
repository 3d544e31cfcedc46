package org.practicekit.billing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicekit.billing.authorization.Authorization;
import org.practicekit.billing.authorization.AuthorizationWish;
import org.practicekit.billing.authorization.Grant;
import org.practicekit.billing.claim.Claim;
import org.practicekit.billing.claim.FilingLimits;
import org.practicekit.billing.claim.Submission;
import org.practicekit.billing.coverage.Coverage;
import org.practicekit.billing.edit.AuthorizedCare;
import org.practicekit.billing.edit.ClaimChain;
import org.practicekit.billing.edit.ClaimHistory;
import org.practicekit.billing.edit.CoverageFacts;
import org.practicekit.billing.edit.EditContext;
import org.practicekit.billing.edit.KnownAuthorizations;
import org.practicekit.billing.edit.ScrubResult;
import org.practicekit.billing.edit.coding.CodeSets;
import org.practicekit.billing.policy.BillingSetup;
import org.practicekit.billing.policy.ClaimPolicy;
import org.practicekit.billing.policy.EditPolicy;
import org.practicekit.billing.port.ClaimPorts;
import org.practicekit.billing.requirement.Frequency;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.time.DateRange;

/**
 * Has claims judged, with what edits have to know of them beside what is written there.
 *
 * @param practice whose claims
 * @param ports what is stored
 * @param setup what the practice agreed
 * @param codes the lists of codes, or null when there are none
 */
record ClaimContext(
        PracticeId practice,
        ClaimPorts ports,
        BillingSetup setup,
        @Nullable CodeSets codes) {
    private static final EditPolicy STANDARD = EditPolicy.builder().build();

    /** By what the practice judges claims. */
    EditPolicy edits() {
        return setup.edits().orElse(STANDARD);
    }

    /** What the edits make of a claim on a day. */
    ScrubResult judge(Claim claim, Coverage coverage, LocalDate today) {
        return edits().scrubber().scrub(claim.sheet(), of(claim, coverage, today));
    }

    private EditContext of(Claim claim, Coverage coverage, LocalDate today) {
        return EditContext.builder()
                .on(today)
                .claim(claim.id())
                .payer(claim.payer())
                .kind(coverage.kind())
                .profile(edits().profile(claim.payer()))
                .filing(setup.claims().map(ClaimPolicy::filing).orElseGet(FilingLimits::standard))
                .coverage(coverageFacts(claim, coverage))
                .authorizations(authorizations(claim))
                .history(history(claim))
                .chain(chain(claim))
                .codes(Optional.ofNullable(codes))
                .overrides(ports.overrides().ofClaim(practice, claim.id()))
                .build();
    }

    private CoverageFacts coverageFacts(Claim claim, Coverage coverage) {
        Optional<DateRange> days = claim.sheet().serviceDays();
        boolean others = ports.coverages().ofPatient(practice, claim.patient()).stream()
                .filter(one -> !one.id().equals(coverage.id()) && !one.enteredInError())
                .anyMatch(one -> days.filter(one.effective()::overlaps).isPresent());
        return CoverageFacts.builder()
                .active(coverage.effective().equals(DateRange.ALWAYS) ? List.of() : List.of(coverage.effective()))
                .otherCoverage(others)
                .rank(claim.rank())
                .build();
    }

    private KnownAuthorizations authorizations(Claim claim) {
        return new KnownAuthorizations(ports.authorizations().ofPatient(practice, claim.patient()).stream()
                .filter(one ->
                        one.payer().equals(claim.payer()) && one.wish().kind() == AuthorizationWish.Kind.AUTHORIZATION)
                .flatMap(one -> one.grant().flatMap(grant -> care(one, grant)).stream())
                .toList());
    }

    /** What was agreed to; how many units are left is known only where the payer counts units and not visits. */
    private static Optional<AuthorizedCare> care(Authorization authorization, Grant grant) {
        boolean listed = authorization.wish().procedures().stream()
                .allMatch(range -> range.first().equals(range.last()));
        return grant.number()
                .map(number -> AuthorizedCare.builder()
                        .number(number)
                        .days(grant.days())
                        .procedures(
                                listed
                                        ? authorization.wish().procedures().stream()
                                                .map(range -> range.first().value())
                                                .toList()
                                        : List.of())
                        .provider(authorization.wish().provider())
                        .unitsLeft(
                                authorization.wish().counted() == Frequency.Counted.UNITS
                                                && authorization.ledger().consumed() == 0
                                        ? Optional.of(BigDecimal.valueOf(grant.units()))
                                        : Optional.empty())
                        .build());
    }

    private ClaimHistory history(Claim claim) {
        return new ClaimHistory(ports.claims().ofPatient(practice, claim.patient()).stream()
                .filter(other -> !other.id().equals(claim.id())
                        && other.payer().equals(claim.payer())
                        && other.state().isLive())
                .map(other -> new ClaimHistory.LiveClaim(
                        other.id(), other.lastSubmission().orElseThrow().sheet()))
                .toList());
    }

    private ClaimChain chain(Claim claim) {
        return ClaimChain.builder()
                .controlNumbers(claim.submissions().stream()
                        .map(Submission::controlNumber)
                        .toList())
                .payerClaimNumber(claim.payerClaimNumber())
                .controlNumberTaken(
                        ports.claims().withControlNumber(practice, claim.sheet().controlNumber()).stream()
                                .anyMatch(other -> !other.id().equals(claim.id())))
                .build();
    }
}
