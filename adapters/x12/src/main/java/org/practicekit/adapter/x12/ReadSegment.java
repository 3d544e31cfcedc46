package org.practicekit.adapter.x12;

import java.io.Serializable;
import java.util.Objects;
import org.practicekit.core.privacy.PatientText;

/**
 * A segment from which a claim was read, as it came. Immutable; prints as a mask.
 *
 * @param place where in the file it stands
 * @param loop in which loop of the guide: "2300", "2010BA"
 * @param line of which line of the claim, from 1; 0 when it is of none
 * @param tag what it begins with; empty when it cannot be read
 * @param text what it said
 */
public record ReadSegment(FilePlace place, String loop, int line, String tag, PatientText text)
        implements Serializable {
    public ReadSegment {
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(loop, "loop");
        Objects.requireNonNull(tag, "tag");
        Objects.requireNonNull(text, "text");
    }
}
