package org.practicekit.adapter.x12;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.practicekit.billing.coverage.MemberId;
import org.practicekit.billing.eligibility.EligibilityInquiry;
import org.practicekit.billing.service.ServiceType;
import org.practicekit.core.code.ProcedureCode;
import org.practicekit.core.rule.Finding;

/**
 * Writes inquiries about eligibility (270, 5010) into a file: as many as there are, under one payer and one provider each where they
 * share them. An inquiry that cannot be written is left out and reported; the others are written. Immutable and thread-safe.
 */
public final class InquiryWriter implements Serializable {
    private static final String VERSION = "005010X279A1";

    private final String originator;

    /**
     * A writer for one practice.
     *
     * @param originator who traces, ten letters and digits: a 1 and the tax number, or a 9 and what the practice likes
     */
    public InquiryWriter(String originator) {
        this.originator = LevelWriter.originator(originator);
    }

    /**
     * Writes inquiries.
     *
     * @param reference names the file to the practice, up to 50 characters; comes back with the answers
     */
    public WrittenInquiries write(Envelope envelope, String reference, List<EligibilityInquiry> inquiries) {
        List<Finding> findings = new ArrayList<>();
        Text header = new Text(Map.of(), findings::add);
        String batch = header.fit("the reference", reference, LevelWriter.TRACE);
        List<Fit> fit = new ArrayList<>();
        for (EligibilityInquiry inquiry : inquiries) {
            fitted(inquiry, findings).ifPresent(fit::add);
        }
        if (fit.isEmpty() || header.refused()) {
            return new WrittenInquiries("", List.of(), findings);
        }
        SegmentWriter out = new SegmentWriter(envelope);
        out.beginGroup("HS", VERSION);
        out.beginTransaction("270", VERSION);
        out.segment(
                "BHT",
                "0022",
                "13",
                batch,
                SegmentWriter.DAY.format(envelope.writtenAt()),
                SegmentWriter.TIME.format(envelope.writtenAt()));
        List<Fit> inOrder = new Levels(out, new LevelWriter(out, originator)).write(fit);
        out.endTransaction();
        out.endGroup();
        return new WrittenInquiries(
                out.end(), inOrder.stream().map(one -> one.inquiry().id()).toList(), findings);
    }

    private static Optional<Fit> fitted(EligibilityInquiry inquiry, List<Finding> findings) {
        Text text = new Text(Map.of("inquiry", inquiry.id().value()), findings::add);
        LevelWriter.checkEnds(text, inquiry.dates());
        Fit fit = new Fit(
                inquiry,
                text.fit("the name of the payer", inquiry.payerName(), LevelWriter.NAME),
                text.fit("the id of the payer", inquiry.payer().value(), LevelWriter.ID),
                text.fit("the name of the provider", inquiry.providerName(), LevelWriter.NAME),
                text.fit("the id of the inquiry", inquiry.id().value(), LevelWriter.TRACE),
                LevelWriter.names(text, "the subscriber", inquiry.subscriber()),
                text.fit("the number of the member", inquiry.memberId().map(MemberId::reveal), LevelWriter.ID),
                inquiry.dependent()
                        .map(dependent -> LevelWriter.names(text, "the dependent", dependent))
                        .orElse(List.of()));
        return text.refused() ? Optional.empty() : Optional.of(fit);
    }

    /** An inquiry with its texts as they are written. */
    private record Fit(
            EligibilityInquiry inquiry,
            String payerName,
            String payerId,
            String providerName,
            String id,
            List<String> subscriber,
            String memberId,
            List<String> dependent) {}

    /** Writes the levels of a 270. */
    private record Levels(SegmentWriter out, LevelWriter levels) {
        List<Fit> write(List<Fit> inquiries) {
            Map<List<String>, Map<List<String>, List<Fit>>> payers = new LinkedHashMap<>();
            for (Fit one : inquiries) {
                payers.computeIfAbsent(List.of(one.payerName(), one.payerId()), payer -> new LinkedHashMap<>())
                        .computeIfAbsent(
                                List.of(
                                        one.providerName(),
                                        one.inquiry().provider().value()),
                                provider -> new ArrayList<>())
                        .add(one);
            }
            List<Fit> written = new ArrayList<>();
            payers.forEach((payer, providers) -> {
                int source = levels.begin(0, "20", true);
                levels.organisation("PR", payer.get(0), "PI", payer.get(1));
                providers.forEach((provider, asked) -> {
                    int receiver = levels.begin(source, "21", true);
                    levels.organisation("1P", provider.get(0), "XX", provider.get(1));
                    asked.forEach(one -> patient(receiver, one));
                    written.addAll(asked);
                });
            });
            return written;
        }

        private void patient(int receiver, Fit one) {
            EligibilityInquiry inquiry = one.inquiry();
            boolean ofDependent = inquiry.dependent().isPresent();
            int subscriber = levels.begin(receiver, "22", ofDependent);
            if (!ofDependent) {
                levels.trace(one.id());
            }
            levels.person("IL", one.subscriber(), inquiry.subscriber(), one.memberId());
            if (ofDependent) {
                levels.begin(subscriber, "23", false);
                levels.trace(one.id());
                levels.person("03", one.dependent(), inquiry.dependent().orElseThrow(), "");
                levels.relationship(inquiry.relationship());
            }
            question(inquiry);
        }

        private void question(EligibilityInquiry inquiry) {
            levels.days("291", inquiry.dates());
            if (!inquiry.serviceTypes().isEmpty()) {
                out.segment(
                        "EQ",
                        SegmentWriter.repetitions(inquiry.serviceTypes().stream()
                                .map(ServiceType::code)
                                .toList()));
            }
            for (ProcedureCode procedure : inquiry.procedures()) {
                out.segment("EQ", "", SegmentWriter.components("HC", procedure.value()));
            }
        }
    }
}
