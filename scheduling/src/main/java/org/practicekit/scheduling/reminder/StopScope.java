package org.practicekit.scheduling.reminder;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.practicekit.core.id.PatientId;
import org.practicekit.scheduling.message.Purpose;

/**
 * How far a stop reaches. It is about a person and a telephone, so it holds for all the patient's telephones, and for
 * whoever shares the one it came from; texts and calls end together.
 *
 * <ul>
 *   <li>One that answers no message ends everything.
 *   <li>One that answers a message under the health-care exemption ends everything.
 *   <li>One that answers another message ends what rests on consent, or needs none, for the same purpose; from the day on
 *       which the law says so, for every purpose. The exemption stays for other purposes, and for the same one if the
 *       practice wants that.
 *   <li>Consent given after it holds again.
 *   <li>One that answers an e-mail ends e-mail of that purpose.
 * </ul>
 */
final class StopScope implements Serializable {
    private final MessagingLaw law;
    private final boolean exemptionOutlivesStop;

    StopScope(MessagingLaw law, boolean exemptionOutlivesStop) {
        this.law = law;
        this.exemptionOutlivesStop = exemptionOutlivesStop;
    }

    /** The rule by which {@code stop} ends a message at {@code at}, or empty when it does not. */
    Optional<ReminderRules> ends(
            OptOut stop, PatientId patient, Route route, Purpose purpose, Basis basis, ContactCard card, Instant at) {
        boolean concerned = stop.patient().equals(patient) || stop.point().equals(route.point());
        boolean sameMedium = stop.channel().isTelephone() == route.channel().isTelephone();
        if (!concerned
                || !sameMedium
                || at.isBefore(stop.effectiveAt())
                || consentedAnew(stop, route, purpose, card, at)) {
            return Optional.empty();
        }
        ReminderRules rule = route.channel().isTelephone() ? ReminderRules.STOP : ReminderRules.EMAIL_STOP;
        if (stop.answered().isEmpty() || stop.answeredBasis().get() == Basis.EXEMPTION) {
            return Optional.of(rule);
        }
        if (stop.answered().get() == purpose) {
            return basis == Basis.EXEMPTION && exemptionOutlivesStop ? Optional.empty() : Optional.of(rule);
        }
        if (basis == Basis.EXEMPTION) {
            return Optional.empty();
        }
        return route.channel().isTelephone() && endsEverySubject(at)
                ? Optional.of(ReminderRules.STOP_EVERYTHING)
                : Optional.empty();
    }

    /** The law has no zone; the day begins first in the east, where its people first must obey. */
    private boolean endsEverySubject(Instant at) {
        return law.row(LawTopic.STOP_ENDS_EVERY_SUBJECT, "US", LocalDate.ofInstant(at, ZoneId.of("America/New_York")))
                .map(row -> row.number() == 1)
                .orElse(false);
    }

    private static boolean consentedAnew(OptOut stop, Route route, Purpose purpose, ContactCard card, Instant at) {
        return card.consents().stream()
                .anyMatch(consent ->
                        consent.since().isAfter(stop.receivedAt()) && consent.covers(purpose, route.channel(), at));
    }
}
