/**
 * Asking payers to agree before a service: whether it is needed, how a request stands, what was agreed and how much of it is
 * left, until when the payer has to answer, and which authorisations run out.
 *
 * <p>Start with {@link org.practicekit.billing.authorization.Authorization}, then
 * {@link org.practicekit.billing.authorization.AuthorizationNeed}, which decides whether one is needed, and
 * {@link org.practicekit.billing.authorization.AuthorizationWatch}, which finds those that somebody has to see to. A referral is
 * kept in the same way: somebody else agreed to so many visits in some time.
 */
@NullMarked
package org.practicekit.billing.authorization;

import org.jspecify.annotations.NullMarked;
