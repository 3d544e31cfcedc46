/**
 * What codes mean and how they go together, by day: which exist, which need what, and which pairs and numbers of units the
 * national correct coding initiative forbids. Most of these lists are not ours to ship, so a host reads its own files.
 *
 * <p>Start with {@link org.practicekit.billing.edit.coding.CodeSets}, all that is known for the claims of one payer; then
 * {@link org.practicekit.billing.edit.coding.CodeTable}, one list, and
 * {@link org.practicekit.billing.edit.coding.CodeRows}, which reads one from a file; then
 * {@link org.practicekit.billing.edit.coding.PairEdits}, a million pairs that are looked up in a fraction of a microsecond.
 */
@NullMarked
package org.practicekit.billing.edit.coding;

import org.jspecify.annotations.NullMarked;
