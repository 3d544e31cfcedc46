/** Help for patients who cannot pay: how their income stands to the federal poverty guidelines, and what the practice takes off by its own scale. See
 * {@link org.practicekit.billing.assistance.AssistanceScale}. */
@NullMarked
package org.practicekit.billing.assistance;

import org.jspecify.annotations.NullMarked;
