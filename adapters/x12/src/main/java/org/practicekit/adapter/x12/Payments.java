package org.practicekit.adapter.x12;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.practicekit.billing.adjustment.Adjustment;
import org.practicekit.billing.adjustment.AdjustmentBuilder;
import org.practicekit.billing.adjustment.AdjustmentGroup;
import org.practicekit.billing.remittance.PaidProcedure;
import org.practicekit.billing.remittance.PaidProcedureBuilder;
import org.practicekit.core.money.Money;
import org.practicekit.core.rule.Severity;

/** Reads what stands in several parts of a remittance. An error says that something of the payment is missing. */
final class Payments {
    private static final int TRIOS_END = 19;
    private static final Pattern LIST = Pattern.compile("[A-Z0-9]{2}");
    private static final Pattern PROCEDURE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,47}");
    private static final Pattern MODIFIER = Pattern.compile("[A-Z0-9]{2}");

    private Payments() {}

    /** An amount that may be left out. */
    static Optional<Money> amount(Elements row, int element) {
        String text = row.text(element);
        Optional<Money> amount = Values.money(text);
        if (amount.isEmpty() && !text.isEmpty()) {
            row.fault(
                    X12Rules.REMITTANCE_AMOUNT,
                    Severity.ERROR,
                    "An amount cannot be read, so the payment is not complete.",
                    element,
                    Map.of("characters", Integer.toString(text.length())));
        }
        return amount;
    }

    /** An amount without which nothing balances. */
    static Money needed(Elements row, int element) {
        if (!row.has(element)) {
            missing(row, element);
        }
        return amount(row, element).orElseGet(Money::noDollars);
    }

    static void missing(Elements row, int element) {
        row.fault(
                X12Rules.REMITTANCE_AMOUNT,
                Severity.ERROR,
                "An amount is missing, so the payment is not complete.",
                element,
                Map.of());
    }

    /** Something without which the payment cannot be told from others, or the claim from its reversal. */
    static String identity(Elements row, int element) {
        if (!row.has(element)) {
            row.fault(
                    X12Rules.REMITTANCE_IDENTITY,
                    Severity.ERROR,
                    "Something is missing without which it cannot be told what is paid.",
                    element,
                    Map.of());
        }
        return row.text(element);
    }

    /** More elements than there can be may hold money. */
    static void noMoreThan(Elements row, int elements) {
        for (int i = elements + 1; i <= row.segment().elements(); i++) {
            if (row.has(i)) {
                row.fault(
                        X12Rules.REMITTANCE_AMOUNT,
                        Severity.ERROR,
                        "The segment goes on where it should have ended; what follows is not read.",
                        i,
                        Map.of());
                return;
            }
        }
    }

    /** Up to six adjustments of one group. */
    static void adjustments(Elements row, Consumer<Adjustment> adjustments) {
        String group = row.text(1);
        if (group.isEmpty()) {
            row.missing(1);
        } else if (AdjustmentGroup.of(group) == AdjustmentGroup.UNKNOWN) {
            row.unknown(1, group);
        }
        for (int i = 2; i < TRIOS_END; i += 3) {
            if (row.has(i) || row.has(i + 1) || row.has(i + 2)) {
                adjustments.accept(adjustment(row, group, i));
            } else if (i == 2) {
                missing(row, i + 1);
            }
        }
        noMoreThan(row, TRIOS_END);
    }

    private static Adjustment adjustment(Elements row, String group, int reason) {
        AdjustmentBuilder adjustment = Adjustment.builder().groupCode(group);
        if (row.has(reason)) {
            adjustment.reason(row.text(reason));
        } else {
            row.missing(reason);
        }
        if (row.has(reason + 1)) {
            adjustment.amount(amount(row, reason + 1));
        } else {
            missing(row, reason + 1);
        }
        return adjustment.quantity(row.number(reason + 2)).build();
    }

    /** A procedure; empty, with a finding, when list or code cannot be had. */
    static Optional<PaidProcedure> procedure(Elements row, int element) {
        String list = row.segment().component(element, 1);
        String code = row.segment().component(element, 2);
        if (!LIST.matcher(list).matches() || !PROCEDURE.matcher(code).matches()) {
            broken(row, element, "The procedure cannot be read; what was paid for it counts all the same.");
            return Optional.empty();
        }
        PaidProcedureBuilder procedure = PaidProcedure.builder().qualifier(list).code(code);
        for (int i = 3; i <= 6; i++) {
            String modifier = row.segment().component(element, i);
            if (MODIFIER.matcher(modifier).matches()) {
                procedure.addModifiers(modifier);
            } else if (!modifier.isEmpty()) {
                broken(row, element, "A modifier cannot be read and is left out.");
            }
        }
        return Optional.of(procedure.build());
    }

    private static void broken(Elements row, int element, String message) {
        row.fault(X12Rules.REMITTANCE_PROCEDURE, Severity.WARNING, message, element, Map.of());
    }
}
