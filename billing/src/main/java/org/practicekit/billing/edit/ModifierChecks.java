package org.practicekit.billing.edit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.practicekit.billing.claim.ClaimLine;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.billing.edit.ClaimPlace.Part;
import org.practicekit.billing.edit.coding.BilateralRule;
import org.practicekit.billing.edit.coding.CodeSets;
import org.practicekit.billing.edit.coding.CodeTable;
import org.practicekit.billing.edit.coding.ModifierFacts;
import org.practicekit.core.rule.Severity;

/** Looks at modifiers. */
final class ModifierChecks {
    private static final int MOST = 4;
    private static final String BOTH_SIDES = "50";

    private ModifierChecks() {}

    static void valid(EditRule rule, ClaimSheet sheet, EditContext context, EditReport report) {
        for (ClaimLine line : sheet.lines()) {
            List<String> modifiers = line.modifiers();
            if (modifiers.size() > MOST) {
                report.found(EditFinding.of(
                        rule,
                        ClaimPlace.line(line.number(), Part.MODIFIER),
                        "The line has %d modifiers, and no more than 4 fit.".formatted(modifiers.size())));
            }
            for (int i = 0; i < modifiers.size(); i++) {
                if (!hasForm(modifiers.get(i))) {
                    report.found(at(rule, line, i, "A modifier has two digits or capital letters."));
                } else if (modifiers.indexOf(modifiers.get(i)) < i) {
                    report.found(at(rule, line, i, "The modifier stands there twice."));
                }
            }
            if (!modifiers.isEmpty() && line.from().isPresent()) {
                compare(rule, line, context, report);
            }
        }
    }

    static void bilateral(EditRule rule, ClaimSheet sheet, EditContext context, EditReport report) {
        ProcedureChecks.each(sheet, context, report, (line, day, facts) -> {
            boolean both = line.modifiers().contains(BOTH_SIDES);
            BilateralRule indicator = facts.bilateral().orElse(BilateralRule.EACH_SIDE);
            if (facts.bilateral().isEmpty()) {
                report.notKnown("what is paid for both sides of which procedure");
            } else if (both && !indicator.takesModifier()) {
                report.found(ProcedureChecks.at(
                        rule,
                        line,
                        Part.MODIFIER,
                        "Procedure %s with indicator " + indicator.code() + " takes no 50."));
            } else if (indicator == BilateralRule.HALF_MORE
                    && both
                    && line.units().compareTo(BigDecimal.ONE) != 0) {
                report.found(ProcedureChecks.at(
                        rule, line, Part.UNITS, "Procedure %s on both sides is one unit with modifier 50."));
            } else if (indicator == BilateralRule.HALF_MORE && !both && isOtherSide(sheet, line)) {
                report.found(ProcedureChecks.at(
                        rule, line, Part.MODIFIER, "Procedure %s on both sides is one line with modifier 50."));
            }
        });
    }

    private static void compare(EditRule rule, ClaimLine line, EditContext context, EditReport report) {
        Optional<CodeTable<ModifierFacts>> list =
                Lists.needed(context, CodeSets::modifiers, "the list of modifiers", report);
        int highest = Integer.MIN_VALUE;
        for (int i = 0; list.isPresent() && i < line.modifiers().size(); i++) {
            String modifier = line.modifiers().get(i);
            Optional<ModifierFacts> facts =
                    Lists.row(list.get(), modifier, line.from().orElseThrow(), "the modifiers", report);
            if (facts.isEmpty()) {
                if (hasForm(modifier) && list.get().covers(line.from().orElseThrow())) {
                    report.found(at(rule, line, i, "There is no such modifier on the day of service."));
                }
                continue;
            }
            OptionalInt rank = facts.get().rank();
            if (rank.isPresent() && rank.getAsInt() < highest) {
                report.found(at(rule, line, i, "The modifier belongs in front of another.")
                        .withSeverity(Severity.WARNING));
            }
            highest = Math.max(highest, rank.orElse(highest));
        }
    }

    /** Whether a line is the right one of two whose left one is on the same day, or both in one. */
    private static boolean isOtherSide(ClaimSheet sheet, ClaimLine line) {
        if (!line.modifiers().contains("RT")) {
            return false;
        }
        for (ClaimLine other : sheet.lines()) {
            if (other.modifiers().contains("LT")
                    && other.procedure().equals(line.procedure())
                    && other.from().equals(line.from())) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasForm(String modifier) {
        return modifier.length() == 2 && isSign(modifier.charAt(0)) && isSign(modifier.charAt(1));
    }

    private static boolean isSign(char one) {
        return one >= '0' && one <= '9' || one >= 'A' && one <= 'Z';
    }

    private static EditFinding at(EditRule rule, ClaimLine line, int index, String message) {
        return EditFinding.of(
                rule,
                ClaimPlace.line(line.number(), Part.MODIFIER, index + 1),
                message,
                Map.of("modifier", line.modifiers().get(index)));
    }
}
