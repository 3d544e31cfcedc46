package org.practicekit.scheduling.optimization;

/** The best plan so far. Keeping a new one costs as much as changed since the last. */
final class Incumbent {
    final int[] option;
    final int[] anchor;
    long cost;

    private final Book book;
    private final int[] changed;
    private final boolean[] isChanged;
    private int changes;

    Incumbent(Book book) {
        this.book = book;
        this.option = book.option.clone();
        this.anchor = book.anchor.clone();
        this.cost = book.cost;
        this.changed = new int[option.length];
        this.isChanged = new boolean[option.length];
    }

    /** The request may now be elsewhere than in the plan kept. */
    void note(int request) {
        if (!isChanged[request]) {
            isChanged[request] = true;
            changed[changes++] = request;
        }
    }

    /** Keeps the book as it is now. */
    void keep() {
        for (int entry = 0; entry < changes; entry++) {
            int request = changed[entry];
            option[request] = book.option[request];
            anchor[request] = book.anchor[request];
            isChanged[request] = false;
        }
        changes = 0;
        cost = book.cost;
    }
}
