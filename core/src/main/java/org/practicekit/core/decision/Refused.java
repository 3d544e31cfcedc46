package org.practicekit.core.decision;

import java.util.List;
import java.util.function.Function;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.Severity;

/**
 * No, and why.
 *
 * @param findings at least one, of which at least one is an {@link Severity#ERROR}
 * @param <T> what was not granted
 */
public record Refused<T>(List<Finding> findings) implements Decision<T> {
    public Refused {
        findings = List.copyOf(findings);
        if (findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR)) {
            throw new IllegalArgumentException(
                    "a refusal needs a finding of severity ERROR that says why, but has %d others."
                            .formatted(findings.size()));
        }
    }

    /** No, for this one reason. */
    public static <T> Refused<T> because(Finding finding) {
        return new Refused<>(List.of(finding));
    }

    @Override
    public <R> R fold(
            Function<? super Granted<T>, ? extends R> granted, Function<? super Refused<T>, ? extends R> refused) {
        return refused.apply(this);
    }
}
