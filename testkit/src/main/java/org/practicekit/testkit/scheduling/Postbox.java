package org.practicekit.testkit.scheduling;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.practicekit.core.id.PracticeId;
import org.practicekit.scheduling.port.Messenger;
import org.practicekit.scheduling.reminder.Delivery;

/** A carrier that keeps what it gets, for tests. Thread-safe. */
public final class Postbox implements Messenger {
    private final List<Delivery> deliveries = new ArrayList<>();
    private Function<Delivery, Report> answer = delivery -> Report.ACCEPTED;

    /** A carrier that accepts everything. */
    public Postbox() {}

    /**
     * From now on answers like this.
     *
     * @param next the answer to a delivery; may throw, as carriers do
     */
    public synchronized void answers(Function<Delivery, Report> next) {
        answer = next;
    }

    @Override
    public Report deliver(PracticeId practice, Delivery delivery) {
        Function<Delivery, Report> now;
        synchronized (this) {
            deliveries.add(delivery);
            now = answer;
        }
        return now.apply(delivery);
    }

    /** What was handed over until now, in order, whatever was answered. */
    public synchronized List<Delivery> deliveries() {
        return List.copyOf(deliveries);
    }
}
