package org.practicekit.billing.estimate;

import java.io.Serializable;
import java.util.Objects;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/**
 * Something that a payer or a contract says, as far as it is known: exactly, within bounds, by assumption, or not at all. Immutable. Sources
 * and reasons are for findings, so they name no person.
 *
 * @param <T> what is said: an amount, a percentage
 */
public sealed interface Stated<T extends Comparable<T>> extends Serializable, Fingerprinted {
    /** It is just this. */
    static <T extends Comparable<T>> Stated<T> exactly(T value, String source) {
        return new Exactly<>(value, source);
    }

    /** It lies between two values, of which the higher one is the more likely. */
    static <T extends Comparable<T>> Stated<T> between(T low, T high, String why, String source) {
        return new Between<>(low, high, high, why, source);
    }

    /** Nobody said. */
    static <T extends Comparable<T>> Stated<T> unknown(String why) {
        return new Unknown<>(why);
    }

    /**
     * Known.
     *
     * @param value what it is
     * @param source who says so: "271 segment 14", "contract 2026"
     */
    record Exactly<T extends Comparable<T>>(T value, String source) implements Stated<T> {
        public Exactly {
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(source, "source");
        }

        @Override
        public void describeTo(FingerprintWriter writer) {
            writer.text("exactly", value.toString()).text("source", source);
        }
    }

    /**
     * Known within bounds.
     *
     * @param low the least it can be
     * @param likely what it probably is
     * @param high the most it can be
     * @param why why it is not known better
     * @param source who says so
     */
    record Between<T extends Comparable<T>>(T low, T likely, T high, String why, String source) implements Stated<T> {
        public Between {
            Objects.requireNonNull(why, "why");
            Objects.requireNonNull(source, "source");
            if (low.compareTo(likely) > 0 || likely.compareTo(high) > 0) {
                throw new IllegalArgumentException("%s, %s and %s are not low, likely and high. Maybe two are swapped."
                        .formatted(low, likely, high));
            }
        }

        @Override
        public void describeTo(FingerprintWriter writer) {
            writer.text("low", low.toString())
                    .text("likely", likely.toString())
                    .text("high", high.toString())
                    .text("why", why)
                    .text("source", source);
        }
    }

    /**
     * Said by nobody, and yet taken to be so. An estimate names it among what it assumes.
     *
     * @param value what it is taken to be
     * @param why why
     */
    record Assumed<T extends Comparable<T>>(T value, String why) implements Stated<T> {
        public Assumed {
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(why, "why");
        }

        @Override
        public void describeTo(FingerprintWriter writer) {
            writer.text("assumed", value.toString()).text("why", why);
        }
    }

    /**
     * Not known, which is not the same as nothing.
     *
     * @param why why not
     */
    record Unknown<T extends Comparable<T>>(String why) implements Stated<T> {
        public Unknown {
            Objects.requireNonNull(why, "why");
        }

        @Override
        public void describeTo(FingerprintWriter writer) {
            writer.text("unknown", why);
        }
    }
}
