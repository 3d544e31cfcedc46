package org.practicekit.billing.edit;

import java.time.LocalDate;
import org.practicekit.core.kpi.KpiDefinition;
import org.practicekit.core.kpi.KpiId;
import org.practicekit.core.kpi.KpiUnit;
import org.practicekit.core.rule.Citation;

/** What is measured about edits, and who measures it so. */
public enum EditKpis implements KpiDefinition {
    /** How often an edit is right. */
    PRECISION(
            "precision",
            "Precision of an edit",
            "Claims that the payer denied or rejected, of all claims of which the edit said something in the period, that were sent as "
                    + "they were, by an override or because it only warned, and that were decided by then. Claims that were mended count "
                    + "for nothing, because nobody knows what the payer would have said.");

    private final KpiId id;
    private final String title;
    private final String formula;

    EditKpis(String id, String title, String formula) {
        this.id = new KpiId("billing.edit." + id);
        this.title = title;
        this.formula = formula;
    }

    @Override
    public KpiId id() {
        return id;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String formula() {
        return formula;
    }

    @Override
    public KpiUnit unit() {
        return KpiUnit.SHARE;
    }

    @Override
    public Citation citation() {
        return Citation.of("PracticeKit", "edits guide, precision", LocalDate.of(2026, 11, 25));
    }
}
