package org.practicekit.billing.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.practicekit.billing.Samples;
import org.practicekit.billing.claim.ClaimId;
import org.practicekit.billing.edit.EditPacks;
import org.practicekit.billing.edit.Scrubber;
import org.practicekit.billing.edit.Sheets;
import org.practicekit.billing.edit.StandardEdits;
import org.practicekit.billing.ledger.Balances;
import org.practicekit.core.money.Money;
import org.practicekit.core.privacy.PatientText;
import org.practicekit.shape.Shipment;

/** What billing audits look like to the tests of the whole module. */
public final class AuditSamples implements Samples {
    @Override
    public void in(Shipment shipment) {
        AuditPlan plan = new AuditPlan("2026-q1", 7, 1, 0);
        AuditUnit unit = new AuditUnit(new ClaimId("claim-1"), "dr-one");
        AuditCase one = new AuditCase(unit, Sheets.clean(), Sheets.known().build(), Money.usd("50"));
        AuditVerdict verdict = new AuditVerdict(unit.claim(), true, Money.usd("40"));
        BillingAudit audit = new BillingAudit(Scrubber.of(EditPacks.of(StandardEdits.pack())));
        AuditReport report = audit.run(plan, List.of(one), List.of(verdict));
        shipment.values(
                plan,
                unit,
                one,
                verdict,
                report.sample(),
                report.sample().strata().values().iterator().next(),
                report.claims().get(0),
                report,
                report.errorRate(),
                RefundDuty.builder()
                        .claim(unit.claim())
                        .amount(Money.usd("10"))
                        .receivedOn(LocalDate.of(2026, 1, 2))
                        .identifiedOn(LocalDate.of(2026, 3, 2))
                        .build());
        shipment.engine(audit, engine -> engine.run(plan, List.of(one)).fingerprint());
        shipment.engine(new CreditCheck(), engine -> engine.check(Balances.NONE, Set.of(unit.claim()), List.of()));
        shipment.engine(CodingProfile.of(List.of(Sheets.clean())), CodingProfile::lines);
    }

    @Override
    public Map<Class<?>, Object> holding(String marker) {
        AuditUnit unit = new AuditUnit(new ClaimId("claim-1"), "dr-one");
        return Map.of(
                AuditCase.class,
                new AuditCase(
                        unit,
                        Sheets.with(sheet -> sheet.note(PatientText.of(marker))),
                        Sheets.known().build(),
                        Money.usd("50")));
    }
}
