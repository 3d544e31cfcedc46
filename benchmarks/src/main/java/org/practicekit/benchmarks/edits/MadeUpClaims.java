package org.practicekit.benchmarks.edits;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.practicekit.billing.claim.ClaimDiagnosis;
import org.practicekit.billing.claim.ClaimId;
import org.practicekit.billing.claim.ClaimInsurance;
import org.practicekit.billing.claim.ClaimLine;
import org.practicekit.billing.claim.ClaimLineBuilder;
import org.practicekit.billing.claim.ClaimPerson;
import org.practicekit.billing.claim.ClaimProvider;
import org.practicekit.billing.claim.ClaimProviderBuilder;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.billing.claim.ClaimSheetBuilder;
import org.practicekit.billing.claim.PostalAddress;
import org.practicekit.billing.claim.ProviderRole;
import org.practicekit.billing.coverage.CoverageKind;
import org.practicekit.billing.coverage.Insured;
import org.practicekit.billing.coverage.MemberId;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.billing.edit.ClaimHistory;
import org.practicekit.billing.edit.ClaimHistory.LiveClaim;
import org.practicekit.billing.edit.EditContext;
import org.practicekit.billing.edit.PayerProfile;
import org.practicekit.billing.edit.coding.CodeSets;
import org.practicekit.core.money.Money;
import org.practicekit.core.privacy.PersonName;
import org.practicekit.core.rule.Citation;

/**
 * Claims of one to six lines by a fixed seed, some four in ten with something that an edit finds, and a third of them beside another
 * claim of the same patient and day. A practice bills a few hundred codes day by day and others now and then, and so do these.
 */
final class MadeUpClaims {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
    private static final LocalDate JUDGED = LocalDate.of(2026, 6, 1);
    private static final int USUAL = 300;
    private static final String GROUP = "1234567893";
    private static final String DOCTOR = "1999999992";

    private final Random random = new Random(20_261_125);
    private final CodeSets codes;
    private final PayerProfile profile = PayerProfile.builder()
            .payer(new PayerId("ACME1"))
            .citation(Citation.of("Acme Health", "provider manual", FIRST))
            .zeroCharges(PayerProfile.ZeroCharges.TAKEN)
            .spansTaken(true)
            .build();

    MadeUpClaims(CodeSets codes) {
        this.codes = codes;
    }

    List<Case> make(int count) {
        List<Case> cases = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            LocalDate seen = FIRST.plusDays(random.nextInt(100));
            ClaimSheet sheet = sheet(i, seen);
            List<LiveClaim> live = random.nextInt(3) > 0
                    ? List.of()
                    : List.of(new LiveClaim(new ClaimId("other-" + i), sheet(1_000_000 + i, seen)));
            EditContext context = EditContext.builder()
                    .on(JUDGED)
                    .claim(new ClaimId("claim-" + i))
                    .kind(CoverageKind.MEDICARE)
                    .profile(profile)
                    .history(new ClaimHistory(live))
                    .codes(codes)
                    .build();
            cases.add(new Case(sheet, context));
        }
        return cases;
    }

    private ClaimSheet sheet(int number, LocalDate seen) {
        int diagnoses = 1 + random.nextInt(4);
        ClaimSheetBuilder sheet = ClaimSheet.builder()
                .controlNumber("PK-" + number)
                .place(rarely() ? "28" : "11")
                .frequency(rarely() ? "6" : "1")
                .signatureOnFile("Y")
                .assignment("A")
                .benefitsAssigned("Y")
                .releaseOfInformation("Y")
                .addProviders(provider(ProviderRole.BILLING, GROUP).build())
                .addProviders(provider(ProviderRole.RENDERING, DOCTOR)
                        .taxId(Optional.empty())
                        .build())
                .insurance(insurance());
        for (int i = 0; i < diagnoses; i++) {
            sheet.addDiagnoses(ClaimDiagnosis.icd10(
                    rarely() ? "W19" : MadeUpCodes.diagnosis(mostlyOf(USUAL, MadeUpCodes.DIAGNOSES))));
        }
        int lines = 1 + random.nextInt(6);
        int first = mostlyOf(USUAL, MadeUpCodes.PROCEDURES);
        Money charge = Money.noDollars();
        for (int i = 1; i <= lines; i++) {
            // Now and then the next line is the second procedure of a pair of the first one.
            int procedure = i > 1 && random.nextInt(20) == 0
                    ? (first * 31 + random.nextInt(100) * 97 + 1) % MadeUpCodes.PROCEDURES
                    : i == 1 ? first : mostlyOf(USUAL, MadeUpCodes.PROCEDURES);
            ClaimLine line = line(i, procedure, seen, diagnoses);
            charge = charge.plus(line.charge());
            sheet.addLines(line);
        }
        return sheet.charge(rarely() ? charge.plus(Money.usd("1")) : charge).build();
    }

    private ClaimLine line(int number, int procedure, LocalDate seen, int diagnoses) {
        ClaimLineBuilder line = ClaimLine.builder()
                .number(number)
                .controlNumber(rarely() ? "1" : Integer.toString(number))
                .procedure(rarely() ? "Y9999" : MadeUpCodes.procedure(procedure))
                .charge(Money.usd(Integer.toString(20 + random.nextInt(200))))
                .units(BigDecimal.valueOf(random.nextInt(50) == 0 ? 4 : 1))
                .addPointers(1 + random.nextInt(diagnoses))
                .from(seen);
        if (random.nextInt(5) == 0) {
            line.addModifiers(List.of("25", "59", "LT", "RT").get(random.nextInt(4)));
        }
        return line.build();
    }

    private ClaimProviderBuilder provider(ProviderRole role, String npi) {
        return ClaimProvider.builder()
                .role(role)
                .name("Example")
                .npi(rarely() ? "1234567890" : npi)
                .taxId(rarely() ? "12345" : "123456789")
                .taxonomy("207Q00000X")
                .phone("5552345678")
                .address(PostalAddress.builder()
                        .addLines("1 Elm Street")
                        .city("Springfield")
                        .state("IL")
                        .zip("627010001")
                        .build());
    }

    private static ClaimInsurance insurance() {
        return ClaimInsurance.builder()
                .sequence("P")
                .relationshipCode("18")
                .payerId("ACME1")
                .filing("MB")
                .memberId(MemberId.of("W12345678"))
                .subscriber(ClaimPerson.builder()
                        .person(Insured.builder()
                                .lastName(PersonName.of("Example"))
                                .firstName(PersonName.of("Pat"))
                                .birthDate(LocalDate.of(1980, 5, 17))
                                .sex(Insured.Sex.FEMALE)
                                .build())
                        .build())
                .build();
    }

    /** Nine times in ten one of the few that a practice bills day by day, which stand anywhere in the list. */
    private int mostlyOf(int few, int all) {
        return random.nextInt(10) == 0 ? random.nextInt(all) : random.nextInt(few) * (all / few);
    }

    private boolean rarely() {
        return random.nextInt(100) == 0;
    }

    /** A claim, and what is known beside it. */
    record Case(ClaimSheet sheet, EditContext context) {}
}
