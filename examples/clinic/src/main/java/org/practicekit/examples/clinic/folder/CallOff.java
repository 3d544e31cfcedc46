package org.practicekit.examples.clinic.folder;

import java.time.Instant;
import org.practicekit.scheduling.cancellation.CancelRequest;

/**
 * A visit of the day is called off.
 *
 * @param request what was asked for
 * @param at when word of it came
 * @param how by whom and why
 */
public record CallOff(String request, Instant at, CancelRequest how) {}
