package org.practicekit.billing.edit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.practicekit.billing.claim.ClaimDiagnosis;
import org.practicekit.billing.claim.ClaimLine;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.billing.edit.ClaimPlace.Part;
import org.practicekit.billing.edit.coding.CodeTable;
import org.practicekit.billing.edit.coding.DiagnosisFacts;
import org.practicekit.billing.edit.coding.Side;

/** Looks at which side a line and its diagnoses are about. */
final class SideCheck {
    private SideCheck() {}

    static void look(
            EditRule rule, ClaimSheet sheet, ClaimLine line, CodeTable<DiagnosisFacts> list, EditReport report) {
        boolean left = false;
        boolean right = false;
        LocalDate day = line.from().orElseThrow();
        for (int pointer : line.pointers()) {
            if (pointer < 1 || pointer > sheet.diagnoses().size()) {
                continue;
            }
            ClaimDiagnosis diagnosis = sheet.diagnoses().get(pointer - 1);
            Optional<DiagnosisFacts> facts = Lists.row(list, diagnosis.code(), day, "the diagnoses", report);
            if (facts.isPresent() && facts.get().side().isEmpty()) {
                report.notKnown("which side which diagnosis is about");
            }
            Side side = facts.flatMap(DiagnosisFacts::side).orElse(Side.NONE);
            left |= side == Side.LEFT || side == Side.BOTH;
            right |= side == Side.RIGHT || side == Side.BOTH;
            if (side == Side.UNSPECIFIED) {
                report.found(EditFinding.of(
                        rule,
                        ClaimPlace.line(line.number(), Part.POINTER),
                        "Diagnosis %s does not say which side, and there is one that does.".formatted(diagnosis.code()),
                        Map.of("diagnosis", diagnosis.code())));
            }
        }
        if (left || right) {
            compare(rule, line, left, right, report);
        }
    }

    private static void compare(EditRule rule, ClaimLine line, boolean left, boolean right, EditReport report) {
        List<String> modifiers = line.modifiers();
        boolean both = modifiers.contains("50") || modifiers.contains("LT") && modifiers.contains("RT");
        boolean missesLeft = (both || modifiers.contains("LT")) && !left;
        boolean missesRight = (both || modifiers.contains("RT")) && !right;
        if (missesLeft || missesRight) {
            report.found(EditFinding.of(
                    rule,
                    ClaimPlace.line(line.number(), Part.MODIFIER),
                    "The modifiers say %s, and the diagnoses of the line are about the %s side alone."
                            .formatted(both ? "both sides" : left ? "right" : "left", left ? "left" : "right"),
                    Map.of("modifiers", String.join(" ", modifiers))));
        }
    }
}
