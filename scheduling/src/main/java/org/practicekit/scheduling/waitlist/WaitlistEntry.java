package org.practicekit.scheduling.waitlist;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.Version;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.scheduling.appointment.AppointmentId;

/**
 * Somebody waits for an earlier time. A patient may have several entries, for different visits. Immutable; each change makes
 * a new one with the next version.
 */
@Value.Immutable
@PracticeKitStyle
public interface WaitlistEntry extends Serializable, Fingerprinted {
    /** Which one. */
    EntryId id();

    /** How often it was written. */
    Version version();

    /** What would be taken. */
    WaitlistWish wish();

    /** Since when the patient waits. */
    Instant since();

    /** What happened to it, oldest first; begins with {@link EntryStatus#WAITING}. */
    List<EntryChange> history();

    /** The visit that came of it; present exactly when it is {@link EntryStatus#FILLED}. */
    Optional<AppointmentId> filledBy();

    /** A builder; everything but what filled it is required. */
    static WaitlistEntryBuilder builder() {
        return new WaitlistEntryBuilder();
    }

    /** A new entry, waiting since the wish says, or since now. */
    static WaitlistEntry of(EntryId id, WaitlistWish wish, Instant now) {
        return builder()
                .id(id)
                .version(Version.FIRST)
                .wish(wish)
                .since(wish.since().orElse(now))
                .addHistory(new EntryChange(EntryStatus.WAITING, now, null))
                .build();
    }

    /** Who waits. */
    default PatientId patient() {
        return wish().patient();
    }

    /** Where it stands. */
    default EntryStatus status() {
        return history().get(history().size() - 1).to();
    }

    /** The offer that is open, as far as it was written down; whether its time has run out, its backfill says. */
    default Optional<OfferId> openOffer() {
        return status() == EntryStatus.OFFERED
                ? history().get(history().size() - 1).offer()
                : Optional.empty();
    }

    /**
     * The next version, one step on.
     *
     * @throws IllegalStateException when the entry cannot become that
     */
    default WaitlistEntry moved(EntryChange change) {
        if (!status().next().contains(change.to())) {
            throw new IllegalStateException(
                    "entry %s is %s and cannot become %s.".formatted(id(), status(), change.to()));
        }
        return builder().like(this).version(version().next()).addHistory(change).build();
    }

    /** The next version, filled by a visit. */
    default WaitlistEntry filled(AppointmentId appointment, EntryChange change) {
        return builder()
                .like(this)
                .version(version().next())
                .addHistory(change)
                .filledBy(appointment)
                .build();
    }

    /** The next version, with another wish and the same place in the queue. */
    default WaitlistEntry wishing(WaitlistWish wish) {
        return builder().like(this).version(version().next()).wish(wish).build();
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("id", id().value())
                .number("version", version().value())
                .value("wish", wish())
                .instant("since", since())
                .each("history", history())
                .text("filledBy", filledBy().map(AppointmentId::value).orElse(""));
    }

    @Value.Check
    default void check() {
        if (history().isEmpty()) {
            throw new IllegalArgumentException("entry %s has no history.".formatted(id()));
        }
        if ((status() == EntryStatus.FILLED) != filledBy().isPresent()) {
            throw new IllegalArgumentException("entry %s is %s, but %s which visit filled it."
                    .formatted(id(), status(), filledBy().isPresent() ? "says" : "does not say"));
        }
    }
}
