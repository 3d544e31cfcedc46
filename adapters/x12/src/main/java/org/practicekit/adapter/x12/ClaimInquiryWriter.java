package org.practicekit.adapter.x12;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.practicekit.billing.claim.ClaimInsurance;
import org.practicekit.billing.claim.ClaimPerson;
import org.practicekit.billing.claim.ClaimProvider;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.billing.claim.ProviderRole;
import org.practicekit.billing.coverage.Insured;
import org.practicekit.billing.coverage.MemberId;
import org.practicekit.core.privacy.PersonName;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.time.DateRange;

/**
 * Writes questions about how claims stand (276, 5010) into a file, under one payer and one provider each where they share them. A
 * question that cannot be written is left out and reported; the others are written. Immutable and thread-safe.
 */
public final class ClaimInquiryWriter implements Serializable {
    private static final String VERSION = "005010X212";
    private static final int NAME = 60;
    private static final int GIVEN = 35;
    private static final int MIDDLE = 25;
    private static final int ID = 80;
    private static final int NUMBER = 50;
    private static final Map<Insured.Sex, String> SEXES = Map.of(Insured.Sex.FEMALE, "F", Insured.Sex.MALE, "M");

    private final String name;
    private final String id;

    /**
     * A writer for one who asks.
     *
     * @param name the practice's or its clearinghouse's
     * @param id the number that the receiver knows it by
     */
    public ClaimInquiryWriter(String name, String id) {
        if (!Text.isFit(name) || name.length() > NAME || !Text.isFit(id) || id.length() > ID) {
            throw new IllegalArgumentException("name and id of who asks must be there and hold no delimiters.");
        }
        this.name = name;
        this.id = id;
    }

    /**
     * Writes questions.
     *
     * @param reference names the file to the practice, up to 50 characters; comes back with the answers
     */
    public WrittenInquiries write(Envelope envelope, String reference, List<ClaimInquiry> inquiries) {
        List<Finding> findings = new ArrayList<>();
        Text header = new Text(Map.of(), findings::add);
        String batch = header.fit("the reference", reference, NUMBER);
        List<Fit> fit = new ArrayList<>();
        for (ClaimInquiry inquiry : inquiries) {
            fitted(inquiry, findings).ifPresent(fit::add);
        }
        if (fit.isEmpty() || header.refused()) {
            return new WrittenInquiries("", List.of(), findings);
        }
        SegmentWriter out = new SegmentWriter(envelope);
        out.beginGroup("HR", VERSION);
        out.beginTransaction("276", VERSION);
        out.segment(
                "BHT",
                "0010",
                "13",
                batch,
                SegmentWriter.DAY.format(envelope.writtenAt()),
                SegmentWriter.TIME.format(envelope.writtenAt()));
        List<Fit> inOrder = new Levels(out, name, id).write(fit);
        out.endTransaction();
        out.endGroup();
        return new WrittenInquiries(
                out.end(), inOrder.stream().map(one -> one.inquiry().id()).toList(), findings);
    }

    private static Optional<Fit> fitted(ClaimInquiry inquiry, List<Finding> findings) {
        ClaimSheet sheet = inquiry.sheet();
        ClaimInsurance insurance = sheet.insurance();
        Text text = new Text(Map.of("inquiry", inquiry.id().value()), findings::add);
        Optional<ClaimProvider> provider = sheet.provider(ProviderRole.BILLING);
        Fit fit = new Fit(
                inquiry,
                needed(text, "the name of the payer", insurance.payerName(), NAME),
                text.fit("the id of the payer", insurance.payerId(), ID),
                needed(text, "the name of the provider", provider.flatMap(ClaimProvider::name), NAME),
                text.fit("the given name of the provider", provider.flatMap(ClaimProvider::firstName), GIVEN),
                needed(text, "the NPI of the provider", provider.flatMap(ClaimProvider::npi), ID),
                names(text, "the subscriber", insurance.subscriber()),
                needed(text, "the number of the member", insurance.memberId().map(MemberId::reveal), ID),
                sheet.patient().isPresent() ? names(text, "the patient", sheet.patient()) : List.of(),
                text.fit("the id of the question", inquiry.id().value(), NUMBER),
                text.fit("the payer's number of the claim", inquiry.payerClaimNumber(), NUMBER),
                text.fit("the number of the claim", sheet.controlNumber(), NUMBER),
                days(text, sheet.serviceDays()));
        return text.refused() ? Optional.empty() : Optional.of(fit);
    }

    private static String needed(Text text, String what, Optional<String> value, int longest) {
        return value.map(said -> text.fit(what, said, longest))
                .orElseGet(() -> text.refuse(X12Rules.WRITE_MISSING, what, "%s is needed."));
    }

    private static List<String> names(Text text, String who, Optional<ClaimPerson> person) {
        return List.of(
                needed(
                        text,
                        "the family name of " + who,
                        person.map(one -> one.person().lastName().reveal()),
                        NAME),
                text.fit(
                        "the given name of " + who,
                        person.flatMap(one -> one.person().firstName()).map(PersonName::reveal),
                        GIVEN),
                text.fit(
                        "the middle name of " + who,
                        person.flatMap(one -> one.person().middleName()).map(PersonName::reveal),
                        MIDDLE));
    }

    private static String days(Text text, Optional<DateRange> days) {
        return days.map(range -> range.length() == 1
                        ? SegmentWriter.DAY.format(range.from())
                        : SegmentWriter.DAY.format(range.from()) + "-" + SegmentWriter.DAY.format(range.lastDay()))
                .orElseGet(() -> text.refuse(X12Rules.WRITE_MISSING, "a day of service", "%s is needed."));
    }

    /** A question with its texts as they are written. */
    private record Fit(
            ClaimInquiry inquiry,
            String payerName,
            String payerId,
            String providerName,
            String providerFirstName,
            String npi,
            List<String> subscriber,
            String memberId,
            List<String> patient,
            String id,
            String payerClaimNumber,
            String controlNumber,
            String days) {}

    /** Writes the levels of a 276, which are numbered through. */
    private static final class Levels {
        private final SegmentWriter out;
        private final String name;
        private final String id;
        private int level;

        Levels(SegmentWriter out, String name, String id) {
            this.out = out;
            this.name = name;
            this.id = id;
        }

        List<Fit> write(List<Fit> inquiries) {
            Map<List<String>, Map<List<String>, List<Fit>>> payers = new LinkedHashMap<>();
            for (Fit one : inquiries) {
                payers.computeIfAbsent(List.of(one.payerName(), one.payerId()), payer -> new LinkedHashMap<>())
                        .computeIfAbsent(
                                List.of(one.providerName(), one.providerFirstName(), one.npi()),
                                provider -> new ArrayList<>())
                        .add(one);
            }
            List<Fit> written = new ArrayList<>();
            payers.forEach((payer, providers) -> {
                int source = begin("", "20", true);
                out.segment("NM1", "PR", "2", payer.get(0), "", "", "", "", "PI", payer.get(1));
                int receiver = begin(Integer.toString(source), "21", true);
                out.segment("NM1", "41", "2", name, "", "", "", "", "46", id);
                providers.forEach((provider, asked) -> {
                    int of = begin(Integer.toString(receiver), "19", true);
                    String kind = provider.get(1).isEmpty() ? "2" : "1";
                    out.segment("NM1", "1P", kind, provider.get(0), provider.get(1), "", "", "", "XX", provider.get(2));
                    asked.forEach(one -> patient(of, one));
                    written.addAll(asked);
                });
            });
            return written;
        }

        private void patient(int provider, Fit one) {
            ClaimSheet sheet = one.inquiry().sheet();
            boolean ofDependent = !one.patient().isEmpty();
            int subscriber = begin(Integer.toString(provider), "22", ofDependent);
            if (!ofDependent) {
                demographics(sheet.insurance().subscriber());
            }
            person("IL", one.subscriber(), one.memberId());
            if (ofDependent) {
                begin(Integer.toString(subscriber), "23", false);
                demographics(sheet.patient());
                person("QC", one.patient(), "");
            }
            out.segment("TRN", "1", one.id());
            if (!one.payerClaimNumber().isEmpty()) {
                out.segment("REF", "1K", one.payerClaimNumber());
            }
            out.segment("REF", "EJ", one.controlNumber());
            out.segment("AMT", "T3", amount(sheet));
            out.segment("DTP", "472", one.days().length() == 8 ? "D8" : "RD8", one.days());
        }

        private void demographics(Optional<ClaimPerson> who) {
            Optional<Insured> person = who.map(ClaimPerson::person);
            String born = person.flatMap(Insured::birthDate)
                    .map(SegmentWriter.DAY::format)
                    .orElse("");
            String sex = person.flatMap(Insured::sex).map(SEXES::get).orElse("");
            if (!born.isEmpty() || !sex.isEmpty()) {
                out.segment("DMG", born.isEmpty() ? "" : "D8", born, sex);
            }
        }

        private void person(String role, List<String> names, String memberId) {
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
        }

        private static String amount(ClaimSheet sheet) {
            return sheet.charge()
                    .orElseGet(sheet::lineCharges)
                    .amount()
                    .stripTrailingZeros()
                    .toPlainString();
        }

        private int begin(String parent, String kind, boolean hasChildren) {
            level++;
            out.segment("HL", Integer.toString(level), parent, kind, hasChildren ? "1" : "0");
            return level;
        }
    }
}
