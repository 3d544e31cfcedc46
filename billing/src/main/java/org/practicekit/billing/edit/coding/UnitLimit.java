package org.practicekit.billing.edit.coding;

import java.util.Objects;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.time.DateRange;

/**
 * How many units of a procedure are likely at the most, by one of the tables of medically unlikely edits. Immutable.
 *
 * @param code the procedure
 * @param effective on which days of service
 * @param most how many
 * @param basis what is counted, and how firm the number is
 */
public record UnitLimit(String code, DateRange effective, int most, Basis basis) implements CodeRow {
    public UnitLimit {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(effective, "effective");
        Objects.requireNonNull(basis, "basis");
        if (most < 0) {
            throw new IllegalArgumentException("units at the most (%d) cannot be negative.".formatted(most));
        }
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("code", code)
                .text("effective", effective.toString())
                .number("most", most)
                .text("basis", basis.name());
    }

    /** What is counted, and how firm the number is: the adjudication indicator. */
    public enum Basis {
        /** The units of one line. */
        LINE,
        /** All of a day; it follows from policy, and nobody may go beyond it. */
        DAY_BY_POLICY,
        /** All of a day; more can be shown to have been needed. */
        DAY_CLINICAL;

        /** The indicator: 1, 2 or 3. */
        public int indicator() {
            return ordinal() + 1;
        }
    }

    /** Whose units a table limits. */
    public enum Table {
        /** Practitioners and ambulatory surgical centers. */
        PRACTITIONER("Practitioner"),
        /** Hospitals, for outpatients. */
        OUTPATIENT("Outpatient"),
        /** Suppliers of equipment. */
        EQUIPMENT("DME");

        private final String heading;

        Table(String heading) {
            this.heading = heading;
        }

        /** How the heading of its column of values begins. */
        String heading() {
            return heading;
        }
    }
}
