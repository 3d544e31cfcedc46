package org.practicekit.examples.clinic.day;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.practicekit.core.rule.Finding;
import org.practicekit.examples.clinic.folder.Waiting;
import org.practicekit.scheduling.appointment.Appointment;
import org.practicekit.scheduling.waitlist.Backfill;
import org.practicekit.scheduling.waitlist.EntryId;
import org.practicekit.scheduling.waitlist.FreedSlot;
import org.practicekit.scheduling.waitlist.Offer;
import org.practicekit.scheduling.waitlist.OfferStatus;

/**
 * What became of a time that came free.
 *
 * @param request the request whose visit it was
 * @param visit the visit that was called off or moved
 * @param slot what came free
 * @param backfill who was asked, as it ended, or empty when nobody could be
 * @param notAsked why others were not, at first
 * @param waiting who they are, by entry
 */
record Refill(
        String request,
        Appointment visit,
        FreedSlot slot,
        Optional<Backfill> backfill,
        List<Finding> notAsked,
        Map<EntryId, Waiting> waiting) {
    /** Whether somebody took it, or some of it. */
    boolean filled() {
        return backfill.stream()
                .flatMap(one -> one.offers().stream())
                .anyMatch(offer -> offer.status() == OfferStatus.ACCEPTED);
    }

    /** Who was asked. */
    Waiting waiting(Offer offer) {
        return Objects.requireNonNull(waiting.get(offer.entry()));
    }

    /** A finding with the folder's own id for the entry. */
    String said(Finding finding) {
        String message = finding.message();
        for (Map.Entry<EntryId, Waiting> one : waiting.entrySet()) {
            message = message.replace(one.getKey().value(), one.getValue().id());
        }
        return message;
    }
}
