package org.practicekit.adapter.x12;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.practicekit.billing.authorization.AuthorizationAnswer;
import org.practicekit.billing.eligibility.Benefit;
import org.practicekit.billing.eligibility.BenefitKind;
import org.practicekit.billing.eligibility.EligibilityAnswer;
import org.practicekit.billing.eligibility.Evidence;
import org.practicekit.core.rule.Finding;

/** Everything that was read from one file. */
record ReadFile(
        List<EligibilityAnswer> answers,
        List<AuthorizationAnswer> authorizations,
        List<Finding> findings,
        X12Summary summary) {
    static final Instant RECEIVED = Instant.parse("2026-11-03T14:15:00Z");

    static ReadFile of(byte[] bytes) {
        List<EligibilityAnswer> answers = new ArrayList<>();
        List<AuthorizationAnswer> authorizations = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        try {
            X12Summary summary = X12Reader.reporting(findings::add)
                    .eligibility(RECEIVED, answers::add)
                    .authorizations(RECEIVED, authorizations::add)
                    .read(new ByteArrayInputStream(bytes));
            return new ReadFile(answers, authorizations, findings, summary);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static ReadFile of(String text) {
        return of(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    static ReadFile sample(String name) {
        return of(text(name));
    }

    static String text(String name) {
        try (InputStream file = Objects.requireNonNull(ReadFile.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The only answer. */
    EligibilityAnswer answer() {
        if (answers.size() != 1) {
            throw new AssertionError("there are %d answers.".formatted(answers.size()));
        }
        return answers.get(0);
    }

    /** The only answer to a request. */
    AuthorizationAnswer authorization() {
        if (authorizations.size() != 1) {
            throw new AssertionError("there are %d answers to requests.".formatted(authorizations.size()));
        }
        return authorizations.get(0);
    }

    /** What its answers were read from. */
    List<Evidence> evidence() {
        return Stream.concat(
                        answers.stream().flatMap(answer -> answer.evidence().stream()),
                        authorizations.stream().flatMap(answer -> answer.evidence().stream()))
                .toList();
    }

    /** What was found, in the file and in its answers. */
    List<Finding> allFindings() {
        List<Finding> all = new ArrayList<>(findings);
        answers.forEach(answer -> all.addAll(answer.findings()));
        authorizations.forEach(answer -> all.addAll(answer.findings()));
        return all;
    }

    /** The rows of the only answer that say this. */
    List<Benefit> rows(BenefitKind kind) {
        return answer().benefits().stream().filter(row -> row.kind() == kind).toList();
    }

    /** What was found, in the file and in its answers, as rule ids. */
    List<String> rules() {
        return allFindings().stream().map(finding -> finding.rule().value()).toList();
    }
}
