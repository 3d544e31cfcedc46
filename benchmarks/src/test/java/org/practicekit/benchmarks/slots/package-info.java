/** Solvers side by side, and the pictures made of them. */
@org.jspecify.annotations.NullMarked
package org.practicekit.benchmarks.slots;
