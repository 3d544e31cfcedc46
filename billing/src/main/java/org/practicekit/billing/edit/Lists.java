package org.practicekit.billing.edit;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import org.practicekit.billing.claim.ClaimPerson;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.billing.coverage.Insured;
import org.practicekit.billing.coverage.Insured.Sex;
import org.practicekit.billing.edit.coding.CodeRow;
import org.practicekit.billing.edit.coding.CodeSets;
import org.practicekit.billing.edit.coding.CodeTable;
import org.practicekit.billing.edit.coding.DiagnosisFacts;
import org.practicekit.billing.edit.coding.ProcedureFacts;

/** The lists of codes as edits ask for them: one that is missing is reported as not known. */
final class Lists {
    private Lists() {}

    static Optional<CodeTable<DiagnosisFacts>> diagnoses(EditContext context, EditReport report) {
        return needed(context, CodeSets::diagnoses, "the list of diagnoses", report);
    }

    static Optional<CodeTable<ProcedureFacts>> procedures(EditContext context, EditReport report) {
        return needed(context, CodeSets::procedures, "the list of procedures", report);
    }

    static <T> Optional<T> needed(
            EditContext context, Function<CodeSets, Optional<T>> list, String what, EditReport report) {
        Optional<T> found = context.codes().isEmpty()
                ? Optional.empty()
                : list.apply(context.codes().get());
        if (found.isEmpty()) {
            report.notKnown(what);
        }
        return found;
    }

    /**
     * What a list says of a code on a day. When the list is not whole for the day, that is reported as not known.
     *
     * @param what what the list has: "the diagnoses"
     */
    static <R extends CodeRow> Optional<R> row(
            CodeTable<R> list, String code, LocalDate day, String what, EditReport report) {
        Optional<R> row = list.on(code, day);
        if (row.isEmpty() && !list.covers(day)) {
            report.notKnown(what + " of " + day);
        }
        return row;
    }

    /** Which sex payers note for the patient. */
    static Sex sex(ClaimSheet sheet) {
        return sheet.whoseCare().map(ClaimPerson::person).flatMap(Insured::sex).orElse(Sex.UNKNOWN);
    }

    /** How old the patient is in completed years; empty when the day of birth is not known or later. */
    static Optional<Integer> age(ClaimSheet sheet, LocalDate day) {
        Optional<LocalDate> born = sheet.whoseCare().map(ClaimPerson::person).flatMap(Insured::birthDate);
        return born.isEmpty() || born.get().isAfter(day)
                ? Optional.empty()
                : Optional.of((int) ChronoUnit.YEARS.between(born.get(), day));
    }
}
