package org.practicekit.billing.preflight;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.rule.Rule;
import org.practicekit.core.rule.RuleId;

/** On what a visit hangs. */
public enum PreflightRules implements Rule {
    /** Some coverage. */
    INSURED("billing.preflight.insured", "The office knows a coverage for the day of the visit, or that there is none"),
    /** In order. */
    ORDER("billing.preflight.order", "Where several coverages hold it is known which one pays first"),
    /** Planned. */
    PLANNED("billing.preflight.planned", "What is going to be done is known before the payer's requirements are"),
    /** A fresh answer. */
    ANSWER("billing.preflight.answer", "The payer's answer is there and fresh; an old one is not relied on"),
    /** Active. */
    ACTIVE("billing.preflight.active", "The payer says that the patient is covered on the day"),
    /** A benefit. */
    COVERED("billing.preflight.covered", "Neither the payer's answer nor its policy leaves the service out"),
    /** Agreed to. */
    AUTHORIZED("billing.preflight.authorized", "An authorisation that is needed holds on the day and has units left"),
    /** Referred. */
    REFERRED("billing.preflight.referred", "A referral that is needed holds on the day and has visits left"),
    /** Not too often. */
    FREQUENCY("billing.preflight.frequency", "The service is not done more often than the payer pays for"),
    /** In network. */
    NETWORK("billing.preflight.network", "Where the payer pays its network only, the provider is in it"),
    /** Documents. */
    DOCUMENTED("billing.preflight.documented", "Documents that the payer wants to see are at hand"),
    /** In time. */
    LEAD_TIME("billing.preflight.lead-time", "What needs time is begun early enough before the visit"),
    /** New editions of a policy. */
    POLICY_CHANGE(
            "billing.preflight.policy-change",
            "A payer's new policy is held against the visits that are booked already");

    private final RuleId id;
    private final String title;

    PreflightRules(String id, String title) {
        this.id = new RuleId(id);
        this.title = title;
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
        return Citation.of("PracticeKit", "authorisations guide, pre-flight", LocalDate.of(2026, 11, 25));
    }

    /** Whether a rule is one of these. */
    public static boolean contains(RuleId id) {
        return Stream.of(values()).anyMatch(rule -> rule.id.equals(id));
    }
}
