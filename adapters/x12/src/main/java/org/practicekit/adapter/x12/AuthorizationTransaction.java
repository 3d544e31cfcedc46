package org.practicekit.adapter.x12;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.practicekit.adapter.x12.Level.Rank;
import org.practicekit.adapter.x12.internal.Segment;
import org.practicekit.billing.authorization.Agreed;
import org.practicekit.billing.authorization.AuthorizationAnswer;
import org.practicekit.billing.authorization.AuthorizationAnswer.Outcome;
import org.practicekit.billing.authorization.AuthorizationAnswerBuilder;
import org.practicekit.billing.authorization.AuthorizationId;
import org.practicekit.billing.authorization.DenialReason;
import org.practicekit.billing.eligibility.Evidence;
import org.practicekit.billing.eligibility.Rejection;
import org.practicekit.billing.service.ServiceType;
import org.practicekit.core.privacy.PatientText;
import org.practicekit.core.rule.Severity;
import org.practicekit.core.time.DateRange;

/** Reads the answer of a 278: one for each thing that is to be done with a patient, handed on as soon as it is complete. */
final class AuthorizationTransaction extends LevelsTransaction<ReviewLevel> {
    /** EV and SS are those of 5010; 4010 has the provider of the service (19) in the place of EV. */
    private static final Map<String, Rank> RANKS = Map.of(
            "20", Rank.PAYER,
            "21", Rank.RECEIVER,
            "22", Rank.SUBSCRIBER,
            "23", Rank.DEPENDENT,
            "EV", Rank.EVENT,
            "19", Rank.EVENT,
            "SS", Rank.SERVICE);

    private final Instant receivedAt;
    private final Consumer<? super AuthorizationAnswer> answers;
    private int answered;

    AuthorizationTransaction(Instant receivedAt, Consumer<? super AuthorizationAnswer> answers) {
        super(RANKS, ReviewLevel::new);
        this.receivedAt = receivedAt;
        this.answers = answers;
    }

    @Override
    Optional<Rank> beginning(Segment segment) {
        boolean outside = level.rank.compareTo(Rank.EVENT) < 0;
        return switch (segment.tag()) {
            case "TRN", "UM" -> outside || level.begun ? Optional.of(Rank.EVENT) : Optional.empty();
            case "HCR" -> outside ? Optional.of(Rank.EVENT) : Optional.empty();
            case "SV1", "SV2", "SV3" -> level.rank == Rank.SERVICE ? Optional.empty() : Optional.of(Rank.SERVICE);
            case "NM1" ->
                Optional.ofNullable(LevelSegments.PATIENTS.get(segment.text(1)))
                        .filter(of -> level.named || level.rank != of);
            default -> Optional.empty();
        };
    }

    @Override
    void begin(Rank rank, Segment segment, Place place) {
        enter(rank, "");
        if (rank.compareTo(Rank.EVENT) >= 0) {
            level.astray();
        }
        level.fault(place.finding(
                X12Rules.HIERARCHY,
                Severity.ERROR,
                "Something begins without a level of its own, so it cannot be told what it belongs to."));
    }

    @Override
    void enter(Rank rank, String id) {
        ReviewLevel event = levels.get(Rank.EVENT);
        if (rank == Rank.SERVICE && event != null && event.isFull()) {
            // its segments are not kept any more, and so many levels must not take all memory
            event.doubtful = true;
            return;
        }
        super.enter(rank, id);
        if (rank == Rank.SERVICE) {
            level.within = event;
        }
    }

    @Override
    void misplaced() {
        // it can be for the subscriber, or for the dependent who was named last
        if (level.rank == Rank.EVENT && levels.containsKey(Rank.DEPENDENT)) {
            level.astray();
        }
    }

    @Override
    void incomplete() {
        // a service that is not there can be the one that was denied
        for (Rank rank : List.of(Rank.EVENT, Rank.SERVICE)) {
            Optional.ofNullable(levels.get(rank)).ifPresent(one -> one.doubtful = true);
        }
    }

    @Override
    void leave(Rank rank) {
        for (int i = Rank.SERVICE.ordinal(); i >= rank.ordinal(); i--) {
            Rank leaving = Rank.values()[i];
            ReviewLevel left = levels.get(leaving);
            ReviewLevel event = levels.get(Rank.EVENT);
            if (left != null && leaving == Rank.SERVICE && event != null) {
                event.services.add(left);
            } else if (left != null && (leaving == Rank.EVENT || !left.hasChildren)) {
                answer(left);
            }
            levels.remove(leaving);
        }
    }

    @Override
    boolean readOfKind(Elements row) {
        switch (row.segment().tag()) {
            case "TRN" -> trace(row);
            case "AAA" -> level.rejections.add(LevelSegments.rejection(row, level.rank.about));
            case "UM" -> {
                level.begun = true;
                row.made(ServiceType::new, 3).ifPresent(type -> level.serviceType = type);
            }
            case "HCR" -> decision(row);
            case "DTP" -> date(row);
            case "HSD", "SV1", "SV2", "SV3" -> ReviewedService.read(level, row);
            case "REF" -> {
                if (level.rank.compareTo(Rank.SUBSCRIBER) >= 0) {
                    LevelSegments.reference(row, AuthorizationCodes.REFERENCES).ifPresent(level.references::add);
                }
            }
            case "MSG" -> row.made(PatientText::of, 1).ifPresent(level.messages::add);
            case "NM1" -> {
                if (LevelSegments.PATIENTS.containsKey(row.text(1))) {
                    LevelSegments.patient(level, row);
                }
            }
            case "N3", "N4", "PER", "PRV", "HI", "CL1" -> {
                // who provides it and what it is for is as it was asked, so the evidence keeps it
            }
            default -> {
                return LevelSegments.ofPatient(level, row);
            }
        }
        return true;
    }

    private void trace(Elements row) {
        Optional<AuthorizationId> id = row.made(AuthorizationId::new, 2);
        if (id.isEmpty()) {
            if (!row.has(2)) {
                row.missing(2);
            }
        } else if (row.text(1).equals("2") && level.request == null) {
            level.request = id.get();
        } else {
            if (row.text(1).equals("2")) {
                row.fault(X12Rules.TRACE, Severity.WARNING, "There is more than one trace back; the first was taken.");
            }
            level.references.add(LevelSegments.trace(id.get().value()));
        }
    }

    private void decision(Elements row) {
        level.begun = true;
        level.at(row.place());
        if (!row.has(1)) {
            row.missing(1);
        }
        Outcome said = row.code(AuthorizationCodes.OUTCOMES, 1).orElse(Outcome.UNCLEAR);
        if (level.outcome != null) {
            level.astray();
            level.doubt("More than one decision stands in one place, so none is taken.");
        }
        level.outcome = said;
        level.action = row.text(1);
        row.made(text -> new Agreed(text, null, null), 2)
                .flatMap(Agreed::number)
                .ifPresent(number -> level.number = number);
        level.reasons.addAll(row.eachMade(code -> new DenialReason(code, null), 3));
    }

    private void date(Elements row) {
        Optional<AuthorizationCodes.When> when = row.code(AuthorizationCodes.DATES, 1);
        Optional<DateRange> days = LevelSegments.days(row);
        if (when.isEmpty() || days.isEmpty()) {
            return;
        }
        DateRange said = LevelSegments.ranged(days.get(), when.get().side());
        Optional<DateRange> before =
                Optional.ofNullable(level.dates.get(when.get().meaning()));
        Optional<DateRange> both = before.map(said::intersection).orElse(Optional.of(said));
        both.ifPresent(narrowed -> level.dates.put(when.get().meaning(), narrowed));
        if (both.isEmpty()) {
            level.doubtful = true;
            level.doubt("Its days end before they begin.");
        }
    }

    private void answer(ReviewLevel of) {
        List<ReviewLevel> all = Stream.concat(
                        levels.values().stream().filter(one -> one.rank.compareTo(of.rank) <= 0), of.services.stream())
                .toList();
        List<Rejection> rejections = all.stream()
                .filter(one -> one.rank != Rank.SERVICE)
                .flatMap(one -> one.rejections.stream())
                .toList();
        Verdict verdict = Verdict.of(of, !rejections.isEmpty());
        verdict.doubt().ifPresent(of::doubt);
        List<Evidence> evidence =
                all.stream().flatMap(one -> one.evidence.stream()).toList();
        AuthorizationAnswerBuilder answer = AuthorizationAnswer.builder()
                .source(source(evidence))
                .receivedAt(receivedAt)
                .request(request(of))
                .outcome(verdict.outcome())
                .agreed(verdict.agreed())
                .services(verdict.services())
                .reasons(verdict.reasons())
                .rejections(rejections)
                .addAllReferences(batchReference().stream().toList())
                .decidedOn(all.stream().flatMap(one -> one.decidedOn().stream()).findFirst())
                .evidence(evidence);
        for (ReviewLevel one : all) {
            answer.addAllReferences(one.references).addAllFindings(one.findings());
            if (one.rank != Rank.SERVICE) {
                answer.addAllMessages(one.messages);
            }
        }
        if (!of.isAstray()) {
            patient(answer);
        }
        answered++;
        answers.accept(answer.build());
    }

    private void patient(AuthorizationAnswerBuilder answer) {
        for (Rank rank : List.of(Rank.SUBSCRIBER, Rank.DEPENDENT)) {
            ReviewLevel patient = levels.get(rank);
            if (patient != null) {
                answer.patient(patient.insured());
                Optional.ofNullable(patient.memberId).ifPresent(answer::memberId);
            }
        }
    }

    /** The trace that leads back; where there is none, the first answer is to the request that named the transaction. */
    private Optional<AuthorizationId> request(ReviewLevel of) {
        List<AuthorizationId> traces = Stream.concat(Stream.of(of), of.services.stream())
                .map(one -> one.request)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (!traces.isEmpty()) {
            return Optional.of(traces.get(0));
        }
        return answered > 0 ? Optional.empty() : batch().flatMap(AuthorizationTransaction::id);
    }

    private static Optional<AuthorizationId> id(PatientText text) {
        try {
            return Optional.of(new AuthorizationId(text.reveal()));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
