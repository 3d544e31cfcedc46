package org.practicekit.billing.edit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.practicekit.billing.claim.Accident;
import org.practicekit.billing.claim.ClaimDate;
import org.practicekit.billing.claim.ClaimFrequency;
import org.practicekit.billing.claim.ClaimLine;
import org.practicekit.billing.claim.ClaimProvider;
import org.practicekit.billing.claim.ClaimReference;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.billing.claim.ProviderRole;
import org.practicekit.billing.edit.ClaimHistory.LiveClaim;
import org.practicekit.billing.edit.ClaimPlace.Part;
import org.practicekit.billing.edit.PayerProfile.ZeroCharges;
import org.practicekit.core.money.Money;
import org.practicekit.core.privacy.PatientText;
import org.practicekit.core.rule.Severity;
import org.practicekit.core.time.DateRange;

/** Looks at the claim as a whole. */
final class ClaimChecks {
    /** As many lines as the guide lets a claim have. */
    private static final int LINES = 50;

    /** As many characters of a control number as every receiver keeps. */
    private static final int CONTROL_NUMBER = 20;

    private ClaimChecks() {}

    static void total(EditRule rule, ClaimSheet sheet, EditContext context, EditReport report) {
        ClaimPlace where = ClaimPlace.of(Part.CHARGE);
        Money lines = sheet.lineCharges();
        if (sheet.charge().isEmpty()) {
            report.found(EditFinding.of(rule, where, "What is charged for the claim is not said."));
        } else if (!sheet.charge().get().equals(lines)) {
            Money gap = sheet.charge().get().minus(lines);
            report.found(EditFinding.of(
                    rule,
                    where,
                    "The claim charges %s and its lines %s, a difference of %s."
                            .formatted(sheet.charge().get(), lines, gap),
                    Map.of("difference", gap.toString())));
        }
    }

    static void zeroCharge(EditRule rule, ClaimSheet sheet, EditContext context, EditReport report) {
        for (ClaimLine line : sheet.lines()) {
            ClaimPlace where = ClaimPlace.line(line.number(), Part.CHARGE);
            if (line.charge().isNegative()) {
                report.found(EditFinding.of(rule, where, "The line charges less than nothing.")
                        .withSeverity(Severity.ERROR));
            } else if (line.charge().isZero()) {
                Optional<ZeroCharges> zero = context.profile().flatMap(PayerProfile::zeroCharges);
                if (zero.isEmpty()) {
                    report.notKnown("whether the payer takes a line that charges nothing");
                } else if (zero.get() == ZeroCharges.REFUSED) {
                    report.found(EditFinding.of(rule, where, "The line charges nothing, which this payer sends back."));
                }
            }
        }
    }

    static void frequency(EditRule rule, ClaimSheet sheet, EditContext context, EditReport report) {
        List<String> taken = context.profile().map(PayerProfile::frequencies).orElse(List.of());
        ClaimPlace where = ClaimPlace.of(Part.FREQUENCY);
        Map<String, String> facts = Map.of("frequency", sheet.frequency());
        if (!taken.isEmpty()) {
            if (!taken.contains(sheet.frequency())) {
                report.found(EditFinding.of(rule, where, "The payer does not take this claim frequency.", facts));
            }
        } else if (ClaimFrequency.of(sheet.frequency()).isEmpty()) {
            report.found(EditFinding.of(
                    rule,
                    where,
                    "The claim frequency is neither 1, 7 nor 8, and no list of this payer has it.",
                    facts));
        }
    }

    static void payerClaimNumber(EditRule rule, ClaimSheet sheet, EditContext context, EditReport report) {
        Optional<PatientText> number = sheet.reference(ClaimReference.Meaning.PAYER_CLAIM);
        ClaimPlace where = ClaimPlace.of(Part.REFERENCE);
        if (follows(sheet)) {
            if (number.isEmpty()) {
                report.found(EditFinding.of(rule, where, "The payer's number of the claim before is missing."));
            } else if (context.chain()
                    .flatMap(ClaimChain::payerClaimNumber)
                    .filter(newest -> !newest.equals(number.get().reveal()))
                    .isPresent()) {
                report.found(EditFinding.of(
                        rule, where, "The payer's number is not the one of its newest answer about this claim."));
            }
        } else if (number.isPresent()) {
            report.found(EditFinding.of(
                    rule,
                    where,
                    "The claim bears the payer's number of another, which it neither replaces nor voids."));
        }
    }

    static void sameControlNumber(EditRule rule, ClaimSheet sheet, EditContext context, EditReport report) {
        if (!follows(sheet)) {
            return;
        }
        if (context.chain().isEmpty()) {
            report.notKnown("under which control numbers the claim was sent before");
            return;
        }
        List<String> before = context.chain().get().controlNumbers();
        ClaimPlace where = ClaimPlace.of(Part.CONTROL_NUMBER);
        if (before.isEmpty()) {
            report.found(EditFinding.of(rule, where, "Nothing was sent that the claim could replace or void."));
        } else if (!before.contains(sheet.controlNumber())) {
            report.found(EditFinding.of(
                    rule, where, "The control number is not one under which the claim was sent before."));
        }
    }

    static void controlNumber(EditRule rule, ClaimSheet sheet, EditContext context, EditReport report) {
        ClaimPlace where = ClaimPlace.of(Part.CONTROL_NUMBER);
        int length = sheet.controlNumber().length();
        if (sheet.controlNumber().isBlank()) {
            report.found(EditFinding.of(rule, where, "The control number is missing."));
        } else if (length > CONTROL_NUMBER) {
            report.found(EditFinding.of(
                    rule,
                    where,
                    "The control number has %d characters, of which a payer need not keep more than 20."
                            .formatted(length),
                    Map.of("length", Integer.toString(length))));
        }
        if (context.chain().isEmpty()) {
            report.notKnown("whether another claim has the control number");
        } else if (context.chain().get().controlNumberTaken()) {
            report.found(EditFinding.of(rule, where, "Another claim has the control number."));
        }
    }

    static void duplicate(EditRule rule, ClaimSheet sheet, EditContext context, EditReport report) {
        if (follows(sheet)) {
            return;
        }
        if (context.history().isEmpty()) {
            report.notKnown("which other claims of the patient are live");
            return;
        }
        for (LiveClaim live : context.history().get().claims()) {
            if (!live.sheet().insurance().payerId().equals(sheet.insurance().payerId())
                    || context.claim().filter(live.claim()::equals).isPresent()) {
                continue;
            }
            for (ClaimLine line : sheet.lines()) {
                for (ClaimLine other : live.sheet().lines()) {
                    if (isSame(sheet, line, live.sheet(), other)) {
                        report.found(EditFinding.of(
                                rule,
                                ClaimPlace.line(line.number()),
                                "Claim %s asks for the same service in line %d."
                                        .formatted(live.claim(), other.number()),
                                Map.of("claim", live.claim().value())));
                    }
                }
            }
        }
    }

    private static boolean isSame(ClaimSheet sheet, ClaimLine line, ClaimSheet liveSheet, ClaimLine live) {
        return line.procedure().equals(live.procedure())
                && line.from().equals(live.from())
                && line.last().equals(live.last())
                && line.charge().equals(live.charge())
                && Set.copyOf(line.modifiers()).equals(Set.copyOf(live.modifiers()))
                && Objects.equals(rendering(sheet, line), rendering(liveSheet, live));
    }

    /** The NPI of the one who rendered a line: as the line says, or the claim, or who bills. */
    static Optional<String> rendering(ClaimSheet sheet, ClaimLine line) {
        for (ClaimProvider one : line.providers()) {
            if (one.role() == ProviderRole.RENDERING) {
                return one.npi();
            }
        }
        return sheet.provider(ProviderRole.RENDERING)
                .or(() -> sheet.provider(ProviderRole.BILLING))
                .flatMap(ClaimProvider::npi);
    }

    static void accident(EditRule rule, ClaimSheet sheet, EditContext context, EditReport report) {
        if (sheet.accident().isEmpty()) {
            return;
        }
        Accident accident = sheet.accident().get();
        ClaimPlace where = ClaimPlace.of(Part.ACCIDENT);
        boolean car = accident.causes().contains("AA");
        Optional<LocalDate> date = accident.date().or(() -> accidentDate(sheet));
        if (date.isEmpty() && (car || accident.causes().contains("OA"))) {
            report.found(EditFinding.of(rule, where, "The date of the accident is missing."));
        }
        if (car && accident.state().isEmpty()) {
            report.found(EditFinding.of(rule, where, "The state in which the car accident was is missing."));
        }
        if (date.isPresent()) {
            for (ClaimLine line : sheet.lines()) {
                if (line.from().filter(date.get()::isAfter).isPresent()) {
                    report.found(EditFinding.of(
                            rule,
                            ClaimPlace.line(line.number(), Part.SERVICE_DAYS),
                            "The service was before the accident that led to it."));
                }
            }
        }
    }

    private static Optional<LocalDate> accidentDate(ClaimSheet sheet) {
        return sheet.dates().stream()
                .filter(one -> one.qualifier().equals(ClaimDate.ACCIDENT))
                .map(ClaimDate::days)
                .map(DateRange::from)
                .findFirst();
    }

    static void consent(EditRule rule, ClaimSheet sheet, EditContext context, EditReport report) {
        one(rule, "Whether the provider's signature is on file", sheet.signatureOnFile(), "YN", report);
        one(rule, "Whether the provider accepts assignment", sheet.assignment(), "ABC", report);
        one(rule, "Whether the payer may pay the provider", sheet.benefitsAssigned(), "YNW", report);
        one(rule, "Whether the payer may be told", sheet.releaseOfInformation(), "YI", report);
    }

    private static void one(EditRule rule, String what, Optional<String> said, String codes, EditReport report) {
        if (said.isEmpty()
                || said.get().length() != 1
                || codes.indexOf(said.get().charAt(0)) < 0) {
            report.found(EditFinding.of(
                    rule,
                    ClaimPlace.of(Part.CONSENT),
                    "%s is %s."
                            .formatted(
                                    what, said.isEmpty() ? "not said" : "said with a code that claims do not have")));
        }
    }

    static void lines(EditRule rule, ClaimSheet sheet, EditContext context, EditReport report) {
        int lines = sheet.lines().size();
        if (lines < 1 || lines > LINES) {
            report.found(EditFinding.of(
                    rule,
                    ClaimPlace.CLAIM,
                    "The claim has %d lines.".formatted(lines),
                    Map.of("lines", Integer.toString(lines))));
        }
    }

    /** Whether it replaces or voids an earlier submission. */
    static boolean follows(ClaimSheet sheet) {
        return sheet.frequency().equals(ClaimFrequency.REPLACEMENT.code())
                || sheet.frequency().equals(ClaimFrequency.VOID.code());
    }
}
