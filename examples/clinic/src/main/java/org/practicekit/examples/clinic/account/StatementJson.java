package org.practicekit.examples.clinic.account;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.LinkedHashMap;
import java.util.Map;
import org.practicekit.billing.ledger.JournalId;
import org.practicekit.billing.statement.PatientStatement;
import org.practicekit.billing.statement.StatementItem;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.money.Money;
import org.practicekit.core.rule.Finding;

/** A statement for a program. The same folder gives the same bytes. */
public final class StatementJson {
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private StatementJson() {}

    /** The statement as JSON, ending with LF. */
    public static String of(Receipt<PatientStatement> receipt) {
        Map<String, Object> json = new LinkedHashMap<>();
        receipt.decision().granted().ifPresent(statement -> put(json, statement));
        json.put(
                "findings",
                receipt.findings().stream().map(StatementJson::finding).toList());
        json.put("inputs", receipt.inputs().hex());
        return GSON.toJson(json) + "\n";
    }

    private static void put(Map<String, Object> json, PatientStatement statement) {
        json.put("patient", statement.patient().value());
        json.put("day", statement.day().toString());
        json.put("balance", amount(statement.balance()));
        json.put("newlyOwed", amount(statement.newlyOwed()));
        json.put("paid", amount(statement.paid()));
        json.put("givenUp", amount(statement.givenUp()));
        json.put("refunded", amount(statement.refunded()));
        json.put("credit", amount(statement.credit()));
        json.put("withPayers", amount(statement.withPayers()));
        json.put("due", amount(statement.due()));
        json.put("dueOn", statement.dueOn().toString());
        json.put(
                "aging",
                Map.of(
                        "days30", amount(statement.aging().days30()),
                        "days60", amount(statement.aging().days60()),
                        "days90", amount(statement.aging().days90()),
                        "older", amount(statement.aging().older())));
        json.put("items", statement.items().stream().map(StatementJson::item).toList());
    }

    private static Map<String, Object> item(StatementItem item) {
        Map<String, Object> json = new LinkedHashMap<>();
        item.charge().ifPresent(charge -> json.put("charge", charge.value()));
        item.procedure().ifPresent(procedure -> json.put("procedure", procedure.value()));
        json.put("serviceOn", item.serviceOn().toString());
        json.put("charged", amount(item.charged()));
        json.put("allowed", amount(item.allowed()));
        json.put("takenOff", amount(item.takenOff()));
        json.put("insurancePaid", amount(item.insurancePaid()));
        json.put("patientPaid", amount(item.patientPaid()));
        json.put("givenUp", amount(item.givenUp()));
        json.put("withPayers", amount(item.withPayers()));
        json.put("owed", amount(item.owed()));
        json.put(
                "shares",
                item.shares().stream()
                        .map(share -> Map.of(
                                "reason", share.reason(), "words", share.words(), "amount", amount(share.amount())))
                        .toList());
        json.put("journals", item.journals().stream().map(JournalId::value).toList());
        return json;
    }

    private static Map<String, Object> finding(Finding finding) {
        return Map.of(
                "rule", finding.rule().value(),
                "severity", finding.severity().name(),
                "message", finding.message(),
                "citation", finding.citation().toString());
    }

    private static String amount(Money money) {
        return money.amount().toPlainString();
    }
}
