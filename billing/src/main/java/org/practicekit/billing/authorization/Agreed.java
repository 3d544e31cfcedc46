package org.practicekit.billing.authorization;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.time.DateRange;

/**
 * What an answer names of what is agreed to. What it does not name is as it was asked for. Immutable.
 *
 * @param reference the payer's number for claims, or null where it gives none
 * @param dates on which days of service it holds, or null; a beginning or an end alone is a range without the other
 * @param count how many units, 1 or more, or null
 */
public record Agreed(
        @Nullable String reference,
        @Nullable DateRange dates,
        @Nullable Integer count) implements Serializable, Fingerprinted {
    /** All as it was asked for, without a number. */
    public static final Agreed AS_ASKED = new Agreed(null, null, null);

    public Agreed {
        if (count != null && count < 1
                || reference != null && (reference.isBlank() || reference.length() > Grant.LONGEST_NUMBER)) {
            throw new IllegalArgumentException(
                    "what is agreed to is one unit or more, and its number has 1 to 50 characters.");
        }
    }

    /** All that a grant says. */
    public static Agreed of(Grant grant) {
        return new Agreed(grant.reference(), grant.days(), grant.units());
    }

    /** The payer's number for claims. */
    public Optional<String> number() {
        return Optional.ofNullable(reference);
    }

    /** On which days of service it holds, where they are named. */
    public Optional<DateRange> days() {
        return Optional.ofNullable(dates);
    }

    /** How many units, where they are counted. */
    public Optional<Integer> units() {
        return Optional.ofNullable(count);
    }

    /** What it comes to for what was asked. A side of the days that is not named is where it was asked for, or as far from the other side. */
    public Grant to(AuthorizationWish wish) {
        return new Grant(
                reference,
                days().map(said -> within(said, wish.days())).orElse(wish.days()),
                units().orElse(wish.units()));
    }

    private static DateRange within(DateRange said, DateRange asked) {
        if (said.from().equals(LocalDate.MIN) && !asked.from().equals(LocalDate.MIN)) {
            LocalDate from =
                    asked.from().isBefore(said.to()) ? asked.from() : said.to().minusDays(length(asked));
            return new DateRange(from, said.to());
        }
        if (said.to().equals(LocalDate.MAX) && !asked.to().equals(LocalDate.MAX)) {
            LocalDate to =
                    said.from().isBefore(asked.to()) ? asked.to() : said.from().plusDays(length(asked));
            return new DateRange(said.from(), to);
        }
        return said;
    }

    /** Of days without a beginning or an end nobody knows how many they are. */
    private static long length(DateRange asked) {
        return asked.from().equals(LocalDate.MIN) || asked.to().equals(LocalDate.MAX) ? 1 : asked.length();
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("number", number().orElse(""))
                .text("days", days().map(DateRange::toString).orElse(""))
                .text("units", units().map(String::valueOf).orElse(""));
    }
}
