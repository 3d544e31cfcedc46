package org.practicekit.billing.claim;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.practicekit.billing.eligibility.Evidence;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.internal.PracticeKitStyle;
import org.practicekit.core.money.Money;

/**
 * One thing that was said about how a claim stands, or the file, batch or line it is part of: a whole TA1, one transaction of a 999,
 * one level of a 277CA or a 277. A message with ten claims gives ten reports of level {@link Level#CLAIM}, one of each level above
 * that says something, and one of level {@link Level#LINE} for each line with a status of its own. Immutable.
 *
 * <p>What it is about is found by the numbers that it repeats: interchange, group and transaction of the file, the batch, the claim's
 * control number. The same report taken twice is told by {@link #message()} and {@link #position()}.
 */
@Value.Immutable
@PracticeKitStyle
public interface ClaimStatusReport extends Serializable, Fingerprinted {
    /** Which message said it. */
    Source source();

    /** About what. */
    Level level();

    /** How it stands, as it was said, the main status first; at least one. */
    List<ClaimStatusCode> codes();

    /** The interchange that a TA1 answers (ISA13, in the TA1 TA101). */
    Optional<String> interchange();

    /** The group that a 999 answers (GS06, in the 999 AK102). */
    Optional<String> group();

    /** The transaction that a 999 answers (ST02, in the 999 AK202); empty when the group as a whole is meant. */
    Optional<String> transaction();

    /** The batch that a 277CA answers (BHT03 of the 837, TRN02 of the receiver's level); it goes with every report below it too. */
    Optional<String> batch();

    /** The practice's own number of the claim, as it is repeated; empty above the claim's level. */
    Optional<String> controlNumber();

    /** The practice's own number of the line, for level {@link Level#LINE}. */
    Optional<String> lineControlNumber();

    /** The number that the payer gave the claim. */
    Optional<String> payerClaimNumber();

    /** The number that a clearinghouse gave the claim. */
    Optional<String> clearinghouseNumber();

    /** The NPI of the one who bills, where it says so. */
    Optional<String> billingNpi();

    /** The id of who speaks: the payer, a clearinghouse. */
    Optional<String> speaker();

    /** For a 277: the trace of the question it answers (TRN02 of the 276). */
    Optional<String> inquiry();

    /** Since when it stands like this (STC02). */
    Optional<LocalDate> statusOn();

    /** What was charged. */
    Optional<Money> charge();

    /** What was or will be paid. */
    Optional<Money> paid();

    /** When the payer decided. */
    Optional<LocalDate> decidedOn();

    /** The number of the cheque or transfer that pays it. */
    Optional<String> paymentTrace();

    /** When the practice got the message. */
    Instant receivedAt();

    /** A hash over the message it was read from; a copy has the same. */
    Fingerprint message();

    /** Its place among the reports of its message, from 1. */
    int position();

    /** The parts of the message it was read from. */
    List<Evidence> evidence();

    /** A builder; source, level, time, message, position and one code are required. */
    static ClaimStatusReportBuilder builder() {
        return new ClaimStatusReportBuilder();
    }

    /** How it stands; the worst of several codes counts. */
    default Standing standing() {
        return codes().stream()
                .map(code -> Standing.of(source(), code.category()))
                .max(Standing::compareTo)
                .orElse(Standing.UNCLEAR);
    }

    /** Whether both are the same report of the same message, or of copies of it. */
    default boolean isRepeatOf(ClaimStatusReport other) {
        return message().equals(other.message()) && position() == other.position();
    }

    @Value.Check
    default void check() {
        if (codes().isEmpty() || position() < 1) {
            throw new IllegalArgumentException("report %d of message %s has no code, or a position below 1."
                    .formatted(position(), message().abbreviated()));
        }
    }

    @Override
    default void describeTo(FingerprintWriter writer) {
        writer.text("source", source().name())
                .text("level", level().name())
                .each("codes", codes())
                .text("interchange", interchange().orElse(""))
                .text("group", group().orElse(""))
                .text("transaction", transaction().orElse(""))
                .text("batch", batch().orElse(""))
                .text("controlNumber", controlNumber().orElse(""))
                .text("lineControlNumber", lineControlNumber().orElse(""))
                .text("payerClaimNumber", payerClaimNumber().orElse(""))
                .text("clearinghouseNumber", clearinghouseNumber().orElse(""))
                .text("billingNpi", billingNpi().orElse(""))
                .text("speaker", speaker().orElse(""))
                .text("inquiry", inquiry().orElse(""))
                .text("statusOn", statusOn().map(LocalDate::toString).orElse(""))
                .each("charge", charge().stream().toList())
                .each("paid", paid().stream().toList())
                .text("decidedOn", decidedOn().map(LocalDate::toString).orElse(""))
                .text("paymentTrace", paymentTrace().orElse(""))
                .instant("receivedAt", receivedAt())
                .text("message", message().hex())
                .number("position", position());
    }

    /** Messages that say how claims stand, in the order in which they come. */
    enum Source {
        /** Whether an interchange could be read. */
        TA1,
        /** Whether a transaction keeps to its guide. */
        FILE_999,
        /** Whether claims were taken. */
        CLAIM_277CA,
        /** How claims stand, on a question. */
        STATUS_277
    }

    /** What a report is about. */
    enum Level {
        /** A whole interchange. */
        INTERCHANGE,
        /** A group or a transaction of it. */
        TRANSACTION,
        /** All claims of a batch. */
        BATCH,
        /** All claims of one who bills, in a batch. */
        PROVIDER,
        /** A claim. */
        CLAIM,
        /** A line of a claim. */
        LINE
    }

    /** What it comes to; those further down outweigh those before. */
    enum Standing {
        /** It says nothing about that, or the code is not known here. */
        UNCLEAR,
        /** Somebody on the way got it or sent it on; the payer has not taken it. */
        RECEIVED,
        /** The payer took it for processing, or is at it. */
        ACCEPTED,
        /** The payer wants to know more. */
        INFORMATION_WANTED,
        /** The payer decided; the remittance says what. */
        DECIDED,
        /** The payer does not have it. */
        NOT_FOUND,
        /** It was not taken, as if it had never been sent. */
        REJECTED;

        /** What a code means in a message. */
        public static Standing of(Source source, String code) {
            return switch (source) {
                case TA1, FILE_999 ->
                    switch (code) {
                        case "A", "E", "P" -> RECEIVED;
                        case "R", "M", "W", "X" -> REJECTED;
                        default -> UNCLEAR;
                    };
                case CLAIM_277CA, STATUS_277 -> ofCategory(code);
            };
        }

        private static Standing ofCategory(String category) {
            return switch (category) {
                case "A0", "A1" -> RECEIVED;
                case "A2", "A5" -> ACCEPTED;
                case "A3", "A6", "A7", "A8" -> REJECTED;
                case "A4", "D0" -> NOT_FOUND;
                default ->
                    switch (category.isEmpty() ? ' ' : category.charAt(0)) {
                        case 'P' -> ACCEPTED;
                        case 'R' -> INFORMATION_WANTED;
                        case 'F' -> DECIDED;
                        default -> UNCLEAR;
                    };
            };
        }
    }
}
