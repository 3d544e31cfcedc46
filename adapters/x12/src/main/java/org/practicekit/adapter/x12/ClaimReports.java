package org.practicekit.adapter.x12;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.practicekit.billing.claim.ClaimStatusCode;
import org.practicekit.billing.claim.ClaimStatusReport;
import org.practicekit.billing.claim.ClaimStatusReport.Level;
import org.practicekit.billing.claim.ClaimStatusReport.Source;
import org.practicekit.billing.claim.ClaimStatusReportBuilder;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.fingerprint.FingerprintWriter;

/** Says what acknowledgements of files tell about the claims in them. */
public final class ClaimReports {
    private static final String CLAIMS = "HC";

    private ClaimReports() {}

    /**
     * What a 999 tells: of the group first, then of each transaction that it speaks of. Nothing when the group held no claims.
     *
     * @param receivedAt when the office had it
     */
    public static List<ClaimStatusReport> of(GroupAcknowledgement group, Instant receivedAt) {
        if (!group.kind().equals(CLAIMS)) {
            return List.of();
        }
        FingerprintWriter message = new FingerprintWriter("x12-group-acknowledgement")
                .text("number", group.number())
                .text("outcome", group.outcome().name())
                .texts("codes", group.codes(), code -> code);
        List<ClaimStatusReportBuilder> reports = new ArrayList<>();
        reports.add(report(group.outcome(), group.codes()).group(group.number()));
        for (TransactionAcknowledgement transaction : group.transactions()) {
            message.text("transaction", transaction.number())
                    .text("outcome", transaction.outcome().name())
                    .texts("codes", transaction.codes(), code -> code)
                    .texts("faults", transaction.faults(), fault -> fault.tag() + " " + fault.position());
            reports.add(report(transaction.outcome(), transaction.codes())
                    .group(group.number())
                    .transaction(transaction.number()));
        }
        Fingerprint hash = message.finish();
        List<ClaimStatusReport> all = new ArrayList<>();
        for (ClaimStatusReportBuilder report : reports) {
            all.add(report.source(Source.FILE_999)
                    .level(Level.TRANSACTION)
                    .receivedAt(receivedAt)
                    .message(hash)
                    .position(all.size() + 1)
                    .build());
        }
        return all;
    }

    /**
     * What a TA1 tells.
     *
     * @param receivedAt when the office had it
     */
    public static ClaimStatusReport of(InterchangeAcknowledgement interchange, Instant receivedAt) {
        return report(interchange.outcome(), List.of(interchange.note()))
                .source(Source.TA1)
                .level(Level.INTERCHANGE)
                .interchange(interchange.number())
                .receivedAt(receivedAt)
                .message(new FingerprintWriter("x12-interchange-acknowledgement")
                        .text("number", interchange.number())
                        .text("writtenAt", interchange.writtenAt().toString())
                        .text("outcome", interchange.outcome().name())
                        .text("note", interchange.note())
                        .finish())
                .position(1)
                .build();
    }

    private static ClaimStatusReportBuilder report(Outcome outcome, List<String> codes) {
        ClaimStatusReportBuilder report = ClaimStatusReport.builder();
        String category = outcome == Outcome.NOT_SAID ? "" : AcknowledgementTransaction.code(outcome);
        if (codes.isEmpty()) {
            report.addCodes(code(category, Optional.empty()));
        }
        codes.forEach(code -> report.addCodes(code(category, Optional.of(code))));
        return report;
    }

    private static ClaimStatusCode code(String category, Optional<String> status) {
        return ClaimStatusCode.builder().category(category).status(status).build();
    }
}
