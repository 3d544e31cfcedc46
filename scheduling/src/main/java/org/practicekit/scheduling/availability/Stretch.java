package org.practicekit.scheduling.availability;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.practicekit.core.id.LocationId;
import org.practicekit.core.time.TimeRange;
import org.practicekit.scheduling.resource.ResourceId;
import org.practicekit.scheduling.visit.VisitTypeId;

/** Some time during which a resource is open, with what it is open for. Made by {@link OpenHours}. Immutable. */
public final class Stretch implements Serializable {
    final long start;
    final long end;
    private final ResourceId resource;
    private final LocationId location;
    private final TemplateId source;
    private final TimeRange block;
    private final Set<VisitTypeId> visitTypes;
    private final Overbooking overbooking;
    private final List<SessionCap> caps;
    private final @Nullable CarveOut carveOut;
    private final @Nullable Instant releasedAt;

    Stretch(
            long start,
            long end,
            ResourceId resource,
            LocationId location,
            TemplateId source,
            TimeRange block,
            Set<VisitTypeId> visitTypes,
            Overbooking overbooking,
            List<SessionCap> caps,
            @Nullable CarveOut carveOut,
            @Nullable Instant releasedAt) {
        this.start = start;
        this.end = end;
        this.resource = resource;
        this.location = location;
        this.source = source;
        this.block = block;
        this.visitTypes = visitTypes;
        this.overbooking = overbooking;
        this.caps = caps;
        this.carveOut = carveOut;
        this.releasedAt = releasedAt;
    }

    Stretch between(long from, long to) {
        return new Stretch(
                from, to, resource, location, source, block, visitTypes, overbooking, caps, carveOut, releasedAt);
    }

    /** When it is open. */
    public TimeRange time() {
        return new TimeRange(Minutes.instant(start), Minutes.instant(end));
    }

    /** Who or what is open. */
    public ResourceId resource() {
        return resource;
    }

    /** Where. */
    public LocationId location() {
        return location;
    }

    /** The template or the extra hours it comes from. */
    public TemplateId source() {
        return source;
    }

    /** The whole block it is part of, pauses included: what caps and an overbooking limit count over. */
    public TimeRange block() {
        return block;
    }

    /** The only visit types it takes; empty for all. */
    public Set<VisitTypeId> visitTypes() {
        return visitTypes;
    }

    /** How far it may be overbooked. */
    public Overbooking overbooking() {
        return overbooking;
    }

    /** The most visits of some types that the whole block takes. */
    public List<SessionCap> caps() {
        return caps;
    }

    /** The cap that leaves no room for one more visit of a type to begin here, if one does. */
    Optional<SessionCap> fullFor(VisitTypeId visitType, Occupancy.Taken taken) {
        return caps.stream()
                .filter(cap -> cap.counts(visitType)
                        && taken.begins().count(Minutes.floor(block.start()), Minutes.ceil(block.end()), cap)
                                >= cap.most())
                .findFirst();
    }

    /** The carve-out it belongs to. */
    public Optional<CarveOut> carveOut() {
        return Optional.ofNullable(carveOut);
    }

    /** When the carve-out opens to everybody. */
    public Optional<Instant> releasedAt() {
        return Optional.ofNullable(releasedAt);
    }

    /** Whether it takes visits of this type at all. */
    public boolean takes(VisitTypeId visitType) {
        return visitTypes.isEmpty() || visitTypes.contains(visitType);
    }

    /** Whether no carve-out keeps a visit of this type out at {@code now}. */
    public boolean unreserved(VisitTypeId visitType, Instant now) {
        return carveOut == null
                || releasedAt == null
                || carveOut.reservedFor().contains(visitType)
                || !now.isBefore(releasedAt);
    }

    @Override
    public String toString() {
        return resource + " at " + location + " " + time();
    }
}
