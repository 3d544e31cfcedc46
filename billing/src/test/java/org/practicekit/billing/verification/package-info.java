@NullMarked
package org.practicekit.billing.verification;

import org.jspecify.annotations.NullMarked;
