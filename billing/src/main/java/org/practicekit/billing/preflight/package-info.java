/**
 * Can this visit happen and be paid? {@link org.practicekit.billing.preflight.Preflight} holds a visit against the patient's
 * coverages, the payers' answers, their requirements and the authorisations on file, and names every prerequisite with its rule,
 * who can see to it and by when.
 */
@NullMarked
package org.practicekit.billing.preflight;

import org.jspecify.annotations.NullMarked;
