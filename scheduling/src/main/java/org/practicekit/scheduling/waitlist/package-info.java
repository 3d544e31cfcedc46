/**
 * Who waits for an earlier time, and who is asked when one comes free. A freed time becomes a
 * {@link org.practicekit.scheduling.waitlist.Backfill}: rounds of offers, each with its reasons, until somebody takes it or
 * nobody is left. {@link org.practicekit.scheduling.waitlist.WaitlistMatcher} plans a round;
 * {@link org.practicekit.scheduling.waitlist.WaitlistRules} says who is not asked, and why.
 */
@org.jspecify.annotations.NullMarked
package org.practicekit.scheduling.waitlist;
