/** Holds the visits of a day against what payers require, and lists what is missing. */
@NullMarked
package org.practicekit.examples.clinic.preflight;

import org.jspecify.annotations.NullMarked;
