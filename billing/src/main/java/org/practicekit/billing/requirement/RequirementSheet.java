package org.practicekit.billing.requirement;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/**
 * What the rows ask of one service on one day. Immutable.
 *
 * @param question about what
 * @param applying the rows that hold, one for a topic at the most, in the order of topics
 * @param open rows that would hold, and would say something else, if facts that are missing were such
 * @param passedOver the other rows about this payer or about all payers, and why they do not hold
 */
public record RequirementSheet(
        RequirementQuestion question, List<Requirement> applying, List<Open> open, List<PassedOver> passedOver)
        implements Serializable, Fingerprinted {
    public RequirementSheet {
        Objects.requireNonNull(question, "question");
        applying = List.copyOf(applying);
        open = List.copyOf(open);
        passedOver = List.copyOf(passedOver);
    }

    /** The row that holds on a topic; empty when no row says anything, which does not mean "not required". */
    public Optional<Requirement> on(RequirementTopic topic) {
        return applying.stream().filter(row -> row.topic() == topic).findFirst();
    }

    /** The rows on a topic of which nobody can tell whether they hold. */
    public List<Open> openOn(RequirementTopic topic) {
        return open.stream().filter(one -> one.row().topic() == topic).toList();
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.value("question", question)
                .each("applying", applying)
                .texts("open", open, one -> one.row().name() + " " + one.missing())
                .texts("passed", passedOver, Object::toString);
    }

    /**
     * A row of which nobody can tell whether it holds.
     *
     * @param row which one
     * @param missing the facts that would tell
     */
    public record Open(Requirement row, Set<CaseFact> missing) implements Serializable {
        public Open {
            Objects.requireNonNull(row, "row");
            missing = Collections.unmodifiableSet(new TreeSet<>(missing));
        }
    }

    /**
     * A row that does not hold.
     *
     * @param row its name
     * @param fact in what it is about another case, or null when a more specific row goes before it
     * @param winner the row that goes before it, or null
     */
    public record PassedOver(
            String row, @Nullable CaseFact fact, @Nullable String winner) implements Serializable {
        /** In what it is about another case; empty when a more specific row goes before it. */
        public Optional<CaseFact> differs() {
            return Optional.ofNullable(fact);
        }

        /** The row that goes before it. */
        public Optional<String> instead() {
            return Optional.ofNullable(winner);
        }

        /** {@code MRI-2025: other DAY}, or {@code MRI: MRI-GOLD goes before it}. */
        @Override
        public String toString() {
            return row
                    + differs()
                            .map(other -> ": other " + other)
                            .orElseGet(() -> ": " + instead().orElse("") + " goes before it");
        }
    }
}
