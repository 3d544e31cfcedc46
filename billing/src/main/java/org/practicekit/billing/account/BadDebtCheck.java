package org.practicekit.billing.account;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.rule.Finding;

/**
 * Whether a debt may be called bad by the rules of the practice. A pure function of its arguments; immutable, thread-safe.
 */
public final class BadDebtCheck implements Serializable {
    private final int statements;
    private final int days;
    private final Citation policy;

    /**
     * A check.
     *
     * @param statements after so many statements
     * @param days and after so many days since the first of them
     * @param policy where the practice wrote that down
     */
    public BadDebtCheck(int statements, int days, Citation policy) {
        this.statements = statements;
        this.days = days;
        this.policy = policy;
    }

    /**
     * What keeps it from being bad; empty when nothing does.
     *
     * @param sent the days on which statements with it went out
     * @param open what is open about it
     */
    public List<Finding> breaches(List<LocalDate> sent, OpenMatters open, LocalDate today) {
        List<Finding> breaches = new ArrayList<>();
        long since = sent.stream()
                .min(LocalDate::compareTo)
                .map(first -> ChronoUnit.DAYS.between(first, today))
                .orElse(0L);
        if (sent.size() < statements || since < days) {
            breaches.add(AccountRules.BAD_DEBT_TIME
                    .by(
                            policy,
                            "The patient was asked %d times over %d days; the practice asks %d times over %d days."
                                    .formatted(sent.size(), since, statements, days))
                    .putFacts("statements", String.valueOf(sent.size()))
                    .putFacts("days", String.valueOf(since))
                    .build());
        }
        open(breaches, "plan", open.plans());
        open(breaches, "inquiry", open.inquiries());
        open(breaches, "dispute", open.disputes());
        open(breaches, "request", open.requests());
        open(breaches, "claim", open.claims());
        return breaches;
    }

    private void open(List<Finding> breaches, String what, List<String> ids) {
        ids.forEach(id -> breaches.add(AccountRules.BAD_DEBT_OPEN
                .by(policy, "The %s %s is open.".formatted(what, id))
                .putFacts(what, id)
                .build()));
    }
}
