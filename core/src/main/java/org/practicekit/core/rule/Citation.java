package org.practicekit.core.rule;

import java.io.Serializable;
import java.net.URI;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/**
 * Where a rule comes from, precise enough for somebody to look it up: the law, a payer's policy, the practice's own
 * handbook, or PracticeKit itself for what no office can do (be in two rooms at once).
 *
 * @param authority who says so: "CMS", "Practice policy"
 * @param reference where they say it: "42 CFR 424.44(a)(1)", "Scheduling handbook, section 2"
 * @param link a public page, or null where there is none
 * @param readOn the day on which somebody last read the source
 */
public record Citation(
        String authority, String reference, @Nullable URI link, LocalDate readOn)
        implements Serializable, Fingerprinted {
    public Citation {
        requireText(authority, "authority");
        requireText(reference, "reference");
        Objects.requireNonNull(readOn, "readOn");
    }

    /** A source without a public page. */
    public static Citation of(String authority, String reference, LocalDate readOn) {
        return new Citation(authority, reference, null, readOn);
    }

    /** The public page, if there is one. */
    public Optional<URI> source() {
        return Optional.ofNullable(link);
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("authority", authority)
                .text("reference", reference)
                .text("source", link == null ? "" : link.toString())
                .text("readOn", readOn.toString());
    }

    /** {@code Practice policy, Scheduling handbook, section 2}. */
    @Override
    public String toString() {
        return authority + ", " + reference;
    }

    private static void requireText(String text, String what) {
        if (Objects.requireNonNull(text, what).isBlank()) {
            throw new IllegalArgumentException(what + " must not be blank.");
        }
    }
}
