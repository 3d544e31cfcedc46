package org.practicekit.billing.ledger;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.id.ActorId;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.money.Money;
import org.practicekit.core.privacy.PatientText;

/** Money that moved from account to account, once and for all. Immutable; its entries sum to zero. A mistake is taken back by {@link #reversal}. */
@Value.Immutable
@PracticeKitStyle
public interface Journal extends Serializable, Fingerprinted {
    /** Which one; what it was made from is part of it. */
    JournalId id();

    /** What it was made from. */
    JournalKind kind();

    /** For which day it counts: the day of service, of payment, of decision. */
    LocalDate effectiveOn();

    /** When it was written; what is told as of an earlier time has no part of it. */
    Instant postedAt();

    /** Which one it takes back. */
    Optional<JournalId> reverses();

    /** Why, in somebody's words. */
    Optional<PatientText> note();

    /** Who decided it, where people did: one, or two who agreed. */
    List<ActorId> decidedBy();

    /** What moved. */
    List<JournalEntry> entries();

    /** A builder; id, kind, day and time are required. */
    static JournalBuilder builder() {
        return new JournalBuilder();
    }

    /** Takes all of this back. */
    default Journal reversal(JournalId id, LocalDate effectiveOn, Instant postedAt) {
        return builder()
                .id(id)
                .kind(JournalKind.REVERSAL)
                .effectiveOn(effectiveOn)
                .postedAt(postedAt)
                .reverses(this.id())
                .entries(entries().stream().map(JournalEntry::negated).toList())
                .build();
    }

    @Value.Check
    default void check() {
        Money sum = Money.noDollars();
        for (JournalEntry entry : entries()) {
            sum = sum.plus(entry.amount());
        }
        if (entries().isEmpty() || !sum.isZero()) {
            throw new IllegalArgumentException("journal %s has %d entries that sum to %s. Maybe one side is missing."
                    .formatted(id(), entries().size(), sum));
        }
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("id", id().value())
                .text("kind", kind().name())
                .text("effectiveOn", effectiveOn().toString())
                .instant("postedAt", postedAt())
                .text("reverses", reverses().map(JournalId::value).orElse(""))
                .text("note", note().map(PatientText::reveal).orElse(""))
                .texts("decidedBy", decidedBy(), ActorId::value)
                .each("entries", entries());
    }
}
