@NullMarked
package org.practicekit.billing.remittance;

import org.jspecify.annotations.NullMarked;
