/** The messages about a day's visits over the days before it: planned, sent, answered, each with its reason. */
@NullMarked
package org.practicekit.examples.clinic.reminders;

import org.jspecify.annotations.NullMarked;
