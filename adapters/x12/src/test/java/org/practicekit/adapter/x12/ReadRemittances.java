package org.practicekit.adapter.x12;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.practicekit.billing.remittance.PaidClaim;
import org.practicekit.billing.remittance.Remittance;
import org.practicekit.core.rule.Finding;

/** Every payment that was read from one file. */
record ReadRemittances(List<Remittance> payments, List<Finding> findings, X12Summary summary) {
    static ReadRemittances of(byte[] bytes) {
        List<Remittance> payments = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        try {
            X12Summary summary = X12Reader.reporting(findings::add)
                    .remittances(Remittance.collecting(payments::add))
                    .read(new ByteArrayInputStream(bytes));
            return new ReadRemittances(payments, findings, summary);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static ReadRemittances of(String text) {
        return of(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    static ReadRemittances sample(String name) {
        return of(ReadFile.text(name));
    }

    /** The only payment. */
    Remittance payment() {
        if (payments.size() != 1) {
            throw new AssertionError("there are %d payments.".formatted(payments.size()));
        }
        return payments.get(0);
    }

    /** A claim of the only payment. */
    PaidClaim claim(String controlNumber) {
        return payment().claims().stream()
                .filter(claim -> claim.controlNumber().equals(controlNumber))
                .findFirst()
                .orElseThrow();
    }

    /** What was found in the payments: those of claims, then those of each payment. */
    List<Finding> found() {
        List<Finding> all = new ArrayList<>();
        for (Remittance payment : payments) {
            payment.claims().forEach(claim -> all.addAll(claim.findings()));
            all.addAll(payment.trailer().findings());
        }
        return all;
    }

    /** What was found in the payments, as rule ids. */
    List<String> rules() {
        return found().stream().map(finding -> finding.rule().value()).toList();
    }
}
