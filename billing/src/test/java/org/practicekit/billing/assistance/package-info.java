@NullMarked
package org.practicekit.billing.assistance;

import org.jspecify.annotations.NullMarked;
