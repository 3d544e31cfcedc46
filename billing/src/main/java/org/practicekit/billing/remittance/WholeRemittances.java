package org.practicekit.billing.remittance;

import java.util.Objects;
import java.util.function.Consumer;

/** Puts payments together as they come in. */
final class WholeRemittances implements RemittanceReceiver {
    private final Consumer<? super Remittance> remittances;
    private RemittanceBuilder current = Remittance.builder();

    WholeRemittances(Consumer<? super Remittance> remittances) {
        this.remittances = Objects.requireNonNull(remittances, "remittances");
    }

    @Override
    public void begin(RemittanceHeader header) {
        current = Remittance.builder().header(header);
    }

    @Override
    public void claim(PaidClaim claim) {
        current.addClaims(claim);
    }

    @Override
    public void adjustment(ProviderAdjustment adjustment) {
        current.addAdjustments(adjustment);
    }

    @Override
    public void end(RemittanceTrailer trailer) {
        remittances.accept(current.trailer(trailer).build());
    }
}
