@NullMarked
package org.practicekit.billing.authorization;

import org.jspecify.annotations.NullMarked;
