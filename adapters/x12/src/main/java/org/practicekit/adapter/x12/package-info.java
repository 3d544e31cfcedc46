/**
 * Health-care transactions in X12 form: eligibility, authorisation, claims and remittance.
 *
 * <p>This adapter will read and write the interchanges that practices exchange with payers and clearing houses, and
 * translate them to and from the values of the billing module. Reading is a stream, so a night's remittance need not
 * fit in memory, and a malformed segment becomes a finding that names its place in the file. Control numbers and
 * counts are checked both ways. Code lists that belong to others are not shipped: descriptions come from the host.
 */
@NullMarked
package org.practicekit.adapter.x12;

import org.jspecify.annotations.NullMarked;
