package org.practicekit.testkit.billing;

import java.time.Instant;
import java.time.LocalDate;
import org.practicekit.billing.claim.ChargeId;
import org.practicekit.billing.inquiry.Inquiry;
import org.practicekit.billing.inquiry.InquiryId;
import org.practicekit.billing.inquiry.InquiryState;
import org.practicekit.billing.inquiry.InquiryTopic;
import org.practicekit.billing.inquiry.Letter;
import org.practicekit.billing.port.AccountPorts;
import org.practicekit.billing.port.Inquiries;
import org.practicekit.billing.port.PatientCases;
import org.practicekit.core.id.ActorId;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.Version;
import org.practicekit.core.privacy.PatientText;

/** The contract of {@link Inquiries}. */
public abstract class InquiriesContract extends PatientCasesContract<InquiryId, Inquiry> {
    /** For the host's subclass. */
    protected InquiriesContract() {}

    @Override
    PatientCases<InquiryId, Inquiry> port(AccountPorts ports) {
        return ports.inquiries();
    }

    @Override
    Inquiry open(String id, PatientId patient) {
        return Inquiry.builder()
                .id(new InquiryId(id))
                .version(Version.FIRST)
                .patient(patient)
                .topic(InquiryTopic.INSURANCE)
                .addCharges(new ChargeId("charge-1"))
                .addLines(TestStatements.item())
                .question(PatientText.of("Zoë 𝒵 asks why nothing was paid"))
                .receivedOn(LocalDate.of(2026, 2, 27))
                .acknowledgeBy(LocalDate.of(2026, 3, 3))
                .answerBy(LocalDate.of(2026, 3, 13))
                .state(InquiryState.ACKNOWLEDGED)
                .addLetters(new Letter(
                        "first",
                        PatientText.of("we got your question of 2026-02-27"),
                        Instant.parse("2026-02-28T15:04:05.678Z"),
                        new ActorId("billing-1")))
                .build();
    }

    @Override
    Inquiry over(Inquiry open) {
        return Inquiry.builder()
                .like(open)
                .version(open.version().next())
                .state(InquiryState.ANSWERED)
                .build();
    }

    @Override
    InquiryId id(Inquiry inquiry) {
        return inquiry.id();
    }
}
