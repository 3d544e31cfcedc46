package org.practicekit.billing.inquiry;

import java.io.Serializable;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.privacy.PatientText;

/**
 * How the practice writes to patients about their questions. Immutable. Places to fill in are {@code {practice}}, {@code {inquiry}},
 * {@code {received}}, {@code {answerBy}}, {@code {owed}}, {@code {lines}} and {@code {answer}}.
 *
 * @param name what the practice calls it
 * @param text the words
 */
public record LetterTemplate(String name, String text) implements Serializable, Fingerprinted {
    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");
    private static final Set<String> KNOWN =
            Set.of("practice", "inquiry", "received", "answerBy", "owed", "lines", "answer");

    public LetterTemplate {
        Set<String> unknown = new TreeSet<>(places(text));
        unknown.removeAll(KNOWN);
        if (name.isBlank() || text.isBlank() || !unknown.isEmpty()) {
            throw new IllegalArgumentException(
                    "template %s has places that nobody fills in: %s. Maybe one is spelt differently."
                            .formatted(name, unknown));
        }
    }

    /** The places in it. */
    public Set<String> places() {
        return places(text);
    }

    /**
     * The letter.
     *
     * @throws IllegalArgumentException when nothing is there for a place
     */
    public PatientText fill(Map<String, String> values) {
        return PatientText.of(PLACE.matcher(text).replaceAll(place -> {
            String value = values.get(place.group(1));
            if (value == null) {
                throw new IllegalArgumentException(
                        "template %s needs %s, and there is none.".formatted(name, place.group(1)));
            }
            return Matcher.quoteReplacement(value);
        }));
    }

    private static Set<String> places(String text) {
        Set<String> places = new TreeSet<>();
        Matcher matcher = PLACE.matcher(text);
        while (matcher.find()) {
            places.add(matcher.group(1));
        }
        return places;
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("name", name).text("text", text);
    }
}
