package org.practicekit.adapter.x12;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.practicekit.adapter.x12.Level.Rank;
import org.practicekit.adapter.x12.internal.Segment;
import org.practicekit.billing.eligibility.Evidence;
import org.practicekit.billing.eligibility.Reference;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.privacy.PatientText;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.Severity;

/** Reads a transaction whose segments stand in levels, one inside the other: payer, receiver, subscriber, dependent. */
abstract class LevelsTransaction<L extends Level> implements TransactionReader {
    final Map<Rank, L> levels = new EnumMap<>(Rank.class);
    L level;
    private final Map<String, Rank> ranks;
    private final BiFunction<Rank, String, L> maker;
    private @Nullable PatientText batch;

    LevelsTransaction(Map<String, Rank> ranks, BiFunction<Rank, String, L> maker) {
        this.ranks = ranks;
        this.maker = maker;
        this.level = maker.apply(Rank.HEADER, "");
        levels.put(Rank.HEADER, level);
    }

    @Override
    public final void segment(Segment segment, String text, Place place) {
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
    public final void lost(Finding fault) {
        level.fault(fault);
        incomplete();
    }

    @Override
    public final void end(List<Finding> faults) {
        faults.forEach(level::fault);
        if (faults.stream().anyMatch(fault -> !fault.rule().equals(X12Rules.TRANSACTION_CONTROL.id()))) {
            incomplete();
        }
        leave(Rank.HEADER);
    }

    /** Who begins here although no level did, so that a level whose header is lost never gives what follows to the one before. */
    abstract Optional<Rank> beginning(Segment segment);

    /** A level begins without its header. */
    abstract void begin(Rank rank, Segment segment, Place place);

    /** The level that was entered does not follow the one that it belongs to. */
    void misplaced() {
        // reading it where it stands is right more often than not
    }

    /** Something of the level is not there, or may not be. */
    void incomplete() {
        // what is there can be read all the same
    }

    /** Leaves the levels from this one inwards, and answers for those that are to be answered for. */
    abstract void leave(Rank rank);

    /** What is to be done with a segment that means something in this kind of transaction alone; false when nothing is. */
    abstract boolean readOfKind(Elements row);

    void enter(Rank rank, String id) {
        leave(rank);
        levels.forEach((other, outer) -> outer.hasChildren = true);
        level = maker.apply(rank, id);
        levels.put(rank, level);
    }

    /** What the file that is answered to was called. */
    final Optional<PatientText> batch() {
        return Optional.ofNullable(batch);
    }

    final Optional<Reference> batchReference() {
        return batch().map(name -> new Reference(Reference.Meaning.OTHER, name, "batch"));
    }

    static Fingerprint source(List<Evidence> evidence) {
        return new FingerprintWriter("x12-message")
                .texts("segments", evidence, part -> part.text().reveal())
                .finish();
    }

    private void enter(Segment segment, Place place) {
        Rank rank = ranks.get(segment.text(3));
        String parentId = segment.text(2);
        if (rank == null) {
            // whoever it is about, it is not whom the level before was about
            enter(Rank.SUBSCRIBER, segment.text(1));
            new Elements(segment, place, level::fault).unknown(3, segment.text(3));
            return;
        }
        Level subscriber = levels.get(Rank.SUBSCRIBER);
        if (rank == Rank.EVENT && subscriber != null && subscriber.id.equals(parentId)) {
            leave(Rank.DEPENDENT);
        }
        enter(rank, segment.text(1));
        Rank above = above(rank);
        Level parent = levels.get(above);
        if (parent == null || above != Rank.HEADER && !parent.id.equals(parentId)) {
            level.fault(place.finding(
                    X12Rules.HIERARCHY, Severity.WARNING, "A level does not follow the level that it belongs to."));
            misplaced();
        }
    }

    private Rank above(Rank rank) {
        return rank == Rank.EVENT && !levels.containsKey(Rank.DEPENDENT)
                ? Rank.SUBSCRIBER
                : Rank.values()[rank.ordinal() - 1];
    }

    private void read(Elements row) {
        switch (row.segment().tag()) {
            case "ST", "SE", "HL" -> {
                // the envelope has been checked, and the levels have been entered
            }
            case "" -> {
                row.fault(X12Rules.UNREADABLE, Severity.ERROR, "A segment cannot be read; it is kept as it came.");
                incomplete();
            }
            case "BHT" -> batch = row.made(PatientText::of, 3).orElse(null);
            default -> {
                if (!readOfKind(row)) {
                    row.fault(
                            X12Rules.NOT_READ,
                            Severity.INFO,
                            "A segment of a kind that is not read; it is kept as it came.");
                }
            }
        }
    }
}
