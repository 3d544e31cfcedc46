package org.practicekit.testkit.billing;

import java.time.LocalDate;
import java.time.ZoneId;
import org.practicekit.billing.coverage.Coverage;
import org.practicekit.billing.coverage.CoverageBuilder;
import org.practicekit.billing.coverage.CoverageId;
import org.practicekit.billing.coverage.CoverageKind;
import org.practicekit.billing.coverage.MemberId;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.billing.coverage.Relationship;
import org.practicekit.billing.policy.BillingSetup;
import org.practicekit.billing.policy.BillingSetupBuilder;
import org.practicekit.core.code.Npi;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.rule.Citation;

/** The office that the contracts of billing are about, and its neighbour. Nobody in it exists. */
public final class TestOffice {
    /** Whose data is written. */
    public static final PracticeId PRACTICE = new PracticeId("maple-street");

    /** Who must never see it. */
    public static final PracticeId NEIGHBOUR = new PracticeId("oak-avenue");

    /** A payer. */
    public static final PayerId PAYER = new PayerId("EXAMPLE1");

    private TestOffice() {}

    /** The setup of a practice, to which parts can be added. */
    public static BillingSetupBuilder setup(PracticeId practice) {
        return BillingSetup.builder()
                .practice(practice)
                .version(Version.FIRST)
                .zone(ZoneId.of("America/New_York"))
                .billingProvider(new Npi("1234567893"))
                .billingName("Maple Street Family Practice")
                .citation(Citation.of("Practice policy", "Billing handbook", LocalDate.of(2026, 1, 2)));
    }

    /** An employer's plan of which the patient is the subscriber. */
    public static CoverageBuilder coverage(String id, String patient) {
        return Coverage.builder()
                .id(new CoverageId(id))
                .version(Version.FIRST)
                .patient(new PatientId(patient))
                .payer(PAYER)
                .kind(CoverageKind.GROUP)
                .memberId(MemberId.of("XYZ" + id))
                .relationship(Relationship.SELF);
    }
}
