/**
 * Edits that denials teach. {@link org.practicekit.billing.denial.proposal.EditProposals} looks in what payers decided for what the denied lines have in
 * common, and tries what it finds on later decisions; a person who takes one on makes an
 * {@link org.practicekit.billing.denial.proposal.ApprovedEdit} of it, for a new version of a pack. Nothing is ever taken on by itself.
 */
@NullMarked
package org.practicekit.billing.denial.proposal;

import org.jspecify.annotations.NullMarked;
