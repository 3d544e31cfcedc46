package org.practicekit.billing.coverage.order;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.practicekit.billing.coverage.CoverageId;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.rule.Finding;

/**
 * Who pays first, who next, and why. What is decided stays so whatever is answered to the questions. Immutable.
 *
 * @param places in order; the first is the primary payer's when it is {@link Place.Kind#DECIDED}
 * @param steps for each two coverages of which one pays before the other, under which rule and on what facts
 * @param questions what the order within {@link Place.Kind#OPEN} places depends on; answers can lead to further questions
 * @param leftOut what has no place in the order, and why
 */
public record OrderOfPayers(List<Place> places, List<Finding> steps, List<Question> questions, List<Finding> leftOut)
        implements Serializable, Fingerprinted {
    public OrderOfPayers {
        places = List.copyOf(places);
        steps = List.copyOf(steps);
        questions = List.copyOf(questions);
        leftOut = List.copyOf(leftOut);
    }

    /** Who pays first; empty when it is not decided, when several share, or when there is nobody. */
    public Optional<CoverageId> primary() {
        return places.stream()
                .findFirst()
                .filter(place -> place.kind() == Place.Kind.DECIDED)
                .map(place -> place.coverages().get(0));
    }

    /** Whether nothing is left to ask. */
    public boolean isDecided() {
        return questions.isEmpty();
    }

    /** The order, the steps and the questions in lines for a person. */
    public String explain() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < places.size(); i++) {
            text.append(i + 1).append(". ").append(places.get(i)).append('\n');
        }
        leftOut.forEach(finding -> text.append("  ").append(finding.explain()).append('\n'));
        steps.forEach(step -> text.append("  ").append(step.explain()).append('\n'));
        questions.forEach(
                question -> text.append("  ASK ").append(question.text()).append('\n'));
        return text.toString();
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.texts("places", places, Place::toString)
                .each("steps", steps)
                .each("questions", questions)
                .each("leftOut", leftOut);
    }

    /**
     * A place in the order.
     *
     * @param coverages who has it, in the order of their ids
     * @param kind alone, shared, or not known in which order
     */
    public record Place(List<CoverageId> coverages, Kind kind) implements Serializable {
        public Place {
            coverages = List.copyOf(coverages);
            if (coverages.isEmpty() || (coverages.size() == 1) != (kind == Kind.DECIDED)) {
                throw new IllegalArgumentException("one coverage has a decided place and several have not.");
            }
        }

        @Override
        public String toString() {
            String who = coverages.stream().map(CoverageId::value).collect(Collectors.joining(", "));
            return switch (kind) {
                case DECIDED -> who;
                case EQUAL_SHARES -> who + " in equal shares";
                case OPEN -> who + " in an order that depends on what is asked below";
            };
        }

        /** How a place is held. */
        public enum Kind {
            /** One coverage has it. */
            DECIDED,
            /** Several share equally. */
            EQUAL_SHARES,
            /** Several have it, in an order that is not known. */
            OPEN
        }
    }
}
