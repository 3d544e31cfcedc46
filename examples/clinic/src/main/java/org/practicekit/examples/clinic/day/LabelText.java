package org.practicekit.examples.clinic.day;

/**
 * Cuts labels to the width of their cell. Which font a browser takes is not known here, so each letter counts as wide as it
 * is, bold, in the widest of those the page names.
 */
final class LabelText {
    private LabelText() {}

    /** As much of a text as surely fits; all of it is in the cell's reason. */
    static String fitted(String text, double width, double fontSize) {
        if (width(text) * fontSize <= width) {
            return text;
        }
        int end = 0;
        double used = width("\u2026");
        while (end < text.length()) {
            int letter = text.codePointAt(end);
            used += width(letter);
            if (used * fontSize > width) {
                break;
            }
            end += Character.charCount(letter);
        }
        String start = text.substring(0, end).stripTrailing();
        return start.isEmpty() ? "" : start + "\u2026";
    }

    /** How wide a text is at the most, in parts of the font's size. */
    static double width(String text) {
        return text.codePoints().mapToDouble(LabelText::width).sum();
    }

    /** In parts of the font's size. */
    private static double width(int letter) {
        if (letter > 0x24f && letter != 0x2026) {
            return 1.2;
        }
        return switch (letter) {
            case 'W', 'm', '@', '%', 0x2026 -> 1.11;
            case 'M', 'w', 'O', 'Q' -> 1.0;
            case ' ', 'i', 'j', 'l', '.', ',', ':', ';', '|', '!', '\'', '-', '/', 'I', 'f', 't', 'r' -> 0.5;
            default -> Character.isUpperCase(letter) ? 0.86 : 0.73;
        };
    }
}
