package org.practicekit.adapter.x12;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practicekit.adapter.x12.AuthorizationCodes.Meaning;
import org.practicekit.billing.authorization.Agreed;
import org.practicekit.billing.authorization.AuthorizationAnswer.Outcome;
import org.practicekit.billing.authorization.DenialReason;
import org.practicekit.billing.authorization.ServiceDecision;
import org.practicekit.core.time.DateRange;

/**
 * What the levels of a 278 say together. Wherever they contradict each other, or leave out what was agreed to, nothing is agreed to.
 *
 * @param outcome what is decided
 * @param agreed what is agreed to
 * @param services what is decided of each service
 * @param reasons why not, or not all
 * @param doubt why nothing can be told, where the payer meant to tell something
 */
record Verdict(
        Outcome outcome,
        Optional<Agreed> agreed,
        List<ServiceDecision> services,
        List<DenialReason> reasons,
        Optional<String> doubt) {
    static final int MOST_REASONS = 20;

    /**
     * Decides.
     *
     * @param event what is said of all, and its services
     * @param rejected whether the request was turned down
     */
    static Verdict of(ReviewLevel event, boolean rejected) {
        List<ServiceDecision> services =
                event.services.stream().map(one -> one.decision(event.outcome)).toList();
        List<DenialReason> reasons = Stream.concat(
                        event.spokenReasons().stream(), services.stream().flatMap(one -> one.reasons().stream()))
                .distinct()
                .limit(MOST_REASONS)
                .toList();
        boolean decided = event.outcome != null || event.services.stream().anyMatch(ReviewLevel::speaks);
        if (rejected && !decided) {
            return new Verdict(Outcome.TURNED_DOWN, Optional.empty(), services, reasons, Optional.empty());
        }
        Optional<String> doubt = doubt(event, services, rejected, decided);
        Outcome outcome = doubt.isPresent() || event.doubtful ? Outcome.UNCLEAR : outcome(event, services);
        Optional<Agreed> agreed = outcome.state().isGranted() ? Optional.of(agreed(event, services)) : Optional.empty();
        return new Verdict(outcome, agreed, services, reasons, doubt);
    }

    /** Whether it is agreed to less, or to something else, than was asked for. */
    static boolean needsTerms(Outcome outcome) {
        return outcome == Outcome.CERTIFIED_IN_PART || outcome == Outcome.MODIFIED;
    }

    private static Optional<String> doubt(
            ReviewLevel event, List<ServiceDecision> services, boolean rejected, boolean decided) {
        if (!decided) {
            return Optional.of("There is no decision.");
        }
        if (rejected) {
            return Optional.of("The request is turned down and decided at once.");
        }
        Outcome outcome = outcome(event, services);
        boolean someAgreed =
                services.stream().anyMatch(service -> service.outcome().state().isGranted());
        boolean refused = !outcome.state().isGranted() && outcome != Outcome.PENDED && outcome != Outcome.UNCLEAR;
        if (refused && someAgreed
                || event.outcome != null && event.outcome.state().isGranted() && !services.isEmpty() && !someAgreed) {
            return Optional.of("What is said of the whole and of its services contradict each other.");
        }
        if (outcome.state().isGranted() && commonDays(event, services).isEmpty()) {
            return Optional.of("What is agreed to has no day in common.");
        }
        boolean told = Stream.concat(Stream.of(event), event.services.stream()).anyMatch(ReviewLevel::tellsTerms)
                || services.stream()
                        .anyMatch(service -> !service.outcome().state().isGranted());
        return needsTerms(outcome) && !told
                ? Optional.of("Less is agreed to, or something else, than was asked for, and it is not said what.")
                : Optional.empty();
    }

    private static Outcome outcome(ReviewLevel event, List<ServiceDecision> services) {
        @Nullable Outcome ofAll = event.outcome;
        if (ofAll != null
                && (!ofAll.state().isGranted() || event.services.stream().noneMatch(ReviewLevel::speaks))) {
            return ofAll;
        }
        Outcome together =
                Outcome.together(services.stream().map(ServiceDecision::outcome).toList());
        return ofAll == null ? together : Outcome.together(List.of(ofAll, together));
    }

    private static Agreed agreed(ReviewLevel event, List<ServiceDecision> services) {
        List<ReviewLevel> granted = granted(event, services);
        String number = Stream.concat(Stream.of(event), granted.stream())
                .flatMap(one -> Stream.ofNullable(one.number))
                .findFirst()
                .orElse(null);
        DateRange days = commonDays(event, services)
                .filter(all -> !all.equals(DateRange.ALWAYS))
                .orElse(null);
        return new Agreed(number, days, event.count == null ? count(granted) : event.count);
    }

    /** How much all services come to; not known when one of them does not say. */
    private static @Nullable Integer count(List<ReviewLevel> granted) {
        int sum = 0;
        int most = 0;
        for (ReviewLevel one : granted) {
            if (one.count == null) {
                return null;
            }
            sum += one.count;
            most = Math.max(most, one.count);
        }
        return most == 0 ? null : granted.stream().allMatch(one -> one.addsUp) ? Integer.valueOf(sum) : most;
    }

    /** The days on which all that is agreed to holds; always where none are named. */
    private static Optional<DateRange> commonDays(ReviewLevel event, List<ServiceDecision> services) {
        if (event.dates.containsKey(Meaning.CERTIFIED)) {
            return event.days();
        }
        Optional<DateRange> common = Optional.of(DateRange.ALWAYS);
        for (ReviewLevel one : granted(event, services)) {
            DateRange days = one.days().orElse(DateRange.ALWAYS);
            common = common.flatMap(so -> so.intersection(days));
        }
        return common.map(all -> all.equals(DateRange.ALWAYS) ? event.days().orElse(all) : all);
    }

    private static List<ReviewLevel> granted(ReviewLevel event, List<ServiceDecision> services) {
        return Stream.iterate(0, i -> i + 1)
                .limit(services.size())
                .filter(i -> services.get(i).outcome().state().isGranted())
                .map(event.services::get)
                .toList();
    }
}
