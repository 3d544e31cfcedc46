package org.practicekit.billing.edit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.practicekit.billing.adjustment.Adjustment;
import org.practicekit.billing.claim.ClaimInsurance;
import org.practicekit.billing.claim.ClaimLine;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.billing.claim.LineAdjudication;
import org.practicekit.billing.claim.OtherPayer;
import org.practicekit.billing.claim.PayerRank;
import org.practicekit.billing.coverage.CoverageKind;
import org.practicekit.billing.edit.ClaimPlace.Part;
import org.practicekit.core.money.Money;

/** Looks at the order of payers and at what those before decided. */
final class CoordinationChecks {
    /** The payers' places by their codes, the first one first. */
    private static final String SEQUENCES = "PSTABCDEFGH";

    /** Why Medicare can pay second. */
    private static final Set<String> MEDICARE_SECOND = Set.of("12", "13", "14", "15", "16", "41", "42", "43", "47");

    private static final int ADJUSTMENTS = 6;

    private CoordinationChecks() {}

    static void order(EditRule rule, ClaimSheet sheet, EditContext context, EditReport report) {
        Optional<Boolean> other = context.coverage().flatMap(CoverageFacts::otherCoverage);
        if (other.isEmpty()) {
            report.notKnown("whether another coverage holds");
            return;
        }
        if (!other.get()) {
            return;
        }
        Optional<PayerRank> rank = context.coverage().flatMap(CoverageFacts::rank);
        if (rank.isEmpty()) {
            report.found(EditFinding.of(
                    rule, ClaimPlace.CLAIM, "Another coverage is known, and nobody has decided which one pays first."));
        } else if (!rank.get().code().equals(sheet.insurance().sequence())) {
            report.found(EditFinding.of(
                    rule,
                    ClaimPlace.of(Part.PAYER),
                    "The payer is %s by the order that was decided, and %s on the claim."
                            .formatted(rank.get().code(), sheet.insurance().sequence())));
        } else if (rank.get() != PayerRank.PRIMARY && !firstHasDecided(sheet)) {
            report.found(EditFinding.of(
                    rule, ClaimPlace.of(Part.OTHER_PAYER), "The claim does not say what the first payer decided."));
        }
    }

    private static boolean firstHasDecided(ClaimSheet sheet) {
        for (OtherPayer payer : sheet.otherPayers()) {
            if (payer.insurance().sequence().equals(PayerRank.PRIMARY.code()) && hasDecided(sheet, payer)) {
                return true;
            }
        }
        return false;
    }

    static void adjudicationDate(EditRule rule, ClaimSheet sheet, EditContext context, EditReport report) {
        eachBefore(sheet, (item, payer) -> {
            boolean claim = payer.adjudicatedOn().isPresent();
            int dated = 0;
            int decided = 0;
            for (ClaimLine line : sheet.lines()) {
                for (LineAdjudication one : of(line, payer)) {
                    decided++;
                    dated += one.adjudicatedOn().isPresent() ? 1 : 0;
                }
            }
            ClaimPlace where = ClaimPlace.of(Part.OTHER_PAYER, item);
            if (claim && dated > 0) {
                report.found(EditFinding.of(
                        rule, where, "When this payer decided is said for the claim and for lines of it."));
            } else if (!claim && (dated == 0 || dated < decided)) {
                report.found(EditFinding.of(
                        rule,
                        where,
                        "When this payer decided is said neither for the claim nor for all lines it decided."));
            }
        });
    }

    static void balance(EditRule rule, ClaimSheet sheet, EditContext context, EditReport report) {
        eachBefore(sheet, (item, payer) -> {
            Money less = Adjustment.sum(payer.adjustments());
            for (ClaimLine line : sheet.lines()) {
                List<LineAdjudication> decided = of(line, payer);
                if (decided.isEmpty()) {
                    continue;
                }
                Money paid = Money.noDollars();
                Money off = Money.noDollars();
                for (LineAdjudication one : decided) {
                    paid = paid.plus(one.paid().orElseGet(Money::noDollars));
                    off = off.plus(Adjustment.sum(one.adjustments()));
                }
                less = less.plus(off);
                Money gap = line.charge().minus(paid).minus(off);
                if (!gap.isZero()) {
                    report.found(EditFinding.of(
                            rule,
                            ClaimPlace.line(line.number(), Part.ADJUDICATION),
                            "Charged %s is not paid %s and taken off %s; %s is left over."
                                    .formatted(line.charge(), paid, off, gap),
                            Map.of("difference", gap.toString())));
                }
            }
            if (payer.paid().isPresent()) {
                Money charge = sheet.charge().orElseGet(sheet::lineCharges);
                Money gap = charge.minus(payer.paid().get()).minus(less);
                if (!gap.isZero()) {
                    report.found(EditFinding.of(
                            rule,
                            ClaimPlace.of(Part.OTHER_PAYER, item),
                            "Charged %s is not paid %s and taken off %s; %s is left over."
                                    .formatted(charge, payer.paid().get(), less, gap),
                            Map.of("difference", gap.toString())));
                }
            }
        });
    }

    static void adjustments(EditRule rule, ClaimSheet sheet, EditContext context, EditReport report) {
        List<OtherPayer> payers = sheet.otherPayers();
        for (int i = 0; i < payers.size(); i++) {
            adjustments(
                    rule, ClaimPlace.of(Part.OTHER_PAYER, i + 1), payers.get(i).adjustments(), report);
        }
        for (ClaimLine line : sheet.lines()) {
            for (int i = 0; i < line.adjudications().size(); i++) {
                adjustments(
                        rule,
                        ClaimPlace.line(line.number(), Part.ADJUDICATION, i + 1),
                        line.adjudications().get(i).adjustments(),
                        report);
            }
        }
    }

    private static void adjustments(EditRule rule, ClaimPlace where, List<Adjustment> all, EditReport report) {
        Map<String, Integer> groups = new HashMap<>();
        for (Adjustment one : all) {
            if (one.reason().isEmpty()) {
                report.found(EditFinding.of(rule, where, "An adjustment has no reason."));
            }
            if (one.amount().isEmpty()) {
                report.found(EditFinding.of(rule, where, "An adjustment has no amount."));
            }
            if (groups.merge(one.groupCode(), 1, Integer::sum) == ADJUSTMENTS + 1) {
                report.found(EditFinding.of(
                        rule, where, "Group %s has more than six adjustments.".formatted(one.groupCode())));
            }
        }
    }

    static void paid(EditRule rule, ClaimSheet sheet, EditContext context, EditReport report) {
        List<OtherPayer> payers = sheet.otherPayers();
        for (int i = 0; i < payers.size(); i++) {
            if (payers.get(i).paid().filter(Money::isNegative).isPresent()) {
                report.found(EditFinding.of(
                        rule, ClaimPlace.of(Part.OTHER_PAYER, i + 1), "Another payer paid less than nothing."));
            }
        }
        for (ClaimLine line : sheet.lines()) {
            for (int i = 0; i < line.adjudications().size(); i++) {
                if (line.adjudications().get(i).paid().filter(Money::isNegative).isPresent()) {
                    report.found(EditFinding.of(
                            rule,
                            ClaimPlace.line(line.number(), Part.ADJUDICATION, i + 1),
                            "Another payer paid less than nothing for the line."));
                }
            }
        }
    }

    static void liability(EditRule rule, ClaimSheet sheet, EditContext context, EditReport report) {
        List<OtherPayer> payers = sheet.otherPayers();
        for (int i = 0; i < payers.size(); i++) {
            OtherPayer payer = payers.get(i);
            if (payer.remainingLiability().isPresent()
                    && sheet.lines().stream()
                            .flatMap(line -> of(line, payer).stream())
                            .anyMatch(one -> one.remainingLiability().isPresent())) {
                report.found(EditFinding.of(
                        rule,
                        ClaimPlace.of(Part.OTHER_PAYER, i + 1),
                        "What the patient still owes is said for the claim and for lines of it."));
            }
        }
    }

    static void medicareSecond(EditRule rule, ClaimSheet sheet, EditContext context, EditReport report) {
        ClaimInsurance asked = sheet.insurance();
        if (hasPayerBefore(sheet, asked)) {
            Optional<CoverageKind> kind = context.kindOf(sheet);
            if (kind.isEmpty()) {
                report.notKnown("what sort of insurance is asked");
            } else if (kind.get() == CoverageKind.MEDICARE) {
                why(rule, ClaimPlace.of(Part.PAYER), asked, report);
            }
        }
        List<OtherPayer> payers = sheet.otherPayers();
        for (int i = 0; i < payers.size(); i++) {
            ClaimInsurance one = payers.get(i).insurance();
            if (one.filing()
                            .flatMap(FilingIndicators::kind)
                            .filter(CoverageKind.MEDICARE::equals)
                            .isPresent()
                    && hasPayerBefore(sheet, one)) {
                why(rule, ClaimPlace.of(Part.OTHER_PAYER, i + 1), one, report);
            }
        }
    }

    private static void why(EditRule rule, ClaimPlace where, ClaimInsurance medicare, EditReport report) {
        if (medicare.insuranceType().filter(MEDICARE_SECOND::contains).isEmpty()) {
            report.found(EditFinding.of(
                    rule,
                    where,
                    medicare.insuranceType().isEmpty()
                            ? "Why Medicare pays second is not said."
                            : "Medicare does not pay second for reason %s."
                                    .formatted(medicare.insuranceType().get())));
        }
    }

    private static boolean hasPayerBefore(ClaimSheet sheet, ClaimInsurance one) {
        int own = SEQUENCES.indexOf(one.sequence());
        if (own <= 0) {
            return false;
        }
        if (isBefore(sheet.insurance(), own)) {
            return true;
        }
        for (OtherPayer payer : sheet.otherPayers()) {
            if (isBefore(payer.insurance(), own)) {
                return true;
            }
        }
        return false;
    }

    static void otherClaimNumber(EditRule rule, ClaimSheet sheet, EditContext context, EditReport report) {
        eachBefore(sheet, (item, payer) -> {
            if (payer.claimNumber().isPresent()) {
                return;
            }
            Optional<Boolean> asked = context.profile().flatMap(PayerProfile::otherPayerClaimNumberAsked);
            if (asked.isEmpty()) {
                report.notKnown("whether the payer asks for the number that the payer before gave the claim");
            } else if (asked.get()) {
                report.found(EditFinding.of(
                        rule,
                        ClaimPlace.of(Part.OTHER_PAYER, item),
                        "The number that this payer gave the claim is missing."));
            }
        });
    }

    /** Payers that pay before the one that is asked; where the claim's own place has no code that is known, those that have decided. */
    private static void eachBefore(ClaimSheet sheet, PayerVisitor visitor) {
        int own = SEQUENCES.indexOf(sheet.insurance().sequence());
        for (int i = 0; i < sheet.otherPayers().size(); i++) {
            OtherPayer payer = sheet.otherPayers().get(i);
            if (own >= 0 ? isBefore(payer.insurance(), own) : hasDecided(sheet, payer)) {
                visitor.visit(i + 1, payer);
            }
        }
    }

    private static boolean isBefore(ClaimInsurance one, int own) {
        int place = SEQUENCES.indexOf(one.sequence());
        return place >= 0 && place < own;
    }

    private static boolean hasDecided(ClaimSheet sheet, OtherPayer payer) {
        if (payer.paid().isPresent()
                || payer.adjudicatedOn().isPresent()
                || !payer.adjustments().isEmpty()) {
            return true;
        }
        for (ClaimLine line : sheet.lines()) {
            if (!of(line, payer).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static List<LineAdjudication> of(ClaimLine line, OtherPayer payer) {
        return line.adjudications().stream()
                .filter(one -> one.payerId().equals(payer.insurance().payerId()))
                .toList();
    }

    /** Sees each payer before, and its place among the other payers from 1. */
    private interface PayerVisitor {
        void visit(int item, OtherPayer payer);
    }
}
