package org.practicekit.testkit.billing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.practicekit.billing.adjustment.Adjustment;
import org.practicekit.billing.claim.Claim;
import org.practicekit.billing.claim.ClaimLine;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.billing.remittance.PaidClaim;
import org.practicekit.billing.remittance.PaidClaimBuilder;
import org.practicekit.billing.remittance.PaidLine;
import org.practicekit.billing.remittance.PaidLineBuilder;
import org.practicekit.billing.remittance.PaidProcedure;
import org.practicekit.billing.remittance.ProviderAdjustment;
import org.practicekit.billing.remittance.RemittanceHeader;
import org.practicekit.billing.remittance.RemittanceReceiver;
import org.practicekit.billing.remittance.RemittanceTrailer;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.money.Money;

/**
 * A payment of a payer, said claim by claim: the payment itself is what it has to be, unless it is said otherwise. Immutable.
 *
 * @param header what it says of itself
 * @param claims its claims
 * @param adjustments what it holds beside them
 * @param complete whether it ends as it should
 */
public record TestPayment(
        RemittanceHeader header, List<PaidClaim> claims, List<ProviderAdjustment> adjustments, boolean complete) {
    /** When payments are made. */
    public static final LocalDate PAID_ON = LocalDate.of(2026, 3, 20);

    public TestPayment {
        claims = List.copyOf(claims);
        adjustments = List.copyOf(adjustments);
    }

    /** A payment of nothing, by {@link TestOffice#PAYER}. */
    public static TestPayment of(String trace) {
        return new TestPayment(
                RemittanceHeader.builder()
                        .transaction("0001")
                        .handling("I")
                        .payment(Money.noDollars())
                        .method("ACH")
                        .paidOn(PAID_ON)
                        .trace(trace)
                        .payerId(TestOffice.PAYER.value())
                        .version("005010X221A1")
                        .build(),
                List.of(),
                List.of(),
                true);
    }

    /** With one claim more, at the next place. */
    public TestPayment plus(PaidClaim claim) {
        List<PaidClaim> more = new ArrayList<>(claims);
        more.add(PaidClaim.builder().like(claim).position(claims.size() + 1).build());
        return new TestPayment(header, more, adjustments, complete).adding(claim.paid());
    }

    /** With money beside the claims; positive lowers the payment. */
    public TestPayment beside(String reason, String amount) {
        List<ProviderAdjustment> more = new ArrayList<>(adjustments);
        Money less = Money.usd(amount);
        more.add(ProviderAdjustment.builder()
                .providerId("1234567893")
                .reason(reason)
                .amount(less)
                .build());
        return new TestPayment(header, claims, more, complete).adding(less.negated());
    }

    /** With another payment than its parts come to. */
    public TestPayment paying(Money payment) {
        return new TestPayment(
                RemittanceHeader.builder().like(header).payment(payment).build(), claims, adjustments, complete);
    }

    /** Broken off before its end. */
    public TestPayment brokenOff() {
        return new TestPayment(header, claims, adjustments, false);
    }

    /** Says it all to a receiver, as a reader does. */
    public void into(RemittanceReceiver receiver) {
        receiver.begin(header);
        claims.forEach(receiver::claim);
        adjustments.forEach(receiver::adjustment);
        receiver.end(RemittanceTrailer.builder()
                .claims(claims.size())
                .complete(complete)
                .content(new FingerprintWriter("payment")
                        .value("header", header)
                        .each("claims", claims)
                        .each("adjustments", adjustments)
                        .finish())
                .build());
    }

    /**
     * A payer's decision about a claim, line by line.
     *
     * @param claim the claim
     * @param lines for each line what was paid, then adjustments: {@code "80.00 CO-45=15.00 PR-2=5.00"}; the charge is that of the claim
     */
    public static PaidClaim decided(Claim claim, String... lines) {
        ClaimSheet sheet = claim.sheet();
        PaidClaimBuilder paid = PaidClaim.builder()
                .position(1)
                .controlNumber(sheet.controlNumber())
                .status("1")
                .charge(sheet.charge().orElseThrow())
                .payerClaimNumber("ICN-" + claim.id())
                .patient(TestClaims.patient(claim.id().value()))
                .memberId(sheet.insurance().memberId())
                .from(TestClaims.SEEN);
        Money sum = Money.noDollars();
        for (int i = 0; i < lines.length; i++) {
            PaidLine line = line(sheet.lines().get(i), lines[i]).build();
            paid.addLines(line);
            sum = sum.plus(line.paid());
        }
        return paid.paid(sum).build();
    }

    /** One line of a decision, as {@link #decided} says it. */
    public static PaidLineBuilder line(ClaimLine sent, String words) {
        String[] said = words.split(" ");
        PaidLineBuilder line = PaidLine.builder()
                .procedure(PaidProcedure.builder()
                        .qualifier("HC")
                        .code(sent.procedure())
                        .modifiers(sent.modifiers())
                        .build())
                .charge(sent.charge())
                .paid(Money.usd(said[0]))
                .from(sent.from())
                .controlNumber(sent.controlNumber());
        for (int i = 1; i < said.length; i++) {
            line.addAdjustments(adjustment(said[i]));
        }
        return line;
    }

    /** An adjustment: {@code "CO-45=15.00"}. */
    public static Adjustment adjustment(String words) {
        String[] said = words.split("[-=]", 3);
        return Adjustment.builder()
                .groupCode(said[0])
                .reason(said[1])
                .amount(Money.usd(said[2]))
                .build();
    }

    /** The exact opposite of a decision, as version 5010 says it. */
    public static PaidClaim reversal(PaidClaim original) {
        return PaidClaim.builder()
                .like(original)
                .status("22")
                .charge(original.charge().negated())
                .paid(original.paid().negated())
                .adjustments(original.adjustments().stream()
                        .map(TestPayment::negated)
                        .toList())
                .lines(original.lines().stream()
                        .map(line -> PaidLine.builder()
                                .like(line)
                                .charge(line.charge().negated())
                                .paid(line.paid().negated())
                                .adjustments(line.adjustments().stream()
                                        .map(TestPayment::negated)
                                        .toList())
                                .build())
                        .toList())
                .build();
    }

    private static Adjustment negated(Adjustment one) {
        return Adjustment.builder().like(one).amount(one.less().negated()).build();
    }

    private TestPayment adding(Money more) {
        return paying(header.payment().plus(more));
    }
}
