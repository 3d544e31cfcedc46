/** A file of claims held against the edits. */
@org.jspecify.annotations.NullMarked
package org.practicekit.examples.clinic.scrub;
