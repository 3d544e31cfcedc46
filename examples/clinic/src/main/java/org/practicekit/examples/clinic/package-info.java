/**
 * A small host application on PracticeKit and its in-memory adapter. It reads a practice folder, drives the SDK through its
 * public API alone, and shows what came of it. {@link org.practicekit.examples.clinic.Clinic} is where it starts.
 */
@NullMarked
package org.practicekit.examples.clinic;

import org.jspecify.annotations.NullMarked;
