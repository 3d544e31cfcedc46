@NullMarked
package org.practicekit.billing.eligibility;

import org.jspecify.annotations.NullMarked;
