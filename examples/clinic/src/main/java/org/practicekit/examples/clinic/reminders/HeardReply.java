package org.practicekit.examples.clinic.reminders;

import java.time.Instant;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.id.PatientId;
import org.practicekit.scheduling.reminder.ReplyOutcome;

/**
 * A reply and what came of it.
 *
 * @param at when it came
 * @param patient from whom
 * @param receipt what the desk made of it
 */
public record HeardReply(Instant at, PatientId patient, Receipt<ReplyOutcome> receipt) {}
