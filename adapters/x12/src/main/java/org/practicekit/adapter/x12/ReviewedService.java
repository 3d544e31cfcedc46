package org.practicekit.adapter.x12;

import java.util.Optional;
import java.util.stream.IntStream;
import org.practicekit.adapter.x12.internal.Segment;
import org.practicekit.billing.requirement.ProcedureRange;
import org.practicekit.core.code.ProcedureCode;
import org.practicekit.core.rule.Severity;

/** Reads which procedures a decision is about, and how much of them. */
final class ReviewedService {
    private static final int LAST_OF_RANGE = 8;
    private static final int LAST_OF_PATTERN = 8;

    private ReviewedService() {}

    static void read(ReviewLevel level, Elements row) {
        switch (row.segment().tag()) {
            case "HSD" -> delivery(level, row);
            case "SV1" -> service(level, row, 1, 3, 4);
            case "SV2" -> service(level, row, 2, 4, 5);
            default -> {
                procedures(level, row, 1);
                counted(level, Optional.of(true), row.formed(Values::whole, 6));
            }
        }
    }

    /** So many in all. Where it is so many in each week, nobody says how many that is in all. */
    private static void delivery(ReviewLevel level, Elements row) {
        if (IntStream.rangeClosed(3, LAST_OF_PATTERN).anyMatch(row::has)) {
            row.fault(X12Rules.NOT_READ, Severity.INFO, "A pattern of delivery is kept only as it came.");
            return;
        }
        counted(level, row.code(AuthorizationCodes.ADDS_UP, 1), row.formed(Values::whole, 2));
        level.delivered = level.count != null;
    }

    private static void service(ReviewLevel level, Elements row, int procedure, int unit, int count) {
        procedures(level, row, procedure);
        if (!level.delivered) {
            counted(level, row.code(AuthorizationCodes.ADDS_UP, unit), row.formed(Values::whole, count));
        }
    }

    private static void counted(ReviewLevel level, Optional<Boolean> addsUp, Optional<Integer> count) {
        if (addsUp.isPresent() && count.isPresent()) {
            level.count = count.get();
            level.addsUp = addsUp.get();
        }
    }

    private static void procedures(ReviewLevel level, Elements row, int element) {
        Segment segment = row.segment();
        String qualifier = segment.component(element, 1);
        String first = segment.component(element, 2);
        if (qualifier.isEmpty()) {
            return;
        }
        if (!qualifier.equals("HC") && !qualifier.equals("AD")) {
            row.unknown(element, qualifier);
            return;
        }
        String last = segment.component(element, LAST_OF_RANGE);
        row.made(code -> range(code, last.isEmpty() ? code : last), first, element)
                .ifPresent(range -> level.procedures = range);
    }

    private static ProcedureRange range(String first, String last) {
        return new ProcedureRange(new ProcedureCode(first), new ProcedureCode(last));
    }
}
