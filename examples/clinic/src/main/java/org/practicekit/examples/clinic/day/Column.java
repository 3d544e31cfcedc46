package org.practicekit.examples.clinic.day;

import java.util.List;
import org.practicekit.scheduling.resource.Resource;

/**
 * A resource's day at one location.
 *
 * @param resource whose
 * @param cells its time from the first to the last minute of the panel, in order
 */
record Column(Resource resource, List<Cell> cells) {}
