@org.jspecify.annotations.NullMarked
package org.practicekit.benchmarks.season;
