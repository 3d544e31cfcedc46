package org.practicekit.billing.edit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.practicekit.billing.claim.ClaimDiagnosis;
import org.practicekit.billing.claim.ClaimLine;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.billing.coverage.Insured.Sex;
import org.practicekit.billing.edit.ClaimPlace.Part;
import org.practicekit.billing.edit.coding.AgeClass;
import org.practicekit.billing.edit.coding.CodeTable;
import org.practicekit.billing.edit.coding.DiagnosisFacts;
import org.practicekit.billing.edit.coding.SexLimit;
import org.practicekit.core.time.DateRange;

/** Looks at diagnoses. */
final class DiagnosisChecks {
    /** Since when diagnoses are of ICD-10-CM. */
    static final DateRange ICD_10 = DateRange.from(LocalDate.of(2015, 10, 1));

    private static final String DIAGNOSES = "the diagnoses";
    private static final int MOST_DIAGNOSES = 12;
    private static final int MOST_POINTERS = 4;
    private static final int CATEGORY = 3;
    private static final int FULL_LENGTH = 7;

    private DiagnosisChecks() {}

    static void valid(EditRule rule, ClaimSheet sheet, EditContext context, EditReport report) {
        Optional<CodeTable<DiagnosisFacts>> list = Lists.diagnoses(context, report);
        for (int number = 1; list.isPresent() && number <= sheet.diagnoses().size(); number++) {
            String code = sheet.diagnoses().get(number - 1).code();
            if (sheet.diagnoses().get(number - 1).system() != ClaimDiagnosis.System.ICD_10) {
                report.notKnown("the list of ICD-9-CM");
                continue;
            }
            for (LocalDate day : DiagnosisDays.of(sheet, number)) {
                Optional<DiagnosisFacts> facts = Lists.row(list.get(), code, day, DIAGNOSES, report);
                if (facts.isEmpty() && list.get().covers(day)) {
                    report.found(at(rule, sheet, number, day, "There is no diagnosis %s on %s."));
                    break;
                }
                if (facts.isPresent() && facts.get().billable().isEmpty()) {
                    report.notKnown("which diagnoses have their full length");
                } else if (facts.isPresent() && !facts.get().billable().get()) {
                    report.found(at(rule, sheet, number, day, "Diagnosis %s on %s is not in its full length."));
                    break;
                }
            }
        }
    }

    static void system(EditRule rule, ClaimSheet sheet, EditContext context, EditReport report) {
        for (int number = 1; number <= sheet.diagnoses().size(); number++) {
            boolean icd10 = sheet.diagnoses().get(number - 1).system() == ClaimDiagnosis.System.ICD_10;
            for (LocalDate day : DiagnosisDays.of(sheet, number)) {
                if (ICD_10.contains(day) != icd10) {
                    String other = icd10 ? "ICD-9-CM" : "ICD-10-CM";
                    report.found(at(rule, sheet, number, day, "Diagnosis %s on %s should be of " + other + "."));
                    break;
                }
            }
        }
    }

    static void number(EditRule rule, ClaimSheet sheet, EditContext context, EditReport report) {
        List<ClaimDiagnosis> diagnoses = sheet.diagnoses();
        if (diagnoses.isEmpty()) {
            report.found(EditFinding.of(rule, ClaimPlace.of(Part.DIAGNOSIS), "The claim has no diagnosis."));
        } else if (diagnoses.size() > MOST_DIAGNOSES) {
            report.found(EditFinding.of(
                    rule,
                    ClaimPlace.of(Part.DIAGNOSIS),
                    "The claim has %d diagnoses, and no more than 12 fit.".formatted(diagnoses.size())));
        }
        for (int i = 1; i < diagnoses.size(); i++) {
            int first = diagnoses.indexOf(diagnoses.get(i));
            if (first < i) {
                report.found(EditFinding.of(
                        rule,
                        ClaimPlace.of(Part.DIAGNOSIS, i + 1),
                        "The diagnosis stands as number %d already.".formatted(first + 1),
                        Map.of("diagnosis", diagnoses.get(i).code())));
            }
        }
    }

    static void pointers(EditRule rule, ClaimSheet sheet, EditContext context, EditReport report) {
        for (ClaimLine line : sheet.lines()) {
            List<Integer> pointers = line.pointers();
            ClaimPlace where = ClaimPlace.line(line.number(), Part.POINTER);
            if (pointers.isEmpty() || pointers.size() > MOST_POINTERS) {
                report.found(EditFinding.of(
                        rule, where, "The line points to %d diagnoses instead of 1 to 4.".formatted(pointers.size())));
            }
            for (int i = 0; i < pointers.size(); i++) {
                int pointer = pointers.get(i);
                if (pointer < 1 || pointer > sheet.diagnoses().size()) {
                    report.found(EditFinding.of(
                            rule,
                            where,
                            "The line points to diagnosis %d, and the claim has %d."
                                    .formatted(pointer, sheet.diagnoses().size())));
                } else if (pointers.indexOf(pointer) < i) {
                    report.found(
                            EditFinding.of(rule, where, "The line points to diagnosis %d twice.".formatted(pointer)));
                }
            }
        }
    }

    static void excludes(EditRule rule, ClaimSheet sheet, EditContext context, EditReport report) {
        Optional<CodeTable<DiagnosisFacts>> list = Lists.diagnoses(context, report);
        List<ClaimDiagnosis> diagnoses = sheet.diagnoses();
        for (int number = 2; list.isPresent() && number <= diagnoses.size(); number++) {
            String code = diagnoses.get(number - 1).code();
            for (int before = 1; before < number; before++) {
                String other = diagnoses.get(before - 1).code();
                for (LocalDate day : DiagnosisDays.shared(sheet, number, before)) {
                    if (excludes(list.get(), code, other, day, report)
                            || excludes(list.get(), other, code, day, report)) {
                        report.found(at(
                                rule,
                                sheet,
                                number,
                                day,
                                "The list keeps diagnosis %s on %s apart from " + other + "."));
                        break;
                    }
                }
            }
        }
    }

    static void externalCause(EditRule rule, ClaimSheet sheet, EditContext context, EditReport report) {
        if (sheet.diagnoses().isEmpty()) {
            return;
        }
        ClaimDiagnosis first = sheet.diagnoses().get(0);
        if (first.system() == ClaimDiagnosis.System.ICD_10
                && !first.code().isEmpty()
                && first.code().charAt(0) >= 'V'
                && first.code().charAt(0) <= 'Y') {
            report.found(EditFinding.of(
                    rule,
                    ClaimPlace.of(Part.DIAGNOSIS, 1),
                    "The first diagnosis %s is an external cause.".formatted(first.code()),
                    Map.of("diagnosis", first.code())));
        }
    }

    static void order(EditRule rule, ClaimSheet sheet, EditContext context, EditReport report) {
        each(sheet, context, report, (number, day, facts) -> {
            if (facts.manifestation().isEmpty() || facts.codeFirst().isEmpty()) {
                report.notKnown("which diagnoses stand behind others");
            }
            if (number == 1 && facts.manifestation().orElse(false)) {
                report.found(
                        at(rule, sheet, number, day, "Diagnosis %s on %s shows another disease and stands first."));
                return true;
            }
            int behind = namedBehind(sheet, number, facts.codeFirst().orElse(List.of()));
            if (behind > 0) {
                report.found(
                        at(rule, sheet, number, day, "Diagnosis %s on %s stands in front of one that comes first."));
            }
            return behind > 0;
        });
    }

    static void age(EditRule rule, ClaimSheet sheet, EditContext context, EditReport report) {
        each(sheet, context, report, (number, day, facts) -> {
            if (facts.ages().isEmpty()) {
                report.notKnown("at which ages one can have which diagnosis");
                return false;
            }
            AgeClass ages = facts.ages().get();
            Optional<Integer> age = ages == AgeClass.ANY ? Optional.of(0) : Lists.age(sheet, day);
            if (age.isEmpty()) {
                report.notKnown("when the patient was born");
            } else if (!ages.contains(age.get())) {
                report.found(at(rule, sheet, number, day, "Diagnosis %s on %s is for ages " + ages.span() + "."));
                return true;
            }
            return false;
        });
    }

    static void sex(EditRule rule, ClaimSheet sheet, EditContext context, EditReport report) {
        Sex sex = Lists.sex(sheet);
        each(sheet, context, report, (number, day, facts) -> {
            SexLimit limit = facts.sex().orElse(SexLimit.ANY);
            if (facts.sex().isEmpty()) {
                report.notKnown("for which sex which diagnosis is meant");
            } else if (limit != SexLimit.ANY && sex == Sex.UNKNOWN) {
                report.notKnown("which sex payers note for the patient");
            } else if (limit.contradicts(sex)) {
                report.found(at(rule, sheet, number, day, "Diagnosis %s on %s is meant for the other sex."));
                return true;
            }
            return false;
        });
    }

    static void side(EditRule rule, ClaimSheet sheet, EditContext context, EditReport report) {
        Optional<CodeTable<DiagnosisFacts>> list = Lists.diagnoses(context, report);
        if (list.isEmpty()) {
            return;
        }
        for (ClaimLine line : sheet.lines()) {
            if (line.from().isPresent()) {
                SideCheck.look(rule, sheet, line, list.get(), report);
            }
        }
    }

    static void seventhCharacter(EditRule rule, ClaimSheet sheet, EditContext context, EditReport report) {
        Optional<CodeTable<DiagnosisFacts>> list = Lists.diagnoses(context, report);
        for (int number = 1; list.isPresent() && number <= sheet.diagnoses().size(); number++) {
            String code = sheet.diagnoses().get(number - 1).code();
            for (LocalDate day : DiagnosisDays.of(sheet, number)) {
                String characters = sevenths(list.get(), code, day, report);
                boolean kept = characters.isEmpty()
                        || code.length() == FULL_LENGTH && characters.indexOf(code.charAt(FULL_LENGTH - 1)) >= 0;
                if (!kept) {
                    String wanted = "Diagnosis %s on %s needs one of " + characters + " as its seventh character.";
                    report.found(at(rule, sheet, number, day, wanted));
                    break;
                }
            }
        }
    }

    /** Shows each diagnosis that the list has, for each of its days until somebody finds something. */
    private static void each(ClaimSheet sheet, EditContext context, EditReport report, Look look) {
        Optional<CodeTable<DiagnosisFacts>> list = Lists.diagnoses(context, report);
        for (int number = 1; list.isPresent() && number <= sheet.diagnoses().size(); number++) {
            String code = sheet.diagnoses().get(number - 1).code();
            for (LocalDate day : DiagnosisDays.of(sheet, number)) {
                Optional<DiagnosisFacts> facts = Lists.row(list.get(), code, day, DIAGNOSES, report);
                if (facts.isPresent() && look.found(number, day, facts.get())) {
                    break;
                }
            }
        }
    }

    /** Whether the list says of a code, or of one above it, that another does not go with it. */
    private static boolean excludes(
            CodeTable<DiagnosisFacts> list, String code, String other, LocalDate day, EditReport report) {
        Optional<DiagnosisFacts> facts = Lists.row(list, code, day, DIAGNOSES, report);
        for (int length = code.length() - 1; facts.isPresent() || length >= CATEGORY; length--) {
            if (facts.isPresent() && facts.get().excludes().isEmpty()) {
                report.notKnown("which diagnoses the list keeps apart");
            } else if (facts.isPresent()
                    && beginsWithAny(other, facts.get().excludes().get())) {
                return true;
            }
            facts = length < CATEGORY ? Optional.empty() : list.on(code.substring(0, length), day);
        }
        return false;
    }

    /** The place, from 1, of a diagnosis behind this one that should stand in front of it; 0 when there is none. */
    private static int namedBehind(ClaimSheet sheet, int number, List<String> first) {
        for (int other = number + 1;
                !first.isEmpty() && other <= sheet.diagnoses().size();
                other++) {
            if (beginsWithAny(sheet.diagnoses().get(other - 1).code(), first)) {
                return other;
            }
        }
        return 0;
    }

    /** The characters for the seventh place of a code, which may be said of a shorter one; empty when it has none. */
    private static String sevenths(CodeTable<DiagnosisFacts> list, String code, LocalDate day, EditReport report) {
        boolean listed = false;
        boolean said = false;
        for (int length = code.length(); length >= CATEGORY; length--) {
            Optional<DiagnosisFacts> facts = length == code.length()
                    ? Lists.row(list, code, day, DIAGNOSES, report)
                    : list.on(code.substring(0, length), day);
            Optional<String> characters = facts.flatMap(DiagnosisFacts::seventh);
            if (characters.isPresent() && !characters.get().isEmpty()) {
                return characters.get();
            }
            listed |= facts.isPresent();
            said |= characters.isPresent();
        }
        if (listed && !said) {
            report.notKnown("which diagnoses have a seventh character");
        }
        return "";
    }

    private static boolean beginsWithAny(String code, List<String> beginnings) {
        for (int i = 0; i < beginnings.size(); i++) {
            if (code.startsWith(beginnings.get(i))) {
                return true;
            }
        }
        return false;
    }

    private static EditFinding at(EditRule rule, ClaimSheet sheet, int number, LocalDate day, String message) {
        String code = sheet.diagnoses().get(number - 1).code();
        return EditFinding.of(
                rule,
                ClaimPlace.of(Part.DIAGNOSIS, number),
                message.formatted(code, day),
                Map.of("diagnosis", code, "service", day.toString()));
    }

    /** Looks at one diagnosis on one day. */
    @FunctionalInterface
    private interface Look {
        /** Whether it breaks the rule, which was reported then. */
        boolean found(int number, LocalDate day, DiagnosisFacts facts);
    }
}
