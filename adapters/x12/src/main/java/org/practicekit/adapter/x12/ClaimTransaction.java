package org.practicekit.adapter.x12;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.practicekit.adapter.x12.ClaimLevel.Rank;
import org.practicekit.adapter.x12.internal.Segment;
import org.practicekit.billing.claim.ClaimPerson;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.Severity;

/** Reads an 837: one claim after the other, handed on as soon as the next begins. */
final class ClaimTransaction implements TransactionReader {
    private static final Map<String, Rank> RANKS =
            Map.of("20", Rank.BILLING, "22", Rank.SUBSCRIBER, "23", Rank.PATIENT);

    private final Consumer<? super ReadClaim> claims;
    private final Consumer<? super Finding> findings;
    private final Map<Rank, ClaimLevel> levels = new EnumMap<>(Rank.class);
    private ClaimLevel level = new BatchLevel();
    private int lastNumber;

    ClaimTransaction(Consumer<? super ReadClaim> claims, Consumer<? super Finding> findings) {
        this.claims = claims;
        this.findings = findings;
        levels.put(Rank.BATCH, level);
    }

    @Override
    public void segment(Segment segment, String text, Place place) {
        switch (segment.tag()) {
            case "SE" -> {
                // the envelope has been checked
                return;
            }
            case "HL" -> enter(segment, place);
            case "CLM" -> enter(Rank.CLAIM, "", place);
            default -> beginning(segment).ifPresent(rank -> begin(rank, place));
        }
        level.take(segment, text, place);
    }

    @Override
    public void lost(Finding fault) {
        level.told(fault);
    }

    @Override
    public void end(List<Finding> faults) {
        faults.forEach(level::told);
        leave(Rank.BATCH);
    }

    /**
     * Who begins here although no level did, so that a level whose header is lost never gives its claims to the one before.
     */
    private Optional<Rank> beginning(Segment segment) {
        ClaimBody claim = level instanceof ClaimBody body ? body : null;
        boolean inLine = claim != null && claim.isInLine();
        boolean inOther = claim != null && claim.isInOtherPayer();
        return switch (segment.tag()) {
            case "PRV" ->
                segment.text(1).equals("BI") && !(level instanceof BillingLevel one && !one.isNamed())
                        ? Optional.of(Rank.BILLING)
                        : Optional.empty();
            case "SBR" -> {
                boolean ofLevel = level instanceof SubscriberLevel one && !one.isHeaded() && !one.isNamed();
                yield ofLevel || claim != null && !inLine ? Optional.empty() : Optional.of(Rank.SUBSCRIBER);
            }
            case "PAT" -> {
                boolean ofLevel = level instanceof PatientLevel one && !one.isHeaded() && !one.isNamed()
                        || level instanceof SubscriberLevel other && !other.isNamed();
                yield ofLevel ? Optional.empty() : Optional.of(Rank.PATIENT);
            }
            case "NM1" -> named(segment.text(1), claim != null && !inLine, inOther);
            case "HI" -> claim == null || inLine ? Optional.of(Rank.CLAIM) : Optional.empty();
            case "LX", "SV1" -> claim == null ? Optional.of(Rank.CLAIM) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Optional<Rank> named(String code, boolean inClaim, boolean inOther) {
        if (inOther || inClaim && code.equals("IL")) {
            return Optional.empty();
        }
        Rank of = switch (code) {
            case "85" -> Rank.BILLING;
            case "IL" -> Rank.SUBSCRIBER;
            case "QC" -> Rank.PATIENT;
            default -> null;
        };
        return of == null || level.rank == of && !level.isNamed() ? Optional.empty() : Optional.of(of);
    }

    private void begin(Rank rank, Place place) {
        enter(rank, "", place);
        level.fault(place.finding(
                X12Rules.CLAIM_HIERARCHY,
                Severity.ERROR,
                rank == Rank.CLAIM
                        ? "A claim begins without its header."
                        : "A level begins without its header; whose claims follow cannot be told for sure."));
    }

    private void enter(Segment segment, Place place) {
        Rank rank = RANKS.get(segment.text(3));
        if (rank == null) {
            // whoever it is about, it is not whom the level before was about
            enter(Rank.PATIENT, segment.text(1), place);
            new Elements(segment, place, level::fault).unknown(3, segment.text(3));
            return;
        }
        boolean inOrder = Values.isNumber(segment.text(1), lastNumber + 1);
        lastNumber = Values.isDigits(segment.text(1)) && segment.text(1).length() <= 9
                ? Integer.parseInt(segment.text(1))
                : lastNumber + 1;
        ClaimLevel parent = rank == Rank.BILLING ? null : levels.get(Rank.values()[rank.ordinal() - 1]);
        boolean ofOther = parent != null && !parent.id.isEmpty() && !parent.id.equals(segment.text(2));
        if (parent != null && ofOther && !inOrder) {
            // a level between them is lost, so what it would belong to is not there either
            leave(parent.rank);
        }
        enter(rank, segment.text(1), place);
        if (ofOther) {
            level.fault(place.finding(
                    X12Rules.CLAIM_HIERARCHY,
                    inOrder ? Severity.WARNING : Severity.ERROR,
                    "A level does not follow the level that it belongs to."));
        }
    }

    private void enter(Rank rank, String id, Place place) {
        leave(rank);
        level = switch (rank) {
            case BATCH -> new BatchLevel();
            case BILLING -> new BillingLevel(id);
            case SUBSCRIBER -> new SubscriberLevel(id);
            case PATIENT -> new PatientLevel(id);
            case CLAIM -> new ClaimBody();
        };
        levels.put(rank, level);
        if (rank != Rank.BILLING && !levels.containsKey(above(rank))) {
            level.fault(place.finding(
                    X12Rules.CLAIM_HIERARCHY,
                    Severity.ERROR,
                    "The level above is missing, and what it would say with it."));
        }
    }

    /** What must be there above; a claim stands under a patient or a subscriber. */
    private Rank above(Rank rank) {
        return switch (rank) {
            case CLAIM, PATIENT -> Rank.SUBSCRIBER;
            case SUBSCRIBER -> Rank.BILLING;
            default -> Rank.BATCH;
        };
    }

    /** Leaves the levels from this one inwards; the innermost first. */
    private void leave(Rank rank) {
        for (int i = Rank.CLAIM.ordinal(); i >= rank.ordinal(); i--) {
            ClaimLevel left = levels.get(Rank.values()[i]);
            if (left instanceof ClaimBody claim) {
                handOn(claim);
            } else if (left != null && !left.claimed) {
                left.leftOver().forEach(findings);
            }
            levels.remove(Rank.values()[i]);
        }
    }

    private void handOn(ClaimBody claim) {
        claim.close();
        BatchLevel batch = at(Rank.BATCH, BatchLevel.class).orElseGet(BatchLevel::new);
        Optional<BillingLevel> billing = at(Rank.BILLING, BillingLevel.class);
        SubscriberLevel subscriber =
                at(Rank.SUBSCRIBER, SubscriberLevel.class).orElseGet(() -> new SubscriberLevel(""));
        Optional<PatientLevel> patient = at(Rank.PATIENT, PatientLevel.class);
        Optional<ClaimPerson> person = patient.flatMap(PatientLevel::patient);
        List<ReadSegment> segments = new ArrayList<>();
        List<Finding> faults = new ArrayList<>();
        for (ClaimLevel one : levels.values()) {
            one.claimed = true;
            segments.addAll(one.segments());
            faults.addAll(one.findings());
        }
        claims.accept(ReadClaim.builder()
                .batch(batch.batch())
                .sheet(claim.sheet(
                        billing.map(BillingLevel::providers).orElse(List.of()),
                        subscriber.insurance(patient.flatMap(PatientLevel::relationship)),
                        person))
                .place(claim.segments().get(0).place())
                .segments(segments)
                .findings(faults)
                .build());
    }

    private <T extends ClaimLevel> Optional<T> at(Rank rank, Class<T> kind) {
        return Optional.ofNullable(levels.get(rank)).map(kind::cast);
    }
}
