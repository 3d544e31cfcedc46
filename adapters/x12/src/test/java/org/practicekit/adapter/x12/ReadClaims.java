package org.practicekit.adapter.x12;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.practicekit.billing.claim.ClaimLine;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.core.rule.Finding;

/** Everything that was read from one file of claims. */
record ReadClaims(List<ReadClaim> claims, List<Finding> findings, X12Summary summary) {
    static ReadClaims of(byte[] bytes) {
        List<ReadClaim> claims = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        try {
            X12Summary summary =
                    X12Reader.reporting(findings::add).claims(claims::add).read(new ByteArrayInputStream(bytes));
            return new ReadClaims(claims, findings, summary);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static ReadClaims of(String text) {
        return of(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    static ReadClaims sample(String name) {
        return of(ReadFile.text(name));
    }

    /** The only claim. */
    ReadClaim claim() {
        if (claims.size() != 1) {
            throw new AssertionError("there are %d claims.".formatted(claims.size()));
        }
        return claims.get(0);
    }

    ClaimSheet sheet() {
        return claim().sheet();
    }

    ClaimLine line(int number) {
        return sheet().lines().get(number - 1);
    }

    List<ClaimSheet> sheets() {
        return claims.stream().map(ReadClaim::sheet).toList();
    }

    /** What was found, in the file and in its claims, as rule ids. */
    List<String> rules() {
        List<Finding> all = new ArrayList<>(findings);
        claims.forEach(claim -> all.addAll(claim.findings()));
        return all.stream().map(finding -> finding.rule().value()).toList();
    }
}
