package org.practicekit.adapter.x12;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.practicekit.adapter.x12.internal.Segment;
import org.practicekit.billing.claim.ClaimStatusCode;
import org.practicekit.billing.claim.ClaimStatusReport;
import org.practicekit.billing.claim.ClaimStatusReport.Level;
import org.practicekit.billing.claim.ClaimStatusReport.Source;
import org.practicekit.billing.claim.ClaimStatusReportBuilder;
import org.practicekit.billing.eligibility.Evidence;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.privacy.PatientText;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.Severity;

/**
 * Reads a 277, whether it acknowledges claims (277CA) or answers a question about them. Reports carry a hash over their message, so they
 * are handed on when it is over.
 */
final class ClaimStatusTransaction implements TransactionReader {
    /** A message of more is read in part, so that no file takes all memory. */
    private static final int MOST_PARTS = 100_000;

    private static final Map<String, Level> LEVELS = Map.of(
            "20", Level.BATCH,
            "21", Level.BATCH,
            "19", Level.PROVIDER,
            "PT", Level.CLAIM,
            "22", Level.CLAIM,
            "23", Level.CLAIM);

    /** NM101 of a patient. */
    private static final Set<String> PATIENTS = Set.of("QC", "IL");

    private final Instant receivedAt;
    private final Consumer<? super ClaimStatusReport> reports;
    private final Consumer<? super Finding> findings;
    private final FingerprintWriter content = new FingerprintWriter("x12-claim-status");
    private final List<ClaimStatusReportBuilder> told = new ArrayList<>();
    private final List<Evidence> ofLevel = new ArrayList<>();
    private Source source = Source.STATUS_277;
    private Optional<String> speaker = Optional.empty();
    private Optional<String> batch = Optional.empty();
    private Optional<String> billingNpi = Optional.empty();
    private Numbers numbers = new Numbers();
    private @Nullable Level level;
    private ClaimStatusReportBuilder open = ClaimStatusReport.builder();
    private boolean ofSpeaker;
    private boolean traced;
    private boolean stated;
    private boolean lost;
    private int parts;

    ClaimStatusTransaction(
            Instant receivedAt, Consumer<? super ClaimStatusReport> reports, Consumer<? super Finding> findings) {
        this.receivedAt = receivedAt;
        this.reports = reports;
        this.findings = findings;
    }

    @Override
    public void segment(Segment segment, String text, Place place) {
        if (segment.is("ST")) {
            source = place.version.contains("X214") ? Source.CLAIM_277CA : Source.STATUS_277;
            return;
        }
        if (segment.is("SE")) {
            return;
        }
        Elements row = new Elements(segment, place, findings);
        content.value("segment", segment);
        if (++parts > MOST_PARTS) {
            if (parts == MOST_PARTS + 1) {
                row.fault(X12Rules.TOO_MANY, Severity.ERROR, "The message goes on; the rest is not read.");
            }
            return;
        }
        begin(row);
        if (level == null) {
            outside(row);
            return;
        }
        Evidence evidence = new Evidence(place.segment, PatientText.of(text));
        if (level == Level.CLAIM && !traced && !stated) {
            ofLevel.add(evidence);
        }
        open.addEvidence(evidence);
        read(row, level);
    }

    @Override
    public void lost(Finding fault) {
        leave();
        lost = true;
    }

    @Override
    public void end(List<Finding> faults) {
        leave();
        Fingerprint message = content.finish();
        int position = 0;
        for (ClaimStatusReportBuilder report : told) {
            position++;
            reports.accept(report.source(source)
                    .receivedAt(receivedAt)
                    .message(message)
                    .position(position)
                    .build());
        }
    }

    /** What begins a level, a claim of it or a line, so that no claim is told what was said of another. */
    private void begin(Elements row) {
        switch (row.segment().tag()) {
            case "HL" -> {
                leave();
                Level entered = row.code(LEVELS, 3).orElse(Level.CLAIM);
                if (entered != Level.CLAIM) {
                    billingNpi = Optional.empty();
                }
                enter(entered);
                ofSpeaker = row.text(3).equals("20");
            }
            case "NM1" -> {
                boolean found = lost && PATIENTS.contains(row.text(1));
                if (found || level == Level.LINE || level == Level.CLAIM && (traced || stated)) {
                    leave();
                    enter(Level.CLAIM);
                    row.fault(X12Rules.MISPLACED, Severity.ERROR, "A patient begins without a level of their own.");
                }
            }
            case "TRN" -> {
                if (level == Level.LINE || level == Level.CLAIM && (traced || stated)) {
                    List<Evidence> name = List.copyOf(ofLevel);
                    leave();
                    enter(Level.CLAIM);
                    ofLevel.addAll(name);
                    open.addAllEvidence(name);
                }
                traced = true;
            }
            case "SVC" -> {
                if (level == Level.CLAIM || level == Level.LINE) {
                    Numbers ofClaim = numbers;
                    List<Evidence> name = List.copyOf(ofLevel);
                    tell();
                    enter(Level.LINE);
                    numbers = ofClaim;
                    ofLevel.addAll(name);
                }
            }
            case "" -> {
                leave();
                lost = true;
                row.fault(X12Rules.UNREADABLE, Severity.ERROR, "A segment cannot be read.");
            }
            default -> {
                // belongs to what is open
            }
        }
    }

    private void outside(Elements row) {
        if (row.segment().is("STC")) {
            row.fault(X12Rules.MISPLACED, Severity.ERROR, "It cannot be told of which claim this is said.");
        } else if (!lost && !row.segment().is("BHT")) {
            row.fault(X12Rules.MISPLACED, Severity.WARNING, "A segment stands outside of any level.");
        }
    }

    private void read(Elements row, Level at) {
        switch (row.segment().tag()) {
            case "HL", "SVC", "DTP", "DMG", "PER", "QTY", "AMT" -> {
                // kept as evidence
            }
            case "NM1" -> name(row, at);
            case "TRN" -> {
                if (row.text(1).equals("2")) {
                    trace(row, at);
                }
            }
            case "STC" -> status(row);
            case "REF" -> {
                switch (row.text(1)) {
                    case "1K" -> numbers.payer = said(row, 2);
                    case "D9" -> numbers.clearinghouse = said(row, 2);
                    case "EJ" -> numbers.control = said(row, 2);
                    case "FJ" -> open.lineControlNumber(said(row, 2));
                    default -> {
                        // kept as evidence
                    }
                }
            }
            default -> row.fault(X12Rules.NOT_READ, Severity.INFO, "A segment of a kind that is not read.");
        }
    }

    private void name(Elements row, Level at) {
        if (ofSpeaker) {
            speaker = said(row, 9);
        } else if (at == Level.PROVIDER && row.text(8).equals("XX")) {
            billingNpi = said(row, 9);
        }
    }

    private void trace(Elements row, Level at) {
        if (source == Source.STATUS_277) {
            numbers.inquiry = said(row, 2);
        } else if (at == Level.BATCH) {
            batch = said(row, 2);
        } else if (at == Level.CLAIM) {
            numbers.control = said(row, 2);
        }
    }

    private void status(Elements row) {
        for (int element : new int[] {1, 10, 11}) {
            code(row, element).ifPresent(code -> {
                stated = true;
                open.addCodes(code);
            });
        }
        row.formed(Values::day, 2).ifPresent(open::statusOn);
        row.money(4).ifPresent(open::charge);
        row.money(5).ifPresent(open::paid);
        row.formed(Values::day, 6).ifPresent(open::decidedOn);
        said(row, 9).ifPresent(open::paymentTrace);
    }

    private static Optional<ClaimStatusCode> code(Elements row, int element) {
        Segment segment = row.segment();
        String category = segment.component(element, 1);
        if (category.isEmpty() && element > 1) {
            return Optional.empty();
        }
        if (!Codes.CODE.matcher(category).matches()) {
            row.fault(
                    X12Rules.VALUE,
                    Severity.ERROR,
                    "How it stands cannot be read.",
                    element,
                    Map.of("characters", Integer.toString(category.length())));
            return Optional.empty();
        }
        return Optional.of(ClaimStatusCode.builder()
                .category(category)
                .status(Optional.of(segment.component(element, 2)).filter(code -> !code.isEmpty()))
                .entity(Optional.of(segment.component(element, 3)).filter(code -> !code.isEmpty()))
                .build());
    }

    private void enter(Level entered) {
        level = entered;
        lost = false;
        ofSpeaker = false;
        numbers = new Numbers();
        open = ClaimStatusReport.builder().level(entered);
        ofLevel.clear();
        traced = false;
        stated = false;
    }

    private void leave() {
        tell();
        level = null;
    }

    private void tell() {
        if (level != null && stated) {
            told.add(open.speaker(speaker)
                    .batch(batch)
                    .billingNpi(billingNpi)
                    .controlNumber(numbers.control)
                    .payerClaimNumber(numbers.payer)
                    .clearinghouseNumber(numbers.clearinghouse)
                    .inquiry(numbers.inquiry));
        }
        stated = false;
    }

    private static Optional<String> said(Elements row, int element) {
        return Optional.of(row.text(element)).filter(text -> !text.isEmpty());
    }

    /** The numbers of a claim, which its lines share. */
    private static final class Numbers {
        private Optional<String> control = Optional.empty();
        private Optional<String> payer = Optional.empty();
        private Optional<String> clearinghouse = Optional.empty();
        private Optional<String> inquiry = Optional.empty();
    }
}
