package org.practicekit.scheduling.availability;

import java.io.Serializable;
import org.practicekit.core.id.IdText;

/**
 * Names a template, a closure or extra hours, so that a refusal can say which one speaks.
 *
 * @param value the practice's own key, see {@link IdText}
 */
public record TemplateId(String value) implements Serializable, Comparable<TemplateId> {
    public TemplateId {
        IdText.check(value, "template id");
    }

    @Override
    public int compareTo(TemplateId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
