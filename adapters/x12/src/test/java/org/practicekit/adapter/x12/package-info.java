/** Tests of the X12 adapter. */
@NullMarked
package org.practicekit.adapter.x12;

import org.jspecify.annotations.NullMarked;
