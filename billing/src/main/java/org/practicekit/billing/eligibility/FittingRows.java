package org.practicekit.billing.eligibility;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.practicekit.billing.coverage.Relationship;
import org.practicekit.billing.service.ServiceType;
import org.practicekit.core.rule.RuleId;
import org.practicekit.core.time.DateRange;

/** The rows of an answer that bear on a question, each with how closely. What holds for another service, place, person, day or side of the network is not among them. */
final class FittingRows {
    private static final Set<BenefitDate.Meaning> BOUNDS = EnumSet.of(
            BenefitDate.Meaning.PLAN,
            BenefitDate.Meaning.ELIGIBILITY,
            BenefitDate.Meaning.ENROLLMENT,
            BenefitDate.Meaning.BENEFIT,
            BenefitDate.Meaning.COORDINATION,
            BenefitDate.Meaning.SERVICE);

    /** In the order in which they count. */
    private static final List<Narrowing> NARROWINGS = List.of(
            new Narrowing(ReadingRules.SPECIFIC, Fit::service),
            new Narrowing(ReadingRules.NETWORK, Fit::network),
            new Narrowing(ReadingRules.PLACE, Fit::place),
            new Narrowing(ReadingRules.LEVEL, fit -> fit.person().ordinal()));

    private final BenefitQuestion question;
    private final ServiceTypes types;
    private final @Nullable Relationship relationship;
    private final List<Fit> fits;
    private final List<Fit> onOtherDays;

    FittingRows(EligibilityAnswer answer, BenefitQuestion question, ServiceTypes types) {
        this.question = question;
        this.types = types;
        this.relationship = answer.relationship()
                .orElse(answer.subscriber().isPresent() && answer.dependent().isEmpty() ? Relationship.SELF : null);
        List<Fit> onTheDay = new ArrayList<>();
        List<Fit> others = new ArrayList<>();
        for (Benefit row : answer.benefits()) {
            // When a plan ended says since when a row of "not covered" holds, not until when.
            boolean holds = row.kind().isInactive() || holdsOn(row.dates(), question);
            fit(row).ifPresent(fit -> (holds ? onTheDay : others).add(fit));
        }
        this.fits = List.copyOf(onTheDay);
        this.onOtherDays = List.copyOf(others);
    }

    /** All that fit and pass. */
    List<Fit> all(Predicate<Benefit> wanted) {
        return fits.stream().filter(fit -> wanted.test(fit.row())).toList();
    }

    /** Those that would fit on another day. */
    List<Fit> onOtherDays(Predicate<Benefit> wanted) {
        return onOtherDays.stream().filter(fit -> wanted.test(fit.row())).toList();
    }

    /** Of those that pass, the ones that fit most closely. */
    Choice closest(Predicate<Benefit> wanted) {
        return closest(all(wanted));
    }

    /** Of these, the ones that fit most closely, and which rules it took to leave the others out. */
    static Choice closest(List<Fit> fits) {
        List<RuleId> rules = new ArrayList<>();
        List<Fit> kept = fits;
        for (Narrowing narrowing : NARROWINGS) {
            int best = kept.stream().mapToInt(narrowing.rank()).min().orElse(0);
            List<Fit> closer = kept.stream()
                    .filter(fit -> narrowing.rank().applyAsInt(fit) == best)
                    .toList();
            if (closer.size() < kept.size()) {
                rules.add(narrowing.rule().id());
            }
            kept = closer;
        }
        return new Choice(kept, rules);
    }

    /** Whether named days have {@code question}'s among them. Sides of a range that are named apart must all hold. */
    static boolean holdsOn(List<BenefitDate> dates, BenefitQuestion question) {
        for (BenefitDate.Meaning meaning : BOUNDS) {
            List<DateRange> named = dates.stream()
                    .filter(date -> date.meaning() == meaning)
                    .map(BenefitDate::days)
                    .toList();
            List<DateRange> whole = named.stream().filter(days -> !isOpen(days)).toList();
            boolean sides = named.stream().filter(FittingRows::isOpen).allMatch(days -> days.contains(question.date()));
            if (!sides || (!whole.isEmpty() && whole.stream().noneMatch(days -> days.contains(question.date())))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOpen(DateRange days) {
        return days.from().equals(DateRange.ALWAYS.from()) || days.to().equals(DateRange.ALWAYS.to());
    }

    private Optional<Fit> fit(Benefit row) {
        OptionalInt service = service(row);
        OptionalInt network = network(row.inNetwork().orElse(Answer.NOT_APPLICABLE));
        OptionalInt place = place(row);
        Optional<Person> person = person(row.level().orElse(null));
        if (service.isEmpty() || network.isEmpty() || place.isEmpty() || person.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Fit(row, service.getAsInt(), network.getAsInt(), place.getAsInt(), person.get()));
    }

    private OptionalInt service(Benefit row) {
        if (row.procedure().isPresent()) {
            boolean same = row.procedure().equals(question.procedure())
                    && question.modifiers().containsAll(row.modifiers());
            return same ? OptionalInt.of(0) : OptionalInt.empty();
        }
        Collection<ServiceType> named = row.serviceTypes().isEmpty() ? List.of(ServiceType.PLAN) : row.serviceTypes();
        return named.stream()
                .map(type -> types.steps(question.serviceType(), type))
                .flatMapToInt(OptionalInt::stream)
                .map(steps -> steps + 1)
                .min();
    }

    private OptionalInt network(Answer inNetwork) {
        return switch (inNetwork) {
            case YES -> question.network() == NetworkSide.IN ? OptionalInt.of(0) : OptionalInt.empty();
            case NO -> question.network() == NetworkSide.OUT ? OptionalInt.of(0) : OptionalInt.empty();
            case NOT_APPLICABLE -> OptionalInt.of(1);
            case UNKNOWN -> OptionalInt.of(2);
        };
    }

    private OptionalInt place(Benefit row) {
        if (row.places().isEmpty()) {
            return OptionalInt.of(1);
        }
        return question.place().filter(row.places()::contains).isPresent() ? OptionalInt.of(0) : OptionalInt.empty();
    }

    private Optional<Person> person(@Nullable CoverageLevel level) {
        if (level == null) {
            return Optional.of(Person.NOBODY_NAMED);
        }
        return switch (level) {
            case INDIVIDUAL -> Optional.of(Person.PATIENT);
            case FAMILY -> Optional.of(Person.FAMILY);
            case EMPLOYEE -> alone(Relationship.SELF);
            case SPOUSE -> alone(Relationship.SPOUSE);
            case EMPLOYEE_AND_SPOUSE -> among(Relationship.SELF, Relationship.SPOUSE);
            case EMPLOYEE_AND_CHILDREN -> among(Relationship.SELF, Relationship.CHILD);
            case SPOUSE_AND_CHILDREN -> among(Relationship.SPOUSE, Relationship.CHILD);
            case CHILDREN -> among(Relationship.CHILD);
            case DEPENDENTS -> among(Relationship.SPOUSE, Relationship.CHILD, Relationship.OTHER);
        };
    }

    private Optional<Person> alone(Relationship one) {
        if (relationship == null) {
            return Optional.of(Person.NOBODY_NAMED);
        }
        return relationship == one ? Optional.of(Person.PATIENT) : Optional.empty();
    }

    private Optional<Person> among(Relationship... several) {
        return relationship == null || List.of(several).contains(relationship)
                ? Optional.of(Person.FAMILY)
                : Optional.empty();
    }

    /** For whom a row is, the closest first. */
    enum Person {
        PATIENT,
        NOBODY_NAMED,
        FAMILY
    }

    /**
     * A row and how closely it fits; lower is closer.
     *
     * @param row the row
     * @param service 0 the procedure, 1 the kind of service, 2 and more the wider ones
     * @param network 0 said of this side, 1 said of none, 2 the payer does not know
     * @param place 0 said of this place, 1 of none
     * @param person for whom
     */
    record Fit(Benefit row, int service, int network, int place, Person person) {}

    /**
     * The rows that fit most closely.
     *
     * @param fits they
     * @param rules what left others out
     */
    record Choice(List<Fit> fits, List<RuleId> rules) {
        boolean isEmpty() {
            return fits.isEmpty();
        }

        List<Benefit> rows() {
            return fits.stream().map(Fit::row).toList();
        }

        List<Integer> evidence() {
            return rows().stream().flatMap(row -> row.evidence().stream()).toList();
        }

        /** How closely they fit the service; of no use without any. */
        int service() {
            return fits.get(0).service();
        }
    }

    private record Narrowing(ReadingRules rule, ToIntFunction<Fit> rank) {}
}
