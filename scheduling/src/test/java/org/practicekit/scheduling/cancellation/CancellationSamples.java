package org.practicekit.scheduling.cancellation;

import static org.practicekit.scheduling.availability.Office.FOLLOW_UP;
import static org.practicekit.scheduling.availability.Office.HANDBOOK;
import static org.practicekit.scheduling.availability.Office.SIX;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.practicekit.core.id.ActorId;
import org.practicekit.core.money.Money;
import org.practicekit.core.time.WallClock;
import org.practicekit.scheduling.policy.CancelReason;
import org.practicekit.scheduling.policy.CancellationPolicy;
import org.practicekit.scheduling.policy.CancellationTerms;
import org.practicekit.scheduling.policy.PayerClass;
import org.practicekit.scheduling.policy.StaffRole;
import org.practicekit.shape.Shipment;

/** What the values and the engine of cancellation look like when they are sent elsewhere. */
public final class CancellationSamples {
    private static final Waiver WAIVER = new Waiver(new ActorId("office-manager-1"), new StaffRole("office-manager"));
    private static final CancellationTerms TERMS = CancellationTerms.builder()
            .notice(Duration.ofHours(24))
            .lateCancelFee(Money.usd("25"))
            .noShowFee(Money.usd("50"))
            .addExcused(CancelReason.ILLNESS)
            .addWaivedBy(WAIVER.role())
            .addPayerClasses(PayerClass.MEDICARE)
            .build();
    private static final CancellationPolicy POLICY =
            CancellationPolicy.builder().citation(HANDBOOK).addTerms(TERMS).build();
    private static final MissedVisit VISIT = new MissedVisit(
            FOLLOW_UP,
            SIX.plusSeconds(7200),
            SIX.minusSeconds(86400),
            false,
            new WallClock(ZoneId.of("America/New_York")));
    private static final CancelRequest REQUEST = CancelRequest.builder()
            .by(CancelledBy.PATIENT)
            .reason(CancelReason.OTHER)
            .actor(new ActorId("front-desk-2"))
            .payer(PayerClass.MEDICARE)
            .waiver(WAIVER)
            .receivedAt(SIX)
            .build();

    private CancellationSamples() {}

    /** Adds them. */
    public static Shipment in(Shipment shipment) {
        CancellationCheck check = new CancellationCheck(POLICY);
        Charge charge = new Charge(Money.usd("25"), WAIVER);
        return shipment.values(TERMS, POLICY, PayerClass.MEDICAID, WAIVER.role(), WAIVER, charge, REQUEST, VISIT)
                .values(
                        new Cancellation(CancelledBy.PATIENT, CancelReason.TRANSPORT, true),
                        new Consequence(true, charge))
                .engine(
                        check,
                        one -> List.of(
                                one.mayCancel(VISIT, REQUEST, SIX),
                                one.mayNoteNoShow(VISIT, REQUEST, SIX),
                                one.mayWaive(charge, WAIVER, VISIT, Optional.empty(), SIX)));
    }
}
