package org.practicekit.billing.posting;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.practicekit.billing.claim.ClaimLine;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.billing.remittance.PaidClaim;
import org.practicekit.billing.remittance.PaidLine;
import org.practicekit.billing.remittance.PaidProcedure;

/**
 * Finds for each line of a decision the line that was sent: by the practice's number, else by procedure, modifiers and days, else by procedure,
 * days and charge, else where only one is left. A bundled line is found by the procedure that was asked for; several lines of a payer
 * may be about one that it split, but only by its number. Immutable, thread-safe.
 */
public final class LineMatcher implements Serializable {
    /** A matcher. */
    public LineMatcher() {}

    /** One answer for each line of the decision, in its order. */
    public List<LineMatch> match(PaidClaim paid, ClaimSheet sheet) {
        LineMatch[] found = new LineMatch[paid.lines().size()];
        Arrays.fill(found, LineMatch.NONE);
        Set<Integer> taken = new HashSet<>();
        pass(paid, sheet, found, new HashSet<>(), LineMatch.How.CONTROL_NUMBER, LineMatcher::sameNumber);
        for (LineMatch one : found) {
            taken.add(one.line());
        }
        pass(paid, sheet, found, taken, LineMatch.How.PROCEDURE, LineMatcher::sameService);
        pass(paid, sheet, found, taken, LineMatch.How.CHARGE, LineMatcher::sameCharge);
        onlyOne(paid, sheet, found, taken, (line, sent) -> sameProcedure(line, sent) && sameDays(line, sent));
        if (paid.lines().size() == 1 && sheet.lines().size() == 1 && !found[0].isFound()) {
            found[0] = new LineMatch(0, LineMatch.How.ONLY_ONE);
        }
        return List.of(found);
    }

    private static void pass(
            PaidClaim paid,
            ClaimSheet sheet,
            LineMatch[] found,
            Set<Integer> taken,
            LineMatch.How how,
            BiPredicate<PaidLine, ClaimLine> same) {
        boolean split = how == LineMatch.How.CONTROL_NUMBER;
        for (int i = 0; i < found.length; i++) {
            for (int j = 0; j < sheet.lines().size() && !found[i].isFound(); j++) {
                if (!taken.contains(j)
                        && same.test(paid.lines().get(i), sheet.lines().get(j))) {
                    found[i] = new LineMatch(j, how);
                    if (!split) {
                        taken.add(j);
                    }
                }
            }
        }
    }

    private static void onlyOne(
            PaidClaim paid,
            ClaimSheet sheet,
            LineMatch[] found,
            Set<Integer> taken,
            BiPredicate<PaidLine, ClaimLine> same) {
        for (int i = 0; i < found.length; i++) {
            List<Integer> left = new ArrayList<>();
            for (int j = 0; j < sheet.lines().size(); j++) {
                if (!taken.contains(j)
                        && same.test(paid.lines().get(i), sheet.lines().get(j))) {
                    left.add(j);
                }
            }
            if (!found[i].isFound() && left.size() == 1) {
                found[i] = new LineMatch(left.get(0), LineMatch.How.ONLY_ONE);
                taken.add(left.get(0));
            }
        }
    }

    private static boolean sameNumber(PaidLine line, ClaimLine sent) {
        return line.controlNumber().isPresent() && line.controlNumber().equals(sent.controlNumber());
    }

    private static boolean sameService(PaidLine line, ClaimLine sent) {
        List<String> paid = new ArrayList<>(line.submitted()
                .or(line::procedure)
                .map(PaidProcedure::modifiers)
                .orElse(List.of()));
        List<String> asked = new ArrayList<>(sent.modifiers());
        Collections.sort(paid);
        Collections.sort(asked);
        return sameProcedure(line, sent) && paid.equals(asked) && sameDays(line, sent);
    }

    private static boolean sameCharge(PaidLine line, ClaimLine sent) {
        return sameProcedure(line, sent)
                && sameDays(line, sent)
                && line.charge().amount().abs().equals(sent.charge().amount().abs());
    }

    private static boolean sameProcedure(PaidLine line, ClaimLine sent) {
        return line.submitted()
                .or(line::procedure)
                .map(PaidProcedure::code)
                .filter(sent.procedure()::equals)
                .isPresent();
    }

    private static boolean sameDays(PaidLine line, ClaimLine sent) {
        return line.from().isEmpty() || line.from().equals(sent.from());
    }
}
