package org.practicekit.adapter.x12;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.practicekit.adapter.x12.internal.Segment;
import org.practicekit.billing.adjustment.Adjustment;
import org.practicekit.billing.claim.ClaimDate;
import org.practicekit.billing.claim.ClaimReference;
import org.practicekit.core.privacy.PatientText;
import org.practicekit.core.time.DateRange;

/** Reads segments of claims that mean the same wherever they stand. */
final class ClaimSegments {
    private static final int MOST_ADJUSTMENTS = 6;

    private ClaimSegments() {}

    static Optional<ClaimReference> reference(Elements row) {
        String qualifier = row.text(1);
        if (qualifier.isEmpty()) {
            row.missing(1);
        }
        if (!row.has(2)) {
            row.missing(2);
        }
        if (row.has(3) || row.has(4)) {
            Party.partLeft(row);
        }
        return row.made(PatientText::of, 2)
                .map(number -> new ClaimReference(ClaimReference.Meaning.of(qualifier), qualifier, number));
    }

    /** A day or days; of a time only its day. */
    static Optional<ClaimDate> date(Elements row) {
        if (!row.has(1)) {
            row.missing(1);
        }
        return days(row).map(days -> new ClaimDate(row.text(1), days));
    }

    static Optional<DateRange> days(Elements row) {
        if (!row.has(3)) {
            row.missing(3);
            return Optional.empty();
        }
        if (row.text(2).equals("DT")) {
            Party.partLeft(row);
            return row.formed(text -> Values.day(text.substring(0, Math.min(8, text.length()))), 3)
                    .map(DateRange::day);
        }
        return row.days(2, 3);
    }

    /** The adjustments of one group. */
    static List<Adjustment> adjustments(Elements row) {
        List<Adjustment> all = new ArrayList<>(2);
        for (int i = 0; i < MOST_ADJUSTMENTS; i++) {
            int reason = 2 + 3 * i;
            if (row.has(reason) || row.has(reason + 1) || row.has(reason + 2)) {
                all.add(Adjustment.builder()
                        .groupCode(row.text(1))
                        .reason(row.said(reason))
                        .amount(row.money(reason + 1))
                        .quantity(row.number(reason + 2))
                        .build());
            }
        }
        if (all.isEmpty()) {
            row.missing(2);
        }
        if (row.has(2 + 3 * MOST_ADJUSTMENTS)) {
            Party.partLeft(row);
        }
        return all;
    }

    /** The parts of a composite from one on, without those that are empty. */
    static List<String> parts(Segment segment, int element, int first, int last) {
        List<String> all = new ArrayList<>(4);
        for (int i = first; i <= last; i++) {
            String part = segment.component(element, i);
            if (!part.isEmpty()) {
                all.add(part);
            }
        }
        return all;
    }
}
