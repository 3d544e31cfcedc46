package org.practicekit.adapter.x12;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.Objects;

/**
 * What a receiver says became of an interchange as a whole (TA1), before anybody looked inside.
 *
 * @param number the control number of the interchange
 * @param writtenAt when it was written, by its own header
 * @param outcome what became of it
 * @param note why, by X12's code, three digits; 000 says that nothing is wrong
 */
public record InterchangeAcknowledgement(String number, LocalDateTime writtenAt, Outcome outcome, String note)
        implements Serializable {
    public InterchangeAcknowledgement {
        Codes.require(Codes.NUMBER, number, "number");
        Objects.requireNonNull(writtenAt, "writtenAt");
        Objects.requireNonNull(outcome, "outcome");
        Codes.require(Codes.CODE, note, "note");
    }
}
