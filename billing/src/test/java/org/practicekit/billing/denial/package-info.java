@NullMarked
package org.practicekit.billing.denial;

import org.jspecify.annotations.NullMarked;
