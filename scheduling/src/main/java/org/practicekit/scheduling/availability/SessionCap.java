package org.practicekit.scheduling.availability;

import java.io.Serializable;
import java.util.Set;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.scheduling.visit.VisitTypeId;

/**
 * The most visits of some types that a block takes: "three new patients in a morning". A visit counts in the block in which it
 * begins to take up the resource, with all of that block's visits, pauses or not; a group session counts once.
 *
 * @param visitTypes which visits count together; empty for all
 * @param most how many there may be, none or more
 */
public record SessionCap(Set<VisitTypeId> visitTypes, int most) implements Serializable, Fingerprinted {
    public SessionCap {
        visitTypes = Set.copyOf(visitTypes);
        if (most < 0) {
            throw new IllegalArgumentException("a block takes no visits or more, not %d.".formatted(most));
        }
    }

    /** Whether visits of this type count. */
    public boolean counts(VisitTypeId visitType) {
        return visitTypes.isEmpty() || visitTypes.contains(visitType);
    }

    /** What it says, in words: {@code at most 3 of [new-patient]}. */
    String describe() {
        return "at most " + most
                + (visitTypes.isEmpty()
                        ? ""
                        : " of " + visitTypes.stream().sorted().toList());
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.sorted("visitTypes", visitTypes, VisitTypeId::value).number("most", most);
    }
}
