/**
 * Billing audits: a sample that can be drawn again, every claim of it judged under the edits of its days of service, what the
 * errors come to and how sure that is, and money that has to go back. {@link org.practicekit.billing.audit.AuditSample} draws,
 * {@link org.practicekit.billing.audit.BillingAudit} judges, {@link org.practicekit.billing.audit.RefundDuty} tells when money is due back.
 */
@NullMarked
package org.practicekit.billing.audit;

import org.jspecify.annotations.NullMarked;
