package org.practicekit.billing.authorization;

import java.time.LocalDate;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.rule.Rule;
import org.practicekit.core.rule.RuleId;

/** What authorisations keep, and when somebody has to see to one. */
public enum AuthorizationRules implements Rule {
    /** Whether one is needed. */
    NEED(
            "billing.authorization.need",
            "An authorisation is needed when the payer's policy or its answer says so; when neither says, somebody asks"),
    /** Policy against answer. */
    CONFLICT(
            "billing.authorization.conflict",
            "When the payer's policy and its answer contradict each other, one is needed until somebody asked"),
    /** The life of a request. */
    STATE("billing.authorization.state", "A request goes from one state to the next and not back"),
    /** Answers belong to a request. */
    TRACE("billing.authorization.trace", "An answer belongs to the request whose number it carries"),
    /** Answers in their order. */
    LATE("billing.authorization.late-answer", "An answer that comes after the decision does not open it again"),
    /** Answers that leave the office where it was. */
    UNCLEAR(
            "billing.authorization.unclear",
            "When a payer's answer does not say what is decided, somebody asks, and nothing is agreed to"),
    /** Requests that the payer could not look at. */
    TURNED_DOWN(
            "billing.authorization.turned-down",
            "A request that the payer could not look at is a draft again, to be corrected and sent; it is not denied"),
    /** Units. */
    UNITS("billing.authorization.units", "No more units are reserved and consumed than were agreed to"),
    /** Days and services. */
    WITHIN(
            "billing.authorization.within",
            "Units are taken for a visit of the patient that is on the agreed days and has the service"),
    /** Payers' clocks. */
    OVERDUE("billing.authorization.overdue", "A payer that has not decided in its time is asked"),
    /** The end of the window. */
    EXPIRING("billing.authorization.expiring", "An authorisation that ends soon is renewed when visits come after it"),
    /** The end of the units. */
    RUNNING_OUT(
            "billing.authorization.running-out",
            "An authorisation with fewer units than visits that are booked is extended"),
    /** Denials. */
    DENIED("billing.authorization.denied", "Somebody sees to a request that the payer did not agree to, or not to all");

    private final RuleId id;
    private final String title;

    AuthorizationRules(String id, String title) {
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
        return Citation.of("PracticeKit", "authorisations guide", LocalDate.of(2026, 11, 25));
    }
}
