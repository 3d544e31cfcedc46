@NullMarked
package org.practicekit.billing.inquiry;

import org.jspecify.annotations.NullMarked;
