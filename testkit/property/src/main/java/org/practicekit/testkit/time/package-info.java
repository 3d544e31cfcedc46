/** Time for tests: {@link org.practicekit.testkit.time.SettableClock} stands still until it is told to move. */
@NullMarked
package org.practicekit.testkit.time;

import org.jspecify.annotations.NullMarked;
