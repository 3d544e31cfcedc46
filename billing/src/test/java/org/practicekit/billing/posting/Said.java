package org.practicekit.billing.posting;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.practicekit.billing.adjustment.Adjustment;
import org.practicekit.billing.claim.ChargeId;
import org.practicekit.billing.claim.Claim;
import org.practicekit.billing.claim.ClaimBuilder;
import org.practicekit.billing.claim.ClaimId;
import org.practicekit.billing.claim.ClaimInsurance;
import org.practicekit.billing.claim.ClaimLine;
import org.practicekit.billing.claim.ClaimPerson;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.billing.claim.ClaimSheetBuilder;
import org.practicekit.billing.claim.ClaimState;
import org.practicekit.billing.claim.PayerRank;
import org.practicekit.billing.coverage.CoverageId;
import org.practicekit.billing.coverage.Insured;
import org.practicekit.billing.coverage.MemberId;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.billing.remittance.PaidClaim;
import org.practicekit.billing.remittance.PaidClaimBuilder;
import org.practicekit.billing.remittance.PaidLine;
import org.practicekit.billing.remittance.PaidProcedure;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.Version;
import org.practicekit.core.money.Money;
import org.practicekit.core.privacy.PersonName;

/** Claims and decisions in a few words each. */
final class Said {
    static final LocalDate SEEN = LocalDate.of(2026, 3, 9);
    static final LocalDate PAID_ON = LocalDate.of(2026, 3, 20);
    static final PayerId PLAN = new PayerId("PLAN1");

    private Said() {}

    /**
     * A claim for each of whose lines procedure, modifiers and charge are said: {@code "G0008 59 40.00"}.
     *
     * @param id its id, after which its number {@code CN-id}, its patient and its charges are called
     */
    static ClaimBuilder claim(String id, String... lines) {
        ClaimSheetBuilder sheet =
                ClaimSheet.builder().controlNumber("CN-" + id).frequency("1").insurance(insured("P", PLAN.value(), id));
        ClaimBuilder claim = Claim.builder()
                .id(new ClaimId(id))
                .version(Version.FIRST)
                .patient(new PatientId("pat-" + id))
                .coverage(new CoverageId("cov-" + id))
                .payer(PLAN)
                .rank(PayerRank.PRIMARY)
                .state(ClaimState.SUBMITTED)
                .createdAt(Instant.parse("2026-03-10T15:00:00Z"));
        Money charge = Money.noDollars();
        for (int i = 0; i < lines.length; i++) {
            ClaimLine line = sent(id, i + 1, lines[i]);
            sheet.addLines(line);
            claim.addCharges(new ChargeId(id + "-" + (i + 1)));
            charge = charge.plus(line.charge());
        }
        return claim.sheet(sheet.charge(charge).build());
    }

    static ClaimInsurance insured(String sequence, String payer, String id) {
        return ClaimInsurance.builder()
                .sequence(sequence)
                .payerId(payer)
                .memberId(MemberId.of("MEM" + id))
                .subscriber(ClaimPerson.builder().person(person("Person" + id)).build())
                .build();
    }

    static Insured person(String first) {
        return Insured.builder()
                .lastName(PersonName.of("Fictional"))
                .firstName(PersonName.of(first))
                .build();
    }

    /** What a payer says of the whole claim: {@code "100.00 80.00 CO-45=20.00"} is charge, payment and adjustments. */
    static PaidClaimBuilder decision(String number, String words) {
        String[] said = words.split(" ");
        return PaidClaim.builder()
                .position(1)
                .controlNumber(number)
                .status("1")
                .charge(Money.usd(said[0]))
                .paid(Money.usd(said[1]))
                .adjustments(adjustments(said, 2))
                .from(SEEN);
    }

    /** What a payer says of a line: {@code "G0008 59 40.00 30.00 CO-45=10.00"} is procedure, modifiers, charge, payment, adjustments. */
    static PaidLine line(String words) {
        String[] said = words.split(" ");
        int money = 1;
        while (!said[money].contains(".")) {
            money++;
        }
        return PaidLine.builder()
                .procedure(PaidProcedure.builder()
                        .qualifier("HC")
                        .code(said[0])
                        .addModifiers(Arrays.copyOfRange(said, 1, money))
                        .build())
                .charge(Money.usd(said[money]))
                .paid(Money.usd(said[money + 1]))
                .adjustments(adjustments(said, money + 2))
                .from(SEEN)
                .build();
    }

    private static ClaimLine sent(String id, int number, String words) {
        String[] said = words.split(" ");
        return ClaimLine.builder()
                .number(number)
                .controlNumber(id + "-" + number)
                .procedure(said[0])
                .addModifiers(Arrays.copyOfRange(said, 1, said.length - 1))
                .charge(Money.usd(said[said.length - 1]))
                .units(BigDecimal.ONE)
                .from(SEEN)
                .build();
    }

    private static List<Adjustment> adjustments(String[] said, int from) {
        return Arrays.stream(said, from, said.length).map(Said::adjustment).toList();
    }

    static Adjustment adjustment(String words) {
        String[] said = words.split("[-=]", 3);
        return Adjustment.builder()
                .groupCode(said[0])
                .reason(said[1])
                .amount(Money.usd(said[2]))
                .build();
    }
}
