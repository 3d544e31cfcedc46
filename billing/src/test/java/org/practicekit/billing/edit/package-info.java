@NullMarked
package org.practicekit.billing.edit;

import org.jspecify.annotations.NullMarked;
