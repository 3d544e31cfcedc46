package org.practicekit.scheduling.reminder;

import java.util.Arrays;
import java.util.Locale;

/** What a row of the {@linkplain MessagingLaw law on messages} sets. */
public enum LawTopic {
    /** The hours within which something may be offered by telephone, as {@code 08:00-21:00} on the patient's clock. */
    SOLICITATION_HOURS,
    /** How many times within any 24 hours something may be offered by telephone. */
    SOLICITATIONS_IN_24_HOURS,
    /** How many messages under the health-care exemption a patient may get in a day. */
    EXEMPT_IN_DAY,
    /** How many in a week. */
    EXEMPT_IN_WEEK,
    /** The longest text under the exemption. */
    EXEMPT_TEXT_CHARACTERS,
    /** Within how many business days a stop to texts and calls must take effect. */
    STOP_WITHIN_BUSINESS_DAYS,
    /** Within how many business days a stop to e-mail that sells must take effect. */
    EMAIL_STOP_WITHIN_BUSINESS_DAYS,
    /** Within how many minutes one text may confirm a stop. */
    STOP_CONFIRMED_WITHIN_MINUTES,
    /** Whether a stop to one subject ends all; 1 where it does. */
    STOP_ENDS_EVERY_SUBJECT;

    /** As it stands in the table: {@code solicitation-hours}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static LawTopic named(String word) {
        return Arrays.stream(values())
                .filter(topic -> topic.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("topic (%s) is none of %s."
                        .formatted(
                                word,
                                Arrays.stream(values()).map(LawTopic::word).toList())));
    }
}
