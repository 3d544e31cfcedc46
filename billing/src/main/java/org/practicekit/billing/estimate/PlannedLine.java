package org.practicekit.billing.estimate;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.billing.service.PlannedService;
import org.practicekit.billing.visit.VisitId;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.money.Money;

/** One service of an estimate, before any payer looks at it. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface PlannedLine extends Serializable, Fingerprinted {
    /** For whom. */
    PatientId patient();

    /** At which visit. */
    VisitId visit();

    /** What is done. */
    PlannedService service();

    /** What the practice charges for one unit. */
    Money charge();

    /** What it takes for one unit from patients who pay themselves; the charge where it makes no difference. */
    Optional<Money> selfPayPrice();

    /** Whether the patient agreed in writing, before, to pay if no plan does. */
    @Value.Default
    default boolean waiverSigned() {
        return false;
    }

    /** A builder; self-pay price and waiver may be missing. */
    static PlannedLineBuilder builder() {
        return new PlannedLineBuilder();
    }

    /** So much for each unit, for all of them. */
    default Money forAllUnits(Money one) {
        return one.times(BigDecimal.valueOf(service().units()), RoundingMode.UNNECESSARY);
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("patient", patient().value())
                .text("visit", visit().value())
                .value("service", service())
                .value("charge", charge())
                .each("price", selfPayPrice().stream().toList())
                .flag("waiver", waiverSigned());
    }

    @Value.Check
    default void check() {
        if (charge().isNegative() || selfPayPrice().filter(Money::isNegative).isPresent()) {
            throw new IllegalArgumentException("a charge cannot be negative.");
        }
    }
}
