@NullMarked
package org.practicekit.billing.goodfaith;

import org.jspecify.annotations.NullMarked;
