@NullMarked
package org.practicekit.billing.audit;

import org.jspecify.annotations.NullMarked;
