@NullMarked
package org.practicekit.billing.receivable;

import org.jspecify.annotations.NullMarked;
