/**
 * Patient data that cannot be printed by accident. Every type here extends {@link org.practicekit.core.privacy.Masked}: its
 * {@code toString} is three asterisks, and only {@code reveal()} opens it, so that each place which shows a patient's data
 * can be found by searching for that one word.
 */
@org.jspecify.annotations.NullMarked
package org.practicekit.core.privacy;
