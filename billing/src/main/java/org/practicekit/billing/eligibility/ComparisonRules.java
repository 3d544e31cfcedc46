package org.practicekit.billing.eligibility;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.practicekit.billing.task.TaskKind;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.rule.Rule;
import org.practicekit.core.rule.RuleId;

/** In what the insurance on file and the payer's answer must agree, and whom to ask when they do not. */
public enum ComparisonRules implements Rule {
    /** The payer knows the patient by what is on file. */
    NOT_FOUND(
            "billing.comparison.not-found",
            "The payer finds the patient by the data on file",
            "the patient has the card that the payer knows",
            TaskKind.CONTACT_PATIENT),
    /** The insurance is in force. */
    INACTIVE(
            "billing.comparison.inactive",
            "The insurance on file is in force on the day of service",
            "only the patient knows what insurance there is now",
            TaskKind.CONTACT_PATIENT),
    /** The payer says one thing about whether it is in force. */
    UNSETTLED(
            "billing.comparison.unsettled",
            "The payer says one thing about whether the insurance is in force, and says it for good",
            "only the payer can settle it",
            TaskKind.CONTACT_PAYER),
    /** The payer's dates go together with what it says. */
    PLAN_DATES(
            "billing.comparison.plan-dates",
            "The payer's dates are those on file and go together with what it says",
            "only the payer can say which dates are right",
            TaskKind.CONTACT_PAYER),
    /** Both have the same member id. */
    MEMBER_ID(
            "billing.comparison.member-id",
            "The member id on file is the payer's",
            "the patient has a newer card",
            TaskKind.CONTACT_PATIENT),
    /** Both have the same group. */
    GROUP(
            "billing.comparison.group",
            "The group number on file is the payer's",
            "the patient has a newer card",
            TaskKind.CONTACT_PATIENT),
    /** No other plan manages the patient's care. */
    MANAGED_CARE(
            "billing.comparison.managed-care",
            "No other plan than the one on file manages the patient's care",
            "the patient has the card of that plan",
            TaskKind.CONTACT_PATIENT),
    /** There is no other payer that is not on file. */
    OTHER_PAYER(
            "billing.comparison.other-payer",
            "Every other payer that the payer knows of is on file",
            "the patient has the other card, and the order of payers depends on facts that only the patient knows",
            TaskKind.CONTACT_PATIENT),
    /** Both call the person by the same name. */
    NAME(
            "billing.comparison.name",
            "The name on file is the payer's",
            "the patient knows which name is right, and must tell the payer when the payer's is not",
            TaskKind.CONTACT_PATIENT),
    /** Both have the same date of birth. */
    BIRTH_DATE(
            "billing.comparison.birth-date",
            "The date of birth on file is the payer's",
            "the patient knows which is right, and must tell the payer when the payer's is not",
            TaskKind.CONTACT_PATIENT),
    /** Both have the same relationship. */
    RELATIONSHIP(
            "billing.comparison.relationship",
            "The relationship to the subscriber on file is the payer's",
            "the patient knows whose insurance it is",
            TaskKind.CONTACT_PATIENT);

    private final RuleId id;
    private final String title;
    private final String why;
    private final TaskKind contact;

    ComparisonRules(String id, String title, String why, TaskKind contact) {
        this.id = new RuleId(id);
        this.title = title;
        this.why = why;
        this.contact = contact;
    }

    /** The rule of this id, if it is one of these. */
    public static Optional<ComparisonRules> of(RuleId id) {
        return Stream.of(values()).filter(rule -> rule.id.equals(id)).findFirst();
    }

    @Override
    public RuleId id() {
        return id;
    }

    @Override
    public String title() {
        return title;
    }

    /** Whom to ask when it is not kept: {@link TaskKind#CONTACT_PAYER} or {@link TaskKind#CONTACT_PATIENT}. */
    public TaskKind contact() {
        return contact;
    }

    /** Why just them. */
    public String why() {
        return why;
    }

    @Override
    public Citation citation() {
        return Citation.of("PracticeKit", "insurance guide, outdated insurance", LocalDate.of(2026, 11, 25));
    }
}
