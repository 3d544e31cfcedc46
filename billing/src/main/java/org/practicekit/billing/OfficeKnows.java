package org.practicekit.billing;

import jakarta.validation.Valid;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.practicekit.billing.coverage.CoverageId;
import org.practicekit.billing.coverage.order.OrderCase;
import org.practicekit.core.internal.PracticeKitStyle;

/** What the office knows of a visit beyond what is stored. Immutable. */
@Value.Immutable
@PracticeKitStyle
public interface OfficeKnows extends Serializable {
    /** Nothing. */
    OfficeKnows NOTHING = builder().build();

    /** What was answered so far about the order of payers; what coverages on file say of it need not be in it. */
    Optional<@Valid OrderCase> orderFacts();

    /** The order of payers that somebody fixed, which goes before the rules; empty where nobody did. */
    List<CoverageId> orderByHand();

    /** Rows of payers' requirements, by name, whose documents are at hand. */
    Set<String> documentsAtHand();

    /** A builder; nothing is required. */
    static OfficeKnowsBuilder builder() {
        return new OfficeKnowsBuilder();
    }
}
