package org.practicekit.billing.coverage.order;

import java.net.URI;
import java.time.LocalDate;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.rule.Rule;
import org.practicekit.core.rule.RuleId;

/** The rules by which one payer pays before another. */
public enum OrderRules implements Rule {
    /** A plan without rules of coordination pays first. */
    NO_COORDINATION(
            "billing.payer-order.no-coordination",
            "A plan that has no rules of coordination pays before one that has",
            naic("6B")),
    /** Who is covered as oneself comes before who is covered through somebody. */
    SUBSCRIBER(
            "billing.payer-order.subscriber",
            "The plan that covers the person as employee, member or subscriber pays before one that covers them as a dependent",
            naic("6D(1)(a)")),
    /** Medicare between two plans turns them round. */
    MEDICARE_BETWEEN(
            "billing.payer-order.medicare-between",
            "Of two plans of which Medicare pays after one and before the other, the one before Medicare pays first, even when it covers the person as a dependent",
            naic("6D(1)(b)")),
    /** The parent whose birthday comes earlier in the year. */
    BIRTHDAY(
            "billing.payer-order.birthday",
            "For a child of parents who live together, married or not, the plan of the parent whose birthday comes earlier in the year pays first",
            naic("6D(2)(a)")),
    /** Both parents are responsible, or have joint custody. */
    BOTH_PARENTS(
            "billing.payer-order.both-parents",
            "Where a court made both parents responsible, or gave them joint custody and named nobody, birthdays decide as for parents who live together",
            naic("6D(2)(b)(ii) and (iii)")),
    /** The parents have one birthday. */
    SAME_BIRTHDAY(
            "billing.payer-order.same-birthday",
            "Where parents have the same birthday, the plan that covered its parent longer pays first",
            naic("6D(2)(a)(ii)")),
    /** A court named one parent. */
    DECREE(
            "billing.payer-order.decree",
            "The plan of the parent whom a court made responsible for the child's health care pays first, once it knows",
            naic("6D(2)(b)(i)")),
    /** No court said anything. */
    CUSTODY(
            "billing.payer-order.custody",
            "Without a decree the plan of the parent with custody pays first, then that of this parent's spouse, then that of the other parent, then that of the other parent's spouse",
            naic("6D(2)(b)(iv)")),
    /** A grown child has a plan through a spouse too. */
    ADULT_CHILD(
            "billing.payer-order.adult-child",
            "For a child who is also covered through a spouse, the plan that covered them longer pays first, and for equal days birthdays decide",
            naic("6D(2)(d)")),
    /** Work comes before retirement and lay-off. */
    ACTIVE(
            "billing.payer-order.active",
            "The plan of somebody at work pays before the plan of somebody laid off or retired",
            naic("6D(3)")),
    /** Continued cover comes last. */
    CONTINUATION(
            "billing.payer-order.continuation",
            "The plan of an employee, member, subscriber or retiree pays before one continued under COBRA or a state's law",
            naic("6D(4)")),
    /** The longer cover. */
    LONGER(
            "billing.payer-order.longer",
            "Where nothing else decides, the plan that covered the person longer pays first",
            naic("6D(5)")),
    /** Equal shares. */
    EQUAL_SHARES(
            "billing.payer-order.equal-shares", "Where not even that decides, the plans share equally", naic("6D(6)")),
    /** Work for an employer that is large enough comes before Medicare by age. */
    WORKING_AGED(
            "billing.payer-order.working-aged",
            "A group plan by current work of the patient or the spouse pays before Medicare by age when the employer has enough employees, and else after it",
            cms("42 CFR 411.170 and 411.172; POMS HI 00620.177", "https://secure.ssa.gov/poms.nsf/lnx/0600620177")),
    /** Work for a large employer comes before Medicare by disability. */
    DISABLED(
            "billing.payer-order.disabled",
            "A large group plan by current work of the patient or a family member pays before Medicare by disability, and a smaller one after it",
            cms(
                    "42 CFR 411.201, 411.204 and 411.206",
                    "https://www.ecfr.gov/api/renderer/v1/content/enhanced/2021-09-16/title-42?chapter=IV&part=411&subchapter=B&subpart=H")),
    /** A plan that is not by current work comes after Medicare. */
    NO_CURRENT_WORK(
            "billing.payer-order.no-current-work",
            "A group plan that is not by current work, as of the retired, pays after Medicare by age or disability",
            cms("42 CFR 411.172 and 411.204; POMS HI 00620.177", "https://secure.ssa.gov/poms.nsf/lnx/0600620177")),
    /** Kidney failure: the plan pays first for a time, then Medicare does. */
    KIDNEY_FAILURE(
            "billing.payer-order.kidney-failure",
            "A group plan of any size, that of the retired and of COBRA too, pays before Medicare in the coordination period of end-stage renal disease, and after Medicare when it is over",
            cms(
                    "42 CFR 411.162 and 411.163; POMS HI 00801.247",
                    "https://secure.ssa.gov/apps10/poms.NSF/lnx/0600801247")),
    /** Medicare paid first already. */
    KIDNEY_FAILURE_LATER(
            "billing.payer-order.kidney-failure-later",
            "Where Medicare by age or disability rightly paid before the plan when the kidneys failed, it goes on to",
            cms("42 CFR 411.163(b)(4); POMS HI 00801.247", "https://secure.ssa.gov/apps10/poms.NSF/lnx/0600801247")),
    /** What a person bought does not come before Medicare. */
    NOT_BY_EMPLOYER(
            "billing.payer-order.not-by-employer",
            "Medicare pays after group plans of employers alone, so it pays before a plan that a person bought",
            cms(
                    "42 CFR 411.101 and 411.170(a)",
                    "https://www.ecfr.gov/api/renderer/v1/content/enhanced/2021-09-23/title-42?chapter=IV&part=411&subchapter=B&subpart=G")),
    /** Who is liable for an injury comes before Medicare. */
    INJURY(
            "billing.payer-order.injury",
            "Workers' compensation, no-fault and liability insurance pay before Medicare for the injury",
            cms(
                    "42 U.S.C. 1395y(b)(2)(A)(ii); 42 CFR 411.40 and 411.50",
                    "https://www.law.cornell.edu/uscode/text/42/1395y")),
    /** A Medicare Advantage plan stands for Medicare. */
    MEDICARE_ADVANTAGE(
            "billing.payer-order.medicare-advantage",
            "A Medicare Advantage plan stands in the place of Medicare, and Medicare itself is not billed",
            cms("42 CFR 422.108", "https://www.law.cornell.edu/cfr/text/42/422.108")),
    /** A supplement comes after Medicare. */
    SUPPLEMENT(
            "billing.payer-order.supplement",
            "A Medicare supplement pays what Medicare leaves, so it comes after Medicare and whoever comes before it",
            cms("42 U.S.C. 1395ss(g)(1)", "https://www.law.cornell.edu/uscode/text/42/1395ss")),
    /** TRICARE comes after health insurance. */
    TRICARE(
            "billing.payer-order.tricare",
            "TRICARE pays after other health insurance and after Medicare, and before Medicaid",
            new Citation(
                    "DoD",
                    "32 CFR 199.8; TRICARE Reimbursement Manual 6010.61-M, chapter 4, section 4",
                    URI.create("https://manuals.health.mil/pages/DisplayManualHtmlFile/2019-02-08/AsOf/tr15/c4s4.html"),
                    LocalDate.of(2026, 11, 25))),
    /** Medicaid comes last. */
    MEDICAID(
            "billing.payer-order.medicaid",
            "Medicaid pays after everybody else",
            cms(
                    "42 U.S.C. 1396a(a)(25); MACPAC, June 2020, chapter 4",
                    "https://www.macpac.gov/subtopic/third-party-liability/")),
    /** The payers say. */
    AGREED(
            "billing.payer-order.agreed",
            "Where no rule decides, or rules go round in a circle, the payers say who pays first",
            Citation.of("PracticeKit", "insurance guide, order of payers", LocalDate.of(2026, 11, 25))),
    /** What has nothing to do with the visit is left out. */
    NOT_CONCERNED(
            "billing.payer-order.not-concerned",
            "Insurance of an injury that a visit is not about, and care of the VA, have no place in the order",
            Citation.of("PracticeKit", "insurance guide, order of payers", LocalDate.of(2026, 11, 25)));

    private final RuleId id;
    private final String title;
    private final Citation citation;

    OrderRules(String id, String title, Citation citation) {
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

    private static Citation naic(String section) {
        return new Citation(
                "NAIC",
                "Coordination of Benefits Model Regulation (Model 120, October 2013), section %s, as states adopted it"
                        .formatted(section),
                URI.create("https://app.leg.wa.gov/WAC/default.aspx?cite=284-51-205"),
                LocalDate.of(2026, 11, 25));
    }

    private static Citation cms(String reference, String link) {
        return new Citation("CMS", reference, URI.create(link), LocalDate.of(2026, 11, 25));
    }
}
