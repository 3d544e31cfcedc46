package org.practicekit.billing.port;

import org.practicekit.billing.inquiry.Inquiry;
import org.practicekit.billing.inquiry.InquiryId;

/** Holds the questions about bills; {@link org.practicekit.billing.inquiry.InquiryState#isOpen} says which are open. */
public interface Inquiries extends PatientCases<InquiryId, Inquiry> {}
