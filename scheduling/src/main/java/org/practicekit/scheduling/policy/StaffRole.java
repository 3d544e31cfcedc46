package org.practicekit.scheduling.policy;

import java.io.Serializable;
import org.practicekit.core.id.IdText;

/**
 * What somebody is in the practice, in its own words: who may waive a fee is said by role.
 *
 * @param value {@code office-manager}; see {@link IdText}
 */
public record StaffRole(String value) implements Serializable, Comparable<StaffRole> {
    public StaffRole {
        IdText.check(value, "staff role");
    }

    @Override
    public int compareTo(StaffRole other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
