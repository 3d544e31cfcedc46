package org.practicekit.scheduling.optimization;

/** Requests taken out of the book that wait for a place, and the order in which they get one. */
final class Waiting {
    /** The ways to order; which one is best changes from case to case, so chance decides. */
    enum Order {
        CHANCE,
        DEAREST,
        LONGEST,
        DEAREST_BY_LENGTH
    }

    private final Grid grid;
    private final Book book;
    private final Fit fit;
    private final int[] requests;
    private final int[] keys;
    private int size;

    Waiting(Book book, Fit fit) {
        this.grid = book.grid;
        this.book = book;
        this.fit = fit;
        this.requests = new int[grid.requests];
        this.keys = new int[grid.requests];
    }

    void clear() {
        size = 0;
    }

    void add(int request) {
        requests[size++] = request;
    }

    boolean has(int request) {
        for (int at = 0; at < size; at++) {
            if (requests[at] == request) {
                return true;
            }
        }
        return false;
    }

    /** Gives each the cheapest place there is, in a given order; who finds none that is better than being left out goes without. */
    void seat(Order order, Dice dice, long blink) {
        boolean late = (dice.next() & 1) == 0;
        sort(order, dice);
        for (int at = 0; at < size; at++) {
            int request = requests[at];
            if (book.option[request] < 0 && fit.find(request, blink, late) && fit.cost < grid.leftOut[request]) {
                book.place(request, fit.option, fit.bit);
            }
        }
    }

    private void sort(Order order, Dice dice) {
        for (int at = 0; at < size; at++) {
            int request = requests[at];
            int key = key(order, request, dice);
            int to = at;
            while (to > 0 && keys[to - 1] < key) {
                keys[to] = keys[to - 1];
                requests[to] = requests[to - 1];
                to--;
            }
            keys[to] = key;
            requests[to] = request;
        }
    }

    private int key(Order order, int request, Dice dice) {
        return switch (order) {
            case CHANCE -> (int) dice.next();
            case DEAREST -> grid.leftOut[request];
            case LONGEST -> grid.providerTicks[request];
            case DEAREST_BY_LENGTH -> grid.leftOut[request] / grid.providerTicks[request];
        };
    }
}
