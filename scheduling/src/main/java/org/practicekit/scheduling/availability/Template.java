package org.practicekit.scheduling.availability;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.id.LocationId;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.time.DateRange;
import org.practicekit.scheduling.resource.ResourceId;

/** The weekly working hours of a resource at a location, or of the location itself, while they are in effect. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface Template extends Serializable, Fingerprinted {
    /** Which one. */
    TemplateId id();

    /** Whose hours; empty for the hours of the location, which its rooms and equipment follow. */
    Optional<ResourceId> resource();

    /** Where. */
    LocationId location();

    /** From when until when the template is in effect, by the date on which a block begins. */
    @Value.Default
    default DateRange effective() {
        return DateRange.ALWAYS;
    }

    /** In which weeks. */
    @Value.Default
    default Weeks weeks() {
        return Weeks.ALL;
    }

    /** The hours. */
    @Valid
    @NotEmpty
    List<Block> blocks();

    /** A builder; id, location and at least one block are required. */
    static TemplateBuilder builder() {
        return new TemplateBuilder();
    }

    /** Whether blocks of this template begin on {@code date}, if the day of the week is theirs. */
    default boolean appliesOn(LocalDate date) {
        return effective().contains(date) && weeks().include(date);
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("id", id().value())
                .text("resource", resource().map(ResourceId::toString).orElse(""))
                .text("location", location().value())
                .text("effective", effective().toString())
                .value("weeks", weeks())
                .each("blocks", blocks());
    }
}
