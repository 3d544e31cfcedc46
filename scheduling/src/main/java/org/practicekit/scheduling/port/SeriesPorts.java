package org.practicekit.scheduling.port;

/** What the desk for recurring visits asks for beside {@link SchedulingPorts}. */
public interface SeriesPorts extends SchedulingPorts {
    /** What patients were promised again and again. */
    SeriesRecords series();
}
