package org.practicekit.adapter.x12;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A second reader of sound answers to requests, against which the first is held: it splits a text at its delimiters and writes
 * every answer as one line. It shares no code with the first, and its few codes are from X12's lists as public readers have them.
 */
final class SplitReviews {
    private static final Map<String, String> WORDS = Map.of(
            "A1", "CERTIFIED",
            "A2", "CERTIFIED_IN_PART",
            "A3", "NOT_CERTIFIED",
            "A4", "PENDED",
            "A6", "MODIFIED",
            "C", "CANCELLED",
            "CT", "UNCLEAR",
            "NA", "NOT_NEEDED");
    private static final Set<String> AGREED = Set.of("CERTIFIED", "CERTIFIED_IN_PART", "MODIFIED");

    private SplitReviews() {}

    /** One line for each transaction of a file with one interchange, each of which has one event. */
    static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        List<List<String>> transaction = new ArrayList<>();
        for (String segment : split(text, text.charAt(105))) {
            List<String> parts = split(segment.strip(), text.charAt(3));
            transaction.add(parts);
            if (parts.get(0).equals("ST")) {
                transaction.clear();
            } else if (parts.get(0).equals("SE")) {
                lines.add(line(transaction, text.charAt(82), text.charAt(104)));
            }
        }
        return lines;
    }

    private static String line(List<List<String>> transaction, char repetition, char component) {
        List<List<List<String>>> levels = new ArrayList<>();
        transaction.forEach(segment -> {
            if (segment.get(0).equals("HL") && Set.of("EV", "SS").contains(segment.get(3))) {
                levels.add(new ArrayList<>());
            } else if (!levels.isEmpty()) {
                levels.get(levels.size() - 1).add(segment);
            }
        });
        String ofAll = action(levels.get(0), "");
        List<String> services = new ArrayList<>();
        List<String> actions = new ArrayList<>();
        for (List<List<String>> level : levels.subList(1, levels.size())) {
            String action = action(level, ofAll);
            actions.add(action);
            boolean agreed = AGREED.contains(action);
            services.add(action + " " + code(element(level, "SV1", 1), component) + " "
                    + (agreed ? element(level, "HCR", 2) : "") + " " + (agreed ? element(level, "SV1", 4) : ""));
        }
        String outcome = ofAll.isEmpty() ? together(actions) : ofAll;
        List<String> reasons = levels.stream()
                .flatMap(level -> split(element(level, "HCR", 3), repetition).stream())
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
        String number = levels.stream()
                .filter(level ->
                        AGREED.contains(action(level, ofAll.isEmpty() ? "none" : ofAll)) || level == levels.get(0))
                .map(level -> element(level, "HCR", 2))
                .filter(one -> !one.isEmpty())
                .findFirst()
                .orElse("");
        List<String> agreed = List.of(number, element(levels.get(0), "DTP", 3), element(levels.get(0), "HSD", 2));
        return String.join(
                "|",
                element(levels.get(0), "TRN", 2),
                outcome,
                AGREED.contains(outcome) ? agreed.toString() : "-",
                reasons.toString(),
                services.toString());
    }

    /** As soon as one is agreed to and another is not, a part is; a denial needs nothing but denials. */
    private static String together(List<String> actions) {
        Set<String> different = new TreeSet<>(actions);
        if (different.size() == 1) {
            return actions.get(0);
        }
        return different.contains("CERTIFIED") ? "CERTIFIED_IN_PART" : "PENDED";
    }

    private static String action(List<List<String>> level, String otherwise) {
        String code = element(level, "HCR", 1);
        return code.isEmpty() ? otherwise : WORDS.getOrDefault(code, "?");
    }

    private static String code(String composite, char component) {
        List<String> parts = split(composite, component);
        return parts.size() > 7 ? parts.get(1) + "-" + parts.get(7) : parts.get(1);
    }

    private static String element(List<List<String>> level, String tag, int number) {
        return level.stream()
                .filter(segment -> segment.get(0).equals(tag) && segment.size() > number)
                .map(segment -> segment.get(number))
                .collect(Collectors.joining());
    }

    private static List<String> split(String text, char at) {
        return List.of(text.split(Pattern.quote(String.valueOf(at)), -1));
    }
}
