package org.practicekit.billing.denial;

import java.time.LocalDate;
import org.practicekit.billing.adjustment.Adjustment;
import org.practicekit.billing.remittance.PaidClaim;
import org.practicekit.billing.remittance.PaidClaimBuilder;
import org.practicekit.billing.remittance.PaidLine;
import org.practicekit.billing.remittance.PaidLineBuilder;
import org.practicekit.billing.remittance.PaidProcedure;
import org.practicekit.core.money.Money;

/** Decisions of a payer in the tests of denials. */
final class Decisions {
    static final LocalDate DECIDED = LocalDate.of(2026, 3, 20);

    private Decisions() {}

    /** A decision with these lines, each as {@link #line} says it. */
    static PaidClaimBuilder decision(String... lines) {
        Money charge = Money.noDollars();
        Money paid = Money.noDollars();
        PaidClaimBuilder claim =
                PaidClaim.builder().position(1).controlNumber("CN-a").status("1");
        for (String words : lines) {
            PaidLine line = line(words);
            charge = charge.plus(line.charge());
            paid = paid.plus(line.paid());
            claim.addLines(line);
        }
        return claim.charge(charge).paid(paid);
    }

    /** {@code "J1100 100.00 0.00 CO-50=100.00"}: procedure, charge, payment, adjustments. */
    static PaidLine line(String words) {
        String[] said = words.split(" ");
        PaidLineBuilder line = PaidLine.builder()
                .procedure(PaidProcedure.builder().qualifier("HC").code(said[0]).build())
                .charge(Money.usd(said[1]))
                .paid(Money.usd(said[2]));
        for (int i = 3; i < said.length; i++) {
            line.addAdjustments(adjustment(said[i]));
        }
        return line.build();
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
