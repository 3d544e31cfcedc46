package org.practicekit.billing.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.practicekit.core.money.Money;

/** A statement as lines for a person. Holds no name and no address; those are the host's to add. */
public final class StatementText {
    private StatementText() {}

    /** The whole statement. */
    public static List<String> lines(PatientStatement statement) {
        List<String> lines = new ArrayList<>();
        lines.add("Statement of %s for %s".formatted(statement.day(), statement.patient()));
        lines.add("");
        statement.previousOn().ifPresent(on -> lines.add(sum("Balance of " + on, statement.previousBalance())));
        lines.add(sum("New to pay", statement.newlyOwed()));
        add(lines, "You paid", statement.paid().negated());
        add(lines, "Taken off by us", statement.givenUp().negated());
        add(lines, "Paid back to you", statement.refunded());
        lines.add(sum("Balance", statement.balance()));
        lines.add("");
        statement.items().forEach(item -> lines.addAll(lines(item)));
        if (!statement.items().isEmpty()) {
            lines.add("");
        }
        add(lines, "Paid ahead", statement.credit());
        add(lines, "Waits on your insurance, not due", statement.withPayers());
        lines.add("Owed for up to 30 days %s, 60 days %s, 90 days %s, longer %s"
                .formatted(
                        amount(statement.aging().days30()),
                        amount(statement.aging().days60()),
                        amount(statement.aging().days90()),
                        amount(statement.aging().older())));
        lines.add(
                statement.due().isPositive()
                        ? sum("Please pay by " + statement.dueOn(), statement.due())
                        : "Nothing is due.");
        return lines;
    }

    /** One charge in one line, with why something of it is the patient's. */
    public static String line(StatementItem item) {
        return lines(item).stream().map(String::strip).collect(Collectors.joining("; "));
    }

    private static List<String> lines(StatementItem item) {
        List<String> lines = new ArrayList<>();
        lines.add(sum(
                item.serviceOn() + " "
                        + item.procedure()
                                .map(Object::toString)
                                .or(() -> item.charge().map(Object::toString))
                                .or(() -> item.claim().map(claim -> "claim " + claim))
                                .orElse("account"),
                item.charged()));
        add(lines, "  insurance allows", item.takenOff().isZero() ? Money.noDollars() : item.allowed());
        add(lines, "  insurance took off", item.takenOff().negated());
        add(lines, "  insurance paid", item.insurancePaid().negated());
        item.shares().forEach(share -> add(lines, "  yours: " + share.words(), share.amount()));
        add(lines, "  you paid", item.patientPaid().negated());
        add(lines, "  taken off by us", item.givenUp().negated());
        add(lines, "  waits on your insurance", item.withPayers());
        lines.add(sum("  you owe", item.owed()));
        return lines;
    }

    private static void add(List<String> lines, String what, Money amount) {
        if (!amount.isZero()) {
            lines.add(sum(what, amount));
        }
    }

    private static String sum(String what, Money amount) {
        return "%-50s %12s".formatted(what, amount(amount));
    }

    private static String amount(Money amount) {
        return amount.amount().toPlainString();
    }
}
