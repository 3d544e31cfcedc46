package org.practicekit.adapter.x12;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.practicekit.testkit.property.Choices;

/** Makes up remittances that balance to the cent, as segments, so that every test writes them with delimiters of its own. */
final class MadePayments {
    private static final List<String> GROUPS = List.of("CO", "PR", "OA", "PI");
    private static final List<String> REASONS = List.of("45", "1", "2", "3", "23", "97", "253", "A1", "16");
    private static final List<String> CODES = List.of("G0008", "J1100", "A4206", "G0010", "T1015");

    private final Choices choices;
    private final List<String> segments = new ArrayList<>();
    private long paid;

    private MadePayments(Choices choices) {
        this.choices = choices;
    }

    /** A file of one to three payments. */
    static PaymentFile file(Choices choices, String delimiters, String behind) {
        PaymentFile file = PaymentFile.with(delimiters, behind);
        int payments = choices.between(1, 3);
        for (int i = 0; i < payments; i++) {
            new MadePayments(choices).payment(file);
        }
        return file;
    }

    private void payment(PaymentFile file) {
        int claims = choices.between(0, 5);
        for (int i = 1; i <= claims; i++) {
            if (choices.chance(60)) {
                segments.add("LX*" + i);
            }
            claim("K" + choices.between(100, 999) + "-" + i);
        }
        int adjustments = choices.between(0, 2);
        for (int i = 0; i < adjustments; i++) {
            segments.add(ofProvider());
        }
        file.payment(amount(paid), segments.toArray(String[]::new));
    }

    private void claim(String number) {
        int sign = choices.chance(15) ? -1 : 1;
        List<String> lines = new ArrayList<>();
        int count = choices.between(0, 4);
        long charge = count == 0 ? cents() : 0;
        long less = 0;
        for (int i = 1; i <= count; i++) {
            long ofLine = cents();
            Cut cut = cut(sign);
            charge += ofLine;
            less += cut.cents();
            lines.addAll(line(number + "-" + i, sign * ofLine, sign * (ofLine - cut.cents()), cut.segments()));
        }
        Cut cut = cut(sign);
        long left = charge - less - cut.cents();
        paid += sign * left;
        segments.add("CLP*%s*%s*%s*%s*%s*12*ICN-%d*11*%s"
                .formatted(
                        number,
                        sign < 0 ? "22" : choices.oneOf("1", "2", "3", "19"),
                        amount(sign * charge),
                        amount(sign * left),
                        choices.chance(30) ? "" : amount(cents()),
                        choices.between(1, 999_999),
                        choices.oneOf("1", "7", "")));
        segments.addAll(cut.segments());
        segments.add("NM1*QC*1*" + choices.oneOf("SAMPLE*ADA", "MODEL*BEN", "INSTANCE*CLEO*X") + "****MI*W1");
        if (choices.chance(30)) {
            segments.add("MOA***MA" + choices.between(10, 99) + choices.oneOf("", "*N1"));
        }
        if (choices.chance(50)) {
            segments.add("DTM*232*202610" + choices.between(10, 31));
        }
        if (choices.chance(20)) {
            segments.add("AMT*I*" + amount(cents()));
        }
        segments.addAll(lines);
    }

    private List<String> line(String number, long charge, long left, List<String> cut) {
        List<String> line = new ArrayList<>();
        String units = choices.oneOf("", "1", "4", "2.5");
        String submitted = choices.chance(20) ? "*" + procedure() + choices.oneOf("", "*3") : "";
        line.add(("SVC*" + procedure() + "*" + amount(charge) + "*" + amount(left) + "**" + units + submitted)
                .replaceAll("\\*+$", ""));
        if (choices.chance(70)) {
            line.add("DTM*472*202609" + choices.between(10, 30));
        }
        line.addAll(cut);
        if (choices.chance(70)) {
            line.add("REF*6R*" + number);
        }
        if (choices.chance(40)) {
            line.add("AMT*B6*" + amount(cents()));
        }
        if (choices.chance(30)) {
            line.add("LQ*HE*N" + choices.between(1, 999));
        }
        return line;
    }

    /** Adjustments that take so much off, in as many segments and trios as chance will have. */
    private Cut cut(int sign) {
        List<String> all = new ArrayList<>();
        long sum = 0;
        int count = choices.between(0, 2);
        for (int i = 0; i < count; i++) {
            StringBuilder segment = new StringBuilder("CAS*").append(choices.oneOf(GROUPS));
            int trios = choices.between(1, 6);
            for (int j = 1; j <= trios; j++) {
                long less = choices.chance(20) ? -cents() : cents();
                sum += less;
                segment.append('*')
                        .append(choices.oneOf(REASONS))
                        .append('*')
                        .append(amount(sign * less))
                        .append(j == trios && choices.chance(50) ? "" : "*" + choices.oneOf("", "1"));
            }
            all.add(segment.toString());
        }
        return new Cut(all, sum);
    }

    private String ofProvider() {
        StringBuilder segment = new StringBuilder("PLB*1234567893*20261231");
        int pairs = choices.between(1, 6);
        for (int i = 0; i < pairs; i++) {
            long less = choices.chance(50) ? -cents() : cents();
            paid -= less;
            segment.append('*')
                    .append(choices.oneOf("WO", "FB", "72", "L6", "CS"))
                    .append(choices.oneOf("", ":ICN-" + choices.between(1, 99), ":883"))
                    .append('*')
                    .append(amount(less));
        }
        return segment.toString();
    }

    private String procedure() {
        return "HC:" + choices.oneOf(CODES) + choices.oneOf("", "", ":59", ":25:TH", ":1P:2P:3P:8P");
    }

    private long cents() {
        return choices.chance(20) ? 100L * choices.between(0, 900) : choices.between(0, 90_000);
    }

    private String amount(long cents) {
        String amount = BigDecimal.valueOf(cents, 2).toPlainString();
        return choices.chance(60)
                ? BigDecimal.valueOf(cents, 2).stripTrailingZeros().toPlainString()
                : amount;
    }

    private record Cut(List<String> segments, long cents) {}
}
