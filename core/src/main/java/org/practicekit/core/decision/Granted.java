package org.practicekit.core.decision;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.Severity;

/**
 * Yes.
 *
 * @param value what was asked for
 * @param findings what the rules said on the way; none of them forbids
 * @param <T> what is granted
 */
public record Granted<T>(T value, List<Finding> findings) implements Decision<T> {
    public Granted {
        Objects.requireNonNull(value, "value");
        findings = List.copyOf(findings);
        findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .findFirst()
                .ifPresent(finding -> {
                    throw new IllegalArgumentException(
                            "a grant cannot hold a finding that forbids (%s). Maybe it should be a refusal."
                                    .formatted(finding.rule()));
                });
    }

    @Override
    public <R> R fold(
            Function<? super Granted<T>, ? extends R> granted, Function<? super Refused<T>, ? extends R> refused) {
        return granted.apply(this);
    }
}
