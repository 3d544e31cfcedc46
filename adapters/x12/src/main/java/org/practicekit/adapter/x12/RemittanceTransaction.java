package org.practicekit.adapter.x12;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.practicekit.adapter.x12.internal.Segment;
import org.practicekit.billing.eligibility.Evidence;
import org.practicekit.billing.remittance.ProviderAdjustment;
import org.practicekit.billing.remittance.RemittanceReceiver;
import org.practicekit.billing.remittance.RemittanceTrailer;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.privacy.PatientText;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.Severity;

/**
 * Reads an 835: one payment, its claims handed on one by one as the next begins. An error anywhere in it, as opposed to a warning, says
 * that something is missing, and the payment is not complete.
 */
final class RemittanceTransaction implements TransactionReader {
    private static final Set<String> OF_HEAD = Set.of("BPR", "TRN", "N1");
    private static final Set<String> ONLY_OF_CLAIMS = Set.of("CAS", "NM1", "MIA", "MOA", "AMT", "QTY", "SVC", "LQ");
    private static final Set<String> ALSO_OF_CLAIMS = Set.of("REF", "DTM", "PER");
    private static final int LAST_AMOUNT = 14;

    private final RemittanceReceiver receiver;
    private final FingerprintWriter content = new FingerprintWriter("x12-remittance");
    private final Kept whole = new Kept(X12Rules.REMITTANCE_TOO_MANY);
    /** What stands between claims goes with the next one. */
    private Kept between = new Kept(X12Rules.REMITTANCE_TOO_MANY);

    private @Nullable PaymentHead head;
    private @Nullable ClaimRows claim;
    private @Nullable Place place;
    private boolean claimLost;
    private boolean adjusted;
    private boolean complete = true;
    private int claims;

    RemittanceTransaction(RemittanceReceiver receiver) {
        this.receiver = receiver;
    }

    @Override
    public void segment(Segment segment, String text, Place at) {
        place = at;
        switch (segment.tag()) {
            case "ST" -> head = new PaymentHead(segment.text(2), version(at.version));
            case "SE" -> complete &= !countsMoreThan(at.segment, segment.text(1));
            case "" -> {
                content.text("unreadable", text);
                Elements row = new Elements(segment, at, this::fault);
                keep(text, at);
                row.fault(X12Rules.UNREADABLE, Severity.ERROR, "A segment cannot be read; it is kept as it came.");
                endClaim();
            }
            default -> {
                content.value("segment", segment);
                body(new Elements(segment, at, this::fault), text);
            }
        }
    }

    @Override
    public void lost(Finding fault) {
        content.text("lost", "");
        fault(fault);
        endClaim();
    }

    @Override
    public void end(List<Finding> faults) {
        endClaim();
        beginPayment();
        whole.keepAll(between.evidence());
        for (Finding fault : faults) {
            fault(fault);
            complete &= fault.rule().equals(X12Rules.TRANSACTION_COUNT.id());
        }
        receiver.end(RemittanceTrailer.builder()
                .claims(claims)
                .complete(complete)
                .content(content.finish())
                .evidence(whole.evidence())
                .findings(whole.findings())
                .build());
    }

    private void body(Elements row, String text) {
        Segment segment = row.segment();
        switch (segment.tag()) {
            case "LX", "TS2", "TS3" -> {
                endClaim();
                beginPayment();
                complete &= between.keep(text, row.place());
            }
            case "CLP" -> {
                endClaim();
                beginPayment();
                beginClaim(row, text);
            }
            case "PLB" -> {
                endClaim();
                beginPayment();
                adjustments(row, text);
            }
            default -> {
                if (claim != null && claim.isOver(segment)) {
                    endClaim();
                } else if (head != null && ONLY_OF_CLAIMS.contains(segment.tag())) {
                    beginPayment();
                }
                if (keep(text, row.place())) {
                    read(row);
                }
            }
        }
    }

    private void read(Elements row) {
        boolean understood = false;
        if (claim != null) {
            understood = claim.read(row);
        } else if (head != null) {
            understood = head.read(row);
        } else if (ONLY_OF_CLAIMS.contains(row.segment().tag())
                || ALSO_OF_CLAIMS.contains(row.segment().tag())) {
            understood = true;
            if (!claimLost) {
                claimLost = true;
                row.fault(
                        X12Rules.REMITTANCE_CLAIM,
                        Severity.ERROR,
                        "It cannot be told to which claim this belongs; until the next one it is kept and not read.");
            }
        }
        if (understood) {
            return;
        }
        if (OF_HEAD.contains(row.segment().tag())) {
            row.fault(X12Rules.MISPLACED, Severity.ERROR, "A payment begins within another; it is kept and not read.");
        } else {
            row.fault(X12Rules.NOT_READ, Severity.INFO, "A segment of a kind that is not read; it is kept as it came.");
        }
    }

    private void beginPayment() {
        if (head != null && place != null) {
            PaymentHead begun = head;
            head = null;
            receiver.begin(begun.finish(place, this::fault));
        }
    }

    private void beginClaim(Elements row, String text) {
        if (adjusted) {
            row.fault(X12Rules.MISPLACED, Severity.WARNING, "A claim follows adjustments of the provider as a whole.");
        }
        claimLost = false;
        claims++;
        ClaimRows begun = new ClaimRows(claims);
        begun.kept.keepAll(between.evidence());
        between = new Kept(X12Rules.REMITTANCE_TOO_MANY);
        claim = begun;
        keep(text, row.place());
        begun.read(row);
    }

    /** Also where something is lost, because that may have been the beginning of the next one. */
    private void endClaim() {
        if (claim != null) {
            receiver.claim(claim.finish());
        }
        claim = null;
    }

    private void adjustments(Elements row, String text) {
        adjusted = true;
        claimLost = false;
        Segment segment = row.segment();
        boolean any = false;
        if (!row.has(1)) {
            row.missing(1);
        }
        Optional<LocalDate> fiscalYearEnd = row.formed(Values::day, 2);
        for (int i = 3; i < LAST_AMOUNT; i += 2) {
            String reason = segment.component(i, 1);
            String reference = segment.component(i, 2);
            if (reason.isEmpty() && reference.isEmpty() && !row.has(i + 1)) {
                continue;
            }
            any = true;
            if (reason.isEmpty()) {
                row.missing(i);
            }
            receiver.adjustment(ProviderAdjustment.builder()
                    .providerId(row.text(1))
                    .fiscalYearEnd(fiscalYearEnd)
                    .reason(reason)
                    .reference(Optional.of(reference).filter(said -> !said.isEmpty()))
                    .amount(Payments.needed(row, i + 1))
                    .addEvidence(new Evidence(row.place().segment, PatientText.of(text)))
                    .build());
        }
        if (!any) {
            keep(text, row.place());
            Payments.missing(row, 4);
        }
        Payments.noMoreThan(row, LAST_AMOUNT);
    }

    private boolean keep(String text, Place at) {
        Kept kept = claim != null ? claim.kept : head != null ? head.kept : whole;
        boolean room = kept.keep(text, at);
        complete &= room;
        return room;
    }

    private void fault(Finding finding) {
        complete &= finding.severity() != Severity.ERROR;
        (claim != null ? claim.kept : whole).fault(finding);
    }

    /** A trailer that counts fewer segments than there are is wrong, but nothing is missing. */
    private static boolean countsMoreThan(int counted, String said) {
        return Values.number(said)
                .filter(number -> number.compareTo(BigDecimal.valueOf(counted)) <= 0)
                .isEmpty();
    }

    private static String version(String guide) {
        return guide.startsWith("005010") ? "5010" : guide.startsWith("004010") ? "4010" : guide;
    }
}
