/** How the receivables of a practice folder stand as of a day: figures, age, and what is out of its benchmark. */
@NullMarked
package org.practicekit.examples.clinic.receivable;

import org.jspecify.annotations.NullMarked;
