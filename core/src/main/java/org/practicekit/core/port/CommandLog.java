package org.practicekit.core.port;

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
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.Rule;
import org.practicekit.core.rule.RulePack;
import org.practicekit.core.rule.Severity;

/**
 * Remembers each command with its answer, so that repeating it changes nothing. Written in the same unit of work as the
 * change itself. A host keeps entries at least as long as a client may repeat a command.
 */
public interface CommandLog {
    /** What was answered to this command before, if it ran. */
    Optional<SavedCommand> find(PracticeId practice, CommandId command);

    /**
     * Remembers an answer.
     *
     * @throws IllegalStateException when the command is already there
     */
    void add(PracticeId practice, SavedCommand command);

    /**
     * Answers a command once: sent again it gets the saved receipt, and under an id that stood for another wish a refusal
     * under {@code oneWish}. To be called under {@link org.practicekit.core.id.Guard#of(CommandId)}.
     *
     * @param question what is asked: "billing.coverage.add"
     * @param wish a hash over what the command stands for
     * @param packs the rules in force, for the refusal
     * @param oneWish the module's rule that a command id stands for one wish and no other
     * @param run works out the answer
     */
    default <T extends Fingerprinted> Receipt<T> once(
            PracticeId practice,
            CommandId command,
            String question,
            Fingerprint wish,
            List<RulePack.Ref> packs,
            Rule oneWish,
            Supplier<Receipt<T>> run) {
        Optional<SavedCommand> before = find(practice, command);
        if (before.isEmpty()) {
            Receipt<T> receipt = run.get();
            add(practice, new SavedCommand(command, wish, receipt));
            return receipt;
        }
        if (before.get().request().equals(wish)) {
            @SuppressWarnings("unchecked") // the same wish got an answer of the same kind
            Receipt<T> saved = (Receipt<T>) before.get().answer();
            return saved;
        }
        Decision<T> other = Refused.because(Finding.of(oneWish, Severity.ERROR)
                .message("Command %s was used before for something else (%s)."
                        .formatted(command, before.get().answer().question()))
                .putFacts("command", command.value())
                .build());
        return Receipt.of(question, wish, packs, other, Function.identity());
    }
}
