package org.practicekit.examples.clinic.insurance;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.practicekit.billing.coverage.Card;
import org.practicekit.billing.coverage.CardCheck;
import org.practicekit.billing.coverage.CardForm;
import org.practicekit.billing.coverage.Coverage;
import org.practicekit.billing.coverage.CoverageId;
import org.practicekit.billing.coverage.CoverageKind;
import org.practicekit.billing.coverage.Insured;
import org.practicekit.billing.coverage.InsuredBuilder;
import org.practicekit.billing.coverage.KnownPayer;
import org.practicekit.billing.coverage.KnownPayerBuilder;
import org.practicekit.billing.coverage.MemberId;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.billing.coverage.PlanId;
import org.practicekit.billing.coverage.Relationship;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.privacy.PersonName;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.Severity;
import org.practicekit.core.time.DateRange;
import org.practicekit.examples.clinic.folder.Entries;
import org.practicekit.examples.clinic.folder.Patient;
import org.practicekit.examples.clinic.folder.Practice;
import org.practicekit.examples.clinic.folder.Problem;
import org.practicekit.examples.clinic.folder.Row;
import org.practicekit.examples.clinic.folder.Table;

/** Reads {@code payers.csv} and {@code coverages.csv}. What the SDK finds wrong with a card is reported like the rest. */
final class InsuranceFiles {
    private static final String PAYERS = "payers.csv";
    private static final String COVERAGES = "coverages.csv";

    private final Path folder;
    private final Practice practice;
    private final List<Problem> problems;

    InsuranceFiles(Path folder, Practice practice, List<Problem> problems) {
        this.folder = folder;
        this.practice = practice;
        this.problems = problems;
    }

    List<KnownPayer> payers() throws IOException {
        Map<PayerId, KnownPayerBuilder> payers = new LinkedHashMap<>();
        Table.Columns columns = Table.Columns.of("id name", "member_id group from last_day");
        for (Row row : Table.read(folder, PAYERS, columns, problems).rows()) {
            Optional<PayerId> id = row.required("id", "an id such as EXAMPLE1", PayerId::new);
            Optional<String> name = row.required("name", "what the payer is called", text -> text);
            DateRange days = days(row);
            boolean group = row.optional("group", "yes or no", Entries::yesOrNo).orElse(false);
            Optional<CardForm> card = row.optional(
                    "member_id",
                    "a regular expression such as [A-Z]{3}[0-9]{9}",
                    text -> new CardForm(text, group, days));
            if (row.isSound()) {
                KnownPayerBuilder payer = payers.computeIfAbsent(
                        id.orElseThrow(), key -> KnownPayer.builder().id(key));
                payer.name(name.orElseThrow());
                card.ifPresent(payer::addCards);
            }
        }
        return payers.values().stream().map(KnownPayerBuilder::build).toList();
    }

    List<Coverage> coverages(List<KnownPayer> payers) throws IOException {
        CardCheck check = new CardCheck(payers);
        Set<CoverageId> seen = new HashSet<>();
        List<Coverage> coverages = new ArrayList<>();
        Table.Columns columns = Table.Columns.of(
                "id patient payer kind member relationship",
                "plan group subscriber_last subscriber_first subscriber_born from last_day");
        for (Row row : Table.read(folder, COVERAGES, columns, problems).rows()) {
            Optional<CoverageId> id = row.required("id", "an id such as c-001", CoverageId::new);
            Optional<Card> card = card(row);
            if (!row.isSound() || card.isEmpty()) {
                continue;
            }
            if (!seen.add(id.orElseThrow())) {
                row.report("id", "coverage %s a second time".formatted(id.get()), "each id once");
            }
            for (Finding finding : check.check(card.get(), practice.day())) {
                if (finding.severity() == Severity.ERROR) {
                    row.report(
                            "id",
                            "coverage %s: %s".formatted(id.get(), finding.message()),
                            "a card that keeps the rule %s".formatted(finding.rule()));
                }
            }
            if (row.isSound()) {
                coverages.add(card.get().coverage(id.get()));
            }
        }
        return coverages;
    }

    /** The patients as payers know them: what stands last is the family name. */
    Map<PatientId, Insured> people() {
        Map<PatientId, Insured> people = new LinkedHashMap<>();
        practice.patients().forEach((id, patient) -> people.put(id, person(patient)));
        return people;
    }

    private static Insured person(Patient patient) {
        String name = patient.name().reveal();
        int blank = name.lastIndexOf(' ');
        InsuredBuilder person = Insured.builder()
                .lastName(PersonName.of(name.substring(blank + 1)))
                .birthDate(patient.born());
        if (blank > 0) {
            person.firstName(PersonName.of(name.substring(0, blank)));
        }
        return person.build();
    }

    private Optional<Card> card(Row row) {
        Optional<Patient> patient = row.required("patient", "the id of one in patients.csv", this::patient);
        Optional<PayerId> payer = row.required("payer", "the id of one in payers.csv", PayerId::new);
        Optional<CoverageKind> kind = row.requiredOneOf("kind", CoverageKind.class);
        Optional<MemberId> member = row.required("member", "the number on the card", MemberId::of);
        Optional<Relationship> relationship = row.requiredOneOf("relationship", Relationship.class);
        Optional<PlanId> plan = row.optional("plan", "an id such as GOLD", PlanId::new);
        Optional<String> group = row.optional("group", "the group's number", text -> text);
        Optional<PersonName> last = row.optional("subscriber_last", "a family name", PersonName::of);
        Optional<PersonName> first = row.optional("subscriber_first", "a given name", PersonName::of);
        Optional<LocalDate> born = row.optional("subscriber_born", Entries.DATE, Entries::date);
        Optional<LocalDate> from = row.optional("from", Entries.DATE, Entries::date);
        Optional<LocalDate> lastDay = row.optional("last_day", Entries.DATE, Entries::date);
        if (!row.isSound()) {
            return Optional.empty();
        }
        return Optional.of(Card.builder()
                .patient(patient.orElseThrow().id())
                .person(person(patient.get()))
                .payer(payer.orElseThrow())
                .plan(plan)
                .kind(kind.orElseThrow())
                .memberId(member)
                .group(group)
                .relationship(relationship.orElseThrow())
                .subscriber(last.map(name -> Insured.builder()
                        .lastName(name)
                        .firstName(first)
                        .birthDate(born)
                        .build()))
                .firstDay(from)
                .lastDay(lastDay)
                .build());
    }

    private static DateRange days(Row row) {
        Optional<LocalDate> from = row.optional("from", Entries.DATE, Entries::date);
        return row.optional(
                        "last_day",
                        "a date such as 2026-12-31 that is not before the one under \"from\"",
                        text -> DateRange.closed(from.orElse(LocalDate.MIN), Entries.date(text)))
                .orElseGet(() -> DateRange.from(from.orElse(LocalDate.MIN)));
    }

    private Patient patient(String text) {
        Patient patient = practice.patients().get(new PatientId(text));
        if (patient == null) {
            throw new IllegalArgumentException(text);
        }
        return patient;
    }
}
