package org.practicekit.adapter.x12;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practicekit.adapter.x12.AuthorizationCodes.Meaning;
import org.practicekit.billing.authorization.Agreed;
import org.practicekit.billing.authorization.AuthorizationAnswer.Outcome;
import org.practicekit.billing.authorization.AuthorizationId;
import org.practicekit.billing.authorization.DenialReason;
import org.practicekit.billing.authorization.ServiceDecision;
import org.practicekit.billing.eligibility.Evidence;
import org.practicekit.billing.requirement.ProcedureRange;
import org.practicekit.billing.service.ServiceType;
import org.practicekit.core.privacy.PatientText;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.Severity;
import org.practicekit.core.time.DateRange;

/** One level of a 278 while it is read, and what was decided there: of what is to be done with a patient, or of one service of it. */
final class ReviewLevel extends Level {
    final List<ReviewLevel> services = new ArrayList<>();
    final List<PatientText> messages = new ArrayList<>();
    final List<DenialReason> reasons = new ArrayList<>();
    final Map<Meaning, DateRange> dates = new EnumMap<>(Meaning.class);

    /** Whether the review began: a second beginning is another's. */
    boolean begun;

    @Nullable
    AuthorizationId request;

    @Nullable
    Outcome outcome;

    /** Whether a part of it is missing or stands elsewhere, so that it decides nothing. */
    boolean doubtful;

    String action = "";

    @Nullable
    String number;

    @Nullable
    Integer count;

    /** Whether it was counted what is to be delivered, and not only what one service takes. */
    boolean delivered;

    /** Whether units of several services add up; visits do not, since one visit can hold several services. */
    boolean addsUp;

    @Nullable
    ServiceType serviceType;

    @Nullable
    ProcedureRange procedures;

    private boolean astray;

    private @Nullable Finding where;

    ReviewLevel(Rank rank, String id) {
        super(rank, id);
    }

    /** It cannot be told whom or what it is about, so it decides nothing. */
    void astray() {
        astray = true;
        doubtful = true;
    }

    /** Whether it cannot be told whom it is for. */
    boolean isAstray() {
        return astray;
    }

    /** Keeps the place of the decision, or of the beginning where there is none. */
    void at(Place place) {
        where = place.finding(X12Rules.DECISION, Severity.ERROR, "It cannot be told what is decided.");
    }

    /** It cannot be told what is decided here. */
    void doubt(String why) {
        fault(Finding.builder().like(Objects.requireNonNull(where)).message(why).build());
    }

    @Override
    boolean keep(String text, Place place) {
        if (where == null) {
            at(place);
        }
        return super.keep(text, place);
    }

    /** Whether something is decided here and not only with the rest. */
    boolean speaks() {
        return outcome != null || doubtful || !rejections.isEmpty();
    }

    /** Whether it says how much is agreed to, or when; days of service alone can be an echo of what was asked. */
    boolean tellsTerms() {
        return count != null || dates.containsKey(Meaning.CERTIFIED);
    }

    Optional<LocalDate> decidedOn() {
        return Optional.ofNullable(dates.get(Meaning.DECIDED)).map(DateRange::from);
    }

    /** The days for which it was certified, or else those of the service, which also are the side that is not named of the former. */
    Optional<DateRange> days() {
        Optional<DateRange> asked = Stream.of(Meaning.EVENT, Meaning.SERVICE, Meaning.STAY)
                .flatMap(meaning -> Stream.ofNullable(dates.get(meaning)))
                .findFirst();
        DateRange certified = dates.get(Meaning.CERTIFIED);
        if (certified == null) {
            return asked;
        }
        boolean whole =
                !certified.from().equals(LocalDate.MIN) && !certified.to().equals(LocalDate.MAX);
        return Optional.of(
                whole ? certified : asked.flatMap(certified::intersection).orElse(certified));
    }

    Agreed agreed() {
        return new Agreed(number, days().orElse(null), count);
    }

    /** The payer's reasons; its words are with the first, and where it gives words and no reason they are with its decision. */
    List<DenialReason> spokenReasons() {
        if (messages.isEmpty() || reasons.isEmpty() && (outcome == null || !outcome.isAgainst())) {
            return reasons;
        }
        String words = messages.stream().map(PatientText::reveal).collect(Collectors.joining(" "));
        PatientText said = words.length() <= 4_000 ? PatientText.of(words) : messages.get(0);
        String code = reasons.isEmpty() ? action : reasons.get(0).code();
        return Stream.concat(
                        Stream.of(new DenialReason(code, said)),
                        reasons.stream().skip(1))
                .toList();
    }

    /** What is said of this service, where {@code ofAll} is said of all that do not say otherwise. */
    ServiceDecision decision(@Nullable Outcome ofAll) {
        Outcome said = outcome(ofAll);
        return ServiceDecision.builder()
                .serviceType(Optional.ofNullable(serviceType))
                .procedures(Optional.ofNullable(procedures))
                .outcome(said)
                .agreed(Optional.of(agreed()).filter(terms -> said.state().isGranted()))
                .reasons(spokenReasons().stream().limit(Verdict.MOST_REASONS).toList())
                .rejections(rejections)
                .messages(messages)
                .evidence(evidence.stream().map(Evidence::position).toList())
                .build();
    }

    private Outcome outcome(@Nullable Outcome ofAll) {
        if (doubtful) {
            return Outcome.UNCLEAR;
        }
        if (outcome != null) {
            boolean told = !Verdict.needsTerms(outcome) || tellsTerms();
            return rejections.isEmpty() && told ? outcome : Outcome.UNCLEAR;
        }
        if (!rejections.isEmpty()) {
            return Outcome.TURNED_DOWN;
        }
        return ofAll == null ? Outcome.UNCLEAR : ofAll;
    }
}
