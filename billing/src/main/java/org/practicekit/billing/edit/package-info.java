/** Whether a claim may go to its payer. {@link org.practicekit.billing.edit.Edit} is one question about a claim,
 * {@link org.practicekit.billing.edit.EditPack} those that are asked about claims of some days of service, and
 * {@link org.practicekit.billing.edit.Scrubber} asks them all and says which held, which fired and which could not be decided. */
@NullMarked
package org.practicekit.billing.edit;

import org.jspecify.annotations.NullMarked;
