package org.practicekit.scheduling.optimization;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The plan to start from: pinned visits, then those that can be where they are booked, then those that the transport leaves whole, in the block
 * it gives them, the longest first; then everybody else where it is cheapest, the dearest first. It can be called off once bookings are in.
 */
final class FirstPlan {
    private static final int SEATS_BETWEEN_LOOKS = 64;

    private final Grid grid;
    private final Book book;
    private final Fit fit;

    private FirstPlan(Book book, Fit fit) {
        this.grid = book.grid;
        this.book = book;
        this.fit = fit;
    }

    static void enter(Book book, Fit fit, Transport transport, BooleanSupplier enough) {
        FirstPlan plan = new FirstPlan(book, fit);
        book.begin();
        for (int request = 0; request < plan.grid.requests; request++) {
            if (plan.grid.pinned[request]) {
                plan.pin(request);
            }
        }
        int[] dearest = plan.sorted(request -> plan.grid.leftOut[request]);
        plan.keep(dearest);
        if (plan.seat(plan.sorted(request -> plan.grid.providerTicks[request]), transport.whole, enough)) {
            plan.seat(dearest, null, enough);
        }
    }

    private void pin(int request) {
        int option = grid.optionFrom[request];
        long anchor = grid.optionAnchors[option];
        if ((anchor & grid.anchors(book.free, grid.optionSegment[option], request)) == 0) {
            throw new IllegalArgumentException(
                    "request %d is pinned where another pinned visit is. Maybe the provider was overbooked."
                            .formatted(request));
        }
        book.place(request, option, Long.numberOfTrailingZeros(anchor));
    }

    /** Leaves visits where they are booked, as far as they fit there. One may fit only when another it hangs on is in. */
    private void keep(int[] requests) {
        boolean again = true;
        while (again) {
            again = false;
            for (int request : requests) {
                if (book.option[request] < 0
                        && grid.problem.requests().get(request).booked().isPresent()) {
                    keep(request);
                    again |= grid.ties.tied[request] && book.option[request] >= 0;
                }
            }
        }
    }

    private void keep(int request) {
        Placement now = grid.problem.requests().get(request).booked().orElseThrow();
        for (int at = grid.optionFrom[request]; at < grid.optionFrom[request + 1]; at++) {
            WorkBlock work = grid.problem.blocks().get(grid.blockOf(at));
            int bit = now.start() + grid.anchorOffset[request] - grid.segmentFirst[grid.optionSegment[at]];
            if (work.provider() == now.provider()
                    && work.day() == now.day()
                    && (book.anchors(request, at) & Bits.range(bit, bit + 1)) != 0) {
                book.place(request, at, bit);
                return;
            }
        }
    }

    /** Seats those who have no place yet where they belong, or where it is cheapest. False when it was called off. */
    private boolean seat(int[] requests, int @Nullable [] belongs, BooleanSupplier enough) {
        int seats = 0;
        for (int request : requests) {
            if (book.option[request] >= 0 || grid.pinned[request]) {
                continue;
            }
            if (seats++ % SEATS_BETWEEN_LOOKS == 0 && enough.getAsBoolean()) {
                return false;
            }
            boolean found = belongs == null
                    ? fit.find(request, 0, false) && fit.cost < grid.leftOut[request]
                    : belongs[request] >= 0 && fit.findIn(request, grid.blockOf(belongs[request]));
            if (found) {
                book.place(request, fit.option, fit.bit);
            }
        }
        return true;
    }

    /** All requests, those with the highest key first. */
    private int[] sorted(IntToLongFunction key) {
        long[] keyed = new long[grid.requests];
        Arrays.setAll(keyed, request -> -key.applyAsLong(request) << 32 | request);
        Arrays.sort(keyed);
        return Arrays.stream(keyed).mapToInt(each -> (int) each).toArray();
    }
}
