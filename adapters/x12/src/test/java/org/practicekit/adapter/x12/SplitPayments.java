package org.practicekit.adapter.x12;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A second reader of sound remittances, against which the first is held: it splits a text at its delimiters and writes what is said of
 * money as one line each. It shares no code with the first.
 */
final class SplitPayments {
    private SplitPayments() {}

    /** What each payment of a file with one interchange says. */
    static List<List<String>> of(String text) {
        String element = Pattern.quote(String.valueOf(text.charAt(3)));
        String component = Pattern.quote(String.valueOf(text.charAt(104)));
        String terminator = Pattern.quote(String.valueOf(text.charAt(105)));
        List<List<String>> payments = new ArrayList<>();
        List<String> said = new ArrayList<>();
        String owner = "";
        for (String segment : text.split(terminator)) {
            String[] parts = Arrays.copyOf(segment.strip().split(element), 21);
            Arrays.setAll(parts, i -> parts[i] == null ? "" : parts[i]);
            switch (parts[0]) {
                case "ST" -> {
                    said = new ArrayList<>();
                    payments.add(said);
                }
                case "BPR" -> said.add("pays " + number(parts[2]) + " by " + parts[4] + " on " + parts[16]);
                case "TRN" -> said.add("trace " + parts[2]);
                case "CLP" -> {
                    owner = "claim";
                    said.add(String.join(
                            "|",
                            "claim " + parts[1],
                            parts[2],
                            number(parts[3]),
                            number(parts[4]),
                            number(parts[5]),
                            parts[7],
                            parts[9]));
                }
                case "NM1" -> said.add("patient " + parts[3] + " " + parts[4]);
                case "MOA" -> said.add("remarks " + parts[3] + " " + parts[4]);
                case "SVC" -> {
                    owner = "line";
                    said.add(String.join(
                            "|",
                            "line " + String.join(" ", parts[1].split(component)),
                            number(parts[2]),
                            number(parts[3]),
                            number(parts[5]),
                            String.join(" ", parts[6].split(component)),
                            number(parts[7])));
                }
                case "CAS" -> {
                    for (int i = 2; i < 19; i += 3) {
                        if (!parts[i].isEmpty()) {
                            said.add(owner + " less " + parts[1] + " " + parts[i] + " " + number(parts[i + 1]) + " "
                                    + number(parts[i + 2]));
                        }
                    }
                }
                case "REF" -> said.add("number " + parts[2]);
                case "DTM" -> said.add(owner + " day " + parts[2]);
                case "LQ" -> said.add("remark " + parts[2]);
                case "AMT" -> said.add((parts[1].equals("I") ? "interest " : "allowed ") + number(parts[2]));
                case "PLB" -> {
                    for (int i = 3; i < 15; i += 2) {
                        if (!parts[i].isEmpty()) {
                            said.add("provider " + parts[1] + " " + parts[2] + " "
                                    + String.join(" ", parts[i].split(component)) + " " + number(parts[i + 1]));
                        }
                    }
                }
                default -> {
                    // nothing about money
                }
            }
        }
        return payments;
    }

    private static String number(String text) {
        return text.isEmpty() ? "" : new BigDecimal(text).stripTrailingZeros().toPlainString();
    }
}
