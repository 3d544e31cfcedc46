/** Patients' accounts out of {@code ledger.csv}, and statements of them. */
@NullMarked
package org.practicekit.examples.clinic.account;

import org.jspecify.annotations.NullMarked;
