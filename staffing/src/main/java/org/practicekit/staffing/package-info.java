/**
 * Who works when, whether they are allowed to, and whether the team holds.
 *
 * <p>This module will turn the demand of a practice into shifts and the shifts into rosters that respect
 * qualifications, rest, hours and, as far as possible, wishes. A swap between two colleagues is judged by the same
 * rules as the roster it changes. Credentials, licences and required training have expiry dates, and a person whose
 * licence lapses on Thursday cannot be rostered on Friday for work that needs it.
 *
 * <p>A second group of packages serves the office manager: roles and who stands in for whom, performance measured by
 * definitions everyone can read, the course of a conflict from first note to settlement, and turnover with what it
 * costs. Rosters are computed from their arguments and a seed, so the same question gives the same roster; what
 * labour law demands is kept as cited, dated rules beside them.
 */
@NullMarked
package org.practicekit.staffing;

import org.jspecify.annotations.NullMarked;
