package org.practicekit.shape.planted.featuresformnocircle.claim;

import org.practicekit.shape.planted.featuresformnocircle.remittance.RemittanceOfAClaim;

public final class ClaimOfARemittance {
    public int paid(RemittanceOfAClaim remittance) {
        return remittance.hashCode();
    }
}
