package org.practicekit.scheduling.reminder;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.immutables.value.Value;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.privacy.PersonName;

/** How one patient may be reached, as the host knows it. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface ContactCard extends Serializable, Fingerprinted {
    /** Whose. */
    PatientId patient();

    /** The name to be used in messages, where the practice opened it. */
    Optional<PersonName> name();

    /** Telephones and mailboxes, the one the patient likes best first. */
    List<ContactPoint> points();

    /** What the patient agreed to. */
    List<Consent> consents();

    /**
     * The only routes the patient wants to be reached on, if they asked for that (45 CFR 164.522(b)): another telephone, no
     * message at home. Nothing goes anywhere else, for whatever purpose; with no route among them, nothing goes at all.
     */
    Optional<Set<Route>> onlyOver();

    /** The language of the patient, as a tag: {@code es}. */
    Optional<String> language();

    /**
     * Where the patient may be: first by the address, then, where it points elsewhere, by the area code of the telephone.
     * Hours must be kept in all of them at once. Without any, the visit's location stands for it.
     */
    List<Whereabouts> whereabouts();

    /** A builder; only the patient is required. */
    static ContactCardBuilder builder() {
        return new ContactCardBuilder();
    }

    /** The point with this id. */
    default Optional<ContactPoint> point(ContactPointId id) {
        return points().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** Where all of the patient's telephones and mailboxes are, in the order of their ids. */
    default Set<ContactPointId> pointIds() {
        Set<ContactPointId> ids = new TreeSet<>();
        points().forEach(point -> ids.add(point.id()));
        return ids;
    }

    /** Ids, consents and wishes; neither name nor number. */
    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("patient", patient().value())
                .texts("points", points(), point -> point.id() + " " + point.channels() + " " + point.givenByPatient())
                .texts("consents", consents(), Consent::toString)
                .flag("restricted", onlyOver().isPresent())
                .sorted("onlyOver", onlyOver().orElse(Set.of()), Route::toString)
                .text("language", language().orElse(""))
                .texts("whereabouts", whereabouts(), Whereabouts::toString);
    }

    @Value.Check
    default void check() {
        if (pointIds().size() < points().size()) {
            throw new IllegalArgumentException("patient %s has a contact point twice.".formatted(patient()));
        }
        language().ifPresent(tag -> {
            if (!Locale.forLanguageTag(tag).toLanguageTag().equals(tag)) {
                throw new IllegalArgumentException(
                        "the language of patient %s must be a well-formed tag such as en or es-US."
                                .formatted(patient()));
            }
        });
    }
}
