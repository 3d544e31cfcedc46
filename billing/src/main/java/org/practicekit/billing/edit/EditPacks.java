package org.practicekit.billing.edit;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/** The packs of a practice, one for each day of service at the most. Immutable and thread-safe. */
public final class EditPacks implements Serializable, Fingerprinted {
    private final List<EditPack> packs;

    private EditPacks(List<EditPack> packs) {
        this.packs = packs;
    }

    /**
     * These packs.
     *
     * @throws IllegalArgumentException when two are for the same day of service
     */
    public static EditPacks of(EditPack... packs) {
        for (int i = 0; i < packs.length; i++) {
            for (int j = i + 1; j < packs.length; j++) {
                if (packs[i].services().overlaps(packs[j].services())) {
                    throw new IllegalArgumentException(
                            "%s and %s are for the same days of service. Maybe the older one should end."
                                    .formatted(packs[i], packs[j]));
                }
            }
        }
        return new EditPacks(List.of(packs));
    }

    /** The pack for claims whose services begin on a day. */
    public Optional<EditPack> on(LocalDate service) {
        for (EditPack pack : packs) {
            if (pack.services().contains(service)) {
                return Optional.of(pack);
            }
        }
        return Optional.empty();
    }

    /** All of them, as they were given. */
    public List<EditPack> all() {
        return packs;
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.texts("packs", packs, pack -> pack.hash().hex());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EditPacks those && those.packs.equals(packs);
    }

    @Override
    public int hashCode() {
        return packs.hashCode();
    }

    @Override
    public String toString() {
        return packs.toString();
    }
}
