package org.practicekit.billing.eligibility;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.rule.Rule;
import org.practicekit.core.rule.RuleId;
import org.practicekit.core.rule.RulePack;

/** How a payer's answer is read. Each is one step; a value names those that had a part in it. */
public enum ReadingRules implements Rule {
    /** A failed look-up is not "not covered". */
    REJECTION(
            "billing.eligibility.rejection",
            "A question that the payer turned down says nothing about coverage",
            Source.GUIDE),
    /** Who is covered. */
    STATUS(
            "billing.eligibility.status",
            "A patient is covered when the payer says so of the plan or the service",
            Source.GUIDE),
    /** When. */
    DATES(
            "billing.eligibility.dates",
            "What the payer says holds on the days that it names, and says nothing of others",
            Source.PLAN_DATES),
    /** No benefit. */
    NON_COVERED(
            "billing.eligibility.non-covered",
            "A service is no benefit when the payer says so of it, whatever it says of the plan",
            Source.GUIDE),
    /** The closest row. */
    SPECIFIC(
            "billing.eligibility.specific",
            "What is said of the procedure goes before its kind of service, that before the wider kind and the plan",
            Source.PLAN_DEDUCTIBLE),
    /** In or out. */
    NETWORK(
            "billing.eligibility.network",
            "What holds in the network and what holds outside of it are never mixed",
            Source.GUIDE),
    /** Where. */
    PLACE(
            "billing.eligibility.place",
            "What is said of a place holds there and nowhere else, and goes before what is said of none",
            Source.GUIDE),
    /** For whom. */
    LEVEL(
            "billing.eligibility.level",
            "What is said of the patient goes before what is said of nobody in particular and of the family",
            Source.GUIDE),
    /** Own and family amounts. */
    FAMILY(
            "billing.eligibility.family",
            "A person's amounts and the family's are kept apart: embedded with both, aggregate with the family's alone",
            Source.GUIDE),
    /** Whole and left. */
    REMAINING(
            "billing.eligibility.remaining",
            "What is left is what the payer says is left, else the whole less what was used this year",
            Source.REMAINING),
    /** Conditions. */
    CONDITION(
            "billing.eligibility.condition",
            "What holds only beyond, below or outside of a limit is not taken to hold",
            Source.CONDITIONS),
    /** Several. */
    SEVERAL(
            "billing.eligibility.several",
            "Several amounts for one service make a range, and nobody guesses which one is meant",
            Source.TIERS),
    /** Contradictions. */
    DISAGREEMENT(
            "billing.eligibility.disagreement",
            "Where the payer contradicts itself the office is told, and nothing is made up",
            Source.GUIDE),
    /** Malformed. */
    FORM(
            "billing.eligibility.form",
            "A share is a part from 0 to 1, a copay an amount; a row without its value says nothing",
            Source.PART),
    /** Authorisation. */
    AUTHORIZATION(
            "billing.eligibility.authorization",
            "An authorisation is needed when the payer says so; when it does not say, nobody knows",
            Source.GUIDE),
    /** Limits. */
    LIMIT(
            "billing.eligibility.limit",
            "A limit and what is left of it are counted apart for each thing that is counted",
            Source.GUIDE),
    /** Other payers. */
    OTHER_PAYER(
            "billing.eligibility.other-payer",
            "Another payer that is named has to be put in order with this one",
            Source.GUIDE),
    /** Restrictions. */
    RESTRICTED(
            "billing.eligibility.restricted",
            "A plan that pays one provider only is not read as paying all",
            Source.GUIDE),
    /** Carve-outs. */
    ELSEWHERE(
            "billing.eligibility.elsewhere",
            "Where somebody else has the information, they have to be asked",
            Source.GUIDE);

    /** All of them. */
    public static final RulePack<ReadingRules> STANDARD = RulePack.of("eligibility", "0.1.0", List.of(values()));

    private final RuleId id;
    private final String title;
    private final Source source;

    ReadingRules(String id, String title, Source source) {
        this.id = new RuleId(id);
        this.title = title;
        this.source = source;
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
        return source.citation;
    }

    private enum Source {
        GUIDE("PracticeKit", "eligibility guide, how an answer is read", null),
        PLAN_DATES(
                "CAQH CORE",
                "CORE 154 version 1.1.0: plan begin date",
                "https://ediacademy.com/blog/caqh-core-154-eligibility-benefits/"),
        PLAN_DEDUCTIBLE(
                "CAQH CORE",
                "CORE 154 version 1.1.0: one deductible for all benefits stands on the plan",
                "https://ediacademy.com/blog/caqh-core-154-eligibility-benefits/"),
        REMAINING(
                "CAQH CORE",
                "CORE 260 version 2.1.0: remaining deductible",
                "https://ediacademy.com/blog/caqh-core-eligibility-claim-status-operating-rules/"),
        TIERS("X12", "RFI 699 on tiers of one network", "http://rfi.x12.org/Request/Details/699"),
        CONDITIONS("X12", "RFI 719 on shares that change with use", "http://rfi.x12.org/Request/Details/719"),
        PART(
                "X12",
                "RFI 1727 on 005010X279A1",
                "https://x12.org/resources/requests-for-interpretation/rfi-1727-x12-271-eb-segment-copayment");

        private final Citation citation;

        Source(String authority, String reference, @Nullable String link) {
            LocalDate read = LocalDate.of(2026, 11, 25);
            this.citation = link == null
                    ? Citation.of(authority, reference, read)
                    : new Citation(authority, reference, URI.create(link), read);
        }
    }
}
