package org.practicekit.examples.clinic.folder;

import java.time.Instant;
import org.practicekit.scheduling.reminder.Reply;

/**
 * Something a patient wrote back or pressed.
 *
 * @param at when it came
 * @param reply what it says
 */
public record PatientReply(Instant at, Reply reply) {}
