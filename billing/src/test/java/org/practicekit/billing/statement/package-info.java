@NullMarked
package org.practicekit.billing.statement;

import org.jspecify.annotations.NullMarked;
