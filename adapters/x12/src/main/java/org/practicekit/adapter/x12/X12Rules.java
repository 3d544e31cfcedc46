package org.practicekit.adapter.x12;

import java.time.LocalDate;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.rule.Rule;
import org.practicekit.core.rule.RuleId;

/** What a file of X12 transactions keeps, and what is said where it does not. */
public enum X12Rules implements Rule {
    /** There is something to read. */
    NO_INTERCHANGE("x12.file.interchange", "A file holds at least one interchange"),
    /** Nothing stands between interchanges. */
    OUTSIDE("x12.file.outside", "Outside of interchanges there are only blanks"),
    /** Segments are of a length that segments have. */
    TOO_LONG("x12.file.too-long", "A segment has at most 4,000 bytes"),
    /** The header has its widths. */
    HEADER("x12.interchange.header", "The elements of an interchange header have fixed widths"),
    /** Delimiters can be told from data. */
    DELIMITERS("x12.interchange.delimiters", "Delimiters are neither letters nor digits, and all of them are declared"),
    /** An interchange ends in its trailer. */
    INTERCHANGE_TRAILER("x12.interchange.trailer", "An interchange ends in its trailer"),
    /** The trailer counts the groups. */
    INTERCHANGE_COUNT("x12.interchange.count", "An interchange trailer counts the groups of its interchange"),
    /** The trailer repeats the control number. */
    INTERCHANGE_CONTROL("x12.interchange.control-number", "An interchange trailer repeats the control number"),
    /** A group ends in its trailer. */
    GROUP_TRAILER("x12.group.trailer", "A group ends in its trailer"),
    /** The trailer counts the transactions. */
    GROUP_COUNT("x12.group.count", "A group trailer counts the transactions of its group"),
    /** The trailer repeats the control number. */
    GROUP_CONTROL("x12.group.control-number", "A group trailer repeats the control number"),
    /** A transaction ends in its trailer. */
    TRANSACTION_TRAILER("x12.transaction.trailer", "A transaction ends in its trailer"),
    /** The trailer counts the segments. */
    TRANSACTION_COUNT("x12.transaction.count", "A transaction trailer counts the segments of its transaction"),
    /** The trailer repeats the control number. */
    TRANSACTION_CONTROL("x12.transaction.control-number", "A transaction trailer repeats the control number"),
    /** Somebody reads the transaction. */
    TRANSACTION_KIND("x12.transaction.kind", "A transaction is of a kind that is read here"),
    /** A known guide was followed. */
    TRANSACTION_VERSION("x12.transaction.version", "A transaction follows version 4010 or 5010"),
    /** A segment can be taken apart. */
    UNREADABLE("x12.segment.unreadable", "A segment has a tag of two or three letters and digits, and elements"),
    /** No line ends within segments. */
    LINE_BREAK("x12.segment.line-break", "Lines do not end within a segment"),
    /** A segment stands where it has a meaning. */
    MISPLACED("x12.segment.misplaced", "A segment stands in the part of a transaction where it has a meaning"),
    /** A segment is one that is read. */
    NOT_READ("x12.segment.not-read", "A segment is of a kind that is read here"),
    /** A code is in the table. */
    CODE("x12.element.code", "A code is one that is known here"),
    /** A value has its form. */
    VALUE("x12.element.value", "Dates, amounts, numbers and codes have their form"),
    /** What is needed is there. */
    MISSING("x12.element.missing", "What a segment cannot do without is there"),
    /** Levels hang together. */
    HIERARCHY(
            "x12.transaction.hierarchy",
            "Payer, receiver, subscriber, dependent, and what is to be done with them, follow in this order"),
    /** One trace leads back. */
    TRACE("x12.transaction.trace", "One trace number leads back to the inquiry or request"),
    /** An answer has an end. */
    TOO_MANY("x12.transaction.too-many", "The answer about one patient has at most 20,000 segments"),
    /** Decisions can be told. */
    DECISION("x12.authorization.decision", "An answer to a request says what is decided, once, and what is agreed to"),
    /** Amounts can be had. */
    REMITTANCE_AMOUNT("x12.remittance.amount", "Every amount of a payment is there and can be read to the cent"),
    /** What identifies a payment or says what it is can be had. */
    REMITTANCE_IDENTITY(
            "x12.remittance.identity", "A payment names its payer and its trace, and a claim how it was processed"),
    /** A claim begins with its header. */
    REMITTANCE_CLAIM("x12.remittance.claim", "What belongs to a claim or a service follows its first segment"),
    /** A procedure can be read. */
    REMITTANCE_PROCEDURE("x12.remittance.procedure", "A service names its procedure by list, code and modifiers"),
    /** A claim has an end. */
    REMITTANCE_TOO_MANY("x12.remittance.too-many", "A claim in a remittance has at most 20,000 segments"),
    /** Levels hang together. */
    CLAIM_HIERARCHY(
            "x12.claim.hierarchy",
            "Billing provider, subscriber, patient and claim follow in this order, and none is empty"),
    /** Lines are numbered. */
    CLAIM_LINES("x12.claim.lines", "The lines of a claim are numbered from 1, and each has one service"),
    /** A claim has an end. */
    CLAIM_TOO_MANY("x12.claim.too-many", "A claim, and each level above it, has at most 20,000 segments"),
    /** What is written can be read again. */
    WRITE_CHARACTER(
            "x12.write.character",
            "Values that are written hold no delimiters and only characters that every receiver takes"),
    /** What is written fits. */
    WRITE_LENGTH("x12.write.length", "Values that are written are no longer than their elements"),
    /** What is written is complete. */
    WRITE_MISSING("x12.write.missing", "What a transaction needs is known before it is written"),
    /** What is written has the form that X12 gives it. */
    WRITE_VALUE(
            "x12.write.value",
            "Amounts are dollars, days have a year of four digits, and parts stand where they have a place"),
    /** What is written is not more than there is room for. */
    WRITE_TOO_MANY(
            "x12.write.too-many",
            "A claim has at most 50 lines, 12 diagnoses, ten other payers and one provider of a kind; a line four modifiers and"
                    + " pointers; a group six adjustments");

    private static final LocalDate WRITTEN = LocalDate.of(2026, 11, 25);

    private final RuleId id;
    private final String title;

    X12Rules(String id, String title) {
        this.id = new RuleId(id);
        this.title = title;
    }

    @Override
    public RuleId id() {
        return id;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public Citation citation() {
        return Citation.of("PracticeKit", "X12 guide", WRITTEN);
    }
}
