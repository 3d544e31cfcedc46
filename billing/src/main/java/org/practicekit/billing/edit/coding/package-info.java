/** What is known of codes: which there are, and which go together. */
@NullMarked
package org.practicekit.billing.edit.coding;

import org.jspecify.annotations.NullMarked;
