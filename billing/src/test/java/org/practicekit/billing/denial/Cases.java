package org.practicekit.billing.denial;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.practicekit.billing.claim.ClaimId;
import org.practicekit.billing.coverage.CoverageKind;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.billing.posting.ClaimPlace;
import org.practicekit.billing.posting.RemittanceId;
import org.practicekit.billing.remittance.PaidLine;
import org.practicekit.core.id.ActorId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.money.Money;
import org.practicekit.core.rule.RuleId;

/** Denials in the tests of what is made from them. */
final class Cases {
    static final PracticeId PRACTICE = new PracticeId("maple-street");
    static final PayerId PAYER = new PayerId("EXAMPLE1");
    static final PayerId OTHER = new PayerId("EXAMPLE2");
    static final Instant NOON = Instant.parse("2026-03-23T16:00:00Z");
    static final ActorId ANN = new ActorId("ann");

    private Cases() {}

    /** An open denial of a line, {@code "J1100 100.00 0.00 CO-50=100.00"}, for which the payer should have allowed as much as is said. */
    static DenialCaseBuilder denial(String claim, String line, String expected) {
        PaidLine said = Decisions.line(line);
        DeniedPart part = new DenialReading(DenialTable.standard())
                .read(Decisions.decision(line).build(), Decisions.DECIDED)
                .get(0);
        DenialRow row = DenialTable.standard()
                .find(part.main().reason(), Decisions.DECIDED)
                .orElseThrow();
        Money share = Money.noDollars();
        for (var adjustment : said.adjustments()) {
            share = adjustment.groupCode().equals("PR") ? share.plus(adjustment.less()) : share;
        }
        return DenialCase.builder()
                .id(DenialId.of(PRACTICE, new ClaimId(claim), 1, part.chain(), 1))
                .version(Version.FIRST)
                .claim(new ClaimId(claim))
                .line(1)
                .payer(PAYER)
                .kind(CoverageKind.MEDICARE)
                .provider("1234567893")
                .decision(new ClaimPlace(new RemittanceId("r-1"), 1))
                .noticeOn(Decisions.DECIDED)
                .part(part)
                .patientShare(share)
                .expected(Money.usd(expected))
                .action(row.action())
                .sense(row.sense())
                .preventableBy(row.preventableBy())
                .state(DenialState.OPEN)
                .history(List.of(DenialStep.byPayer(NOON, DenialState.OPEN, "r-1/1")));
    }

    /** The same after it was tried and the payer answered. */
    static DenialCase tried(DenialCase denial, DenialState ended) {
        return denial.after(new DenialStep(NOON, DenialState.APPEALED, denial.action(), ANN, "FIRST"))
                .after(DenialStep.byPayer(NOON, ended, "r-2/1"));
    }

    static DenialCase due(DenialCase denial, LocalDate day) {
        return DenialCase.builder().like(denial).due(day).build();
    }

    static RuleId edit(String number) {
        return new RuleId("billing.edit." + number);
    }
}
