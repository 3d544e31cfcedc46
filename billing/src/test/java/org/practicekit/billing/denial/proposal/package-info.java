@NullMarked
package org.practicekit.billing.denial.proposal;

import org.jspecify.annotations.NullMarked;
