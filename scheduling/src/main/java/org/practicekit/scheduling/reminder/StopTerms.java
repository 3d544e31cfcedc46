package org.practicekit.scheduling.reminder;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicekit.core.time.BusinessDays;
import org.practicekit.core.time.WallClock;
import org.practicekit.scheduling.message.Channel;
import org.practicekit.scheduling.policy.ReminderPolicy;

/** By when a stop must hold. Immutable and thread-safe. */
public final class StopTerms implements Serializable {
    private final MessagingLaw law;

    /**
     * Terms under a law.
     *
     * @param law the law on messages
     */
    public StopTerms(MessagingLaw law) {
        this.law = law;
    }

    /**
     * The last day by which a stop must hold. One that answers a message under the health-care exemption, or none at all,
     * holds on the day on which it came.
     *
     * @param basis on what the message rested that it answers, or null when it answers none
     * @param channel over what it came
     * @param received the day on which it came
     */
    public LocalDate lastLawfulDay(@Nullable Basis basis, Channel channel, LocalDate received) {
        if (basis == null || basis == Basis.EXEMPTION) {
            return received;
        }
        LawTopic topic =
                channel.isTelephone() ? LawTopic.STOP_WITHIN_BUSINESS_DAYS : LawTopic.EMAIL_STOP_WITHIN_BUSINESS_DAYS;
        int days = law.row(topic, "US", received).map(LawRow::number).orElse(0);
        return BusinessDays.after(received, days);
    }

    /** From when a stop holds in a practice: at once, or as the practice has it, at the latest with the last lawful day. */
    public Instant effective(
            @Nullable Basis basis, Channel channel, Instant receivedAt, ReminderPolicy policy, ZoneId zone) {
        WallClock clock = new WallClock(zone);
        LocalDate received = clock.date(receivedAt);
        LocalDate wanted = BusinessDays.after(received, policy.stopAfterBusinessDays());
        LocalDate last = lastLawfulDay(basis, channel, received);
        LocalDate day = wanted.isAfter(last) ? last : wanted;
        return day.isAfter(received) ? clock.at(day.atStartOfDay()) : receivedAt;
    }

    /** Until when one text may confirm a stop. */
    public Optional<Instant> confirmUntil(Instant receivedAt, ZoneId zone) {
        return law.row(LawTopic.STOP_CONFIRMED_WITHIN_MINUTES, "US", LocalDate.ofInstant(receivedAt, zone))
                .map(row -> receivedAt.plusSeconds(60L * row.number()));
    }
}
