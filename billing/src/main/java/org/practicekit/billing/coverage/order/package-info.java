/**
 * Who pays first, who second: the order of a patient's payers on a day, with the rule behind each step, and what has to be asked
 * where the order depends on it.
 *
 * <p>Start with {@link org.practicekit.billing.coverage.order.PayerOrder}. The rules are those of the NAIC's model regulation for
 * group and individual plans, those on Medicare as a secondary payer, and those that put TRICARE and Medicaid behind others. They
 * are {@link org.practicekit.billing.coverage.order.OrderRules}.
 */
@NullMarked
package org.practicekit.billing.coverage.order;

import org.jspecify.annotations.NullMarked;
