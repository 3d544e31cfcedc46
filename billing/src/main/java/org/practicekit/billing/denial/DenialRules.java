package org.practicekit.billing.denial;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.rule.Rule;
import org.practicekit.core.rule.RuleId;
import org.practicekit.core.rule.RulePack;

/** What holds for denials. */
public enum DenialRules implements Rule {
    /** No appeal against late filing. */
    LATE_FILING(
            "billing.denial.late-filing",
            "Medicare's denial for late filing cannot be appealed; only the exceptions of the law help",
            cms("42 CFR 424.44", "https://www.ecfr.gov/current/title-42/section-424.44")),
    /** Slips are reopened. */
    CLERICAL(
            "billing.denial.clerical-error",
            "Medicare reopens a decision for a clerical error, a wrong denial as duplicate among them, and takes no appeal",
            cms("42 CFR 405.980(a)(3)", "https://www.law.cornell.edu/cfr/text/42/405.980")),
    /** Pairs that no modifier parts. */
    PAIR(
            "billing.denial.pair-without-modifier",
            "Two procedures that no modifier can part are not appealed",
            cms(
                    "National Correct Coding Initiative, modifier indicator 0",
                    "https://www.cms.gov/national-correct-coding-initiative-ncci")),
    /** Not everybody may appeal. */
    STANDING(
            "billing.denial.appeal-standing",
            "Whoever appeals has the right to: a party, a provider without contract who waived, or whom the patient let",
            own("who may appeal")),
    /** In time. */
    DEADLINE("billing.denial.appeal-deadline", "An appeal arrives by its last day", own("time to appeal")),
    /** A day that nobody knows. */
    DEADLINE_KNOWN(
            "billing.denial.deadline-known",
            "How long a decision can be appealed is said by law, contract or notice, and never guessed",
            own("time to appeal")),
    /** What can be done depends on how it stands. */
    STATE("billing.denial.state", "What is done about a denial fits how it stands", own("cases")),
    /** Patients are billed for what was put on them. */
    PATIENT(
            "billing.denial.patient-billed",
            "A patient is billed for a denial only as far as the payer put it on the patient",
            own("who can be billed")),
    /** Corrected claims left. */
    REPLACED(
            "billing.denial.replacement-sent",
            "A denial counts as corrected once a replacement was sent after it",
            own("corrected claims")),
    /** Written off by those who may. */
    WRITE_OFF(
            "billing.denial.write-off",
            "A denial is written off by a journal of the claim, and not by its case",
            own("giving up")),
    /** Edits are taken on by a person. */
    APPROVER(
            "billing.denial.edit-approver",
            "An edit that was proposed is taken on by whom the practice named",
            own("proposed edits")),
    /** Edits are taken on for good reasons. */
    EVIDENCE(
            "billing.denial.edit-evidence",
            "An edit is taken on as it was proposed, from denials that it would have foreseen",
            own("proposed edits"));

    /** All of them. */
    public static final RulePack<DenialRules> STANDARD = RulePack.of("denials", "0.1.0", List.of(values()));

    private final RuleId id;
    private final String title;
    private final Citation citation;

    DenialRules(String id, String title, Citation citation) {
        this.id = new RuleId(id);
        this.title = title;
        this.citation = citation;
    }

    @Override
    public RuleId id() {
        return id;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public Citation citation() {
        return citation;
    }

    private static Citation cms(String reference, String link) {
        return new Citation("CMS", reference, URI.create(link), LocalDate.of(2026, 11, 25));
    }

    private static Citation own(String section) {
        return Citation.of("PracticeKit", "denials guide, " + section, LocalDate.of(2026, 11, 25));
    }
}
