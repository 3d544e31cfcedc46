@NullMarked
package org.practicekit.billing.claim;

import org.jspecify.annotations.NullMarked;
