package org.practicekit.billing;

import java.util.List;
import org.practicekit.billing.account.OpenMatters;
import org.practicekit.billing.account.PaymentPlan;
import org.practicekit.billing.account.PlanState;
import org.practicekit.billing.assistance.AssistanceRequest;
import org.practicekit.billing.assistance.AssistanceState;
import org.practicekit.billing.claim.Claim;
import org.practicekit.billing.inquiry.Inquiry;
import org.practicekit.billing.inquiry.InquiryTopic;
import org.practicekit.billing.port.AccountPorts;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;

/** Finds what is open about a patient's bills. */
final class PatientMatters {
    private PatientMatters() {}

    static OpenMatters open(PracticeId practice, AccountPorts ports, PatientId patient) {
        List<Inquiry> inquiries = ports.inquiries().ofPatient(practice, patient).stream()
                .filter(one -> one.state().isOpen())
                .toList();
        return OpenMatters.builder()
                .plans(ports.plans().ofPatient(practice, patient).stream()
                        .filter(plan -> plan.state() == PlanState.ACTIVE)
                        .map(PaymentPlan::id)
                        .map(Object::toString)
                        .toList())
                .inquiries(ids(inquiries.stream()
                        .filter(one -> one.topic() != InquiryTopic.ESTIMATE_DISPUTE)
                        .toList()))
                .disputes(ids(inquiries.stream()
                        .filter(one -> one.topic() == InquiryTopic.ESTIMATE_DISPUTE)
                        .toList()))
                .requests(ports.assistance().ofPatient(practice, patient).stream()
                        .filter(one -> one.state() == AssistanceState.REQUESTED)
                        .map(AssistanceRequest::id)
                        .map(Object::toString)
                        .toList())
                .claims(ports.claims().ofPatient(practice, patient).stream()
                        .filter(PatientMatters::isUndecided)
                        .map(Claim::id)
                        .map(Object::toString)
                        .toList())
                .build();
    }

    private static List<String> ids(List<Inquiry> inquiries) {
        return inquiries.stream().map(one -> one.id().value()).toList();
    }

    private static boolean isUndecided(Claim claim) {
        return switch (claim.state()) {
            case DRAFT, HELD, READY, SUBMITTED, ACCEPTED, REJECTED -> true;
            case ADJUDICATED, CLOSED, VOIDED -> false;
        };
    }
}
