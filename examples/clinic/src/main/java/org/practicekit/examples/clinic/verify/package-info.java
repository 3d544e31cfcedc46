/** What payers say about a day's visits in the days before it, and what the office has to do about it. */
@NullMarked
package org.practicekit.examples.clinic.verify;

import org.jspecify.annotations.NullMarked;
