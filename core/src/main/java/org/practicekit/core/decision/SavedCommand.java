package org.practicekit.core.decision;

import java.io.Serializable;
import java.util.Objects;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.id.CommandId;

/**
 * A command that ran, and its answer.
 *
 * @param id the command
 * @param request a hash over what was asked, to notice a second, different wish under the same id
 * @param answer what was answered, refusals included
 */
public record SavedCommand(CommandId id, Fingerprint request, Receipt<?> answer) implements Serializable {
    public SavedCommand {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(answer, "answer");
    }
}
