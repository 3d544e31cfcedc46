package org.practicekit.scheduling.message;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/**
 * The words of a message, with {@linkplain Placeholder placeholders} between braces. It holds no patient's data: what a
 * template says, it says to everybody.
 *
 * @param kind what it says
 * @param channel what it is written for
 * @param language an IETF language tag: {@code en}, {@code es}
 * @param text the words; a brace stands only around a placeholder
 */
public record MessageTemplate(MessageKind kind, Channel channel, String language, String text)
        implements Serializable, Fingerprinted {
    private static final Pattern BRACED = Pattern.compile("\\{([^{}]*)}");

    public MessageTemplate {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(channel, "channel");
        if (!Locale.forLanguageTag(language).toLanguageTag().equals(language)) {
            throw new IllegalArgumentException(
                    "language (%s) must be a well-formed language tag such as en or es-US.".formatted(language));
        }
        if (text.isBlank()) {
            throw new IllegalArgumentException("the text of a template must not be blank.");
        }
    }

    /** What is filled in, once each. */
    public Set<Placeholder> placeholders() {
        Set<Placeholder> used = EnumSet.noneOf(Placeholder.class);
        words().forEach(word -> Placeholder.named(word).ifPresent(used::add));
        return used;
    }

    /** What stands between braces and is no placeholder, and every brace without its partner, in their order. */
    public List<String> unknown() {
        List<String> unknown = new ArrayList<>();
        words().stream().filter(word -> Placeholder.named(word).isEmpty()).forEach(unknown::add);
        String rest = BRACED.matcher(text).replaceAll("");
        if (rest.contains("{") || rest.contains("}")) {
            unknown.add(rest.contains("{") ? "{" : "}");
        }
        return unknown;
    }

    /**
     * The text with its placeholders filled in.
     *
     * @throws IllegalStateException when one of them is unknown; a checked template has none
     */
    public String filled(Function<Placeholder, String> values) {
        return BRACED.matcher(text).replaceAll(found -> {
            Placeholder placeholder = Placeholder.named(found.group(1))
                    .orElseThrow(() -> new IllegalStateException(
                            "template %s has a placeholder that is not known. Maybe it was not checked."
                                    .formatted(name())));
            return Matcher.quoteReplacement(values.apply(placeholder));
        });
    }

    /** What the template is called in findings: {@code reminder/text/en}. */
    public String name() {
        return (kind + "/" + channel + "/").toLowerCase(Locale.ROOT).replace('_', '-') + language;
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("name", name()).text("text", text);
    }

    private List<String> words() {
        return BRACED.matcher(text).results().map(found -> found.group(1)).toList();
    }
}
