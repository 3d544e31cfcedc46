@NullMarked
package org.practicekit.billing.account;

import org.jspecify.annotations.NullMarked;
