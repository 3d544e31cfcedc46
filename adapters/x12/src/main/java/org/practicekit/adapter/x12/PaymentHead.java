package org.practicekit.adapter.x12;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.practicekit.billing.remittance.RemittanceHeader;
import org.practicekit.billing.remittance.RemittanceHeaderBuilder;
import org.practicekit.core.money.Money;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.Severity;

/** What stands before the claims of a remittance: the payment, its trace, payer and payee. */
final class PaymentHead {
    final Kept kept = new Kept(X12Rules.REMITTANCE_TOO_MANY);
    private final RemittanceHeaderBuilder header = RemittanceHeader.builder();
    private final String transaction;
    private final String version;
    private Optional<Money> payment = Optional.empty();
    private String trace = "";
    private String numberAtPayee = "";
    private String numberOfPayer = "";
    private String originator = "";
    private String party = "";

    PaymentHead(String transaction, String version) {
        this.transaction = transaction;
        this.version = version;
    }

    /** Reads a segment; false when it is of a kind that is not read. */
    boolean read(Elements row) {
        switch (row.segment().tag()) {
            case "BPR" -> {
                header.handling(said(row, 1)).method(said(row, 4)).paidOn(row.formed(Values::day, 16));
                payment = Optional.of(Payments.needed(row, 2));
                originator = originator.isEmpty() ? row.text(10) : originator;
            }
            case "TRN" -> {
                trace = row.text(2);
                originator = row.has(3) ? row.text(3) : originator;
            }
            case "N1" -> party(row);
            case "REF" -> {
                if (party.equals("PR") && row.text(1).equals("2U")) {
                    numberOfPayer = row.text(2);
                } else if (party.equals("PE") && row.text(1).equals("TJ")) {
                    header.payeeTaxId(said(row, 2));
                }
            }
            case "DTM" -> {
                Optional<LocalDate> day = row.formed(Values::day, 2);
                if (row.text(1).equals("405")) {
                    header.producedOn(day);
                }
            }
            case "CUR", "N3", "N4", "PER", "RDM" -> {
                // nothing that the header has a place for, so the evidence keeps it
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void party(Elements row) {
        party = row.text(1);
        switch (party) {
            case "PR" -> {
                header.payerName(said(row, 2));
                numberAtPayee = row.text(4);
            }
            case "PE" -> {
                header.payeeId(said(row, 4));
                if (row.text(3).equals("FI")) {
                    header.payeeTaxId(said(row, 4));
                }
            }
            default -> row.unknown(1, party);
        }
    }

    /** The header, as far as it was said. */
    RemittanceHeader finish(Place place, Consumer<? super Finding> faults) {
        String payer = firstOf(numberOfPayer, numberAtPayee, originator);
        if (trace.isEmpty() || payer.isEmpty()) {
            faults.accept(place.finding(
                    X12Rules.REMITTANCE_IDENTITY,
                    Severity.ERROR,
                    "The payment does not say %s.".formatted(trace.isEmpty() ? "its trace" : "who pays")));
        }
        if (payment.isEmpty()) {
            faults.accept(
                    place.finding(X12Rules.REMITTANCE_AMOUNT, Severity.ERROR, "It is not said how much is paid."));
        }
        return header.transaction(transaction)
                .version(version)
                .payment(payment.orElseGet(Money::noDollars))
                .trace(trace)
                .payerId(payer)
                .originator(Optional.of(originator).filter(one -> !one.isEmpty()))
                .evidence(kept.evidence())
                .build();
    }

    private static Optional<String> said(Elements row, int element) {
        return Optional.of(row.text(element)).filter(text -> !text.isEmpty());
    }

    private static String firstOf(String... texts) {
        for (String text : texts) {
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }
}
