package org.practicekit.billing.estimate;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.immutables.value.Value;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.money.Money;

/** How one payer looks at all services of an estimate, and what is left of its limits before them. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface PayerTerms extends Serializable, Fingerprinted {
    /** Who. */
    PayerId payer();

    /** How it works out what it pays after another. */
    @Value.Default
    default Coordination coordination() {
        return Coordination.STANDARD;
    }

    /** The services, in the order of the request. */
    List<PlanLine> lines();

    /** What is left of each limit; one that a line draws on and that is not here is unknown. */
    Map<PlanLimit, Stated<Money>> left();

    /** A builder; payer and lines are required. */
    static PayerTermsBuilder builder() {
        return new PayerTermsBuilder();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("payer", payer().value())
                .text("coordination", coordination().name())
                .each("lines", lines())
                .number("left", left().size());
        new TreeMap<>(left())
                .forEach((limit, amount) -> writer.value("of", limit).value("is", amount));
    }
}
