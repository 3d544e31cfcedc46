package org.practicekit.shape.planted.featuresformnocircle.denial;

import org.practicekit.shape.planted.featuresformnocircle.claim.ClaimOfARemittance;

public final class LawfulDenial {
    public int denied(ClaimOfARemittance claim) {
        return claim.hashCode();
    }
}
