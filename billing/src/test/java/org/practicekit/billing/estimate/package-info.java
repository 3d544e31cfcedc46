@NullMarked
package org.practicekit.billing.estimate;

import org.jspecify.annotations.NullMarked;
