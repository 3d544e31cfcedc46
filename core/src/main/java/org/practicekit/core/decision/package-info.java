/**
 * Answers: a {@link org.practicekit.core.decision.Decision} is granted or refused and carries its findings; a
 * {@link org.practicekit.core.decision.Receipt} adds what it rested on, so that the same question gets the same answer, and
 * the same hash, years later.
 */
@org.jspecify.annotations.NullMarked
package org.practicekit.core.decision;
