/** What {@code clinic post} does: takes a file of payments in, posts it to the claims that were sent, and shows what came of it. */
@NullMarked
package org.practicekit.examples.clinic.posting;

import org.jspecify.annotations.NullMarked;
