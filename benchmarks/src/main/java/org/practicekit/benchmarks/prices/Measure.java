package org.practicekit.benchmarks.prices;

/** What is measured of a season. */
enum Measure {
    URGENT_IN_TIME("urgent patients seen today or tomorrow, %", 1),
    URGENT_LEFT_OUT("urgent patients who got no time", 0),
    OTHERS_IN_TIME("others seen by their day, %", 1),
    OTHERS_WAIT("others wait, days, mean", 1),
    LONG_WAIT("those who need an hour wait, days, mean", 1),
    USED("open time booked, %", 1);

    final String words;
    final int places;

    Measure(String words, int places) {
        this.words = words;
        this.places = places;
    }
}
