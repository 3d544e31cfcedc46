package org.practicekit.billing.edit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.practicekit.billing.claim.ClaimLine;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.billing.coverage.Insured.Sex;
import org.practicekit.billing.edit.ClaimPlace.Part;
import org.practicekit.billing.edit.coding.CodeSets;
import org.practicekit.billing.edit.coding.CodeTable;
import org.practicekit.billing.edit.coding.CoveredDiagnoses;
import org.practicekit.billing.edit.coding.ProcedureFacts;
import org.practicekit.billing.edit.coding.SexLimit;
import org.practicekit.billing.requirement.Ages;

/** Looks at the procedure of each line. */
final class ProcedureChecks {
    /** The list of HCPCS and CPT. */
    private static final String HCPCS = "HC";

    private static final Ages EVERY_AGE = new Ages(0, Ages.OLDEST);

    private ProcedureChecks() {}

    static void valid(EditRule rule, ClaimSheet sheet, EditContext context, EditReport report) {
        Optional<CodeTable<ProcedureFacts>> list = Lists.procedures(context, report);
        for (ClaimLine line : sheet.lines()) {
            if (list.isEmpty() || line.from().isEmpty()) {
                continue;
            }
            if (!line.qualifier().equals(HCPCS)) {
                report.notKnown("the list of procedures " + line.qualifier());
                continue;
            }
            LocalDate first = line.from().get();
            LocalDate last = line.last().orElse(first);
            for (LocalDate day : first.equals(last) ? List.of(first) : List.of(first, last)) {
                if (Lists.row(list.get(), line.procedure(), day, "the procedures", report)
                                .isEmpty()
                        && list.get().covers(day)) {
                    report.found(at(rule, line, Part.PROCEDURE, "There is no procedure %s on " + day + "."));
                    break;
                }
            }
        }
    }

    static void patient(EditRule rule, ClaimSheet sheet, EditContext context, EditReport report) {
        Sex sex = Lists.sex(sheet);
        each(sheet, context, report, (line, day, facts) -> {
            SexLimit limit = facts.sex().orElse(SexLimit.ANY);
            Ages ages = facts.ages().orElse(EVERY_AGE);
            Optional<Integer> age = ages.equals(EVERY_AGE) ? Optional.of(0) : Lists.age(sheet, day);
            if (facts.sex().isEmpty() || facts.ages().isEmpty()) {
                report.notKnown("for which ages and which sex which procedure is meant");
            }
            if (age.isEmpty()) {
                report.notKnown("when the patient was born");
            } else if (!ages.contains(age.get())) {
                report.found(at(rule, line, Part.PROCEDURE, "Procedure %s is for ages " + ages + "."));
            }
            if (limit != SexLimit.ANY && sex == Sex.UNKNOWN) {
                report.notKnown("which sex payers note for the patient");
            } else if (limit.contradicts(sex)) {
                report.found(at(rule, line, Part.PROCEDURE, "Procedure %s is meant for the other sex."));
            }
        });
    }

    static void unlisted(EditRule rule, ClaimSheet sheet, EditContext context, EditReport report) {
        each(sheet, context, report, (line, day, facts) -> {
            if (facts.unlisted().isEmpty()) {
                report.notKnown("which procedures say only that nothing else fits");
            } else if (facts.unlisted().get()
                    && line.description().isEmpty()
                    && line.note().isEmpty()) {
                report.found(at(rule, line, Part.PROCEDURE, "Procedure %s needs a description."));
            }
        });
    }

    static void covered(EditRule rule, ClaimSheet sheet, EditContext context, EditReport report) {
        Optional<CodeTable<CoveredDiagnoses>> policies =
                Lists.needed(context, CodeSets::coverage, "which diagnoses the payer's policies cover", report);
        for (ClaimLine line : sheet.lines()) {
            if (policies.isEmpty() || line.from().isEmpty()) {
                continue;
            }
            Optional<CoveredDiagnoses> policy =
                    Lists.row(policies.get(), line.procedure(), line.from().get(), "the payer's policies", report);
            if (policy.isPresent() && !supports(policy.get(), sheet, line)) {
                report.found(EditFinding.of(
                        rule,
                        ClaimPlace.line(line.number(), Part.POINTER),
                        "No diagnosis of the line is one for which %s covers %s."
                                .formatted(policy.get().policy(), line.procedure()),
                        Map.of("policy", policy.get().policy(), "procedure", line.procedure())));
            }
        }
    }

    /** Shows each line whose procedure the list has on its first day. */
    static void each(ClaimSheet sheet, EditContext context, EditReport report, Look look) {
        Optional<CodeTable<ProcedureFacts>> list = Lists.procedures(context, report);
        for (ClaimLine line : sheet.lines()) {
            if (list.isPresent() && line.from().isPresent()) {
                LocalDate day = line.from().get();
                Optional<ProcedureFacts> facts = Lists.row(list.get(), line.procedure(), day, "the procedures", report);
                if (facts.isPresent()) {
                    look.at(line, day, facts.get());
                }
            }
        }
    }

    /** A breach at a part of a line; the message has a place for the procedure. */
    static EditFinding at(EditRule rule, ClaimLine line, Part part, String message) {
        return EditFinding.of(
                rule,
                ClaimPlace.line(line.number(), part),
                message.formatted(line.procedure()),
                Map.of("procedure", line.procedure()));
    }

    private static boolean supports(CoveredDiagnoses policy, ClaimSheet sheet, ClaimLine line) {
        for (int pointer : line.pointers()) {
            if (pointer >= 1 && pointer <= sheet.diagnoses().size()) {
                String code = sheet.diagnoses().get(pointer - 1).code();
                for (String beginning : policy.diagnoses()) {
                    if (code.startsWith(beginning)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Looks at one line. */
    @FunctionalInterface
    interface Look {
        void at(ClaimLine line, LocalDate day, ProcedureFacts facts);
    }
}
