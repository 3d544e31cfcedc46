/** What this practice chose: how much notice, how far ahead, how long a hold lasts, and what makes one time better than another. */
@org.jspecify.annotations.NullMarked
package org.practicekit.scheduling.policy;
