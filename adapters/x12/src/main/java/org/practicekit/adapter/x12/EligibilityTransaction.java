package org.practicekit.adapter.x12;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.practicekit.adapter.x12.Level.Rank;
import org.practicekit.adapter.x12.internal.Segment;
import org.practicekit.billing.coverage.MemberId;
import org.practicekit.billing.coverage.Relationship;
import org.practicekit.billing.eligibility.EligibilityAnswer;
import org.practicekit.billing.eligibility.EligibilityAnswerBuilder;
import org.practicekit.billing.eligibility.Evidence;
import org.practicekit.billing.eligibility.InquiryId;
import org.practicekit.billing.eligibility.Reference;
import org.practicekit.billing.eligibility.Rejection;
import org.practicekit.billing.eligibility.RelatedParty;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.privacy.PatientText;
import org.practicekit.core.privacy.PersonName;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.Severity;

/** Reads a 271: one answer for each patient, handed on as soon as the next begins. */
final class EligibilityTransaction implements TransactionReader {
    private static final Map<String, Rank> RANKS =
            Map.of("20", Rank.PAYER, "21", Rank.RECEIVER, "22", Rank.SUBSCRIBER, "23", Rank.DEPENDENT);

    /** NM101 of a patient, and the level that they stand in. */
    private static final Map<String, Rank> PATIENTS =
            Map.of("IL", Rank.SUBSCRIBER, "03", Rank.DEPENDENT, "QC", Rank.DEPENDENT);

    private final Instant receivedAt;
    private final Consumer<? super EligibilityAnswer> answers;
    private final Map<Rank, Level> levels = new EnumMap<>(Rank.class);
    private Level level = new Level(Rank.HEADER, "");
    private BenefitRows rows = new BenefitRows(level);
    private @Nullable PatientText batch;

    EligibilityTransaction(Instant receivedAt, Consumer<? super EligibilityAnswer> answers) {
        this.receivedAt = receivedAt;
        this.answers = answers;
        levels.put(Rank.HEADER, level);
    }

    @Override
    public void segment(Segment segment, String text, Place place) {
        if (segment.is("HL")) {
            enter(segment, place);
        } else {
            beginning(segment).ifPresent(rank -> begin(rank, segment, place));
        }
        if (level.keep(text, place)) {
            read(new Elements(segment, place, level::fault));
        }
    }

    @Override
    public void lost(Finding fault) {
        level.fault(fault);
    }

    @Override
    public void end(List<Finding> faults) {
        faults.forEach(level::fault);
        leave(Rank.HEADER);
    }

    /**
     * Who begins here although no level did, so that a level whose header is lost never gives its rows to the patient before. Traces
     * come before names, and names before rows.
     */
    private Optional<Rank> beginning(Segment segment) {
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
                Rank of = PATIENTS.get(segment.text(1));
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
    private void begin(Rank rank, Segment segment, Place place) {
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

    private void enter(Segment segment, Place place) {
        Rank rank = RANKS.get(segment.text(3));
        if (rank == null) {
            // whoever it is about, it is not whom the level before was about
            enter(Rank.SUBSCRIBER, segment.text(1));
            new Elements(segment, place, level::fault).unknown(3, segment.text(3));
            return;
        }
        enter(rank, segment.text(1));
        Rank above = Rank.values()[rank.ordinal() - 1];
        Level parent = levels.get(above);
        if (parent == null || above != Rank.HEADER && !parent.id.equals(segment.text(2))) {
            level.fault(place.finding(
                    X12Rules.HIERARCHY, Severity.WARNING, "A level does not follow the level that it belongs to."));
        }
    }

    private void enter(Rank rank, String id) {
        leave(rank);
        levels.forEach((other, outer) -> outer.hasChildren = true);
        level = new Level(rank, id);
        levels.put(rank, level);
        rows = new BenefitRows(level);
    }

    /** Leaves the levels from this one inwards, and answers for those that somebody is asked about in. */
    private void leave(Rank rank) {
        rows.finish();
        Level subscriber = levels.get(Rank.SUBSCRIBER);
        if (rank == Rank.DEPENDENT && subscriber != null && subscriber.isAsked() && !subscriber.answered) {
            answer(subscriber);
        }
        for (int i = Rank.DEPENDENT.ordinal(); i >= rank.ordinal(); i--) {
            Level left = levels.get(Rank.values()[i]);
            if (left != null && !left.answered && (!left.hasChildren || left.isAsked())) {
                answer(left);
            }
            levels.remove(Rank.values()[i]);
        }
    }

    private void answer(Level of) {
        of.answered = true;
        List<Level> all = levels.values().stream()
                .filter(one -> one.rank.compareTo(of.rank) <= 0)
                .toList();
        Level subscriber = levels.get(Rank.SUBSCRIBER);
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
        if (batch != null) {
            answer.addReferences(new Reference(Reference.Meaning.OTHER, batch, "batch"));
        }
        List<Evidence> evidence = new ArrayList<>();
        for (Level one : all) {
            if (one.payer != null) {
                answer.payer(one.payer);
            }
            answer.addAllDates(one.dates)
                    .addAllReferences(one.references)
                    .addAllRejections(one.rejections)
                    .addAllFindings(one.findings());
            evidence.addAll(one.evidence);
        }
        FingerprintWriter source = new FingerprintWriter("x12-message");
        source.texts("segments", evidence, part -> part.text().reveal());
        answers.accept(answer.addAllBenefits(of.benefits)
                .addAllEvidence(evidence)
                .source(source.finish())
                .build());
    }

    private void read(Elements row) {
        Segment segment = row.segment();
        switch (segment.tag()) {
            case "ST", "SE", "HL" -> {
                // the envelope has been checked, and the levels have been entered
            }
            case "" ->
                row.fault(X12Rules.UNREADABLE, Severity.ERROR, "A segment cannot be read; it is kept as it came.");
            case "BHT" -> batch = row.made(PatientText::of, 3).orElse(null);
            case "TRN" -> trace(row);
            case "EB" -> rows.begin(row);
            case "AAA" ->
                level.rejections.add(
                        LevelSegments.rejection(row, rows.isOpen() ? Rejection.About.SERVICE : level.rank.about));
            default -> {
                boolean understood = rows.isOpen() ? rows.add(row) : readOfLevel(row);
                if (!understood) {
                    row.fault(
                            X12Rules.NOT_READ,
                            Severity.INFO,
                            "A segment of a kind that is not read; it is kept as it came.");
                }
            }
        }
    }

    private boolean readOfLevel(Elements row) {
        switch (row.segment().tag()) {
            case "NM1" -> name(row);
            case "REF" -> {
                if (level.rank.compareTo(Rank.SUBSCRIBER) >= 0) {
                    LevelSegments.reference(row).ifPresent(level.references::add);
                }
            }
            case "DTP" -> LevelSegments.date(row).ifPresent(level.dates::add);
            case "DMG" -> {
                if (row.has(2)) {
                    row.days(1, 2).ifPresent(born -> level.birthDate = born.from());
                }
                row.code(EligibilityCodes.SEXES, 3).ifPresent(sex -> level.sex = sex);
            }
            case "INS" ->
                level.relationship = row.code(EligibilityCodes.RELATIONSHIPS, 2).orElse(null);
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
                return false;
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
                if (!PATIENTS.containsKey(row.text(1))) {
                    row.unknown(1, row.text(1));
                    return;
                }
                level.named = true;
                row.made(PersonName::of, 3).ifPresent(name -> level.lastName = name);
                row.made(PersonName::of, 4).ifPresent(name -> level.firstName = name);
                row.made(PersonName::of, 5).ifPresent(name -> level.middleName = name);
                if (row.text(8).equals("MI")) {
                    row.made(MemberId::of, 9).ifPresent(number -> level.memberId = number);
                }
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
            level.references.add(new Reference(
                    Reference.Meaning.OTHER, PatientText.of(id.get().value()), "trace"));
        }
    }
}
