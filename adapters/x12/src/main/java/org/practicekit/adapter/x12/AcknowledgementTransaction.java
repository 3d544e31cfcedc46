package org.practicekit.adapter.x12;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.practicekit.adapter.x12.internal.Segment;
import org.practicekit.core.privacy.PatientText;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.Severity;

/** Reads a 999, or a 997, which differs in the names of its segments. What nobody says was taken was not taken. */
final class AcknowledgementTransaction implements TransactionReader {
    /** A group of more is read in part, so that no file takes all memory. */
    private static final int MOST_PARTS = 100_000;

    private static final Map<String, Outcome> OUTCOMES = Map.of(
            "A", Outcome.ACCEPTED,
            "E", Outcome.ACCEPTED_WITH_ERRORS,
            "P", Outcome.PARTLY_ACCEPTED,
            "R", Outcome.REJECTED,
            "M", Outcome.REJECTED,
            "W", Outcome.REJECTED,
            "X", Outcome.REJECTED);

    private final Consumer<? super GroupAcknowledgement> acknowledgements;
    private final Consumer<? super Finding> findings;
    private final List<TransactionAcknowledgement> transactions = new ArrayList<>();
    private @Nullable GroupAcknowledgementBuilder group;
    private @Nullable TransactionAcknowledgementBuilder transaction;
    private @Nullable SegmentFaultBuilder segment;
    private Outcome groupOutcome = Outcome.NOT_SAID;
    private Outcome transactionOutcome = Outcome.NOT_SAID;
    private int included;
    private int received;
    private int accepted;
    private int parts;

    AcknowledgementTransaction(
            Consumer<? super GroupAcknowledgement> acknowledgements, Consumer<? super Finding> findings) {
        this.acknowledgements = acknowledgements;
        this.findings = findings;
    }

    /** What a TA1 says; empty when it does not name its interchange. */
    static Optional<InterchangeAcknowledgement> interchange(Elements row) {
        Optional<String> number = row.formed(Codes.of(Codes.NUMBER), 1);
        Optional<String> note = row.formed(Codes.of(Codes.CODE), 5);
        Optional<LocalDate> day = row.formed(text -> Values.day("20" + text), 2);
        Optional<LocalTime> time = row.formed(Values::time, 3);
        Outcome outcome = row.code(OUTCOMES, 4).orElse(Outcome.NOT_SAID);
        if (number.isEmpty() || day.isEmpty() || time.isEmpty()) {
            row.missing(number.isEmpty() ? 1 : 2);
            return Optional.empty();
        }
        return Optional.of(new InterchangeAcknowledgement(
                number.get(), day.get().atTime(time.get()), outcome, note.orElse("000")));
    }

    static String code(Outcome outcome) {
        return switch (outcome) {
            case ACCEPTED -> "A";
            case ACCEPTED_WITH_ERRORS -> "E";
            case PARTLY_ACCEPTED -> "P";
            case REJECTED -> "R";
            case NOT_SAID -> throw new IllegalArgumentException("an outcome that is not said cannot be written.");
        };
    }

    @Override
    public void segment(Segment read, String text, Place place) {
        Elements row = new Elements(read, place, findings);
        if (++parts > MOST_PARTS) {
            if (parts == MOST_PARTS + 1) {
                row.fault(X12Rules.TOO_MANY, Severity.ERROR, "The acknowledgement goes on; the rest is not read.");
            }
            return;
        }
        switch (read.tag()) {
            case "ST", "SE" -> {
                // the envelope has been checked
            }
            case "AK1" -> beginGroup(row);
            case "AK2" -> beginTransaction(row);
            case "IK3", "AK3" -> beginSegment(row);
            case "CTX" -> {
                if (segment != null && !row.segment().component(1, 2).isEmpty()) {
                    row.made(PatientText::of, row.segment().component(1, 2), 1).ifPresent(segment::unit);
                }
            }
            case "IK4", "AK4" -> element(row);
            case "IK5", "AK5" -> {
                transactionOutcome = row.code(OUTCOMES, 1).orElse(Outcome.NOT_SAID);
                if (transaction != null) {
                    transaction.addAllCodes(codes(row, 2, 6));
                }
                endTransaction();
            }
            case "AK9" -> endGroup(row);
            case "" -> row.fault(X12Rules.UNREADABLE, Severity.ERROR, "A segment cannot be read.");
            default -> row.fault(X12Rules.NOT_READ, Severity.INFO, "A segment of a kind that is not read.");
        }
    }

    @Override
    public void lost(Finding fault) {
        // the file has told it, and what is not said stays unsaid
    }

    @Override
    public void end(List<Finding> faults) {
        endTransaction();
        if (group != null) {
            boolean cut = parts > MOST_PARTS;
            acknowledgements.accept(group.outcome(cut ? Outcome.NOT_SAID : groupOutcome)
                    .included(included)
                    .received(received)
                    .accepted(accepted)
                    .addAllTransactions(transactions)
                    .build());
        }
    }

    private void beginGroup(Elements row) {
        Optional<String> kind = row.formed(Codes.of(Codes.CODE), 1);
        Optional<String> number = row.formed(Codes.of(Codes.NUMBER), 2);
        if (kind.isEmpty() || number.isEmpty()) {
            row.missing(kind.isEmpty() ? 1 : 2);
            return;
        }
        group = GroupAcknowledgement.builder()
                .kind(kind.get())
                .number(number.get())
                .version(row.formed(Codes.of(Codes.VERSION), 3));
    }

    private void beginTransaction(Elements row) {
        endTransaction();
        Optional<String> kind = row.formed(Codes.of(Codes.CODE), 1);
        Optional<String> number = row.formed(Codes.of(Codes.NUMBER), 2);
        if (kind.isEmpty() || number.isEmpty()) {
            row.missing(kind.isEmpty() ? 1 : 2);
            return;
        }
        transaction = TransactionAcknowledgement.builder()
                .kind(kind.get())
                .number(number.get())
                .version(row.formed(Codes.of(Codes.VERSION), 3));
    }

    private void beginSegment(Elements row) {
        endSegment();
        Optional<String> tag = row.formed(Codes.of(Codes.CODE), 1);
        Optional<Integer> position = row.formed(AcknowledgementTransaction::count, 2);
        if (tag.isEmpty() || position.isEmpty()) {
            row.missing(tag.isEmpty() ? 1 : 2);
            return;
        }
        segment = SegmentFault.builder()
                .tag(tag.get())
                .position(position.get())
                .loop(row.formed(Codes.of(Codes.LOOP), 3))
                .code(row.formed(Codes.of(Codes.CODE), 4));
    }

    private void element(Elements row) {
        Optional<Integer> element = row.formed(AcknowledgementTransaction::count, 1);
        Optional<String> code = row.formed(Codes.of(Codes.CODE), 3);
        if (segment == null || element.isEmpty() || code.isEmpty()) {
            row.missing(element.isEmpty() ? 1 : 3);
            return;
        }
        segment.addElements(ElementFault.builder()
                .element(element.get())
                .component(count(row.segment().component(1, 2)))
                .repetition(count(row.segment().component(1, 3)))
                .code(code.get())
                .sent(row.made(PatientText::of, 4))
                .build());
    }

    private void endSegment() {
        if (segment != null && transaction != null) {
            transaction.addFaults(segment.build());
        }
        segment = null;
    }

    private void endTransaction() {
        endSegment();
        if (transaction != null) {
            transactions.add(transaction.outcome(transactionOutcome).build());
        }
        transaction = null;
        transactionOutcome = Outcome.NOT_SAID;
    }

    private void endGroup(Elements row) {
        endTransaction();
        groupOutcome = row.code(OUTCOMES, 1).orElse(Outcome.NOT_SAID);
        included = row.formed(AcknowledgementTransaction::count, 2).orElse(0);
        received = row.formed(AcknowledgementTransaction::count, 3).orElse(0);
        accepted = row.formed(AcknowledgementTransaction::count, 4).orElse(0);
        if (group != null) {
            group.addAllCodes(codes(row, 5, 9));
        }
    }

    private static List<String> codes(Elements row, int first, int last) {
        List<String> codes = new ArrayList<>();
        for (int i = first; i <= last; i++) {
            row.formed(Codes.of(Codes.CODE), i).ifPresent(codes::add);
        }
        return codes;
    }

    private static Optional<Integer> count(String text) {
        return Values.number(text)
                .filter(number -> Values.isDigits(text) && number.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0)
                .map(BigDecimal::intValueExact);
    }
}
