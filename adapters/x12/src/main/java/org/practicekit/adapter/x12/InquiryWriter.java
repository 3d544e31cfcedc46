package org.practicekit.adapter.x12;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.practicekit.billing.coverage.Insured;
import org.practicekit.billing.coverage.MemberId;
import org.practicekit.billing.coverage.Relationship;
import org.practicekit.billing.eligibility.EligibilityInquiry;
import org.practicekit.billing.service.ServiceType;
import org.practicekit.core.code.ProcedureCode;
import org.practicekit.core.privacy.PersonName;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.time.DateRange;

/**
 * Writes inquiries about eligibility (270, 5010) into a file: as many as there are, under one payer and one provider each where they
 * share them. An inquiry that cannot be written is left out and reported; the others are written. Immutable and thread-safe.
 */
public final class InquiryWriter implements Serializable {
    private static final String VERSION = "005010X279A1";
    private static final int NAME = 60;
    private static final int GIVEN = 35;
    private static final int MIDDLE = 25;
    private static final int ID = 80;
    private static final int TRACE = 50;
    private static final Map<Relationship, String> RELATIONSHIPS =
            Map.of(Relationship.SPOUSE, "01", Relationship.CHILD, "19", Relationship.OTHER, "34");
    private static final Map<Insured.Sex, String> SEXES =
            Map.of(Insured.Sex.FEMALE, "F", Insured.Sex.MALE, "M", Insured.Sex.UNKNOWN, "U");

    private final String originator;

    /**
     * A writer for one practice.
     *
     * @param originator who traces, ten letters and digits: a 1 and the tax number, or a 9 and what the practice likes
     */
    public InquiryWriter(String originator) {
        if (!originator.matches("[A-Z0-9]{10}")) {
            throw new IllegalArgumentException(
                    "originator (%s) has ten digits and capital letters.".formatted(originator));
        }
        this.originator = originator;
    }

    /**
     * Writes inquiries.
     *
     * @param reference names the file to the practice, up to 50 characters; comes back with the answers
     */
    public WrittenInquiries write(Envelope envelope, String reference, List<EligibilityInquiry> inquiries) {
        List<Finding> findings = new ArrayList<>();
        Text header = new Text(Map.of(), findings::add);
        String batch = header.fit("the reference", reference, TRACE);
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
        List<Fit> inOrder = new Levels(out, originator).write(fit);
        out.endTransaction();
        out.endGroup();
        return new WrittenInquiries(
                out.end(), inOrder.stream().map(one -> one.inquiry().id()).toList(), findings);
    }

    private static Optional<Fit> fitted(EligibilityInquiry inquiry, List<Finding> findings) {
        Text text = new Text(Map.of("inquiry", inquiry.id().value()), findings::add);
        DateRange dates = inquiry.dates();
        if (dates.from().equals(LocalDate.MIN) || dates.to().equals(LocalDate.MAX)) {
            text.refuse(
                    X12Rules.WRITE_MISSING, "the days asked about", "of %s both the first and the last are needed.");
        }
        Fit fit = new Fit(
                inquiry,
                text.fit("the name of the payer", inquiry.payerName(), NAME),
                text.fit("the id of the payer", inquiry.payer().value(), ID),
                text.fit("the name of the provider", inquiry.providerName(), NAME),
                text.fit("the id of the inquiry", inquiry.id().value(), TRACE),
                names(text, "the subscriber", inquiry.subscriber()),
                text.fit("the number of the member", inquiry.memberId().map(MemberId::reveal), ID),
                inquiry.dependent()
                        .map(dependent -> names(text, "the dependent", dependent))
                        .orElse(List.of()));
        return text.refused() ? Optional.empty() : Optional.of(fit);
    }

    private static List<String> names(Text text, String who, Insured person) {
        return List.of(
                text.fit("the family name of " + who, person.lastName().reveal(), NAME),
                text.fit("the given name of " + who, person.firstName().map(PersonName::reveal), GIVEN),
                text.fit("the middle name of " + who, person.middleName().map(PersonName::reveal), MIDDLE));
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

    /** Writes the levels of a 270, which are numbered through. */
    private static final class Levels {
        private final SegmentWriter out;
        private final String originator;
        private int level;

        Levels(SegmentWriter out, String originator) {
            this.out = out;
            this.originator = originator;
        }

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
                int source = begin("", "20", true);
                out.segment("NM1", "PR", "2", payer.get(0), "", "", "", "", "PI", payer.get(1));
                providers.forEach((provider, asked) -> {
                    int receiver = begin(Integer.toString(source), "21", true);
                    out.segment("NM1", "1P", "2", provider.get(0), "", "", "", "", "XX", provider.get(1));
                    asked.forEach(one -> patient(receiver, one));
                    written.addAll(asked);
                });
            });
            return written;
        }

        private void patient(int receiver, Fit one) {
            EligibilityInquiry inquiry = one.inquiry();
            boolean ofDependent = inquiry.dependent().isPresent();
            int subscriber = begin(Integer.toString(receiver), "22", ofDependent);
            if (!ofDependent) {
                trace(one);
            }
            person("IL", one.subscriber(), inquiry.subscriber(), one.memberId());
            if (ofDependent) {
                begin(Integer.toString(subscriber), "23", false);
                trace(one);
                person("03", one.dependent(), inquiry.dependent().orElseThrow(), "");
                out.segment("INS", "N", RELATIONSHIPS.getOrDefault(inquiry.relationship(), "34"));
            }
            question(inquiry);
        }

        private void trace(Fit one) {
            out.segment("TRN", "1", one.id(), originator);
        }

        private void person(String role, List<String> names, Insured person, String memberId) {
            out.segment(
                    "NM1",
                    role,
                    "1",
                    names.get(0),
                    names.get(1),
                    names.get(2),
                    "",
                    "",
                    memberId.isEmpty() ? "" : "MI",
                    memberId);
            if (person.birthDate().isPresent() || person.sex().isPresent()) {
                out.segment(
                        "DMG",
                        person.birthDate().isPresent() ? "D8" : "",
                        person.birthDate().map(SegmentWriter.DAY::format).orElse(""),
                        person.sex().map(SEXES::get).orElse(""));
            }
        }

        private void question(EligibilityInquiry inquiry) {
            DateRange dates = inquiry.dates();
            String first = SegmentWriter.DAY.format(dates.from());
            out.segment(
                    "DTP",
                    "291",
                    dates.length() == 1 ? "D8" : "RD8",
                    dates.length() == 1 ? first : first + "-" + SegmentWriter.DAY.format(dates.lastDay()));
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

        private int begin(String parent, String kind, boolean hasChildren) {
            level++;
            out.segment("HL", Integer.toString(level), parent, kind, hasChildren ? "1" : "0");
            return level;
        }
    }
}
