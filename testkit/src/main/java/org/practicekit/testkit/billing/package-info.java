/** Contracts for the ports of billing. */
@NullMarked
package org.practicekit.testkit.billing;

import org.jspecify.annotations.NullMarked;
