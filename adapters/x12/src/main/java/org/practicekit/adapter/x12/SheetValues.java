package org.practicekit.adapter.x12;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.core.money.Money;
import org.practicekit.core.privacy.Masked;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.time.DateRange;

/** Makes the values of one claim fit to be written, or refuses the claim. */
final class SheetValues {
    private static final int LONGEST_NUMBER = 18;
    private static final int LAST_YEAR = 9999;

    private final Text text;

    SheetValues(ClaimSheet claim, Consumer<? super Finding> findings) {
        this.text = new Text(Map.of("claim", claim.controlNumber()), findings);
    }

    /** Whether anything did not fit. */
    boolean refused() {
        return text.refused();
    }

    String text(String what, String value, int longest) {
        return value.isEmpty() ? "" : text.fit(what, value, longest);
    }

    String text(String what, Optional<String> value, int longest) {
        return text(what, value.orElse(""), longest);
    }

    String masked(String what, Optional<? extends Masked> value, int longest) {
        return text(what, value.map(Masked::reveal), longest);
    }

    /** A text that must be there. */
    String needed(String what, String value, int longest) {
        return value.isEmpty() ? missing(what) : text(what, value, longest);
    }

    String needed(String what, Optional<String> value, int longest) {
        return needed(what, value.orElse(""), longest);
    }

    String missing(String what) {
        return text.refuse(X12Rules.WRITE_MISSING, what, "%s is not known.");
    }

    String money(String what, Optional<Money> amount) {
        return amount.map(known -> money(what, known)).orElse("");
    }

    String money(String what, Money amount) {
        return amount.currency().getCurrencyCode().equals("USD")
                ? number(what, amount.amount())
                : wrong(what, "%s is not in dollars.");
    }

    String number(String what, BigDecimal number) {
        String plain = number.stripTrailingZeros().toPlainString();
        return plain.length() <= LONGEST_NUMBER
                ? plain
                : text.refuse(X12Rules.WRITE_LENGTH, what, "%s is too long to be written.");
    }

    String number(String what, Optional<BigDecimal> number) {
        return number.map(known -> number(what, known)).orElse("");
    }

    String day(String what, LocalDate day) {
        return day.getYear() >= 0 && day.getYear() <= LAST_YEAR
                ? SegmentWriter.DAY.format(day)
                : wrong(what, "%s has no year of four digits.");
    }

    String day(String what, Optional<LocalDate> day) {
        return day.map(known -> day(what, known)).orElse("");
    }

    /** How days are written: as one, or as the first and the last. */
    static String format(DateRange days) {
        return days.length() == 1 ? "D8" : "RD8";
    }

    String days(String what, DateRange days) {
        String first = day(what, days.from());
        return days.length() == 1 ? first : first + "-" + day(what, days.lastDay());
    }

    /** Something that has no place, or another form than it can have. */
    String wrong(String what, String message) {
        return text.refuse(X12Rules.WRITE_VALUE, what, message);
    }

    /** Refuses more than there is room for. */
    <T> List<T> atMost(int most, String what, List<T> all) {
        if (all.size() > most) {
            text.refuse(X12Rules.WRITE_TOO_MANY, what, "There are more %s than a claim has room for.");
        }
        return all;
    }
}
