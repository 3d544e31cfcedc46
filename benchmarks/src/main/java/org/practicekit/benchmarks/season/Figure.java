package org.practicekit.benchmarks.season;

/** What is measured of a season. */
enum Figure {
    FILLED("open time in which a patient was seen, %", 1),
    REFILLED("of the time called off, booked again, %", 1),
    WAIT_MEAN("wait for a visit, days, mean", 2),
    WAIT_90("wait for a visit, days, 90th percentile", 1),
    SEEN("patients seen", 0),
    NO_SHOWS("visits missed, %", 1),
    LOST("callers and walk-ins who got no time", 0),
    IN_OFFICE("wait in the office, minutes, mean", 1),
    IDLE("doctors idle, % of open time", 1),
    OVERTIME("overtime, minutes a session", 1),
    OVERBOOKED("patients seen beside another", 0),
    OFFERS("offers made, in all 196 days", 0),
    OFFERS_TAKEN("offers taken, in all 196 days", 0),
    DOUBLE_BOOKINGS("double bookings", 0);

    private final String words;
    private final int places;

    Figure(String words, int places) {
        this.words = words;
        this.places = places;
    }

    String words() {
        return words;
    }

    int places() {
        return places;
    }
}
