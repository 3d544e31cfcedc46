/** What payers denied of a file of claims, and what to work on first. */
@org.jspecify.annotations.NullMarked
package org.practicekit.examples.clinic.denials;
