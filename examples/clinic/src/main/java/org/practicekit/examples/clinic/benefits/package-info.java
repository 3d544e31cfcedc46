/** Benefit sheets out of a file that a payer or a clearinghouse sent, for a person and for a program. */
@NullMarked
package org.practicekit.examples.clinic.benefits;

import org.jspecify.annotations.NullMarked;
