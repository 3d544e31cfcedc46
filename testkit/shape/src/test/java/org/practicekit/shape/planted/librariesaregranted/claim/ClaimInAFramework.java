package org.practicekit.shape.planted.librariesaregranted.claim;

import org.assertj.core.api.SoftAssertions;

public final class ClaimInAFramework {
    public int faults(SoftAssertions wanted) {
        return wanted.assertionErrorsCollected().size();
    }
}
