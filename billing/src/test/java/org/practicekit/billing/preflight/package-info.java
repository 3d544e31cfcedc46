@NullMarked
package org.practicekit.billing.preflight;

import org.jspecify.annotations.NullMarked;
