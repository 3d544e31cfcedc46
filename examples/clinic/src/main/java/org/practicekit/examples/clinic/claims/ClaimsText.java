package org.practicekit.examples.clinic.claims;

import java.util.Map;
import java.util.TreeMap;
import org.practicekit.billing.claim.Claim;
import org.practicekit.core.money.Money;
import org.practicekit.core.rule.Finding;

/** The day's claims for a person at the desk, without the name of anybody. */
public final class ClaimsText {
    private ClaimsText() {}

    /** The claims, what is missing, and the sums; ends with LF. */
    public static String of(DayOfClaims day) {
        StringBuilder text = new StringBuilder("Claims for the visits of %s\n\n".formatted(day.day()));
        Map<String, Integer> counts = new TreeMap<>();
        Money sent = Money.noDollars();
        for (DayOfClaims.Row row : day.rows()) {
            counts.merge(row.standing(), 1, Integer::sum);
            text.append("%-9s%s %s%s\n"
                    .formatted(
                            row.standing(),
                            row.visit().id(),
                            row.visit().patient(),
                            row.claim().map(ClaimsText::claim).orElse("")));
            for (Finding finding : row.findings()) {
                text.append("         ").append(finding.explain()).append('\n');
            }
            if (row.standing().equals("SENT")) {
                sent = sent.plus(row.claim().orElseThrow().sheet().lineCharges());
            }
        }
        text.append("\nNot being asked for: %d\n".formatted(day.missed().size()));
        day.missed()
                .forEach(one ->
                        text.append("         ").append(one.why().explain()).append('\n'));
        day.file()
                .findings()
                .forEach(finding ->
                        text.append("File:    ").append(finding.explain()).append('\n'));
        return text.append("\n%s; %s sent, %d claims in the file.\n"
                        .formatted(counts, sent, day.file().written().size()))
                .toString();
    }

    private static String claim(Claim claim) {
        return "  %s to %s, %s, %d lines"
                .formatted(
                        claim.sheet().controlNumber(),
                        claim.payer(),
                        claim.sheet().lineCharges(),
                        claim.sheet().lines().size());
    }
}
