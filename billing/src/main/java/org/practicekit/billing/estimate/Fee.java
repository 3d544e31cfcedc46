package org.practicekit.billing.estimate;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.billing.service.PlannedService;
import org.practicekit.core.code.Modifier;
import org.practicekit.core.code.PlaceOfService;
import org.practicekit.core.code.ProcedureCode;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.money.Money;
import org.practicekit.core.time.DateRange;

/** A price of one unit, for some time. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface Fee extends Serializable, Fingerprinted {
    /** Whose price. */
    PriceList list();

    /** Of which procedure. */
    ProcedureCode procedure();

    /** Only with these modifiers; none for whatever modifiers there are. */
    List<Modifier> modifiers();

    /** Only at this place; empty for any. */
    Optional<PlaceOfService> place();

    /** On which days of service. */
    @Value.Default
    default DateRange effective() {
        return DateRange.ALWAYS;
    }

    /** How much. */
    Money amount();

    /** Where it stands: "contract 2026, exhibit A". */
    String source();

    /** A builder; list, procedure, amount and source are required. */
    static FeeBuilder builder() {
        return new FeeBuilder();
    }

    /** Whether it is the price of a service on a day. */
    default boolean isFor(PlannedService service, LocalDate date) {
        return service.procedure().filter(procedure()::equals).isPresent()
                && service.modifiers().containsAll(modifiers())
                && place().filter(place -> !place.equals(service.place())).isEmpty()
                && effective().contains(date);
    }

    /** The price of so many units. */
    default Money forUnits(int units) {
        return amount().times(BigDecimal.valueOf(units), RoundingMode.UNNECESSARY);
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("list", list().name())
                .text("procedure", procedure().value())
                .texts("modifiers", modifiers(), Modifier::value)
                .text("place", place().map(PlaceOfService::value).orElse(""))
                .text("effective", effective().toString())
                .value("amount", amount())
                .text("source", source());
    }
}
