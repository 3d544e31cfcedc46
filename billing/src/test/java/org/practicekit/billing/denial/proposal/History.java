package org.practicekit.billing.denial.proposal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.practicekit.billing.claim.ClaimDiagnosis;
import org.practicekit.billing.claim.ClaimId;
import org.practicekit.billing.claim.ClaimInsurance;
import org.practicekit.billing.claim.ClaimLine;
import org.practicekit.billing.claim.ClaimLineBuilder;
import org.practicekit.billing.claim.ClaimReference;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.core.money.Money;

/** Made-up claims of a practice and what payers said of them: denials by chance, and by a rule that is planted. */
final class History {
    static final LocalDate FIRST = LocalDate.of(2026, 1, 5);

    private static final List<String> PROCEDURES = List.of("A4206", "G0008", "G0439", "J1100", "J3420", "Q0091");
    private static final List<String> DIAGNOSES = List.of("E119", "I10", "J0190", "M545", "Z0000", "Z23");
    private static final List<String> MODIFIERS = List.of("", "", "25", "59", "KX", "RT");
    private static final List<String> PLACES = List.of("11", "11", "11", "22", "02");

    private final Random random;
    private final List<JudgedClaim> claims = new ArrayList<>();

    private History(long seed) {
        this.random = new Random(seed);
    }

    /**
     * So many claims, one or more a day.
     *
     * @param noise so many of 100 lines are denied by chance
     */
    static List<JudgedClaim> of(long seed, int claims, int noise) {
        return of(seed, claims, noise, "197", line -> false);
    }

    /** The same with a rule: lines of which it is true are denied for a reason, but for a few. */
    static List<JudgedClaim> of(long seed, int claims, int noise, String reason, Predicate<Sent> planted) {
        History history = new History(seed);
        for (int i = 0; i < claims; i++) {
            history.claim(i, noise, reason, planted);
        }
        return history.claims;
    }

    private void claim(int number, int noise, String reason, Predicate<Sent> planted) {
        String payer = random.nextInt(3) == 0 ? "EXAMPLE2" : "EXAMPLE1";
        LocalDate decided = FIRST.plusDays(number / 4);
        boolean authorized = random.nextBoolean();
        ClaimLine line = line(authorized && random.nextBoolean());
        ClaimSheet sheet = sheet(number, payer, line, authorized);
        boolean chance = random.nextInt(100) < noise;
        boolean exception = random.nextInt(100) < 5;
        boolean ruled = !exception && planted.test(new Sent(sheet, line, decided));
        String said = ruled ? reason : List.of("16", "50", "197").get(random.nextInt(3));
        claims.add(new JudgedClaim(
                new ClaimId("c-%05d".formatted(number)),
                new PayerId(payer),
                decided,
                sheet,
                ruled || chance ? Map.of(1, Set.of(said)) : Map.of()));
    }

    private ClaimLine line(boolean authorized) {
        ClaimLineBuilder line = ClaimLine.builder()
                .number(1)
                .procedure(any(PROCEDURES))
                .charge(Money.usd("100.00"))
                .units(BigDecimal.valueOf(1 + random.nextInt(6)))
                .place(any(PLACES))
                .addPointers(1);
        String modifier = any(MODIFIERS);
        if (!modifier.isEmpty()) {
            line.addModifiers(modifier);
        }
        if (authorized) {
            line.addReferences(ClaimReference.of(ClaimReference.Meaning.AUTHORIZATION, "AUTH" + random.nextInt(1000)));
        }
        return line.build();
    }

    private ClaimSheet sheet(int number, String payer, ClaimLine line, boolean authorized) {
        var sheet = ClaimSheet.builder()
                .controlNumber("CN-" + number)
                .frequency("1")
                .insurance(ClaimInsurance.builder()
                        .sequence("P")
                        .relationshipCode("18")
                        .payerId(payer)
                        .build())
                .addDiagnoses(ClaimDiagnosis.icd10(any(DIAGNOSES)))
                .addLines(line);
        if (authorized) {
            sheet.addReferences(ClaimReference.of(ClaimReference.Meaning.AUTHORIZATION, "AUTH" + number));
        }
        return sheet.build();
    }

    private String any(List<String> some) {
        return some.get(random.nextInt(some.size()));
    }

    /** A claim of one line as it was sent, and when it was decided. */
    record Sent(ClaimSheet sheet, ClaimLine line, LocalDate decidedOn) {
        boolean isTo(String payer) {
            return sheet.insurance().payerId().equals(payer);
        }

        boolean isUnauthorized() {
            return sheet.reference(ClaimReference.Meaning.AUTHORIZATION).isEmpty()
                    && line.references().isEmpty();
        }

        boolean isFor(String procedure) {
            return line.procedure().equals(procedure);
        }
    }
}
