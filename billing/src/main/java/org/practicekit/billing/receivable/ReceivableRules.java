package org.practicekit.billing.receivable;

import java.time.LocalDate;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.rule.Rule;
import org.practicekit.core.rule.RuleId;

/** What is told about figures of the receivables. */
public enum ReceivableRules implements Rule {
    /** A figure is where it should be. Its findings cite the benchmark's own source. */
    BENCHMARK("billing.receivable.benchmark", "A figure is within the benchmark that the practice holds it to");

    private final RuleId id;
    private final String title;

    ReceivableRules(String id, String title) {
        this.id = new RuleId(id);
        this.title = title;
    }

    @Override
    public RuleId id() {
        return id;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public Citation citation() {
        return Citation.of("Practice policy", "Benchmarks of the receivables", LocalDate.of(2026, 11, 25));
    }
}
