package org.practicekit.benchmarks.prices;

/** The ways of booking that are compared. */
enum Way {
    FIRST_COME("first come", 0, 0),
    /** Two hours of the eight, a little less than urgent patients ask for. */
    SMALL_CARVE_OUT("60 minutes a half day carved out", 60, 0),
    /** A little more than they ask for. */
    LARGE_CARVE_OUT("80 minutes a half day carved out", 80, 0),
    PRICES("prices", 0, 1),
    /** By somebody who expects a quarter fewer calls than come. */
    LOW_PRICES("prices, a quarter too few expected", 0, 0.75);

    final String label;
    /** Minutes of each half day. */
    final int carvedOut;
    /** The calls expected, in relation to those that come on average; 0 for nobody asks. */
    final double forecast;

    Way(String label, int carvedOut, double forecast) {
        this.label = label;
        this.carvedOut = carvedOut;
        this.forecast = forecast;
    }
}
