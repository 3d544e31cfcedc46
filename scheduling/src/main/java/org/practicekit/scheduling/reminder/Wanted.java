package org.practicekit.scheduling.reminder;

import java.time.Instant;
import java.util.List;
import org.practicekit.scheduling.message.Channel;
import org.practicekit.scheduling.policy.ReminderStep;

/**
 * A message that a step asks for.
 *
 * @param id its name
 * @param step which step
 * @param leg 0, or 1 for the one that follows
 * @param channels over what, the best first
 * @param due when, if nothing stands in the way
 */
record Wanted(MessageId id, ReminderStep step, int leg, List<Channel> channels, Instant due) {}
