package org.practicekit.scheduling.waitlist;

import java.io.Serializable;
import java.time.ZoneId;
import java.util.Objects;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/**
 * What the waitlist must know before it asks a patient; by which channel the offer travels is the host's.
 *
 * @param agreed whether the patient agreed to be asked about earlier times
 * @param zone where the patient is: quiet hours and the day of the contact limit are theirs
 */
public record OfferContact(boolean agreed, ZoneId zone) implements Serializable, Fingerprinted {
    public OfferContact {
        Objects.requireNonNull(zone, "zone");
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.flag("agreed", agreed).text("zone", zone.getId());
    }
}
