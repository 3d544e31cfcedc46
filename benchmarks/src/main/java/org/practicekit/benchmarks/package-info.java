/** How fast the engines are: one command for each question, see {@link org.practicekit.benchmarks.Benchmarks}. */
@org.jspecify.annotations.NullMarked
package org.practicekit.benchmarks;
