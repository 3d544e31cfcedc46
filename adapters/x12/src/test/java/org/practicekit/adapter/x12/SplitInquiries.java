package org.practicekit.adapter.x12;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.practicekit.billing.coverage.Insured;
import org.practicekit.billing.coverage.MemberId;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.billing.coverage.Relationship;
import org.practicekit.billing.eligibility.EligibilityInquiry;
import org.practicekit.billing.eligibility.InquiryId;
import org.practicekit.billing.service.ServiceType;
import org.practicekit.core.code.Npi;
import org.practicekit.core.code.ProcedureCode;
import org.practicekit.core.privacy.PersonName;
import org.practicekit.core.time.DateRange;

/** Reads sound 270s back for tests: it splits at delimiters and knows nothing of the writer. */
final class SplitInquiries {
    private static final Map<String, Relationship> RELATIONSHIPS = Map.of(
            "18", Relationship.SELF,
            "01", Relationship.SPOUSE,
            "19", Relationship.CHILD,
            "34", Relationship.OTHER);
    private static final Map<String, Insured.Sex> SEXES =
            Map.of("F", Insured.Sex.FEMALE, "M", Insured.Sex.MALE, "U", Insured.Sex.UNKNOWN);

    private SplitInquiries() {}

    static List<EligibilityInquiry> of(String text) {
        List<EligibilityInquiry> all = new ArrayList<>();
        List<String> payer = List.of();
        List<String> provider = List.of();
        List<String> insured = List.of();
        List<String> person = List.of();
        Insured subscriber = Insured.builder().lastName(PersonName.of("?")).build();
        @Nullable Insured dependent = null;
        String trace = "";
        String relationship = "18";
        String dates = "";
        List<String> types = new ArrayList<>();
        List<ProcedureCode> procedures = new ArrayList<>();
        for (String line : text.split("~\\s*")) {
            List<String> parts = new ArrayList<>(List.of(line.split(Pattern.quote("*"), -1)));
            while (parts.size() < 12) {
                parts.add("");
            }
            String tag = parts.get(0);
            boolean ends = tag.equals("SE") || tag.equals("HL") && !parts.get(3).equals("23");
            if (ends && !trace.isEmpty()) {
                String[] days = dates.split("-");
                all.add(EligibilityInquiry.builder()
                        .id(new InquiryId(trace))
                        .payer(new PayerId(payer.get(9)))
                        .payerName(payer.get(3))
                        .provider(new Npi(provider.get(9)))
                        .providerName(provider.get(3))
                        .subscriber(subscriber)
                        .memberId(Optional.of(insured.get(9))
                                .filter(id -> !id.isEmpty())
                                .map(MemberId::of))
                        .relationship(Objects.requireNonNull(RELATIONSHIPS.get(relationship)))
                        .dependent(Optional.ofNullable(dependent))
                        .dates(DateRange.closed(day(days[0]), day(days[days.length - 1])))
                        .addAllServiceTypes(types.stream().map(ServiceType::new).toList())
                        .addAllProcedures(procedures)
                        .build());
                trace = "";
                relationship = "18";
                dependent = null;
                types.clear();
                procedures.clear();
            }
            switch (tag + "/" + (tag.equals("NM1") ? parts.get(1) : "")) {
                case "NM1/PR" -> payer = parts;
                case "NM1/1P" -> provider = parts;
                case "NM1/IL" -> {
                    insured = parts;
                    person = parts;
                    subscriber = person(person, List.of());
                }
                case "NM1/03" -> {
                    person = parts;
                    dependent = person(person, List.of());
                }
                case "DMG/" -> {
                    if (person == insured) {
                        subscriber = person(person, parts);
                    } else {
                        dependent = person(person, parts);
                    }
                }
                case "TRN/" -> trace = parts.get(2);
                case "INS/" -> relationship = parts.get(2);
                case "DTP/" -> dates = parts.get(3);
                case "EQ/" -> {
                    if (parts.get(1).isEmpty()) {
                        procedures.add(new ProcedureCode(parts.get(2).substring(3)));
                    } else {
                        types.addAll(List.of(parts.get(1).split("\\^")));
                    }
                }
                default -> {
                    // the rest is about the envelope
                }
            }
        }
        return all;
    }

    private static Insured person(List<String> name, List<String> data) {
        return Insured.builder()
                .lastName(PersonName.of(name.get(3)))
                .firstName(
                        Optional.of(name.get(4)).filter(text -> !text.isEmpty()).map(PersonName::of))
                .middleName(
                        Optional.of(name.get(5)).filter(text -> !text.isEmpty()).map(PersonName::of))
                .birthDate(data.isEmpty() || data.get(2).isEmpty() ? Optional.empty() : Optional.of(day(data.get(2))))
                .sex(data.isEmpty() ? Optional.empty() : Optional.ofNullable(SEXES.get(data.get(3))))
                .build();
    }

    private static LocalDate day(String text) {
        return LocalDate.of(
                Integer.parseInt(text.substring(0, 4)),
                Integer.parseInt(text.substring(4, 6)),
                Integer.parseInt(text.substring(6)));
    }
}
