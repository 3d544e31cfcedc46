@NullMarked
package org.practicekit.billing.edit.coding;

import org.jspecify.annotations.NullMarked;
