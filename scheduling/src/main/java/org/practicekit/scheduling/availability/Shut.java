package org.practicekit.scheduling.availability;

import java.io.Serializable;
import org.practicekit.core.time.TimeRange;

/**
 * Some time during which a resource would be open, but for a pause or a closure.
 *
 * @param time when
 * @param source the template or the closure that says so
 * @param reason in a word: "lunch", "holiday"
 */
public record Shut(TimeRange time, TemplateId source, String reason) implements Serializable {}
