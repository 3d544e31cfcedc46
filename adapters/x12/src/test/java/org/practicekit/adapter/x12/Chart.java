package org.practicekit.adapter.x12;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.practicekit.testkit.property.Choices;

/** Makes up rows of a 271: elements only, so that every test writes them with delimiters of its own. */
final class Chart {
    private static final List<String> KINDS = List.of("1", "6", "A", "B", "C", "F", "G", "I", "CB", "Y");
    private static final List<String> LEVELS = List.of("", "IND", "FAM", "ESP");
    private static final List<String> TYPES = List.of("30", "98", "UC", "MH", "AL", "1", "BZ");
    private static final List<String> PERIODS = List.of("", "23", "29", "27", "24", "34");
    private static final List<String> ANSWERS = List.of("", "Y", "N", "U", "W");

    private Chart() {}

    /** A message with one to three patients, each with some rows and what belongs to them. */
    static Message message(Choices choices, String delimiters, String behind) {
        Message message = Message.with(delimiters).lines(behind);
        int transactions = choices.between(1, 3);
        for (int i = 0; i < transactions; i++) {
            List<String> rows = new ArrayList<>();
            int count = choices.between(0, 6);
            for (int j = 0; j < count; j++) {
                rows.addAll(row(choices));
            }
            message.answer(rows.toArray(String[]::new));
        }
        return message;
    }

    private static List<String> row(Choices choices) {
        List<String> types = choices.someOf(TYPES);
        String amount = choices.chance(50) ? "" : choices.between(0, 9_999) + choices.oneOf("", ".5", ".05");
        String part = choices.chance(80) ? "" : choices.oneOf(".2", "0.35", "1", "0");
        boolean counted = choices.chance(30);
        String procedure =
                choices.chance(80) ? "" : "HC:T" + choices.between(1000, 9999) + choices.oneOf("", ":TH", ":TH:GT");
        List<String> elements = List.of(
                "EB",
                choices.oneOf(KINDS),
                choices.oneOf(LEVELS),
                String.join("^", types),
                choices.oneOf("", "C1", "HM"),
                choices.oneOf("", "EXAMPLE PLAN", "PLAN #7 (BASE)"),
                choices.oneOf(PERIODS),
                amount,
                part,
                counted ? "VS" : "",
                counted ? Integer.toString(choices.between(1, 99)) : "",
                choices.oneOf(ANSWERS),
                choices.oneOf(ANSWERS),
                procedure);
        List<String> row = new ArrayList<>();
        row.add(elements.stream().collect(Collectors.joining("*")).replaceAll("\\*+$", ""));
        if (choices.chance(30)) {
            row.add("MSG*" + choices.oneOf("PRIMARY CARE", "SEE CONTRACT, PAGE 4", "A/B 50%, 5 TIMES"));
        }
        if (choices.chance(20)) {
            row.add("DTP*292*RD8*20260101-2026" + choices.oneOf("0228", "1231"));
        }
        if (choices.chance(20)) {
            row.addAll(
                    List.of("LS*2120", "NM1*PRP*2*OTHER EXAMPLE PLAN*****PI*" + choices.between(1, 99_999), "LE*2120"));
        }
        return row;
    }
}
