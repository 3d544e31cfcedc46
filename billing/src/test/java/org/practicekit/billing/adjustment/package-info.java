@NullMarked
package org.practicekit.billing.adjustment;

import org.jspecify.annotations.NullMarked;
