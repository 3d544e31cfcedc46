/**
 * Rules and what they say: a rule has a stable id, a citation and effective dates; a finding is what one rule said of one
 * case, with the facts it used.
 *
 * <p>Hosts add rules of their own by implementing {@link org.practicekit.core.rule.Rule} (or the richer interface that an
 * engine asks for). A {@link org.practicekit.core.rule.RulePack} is a fixed, hashed set of rules, so that an answer can say
 * which rules it was given under.
 */
@org.jspecify.annotations.NullMarked
package org.practicekit.core.rule;
