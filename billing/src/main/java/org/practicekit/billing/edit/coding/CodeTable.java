package org.practicekit.billing.edit.coding;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.practicekit.core.fingerprint.Fingerprinted;

/**
 * A list of codes by day, read from a file by {@link CodeRows} or kept by the host in a form of its own. Implementations are
 * immutable and thread-safe, answer from memory, and read no clock.
 *
 * @param <R> what the list says of a code
 */
public interface CodeTable<R extends CodeRow> extends Serializable, Fingerprinted {
    /** What the list says of a code on a day; empty when it says nothing. */
    Optional<R> on(String code, LocalDate day);

    /** Whether the list is whole for a day: then a code that it does not have is no code, otherwise nobody knows. */
    boolean covers(LocalDate day);

    /** Whether the list has a code on a day. */
    default Known has(String code, LocalDate day) {
        if (on(code, day).isPresent()) {
            return Known.YES;
        }
        return covers(day) ? Known.NO : Known.UNKNOWN;
    }
}
