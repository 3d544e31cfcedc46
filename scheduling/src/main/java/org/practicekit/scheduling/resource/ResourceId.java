package org.practicekit.scheduling.resource;

import java.io.Serializable;
import java.util.Objects;
import org.practicekit.core.id.Guard;
import org.practicekit.core.id.IdText;
import org.practicekit.core.id.PatientId;

/**
 * Names something that a visit takes up. Ordered by kind, then by name; prints as {@code room/exam-2}.
 *
 * @param kind what sort of thing
 * @param name the host's own key, see {@link IdText}
 */
public record ResourceId(ResourceKind kind, String name) implements Serializable, Comparable<ResourceId> {
    public ResourceId {
        Objects.requireNonNull(kind, "kind");
        IdText.check(name, "resource name");
    }

    /** A provider. */
    public static ResourceId provider(String name) {
        return new ResourceId(ResourceKind.PROVIDER, name);
    }

    /** A member of staff who is not a provider. */
    public static ResourceId staff(String name) {
        return new ResourceId(ResourceKind.STAFF, name);
    }

    /** A room. */
    public static ResourceId room(String name) {
        return new ResourceId(ResourceKind.ROOM, name);
    }

    /** A device. */
    public static ResourceId equipment(String name) {
        return new ResourceId(ResourceKind.EQUIPMENT, name);
    }

    /** The patient as something that can be busy. */
    public static ResourceId of(PatientId patient) {
        return new ResourceId(ResourceKind.PATIENT, patient.value());
    }

    /** What a unit of work must have to itself to change this calendar. */
    public Guard guard() {
        return new Guard(kind.word(), name);
    }

    @Override
    public int compareTo(ResourceId other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return kind.word() + "/" + name;
    }
}
