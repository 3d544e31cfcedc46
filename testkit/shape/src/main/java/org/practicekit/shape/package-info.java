/**
 * The shape of the house: which part may know which, where the clock and the ports are touched, what a public value owes
 * its host. {@link org.practicekit.shape.HouseRule} lists the rules; a module applies them by extending
 * {@link org.practicekit.shape.ShapeTest}.
 */
@org.jspecify.annotations.NullMarked
package org.practicekit.shape;
