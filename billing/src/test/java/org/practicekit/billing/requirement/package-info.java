@NullMarked
package org.practicekit.billing.requirement;

import org.jspecify.annotations.NullMarked;
