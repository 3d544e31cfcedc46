package org.practicekit.examples.clinic.denials;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.billing.estimate.Fee;
import org.practicekit.billing.estimate.PriceList;
import org.practicekit.core.code.ProcedureCode;
import org.practicekit.core.money.Money;

/** Reads what payers allow for a unit: {@code payer,procedure,amount}. */
final class AllowedAmounts {
    private static final String HEADING = "payer,procedure,amount";

    private AllowedAmounts() {}

    /**
     * The prices in a text.
     *
     * @throws IllegalArgumentException when a row is wrong; the message begins with file, line and column
     */
    static List<Fee> read(String name, String text) {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.get(0).equals(HEADING)) {
            throw new IllegalArgumentException("%s:1:1: the first line is \"%s\".".formatted(name, HEADING));
        }
        List<Fee> fees = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            fees.add(fee(name, i + 1, lines.get(i)));
        }
        return fees.stream().sorted(Comparator.comparing(Fee::list)).toList();
    }

    private static Fee fee(String name, int line, String row) {
        String[] cells = row.split(",", -1);
        if (cells.length != 3) {
            throw new IllegalArgumentException(
                    "%s:%d:1: a row has 3 cells, not %d.".formatted(name, line, cells.length));
        }
        int column = 1;
        try {
            PriceList list = PriceList.of(new PayerId(cells[0]));
            column += cells[0].length() + 1;
            ProcedureCode procedure = new ProcedureCode(cells[1]);
            column += cells[1].length() + 1;
            return Fee.builder()
                    .list(list)
                    .procedure(procedure)
                    .amount(Money.usd(cells[2]))
                    .source("%s:%d".formatted(name, line))
                    .build();
        } catch (IllegalArgumentException bad) {
            throw new IllegalArgumentException("%s:%d:%d: %s".formatted(name, line, column, bad.getMessage()), bad);
        }
    }
}
