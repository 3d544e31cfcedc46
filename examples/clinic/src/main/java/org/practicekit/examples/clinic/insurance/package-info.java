/** What the practice folder says about insurance: the payers, and who is insured with whom. */
@org.jspecify.annotations.NullMarked
package org.practicekit.examples.clinic.insurance;
