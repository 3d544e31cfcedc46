package org.practicekit.billing.goodfaith;

import java.util.Arrays;
import java.util.Locale;

/** What a row of the {@linkplain GoodFaithLaw law on good faith estimates} sets. */
public enum LawTopic {
    /** How many business days ahead a service must be scheduled for an estimate to be due unasked. */
    SCHEDULED_AHEAD,
    /** Within how many business days after scheduling it is then due. */
    GIVE_AFTER_SCHEDULING,
    /** How many business days ahead a service must be scheduled for the longer time. */
    SCHEDULED_FAR_AHEAD,
    /** Within how many business days after scheduling it is then due. */
    GIVE_AFTER_SCHEDULING_FAR_AHEAD,
    /** Within how many business days after a patient asked. */
    GIVE_AFTER_REQUEST,
    /** How many business days before the service a changed estimate is given at the latest. */
    GIVE_ANEW_BEFORE_SERVICE,
    /** From how many dollars above the estimate a bill can be disputed. */
    DISPUTE_FROM_DOLLARS,
    /** Within how many calendar days after the first bill. */
    DISPUTE_WITHIN_CALENDAR_DAYS,
    /** What starting a dispute costs the patient. */
    DISPUTE_FEE_DOLLARS;

    /** As it stands in the table: {@code give-after-request}. */
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
