/** {@code clinic series}: plans what stands in {@code series.csv} and shows each visit, with what is in its way. */
@org.jspecify.annotations.NullMarked
package org.practicekit.examples.clinic.series;
