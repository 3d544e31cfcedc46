package org.practicekit.billing.policy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.practicekit.billing.Samples;
import org.practicekit.billing.authorization.AuthorizationSamples;
import org.practicekit.billing.coverage.CoverageSamples;
import org.practicekit.billing.edit.EditSamples;
import org.practicekit.billing.verification.VerificationSamples;
import org.practicekit.core.code.Npi;
import org.practicekit.core.id.LocationId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.rule.Citation;
import org.practicekit.shape.Shipment;

/** What the choices of a practice look like to the tests of the whole module. */
public final class PolicySamples implements Samples {
    private static final EstimatePolicy.Office OFFICE = new EstimatePolicy.Office("1 Maple Street", "NY");
    private static final EstimatePolicy ESTIMATES = EstimatePolicy.builder()
            .taxId("123456789")
            .putOffices(new LocationId("main"), OFFICE)
            .build();

    @Override
    public void in(Shipment shipment) {
        shipment.engine(setup("Maple Street Family Practice").build(), BillingSetup::fingerprint)
                .values(new FollowUp(2, 5), ESTIMATES, OFFICE);
    }

    @Override
    public List<Object> breaking() {
        return List.of(
                setup("").build(),
                setup("x".repeat(61)).build(),
                estimates(EstimatePolicy.builder().taxId("12").build()),
                EstimatePolicy.builder()
                        .like(ESTIMATES)
                        .putOffices(new LocationId("second"), new EstimatePolicy.Office("", "New York"))
                        .build(),
                setup("Maple Street Family Practice")
                        .addPayers(CoverageSamples.payer("").build())
                        .verification(VerificationSamples.never())
                        .authorization(AuthorizationSamples.policy(0).build())
                        .edits(EditSamples.policy(0).build())
                        .build());
    }

    private static BillingSetup estimates(EstimatePolicy policy) {
        return setup("Maple Street Family Practice").estimates(policy).build();
    }

    private static BillingSetupBuilder setup(String name) {
        return BillingSetup.builder()
                .practice(new PracticeId("maple-street"))
                .version(Version.FIRST)
                .zone(ZoneId.of("America/New_York"))
                .billingProvider(new Npi("1234567893"))
                .billingName(name)
                .citation(Citation.of("Practice policy", "Billing handbook", LocalDate.of(2026, 1, 2)));
    }
}
