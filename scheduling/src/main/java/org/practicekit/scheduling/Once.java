package org.practicekit.scheduling;

import java.util.List;
import java.util.function.Supplier;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.fingerprint.Fingerprinted;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.port.CommandLog;
import org.practicekit.core.rule.RulePack;
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
        return log.once(practice, command, question, wish, packs, SchedulingRules.COMMAND, run);
    }
}
