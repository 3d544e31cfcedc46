package org.practicekit.billing.goodfaith;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.immutables.value.Value;
import org.practicekit.billing.visit.VisitId;
import org.practicekit.core.code.ProcedureCode;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.privacy.PersonName;

/** What the office adds to a visit to make an estimate of it. Immutable; who it is for prints as a mask. */
@Value.Immutable
@PracticeKitStyle
public interface GoodFaithWish extends Serializable, Fingerprinted {
    /** For which visit. */
    VisitId visit();

    /** The patient's name. */
    Optional<PersonName> patientName();

    /** The patient's date of birth. */
    @Value.Redacted
    Optional<LocalDate> birthDate();

    /** What the patient comes for, in words that a patient understands. */
    Optional<@Size(min = 1, max = 500) String> primaryService();

    /** What the services are, in such words. Texts of code sets belong to their owners. */
    Map<ProcedureCode, String> descriptions();

    /** What others will provide. */
    List<@Valid ProviderCharges> coProviders();

    /** What has to be scheduled by itself. */
    List<String> separately();

    /** What the practice's form tells the patient besides; everything unless said otherwise. */
    @Value.Default
    default Set<Statement> statements() {
        return EnumSet.allOf(Statement.class);
    }

    /** A builder; the visit is required. */
    static GoodFaithWishBuilder builder() {
        return new GoodFaithWishBuilder();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("visit", visit().value())
                .text("name", patientName().map(PersonName::reveal).orElse(""))
                .text("born", birthDate().map(LocalDate::toString).orElse(""))
                .text("primary", primaryService().orElse(""))
                .number("descriptions", descriptions().size());
        new TreeMap<>(descriptions()).forEach((code, text) -> writer.text(code.value(), text));
        writer.each("coProviders", coProviders())
                .texts("separately", separately(), text -> text)
                .sorted("statements", statements(), Statement::name);
    }
}
