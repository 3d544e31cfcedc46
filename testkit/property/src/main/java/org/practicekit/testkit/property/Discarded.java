package org.practicekit.testkit.property;

/** An input that does not suit the property: neither a success nor a failure. */
final class Discarded extends RuntimeException {
    private static final long serialVersionUID = 1;

    Discarded() {
        super("input discarded", null, false, false);
    }
}
