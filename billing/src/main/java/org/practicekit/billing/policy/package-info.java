/** What this practice chose: who it is to payers, and how it verifies, authorises and estimates. */
@NullMarked
package org.practicekit.billing.policy;

import org.jspecify.annotations.NullMarked;
