package org.practicekit.billing.edit;

import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.practicekit.billing.claim.ClaimInsurance;
import org.practicekit.billing.claim.ClaimProvider;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.billing.claim.ProviderRole;
import org.practicekit.core.fingerprint.FingerprintWriter;

/**
 * A value of the office that a rule of the practice sets in a claim: how it is filed, what was agreed with the patient, a specialty. No
 * clinical content can be set. Immutable.
 *
 * @param property what is set, see {@link #isSettable}
 * @param value to what
 */
public record SetValue(ClaimProperty property, String value) implements Fix {
    public SetValue {
        Objects.requireNonNull(property, "property");
        Objects.requireNonNull(value, "value");
        if (!isSettable(property)) {
            throw new IllegalArgumentException(
                    "%s cannot be set by a rule. Maybe somebody should look at it instead.".formatted(property.word()));
        }
    }

    /** Whether rules may set a property. */
    public static boolean isSettable(ClaimProperty property) {
        return switch (property) {
            case SIGNATURE_ON_FILE,
                    ASSIGNMENT,
                    BENEFITS_ASSIGNED,
                    RELEASE_OF_INFORMATION,
                    DELAY_REASON,
                    PAYER_NAME,
                    FILING,
                    INSURANCE_TYPE,
                    GROUP,
                    PLAN,
                    BILLING_TAXONOMY,
                    RENDERING_TAXONOMY,
                    FACILITY_NAME -> true;
            default -> false;
        };
    }

    @Override
    public ClaimPlace where() {
        return switch (property) {
            case PAYER_NAME, FILING, INSURANCE_TYPE, GROUP, PLAN -> ClaimPlace.of(ClaimPlace.Part.PAYER);
            case SIGNATURE_ON_FILE, ASSIGNMENT, BENEFITS_ASSIGNED, RELEASE_OF_INFORMATION ->
                ClaimPlace.of(ClaimPlace.Part.CONSENT);
            default -> provider().map(ClaimPlace::of).orElse(ClaimPlace.CLAIM);
        };
    }

    /** Whether the claim has what the value belongs to. */
    public boolean fits(ClaimSheet sheet) {
        return provider().map(role -> sheet.provider(role).isPresent()).orElse(true);
    }

    /**
     * The claim with the value.
     *
     * @throws IllegalArgumentException when the claim does not have what the value belongs to, see {@link #fits}
     */
    @Override
    public ClaimSheet applyTo(ClaimSheet sheet) {
        if (!fits(sheet)) {
            throw new IllegalArgumentException(
                    "%s cannot be set: the claim has nobody it belongs to.".formatted(property.word()));
        }
        return switch (property) {
            case SIGNATURE_ON_FILE ->
                ClaimSheet.builder().like(sheet).signatureOnFile(value).build();
            case ASSIGNMENT ->
                ClaimSheet.builder().like(sheet).assignment(value).build();
            case BENEFITS_ASSIGNED ->
                ClaimSheet.builder().like(sheet).benefitsAssigned(value).build();
            case RELEASE_OF_INFORMATION ->
                ClaimSheet.builder().like(sheet).releaseOfInformation(value).build();
            case DELAY_REASON ->
                ClaimSheet.builder().like(sheet).delayReason(value).build();
            case PAYER_NAME, FILING, INSURANCE_TYPE, GROUP, PLAN ->
                ClaimSheet.builder()
                        .like(sheet)
                        .insurance(insurance(sheet.insurance()))
                        .build();
            default -> provider(sheet);
        };
    }

    private ClaimInsurance insurance(ClaimInsurance old) {
        return switch (property) {
            case PAYER_NAME ->
                ClaimInsurance.builder().like(old).payerName(value).build();
            case FILING -> ClaimInsurance.builder().like(old).filing(value).build();
            case INSURANCE_TYPE ->
                ClaimInsurance.builder().like(old).insuranceType(value).build();
            case GROUP -> ClaimInsurance.builder().like(old).group(value).build();
            default -> ClaimInsurance.builder().like(old).plan(value).build();
        };
    }

    private ClaimSheet provider(ClaimSheet sheet) {
        UnaryOperator<ClaimProvider> change = old -> property == ClaimProperty.FACILITY_NAME
                ? ClaimProvider.builder().like(old).name(value).build()
                : ClaimProvider.builder().like(old).taxonomy(value).build();
        return ClaimSheet.builder()
                .like(sheet)
                .providers(sheet.providers().stream()
                        .map(one -> provider().filter(one.role()::equals).isPresent() ? change.apply(one) : one)
                        .toList())
                .build();
    }

    private Optional<ProviderRole> provider() {
        return switch (property) {
            case BILLING_TAXONOMY -> Optional.of(ProviderRole.BILLING);
            case RENDERING_TAXONOMY -> Optional.of(ProviderRole.RENDERING);
            case FACILITY_NAME -> Optional.of(ProviderRole.FACILITY);
            default -> Optional.empty();
        };
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("property", property.name()).text("value", value);
    }

    /** {@code payer: filing becomes CI}. */
    @Override
    public String toString() {
        return "%s: %s becomes %s".formatted(where(), property.word(), value);
    }
}
