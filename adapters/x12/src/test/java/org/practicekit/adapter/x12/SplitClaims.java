package org.practicekit.adapter.x12;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A second reader of sound files, against which writer and first reader are held: it splits a text at its delimiters and writes every
 * claim as one line, of its values as they stand and in their order. It shares no code with the first.
 */
final class SplitClaims {
    private static final String SECOND_ROLES = "82 QB 77 DQ DK DN P3";

    private final char component;
    private String billing = "";
    private String subscriber = "";
    private String patient = "";
    private List<String> claim = new ArrayList<>();
    private final List<String> claims = new ArrayList<>();

    private SplitClaims(char component) {
        this.component = component;
    }

    /** Each claim of a file with one interchange. */
    static List<String> claims(String text) {
        char element = text.charAt(3);
        SplitClaims split = new SplitClaims(text.charAt(104));
        for (String segment : text.split(Pattern.quote(text.substring(105, 106)))) {
            split.segment(segment.trim().split(Pattern.quote(String.valueOf(element)), -1));
        }
        split.finish();
        return split.claims;
    }

    private void segment(String[] parts) {
        String[] all = Arrays.copyOf(parts, 21);
        Arrays.setAll(all, i -> all[i] == null ? "" : all[i]);
        switch (all[0]) {
            case "HL" -> {
                finish();
                patient = all[3].equals("23") ? patient : "";
                subscriber = all[3].equals("22") ? "" : subscriber;
            }
            case "SBR" -> {
                String said = String.join("|", "SBR", all[1], all[2], all[3], all[4], all[5], all[9]);
                if (claim.isEmpty()) {
                    subscriber = said;
                } else {
                    claim.add(said);
                }
            }
            case "NM1" -> named(all);
            case "CLM" -> {
                finish();
                claim.add(String.join(
                        "|",
                        all[1],
                        all[2],
                        all[5].replace(component, ':'),
                        all[6],
                        all[7],
                        all[8],
                        all[9],
                        all[10],
                        all[11].replace(component, ':'),
                        all[12],
                        all[20]));
            }
            case "HI", "SV1", "SVD", "CAS", "AMT", "DTP", "REF", "LIN", "CTP", "NTE", "PWK", "CRC" -> {
                if (!claim.isEmpty()) {
                    claim.add(String.join("|", all).replace(component, ':').replaceAll("\\|+$", ""));
                }
            }
            case "SE" -> finish();
            default -> {
                // addresses and the like are held by the round trip
            }
        }
    }

    private void named(String[] all) {
        String said = String.join("|", all[1], all[3], all[4], all[9]);
        switch (all[1]) {
            case "85" -> billing = said;
            case "QC" -> patient = said;
            case "IL", "PR" -> {
                if (claim.isEmpty()) {
                    subscriber += "+" + said;
                } else {
                    claim.add(said);
                }
            }
            default -> {
                if (SECOND_ROLES.contains(all[1])) {
                    claim.add(said);
                }
            }
        }
    }

    private void finish() {
        if (!claim.isEmpty()) {
            claims.add(billing + " / " + subscriber + " / " + patient + " / " + String.join(" ", claim));
            claim = new ArrayList<>();
        }
    }
}
