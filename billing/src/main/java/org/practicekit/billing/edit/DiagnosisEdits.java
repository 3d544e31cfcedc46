package org.practicekit.billing.edit;

import java.time.LocalDate;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.core.time.DateRange;

/** Edits of diagnoses. */
public enum DiagnosisEdits implements CardedEdit {
    /** A code there is, in full. */
    VALID(
            Cards.hold(
                            "dx-01",
                            "A diagnosis is in the list for each day of service it is for, in its full length",
                            Sources.guidelines("I.B.2"))
                    .addPredictedReasons("146")
                    .addPredictedStatuses("A7:254", "A7:255"),
            DiagnosisChecks::valid),
    /** The list of the day. */
    SYSTEM(
            Cards.hold(
                            "dx-02",
                            "Diagnoses are of ICD-10-CM for services from 1 October 2015, and of ICD-9-CM before",
                            Sources.page(
                                    "HHS", "45 CFR 162.1002", "https://www.ecfr.gov/current/title-45/section-162.1002"))
                    .addPredictedStatuses("A7:254", "A7:255"),
            DiagnosisChecks::system),
    /** As many as fit, each once. */
    NUMBER(
            Cards.hold(
                    "dx-03",
                    "A claim has 1 to 12 diagnoses, none of them twice",
                    Sources.published("duplicate diagnosis codes")),
            DiagnosisChecks::number),
    /** What each line is for. */
    POINTERS(
            Cards.hold(
                            "dx-04",
                            "A line points to 1 to 4 diagnoses that the claim has, none of them twice",
                            Sources.published("invalid diagnosis pointers"))
                    .addPredictedReasons("16")
                    .addPredictedStatuses("A7:477"),
            DiagnosisChecks::pointers),
    /** Codes that do not go together. */
    EXCLUDES(
            Cards.warn(
                            "dx-05",
                            "Two diagnoses of one day that the list keeps apart have nothing to do with each other",
                            Sources.guidelines("I.A.12.a"))
                    .addPredictedReasons("11", "16")
                    .effective(DiagnosisChecks.ICD_10),
            DiagnosisChecks::excludes),
    /** A cause is no diagnosis. */
    EXTERNAL_CAUSE(
            Cards.hold(
                            "dx-06",
                            "An external cause, V00 to Y99, is not the first diagnosis",
                            Sources.guidelines("I.C.20"))
                    .addPredictedReasons("16")
                    .effective(DiagnosisChecks.ICD_10),
            DiagnosisChecks::externalCause),
    /** The disease before what it does. */
    ORDER(
            Cards.hold(
                            "dx-07",
                            "What shows a disease is not the first diagnosis, and stands behind the disease that it names",
                            Sources.guidelines("I.A.13"))
                    .addPredictedReasons("16")
                    .effective(DiagnosisChecks.ICD_10),
            DiagnosisChecks::order),
    /** An age at which one can have it. */
    AGE(
            Cards.warn(
                            "dx-08",
                            "The patient is of an age at which one can have the diagnosis: a newborn in the first year, a child to 17, a mother from 9 to 64, an adult from 15",
                            Sources.codeEditor("age conflict"))
                    .addPredictedReasons("9")
                    .effective(DiagnosisChecks.ICD_10),
            DiagnosisChecks::age),
    /** A sex of which one can have it, which Medicare's editor asked for the last time in its fiscal year 2024. */
    SEX(
            Cards.warn(
                            "dx-09",
                            "The patient is of the sex for which the diagnosis is meant",
                            Sources.codeEditor("sex conflict, version 41.1, the last that has it"))
                    .addPredictedReasons("10")
                    .effective(new DateRange(DiagnosisChecks.ICD_10.from(), LocalDate.of(2024, 10, 1))),
            DiagnosisChecks::sex),
    /** Left or right. */
    SIDE(
            Cards.warn(
                            "dx-10",
                            "A diagnosis says which side it is about, and the line's modifiers say the same",
                            Sources.guidelines("I.B.13"))
                    .addPredictedReasons("11", "4")
                    .effective(DiagnosisChecks.ICD_10),
            DiagnosisChecks::side),
    /** First visit, later visit, what is left of it. */
    SEVENTH_CHARACTER(
            Cards.hold(
                            "dx-11",
                            "A diagnosis that has a seventh character has one that the list names",
                            Sources.guidelines("I.A.5"))
                    .addPredictedReasons("146")
                    .effective(DiagnosisChecks.ICD_10),
            DiagnosisChecks::seventhCharacter);

    private final RuleCard card;
    private final Check check;

    DiagnosisEdits(RuleCardBuilder card, Check check) {
        this.card = card.family(EditFamily.DIAGNOSIS).build();
        this.check = check;
    }

    @Override
    public RuleCard card() {
        return card;
    }

    @Override
    public void check(ClaimSheet sheet, EditContext context, EditReport report) {
        check.look(this, sheet, context, report);
    }
}
