package org.practicekit.adapter.x12;

import static java.util.Map.entry;

import java.util.Map;
import org.practicekit.billing.coverage.Insured;
import org.practicekit.billing.coverage.Relationship;
import org.practicekit.billing.eligibility.Answer;
import org.practicekit.billing.eligibility.BenefitDate;
import org.practicekit.billing.eligibility.BenefitKind;
import org.practicekit.billing.eligibility.BenefitPeriod;
import org.practicekit.billing.eligibility.CoverageLevel;
import org.practicekit.billing.eligibility.Quantity;
import org.practicekit.billing.eligibility.Reference;
import org.practicekit.billing.eligibility.Rejection;
import org.practicekit.billing.eligibility.RelatedParty;

/** What the codes of a 271 mean in our words. The texts of the codes belong to X12 and are not here. */
final class EligibilityCodes {
    /** EB01. */
    static final Map<String, BenefitKind> KINDS = Map.ofEntries(
            entry("1", BenefitKind.ACTIVE),
            entry("2", BenefitKind.ACTIVE_FULL_RISK_CAPITATION),
            entry("3", BenefitKind.ACTIVE_SERVICES_CAPITATED),
            entry("4", BenefitKind.ACTIVE_CAPITATED_TO_PRIMARY_CARE),
            entry("5", BenefitKind.ACTIVE_PENDING_INVESTIGATION),
            entry("6", BenefitKind.INACTIVE),
            entry("7", BenefitKind.INACTIVE_PENDING_UPDATE),
            entry("8", BenefitKind.INACTIVE_PENDING_INVESTIGATION),
            entry("A", BenefitKind.COINSURANCE),
            entry("B", BenefitKind.COPAYMENT),
            entry("C", BenefitKind.DEDUCTIBLE),
            entry("CB", BenefitKind.COVERAGE_BASIS),
            entry("D", BenefitKind.DESCRIPTION),
            entry("E", BenefitKind.EXCLUSION),
            entry("F", BenefitKind.LIMITATION),
            entry("G", BenefitKind.OUT_OF_POCKET),
            entry("H", BenefitKind.UNLIMITED),
            entry("I", BenefitKind.NON_COVERED),
            entry("J", BenefitKind.COST_CONTAINMENT),
            entry("K", BenefitKind.RESERVE),
            entry("L", BenefitKind.PRIMARY_CARE_PROVIDER),
            entry("M", BenefitKind.PREEXISTING_CONDITION),
            entry("MC", BenefitKind.CARE_COORDINATOR),
            entry("N", BenefitKind.RESTRICTED_TO_PROVIDER),
            entry("O", BenefitKind.NOT_MEDICALLY_NECESSARY),
            entry("P", BenefitKind.DISCLAIMER),
            entry("Q", BenefitKind.SECOND_OPINION),
            entry("R", BenefitKind.OTHER_PAYER),
            entry("S", BenefitKind.PRIOR_YEAR),
            entry("T", BenefitKind.CARD_LOST),
            entry("U", BenefitKind.CONTACT),
            entry("V", BenefitKind.CANNOT_PROCESS),
            entry("W", BenefitKind.OTHER_SOURCE),
            entry("X", BenefitKind.FACILITY),
            entry("Y", BenefitKind.SPEND_DOWN));

    /** EB02. */
    static final Map<String, CoverageLevel> LEVELS = Map.of(
            "IND", CoverageLevel.INDIVIDUAL,
            "FAM", CoverageLevel.FAMILY,
            "EMP", CoverageLevel.EMPLOYEE,
            "ESP", CoverageLevel.EMPLOYEE_AND_SPOUSE,
            "ECH", CoverageLevel.EMPLOYEE_AND_CHILDREN,
            "CHD", CoverageLevel.CHILDREN,
            "DEP", CoverageLevel.DEPENDENTS,
            "SPC", CoverageLevel.SPOUSE_AND_CHILDREN,
            "SPO", CoverageLevel.SPOUSE);

    /** EB06 and HSD05. */
    static final Map<String, BenefitPeriod> PERIODS = Map.ofEntries(
            entry("6", BenefitPeriod.HOUR),
            entry("7", BenefitPeriod.DAY),
            entry("13", BenefitPeriod.TWENTY_FOUR_HOURS),
            entry("21", BenefitPeriod.YEARS),
            entry("22", BenefitPeriod.SERVICE_YEAR),
            entry("23", BenefitPeriod.CALENDAR_YEAR),
            entry("24", BenefitPeriod.YEAR_TO_DATE),
            entry("25", BenefitPeriod.CONTRACT),
            entry("26", BenefitPeriod.EPISODE),
            entry("27", BenefitPeriod.VISIT),
            entry("28", BenefitPeriod.OUTLIER),
            entry("29", BenefitPeriod.REMAINING),
            entry("30", BenefitPeriod.EXCEEDED),
            entry("31", BenefitPeriod.NOT_EXCEEDED),
            entry("32", BenefitPeriod.LIFETIME),
            entry("33", BenefitPeriod.LIFETIME_REMAINING),
            entry("34", BenefitPeriod.MONTH),
            entry("35", BenefitPeriod.WEEK),
            entry("36", BenefitPeriod.ADMISSION));

    /** EB09 and HSD01: what is counted. Codes that say how it was counted, such as used or approved, name no unit. */
    static final Map<String, Quantity.Unit> UNITS = Map.ofEntries(
            entry("VS", Quantity.Unit.VISITS),
            entry("DY", Quantity.Unit.DAYS),
            entry("D3", Quantity.Unit.DAYS),
            entry("HS", Quantity.Unit.HOURS),
            entry("MN", Quantity.Unit.MONTHS),
            entry("YY", Quantity.Unit.YEARS),
            entry("P6", Quantity.Unit.SERVICES),
            entry("FL", Quantity.Unit.UNITS),
            entry("S7", Quantity.Unit.AGE),
            entry("S8", Quantity.Unit.AGE),
            entry("8H", Quantity.Unit.OTHER),
            entry("99", Quantity.Unit.OTHER),
            entry("CA", Quantity.Unit.OTHER),
            entry("CE", Quantity.Unit.OTHER),
            entry("DB", Quantity.Unit.OTHER),
            entry("LA", Quantity.Unit.OTHER),
            entry("LE", Quantity.Unit.OTHER),
            entry("M2", Quantity.Unit.OTHER),
            entry("QA", Quantity.Unit.OTHER));

    /** EB11 and EB12. */
    static final Map<String, Answer> ANSWERS =
            Map.of("Y", Answer.YES, "N", Answer.NO, "U", Answer.UNKNOWN, "W", Answer.NOT_APPLICABLE);

    /** DTP01. */
    static final Map<String, When> DATES = Map.ofEntries(
            entry("291", new When(BenefitDate.Meaning.PLAN, Side.BOTH)),
            entry("346", new When(BenefitDate.Meaning.PLAN, Side.BEGINS)),
            entry("347", new When(BenefitDate.Meaning.PLAN, Side.ENDS)),
            entry("539", new When(BenefitDate.Meaning.PLAN, Side.BEGINS)),
            entry("540", new When(BenefitDate.Meaning.PLAN, Side.ENDS)),
            entry("307", new When(BenefitDate.Meaning.ELIGIBILITY, Side.BOTH)),
            entry("356", new When(BenefitDate.Meaning.ELIGIBILITY, Side.BEGINS)),
            entry("357", new When(BenefitDate.Meaning.ELIGIBILITY, Side.ENDS)),
            entry("382", new When(BenefitDate.Meaning.ENROLLMENT, Side.BOTH)),
            entry("292", new When(BenefitDate.Meaning.BENEFIT, Side.BOTH)),
            entry("348", new When(BenefitDate.Meaning.BENEFIT, Side.BEGINS)),
            entry("349", new When(BenefitDate.Meaning.BENEFIT, Side.ENDS)),
            entry("342", new When(BenefitDate.Meaning.PREMIUM_PAID, Side.BEGINS)),
            entry("343", new When(BenefitDate.Meaning.PREMIUM_PAID, Side.ENDS)),
            entry("340", new When(BenefitDate.Meaning.COBRA, Side.BEGINS)),
            entry("341", new When(BenefitDate.Meaning.COBRA, Side.ENDS)),
            entry("290", new When(BenefitDate.Meaning.COORDINATION, Side.BOTH)),
            entry("472", new When(BenefitDate.Meaning.SERVICE, Side.BOTH)),
            entry("435", new When(BenefitDate.Meaning.ADMISSION, Side.BOTH)),
            entry("636", new When(BenefitDate.Meaning.UPDATED, Side.BOTH)),
            entry("096", new When(BenefitDate.Meaning.OTHER, Side.BOTH)),
            entry("102", new When(BenefitDate.Meaning.OTHER, Side.BOTH)),
            entry("152", new When(BenefitDate.Meaning.OTHER, Side.BOTH)),
            entry("193", new When(BenefitDate.Meaning.OTHER, Side.BEGINS)),
            entry("194", new When(BenefitDate.Meaning.OTHER, Side.ENDS)),
            entry("198", new When(BenefitDate.Meaning.OTHER, Side.BOTH)),
            entry("295", new When(BenefitDate.Meaning.OTHER, Side.BOTH)),
            entry("304", new When(BenefitDate.Meaning.OTHER, Side.BOTH)),
            entry("318", new When(BenefitDate.Meaning.OTHER, Side.BOTH)),
            entry("442", new When(BenefitDate.Meaning.OTHER, Side.BOTH)),
            entry("458", new When(BenefitDate.Meaning.OTHER, Side.BOTH)),
            entry("771", new When(BenefitDate.Meaning.OTHER, Side.BOTH)));

    /** REF01. */
    static final Map<String, Reference.Meaning> REFERENCES = Map.ofEntries(
            entry("18", Reference.Meaning.PLAN),
            entry("N6", Reference.Meaning.NETWORK),
            entry("1L", Reference.Meaning.GROUP),
            entry("6P", Reference.Meaning.GROUP),
            entry("IG", Reference.Meaning.GROUP),
            entry("1W", Reference.Meaning.MEMBER),
            entry("GH", Reference.Meaning.CARD),
            entry("HJ", Reference.Meaning.CARD),
            entry("9F", Reference.Meaning.REFERRAL),
            entry("G1", Reference.Meaning.AUTHORIZATION),
            entry("NQ", Reference.Meaning.MEDICAID),
            entry("F6", Reference.Meaning.MEDICARE),
            entry("EJ", Reference.Meaning.PATIENT_ACCOUNT),
            entry("3H", Reference.Meaning.OTHER),
            entry("49", Reference.Meaning.OTHER),
            entry("ALS", Reference.Meaning.OTHER),
            entry("CE", Reference.Meaning.OTHER),
            entry("CLI", Reference.Meaning.OTHER),
            entry("CT", Reference.Meaning.OTHER),
            entry("EA", Reference.Meaning.OTHER),
            entry("FO", Reference.Meaning.OTHER),
            entry("IF", Reference.Meaning.OTHER),
            entry("M7", Reference.Meaning.OTHER),
            entry("Q4", Reference.Meaning.OTHER),
            entry("SY", Reference.Meaning.OTHER),
            entry("Y4", Reference.Meaning.OTHER));

    /** NM101 of whoever is named beside a benefit. */
    static final Map<String, RelatedParty.Role> ROLES = Map.ofEntries(
            entry("PR", RelatedParty.Role.PAYER),
            entry("PRP", RelatedParty.Role.PRIMARY_PAYER),
            entry("SEP", RelatedParty.Role.SECONDARY_PAYER),
            entry("TTP", RelatedParty.Role.TERTIARY_PAYER),
            entry("P3", RelatedParty.Role.PRIMARY_CARE_PROVIDER),
            entry("1P", RelatedParty.Role.PROVIDER),
            entry("13", RelatedParty.Role.PROVIDER),
            entry("73", RelatedParty.Role.PROVIDER),
            entry("P5", RelatedParty.Role.PLAN_SPONSOR),
            entry("2B", RelatedParty.Role.VENDOR),
            entry("VN", RelatedParty.Role.VENDOR),
            entry("X3", RelatedParty.Role.VENDOR),
            entry("Y2", RelatedParty.Role.VENDOR),
            entry("FA", RelatedParty.Role.FACILITY),
            entry("11", RelatedParty.Role.OTHER),
            entry("36", RelatedParty.Role.OTHER),
            entry("GP", RelatedParty.Role.OTHER),
            entry("GW", RelatedParty.Role.OTHER),
            entry("I3", RelatedParty.Role.OTHER),
            entry("IL", RelatedParty.Role.OTHER),
            entry("LR", RelatedParty.Role.OTHER),
            entry("OC", RelatedParty.Role.OTHER),
            entry("P4", RelatedParty.Role.OTHER),
            entry("VER", RelatedParty.Role.OTHER),
            entry("VY", RelatedParty.Role.OTHER));

    /** AAA03. */
    static final Map<String, Rejection.Reason> REASONS = Map.ofEntries(
            entry("42", Rejection.Reason.UNAVAILABLE),
            entry("80", Rejection.Reason.UNAVAILABLE),
            entry("41", Rejection.Reason.NOT_ALLOWED_TO_ASK),
            entry("50", Rejection.Reason.NOT_ALLOWED_TO_ASK),
            entry("43", Rejection.Reason.PROVIDER_NOT_FOUND),
            entry("44", Rejection.Reason.PROVIDER_NOT_FOUND),
            entry("45", Rejection.Reason.PROVIDER_NOT_FOUND),
            entry("48", Rejection.Reason.PROVIDER_NOT_FOUND),
            entry("51", Rejection.Reason.PROVIDER_NOT_FOUND),
            entry("15", Rejection.Reason.MISSING_DATA),
            entry("46", Rejection.Reason.MISSING_DATA),
            entry("47", Rejection.Reason.MISSING_DATA),
            entry("97", Rejection.Reason.MISSING_DATA),
            entry("T4", Rejection.Reason.MISSING_DATA),
            entry("64", Rejection.Reason.MEMBER_ID),
            entry("72", Rejection.Reason.MEMBER_ID),
            entry("65", Rejection.Reason.NAME),
            entry("73", Rejection.Reason.NAME),
            entry("58", Rejection.Reason.BIRTH_DATE),
            entry("60", Rejection.Reason.BIRTH_DATE),
            entry("71", Rejection.Reason.BIRTH_DATE),
            entry("75", Rejection.Reason.NOT_FOUND),
            entry("67", Rejection.Reason.PATIENT_NOT_FOUND),
            entry("77", Rejection.Reason.PATIENT_NOT_FOUND),
            entry("78", Rejection.Reason.NOT_IN_GROUP),
            entry("68", Rejection.Reason.DUPLICATE),
            entry("76", Rejection.Reason.DUPLICATE),
            entry("52", Rejection.Reason.DATE),
            entry("56", Rejection.Reason.DATE),
            entry("57", Rejection.Reason.DATE),
            entry("61", Rejection.Reason.DATE),
            entry("62", Rejection.Reason.DATE),
            entry("63", Rejection.Reason.DATE),
            entry("53", Rejection.Reason.SERVICE),
            entry("54", Rejection.Reason.SERVICE),
            entry("55", Rejection.Reason.SERVICE),
            entry("69", Rejection.Reason.SERVICE),
            entry("70", Rejection.Reason.SERVICE),
            entry("98", Rejection.Reason.SERVICE),
            entry("AF", Rejection.Reason.SERVICE),
            entry("AG", Rejection.Reason.SERVICE),
            entry("04", Rejection.Reason.OTHER),
            entry("33", Rejection.Reason.OTHER),
            entry("35", Rejection.Reason.OTHER),
            entry("49", Rejection.Reason.OTHER),
            entry("66", Rejection.Reason.OTHER),
            entry("74", Rejection.Reason.OTHER),
            entry("79", Rejection.Reason.OTHER),
            entry("AA", Rejection.Reason.OTHER),
            entry("AE", Rejection.Reason.OTHER),
            entry("AO", Rejection.Reason.OTHER),
            entry("CI", Rejection.Reason.OTHER),
            entry("E8", Rejection.Reason.OTHER),
            entry("IA", Rejection.Reason.OTHER),
            entry("MA", Rejection.Reason.OTHER));

    /** AAA04. */
    static final Map<String, Rejection.FollowUp> FOLLOW_UPS = Map.of(
            "C", Rejection.FollowUp.CORRECT_AND_RESUBMIT,
            "P", Rejection.FollowUp.RESUBMIT,
            "R", Rejection.FollowUp.RESUBMIT,
            "W", Rejection.FollowUp.WAIT_AND_RESUBMIT,
            "X", Rejection.FollowUp.WAIT_AND_RESUBMIT,
            "N", Rejection.FollowUp.DO_NOT_RESUBMIT,
            "S", Rejection.FollowUp.DO_NOT_RESUBMIT,
            "Y", Rejection.FollowUp.DO_NOT_RESUBMIT);

    /** INS02. */
    static final Map<String, Relationship> RELATIONSHIPS = Map.ofEntries(
            entry("18", Relationship.SELF),
            entry("01", Relationship.SPOUSE),
            entry("53", Relationship.SPOUSE),
            entry("19", Relationship.CHILD),
            entry("20", Relationship.OTHER),
            entry("21", Relationship.OTHER),
            entry("34", Relationship.OTHER),
            entry("39", Relationship.OTHER),
            entry("40", Relationship.OTHER),
            entry("G8", Relationship.OTHER));

    /** DMG03. */
    static final Map<String, Insured.Sex> SEXES =
            Map.of("F", Insured.Sex.FEMALE, "M", Insured.Sex.MALE, "U", Insured.Sex.UNKNOWN);

    private EligibilityCodes() {}

    /**
     * What a date says.
     *
     * @param meaning of what
     * @param side whether a single day stands for itself, or begins or ends something
     */
    record When(BenefitDate.Meaning meaning, Side side) {}

    /** What a single day does. */
    enum Side {
        BOTH,
        BEGINS,
        ENDS
    }
}
