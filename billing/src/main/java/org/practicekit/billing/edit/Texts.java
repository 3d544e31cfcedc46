package org.practicekit.billing.edit;

import java.util.Set;
import java.util.regex.Pattern;
import org.practicekit.billing.claim.ClaimProvider;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.billing.claim.PostalAddress;

/** Forms that values on claims have. Each is asked for every claim, so that none goes through a pattern unless a text looks wrong already. */
final class Texts {
    private static final Pattern BOX = Pattern.compile(
            "\\bP[.\\s]*[O0][.\\s]*BOX\\b|\\bPOST\\s+OFFICE\\s+BOX\\b|\\bLOCK\\s*BOX\\b|\\bPMB\\s*\\d",
            Pattern.CASE_INSENSITIVE);
    private static final Set<String> STATES = Set.of(
            "AL", "AK", "AZ", "AR", "CA", "CO", "CT", "DE", "DC", "FL", "GA", "HI", "ID", "IL", "IN", "IA", "KS", "KY",
            "LA", "ME", "MD", "MA", "MI", "MN", "MS", "MO", "MT", "NE", "NV", "NH", "NJ", "NM", "NY", "NC", "ND", "OH",
            "OK", "OR", "PA", "RI", "SC", "SD", "TN", "TX", "UT", "VT", "VA", "WA", "WV", "WI", "WY", "AS", "GU", "MP",
            "PR", "VI", "FM", "MH", "PW", "AA", "AE", "AP");

    private Texts() {}

    static boolean isDigits(String text, int count) {
        if (text.length() != count) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** Ten digits, of which neither the area nor the exchange begins with 0 or 1. */
    static boolean isPhone(String text) {
        return isDigits(text, 10) && text.charAt(0) > '1' && text.charAt(3) > '1';
    }

    /** Ten capital letters and digits, the last an X. */
    static boolean isTaxonomy(String text) {
        if (text.length() != 10 || text.charAt(9) != 'X') {
            return false;
        }
        for (int i = 0; i < 9; i++) {
            char one = text.charAt(i);
            if (!(one >= '0' && one <= '9' || one >= 'A' && one <= 'Z')) {
                return false;
            }
        }
        return true;
    }

    /** Whether it is a state, a territory, a freely associated state or a military region with the postal codes of the United States. */
    static boolean isState(String text) {
        return STATES.contains(text);
    }

    /** Whether mail goes to a box there, the zero that some write for the letter O included. */
    static boolean isBox(PostalAddress address) {
        for (String line : address.lines()) {
            if (mayBeBox(line) && BOX.matcher(line).find()) {
                return true;
            }
        }
        return false;
    }

    /** Whether three letters stand there without which no box is written; nearly every street has none of them. */
    private static boolean mayBeBox(String line) {
        for (int i = 0; i + 3 <= line.length(); i++) {
            if (line.regionMatches(true, i, "BOX", 0, 3) || line.regionMatches(true, i, "PMB", 0, 3)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it lies in the United States as far as it says. */
    static boolean isDomestic(PostalAddress address) {
        String country = address.country().orElse("US");
        return country.equals("US") || country.equals("USA");
    }

    static void eachProvider(ClaimSheet sheet, ProviderVisitor visitor) {
        for (ClaimProvider one : sheet.providers()) {
            visitor.visit(0, one);
        }
        for (int i = 0; i < sheet.lines().size(); i++) {
            for (ClaimProvider one : sheet.lines().get(i).providers()) {
                visitor.visit(sheet.lines().get(i).number(), one);
            }
        }
    }

    /** Sees each provider of a claim and its lines. */
    interface ProviderVisitor {
        void visit(int line, ClaimProvider provider);
    }
}
