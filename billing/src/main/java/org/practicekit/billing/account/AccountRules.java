package org.practicekit.billing.account;

import java.time.LocalDate;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.FindingBuilder;
import org.practicekit.core.rule.Rule;
import org.practicekit.core.rule.RuleId;
import org.practicekit.core.rule.Severity;

/** What a practice keeps when it takes money, gives it back or gives it up. Findings cite the practice's own policy where it has one. */
public enum AccountRules implements Rule {
    /** Nothing is not an amount. */
    AMOUNT("billing.account.amount", "What is paid, refunded or given up is more than nothing"),
    /** Money comes in before it is written down. */
    RECEIVED("billing.account.received", "A payment is written down on the day it comes in or later"),
    /** Only what is there. */
    CREDIT("billing.account.credit", "No more is used or paid back than the credit there is"),
    /** Only what is owed. */
    OWED("billing.account.owed", "No more is given up or passed on than is owed there"),
    /** Who may pay back. */
    REFUND_RIGHT("billing.account.refund-right", "Money is paid back by whom the practice named for it"),
    /** The life of a refund. */
    REFUND_STEP(
            "billing.account.refund-step",
            "A refund is owed, then sent, and one to a payer then acknowledged, each once"),
    /** Who may give up. */
    WRITE_OFF_RIGHT(
            "billing.account.write-off-right",
            "What is owed is given up by whom the practice named for it, up to their limit"),
    /** Two see more than one. */
    SECOND_PERSON(
            "billing.account.second-person",
            "Above the limit of one, a second person agrees who may give up the same; what is given up on one day counts together"),
    /** Small means small. */
    SMALL_BALANCE("billing.account.small-balance", "A balance is given up as small when all that the patient owes is"),
    /** Payers before patients. */
    DECIDED("billing.account.decided", "What a payer owes becomes the patient's only after the payer has decided"),
    /** What the contract forbids to ask for. */
    NOT_THE_PATIENTS(
            "billing.account.not-the-patients",
            "What a payer denied as the practice's own obligation is not passed on to the patient"),
    /** What was made here is taken back here. */
    OWN(
            "billing.account.own",
            "Taken back here is what was written here, once; the rest is taken back where it was written"),
    /** Order of taking back. */
    RESTS("billing.account.rests", "What rests on something is taken back before it"),
    /** How long to ask first. */
    BAD_DEBT_TIME("billing.account.bad-debt-time", "A debt is bad after the practice has asked often and long enough"),
    /** What keeps a debt from being bad. */
    BAD_DEBT_OPEN(
            "billing.account.bad-debt-open",
            "A debt is not bad while a plan, a question, a request for help, a claim or a dispute about it is open"),
    /** What can be agreed. */
    PLAN(
            "billing.account.plan",
            "A plan is for charges of which something is owed and that are in no other plan, and begins today or later"),
    /** The life of a plan. */
    PLAN_STATE(
            "billing.account.plan-state",
            "A plan that is kept can be ended; one that was broken, ended or fulfilled is over"),
    /** What was not paid in time. */
    PLAN_MISSED(
            "billing.account.plan-missed", "A plan is broken when as many instalments as the practice says are missed");

    private static final LocalDate WRITTEN = LocalDate.of(2026, 11, 25);

    private final RuleId id;
    private final String title;

    AccountRules(String id, String title) {
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
        return Citation.of("PracticeKit", "patient accounts guide", WRITTEN);
    }

    /** A finding under this rule on the practice's own authority. */
    public FindingBuilder by(Citation policy, String message) {
        return Finding.of(this, Severity.ERROR).citation(policy).message(message);
    }
}
