package org.practicekit.billing;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.practicekit.billing.coverage.CoverageId;

/**
 * What the office knows of a visit beyond what is stored. Immutable.
 *
 * @param order which coverage pays first, then next; empty where that is not known
 * @param documentsAtHand rows of payers' requirements, by name, whose documents are at hand
 */
public record OfficeKnows(List<CoverageId> order, Set<String> documentsAtHand) implements Serializable {
    /** Nothing. */
    public static final OfficeKnows NOTHING = new OfficeKnows(List.of(), Set.of());

    public OfficeKnows {
        order = List.copyOf(order);
        documentsAtHand = Collections.unmodifiableSet(new TreeSet<>(documentsAtHand));
    }
}
