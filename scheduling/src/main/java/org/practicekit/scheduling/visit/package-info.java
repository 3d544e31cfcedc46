/**
 * Kinds of visits: how long they take, what must be set up and cleaned, whom and what they need, and for which patients they
 * are meant.
 */
@org.jspecify.annotations.NullMarked
package org.practicekit.scheduling.visit;
