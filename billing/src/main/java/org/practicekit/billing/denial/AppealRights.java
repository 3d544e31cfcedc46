package org.practicekit.billing.denial;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.practicekit.billing.claim.FilingException;
import org.practicekit.billing.coverage.CoverageKind;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.core.decision.Decision;
import org.practicekit.core.decision.Granted;
import org.practicekit.core.decision.Refused;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.Severity;

/** Whether a denial can be appealed, as whom and until when. Immutable, thread-safe. */
public final class AppealRights implements Serializable {
    private final AppealDeadlines deadlines;
    private final Set<PayerId> erisa;

    /**
     * By these times.
     *
     * @param deadlines the rows
     * @param erisa payers whose plans the practice knows to be under ERISA, which the sort of insurance does not tell
     */
    public AppealRights(AppealDeadlines deadlines, Set<PayerId> erisa) {
        this.deadlines = Objects.requireNonNull(deadlines, "deadlines");
        this.erisa = Set.copyOf(erisa);
    }

    /** The last day, or why there is no appeal. Whether that day is over is for the caller, who knows what day it is. */
    public Decision<AppealDeadline> of(AppealQuestion question) {
        Optional<Finding> never = never(question);
        if (never.isPresent()) {
            return Refused.because(never.get());
        }
        Optional<AppealRow> row = deadlines.find(
                question.payer(),
                question.kind(),
                erisa.contains(question.payer()),
                question.level(),
                question.noticeOn());
        if (row.isEmpty()) {
            return question.printedLastDay()
                    .<Decision<AppealDeadline>>map(day -> new Granted<>(
                            new AppealDeadline(
                                    question.level(),
                                    "appeal as the notice says",
                                    day,
                                    DenialRules.DEADLINE.citation()),
                            List.of()))
                    .orElseGet(
                            () -> Refused.because(
                                    finding(
                                            DenialRules.DEADLINE_KNOWN,
                                            question,
                                            "Nobody said how long this decision can be appealed. Maybe the contract does, or the notice.")));
        }
        AppealRow known = row.get();
        if (!known.who().contains(question.appellant())) {
            return Refused.because(finding(
                    DenialRules.STANDING,
                    question,
                    "The %s is open to %s, and not to a practice that asks as %s."
                            .formatted(
                                    known.name(), known.who().stream().sorted().toList(), question.appellant())));
        }
        return new Granted<>(
                new AppealDeadline(
                        question.level(),
                        known.name(),
                        question.printedLastDay()
                                .orElseGet(() -> known.lastDay(
                                        question.noticeOn(),
                                        question.receivedOn().orElse(null))),
                        known.citation()),
                List.of());
    }

    private static Optional<Finding> never(AppealQuestion question) {
        boolean medicare = question.kind().filter(CoverageKind.MEDICARE::equals).isPresent();
        if (medicare && question.level().isAppeal() && question.category() == DenialCategory.TIMELY_FILING) {
            return Optional.of(finding(
                    DenialRules.LATE_FILING,
                    question,
                    "A denial for late filing cannot be appealed. Only an exception helps: "
                            + Arrays.toString(FilingException.values())));
        }
        if (medicare && question.level().isAppeal() && question.category() == DenialCategory.DUPLICATE) {
            return Optional.of(finding(
                    DenialRules.CLERICAL,
                    question,
                    "A denial as duplicate is a clerical error if it is wrong; it is reopened, and not appealed."));
        }
        return question.category() == DenialCategory.BUNDLING
                        && question.modifierAllowed()
                                .filter(allowed -> !allowed)
                                .isPresent()
                ? Optional.of(finding(
                        DenialRules.PAIR,
                        question,
                        "The two procedures are never paid together, whatever the record says."))
                : Optional.empty();
    }

    private static Finding finding(DenialRules rule, AppealQuestion question, String message) {
        return Finding.of(rule, Severity.ERROR)
                .message(message)
                .putFacts("payer", question.payer().value())
                .putFacts("kind", question.kind().map(Enum::name).orElse("unknown"))
                .putFacts("level", question.level().name())
                .putFacts("category", question.category().name())
                .putFacts("noticeOn", question.noticeOn().toString())
                .build();
    }
}
