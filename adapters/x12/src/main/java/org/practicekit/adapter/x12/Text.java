package org.practicekit.adapter.x12;

import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.Severity;

/**
 * Makes texts fit to be written. X12 has no way to escape a delimiter, and receivers take little beyond ASCII: an accent is left
 * out and reported, anything else refuses the value.
 */
final class Text {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern FIT = Pattern.compile("[ -~&&[^*:^~]]+");

    private final Map<String, String> facts;
    private final Consumer<? super Finding> findings;
    private boolean refused;

    /**
     * For one thing that is written.
     *
     * @param facts which, for the findings
     */
    Text(Map<String, String> facts, Consumer<? super Finding> findings) {
        this.facts = facts;
        this.findings = findings;
    }

    /** Whether a text can be written as it is. */
    static boolean isFit(String text) {
        return FIT.matcher(text).matches() && text.equals(text.strip());
    }

    /** Whether anything did not fit, so that what was asked about must not be written. */
    boolean refused() {
        return refused;
    }

    /** A text of at most this length, ready to be written; something that fits, and a refusal, when it does not. */
    String fit(String what, String value, int longest) {
        String text = value;
        if (!FIT.matcher(text).matches()) {
            text = MARKS.matcher(Normalizer.normalize(value, Normalizer.Form.NFD))
                    .replaceAll("");
            if (!FIT.matcher(text).matches()) {
                return refuse(X12Rules.WRITE_CHARACTER, what, "%s holds a character that cannot be written.");
            }
            report(X12Rules.WRITE_CHARACTER, Severity.WARNING, what, "%s is written without its accents.");
        }
        if (!text.equals(text.strip())) {
            return refuse(X12Rules.WRITE_CHARACTER, what, "%s begins or ends with a blank.");
        }
        return text.length() <= longest ? text : refuse(X12Rules.WRITE_LENGTH, what, "%s is too long to be written.");
    }

    String fit(String what, Optional<String> value, int longest) {
        return value.map(text -> fit(what, text, longest)).orElse("");
    }

    String refuse(X12Rules rule, String what, String message) {
        refused = true;
        report(rule, Severity.ERROR, what, message);
        return "?";
    }

    private void report(X12Rules rule, Severity severity, String what, String message) {
        findings.accept(Finding.of(rule, severity)
                .message(message.formatted(what))
                .facts(facts)
                .build());
    }
}
