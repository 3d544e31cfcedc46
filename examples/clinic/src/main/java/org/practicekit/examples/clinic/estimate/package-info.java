/** What patients will owe for the visits of the day, and which good faith estimates are due. */
@org.jspecify.annotations.NullMarked
package org.practicekit.examples.clinic.estimate;
