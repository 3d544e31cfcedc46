package org.practicekit.scheduling.optimization;

/**
 * The plan to start from: pinned visits, then those that the transport leaves whole, in the block it gives them, the longest first; then
 * everybody else where it is cheapest, the dearest first.
 */
final class FirstPlan {
    private FirstPlan() {}

    static void enter(Book book, Fit fit, Waiting waiting, Transport transport, Dice dice) {
        Grid grid = book.grid;
        book.begin();
        waiting.clear();
        for (int request = 0; request < grid.requests; request++) {
            if (grid.pinned[request]) {
                pin(book, request);
            }
        }
        int[] byLength = byLength(grid);
        for (int request : byLength) {
            int option = transport.whole[request];
            if (option >= 0 && !grid.pinned[request] && fit.findIn(request, grid.blockOf(option))) {
                book.place(request, fit.option, fit.bit);
            }
        }
        for (int request = 0; request < grid.requests; request++) {
            if (book.option[request] < 0) {
                waiting.add(request);
            }
        }
        waiting.seat(Waiting.Order.DEAREST, dice, 0);
    }

    private static void pin(Book book, int request) {
        int option = book.grid.optionFrom[request];
        long anchor = book.grid.optionAnchors[option];
        if ((anchor & book.grid.anchors(book.free, book.grid.optionSegment[option], request)) == 0) {
            throw new IllegalArgumentException(
                    "request %d is pinned where another pinned visit is. Maybe the provider was overbooked."
                            .formatted(request));
        }
        book.place(request, option, Long.numberOfTrailingZeros(anchor));
    }

    private static int[] byLength(Grid grid) {
        int longest = 0;
        for (int ticks : grid.providerTicks) {
            longest = Math.max(longest, ticks);
        }
        int[] from = new int[longest + 2];
        for (int ticks : grid.providerTicks) {
            from[longest - ticks + 1]++;
        }
        for (int ticks = 0; ticks <= longest; ticks++) {
            from[ticks + 1] += from[ticks];
        }
        int[] sorted = new int[grid.requests];
        for (int request = 0; request < grid.requests; request++) {
            sorted[from[longest - grid.providerTicks[request]]++] = request;
        }
        return sorted;
    }
}
