package org.practicekit.shape.planted.featuresformnocircle.remittance;

import org.practicekit.shape.planted.featuresformnocircle.claim.ClaimOfARemittance;

public final class RemittanceOfAClaim {
    public int billed(ClaimOfARemittance claim) {
        return claim.hashCode();
    }
}
