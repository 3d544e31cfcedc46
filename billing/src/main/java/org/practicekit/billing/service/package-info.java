/**
 * What a patient comes for, as payers see it: procedures with their modifiers, units and place, and the kinds of service by
 * which payers describe benefits.
 */
@NullMarked
package org.practicekit.billing.service;

import org.jspecify.annotations.NullMarked;
