/** Recurring visits. */
@org.jspecify.annotations.NullMarked
package org.practicekit.scheduling.series;
