package org.practicekit.examples.clinic.folder;

import java.time.Instant;
import org.practicekit.scheduling.series.SeriesRequest;

/**
 * Somebody wants to come again and again.
 *
 * @param id what the practice calls it
 * @param received when they asked
 * @param request what they want
 */
public record SeriesWish(String id, Instant received, SeriesRequest request) {}
