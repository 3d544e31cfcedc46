package org.practicekit.scheduling.optimization;

/**
 * Improves the book round by round: one request is put where it should rather be, those in its way look for another place together with a few
 * that were left out; now and then a block is filled anew instead. The outcome stays when it is better, or not much worse; how much worse it may be is the temperature, which falls
 * from round to round.
 */
final class Annealing {
    private static final double BLINK = 0.02;
    private static final double LEFT_OUT_FIRST = 0.2;
    private static final double EXCHANGES = 0.05;
    private static final int LOOKS = 8;
    private static final int OTHERS = 2;
    private static final int OTHERS_WITH_LEFT_OUT = 6;
    private static final int LOOKS_AT_LEFT_OUT = 4;
    final Incumbent incumbent;
    final LeftOut leftOut;

    private final Grid grid;
    private final Book book;
    private final Worth worth;
    private final Waiting waiting;
    private final Ejection ejection;
    private final Exchange exchange;
    private final Dice dice;
    private final long blink;
    private final Waiting.Order[] orders = Waiting.Order.values();

    Annealing(Book book, Fit fit, Waiting waiting, Worth worth, Dice dice) {
        this.grid = book.grid;
        this.book = book;
        this.worth = worth;
        this.waiting = waiting;
        this.dice = dice;
        this.ejection = new Ejection(book, waiting, dice);
        this.exchange = new Exchange(book, fit, waiting, ejection, dice);
        this.incumbent = new Incumbent(book);
        this.leftOut = new LeftOut(grid.requests);
        this.blink = (long) (BLINK * (1L << 32));
        for (int request = 0; request < grid.requests; request++) {
            noteWhetherLeftOut(request);
        }
    }

    /**
     * One round.
     *
     * @param temperature how much worse it may be, on average
     * @param packing what a tick of time counts that goes to nobody beyond what the plan costs. Leaving out a long visit costs the same as a
     *     short one, yet only by seeing ever longer ones instead does a book come to have room for one more.
     */
    void round(double temperature, double packing) {
        double most = weight(packing) - temperature * Math.log(dice.fraction());
        book.begin();
        waiting.clear();
        boolean exchanged = leftOut.size() > 0 && packing > 0 && dice.fraction() < EXCHANGES;
        if (exchanged ? exchange(temperature, packing) : force()) {
            waiting.seat(orders[dice.below(orders.length)], dice, blink);
            if (weight(packing) <= most) {
                accept();
                return;
            }
        }
        book.takeBack();
    }

    /** Fragments count as ticks left out: only where idle ticks come together is there room for anybody. */
    private double weight(double packing) {
        return book.cost + packing * (book.ticksLeftOut + book.allFragments);
    }

    private void accept() {
        for (int entry = 0; entry < book.changes(); entry++) {
            int request = book.changed(entry);
            incumbent.note(request);
            noteWhetherLeftOut(request);
        }
        if (book.cost < incumbent.cost) {
            incumbent.keep();
        }
    }

    /** Those who can be nowhere are not worth trying. */
    private void noteWhetherLeftOut(int request) {
        leftOut.note(request, book.option[request] < 0 && worth.promising[request] > 0);
    }

    private boolean exchange(double temperature, double packing) {
        return exchange.refill(dice.below(grid.blocks), packing, temperature);
    }

    private boolean force() {
        int forced = drawUnhappy();
        int others = book.option[forced] < 0 ? OTHERS_WITH_LEFT_OUT : OTHERS;
        if (!force(forced)) {
            return false;
        }
        for (int more = 0; more < others && leftOut.size() > 0; more++) {
            int request = leftOut.draw(dice);
            if (book.option[request] < 0 && !waiting.has(request)) {
                waiting.add(request);
            }
        }
        return true;
    }

    private boolean force(int request) {
        int promising = worth.promising[request];
        if (promising == 0 || grid.pinned[request]) {
            return false;
        }
        double low = dice.fraction();
        int rank = (int) (promising * low * low);
        return ejection.force(request, worth.ranked[grid.optionFrom[request] + rank]);
    }

    /** Somebody without a place, or one whose place is not the best by the prices; after some looks anybody. */
    private int drawUnhappy() {
        if (leftOut.size() > 0 && dice.fraction() < LEFT_OUT_FIRST) {
            return drawLeftOut();
        }
        int request = dice.below(grid.requests);
        for (int look = 1; look < LOOKS && regret(request) == 0; look++) {
            request = dice.below(grid.requests);
        }
        return request;
    }

    /** Preferably one whom the prices would rather see. */
    private int drawLeftOut() {
        int request = leftOut.draw(dice);
        for (int look = 1; look < LOOKS_AT_LEFT_OUT && worth.regretLeftOut[request] == 0; look++) {
            request = leftOut.draw(dice);
        }
        return request;
    }

    private int regret(int request) {
        int option = book.option[request];
        return option < 0 ? worth.regretLeftOut[request] : worth.regret[option];
    }
}
