package org.practicekit.billing.edit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.practicekit.billing.claim.ClaimDrug;
import org.practicekit.billing.claim.ClaimLine;
import org.practicekit.billing.claim.ClaimReference;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.billing.edit.ClaimPlace.Part;
import org.practicekit.billing.edit.coding.CliaRule;
import org.practicekit.billing.edit.coding.CodeSets;
import org.practicekit.billing.edit.coding.CodeTable;
import org.practicekit.billing.edit.coding.DatedCode;
import org.practicekit.core.rule.Severity;

/** Looks at laboratories and drugs. */
final class SupplyChecks {
    private static final String WAIVED = "QW";
    private static final int DIGITS = 11;

    /** From this day on codes of twelve digits are given out (91 FR 10749); which length payers want then is not settled. */
    private static final LocalDate TWELVE_DIGITS = LocalDate.of(2033, 3, 7);

    private static final Set<String> UNITS = Set.of("UN", "ML", "GR", "F2", "ME");

    private SupplyChecks() {}

    static void clia(EditRule rule, ClaimSheet sheet, EditContext context, EditReport report) {
        ProcedureChecks.each(sheet, context, report, (line, day, facts) -> {
            if (facts.clia().isEmpty()) {
                report.notKnown("which tests need a CLIA certificate");
                return;
            }
            CliaRule clia = facts.clia().get();
            boolean waived = line.modifiers().contains(WAIVED);
            if (clia != CliaRule.NONE && !hasNumber(sheet.references()) && !hasNumber(line.references())) {
                report.found(ProcedureChecks.at(
                        rule, line, Part.REFERENCE, "Test %s needs the number of the CLIA certificate."));
            }
            if (waived && clia != CliaRule.WAIVED_WITH_QW) {
                report.found(ProcedureChecks.at(
                        rule, line, Part.MODIFIER, "Test %s is not in the list of those with modifier QW."));
            } else if (!waived && clia == CliaRule.WAIVED_WITH_QW) {
                report.found(ProcedureChecks.at(
                                rule, line, Part.MODIFIER, "Test %s has QW when the laboratory has a waiver only.")
                        .withSeverity(Severity.WARNING));
            }
        });
    }

    static void drug(EditRule rule, ClaimSheet sheet, EditContext context, EditReport report) {
        for (ClaimLine line : sheet.lines()) {
            if (line.drug().isPresent()) {
                form(rule, line, line.drug().get(), report);
                line.from().ifPresent(day -> market(rule, line, line.drug().get(), day, context, report));
            }
        }
        ProcedureChecks.each(sheet, context, report, (line, day, facts) -> {
            if (facts.drug().isEmpty()) {
                report.notKnown("for which procedures payers want to know the drug");
            } else if (facts.drug().get() && line.drug().isEmpty()) {
                report.found(ProcedureChecks.at(
                        rule, line, Part.DRUG, "Procedure %s needs the National Drug Code of what was given."));
            }
        });
    }

    private static void form(EditRule rule, ClaimLine line, ClaimDrug drug, EditReport report) {
        boolean later = line.from().filter(day -> !day.isBefore(TWELVE_DIGITS)).isPresent();
        if (!Texts.isDigits(drug.ndc(), DIGITS) && !(later && Texts.isDigits(drug.ndc(), DIGITS + 1))) {
            report.found(at(rule, line, "The National Drug Code does not have eleven digits."));
        }
        if (drug.quantity().isEmpty() || drug.quantity().get().signum() <= 0) {
            report.found(at(rule, line, "How much of the drug was given is not said."));
        }
        if (drug.unit().isEmpty() || !UNITS.contains(drug.unit().get())) {
            report.found(at(rule, line, "The unit of the drug is none of UN, ML, GR, F2 and ME."));
        }
    }

    private static void market(
            EditRule rule, ClaimLine line, ClaimDrug drug, LocalDate day, EditContext context, EditReport report) {
        Optional<CodeTable<DatedCode>> list =
                Lists.needed(context, CodeSets::drugs, "which drugs are on the market", report);
        if (list.isPresent()
                && Lists.row(list.get(), drug.ndc(), day, "the drugs", report).isEmpty()
                && list.get().covers(day)) {
            report.found(at(rule, line, "The drug is not on the market on " + day + "."));
        }
    }

    private static boolean hasNumber(List<ClaimReference> references) {
        for (int i = 0; i < references.size(); i++) {
            if (references.get(i).meaning() == ClaimReference.Meaning.CLIA) {
                return true;
            }
        }
        return false;
    }

    private static EditFinding at(EditRule rule, ClaimLine line, String message) {
        return EditFinding.of(
                rule, ClaimPlace.line(line.number(), Part.DRUG), message, Map.of("procedure", line.procedure()));
    }
}
