package org.practicekit.scheduling.reminder;

import java.io.Serializable;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/**
 * How things stand between a practice and a patient.
 *
 * @param card how the patient may be reached
 * @param zone of the visit's location, for a patient whose whereabouts nobody knows
 * @param sent what this patient, and whoever shares a telephone with them, got in the last days; more does no harm
 * @param stops every stop of theirs
 */
public record Standing(ContactCard card, ZoneId zone, List<SentMessage> sent, List<OptOut> stops)
        implements Serializable, Fingerprinted {
    public Standing {
        Objects.requireNonNull(card, "card");
        Objects.requireNonNull(zone, "zone");
        sent = List.copyOf(sent);
        stops = List.copyOf(stops);
    }

    /** Where the patient may be. */
    List<Whereabouts> whereabouts() {
        return card.whereabouts().isEmpty() ? List.of(Whereabouts.in(zone)) : card.whereabouts();
    }

    /** The clocks the patient may look at. */
    List<ZoneId> zones() {
        return whereabouts().stream().map(Whereabouts::zone).distinct().toList();
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.value("card", card).text("zone", zone.getId()).each("sent", sent).each("stops", stops);
    }
}
