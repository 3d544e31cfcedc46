/** The claims for the practice's day: what was done becomes charges, charges become claims, claims go through the edits into a file. */
@org.jspecify.annotations.NullMarked
package org.practicekit.examples.clinic.claims;
