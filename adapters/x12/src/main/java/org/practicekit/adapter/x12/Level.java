package org.practicekit.adapter.x12;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicekit.billing.coverage.Insured;
import org.practicekit.billing.coverage.MemberId;
import org.practicekit.billing.coverage.Relationship;
import org.practicekit.billing.eligibility.Evidence;
import org.practicekit.billing.eligibility.Reference;
import org.practicekit.billing.eligibility.Rejection;
import org.practicekit.core.privacy.PatientText;
import org.practicekit.core.privacy.PersonName;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.Severity;

/** One level of a transaction while it is read: what stands before the levels, payer, receiver, subscriber, dependent and so on. */
abstract class Level {
    /** An answer that goes on and on must not take all memory. */
    private static final int MOST_SEGMENTS = 20_000;

    final Rank rank;
    final String id;
    final List<Evidence> evidence = new ArrayList<>();
    final List<Rejection> rejections = new ArrayList<>();
    final List<Reference> references = new ArrayList<>();
    boolean named;
    boolean hasChildren;

    /** The level whose answer this one is a part of, and whose limits it shares. */
    @Nullable
    Level within;

    @Nullable
    MemberId memberId;

    @Nullable
    Relationship relationship;

    @Nullable
    PersonName lastName;

    @Nullable
    PersonName firstName;

    @Nullable
    PersonName middleName;

    @Nullable
    LocalDate birthDate;

    Insured.@Nullable Sex sex;

    private final Faults faults = new Faults();
    private int kept;
    private @Nullable Finding cut;

    Level(Rank rank, String id) {
        this.rank = rank;
        this.id = id;
    }

    /** Keeps a segment as it came; false when there were too many already. */
    boolean keep(String text, Place place) {
        boolean room = within == null ? takes(place) : within.takes(place);
        if (room) {
            evidence.add(new Evidence(place.segment, PatientText.of(text)));
        }
        return room;
    }

    /** Whether no more segments are kept. */
    final boolean isFull() {
        return kept >= MOST_SEGMENTS;
    }

    final void fault(Finding finding) {
        if (within != null) {
            within.fault(finding);
        } else {
            faults.add(finding);
        }
    }

    final Optional<Insured> insured() {
        if (lastName == null) {
            return Optional.empty();
        }
        return Optional.of(Insured.builder()
                .lastName(lastName)
                .firstName(Optional.ofNullable(firstName))
                .middleName(Optional.ofNullable(middleName))
                .birthDate(Optional.ofNullable(birthDate))
                .sex(Optional.ofNullable(sex))
                .build());
    }

    final List<Finding> findings() {
        return faults.and(cut);
    }

    private boolean takes(Place place) {
        if (!isFull()) {
            kept++;
            return true;
        }
        if (cut == null) {
            cut = place.finding(
                    X12Rules.TOO_MANY, Severity.ERROR, "The answer goes on; from here on its segments are not kept.");
        }
        return false;
    }

    /** The levels, from the outside to the inside. */
    enum Rank {
        HEADER(Rejection.About.PAYER),
        PAYER(Rejection.About.PAYER),
        RECEIVER(Rejection.About.PROVIDER),
        SUBSCRIBER(Rejection.About.SUBSCRIBER),
        DEPENDENT(Rejection.About.DEPENDENT),
        EVENT(Rejection.About.SERVICE),
        SERVICE(Rejection.About.SERVICE);

        final Rejection.About about;

        Rank(Rejection.About about) {
            this.about = about;
        }
    }
}
