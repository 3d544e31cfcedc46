package org.practicekit.testkit.billing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.practicekit.billing.claim.Claim;
import org.practicekit.billing.claim.ClaimLine;
import org.practicekit.billing.remittance.PaidClaim;
import org.practicekit.billing.remittance.PaidLine;
import org.practicekit.core.money.Money;
import org.practicekit.testkit.property.Choices;

/** Made-up claims and payments that add up, drawn from a seed; faults are planted by whoever looks for them. */
public final class RandomPayments {
    private static final List<String> CODES = List.of("A4206", "G0008", "J1100");

    private RandomPayments() {}

    /** So many claims of one to three lines. */
    public static List<Claim> claims(Choices choices, int count) {
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String[] lines = choices.list(
                            1,
                            3,
                            c -> c.oneOf(CODES) + " "
                                    + cents(c.between(1, 50_000)).amount().toPlainString())
                    .toArray(String[]::new);
            claims.add(TestClaims.sent("c" + i, lines).build());
        }
        return claims;
    }

    /** A decision about a claim whose every line adds up: paid, cut, left to the patient, denied, as it falls. */
    public static PaidClaim decision(Choices choices, Claim claim) {
        String[] lines = new String[claim.sheet().lines().size()];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = line(choices, claim.sheet().lines().get(i));
        }
        return TestPayment.decided(claim, lines);
    }

    /** A payment about some claims, with or without money beside them; it adds up. */
    public static TestPayment payment(Choices choices, String trace, List<Claim> claims) {
        TestPayment payment = TestPayment.of(trace);
        for (Claim claim : claims) {
            payment = payment.plus(decision(choices, claim));
        }
        for (String code : choices.someOf(List.of("WO", "FB", "72", "L6", "IR", "CS"))) {
            Money amount = cents(choices.between(-10_000, 10_000));
            payment = payment.beside(code, amount.amount().toPlainString());
        }
        return payment;
    }

    /** The same decision with one line paid by so much more than adds up; payment and claim follow, so only the line is wrong. */
    public static PaidClaim unbalancedLine(PaidClaim claim, int line, Money difference) {
        List<PaidLine> lines = new ArrayList<>(claim.lines());
        lines.set(
                line,
                PaidLine.builder()
                        .like(lines.get(line))
                        .paid(lines.get(line).paid().plus(difference))
                        .build());
        return PaidClaim.builder().like(claim).lines(lines).build();
    }

    /** A sum of so many cents. */
    public static Money cents(long cents) {
        return Money.usd(BigDecimal.valueOf(cents, 2).toPlainString());
    }

    private static String line(Choices choices, ClaimLine line) {
        long left = line.charge().amount().movePointRight(2).longValueExact();
        StringBuilder said = new StringBuilder();
        for (String reason : choices.someOf(List.of("CO-45", "PR-1", "PR-2", "CO-253", "CO-50", "OA-23"))) {
            long cut = choices.between(0, left);
            left -= cut;
            said.append(' ')
                    .append(reason)
                    .append('=')
                    .append(cents(cut).amount().toPlainString());
        }
        return cents(left).amount().toPlainString() + said;
    }
}
