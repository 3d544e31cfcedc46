package org.practicekit.scheduling.availability;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.id.LocationId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.scheduling.policy.AttendancePolicy;
import org.practicekit.scheduling.policy.BookingPolicy;
import org.practicekit.scheduling.policy.CancellationPolicy;
import org.practicekit.scheduling.policy.ReminderPolicy;
import org.practicekit.scheduling.policy.WaitlistPolicy;
import org.practicekit.scheduling.resource.Location;
import org.practicekit.scheduling.resource.Resource;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.visit.VisitType;
import org.practicekit.scheduling.visit.VisitTypeId;

/**
 * All that a practice agreed about its schedule: places, resources, visit types, hours and policy. Immutable.
 * {@link SetupCheck} tells whether it makes sense.
 */
@Value.Immutable
@PracticeKitStyle
public interface SchedulingSetup extends Serializable, Fingerprinted {
    /** Whose. */
    PracticeId practice();

    /** Which edition; a host counts it up when it changes anything. */
    Version version();

    /** Where it works. */
    @NotEmpty
    List<Location> locations();

    /** What visits take up. */
    @Valid
    List<Resource> resources();

    /** What can be booked. */
    @Valid
    List<VisitType> visitTypes();

    /** The usual hours. */
    @Valid
    List<Template> templates();

    /** When they do not hold. */
    @Valid
    List<Closure> closures();

    /** What is open beside them. */
    @Valid
    List<ExtraHours> extraHours();

    /** How booking is done here. */
    @Valid
    BookingPolicy policy();

    /** What it agreed about visits called off or missed; without it, nothing is late and nothing is charged. */
    Optional<@Valid CancellationPolicy> cancellation();

    /** What it decided about missed visits; without it, nothing is estimated and nothing is due. */
    Optional<@Valid AttendancePolicy> attendance();

    /** How times that come free are filled; empty for a practice that keeps no waitlist. */
    Optional<@Valid WaitlistPolicy> waitlist();

    /** How it writes to and calls its patients; without it, it does not. */
    Optional<ReminderPolicy> reminders();

    /** A builder; practice, version, policy and at least one location are required. */
    static SchedulingSetupBuilder builder() {
        return new SchedulingSetupBuilder();
    }

    /** The location with this id. */
    default Optional<Location> location(LocationId id) {
        return locations().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** The resource with this id. */
    default Optional<Resource> resource(ResourceId id) {
        return resources().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** The visit type with this id. */
    default Optional<VisitType> visitType(VisitTypeId id) {
        return visitTypes().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** Whether any block takes only so many visits of some types. */
    @Value.Lazy
    default boolean hasCaps() {
        return templates().stream()
                .flatMap(template -> template.blocks().stream())
                .anyMatch(block -> !block.caps().isEmpty());
    }

    /** A hash over everything here that can change an answer; computed once. */
    @Value.Lazy
    default Fingerprint fingerprint() {
        return Fingerprint.of("scheduling-setup", this);
    }

    /** Does not depend on the order in which resources, visit types, hours or closures are listed. */
    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("practice", practice().value())
                .number("version", version().value())
                .sorted("locations", locations(), one -> one.id() + " " + one.zone())
                .value("policy", policy())
                .each("cancellation", cancellation().stream().toList())
                .each("attendance", attendance().stream().toList())
                .each("waitlist", waitlist().stream().toList())
                .each("reminders", reminders().stream().toList())
                .sorted("resources", resources(), SchedulingSetup::hash)
                .sorted("visitTypes", visitTypes(), SchedulingSetup::hash)
                .sorted("templates", templates(), SchedulingSetup::hash)
                .sorted("closures", closures(), SchedulingSetup::hash)
                .sorted("extraHours", extraHours(), SchedulingSetup::hash);
    }

    private static String hash(Fingerprinted part) {
        return Fingerprint.of("part", part).hex();
    }
}
