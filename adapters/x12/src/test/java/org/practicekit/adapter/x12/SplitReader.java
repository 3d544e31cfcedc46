package org.practicekit.adapter.x12;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A second reader of sound files, against which the first is held: it splits a text at its delimiters and writes every row of
 * benefits as one line. It shares no code with the first, and its few codes are from X12's lists as public readers have them.
 */
final class SplitReader {
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("1", "ACTIVE"),
            Map.entry("6", "INACTIVE"),
            Map.entry("A", "COINSURANCE"),
            Map.entry("B", "COPAYMENT"),
            Map.entry("C", "DEDUCTIBLE"),
            Map.entry("F", "LIMITATION"),
            Map.entry("G", "OUT_OF_POCKET"),
            Map.entry("I", "NON_COVERED"),
            Map.entry("CB", "COVERAGE_BASIS"),
            Map.entry("Y", "SPEND_DOWN"),
            Map.entry("IND", "INDIVIDUAL"),
            Map.entry("FAM", "FAMILY"),
            Map.entry("ESP", "EMPLOYEE_AND_SPOUSE"),
            Map.entry("23", "CALENDAR_YEAR"),
            Map.entry("29", "REMAINING"),
            Map.entry("27", "VISIT"),
            Map.entry("24", "YEAR_TO_DATE"),
            Map.entry("34", "MONTH"));
    private static final Map<String, String> ANSWERS =
            Map.of("", "", "Y", "YES", "N", "NO", "U", "UNKNOWN", "W", "NOT_APPLICABLE");

    private SplitReader() {}

    /** The rows of each transaction of a file with one interchange. */
    static List<List<String>> rows(String text) {
        char element = text.charAt(3);
        char repetition = text.charAt(82);
        char component = text.charAt(104);
        char terminator = text.charAt(105);
        List<List<String>> transactions = new ArrayList<>();
        List<String> rows = new ArrayList<>();
        int position = 0;
        for (String segment : split(text, terminator)) {
            if (segment.isBlank()) {
                continue;
            }
            position++;
            List<String> parts = split(segment.trim(), element);
            String tag = parts.get(0);
            if (tag.equals("ST")) {
                position = 1;
                rows = new ArrayList<>();
                transactions.add(rows);
            } else if (tag.equals("EB")) {
                rows.add(position + " " + row(parts, repetition, component));
            } else if (!rows.isEmpty() && List.of("MSG", "DTP", "NM1").contains(tag)) {
                String value = parts.get(parts.size() - 1);
                rows.set(rows.size() - 1, rows.get(rows.size() - 1) + " +" + value);
            }
        }
        return transactions;
    }

    private static String row(List<String> parts, char repetition, char component) {
        String[] all = Arrays.copyOf(parts.toArray(String[]::new), 14);
        Arrays.setAll(all, i -> all[i] == null ? "" : all[i]);
        List<String> types = split(all[3], repetition).stream()
                .filter(type -> !type.isEmpty())
                .toList();
        List<String> procedure = split(all[13], component);
        return String.join(
                "|",
                word(all[1]),
                word(all[2]),
                new TreeSet<>(types).toString(),
                all[4],
                all[5],
                word(all[6]),
                number(all[7]),
                number(all[8]),
                all[9].isEmpty() ? "" : "VISITS " + all[10],
                ANSWERS.get(all[11]),
                ANSWERS.get(all[12]),
                procedure.size() < 2 ? "" : String.join(" ", procedure.subList(1, procedure.size())));
    }

    private static String word(String code) {
        return code.isEmpty() ? "" : WORDS.getOrDefault(code, "?");
    }

    private static String number(String text) {
        return text.isEmpty() ? "" : new BigDecimal(text).stripTrailingZeros().toPlainString();
    }

    private static List<String> split(String text, char at) {
        return List.of(text.split(Pattern.quote(String.valueOf(at)), -1));
    }
}
