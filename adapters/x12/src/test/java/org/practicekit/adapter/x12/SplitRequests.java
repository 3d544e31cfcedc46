package org.practicekit.adapter.x12;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.practicekit.billing.authorization.Authorization;
import org.practicekit.billing.authorization.AuthorizationId;
import org.practicekit.billing.authorization.AuthorizationRequest;
import org.practicekit.billing.authorization.AuthorizationState;
import org.practicekit.billing.authorization.AuthorizationWish;
import org.practicekit.billing.authorization.AuthorizationWishBuilder;
import org.practicekit.billing.authorization.Urgency;
import org.practicekit.billing.coverage.Coverage;
import org.practicekit.billing.coverage.CoverageId;
import org.practicekit.billing.coverage.CoverageKind;
import org.practicekit.billing.coverage.Insured;
import org.practicekit.billing.coverage.MemberId;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.billing.coverage.Relationship;
import org.practicekit.billing.requirement.Frequency;
import org.practicekit.billing.requirement.ProcedureRange;
import org.practicekit.billing.service.ServiceType;
import org.practicekit.core.code.DiagnosisCode;
import org.practicekit.core.code.Npi;
import org.practicekit.core.code.PlaceOfService;
import org.practicekit.core.code.ProcedureCode;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.Version;
import org.practicekit.core.privacy.PersonName;
import org.practicekit.core.time.DateRange;

/** Reads sound requests of a 278 back for tests: it splits at delimiters and knows nothing of the writer. */
final class SplitRequests {
    private static final Map<String, Relationship> RELATIONSHIPS =
            Map.of("01", Relationship.SPOUSE, "19", Relationship.CHILD, "34", Relationship.OTHER);
    private static final Map<String, Insured.Sex> SEXES =
            Map.of("F", Insured.Sex.FEMALE, "M", Insured.Sex.MALE, "U", Insured.Sex.UNKNOWN);

    private SplitRequests() {}

    /** The requests, with the ids that {@link #request} gives to what no message carries. */
    static List<AuthorizationRequest> of(String text) {
        List<AuthorizationRequest> all = new ArrayList<>();
        for (String transaction : text.split("(?=ST\\*278\\*)")) {
            if (transaction.startsWith("ST*")) {
                all.add(one(transaction));
            }
        }
        return all;
    }

    /** A request of which only what a message carries differs from others. */
    static AuthorizationRequest request(
            String id,
            AuthorizationWishBuilder wish,
            PayerId payer,
            Insured patient,
            Optional<Insured> subscriber,
            Relationship relationship,
            MemberId member,
            List<String> names) {
        return new AuthorizationRequest(
                Authorization.builder()
                        .id(new AuthorizationId(id))
                        .version(Version.FIRST)
                        .patient(new PatientId("p-1"))
                        .payer(payer)
                        .wish(wish.coverage(new CoverageId("c-1")).build())
                        .state(AuthorizationState.SUBMITTED)
                        .submittedAt(Instant.parse("2026-11-03T14:15:00Z"))
                        .build(),
                Coverage.builder()
                        .id(new CoverageId("c-1"))
                        .version(Version.FIRST)
                        .patient(new PatientId("p-1"))
                        .payer(payer)
                        .kind(CoverageKind.GROUP)
                        .memberId(member)
                        .relationship(relationship)
                        .subscriber(subscriber)
                        .build(),
                patient,
                names.get(0),
                new Npi(names.get(1)),
                names.get(2));
    }

    private static AuthorizationRequest one(String transaction) {
        AuthorizationWishBuilder wish = AuthorizationWish.builder();
        List<String> payer = List.of();
        List<String> requester = List.of();
        List<List<String>> people = new ArrayList<>();
        List<List<String>> data = new ArrayList<>();
        String id = "";
        Relationship relationship = Relationship.SELF;
        for (String line : transaction.split("~\\s*")) {
            List<String> parts = split(line, "*");
            switch (parts.get(0) + "/" + (parts.get(0).equals("NM1") ? parts.get(1) : "")) {
                case "NM1/X3" -> payer = parts;
                case "NM1/1P" -> requester = parts;
                case "NM1/IL", "NM1/QC" -> {
                    people.add(parts);
                    data.add(List.of());
                }
                case "NM1/SJ" -> wish.provider(new Npi(parts.get(9)));
                case "DMG/" -> data.set(data.size() - 1, parts);
                case "INS/" -> relationship = Objects.requireNonNull(RELATIONSHIPS.get(parts.get(2)));
                case "TRN/" -> id = parts.get(2);
                case "UM/" -> {
                    wish.kind(
                                    parts.get(1).equals("SC")
                                            ? AuthorizationWish.Kind.REFERRAL
                                            : AuthorizationWish.Kind.AUTHORIZATION)
                            .serviceType(new ServiceType(parts.get(3)))
                            .place(filled(parts.get(4)).map(place -> new PlaceOfService(place.substring(0, 2))))
                            .urgency(parts.get(6).equals("U") ? Urgency.EXPEDITED : Urgency.STANDARD);
                }
                case "DTP/" -> {
                    String[] days = parts.get(3).split("-");
                    wish.days(DateRange.closed(day(days[0]), day(days[days.length - 1])));
                }
                case "HI/" ->
                    parts.stream()
                            .skip(1)
                            .filter(part -> !part.isEmpty())
                            .forEach(part -> wish.addDiagnoses(
                                    new DiagnosisCode(split(part, ":").get(1))));
                case "HSD/" ->
                    wish.units(Integer.parseInt(parts.get(2)))
                            .counted(parts.get(1).equals("VS") ? Frequency.Counted.VISITS : Frequency.Counted.UNITS);
                case "SV1/", "SV3/" -> {
                    List<String> code = split(parts.get(1), ":");
                    String last = code.get(7).isEmpty() ? code.get(1) : code.get(7);
                    wish.addProcedures(new ProcedureRange(new ProcedureCode(code.get(1)), new ProcedureCode(last)));
                }
                default -> {
                    // the rest is about the envelope
                }
            }
        }
        Insured first = person(people.get(0), data.get(0));
        boolean self = people.size() == 1;
        return request(
                id,
                wish,
                new PayerId(payer.get(9)),
                self ? first : person(people.get(1), data.get(1)),
                self ? Optional.empty() : Optional.of(first),
                relationship,
                MemberId.of(people.get(0).get(9)),
                List.of(payer.get(3), requester.get(9), requester.get(3)));
    }

    private static Insured person(List<String> name, List<String> data) {
        return Insured.builder()
                .lastName(PersonName.of(name.get(3)))
                .firstName(filled(name.get(4)).map(PersonName::of))
                .middleName(filled(name.get(5)).map(PersonName::of))
                .birthDate(
                        data.isEmpty() ? Optional.empty() : filled(data.get(2)).map(SplitRequests::day))
                .sex(data.isEmpty() ? Optional.empty() : Optional.ofNullable(SEXES.get(data.get(3))))
                .build();
    }

    private static Optional<String> filled(String text) {
        return Optional.of(text).filter(one -> !one.isEmpty());
    }

    private static List<String> split(String text, String at) {
        List<String> parts = new ArrayList<>(List.of(text.split(Pattern.quote(at), -1)));
        while (parts.size() < 13) {
            parts.add("");
        }
        return parts;
    }

    private static LocalDate day(String text) {
        return LocalDate.of(
                Integer.parseInt(text.substring(0, 4)),
                Integer.parseInt(text.substring(4, 6)),
                Integer.parseInt(text.substring(6)));
    }
}
