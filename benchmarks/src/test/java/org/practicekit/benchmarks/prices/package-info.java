/** Tests of what the comparison of ways to book counts. */
@org.jspecify.annotations.NullMarked
package org.practicekit.benchmarks.prices;
