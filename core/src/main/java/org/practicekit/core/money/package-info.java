/** Amounts of money: exact, each in one currency. */
@org.jspecify.annotations.NullMarked
package org.practicekit.core.money;
