package org.practicekit.examples.clinic.verify;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.practicekit.adapter.x12.Envelope;
import org.practicekit.adapter.x12.InquiryWriter;
import org.practicekit.adapter.x12.TradingPartner;
import org.practicekit.adapter.x12.X12Lookup;
import org.practicekit.billing.eligibility.EligibilityAnswer;
import org.practicekit.billing.eligibility.EligibilityInquiry;
import org.practicekit.billing.port.PayerLookup;
import org.practicekit.core.id.PracticeId;

/**
 * Asks in X12 about everybody of whom there is a file: the question is written, and the file is what comes back. About others
 * somebody else is asked.
 */
final class FiledPayers implements PayerLookup {
    private static final InquiryWriter WRITER = new InquiryWriter("9SAMPLE001");

    private final AnswerFiles files;
    private final PayerLookup others;
    private final Clock clock;
    private final AtomicInteger sent = new AtomicInteger();

    FiledPayers(AnswerFiles files, PayerLookup others, Clock clock) {
        this.files = files;
        this.others = others;
        this.clock = clock;
    }

    @Override
    public Reply ask(PracticeId practice, EligibilityInquiry inquiry) {
        return files.about(inquiry)
                .map(filed -> ask(practice, inquiry, filed))
                .orElseGet(() -> others.ask(practice, inquiry));
    }

    /** A file answers a question of its own time, so it is asked under that one's number. */
    private Reply ask(PracticeId practice, EligibilityInquiry inquiry, AnswerFiles.Filed filed) {
        EligibilityInquiry asFiled = EligibilityInquiry.builder()
                .like(inquiry)
                .id(filed.answer().inquiry().orElse(inquiry.id()))
                .build();
        Reply reply = new X12Lookup(
                        WRITER, (from, question) -> envelope(), (from, file) -> filed.open(), finding -> {}, clock)
                .ask(practice, asFiled);
        return reply instanceof Answered answered
                ? new Answered(EligibilityAnswer.builder()
                        .like(answered.answer())
                        .inquiry(inquiry.id())
                        .build())
                : reply;
    }

    private Envelope envelope() {
        return Envelope.builder()
                .sender(new TradingPartner("ZZ", "SAMPLEOFFICE"))
                .receiver(new TradingPartner("ZZ", "SAMPLEFILES"))
                .controlNumber(sent.incrementAndGet())
                .writtenAt(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .test(true)
                .build();
    }
}
