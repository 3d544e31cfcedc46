package org.practicekit.billing.verification;

import java.net.URI;
import java.time.LocalDate;
import org.practicekit.core.kpi.KpiDefinition;
import org.practicekit.core.kpi.KpiId;
import org.practicekit.core.kpi.KpiUnit;
import org.practicekit.core.rule.Citation;

/** What is measured about verification, and who measures it so. */
public enum VerificationKpis implements KpiDefinition {
    /** How many visits were verified. */
    VERIFICATION_RATE(
            "verification-rate",
            "Insurance verification rate",
            "Visits of whose patient a payer said covered or not covered before the visit began, and no longer before than the "
                    + "time under \"answered-within\", of all visits in the period that have begun. An answer that left it "
                    + "unknown and a look-up without an answer count for nothing.");

    private final KpiId id;
    private final String title;
    private final String formula;

    VerificationKpis(String id, String title, String formula) {
        this.id = new KpiId("billing.verification." + id);
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
        return new Citation(
                "HFMA",
                "the equivalent of its insurance verification rate, verified over registered encounters",
                URI.create("https://www.hfma.org/MAP/mapkeys"),
                LocalDate.of(2026, 11, 25));
    }
}
