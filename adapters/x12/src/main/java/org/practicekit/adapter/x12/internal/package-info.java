/**
 * The syntax of X12, below any meaning: {@code Cutter} cuts a file into pieces by its own delimiters and never gives up,
 * {@code Tokens} has StAEDI take a piece apart, and {@code Segment} is what comes out.
 */
@NullMarked
package org.practicekit.adapter.x12.internal;

import org.jspecify.annotations.NullMarked;
