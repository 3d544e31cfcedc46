/**
 * What somebody in the office has to do: call a payer, ask a patient for the new card, renew an authorisation. A task says
 * why, by whom and until when; the host shows it.
 */
@NullMarked
package org.practicekit.billing.task;

import org.jspecify.annotations.NullMarked;
