package org.practicekit.adapter.x12;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.practicekit.adapter.x12.internal.Segment;
import org.practicekit.billing.coverage.Insured;
import org.practicekit.billing.coverage.MemberId;
import org.practicekit.billing.remittance.PaidClaim;
import org.practicekit.billing.remittance.PaidClaimBuilder;
import org.practicekit.billing.remittance.PaidLine;
import org.practicekit.billing.remittance.PaidLineBuilder;
import org.practicekit.billing.remittance.StatedAmount;
import org.practicekit.billing.remittance.StatedReference;
import org.practicekit.core.privacy.PatientText;
import org.practicekit.core.privacy.PersonName;

/** One claim of a remittance while it is read. */
final class ClaimRows {
    private static final Pattern REMARK = Pattern.compile("[A-Z0-9]{1,8}");

    final Kept kept = new Kept(X12Rules.REMITTANCE_TOO_MANY);
    private final PaidClaimBuilder claim = PaidClaim.builder();
    private @Nullable PaidLineBuilder line;
    private boolean named;
    private Optional<MemberId> patientId = Optional.empty();
    private Optional<MemberId> subscriberId = Optional.empty();

    ClaimRows(int position) {
        claim.position(position);
    }

    /** Whether this cannot be of the same claim any more, so that the first segment of the next one is lost. */
    boolean isOver(Segment next) {
        return switch (next.tag()) {
            case "NM1" -> line != null || named && next.text(1).equals("QC");
            case "MIA", "MOA" -> line != null;
            default -> false;
        };
    }

    /** Reads a segment; false when it is of a kind that is not read. */
    boolean read(Elements row) {
        if (row.segment().is("SVC")) {
            beginLine(row);
        }
        PaidLineBuilder open = line;
        if (open != null) {
            open.addEvidence(row.place().segment);
            return readOfLine(row, open);
        }
        return readOfClaim(row);
    }

    PaidClaim finish() {
        endLine();
        return claim.memberId(patientId.or(() -> subscriberId))
                .evidence(kept.evidence())
                .findings(kept.findings())
                .build();
    }

    private boolean readOfClaim(Elements row) {
        switch (row.segment().tag()) {
            case "CLP" -> begin(row);
            case "CAS" -> Payments.adjustments(row, claim::addAdjustments);
            case "NM1" -> name(row);
            case "MIA" -> remarks(row, 5, 20, 21, 22, 23);
            case "MOA" -> remarks(row, 3, 4, 5, 6, 7);
            case "REF" ->
                row.made(PatientText::of, 2)
                        .ifPresent(number -> claim.addReferences(new StatedReference(row.text(1), number)));
            case "DTM" -> date(row);
            case "AMT" ->
                Payments.amount(row, 2).ifPresent(amount -> {
                    if (row.text(1).equals("I")) {
                        claim.interest(amount);
                    } else {
                        claim.addAmounts(new StatedAmount(row.text(1), amount));
                    }
                });
            case "QTY" -> row.number(2);
            case "PER" -> {
                // whom to call about the claim is in the evidence
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean readOfLine(Elements row, PaidLineBuilder open) {
        switch (row.segment().tag()) {
            case "SVC" -> {
                // it has begun
            }
            case "CAS" -> Payments.adjustments(row, open::addAdjustments);
            case "REF" -> {
                if (row.text(1).equals("6R")) {
                    open.controlNumber(row.text(2));
                }
            }
            case "DTM" ->
                row.formed(Values::day, 2).ifPresent(day -> {
                    switch (row.text(1)) {
                        case "150", "232" -> open.from(day);
                        case "151", "233" -> open.to(day);
                        case "472" -> open.from(day).to(day);
                        default -> row.unknown(1, row.text(1));
                    }
                });
            case "AMT" ->
                Payments.amount(row, 2).ifPresent(amount -> {
                    if (row.text(1).equals("B6")) {
                        open.allowed(amount);
                    } else {
                        open.addAmounts(new StatedAmount(row.text(1), amount));
                    }
                });
            case "QTY" -> row.number(2);
            case "LQ" -> {
                if (row.text(1).equals("HE")) {
                    row.formed(Codes.of(REMARK), 2).ifPresent(open::addRemarks);
                } else if (!row.text(1).equals("RX")) {
                    row.unknown(1, row.text(1));
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void begin(Elements row) {
        if (!row.has(1)) {
            row.missing(1);
        }
        claim.controlNumber(row.text(1))
                .status(Payments.identity(row, 2))
                .charge(Payments.needed(row, 3))
                .paid(Payments.needed(row, 4))
                .patientResponsibility(Payments.amount(row, 5))
                .filing(said(row, 6))
                .payerClaimNumber(said(row, 7))
                .frequency(said(row, 9));
    }

    private void beginLine(Elements row) {
        endLine();
        PaidLineBuilder begun = PaidLine.builder()
                .procedure(Payments.procedure(row, 1))
                .charge(Payments.needed(row, 2))
                .paid(Payments.needed(row, 3))
                .units(row.number(5))
                .unitsSubmitted(row.number(7));
        if (row.has(6) || !row.segment().component(6, 2).isEmpty()) {
            begun.submitted(Payments.procedure(row, 6));
        }
        line = begun;
    }

    private void endLine() {
        if (line != null) {
            claim.addLines(line.build());
        }
        line = null;
    }

    private void date(Elements row) {
        row.formed(Values::day, 2).ifPresent(day -> {
            switch (row.text(1)) {
                case "232" -> claim.from(day);
                case "233" -> claim.to(day);
                case "050" -> claim.receivedOn(day);
                case "036" -> claim.coverageEndedOn(day);
                default -> row.unknown(1, row.text(1));
            }
        });
    }

    private void name(Elements row) {
        switch (row.text(1)) {
            case "QC" -> {
                named = true;
                claim.patient(person(row));
                // a social security number finds nobody at the payer
                patientId = row.text(8).equals("34") ? Optional.empty() : row.made(MemberId::of, 9);
            }
            case "IL" -> {
                claim.subscriber(person(row));
                subscriberId = row.made(MemberId::of, 9);
            }
            case "74" -> claim.corrected(person(row)).correctedMemberId(row.made(MemberId::of, 9));
            case "82" -> {
                if (row.text(8).equals("XX")) {
                    claim.renderingNpi(said(row, 9));
                }
            }
            case "TT" -> claim.crossoverPayer(said(row, 9).or(() -> said(row, 3)));
            case "PR" -> claim.priorityPayer(said(row, 9).or(() -> said(row, 3)));
            case "GB" -> {
                // the other payer's subscriber is in the evidence
            }
            default -> row.unknown(1, row.text(1));
        }
    }

    private static Optional<Insured> person(Elements row) {
        return row.made(PersonName::of, 3)
                .map(lastName -> Insured.builder()
                        .lastName(lastName)
                        .firstName(row.made(PersonName::of, 4))
                        .middleName(row.made(PersonName::of, 5))
                        .build());
    }

    private void remarks(Elements row, int... elements) {
        for (int element : elements) {
            row.formed(Codes.of(REMARK), element).ifPresent(claim::addRemarks);
        }
    }

    private static Optional<String> said(Elements row, int element) {
        return Optional.of(row.text(element)).filter(text -> !text.isEmpty());
    }
}
