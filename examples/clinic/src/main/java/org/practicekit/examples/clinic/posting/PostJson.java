package org.practicekit.examples.clinic.posting;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.practicekit.billing.ledger.JournalEntry;
import org.practicekit.billing.posting.ClaimDecision;
import org.practicekit.billing.posting.MatchCandidate;
import org.practicekit.billing.posting.ReceivedRemittance;
import org.practicekit.core.rule.Finding;

/** What came of a file of payments, for a program. The same file gives the same bytes. */
public final class PostJson {
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private PostJson() {}

    /** All of it as JSON, ending with LF. */
    public static String of(PostRun run) {
        return GSON.toJson(parts(run)) + "\n";
    }

    /** The same as the parts of a larger whole. */
    public static Map<String, Object> parts(PostRun run) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", run.name());
        json.put("transactions", run.summary().transactions());
        json.put("read", run.summary().read());
        json.put(
                "payments",
                run.payments().stream().map(one -> payment(run, one)).toList());
        Map<String, String> balances = new LinkedHashMap<>();
        run.balances().trial().forEach((account, sum) -> balances.put(account.name(), sum.toString()));
        json.put("balances", balances);
        json.put("total", run.balances().total().toString());
        json.put("findings", run.findings().stream().map(PostJson::finding).toList());
        return json;
    }

    private static Map<String, Object> payment(PostRun run, ReceivedRemittance payment) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", payment.id().value());
        json.put("trace", payment.header().trace());
        json.put("payment", payment.header().payment().toString());
        json.put("state", payment.state().name());
        json.put("findings", payment.findings().stream().map(PostJson::finding).toList());
        json.put(
                "claims",
                run.decisions().getOrDefault(payment, List.of()).stream()
                        .map(one -> decision(run, one))
                        .toList());
        json.put(
                "beside",
                run.beside(payment).stream()
                        .map(journal ->
                                journal.entries().stream().map(PostJson::entry).toList())
                        .toList());
        return json;
    }

    private static Map<String, Object> decision(PostRun run, ClaimDecision decision) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("position", decision.paid().position());
        json.put("controlNumber", decision.paid().controlNumber());
        json.put("state", decision.state().name());
        decision.match().ifPresent(match -> {
            json.put("claim", match.claim().value());
            json.put("foundBy", match.how().name());
        });
        json.put("charge", decision.paid().charge().toString());
        json.put("paid", decision.paid().paid().toString());
        json.put("open", decision.open().toString());
        json.put(
                "candidates",
                decision.candidates().stream().map(PostJson::candidate).toList());
        json.put(
                "entries",
                decision.journal().or(decision::waiting).map(run::entries).orElse(List.of()).stream()
                        .map(PostJson::entry)
                        .toList());
        json.put("findings", decision.findings().stream().map(PostJson::finding).toList());
        return json;
    }

    private static Map<String, Object> candidate(MatchCandidate candidate) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("claim", candidate.claim().value());
        json.put("score", candidate.score());
        json.put("agrees", candidate.agrees().stream().map(Enum::name).toList());
        return json;
    }

    private static Map<String, Object> entry(JournalEntry entry) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("account", entry.account().name());
        json.put("amount", entry.amount().toString());
        entry.charge().ifPresent(charge -> json.put("charge", charge.value()));
        entry.reason().ifPresent(reason -> json.put("reason", reason));
        return json;
    }

    private static Map<String, Object> finding(Finding finding) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rule", finding.rule().value());
        json.put("severity", finding.severity().name());
        json.put("message", finding.message());
        json.put("facts", finding.facts());
        return json;
    }
}
