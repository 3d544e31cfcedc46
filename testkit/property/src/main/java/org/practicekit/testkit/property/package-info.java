/**
 * Tests of what holds for every input. A {@link org.practicekit.testkit.property.Property} draws inputs from a seed by
 * way of {@link org.practicekit.testkit.property.Choices}, and when one fails it looks for a smaller input that fails
 * in the same way and reports the seed. A {@link org.practicekit.testkit.property.Gen} is a function from choices to a
 * value; plain Java composes them.
 */
@NullMarked
package org.practicekit.testkit.property;

import org.jspecify.annotations.NullMarked;
