package org.practicekit.billing.edit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.practicekit.billing.adjustment.Adjustment;
import org.practicekit.billing.adjustment.AdjustmentGroup;
import org.practicekit.billing.claim.ClaimDiagnosis;
import org.practicekit.billing.claim.ClaimId;
import org.practicekit.billing.claim.ClaimInsurance;
import org.practicekit.billing.claim.ClaimInsuranceBuilder;
import org.practicekit.billing.claim.ClaimLine;
import org.practicekit.billing.claim.ClaimLineBuilder;
import org.practicekit.billing.claim.ClaimPerson;
import org.practicekit.billing.claim.ClaimProvider;
import org.practicekit.billing.claim.ClaimProviderBuilder;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.billing.claim.ClaimSheetBuilder;
import org.practicekit.billing.claim.FilingLimit;
import org.practicekit.billing.claim.FilingLimits;
import org.practicekit.billing.claim.LineAdjudication;
import org.practicekit.billing.claim.LineAdjudicationBuilder;
import org.practicekit.billing.claim.OtherPayer;
import org.practicekit.billing.claim.OtherPayerBuilder;
import org.practicekit.billing.claim.PostalAddress;
import org.practicekit.billing.claim.ProviderRole;
import org.practicekit.billing.coverage.CoverageKind;
import org.practicekit.billing.coverage.Insured;
import org.practicekit.billing.coverage.MemberId;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.billing.edit.Enrolments.Enrolment;
import org.practicekit.billing.eligibility.Answer;
import org.practicekit.core.code.Npi;
import org.practicekit.core.money.Money;
import org.practicekit.core.privacy.PersonName;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.time.DateRange;

/** Claims of a made-up practice: a clean one, seen on Monday 2026-03-02 and judged a week later, and ways to spoil it. */
public final class Sheets {
    static final LocalDate SEEN = LocalDate.of(2026, 3, 2);
    static final LocalDate JUDGED = LocalDate.of(2026, 3, 9);
    static final String CLINIC = "1234567893";
    static final String DOCTOR = "1999999992";
    static final String ASSISTANT = "1888888884";
    static final PayerId PAYER = new PayerId("ACME1");
    static final Citation MANUAL = Citation.of("Acme Health", "provider manual", LocalDate.of(2026, 1, 5));
    static final ClaimId CLAIM = new ClaimId("claim-1");

    private Sheets() {}

    /** A shot against the flu and a dressing, for a patient who is the subscriber, to the only payer. */
    public static ClaimSheet clean() {
        return ClaimSheet.builder()
                .controlNumber("PK-1001")
                .charge(Money.usd("60"))
                .place("11")
                .frequency("1")
                .signatureOnFile("Y")
                .assignment("A")
                .benefitsAssigned("Y")
                .releaseOfInformation("Y")
                .addDiagnoses(ClaimDiagnosis.icd10("Z23"))
                .addProviders(clinic().build(), doctor().build())
                .insurance(insurance().build())
                .addLines(
                        line(1).build(),
                        line(2).procedure("A6216").charge(Money.usd("20")).build())
                .build();
    }

    /** The clean claim with a change. */
    public static ClaimSheet with(UnaryOperator<ClaimSheetBuilder> change) {
        return change.apply(ClaimSheet.builder().like(clean())).build();
    }

    /** The clean claim with a change to its first line alone. */
    static ClaimSheet withLine(UnaryOperator<ClaimLineBuilder> change) {
        ClaimSheet clean = clean();
        return with(sheet -> sheet.lines(List.of(
                change.apply(ClaimLine.builder().like(clean.lines().get(0))).build(),
                clean.lines().get(1))));
    }

    /** The clean claim with one provider more, or another in place of the one who has the role. */
    static ClaimSheet withProvider(ClaimProvider provider) {
        return with(sheet -> sheet.providers(clean().providers().stream()
                        .filter(one -> one.role() != provider.role())
                        .toList())
                .addProviders(provider));
    }

    static ClaimSheet withClinic(UnaryOperator<ClaimProviderBuilder> change) {
        return withProvider(change.apply(clinic()).build());
    }

    static ClaimSheet withInsurance(UnaryOperator<ClaimInsuranceBuilder> change) {
        return with(sheet -> sheet.insurance(change.apply(insurance()).build()));
    }

    static ClaimProviderBuilder clinic() {
        return ClaimProvider.builder()
                .role(ProviderRole.BILLING)
                .organization(true)
                .name("Elm Street Family Practice")
                .npi(CLINIC)
                .taxId("123456789")
                .taxonomy("207Q00000X")
                .phone("5552345678")
                .address(PostalAddress.builder()
                        .addLines("1 Elm Street")
                        .city("Springfield")
                        .state("IL")
                        .zip("627010001")
                        .build());
    }

    static ClaimProviderBuilder doctor() {
        return ClaimProvider.builder()
                .role(ProviderRole.RENDERING)
                .name("Oak")
                .firstName("Ada")
                .npi(DOCTOR)
                .taxonomy("207Q00000X");
    }

    static ClaimInsuranceBuilder insurance() {
        return ClaimInsurance.builder()
                .sequence("P")
                .relationshipCode("18")
                .payerId(PAYER.value())
                .payerName("Acme Health")
                .filing("CI")
                .memberId(MemberId.of("W12345678"))
                .subscriber(person("Maple", LocalDate.of(1980, 5, 17)));
    }

    static ClaimPerson person(String name, LocalDate born) {
        return ClaimPerson.builder()
                .person(Insured.builder()
                        .lastName(PersonName.of(name))
                        .firstName(PersonName.of("Robin"))
                        .birthDate(born)
                        .build())
                .build();
    }

    static ClaimLineBuilder line(int number) {
        return ClaimLine.builder()
                .number(number)
                .controlNumber("PK-1001-" + number)
                .procedure("G0008")
                .charge(Money.usd("40"))
                .units(BigDecimal.ONE)
                .addPointers(1)
                .from(SEEN);
    }

    /** The clean claim as a second payer gets it: of 60.00 the first one paid 30.00, took off 20.00 and left 10.00 to the patient. */
    static ClaimSheet second() {
        return second(payer -> payer, first -> first);
    }

    /** As {@link #second()}, with changes to what the first payer said of the claim and of its first line. */
    static ClaimSheet second(UnaryOperator<OtherPayerBuilder> payer, UnaryOperator<LineAdjudicationBuilder> first) {
        return with(sheet -> sheet.insurance(
                        insurance().sequence("S").payerId("SECOND").build())
                .addOtherPayers(payer.apply(firstPayer()).build())
                .lines(List.of(
                        line(1).addAdjudications(
                                        first.apply(decided("20", "12", "8")).build())
                                .build(),
                        line(2).procedure("A6216")
                                .charge(Money.usd("20"))
                                .addAdjudications(decided("10", "8", "2").build())
                                .build())));
    }

    static OtherPayerBuilder firstPayer() {
        return OtherPayer.builder()
                .insurance(insurance().build())
                .paid(Money.usd("30"))
                .adjudicatedOn(LocalDate.of(2026, 3, 5))
                .claimNumber("ACME-77");
    }

    static LineAdjudicationBuilder decided(String paid, String contract, String patient) {
        return LineAdjudication.builder()
                .payerId(PAYER.value())
                .paid(Money.usd(paid))
                .addAdjustments(
                        Adjustment.of(AdjustmentGroup.CONTRACTUAL, "45", Money.usd(contract)),
                        Adjustment.of(AdjustmentGroup.PATIENT, "2", Money.usd(patient)));
    }

    /** All there is to know about the clean claim, and nothing that speaks against it. */
    public static EditContextBuilder known() {
        return EditContext.builder()
                .on(JUDGED)
                .claim(CLAIM)
                .payer(PAYER)
                .kind(CoverageKind.GROUP)
                .profile(profile().build())
                .filing(agreed(180))
                .coverage(coverage().build())
                .addNeeds(new LineNeed(1, Answer.NO, Answer.NO), new LineNeed(2, Answer.NO, Answer.NO))
                .authorizations(new KnownAuthorizations(List.of()))
                .history(new ClaimHistory(List.of()))
                .chain(ClaimChain.builder().controlNumberTaken(false).build())
                .enrolments(new Enrolments(List.of(new Enrolment(new Npi(DOCTOR), DateRange.ALWAYS))))
                .delimiters(Delimiters.USUAL);
    }

    /** The limits that are published, and so many days that the payer agreed to. */
    static FilingLimits agreed(int days) {
        return FilingLimits.standard().plus(List.of(FilingLimit.ofDays(PAYER, days, DateRange.ALWAYS, MANUAL)));
    }

    static PayerProfileBuilder profile() {
        return PayerProfile.builder()
                .payer(PAYER)
                .citation(MANUAL)
                .memberIdPattern("W[0-9]{8}")
                .zeroCharges(PayerProfile.ZeroCharges.TAKEN)
                .otherPayerClaimNumberAsked(true)
                .spansTaken(true);
    }

    static CoverageFactsBuilder coverage() {
        return CoverageFacts.builder()
                .addActive(DateRange.from(LocalDate.of(2026, 1, 1)))
                .answeredBy(PAYER)
                .otherCoverage(false);
    }
}
