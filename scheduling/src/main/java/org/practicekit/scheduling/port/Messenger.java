package org.practicekit.scheduling.port;

import java.io.Serializable;
import org.practicekit.core.id.PracticeId;
import org.practicekit.scheduling.reminder.Delivery;

/**
 * Hands messages to carriers. Called outside any unit of work, on the thread of the sweep, once for each message and try.
 * Whoever implements it is the practice's business associate, or has one.
 */
public interface Messenger {
    /**
     * Hands a message over. May throw when nothing is known of what became of it; it then counts as possibly sent.
     *
     * @return what the carrier said
     */
    Report deliver(PracticeId practice, Delivery delivery);

    /** What a carrier says. */
    enum Report implements Serializable {
        /** It has the message and will do its best. */
        ACCEPTED,
        /** Not now; nothing was sent. */
        BUSY,
        /** Never: no such number, a landline, a full mailbox. Nothing was sent. */
        REFUSED
    }
}
