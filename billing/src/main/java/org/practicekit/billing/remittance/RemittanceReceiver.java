package org.practicekit.billing.remittance;

/**
 * Takes in one payment after the other as a file is read: {@link #begin}, then claims, then adjustments, then {@link #end}. A payment
 * that breaks off still ends, with a finding. Claims and adjustments come in the order of the file, even where that is wrong. Called by
 * one thread. {@link Remittance#collecting} is one that keeps a payment as a whole.
 */
public interface RemittanceReceiver {
    /** A payment begins. */
    void begin(RemittanceHeader header);

    /** A claim of the payment, in the order of the file. */
    void claim(PaidClaim claim);

    /** An adjustment of the provider as a whole. */
    void adjustment(ProviderAdjustment adjustment);

    /** The payment is over. */
    void end(RemittanceTrailer trailer);
}
