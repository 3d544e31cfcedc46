/**
 * How many claims a second the edits judge, beside the same edits as rules of Drools.
 *
 * <p>Start with {@link org.practicekit.benchmarks.edits.ScrubBenchmark}.
 */
@NullMarked
package org.practicekit.benchmarks.edits;

import org.jspecify.annotations.NullMarked;
