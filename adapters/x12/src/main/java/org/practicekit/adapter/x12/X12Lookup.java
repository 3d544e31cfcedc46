package org.practicekit.adapter.x12;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.practicekit.billing.eligibility.EligibilityAnswer;
import org.practicekit.billing.eligibility.EligibilityInquiry;
import org.practicekit.billing.eligibility.InquiryId;
import org.practicekit.billing.eligibility.LookupFailure;
import org.practicekit.billing.port.PayerLookup;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.rule.Finding;

/**
 * Asks payers in X12: writes the question (270), hands it to the host's transport, and finds its answer in what comes back (271) by
 * the trace that payers repeat. Whatever goes wrong on the way is a failure, which says nothing about coverage; so is an answer
 * without the trace, except where the payer turned down the only question it was sent. As thread-safe as what it is given.
 */
public final class X12Lookup implements PayerLookup {
    private final InquiryWriter writer;
    private final BiFunction<PracticeId, EligibilityInquiry, Envelope> envelopes;
    private final Transport transport;
    private final Consumer<? super Finding> findings;
    private final Clock clock;

    /**
     * A way to payers.
     *
     * @param writer writes the questions
     * @param envelopes from whom to whom a question goes and under which number; called once for each time it is asked
     * @param transport carries it
     * @param findings takes what is wrong with questions and with the files that come back; what is wrong with an answer is in it
     * @param clock when an answer was received
     */
    public X12Lookup(
            InquiryWriter writer,
            BiFunction<PracticeId, EligibilityInquiry, Envelope> envelopes,
            Transport transport,
            Consumer<? super Finding> findings,
            Clock clock) {
        this.writer = Objects.requireNonNull(writer, "writer");
        this.envelopes = Objects.requireNonNull(envelopes, "envelopes");
        this.transport = Objects.requireNonNull(transport, "transport");
        this.findings = Objects.requireNonNull(findings, "findings");
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    @Override
    public Reply ask(PracticeId practice, EligibilityInquiry inquiry) {
        WrittenInquiries question =
                writer.write(envelopes.apply(practice, inquiry), inquiry.id().value(), List.of(inquiry));
        question.findings().forEach(findings);
        if (question.written().isEmpty()) {
            return new Failed(LookupFailure.NOT_CARRIED);
        }
        Heard heard = new Heard(inquiry.id());
        try (InputStream file = transport.exchange(practice, question.text())) {
            X12Reader.reporting(findings)
                    .eligibility(clock.instant(), heard::answer)
                    .acknowledgements(group -> heard.outcome(group.outcome()))
                    .interchanges(interchange -> heard.outcome(interchange.outcome()))
                    .read(file);
        } catch (IOException broken) {
            return new Failed(LookupFailure.NO_WORD);
        }
        return heard.reply();
    }

    /** The host's way to payers and clearinghouses. Called by several threads at once. */
    @FunctionalInterface
    public interface Transport {
        /**
         * Sends a file and waits for what comes back.
         *
         * @param practice who sends it
         * @param file one interchange; it is about a patient, so it belongs in no log
         * @return what came back, one or more interchanges or nothing; it is closed when it was read
         * @throws IOException when nothing came back, or not all of it
         */
        InputStream exchange(PracticeId practice, String file) throws IOException;
    }

    /** What came back on one question. */
    private static final class Heard {
        private final InquiryId question;
        private final List<EligibilityAnswer> own = new ArrayList<>();
        private final List<EligibilityAnswer> turnedDown = new ArrayList<>();
        private boolean anything;
        private boolean refused;

        Heard(InquiryId question) {
            this.question = question;
        }

        void answer(EligibilityAnswer answer) {
            if (answer.inquiry().filter(question::equals).isPresent()) {
                own.add(answer);
            } else if (answer.inquiry().isEmpty() && answer.isTurnedDown()) {
                turnedDown.add(answer);
            } else {
                anything = true;
            }
        }

        void outcome(Outcome outcome) {
            refused |= outcome == Outcome.REJECTED;
        }

        Reply reply() {
            List<EligibilityAnswer> answers = own.isEmpty() && !anything ? turnedDown : own;
            boolean one =
                    answers.stream().map(EligibilityAnswer::source).distinct().count() == 1;
            if (one) {
                return new Answered(answers.get(0));
            }
            if (anything || !own.isEmpty() || !turnedDown.isEmpty()) {
                return new Failed(LookupFailure.MISMATCH);
            }
            return new Failed(refused ? LookupFailure.NOT_CARRIED : LookupFailure.NO_WORD);
        }
    }
}
