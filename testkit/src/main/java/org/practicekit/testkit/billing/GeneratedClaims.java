package org.practicekit.testkit.billing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.practicekit.billing.adjustment.Adjustment;
import org.practicekit.billing.adjustment.AdjustmentGroup;
import org.practicekit.billing.claim.Accident;
import org.practicekit.billing.claim.ClaimAttachment;
import org.practicekit.billing.claim.ClaimCondition;
import org.practicekit.billing.claim.ClaimDate;
import org.practicekit.billing.claim.ClaimDiagnosis;
import org.practicekit.billing.claim.ClaimDrug;
import org.practicekit.billing.claim.ClaimInsurance;
import org.practicekit.billing.claim.ClaimInsuranceBuilder;
import org.practicekit.billing.claim.ClaimLine;
import org.practicekit.billing.claim.ClaimLineBuilder;
import org.practicekit.billing.claim.ClaimPerson;
import org.practicekit.billing.claim.ClaimPersonBuilder;
import org.practicekit.billing.claim.ClaimProvider;
import org.practicekit.billing.claim.ClaimProviderBuilder;
import org.practicekit.billing.claim.ClaimReference;
import org.practicekit.billing.claim.ClaimReference.Meaning;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.billing.claim.ClaimSheetBuilder;
import org.practicekit.billing.claim.LineAdjudication;
import org.practicekit.billing.claim.OtherPayer;
import org.practicekit.billing.claim.PostalAddress;
import org.practicekit.billing.claim.ProviderRole;
import org.practicekit.billing.coverage.Insured;
import org.practicekit.billing.coverage.InsuredBuilder;
import org.practicekit.billing.coverage.MemberId;
import org.practicekit.core.money.Money;
import org.practicekit.core.privacy.PatientText;
import org.practicekit.core.privacy.PersonName;
import org.practicekit.core.time.DateRange;
import org.practicekit.testkit.property.Choices;

/**
 * Claims that are made up, for properties: of every part a claim can have there is one in some of them. Their codes and numbers have
 * the form that they have on claims, their charges add up, and each of their values can be written on a claim to a payer.
 */
public final class GeneratedClaims {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 10, 31);

    private final Choices choices;

    private GeneratedClaims(Choices choices) {
        this.choices = choices;
    }

    /** One claim. */
    public static ClaimSheet claim(Choices choices) {
        return new GeneratedClaims(choices).sheet(1);
    }

    /** Up to so many claims, each with its own control number; some share provider, subscriber and patient. */
    public static List<ClaimSheet> claims(Choices choices, int most) {
        GeneratedClaims make = new GeneratedClaims(choices);
        List<ClaimSheet> all = new ArrayList<>();
        all.add(make.sheet(1));
        while (all.size() < most && choices.chance(80)) {
            ClaimSheet next = make.sheet(all.size() + 1);
            if (choices.chance(50)) {
                ClaimSheet before = choices.oneOf(all);
                next = ClaimSheet.builder()
                        .like(next)
                        .insurance(before.insurance())
                        .patient(before.patient())
                        .providers(before.providers())
                        .build();
            }
            all.add(next);
        }
        return all;
    }

    private ClaimSheet sheet(int number) {
        int diagnoses = choices.between(1, 12);
        boolean isSecond = choices.chance(30);
        Optional<ClaimInsurance> first = isSecond ? Optional.of(insurance("P", false)) : Optional.empty();
        List<ClaimLine> lines = new ArrayList<>();
        do {
            lines.add(line(lines.size() + 1, diagnoses, first));
        } while (choices.chance(50) && lines.size() < 50);
        ClaimSheetBuilder claim = ClaimSheet.builder()
                .controlNumber("CL-" + number)
                .place(choices.oneOf("11", "22", "10"))
                .frequency(choices.oneOf("1", "7", "8"))
                .signatureOnFile(choices.oneOf("Y", "N"))
                .assignment(choices.oneOf("A", "B", "C"))
                .benefitsAssigned(choices.oneOf("Y", "N", "W"))
                .releaseOfInformation(choices.oneOf("Y", "I"))
                .patientSignature(maybe("P"))
                .specialProgram(maybe("09"))
                .delayReason(maybe("11"))
                .patientPaid(choices.chance(20) ? Optional.of(dollars()) : Optional.empty())
                .accident(choices.chance(20) ? Optional.of(accident()) : Optional.empty())
                .addAllDates(choices.list(0, 3, any -> date()))
                .addAllReferences(references())
                .addAllProviders(providers())
                .insurance(insurance(isSecond ? "S" : "P", true))
                .addAllLines(lines);
        for (int i = 0; i < diagnoses; i++) {
            claim.addDiagnoses(new ClaimDiagnosis(
                    choices.oneOf(ClaimDiagnosis.System.ICD_10, ClaimDiagnosis.System.ICD_9),
                    choices.oneOf("J069", "I10", "E119", "Z23", "S60221A") + i));
        }
        if (choices.chance(20)) {
            claim.addAttachments(ClaimAttachment.builder()
                    .type("OZ")
                    .transmission(choices.oneOf("EL", "FX", "AA"))
                    .number(maybe("PAPER-" + number))
                    .build());
        }
        if (choices.chance(20)) {
            claim.addConditions(new ClaimCondition(
                    "07", choices.oneOf("Y", "N"), choices.list(1, 5, any -> "0" + any.between(1, 9))));
        }
        if (choices.chance(20)) {
            claim.note(PatientText.of("SEEN " + words()));
        }
        if (choices.chance(30)) {
            claim.patient(person(true));
            claim.insurance(ClaimInsurance.builder()
                    .like(insurance(isSecond ? "S" : "P", true))
                    .relationshipCode(choices.oneOf("19", "01", "G8"))
                    .build());
        }
        first.ifPresent(payer -> claim.addOtherPayers(other(payer)));
        Money sum = Money.noDollars();
        for (ClaimLine line : lines) {
            sum = sum.plus(line.charge());
        }
        return claim.charge(sum).build();
    }

    private ClaimLine line(int number, int diagnoses, Optional<ClaimInsurance> first) {
        LocalDate from = choices.day(FIRST, LAST);
        Money charge = dollars();
        ClaimLineBuilder line = ClaimLine.builder()
                .number(number)
                .controlNumber(maybe("L-" + number))
                .procedure(choices.oneOf("G0463", "A4206", "J1100", "G0008"))
                .addAllModifiers(choices.someOf(List.of("25", "59", "LT", "QW")))
                .charge(charge)
                .unit(choices.oneOf("UN", "MJ"))
                .units(choices.oneOf(BigDecimal.ONE, new BigDecimal("4"), new BigDecimal("1.5"), new BigDecimal("30")))
                .place(maybe("12"))
                .from(from)
                .addAllReferences(references())
                .addAllDates(choices.list(0, 2, any -> date()))
                .emergency(maybe("Y"))
                .screening(maybe("Y"))
                .familyPlanning(maybe("Y"))
                .copay(maybe("0"));
        for (int i = 0, most = choices.between(1, 4); i < most; i++) {
            line.addPointers(choices.between(1, diagnoses));
        }
        if (choices.chance(20)) {
            line.to(from.plusDays(choices.between(0, 5)));
        }
        if (choices.chance(10)) {
            line.description(PatientText.of("MADE UP " + words()));
        }
        if (choices.chance(10)) {
            line.note(PatientText.of("NOTE " + words()));
        }
        if (choices.chance(20)) {
            line.drug(ClaimDrug.builder()
                    .ndc("0000999" + choices.between(1000, 9999))
                    .quantity(BigDecimal.valueOf(choices.between(1, 99)))
                    .unit(choices.oneOf("UN", "ML", "GR"))
                    .build());
        }
        for (ProviderRole role : choices.someOf(List.of(ProviderRole.RENDERING, ProviderRole.ORDERING))) {
            if (choices.chance(30)) {
                line.addProviders(named(role).build());
            }
        }
        first.ifPresent(payer -> line.addAdjudications(adjudication(payer, charge)));
        return line.build();
    }

    /** What was paid and what was taken off are the charge. */
    private LineAdjudication adjudication(ClaimInsurance payer, Money charge) {
        Money paid = cents(choices.between(0, cents(charge)));
        List<Adjustment> adjustments = new ArrayList<>();
        Money left = charge.minus(paid);
        if (left.isPositive()) {
            Money contract = cents(choices.between(1, cents(left)));
            adjustments.add(Adjustment.of(AdjustmentGroup.CONTRACTUAL, "45", contract));
            if (left.minus(contract).isPositive()) {
                adjustments.add(Adjustment.of(AdjustmentGroup.PATIENT, "1", left.minus(contract)));
            }
        }
        return LineAdjudication.builder()
                .payerId(payer.payerId())
                .paid(paid)
                .procedure(choices.oneOf("G0463", "A4206"))
                .addAllModifiers(choices.someOf(List.of("25", "59")))
                .units(BigDecimal.ONE)
                .bundledInto(choices.chance(10) ? Optional.of(1) : Optional.empty())
                .adjudicatedOn(choices.day(FIRST, LAST))
                .addAllAdjustments(adjustments)
                .build();
    }

    private OtherPayer other(ClaimInsurance insurance) {
        return OtherPayer.builder()
                .insurance(insurance)
                .paid(dollars())
                .remainingLiability(choices.chance(30) ? Optional.of(dollars()) : Optional.empty())
                .nonCovered(choices.chance(10) ? Optional.of(dollars()) : Optional.empty())
                .adjudicatedOn(choices.chance(30) ? Optional.of(choices.day(FIRST, LAST)) : Optional.empty())
                .claimNumber(maybe("PAYER-" + choices.between(1, 999)))
                .benefitsAssigned(choices.oneOf("Y", "N", "W"))
                .releaseOfInformation(choices.oneOf("Y", "I"))
                .addAllReferences(
                        choices.chance(30)
                                ? List.of(ClaimReference.of(Meaning.AUTHORIZATION, "AUTH-" + choices.between(1, 999)))
                                : List.of())
                .build();
    }

    /** An insurance; of a subscriber on a claim to another payer no more than name and address can be said. */
    private ClaimInsurance insurance(String sequence, boolean asked) {
        int payer = choices.between(1, 3);
        ClaimInsuranceBuilder insurance = ClaimInsurance.builder()
                .sequence(sequence)
                .relationshipCode("18")
                .payerId("EX00" + payer)
                .payerName("EXAMPLE PLAN " + payer)
                .payerAddress(address())
                .group(maybe("G-" + choices.between(100, 999)))
                .plan(maybe("EXAMPLE GROUP"))
                .insuranceType(maybe("12"))
                .filing(choices.oneOf("CI", "MB", "MC"))
                .memberId(MemberId.of("W" + choices.between(100_000_000, 999_999_999)))
                .subscriber(person(asked));
        if (choices.chance(20)) {
            insurance.addReferences(new ClaimReference(Meaning.OTHER, "Y4", PatientText.of("CASE-1")));
        }
        if (choices.chance(20)) {
            insurance.addReferences(new ClaimReference(Meaning.OTHER, "FY", PatientText.of("OFFICE-2")));
        }
        return insurance.build();
    }

    private ClaimPerson person(boolean asked) {
        InsuredBuilder insured = Insured.builder()
                .lastName(PersonName.of(choices.oneOf("SAMPLE", "MODEL", "INSTANCE")))
                .firstName(PersonName.of(choices.oneOf("ADA", "BEN", "CLEO", "DAN")))
                .middleName(choices.chance(20) ? Optional.of(PersonName.of("Q")) : Optional.empty());
        ClaimPersonBuilder person =
                ClaimPerson.builder().suffix(maybe("JR")).address(address()).socialSecurityNumber(maybe("000000009"));
        if (asked) {
            insured.birthDate(choices.day(LocalDate.of(1930, 1, 1), FIRST))
                    .sex(choices.oneOf(Insured.Sex.FEMALE, Insured.Sex.MALE, Insured.Sex.UNKNOWN));
            person.phone(maybe("6145550101"));
        }
        return person.person(insured.build()).build();
    }

    private List<ClaimProvider> providers() {
        List<ClaimProvider> all = new ArrayList<>();
        all.add(named(ProviderRole.BILLING)
                .organization(choices.chance(50))
                .taxId("00999000" + choices.between(0, 9))
                .taxIdOfPerson(choices.chance(20))
                .taxonomy(maybe("207Q00000X"))
                .address(address())
                .contact(maybe("BILLING DESK"))
                .phone("614555010" + choices.between(0, 9))
                .build());
        if (choices.chance(20)) {
            all.add(ClaimProvider.builder()
                    .role(ProviderRole.PAY_TO)
                    .organization(true)
                    .address(address())
                    .build());
        }
        for (ProviderRole role :
                choices.someOf(List.of(ProviderRole.REFERRING, ProviderRole.PRIMARY_CARE, ProviderRole.RENDERING))) {
            all.add(named(role).middleName(maybe("R")).suffix(maybe("II")).build());
        }
        if (choices.chance(20)) {
            all.add(named(ProviderRole.FACILITY)
                    .firstName(Optional.empty())
                    .organization(true)
                    .address(address())
                    .build());
        }
        if (choices.chance(10)) {
            all.add(named(ProviderRole.SUPERVISING).build());
        }
        return all;
    }

    private ClaimProviderBuilder named(ProviderRole role) {
        ClaimProviderBuilder provider = ClaimProvider.builder()
                .role(role)
                .name(choices.oneOf("EXAMPLE CLINIC", "MODEL", "INSTANCE"))
                .firstName(maybe("CLEO"))
                .npi(choices.oneOf("1234567893", "1000000012", "1000000020", "1000000038"));
        if (role == ProviderRole.RENDERING) {
            provider.taxonomy(maybe("208D00000X"));
        }
        if (choices.chance(10)) {
            provider.addReferences(new ClaimReference(Meaning.OTHER, "G2", PatientText.of("PLAN-9")));
        }
        return provider;
    }

    private PostalAddress address() {
        return PostalAddress.builder()
                .addLines(choices.between(1, 99) + " EXAMPLE STREET")
                .city("SAMPLETON")
                .state("OH")
                .zip(choices.oneOf("44999", "449990001"))
                .build();
    }

    private Accident accident() {
        return Accident.builder()
                .addCauses(choices.oneOf("AA", "EM", "OA"))
                .state(maybe("OH"))
                .date(choices.day(FIRST, LAST))
                .build();
    }

    private ClaimDate date() {
        LocalDate from = choices.day(FIRST, LAST);
        return new ClaimDate(
                choices.oneOf("431", "304", "435", "096"), DateRange.days(from, 1 + choices.between(0, 1) * 4));
    }

    private List<ClaimReference> references() {
        List<ClaimReference> all = new ArrayList<>();
        for (Meaning meaning : choices.someOf(List.of(Meaning.AUTHORIZATION, Meaning.REFERRAL, Meaning.CLIA))) {
            if (choices.chance(40)) {
                all.add(ClaimReference.of(meaning, meaning.qualifier() + "-" + choices.between(1, 999)));
            }
        }
        return all;
    }

    private Optional<String> maybe(String text) {
        return choices.chance(25) ? Optional.of(text) : Optional.empty();
    }

    private String words() {
        return String.join(" ", choices.list(1, 6, any -> any.oneOf("ONE", "TWO", "(THREE)", "FOUR/FIVE", "+6 %")));
    }

    private Money dollars() {
        return cents(choices.between(1, 99_999));
    }

    private static Money cents(int cents) {
        return Money.usd(BigDecimal.valueOf(cents, 2).toPlainString());
    }

    private static int cents(Money amount) {
        return amount.amount().movePointRight(2).intValueExact();
    }
}
