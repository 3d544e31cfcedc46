package org.practicekit.adapter.x12;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.practicekit.adapter.x12.Level.Rank;
import org.practicekit.adapter.x12.internal.Segment;
import org.practicekit.billing.coverage.Relationship;
import org.practicekit.billing.eligibility.EligibilityAnswer;
import org.practicekit.billing.eligibility.EligibilityAnswerBuilder;
import org.practicekit.billing.eligibility.Evidence;
import org.practicekit.billing.eligibility.InquiryId;
import org.practicekit.billing.eligibility.Rejection;
import org.practicekit.billing.eligibility.RelatedParty;
import org.practicekit.core.privacy.PatientText;
import org.practicekit.core.rule.Severity;

/** Reads a 271: one answer for each patient, handed on as soon as the next begins. */
final class EligibilityTransaction extends LevelsTransaction<BenefitLevel> {
    private static final Map<String, Rank> RANKS =
            Map.of("20", Rank.PAYER, "21", Rank.RECEIVER, "22", Rank.SUBSCRIBER, "23", Rank.DEPENDENT);

    private final Instant receivedAt;
    private final Consumer<? super EligibilityAnswer> answers;
    private BenefitRows rows;

    EligibilityTransaction(Instant receivedAt, Consumer<? super EligibilityAnswer> answers) {
        super(RANKS, BenefitLevel::new);
        this.receivedAt = receivedAt;
        this.answers = answers;
        this.rows = new BenefitRows(level);
    }

    /**
     * Who begins here although no level did, so that a level whose header is lost never gives its rows to the patient before. Traces
     * come before names, and names before rows.
     */
    @Override
    Optional<Rank> beginning(Segment segment) {
        boolean outside = level.rank.compareTo(Rank.SUBSCRIBER) < 0;
        switch (segment.tag()) {
            case "EB" -> {
                return outside ? Optional.of(Rank.SUBSCRIBER) : Optional.empty();
            }
            case "TRN" -> {
                return outside
                        ? Optional.of(Rank.SUBSCRIBER)
                        : level.named ? Optional.of(level.rank) : Optional.empty();
            }
            case "NM1" -> {
                Rank of = LevelSegments.PATIENTS.get(segment.text(1));
                if (of == null || rows.isInLoop()) {
                    return Optional.empty();
                }
                return level.named || level.rank != of ? Optional.of(of) : Optional.empty();
            }
            default -> {
                return Optional.empty();
            }
        }
    }

    /** A name behind a row can be of somebody who belongs to the row as well, so whose rows follow cannot be told. */
    @Override
    void begin(Rank rank, Segment segment, Place place) {
        boolean unsure = segment.is("NM1") && rows.isOpen();
        enter(rank, "");
        if (unsure) {
            rows.leaveOut();
        }
        level.fault(place.finding(
                X12Rules.HIERARCHY,
                Severity.ERROR,
                unsure
                        ? "It cannot be told whose rows follow; they are kept and not read."
                        : "A patient begins without a level of their own."));
    }

    @Override
    void enter(Rank rank, String id) {
        super.enter(rank, id);
        rows = new BenefitRows(level);
    }

    @Override
    void leave(Rank rank) {
        rows.finish();
        BenefitLevel subscriber = levels.get(Rank.SUBSCRIBER);
        if (rank == Rank.DEPENDENT && subscriber != null && subscriber.isAsked() && !subscriber.answered) {
            answer(subscriber);
        }
        for (int i = Rank.DEPENDENT.ordinal(); i >= rank.ordinal(); i--) {
            BenefitLevel left = levels.get(Rank.values()[i]);
            if (left != null && !left.answered && (!left.hasChildren || left.isAsked())) {
                answer(left);
            }
            levels.remove(Rank.values()[i]);
        }
    }

    private void answer(BenefitLevel of) {
        of.answered = true;
        List<BenefitLevel> all = levels.values().stream()
                .filter(one -> one.rank.compareTo(of.rank) <= 0)
                .toList();
        BenefitLevel subscriber = levels.get(Rank.SUBSCRIBER);
        boolean ofDependent = of.rank == Rank.DEPENDENT;
        EligibilityAnswerBuilder answer = EligibilityAnswer.builder()
                .receivedAt(receivedAt)
                .inquiry(Optional.ofNullable(of.inquiry))
                .relationship(Optional.ofNullable(of.relationship));
        if (subscriber != null) {
            answer.subscriber(subscriber.insured()).memberId(Optional.ofNullable(subscriber.memberId));
        }
        if (ofDependent) {
            answer.dependent(of.insured());
            if (of.memberId != null) {
                answer.memberId(of.memberId);
            }
        } else if (of.rank == Rank.SUBSCRIBER && of.relationship == null) {
            answer.relationship(Relationship.SELF);
        }
        batchReference().ifPresent(answer::addReferences);
        List<Evidence> evidence = new ArrayList<>();
        for (BenefitLevel one : all) {
            if (one.payer != null) {
                answer.payer(one.payer);
            }
            answer.addAllDates(one.dates)
                    .addAllReferences(one.references)
                    .addAllRejections(one.rejections)
                    .addAllFindings(one.findings());
            evidence.addAll(one.evidence);
        }
        answers.accept(answer.addAllBenefits(of.benefits)
                .addAllEvidence(evidence)
                .source(source(evidence))
                .build());
    }

    @Override
    boolean readOfKind(Elements row) {
        switch (row.segment().tag()) {
            case "TRN" -> trace(row);
            case "EB" -> rows.begin(row);
            case "AAA" ->
                level.rejections.add(
                        LevelSegments.rejection(row, rows.isOpen() ? Rejection.About.SERVICE : level.rank.about));
            default -> {
                return rows.isOpen() ? rows.add(row) : readOfLevel(row);
            }
        }
        return true;
    }

    private boolean readOfLevel(Elements row) {
        switch (row.segment().tag()) {
            case "NM1" -> name(row);
            case "REF" -> {
                if (level.rank.compareTo(Rank.SUBSCRIBER) >= 0) {
                    LevelSegments.reference(row, EligibilityCodes.REFERENCES).ifPresent(level.references::add);
                }
            }
            case "DTP" -> LevelSegments.date(row).ifPresent(level.dates::add);
            case "PER" -> {
                RelatedParty payer = level.payer;
                if (payer != null) {
                    level.payer = RelatedParty.builder()
                            .like(payer)
                            .addAllContacts(LevelSegments.contacts(row))
                            .addEvidence(row.place().segment)
                            .build();
                }
            }
            case "N3", "N4", "PRV", "HI", "MPI" -> {
                // nothing that the answer has a place for, so the evidence keeps it
            }
            default -> {
                return LevelSegments.ofPatient(level, row);
            }
        }
        return true;
    }

    private void name(Elements row) {
        switch (level.rank) {
            case PAYER ->
                level.payer = RelatedParty.builder()
                        .role(RelatedParty.Role.PAYER)
                        .name(LevelSegments.name(row))
                        .identifier(row.made(PatientText::of, 9))
                        .addEvidence(row.place().segment)
                        .build();
            case SUBSCRIBER, DEPENDENT -> {
                if (!LevelSegments.PATIENTS.containsKey(row.text(1))) {
                    row.unknown(1, row.text(1));
                    return;
                }
                LevelSegments.patient(level, row);
            }
            default -> {
                // who asked knows their own name
            }
        }
    }

    /** Payers and clearinghouses add traces of their own; those that lead back are marked with a 2. */
    private void trace(Elements row) {
        Optional<InquiryId> id = row.made(InquiryId::new, 2);
        if (id.isEmpty()) {
            if (!row.has(2)) {
                row.missing(2);
            }
        } else if (row.text(1).equals("2") && level.inquiry == null) {
            level.inquiry = id.get();
        } else {
            if (row.text(1).equals("2")) {
                row.fault(X12Rules.TRACE, Severity.WARNING, "There is more than one trace back; the first was taken.");
            }
            level.references.add(LevelSegments.trace(id.get().value()));
        }
    }
}
