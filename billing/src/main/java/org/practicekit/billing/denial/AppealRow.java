package org.practicekit.billing.denial;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.Period;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.practicekit.billing.coverage.CoverageKind;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.time.DateRange;

/**
 * How long one can appeal a payer's decision, for some days of notice. Immutable.
 *
 * @param payer whose, by contract; or null for a sort of insurance
 * @param kind of which sort of insurance; or null for that of a payer
 * @param level which way
 * @param name what it is called there
 * @param length how long
 * @param fromReceipt whether it counts from the day on which the notice came, and not from its own day
 * @param presumedDays after how many days a notice is taken to have come, unless another day is known
 * @param who who may
 * @param erisaOnly that it holds only for plans under ERISA, which the sort of insurance does not tell
 * @param notices for decisions of which days
 * @param citation who says so
 */
public record AppealRow(
        @Nullable PayerId payer,
        @Nullable CoverageKind kind,
        AppealLevel level,
        String name,
        Period length,
        boolean fromReceipt,
        int presumedDays,
        Set<Appellant> who,
        boolean erisaOnly,
        DateRange notices,
        Citation citation)
        implements Serializable, Fingerprinted {
    public AppealRow {
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(length, "length");
        Objects.requireNonNull(notices, "notices");
        Objects.requireNonNull(citation, "citation");
        who = Set.copyOf(who);
        if ((payer == null) == (kind == null)) {
            throw new IllegalArgumentException(
                    "a time to appeal is that of a payer or of a sort of insurance, and not of both or none.");
        }
        if (length.isNegative() || length.isZero() || presumedDays < 0 || who.isEmpty()) {
            throw new IllegalArgumentException(
                    "a time to appeal (%s, %d days for the mail, for %s) is some time, for somebody."
                            .formatted(length, presumedDays, who));
        }
    }

    /** So many days after the notice, by a contract with a payer. */
    public static AppealRow byContract(
            PayerId payer, AppealLevel level, int days, DateRange notices, Citation citation) {
        return new AppealRow(
                payer,
                null,
                level,
                "dispute by contract",
                Period.ofDays(days),
                false,
                0,
                Set.of(Appellant.CONTRACTED),
                false,
                notices,
                citation);
    }

    /** The last day on which an appeal may reach whom it is for. */
    LocalDate lastDay(LocalDate notice, @Nullable LocalDate received) {
        LocalDate since = fromReceipt ? received == null ? notice.plusDays(presumedDays) : received : notice;
        return since.plus(length);
    }

    boolean collidesWith(AppealRow other) {
        return Objects.equals(payer, other.payer)
                && kind == other.kind
                && level == other.level
                && notices.overlaps(other.notices);
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("payer", payer == null ? "" : payer.value())
                .text("kind", kind == null ? "" : kind.name())
                .text("level", level.name())
                .text("name", name)
                .text("length", length.toString())
                .flag("fromReceipt", fromReceipt)
                .number("presumedDays", presumedDays)
                .sorted("who", who, Enum::name)
                .flag("erisaOnly", erisaOnly)
                .text("notices", notices.toString())
                .value("citation", citation);
    }

    /** {@code MEDICARE redetermination P120D, 2005-05-01/..}. */
    @Override
    public String toString() {
        return "%s %s %s, %s".formatted(payer == null ? kind : payer, name, length, notices);
    }
}
