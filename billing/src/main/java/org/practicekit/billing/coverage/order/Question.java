package org.practicekit.billing.coverage.order;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.practicekit.billing.coverage.CoverageId;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;

/**
 * Something that has to be asked because the order of payers depends on it.
 *
 * @param fact what
 * @param about of which coverages, in the order of their ids; none where it is about the patient
 */
public record Question(Fact fact, List<CoverageId> about) implements Serializable, Fingerprinted, Comparable<Question> {
    private static final Comparator<Question> ORDER =
            Comparator.comparing(Question::fact).thenComparing(question -> question.about.toString());

    public Question {
        Objects.requireNonNull(fact, "fact");
        about = about.stream().sorted().toList();
    }

    /** The question in words, with the ids of the coverages. */
    public String text() {
        return about.isEmpty()
                ? fact.words
                : fact.words + about.stream().map(CoverageId::value).collect(Collectors.joining(", ", " (", ")"));
    }

    @Override
    public int compareTo(Question other) {
        return ORDER.compare(this, other);
    }

    @Override
    public void describeTo(FingerprintWriter writer) {
        writer.text("fact", fact.name()).texts("about", about, CoverageId::value);
    }

    /** What can be asked. */
    public enum Fact {
        /** {@link PlanFacts#forThisInjury()}. */
        FOR_THIS_INJURY("Is the visit about the injury that this insurance is liable for?"),
        /** {@link OrderCase#medicareReason()}. */
        MEDICARE_REASON("Why does the patient have Medicare: age, disability, kidney failure?"),
        /** {@link OrderCase#kidneyFailureSince()}. */
        KIDNEY_FAILURE_SINCE("In which month could the patient first have Medicare for kidney failure?"),
        /** {@link PlanFacts#medicareFirstBefore()}. */
        MEDICARE_FIRST_BEFORE(
                "Did Medicare by age or disability rightly pay before this plan when the kidneys failed?"),
        /** {@link PlanFacts#work()}. */
        WORK("Does the subscriber have this plan by current work, or laid off, retired, or under COBRA?"),
        /** {@link PlanFacts#employees()}. */
        EMPLOYEES("How many people does the employer have at work?"),
        /** {@link PlanFacts#coordinates()}. */
        COORDINATES("Does this insurance have rules of coordination with others?"),
        /** {@link PlanFacts#familyRole()}. */
        FAMILY_ROLE("Whose plan is it: which parent's, or the spouse's of which?"),
        /** {@link OrderCase#parentsTogether()}. */
        PARENTS_TOGETHER("Do the parents live together, married or not?"),
        /** {@link OrderCase#decree()}. */
        DECREE("Did a court say who is responsible for the child's health care, or give joint custody?"),
        /** {@link OrderCase#responsible()}. */
        RESPONSIBLE("Which parent did the court make responsible?"),
        /** {@link OrderCase#custodian()}. */
        CUSTODIAN("Which parent has custody?"),
        /** {@link PlanFacts#birthday()}. */
        BIRTHDAY("When is the subscriber's birthday?"),
        /** {@link PlanFacts#since()}. */
        SINCE("Since when does this plan cover the patient?"),
        /** {@link OrderCase#agreements()}. */
        AGREEMENT("Which of these do the payers say pays first?");

        private final String words;

        Fact(String words) {
            this.words = words;
        }
    }
}
