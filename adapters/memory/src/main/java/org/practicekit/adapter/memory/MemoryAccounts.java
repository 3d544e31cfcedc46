package org.practicekit.adapter.memory;

import org.practicekit.billing.account.PaymentPlan;
import org.practicekit.billing.account.PlanId;
import org.practicekit.billing.account.PlanState;
import org.practicekit.billing.assistance.AssistanceId;
import org.practicekit.billing.assistance.AssistanceRequest;
import org.practicekit.billing.assistance.AssistanceState;
import org.practicekit.billing.inquiry.Inquiry;
import org.practicekit.billing.inquiry.InquiryId;
import org.practicekit.billing.port.AssistanceRequests;
import org.practicekit.billing.port.Inquiries;
import org.practicekit.billing.port.PaymentPlans;
import org.practicekit.billing.port.SentStatements;
import org.practicekit.core.id.PracticeId;

/** What one practice keeps about its patients' accounts beside the ledger. Only touched under the practice's lock. */
final class MemoryAccounts {
    private final VersionedBook<PlanId, PaymentPlan> plans = new VersionedBook<>(PaymentPlan::id, PaymentPlan::version);
    private final VersionedBook<InquiryId, Inquiry> inquiries = new VersionedBook<>(Inquiry::id, Inquiry::version);
    private final VersionedBook<AssistanceId, AssistanceRequest> requests =
            new VersionedBook<>(AssistanceRequest::id, AssistanceRequest::version);
    private final StatementBook statements = new StatementBook();

    PaymentPlans plans(PracticeId own, Undo undo) {
        return new Plans(own, plans, undo);
    }

    Inquiries inquiries(PracticeId own, Undo undo) {
        return new Questions(own, inquiries, undo);
    }

    AssistanceRequests requests(PracticeId own, Undo undo) {
        return new Requests(own, requests, undo);
    }

    SentStatements statements(PracticeId own, Undo undo) {
        return new MemorySentStatements(own, statements, undo);
    }

    private static final class Plans extends MemoryPatientCases<PlanId, PaymentPlan> implements PaymentPlans {
        Plans(PracticeId own, VersionedBook<PlanId, PaymentPlan> book, Undo undo) {
            super(own, book, undo, PaymentPlan::patient, plan -> plan.state() == PlanState.ACTIVE);
        }
    }

    private static final class Questions extends MemoryPatientCases<InquiryId, Inquiry> implements Inquiries {
        Questions(PracticeId own, VersionedBook<InquiryId, Inquiry> book, Undo undo) {
            super(own, book, undo, Inquiry::patient, inquiry -> inquiry.state().isOpen());
        }
    }

    private static final class Requests extends MemoryPatientCases<AssistanceId, AssistanceRequest>
            implements AssistanceRequests {
        Requests(PracticeId own, VersionedBook<AssistanceId, AssistanceRequest> book, Undo undo) {
            super(own, book, undo, AssistanceRequest::patient, one -> one.state() == AssistanceState.REQUESTED);
        }
    }
}
