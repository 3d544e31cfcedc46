package org.practicekit.scheduling.reminder;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.practicekit.scheduling.message.Channel;

/**
 * Reads replies in English and Spanish. Words that stop are looked for first, in every language, and rather once too often:
 * "cancel" is one of them by law, even where the patient may have meant the visit. A yes must be the whole reply. Whatever is
 * neither goes to a person. Immutable and thread-safe.
 */
public final class ReplyReader implements Serializable {
    private static final String FILE = "reply-words.csv";

    /** What the practice's calls tell patients to press. */
    private static final String STOP_KEY = "9";

    private static final int SHORT = 3;

    private final List<Phrase> phrases;

    /** A reader with the words that come with PracticeKit. */
    public ReplyReader() {
        try (InputStream file = ReplyReader.class.getResourceAsStream(FILE);
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(file, FILE), StandardCharsets.UTF_8))) {
            this.phrases = lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("language,"))
                    .map(Phrase::of)
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException("%s cannot be read.".formatted(FILE), broken);
        }
    }

    /** What a reply says. */
    public ReplyMeaning read(String text, Channel channel) {
        String plain = plain(text);
        if (channel == Channel.VOICE && plain.equals(STOP_KEY) || says(ReplyMeaning.STOP, plain)) {
            return ReplyMeaning.STOP;
        }
        return says(ReplyMeaning.CONFIRM, plain) ? ReplyMeaning.CONFIRM : ReplyMeaning.OTHER;
    }

    /** Whether a stop was said with the word that people also use of visits. */
    public boolean mayMeanTheVisit(String text) {
        return plain(text).contains("cancel");
    }

    private boolean says(ReplyMeaning meaning, String plain) {
        return phrases.stream().anyMatch(phrase -> phrase.meaning() == meaning && phrase.isIn(plain));
    }

    /** Lower case, no accents, apostrophes gone, other marks as blanks, single blanks. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("['\u2019\u2018`]", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    private record Phrase(ReplyMeaning meaning, String where, String words) implements Serializable {
        static Phrase of(String line) {
            String[] cells = line.split(",", -1);
            return new Phrase(ReplyMeaning.valueOf(cells[1].toUpperCase(Locale.ROOT)), cells[2], cells[3]);
        }

        boolean isIn(String plain) {
            return switch (where) {
                case "whole" -> plain.equals(words);
                case "part" -> (" " + plain).contains(" " + words);
                default -> isShort(plain);
            };
        }

        private boolean isShort(String plain) {
            List<String> said = List.of(plain.split(" "));
            return said.size() <= SHORT
                    && (said.get(0).equals(words) || said.get(said.size() - 1).equals(words));
        }
    }
}
