package org.practicekit.scheduling;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.practicekit.core.decision.Decision;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.decision.Refused;
import org.practicekit.core.decision.SavedCommand;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.port.CommandLog;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.RulePack;
import org.practicekit.core.rule.Severity;
import org.practicekit.scheduling.policy.SchedulingRules;

/**
 * Answers a command once: sent again it gets the saved receipt, and under an id that stood for another wish a refusal.
 *
 * @param question what is asked
 * @param command the command
 * @param wish what the command stands for
 * @param packs the rules in force
 */
record Once(String question, CommandId command, Fingerprint wish, List<RulePack.Ref> packs) {
    /** The saved answer, or the one that is worked out and saved now. To be called under the guard of the command. */
    <T extends Fingerprinted> Receipt<T> answer(PracticeId practice, CommandLog log, Supplier<Receipt<T>> run) {
        Optional<SavedCommand> before = log.find(practice, command);
        if (before.isPresent()) {
            return again(before.get());
        }
        Receipt<T> receipt = run.get();
        log.add(practice, new SavedCommand(command, wish, receipt));
        return receipt;
    }

    private <T extends Fingerprinted> Receipt<T> again(SavedCommand before) {
        if (before.request().equals(wish)) {
            @SuppressWarnings("unchecked") // the same wish got an answer of the same kind
            Receipt<T> saved = (Receipt<T>) before.answer();
            return saved;
        }
        Decision<T> other = Refused.because(Finding.of(SchedulingRules.COMMAND, Severity.ERROR)
                .message("Command %s was used before for something else (%s)."
                        .formatted(command, before.answer().question()))
                .putFacts("command", command.value())
                .build());
        return Receipt.of(question, wish, packs, other, Function.identity());
    }
}
