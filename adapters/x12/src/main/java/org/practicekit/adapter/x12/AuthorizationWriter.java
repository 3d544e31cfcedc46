package org.practicekit.adapter.x12;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.practicekit.billing.authorization.AuthorizationId;
import org.practicekit.billing.authorization.AuthorizationRequest;
import org.practicekit.billing.authorization.AuthorizationWish;
import org.practicekit.billing.authorization.Urgency;
import org.practicekit.billing.coverage.Coverage;
import org.practicekit.billing.coverage.Insured;
import org.practicekit.billing.requirement.Frequency;
import org.practicekit.billing.requirement.ProcedureRange;
import org.practicekit.core.code.DiagnosisCode;
import org.practicekit.core.code.Npi;
import org.practicekit.core.code.PlaceOfService;
import org.practicekit.core.rule.Finding;

/**
 * Writes requests for authorisations and referrals (278, 5010) into a file, each as a transaction of its own that is called by the
 * request's id. A request that cannot be written is left out and reported; the others are written. Immutable and thread-safe.
 */
public final class AuthorizationWriter implements Serializable {
    private static final String VERSION = "005010X217";

    private final String originator;

    /**
     * A writer for one practice.
     *
     * @param originator who traces, ten letters and digits: a 1 and the tax number, or a 9 and what the practice likes
     */
    public AuthorizationWriter(String originator) {
        this.originator = LevelWriter.originator(originator);
    }

    /** Writes requests. */
    public WrittenRequests write(Envelope envelope, List<AuthorizationRequest> requests) {
        List<Finding> findings = new ArrayList<>();
        List<Fit> fit = new ArrayList<>();
        for (AuthorizationRequest request : requests) {
            fitted(request, findings).ifPresent(fit::add);
        }
        if (fit.isEmpty()) {
            return new WrittenRequests("", List.of(), findings);
        }
        SegmentWriter out = new SegmentWriter(envelope);
        out.beginGroup("HI", VERSION);
        for (Fit one : fit) {
            out.beginTransaction("278", VERSION);
            out.segment(
                    "BHT",
                    "0007",
                    "13",
                    one.id(),
                    SegmentWriter.DAY.format(envelope.writtenAt()),
                    SegmentWriter.TIME.format(envelope.writtenAt()));
            new Request(out, new LevelWriter(out, originator), one).write();
            out.endTransaction();
        }
        out.endGroup();
        return new WrittenRequests(
                out.end(), fit.stream().map(Fit::authorization).toList(), findings);
    }

    private static Optional<Fit> fitted(AuthorizationRequest request, List<Finding> findings) {
        AuthorizationId id = request.authorization().id();
        Text text = new Text(Map.of("authorization", id.value()), findings::add);
        LevelWriter.checkEnds(text, request.authorization().wish().days());
        Coverage coverage = request.coverage();
        Optional<Insured> subscriber = coverage.subscriber();
        Fit fit = new Fit(
                request,
                text.fit("the id of the request", id.value(), LevelWriter.TRACE),
                text.fit("the name of the payer", request.payerName(), LevelWriter.NAME),
                text.fit("the id of the payer", coverage.payer().value(), LevelWriter.ID),
                text.fit("the name of the requester", request.requesterName(), LevelWriter.NAME),
                LevelWriter.names(text, "the subscriber", subscriber.orElse(request.patient())),
                text.fit("the number of the member", coverage.memberId().reveal(), LevelWriter.ID),
                subscriber
                        .map(other -> LevelWriter.names(text, "the dependent", request.patient()))
                        .orElse(List.of()));
        return text.refused() ? Optional.empty() : Optional.of(fit);
    }

    /** A request with its texts as they are written. */
    private record Fit(
            AuthorizationRequest request,
            String id,
            String payerName,
            String payerId,
            String requesterName,
            List<String> subscriber,
            String memberId,
            List<String> dependent) {
        AuthorizationId authorization() {
            return request.authorization().id();
        }
    }

    /** Writes the levels of one request. */
    private record Request(SegmentWriter out, LevelWriter levels, Fit fit) {
        void write() {
            int payer = levels.begin(0, "20", true);
            levels.organisation("X3", fit.payerName(), "PI", fit.payerId());
            int requester = levels.begin(payer, "21", true);
            levels.organisation(
                    "1P", fit.requesterName(), "XX", fit.request().requester().value());
            int patient = patient(requester);
            AuthorizationWish wish = fit.request().authorization().wish();
            int event = levels.begin(patient, "EV", !wish.procedures().isEmpty());
            event(wish);
            for (ProcedureRange procedures : wish.procedures()) {
                levels.begin(event, "SS", false);
                service(wish, procedures);
            }
        }

        private int patient(int requester) {
            Coverage coverage = fit.request().coverage();
            Insured patient = fit.request().patient();
            int subscriber = levels.begin(requester, "22", true);
            levels.person("IL", fit.subscriber(), coverage.subscriber().orElse(patient), fit.memberId());
            if (coverage.subscriber().isEmpty()) {
                return subscriber;
            }
            int dependent = levels.begin(subscriber, "23", true);
            levels.person("QC", fit.dependent(), patient, "");
            levels.relationship(coverage.relationship());
            return dependent;
        }

        private void event(AuthorizationWish wish) {
            levels.trace(fit.id());
            out.segment(
                    "UM",
                    wish.kind() == AuthorizationWish.Kind.REFERRAL ? "SC" : "HS",
                    "I",
                    wish.serviceType().code(),
                    wish.place()
                            .map(PlaceOfService::value)
                            .map(place -> SegmentWriter.components(place, "B"))
                            .orElse(""),
                    "",
                    wish.urgency() == Urgency.EXPEDITED ? "U" : "");
            levels.days("AAH", wish.days());
            if (!wish.diagnoses().isEmpty()) {
                out.segment("HI", diagnoses(wish.diagnoses()));
            }
            // so much of all procedures together, which no single service can say
            out.segment(
                    "HSD", wish.counted() == Frequency.Counted.VISITS ? "VS" : "FL", Integer.toString(wish.units()));
            wish.provider()
                    .map(Npi::value)
                    .ifPresent(npi -> out.segment("NM1", "SJ", "1", "", "", "", "", "", "XX", npi));
        }

        private static String[] diagnoses(List<DiagnosisCode> codes) {
            String[] elements = new String[codes.size()];
            for (int i = 0; i < elements.length; i++) {
                elements[i] = SegmentWriter.components(
                        i == 0 ? "ABK" : "ABF", codes.get(i).value());
            }
            return elements;
        }

        private void service(AuthorizationWish wish, ProcedureRange procedures) {
            boolean dental = procedures.first().value().startsWith("D");
            boolean counted = wish.counted() == Frequency.Counted.UNITS
                    && wish.procedures().size() == 1;
            String units = counted ? Integer.toString(wish.units()) : "";
            String what = code(dental ? "AD" : "HC", procedures);
            if (dental) {
                out.segment("SV3", what, "", "", "", "", units);
            } else {
                out.segment("SV1", what, "", counted ? "UN" : "", units);
            }
        }

        private static String code(String qualifier, ProcedureRange procedures) {
            String first = procedures.first().value();
            return procedures.size() == 1
                    ? SegmentWriter.components(qualifier, first)
                    : SegmentWriter.components(
                            qualifier,
                            first,
                            "",
                            "",
                            "",
                            "",
                            "",
                            procedures.last().value());
        }
    }
}
