package org.practicekit.billing.denial;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.privacy.PatientText;

/**
 * The text of a letter with places to fill: {@code {claim-number}}, {@code {payer-claim-number}}, {@code {service-days}}, {@code {procedure}},
 * {@code {charge}}, {@code {denied}}, {@code {reasons}}, {@code {last-day}} and {@code {rule}} are known; every other one is for the
 * words of whoever writes. Immutable.
 *
 * @param text that
 */
public record AppealLetter(String text) implements Serializable, Fingerprinted {
    /** A plain one, for which somebody says why ({@code {why}}) and signs ({@code {signed}}). */
    public static final AppealLetter PLAIN = new AppealLetter("""
            Re: claim {claim-number} (your number {payer-claim-number}), services of {service-days}

            You denied {denied} of {charge} for {procedure}, with {reasons}. We ask you to decide anew under {rule}.

            {why}

            The last day of this request is {last-day}.

            {signed}
            """);

    private static final Pattern PLACE = Pattern.compile("\\{([a-z-]+)}");

    public AppealLetter {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a letter says something.");
        }
    }

    /** The places that these words leave empty, in order. */
    List<String> missing(Map<String, String> words) {
        List<String> missing = new ArrayList<>();
        Matcher places = PLACE.matcher(text);
        while (places.find()) {
            String name = places.group(1);
            if (words.getOrDefault(name, "").isBlank() && !missing.contains(name)) {
                missing.add(name);
            }
        }
        return missing;
    }

    /** The letter with these words in it; places without one stay as they are, to be seen. */
    PatientText filled(Map<String, String> words) {
        return PatientText.of(PLACE.matcher(text).replaceAll(place -> {
            String word = words.getOrDefault(place.group(1), "");
            return Matcher.quoteReplacement(word.isBlank() ? place.group() : word);
        }));
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("text", text);
    }
}
