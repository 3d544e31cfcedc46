package org.practicekit.billing.edit;

import org.practicekit.billing.claim.ClaimSheet;

/** Edits of procedures, modifiers and units. */
public enum ProcedureEdits implements CardedEdit {
    /** A code there is. */
    VALID(
            Cards.hold("px-01", "A procedure is in the list on the day of service", Sources.reasons("181"))
                    .addPredictedReasons("181")
                    .addPredictedStatuses("A7:454", "A7:507"),
            ProcedureChecks::valid),
    /** Modifiers there are, as many as fit. */
    MODIFIERS(
            Cards.hold(
                            "px-02",
                            "A line has up to four modifiers that are in the list, each once, those that change the price first",
                            Sources.guide("SV101-3 to SV101-6"))
                    .addPredictedReasons("182", "4")
                    .addPredictedStatuses("A7:453"),
            ModifierChecks::valid),
    /** A patient on whom one can do it. */
    PATIENT(
            Cards.warn(
                            "px-03",
                            "The patient is of the age and sex for which the procedure is meant",
                            Sources.reasons("6, 7"))
                    .addPredictedReasons("6", "7")
                    .addPredictedStatuses("A7:474", "A7:475"),
            ProcedureChecks::patient),
    /** Never paid together. */
    PAIR_NEVER(
            Cards.hold(
                            "px-04",
                            "No two procedures of one day and provider make a pair that is never paid together",
                            Sources.text("CMS", "national correct coding initiative, procedure-to-procedure edits"))
                    .addPredictedReasons("236", "97"),
            PairChecks::never),
    /** Paid together with a modifier. */
    PAIR_WITH_MODIFIER(
            Cards.hold(
                            "px-05",
                            "Two procedures of one day and provider that are paid together with a modifier only have one",
                            Sources.page(
                                    "CMS",
                                    "change request 11168; national correct coding initiative, associated modifiers",
                                    "https://nursingcenter.com/journalarticle?Article_ID=4973500&Issue_ID=4973492&Journal_ID=54015"))
                    .addPredictedReasons("236", "97"),
            PairChecks::withModifier),
    /** No more units than are likely. */
    UNIT_LIMIT(
            Cards.hold(
                            "px-06",
                            "A line, or all lines of a day and provider, have no more units of a procedure than are likely",
                            Sources.page(
                                    "CMS",
                                    "frequently asked questions, medically unlikely edits",
                                    "https://questions.cms.gov/faq.php?id=5005&faqId=11344"))
                    .addPredictedReasons("151"),
            UnitChecks::limit),
    /** A visit beside a procedure. */
    VISIT_WITH_PROCEDURE(
            Cards.warn(
                            "px-07",
                            "A visit on the day of a minor procedure has modifier 25, on the day of a major one or the day before 57",
                            Sources.text("CMS", "global surgery booklet"))
                    .addPredictedReasons("97"),
            GlobalChecks::visit),
    /** Care that is paid with an earlier procedure. */
    AFTER_PROCEDURE(
            Cards.warn(
                            "px-08",
                            "In the days that are paid with a procedure, a visit has modifier 24 and another procedure 58, 78 or 79",
                            Sources.text("CMS", "global surgery booklet"))
                    .addPredictedReasons("97"),
            GlobalChecks::after),
    /** What is only billed with something else. */
    ADD_ON(
            Cards.hold(
                            "px-09",
                            "A procedure that is only billed with others has one of them on the same day by the same provider",
                            Sources.text("CMS", "national correct coding initiative, add-on code edits"))
                    .addPredictedReasons("107", "B15"),
            VisitChecks::addOn),
    /** New is who was not seen for three years. */
    NEW_PATIENT(
            Cards.warn(
                            "px-10",
                            "A visit of a new patient is of one whom nobody of the group and specialty has seen for three years",
                            Sources.text("CMS", "Pub. 100-04 chapter 12 section 30.6.7"))
                    .addPredictedReasons("B16"),
            VisitChecks::newPatient),
    /** Both sides. */
    BILATERAL(
            Cards.warn(
                            "px-11",
                            "What is done on both sides is billed as its indicator says: one line, modifier 50, one unit, or without 50",
                            Sources.page(
                                    "First Coast Service Options",
                                    "modifier 50",
                                    "https://medicare-prod.fcso.com/coding/modifier-50"))
                    .addPredictedReasons("4"),
            ModifierChecks::bilateral),
    /** What the code does not say. */
    UNLISTED(
            Cards.hold(
                            "px-12",
                            "A procedure that only says that nothing else fits is described",
                            Sources.reasons("16, 189"))
                    .addPredictedReasons("16", "189")
                    .addPredictedStatuses("A7:306"),
            ProcedureChecks::unlisted),
    /** Diagnoses for which the payer covers it. */
    COVERED_DIAGNOSIS(
            Cards.warn(
                            "px-13",
                            "A line points to a diagnosis for which the payer's policy covers the procedure",
                            Sources.reasons("50, 11, 167"))
                    .addPredictedReasons("50", "11", "167"),
            ProcedureChecks::covered),
    /** What a laboratory needs. */
    CLIA(
            Cards.hold(
                            "px-14",
                            "A laboratory test has the number of the CLIA certificate, and modifier QW just where the list has it",
                            Sources.text("Palmetto GBA", "CLIA numbers and modifier QW, 8EELL26130"))
                    .addPredictedReasons("B7", "16")
                    .addPredictedStatuses("A7:544"),
            SupplyChecks::clia),
    /** Which drug. */
    DRUG(
            Cards.hold(
                            "px-15",
                            "A drug has a National Drug Code of eleven digits that is on the market on the day of service, a quantity and a unit; from 7 March 2033 on twelve digits are taken too",
                            Sources.published("invalid NDC format, unrecognized or inactive NDC; 91 FR 10749"))
                    .addPredictedReasons("16")
                    .addPredictedStatuses("A7:218"),
            SupplyChecks::drug),
    /** How many. */
    UNITS(
            Cards.hold(
                            "px-16",
                            "Units are more than none, and whole unless parts are billed; minutes are counted where the list says so",
                            Sources.answer("2557"))
                    .addPredictedReasons("16")
                    .addPredictedStatuses("A7:476"),
            UnitChecks::form);

    private final RuleCard card;
    private final Check check;

    ProcedureEdits(RuleCardBuilder card, Check check) {
        this.card = card.family(EditFamily.PROCEDURE).build();
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
