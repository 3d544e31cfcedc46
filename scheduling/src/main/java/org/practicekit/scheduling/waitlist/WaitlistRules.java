package org.practicekit.scheduling.waitlist;

import java.time.LocalDate;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.rule.Rule;
import org.practicekit.core.rule.RuleId;
import org.practicekit.scheduling.policy.SchedulingRules.Basis;
import org.practicekit.scheduling.policy.WaitlistPolicy;

/**
 * The rules of the waitlist: who is not asked about a freed time, and what becomes of a yes. Findings about a rule of the
 * practice cite its own document.
 */
public enum WaitlistRules implements Rule {
    /** There is a waitlist. */
    KEPT("scheduling.waitlist.kept", "A practice that keeps a waitlist has a policy for it", Basis.OFFICE),
    /** Nobody changes what is not there. */
    KNOWN("scheduling.waitlist.known", "Entries, offers and freed times that are named are there", Basis.OFFICE),
    /** An entry moves only as its life cycle allows. */
    STATUS("scheduling.waitlist.status", "An entry's status moves only along its life cycle", Basis.OFFICE),
    /** Dates, place and people suit. */
    SUITS("scheduling.waitlist.suits", "A time is offered only to those it suits", Basis.OFFICE),
    /** The visit can take place in the freed time. */
    FITS(
            "scheduling.waitlist.fits",
            "A time is offered only for a visit that fits into it and keeps every rule",
            Basis.OFFICE),
    /** Only sooner is better. */
    SOONER("scheduling.waitlist.sooner", "A visit is given up only for an earlier one", Basis.OFFICE),
    /** Not at the last minute. */
    NOTICE(
            "scheduling.waitlist.notice",
            "An offer leaves the notice that the patient needs and the practice asks for",
            Basis.PRACTICE),
    /** Only those who agreed are asked. */
    CONSENT("scheduling.waitlist.consent", "Only patients who agreed to offers are asked", Basis.PRACTICE),
    /** Nobody is asked too often. */
    CONTACT_LIMIT(
            "scheduling.waitlist.contact-limit", "A patient gets no more offers a day than agreed", Basis.PRACTICE),
    /** Nobody is woken. */
    QUIET_HOURS("scheduling.waitlist.quiet-hours", "No offer is made in the patient's quiet hours", Basis.PRACTICE),
    /** One question at a time. */
    ONE_OFFER("scheduling.waitlist.one-offer", "A patient has one open offer at a time", Basis.OFFICE),
    /** A no is a no. */
    ASKED_BEFORE(
            "scheduling.waitlist.asked-before",
            "Who said no, or nothing, is not asked again about the same freed time",
            Basis.OFFICE),
    /** Nobody waits for ever. */
    TURN(
            "scheduling.waitlist.turn",
            "An entry that was passed over in the agreed number of rounds is asked first",
            Basis.PRACTICE),
    /** An offer is good until it ends. */
    OFFER_OPEN("scheduling.waitlist.offer-open", "An offer can be answered until it ends", Basis.PRACTICE),
    /** One time, one patient. */
    FIRST_WINS("scheduling.waitlist.first-wins", "The first yes has the time", Basis.PRACTICE);

    private static final LocalDate WRITTEN = LocalDate.of(2026, 11, 25);

    private final RuleId id;
    private final String title;
    private final Basis basis;

    WaitlistRules(String id, String title, Basis basis) {
        this.id = new RuleId(id);
        this.title = title;
        this.basis = basis;
    }

    @Override
    public RuleId id() {
        return id;
    }

    @Override
    public String title() {
        return title;
    }

    /** Whose rule it is. */
    public Basis basis() {
        return basis;
    }

    /** PracticeKit's guide; a finding about a rule of the practice cites {@link #citation(WaitlistPolicy)} instead. */
    @Override
    public Citation citation() {
        return Citation.of(
                "PracticeKit",
                basis == Basis.OFFICE ? "waitlist guide, what no office can do" : "waitlist guide, the practice's own",
                WRITTEN);
    }

    /** On whose authority the rule holds in a practice with this policy. */
    public Citation citation(WaitlistPolicy policy) {
        return basis == Basis.PRACTICE ? policy.citation() : citation();
    }
}
