/**
 * What a practice says to its patients, and over what: channels, purposes, the placeholders that a message may carry and the
 * templates made of them. When a message goes out, and whether it may, is decided in
 * {@code org.practicekit.scheduling.reminder}.
 */
@org.jspecify.annotations.NullMarked
package org.practicekit.scheduling.message;
