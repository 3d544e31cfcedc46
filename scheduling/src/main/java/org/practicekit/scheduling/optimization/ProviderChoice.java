package org.practicekit.scheduling.optimization;

import java.io.Serializable;

/** A provider who may see the patient, and what it costs when that one does: 0 for the patient's own. */
public record ProviderChoice(int provider, int penalty) implements Serializable {
    /** Refuses negative numbers. */
    public ProviderChoice {
        if (provider < 0 || penalty < 0) {
            throw new IllegalArgumentException(
                    "provider %d with penalty %d: neither is negative.".formatted(provider, penalty));
        }
    }
}
