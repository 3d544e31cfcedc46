package org.practicekit.core.port;

import java.util.Optional;
import org.practicekit.core.decision.SavedCommand;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.PracticeId;

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
}
