package org.practicekit.adapter.x12;

import java.util.Map;
import org.practicekit.adapter.x12.internal.Piece;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.Severity;

/** Where in a file something stands, as findings tell it. Changes while the file is read. */
final class Place {
    private static final int LONGEST_SHOWN = 14;

    int interchange;
    int group;
    String transaction = "";
    String version = "";
    int segment;
    private String tag = "";
    private long offset;
    private long line = 1;

    void at(Piece piece) {
        offset = piece.offset();
        line = piece.line();
        tag = "";
    }

    void tagged(String read) {
        tag = read;
    }

    /** This place, to be kept. */
    FilePlace kept() {
        return new FilePlace(interchange, group, transaction, segment, offset, line);
    }

    /** A finding about this place. */
    Finding finding(X12Rules rule, Severity severity, String message) {
        return finding(rule, severity, message, Map.of());
    }

    Finding finding(X12Rules rule, Severity severity, String message, Map<String, String> more) {
        return kept().finding(tag, rule, severity, message, more);
    }

    /** A code or a control number as it may be shown; what could be a name or a free text is only measured. */
    static String shown(String text) {
        boolean plain =
                text.length() <= LONGEST_SHOWN && text.chars().allMatch(Place::isPlain) && hasDigitOrIsShort(text);
        return plain ? text : "(%d characters)".formatted(text.length());
    }

    private static boolean isPlain(int character) {
        return character >= '0' && character <= '9' || character >= 'A' && character <= 'Z';
    }

    private static boolean hasDigitOrIsShort(String text) {
        return text.length() <= 3 || text.chars().anyMatch(character -> character <= '9');
    }
}
