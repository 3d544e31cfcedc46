package org.practicekit.examples.clinic.preflight;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.practicekit.billing.authorization.Authorization;
import org.practicekit.billing.authorization.AuthorizationId;
import org.practicekit.billing.authorization.AuthorizationState;
import org.practicekit.billing.authorization.AuthorizationWish;
import org.practicekit.billing.authorization.Grant;
import org.practicekit.billing.coverage.Coverage;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.billing.coverage.PlanId;
import org.practicekit.billing.requirement.Ages;
import org.practicekit.billing.requirement.Frequency;
import org.practicekit.billing.requirement.PayerRequirements;
import org.practicekit.billing.requirement.ProcedureRange;
import org.practicekit.billing.requirement.Requirement;
import org.practicekit.billing.requirement.RequirementScope;
import org.practicekit.billing.requirement.RequirementScopeBuilder;
import org.practicekit.billing.requirement.RequirementTopic;
import org.practicekit.billing.service.ServiceType;
import org.practicekit.core.code.PlaceOfService;
import org.practicekit.core.code.ProcedureCode;
import org.practicekit.core.id.Version;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.time.DateRange;
import org.practicekit.examples.clinic.folder.BadFolderException;
import org.practicekit.examples.clinic.folder.Entries;
import org.practicekit.examples.clinic.folder.Problem;
import org.practicekit.examples.clinic.folder.Row;
import org.practicekit.examples.clinic.folder.Table;
import org.practicekit.examples.clinic.insurance.Insurances;

/**
 * What {@code coverage_rules.csv} and {@code authorizations.csv} say. Both files may be missing.
 *
 * @param requirements what payers require
 * @param authorizations what was asked for and agreed to
 */
public record PayerRules(PayerRequirements requirements, List<Authorization> authorizations) {
    private static final String RULES = "coverage_rules.csv";
    private static final String AUTHORIZATIONS = "authorizations.csv";
    private static final String PROCEDURES = "a procedure such as 70551, or a range such as 70010-76499";

    /**
     * Reads both files.
     *
     * @throws BadFolderException with every problem in them
     * @throws IOException when a file is there and cannot be read
     */
    public static PayerRules read(Path folder, Insurances insurances) throws BadFolderException, IOException {
        List<Problem> problems = new ArrayList<>();
        PayerRequirements requirements = requirements(folder, problems);
        List<Authorization> authorizations = authorizations(folder, insurances, problems);
        if (!problems.isEmpty()) {
            throw new BadFolderException(problems.stream().sorted().toList());
        }
        return new PayerRules(requirements, authorizations);
    }

    private static PayerRequirements requirements(Path folder, List<Problem> problems) throws IOException {
        PayerRequirements requirements = PayerRequirements.NONE;
        List<Requirement> rows = new ArrayList<>();
        Table.Columns columns = Table.Columns.of(
                "name topic policy read_on",
                "payer plan service procedures place ages required lead_days documents most counted window from last_day");
        for (Row row : Table.read(folder, RULES, columns, problems).rows()) {
            Optional<Requirement> one = requirement(row);
            if (one.isEmpty()) {
                continue;
            }
            List<Requirement> more = Stream.concat(rows.stream(), one.stream()).toList();
            try {
                requirements = PayerRequirements.of(more);
                rows.add(one.get());
            } catch (IllegalArgumentException collision) {
                row.report("name", String.valueOf(collision.getMessage()), "rows that answer each question once");
            }
        }
        return requirements;
    }

    private static Optional<Requirement> requirement(Row row) {
        Optional<String> name = row.required("name", "a name such as MRI-2026", text -> text);
        Optional<RequirementTopic> topic = row.requiredOneOf("topic", RequirementTopic.class);
        Optional<String> policy = row.required("policy", "where the payer says so", text -> text);
        Optional<LocalDate> readOn = row.required("read_on", Entries.DATE, Entries::date);
        RequirementScopeBuilder scope = RequirementScope.builder();
        Optional<PayerId> payer = row.optional("payer", "an id such as NORTH1", PayerId::new);
        payer.ifPresent(scope::payer);
        row.optional("plan", "an id such as GOLD, and its payer", text -> {
                    payer.orElseThrow();
                    return new PlanId(text);
                })
                .ifPresent(scope::plan);
        row.optional("service", "a code such as 98", ServiceType::new).ifPresent(scope::serviceType);
        row.optional("procedures", PROCEDURES, PayerRules::procedures).ifPresent(scope::procedures);
        row.optional("place", "two digits such as 11", PlaceOfService::new).ifPresent(scope::place);
        row.optional("ages", "ages such as 0-17", PayerRules::ages).ifPresent(scope::ages);
        boolean required =
                row.optional("required", "yes or no", Entries::yesOrNo).orElse(true);
        int lead = row.number("lead_days", 0, 90).orElse(0);
        Optional<String> documents = row.optional("documents", "which documents", text -> text);
        DateRange days = days(row);
        Optional<Frequency> frequency = frequency(row);
        if (row.isSound() && frequency.isPresent() != (topic.orElseThrow() == RequirementTopic.FREQUENCY && required)) {
            row.report(
                    "topic",
                    frequency.isPresent() ? "how often under another topic" : "a limit that does not say how often",
                    "\"most\" under the topic frequency, where it is required, and there alone");
        }
        if (documents.isPresent()
                && topic.filter(one -> one == RequirementTopic.DOCUMENTATION).isEmpty()) {
            row.report("documents", "documents", "none, except under the topic documentation");
        }
        return row.isSound()
                ? Optional.of(Requirement.builder()
                        .name(name.orElseThrow())
                        .topic(topic.orElseThrow())
                        .scope(scope.build())
                        .required(required)
                        .leadDays(lead)
                        .documents(documents)
                        .frequency(frequency)
                        .effective(days)
                        .citation(Citation.of(
                                payer.map(PayerId::value).orElse("Payers"), policy.orElseThrow(), readOn.orElseThrow()))
                        .build())
                : Optional.empty();
    }

    /** How often, where the row says so: by visits and in a calendar year, unless it says otherwise. */
    private static Optional<Frequency> frequency(Row row) {
        Optional<Integer> most = row.number("most", 1, 9999);
        Optional<Frequency.Counted> counted = row.oneOf("counted", Frequency.Counted.class);
        Optional<Frequency.Window> window = row.oneOf("window", Frequency.Window.class);
        return most.map(limit -> new Frequency(
                limit, counted.orElse(Frequency.Counted.VISITS), window.orElse(Frequency.Window.CALENDAR_YEAR)));
    }

    private static List<Authorization> authorizations(Path folder, Insurances insurances, List<Problem> problems)
            throws IOException {
        List<Authorization> authorizations = new ArrayList<>();
        Table.Columns columns =
                Table.Columns.of("id coverage kind service state units from last_day", "procedures number");
        for (Row row : Table.read(folder, AUTHORIZATIONS, columns, problems).rows()) {
            Optional<AuthorizationId> id = row.required("id", "an id such as a-001, each once", text -> {
                AuthorizationId read = new AuthorizationId(text);
                if (authorizations.stream().anyMatch(one -> one.id().equals(read))) {
                    throw new IllegalArgumentException(text);
                }
                return read;
            });
            Optional<Coverage> coverage = row.required(
                    "coverage",
                    "the id of one in coverages.csv",
                    text -> insurances.coverages().stream()
                            .filter(one -> one.id().value().equals(text))
                            .findFirst()
                            .orElseThrow());
            Optional<AuthorizationWish.Kind> kind = row.requiredOneOf("kind", AuthorizationWish.Kind.class);
            Optional<ServiceType> service = row.required("service", "a code such as 98", ServiceType::new);
            Optional<AuthorizationState> state = row.requiredOneOf("state", AuthorizationState.class);
            row.present("units", "a whole number from 1 to 9999");
            Optional<Integer> units = row.number("units", 1, 9999);
            row.present("from", Entries.DATE);
            row.present("last_day", Entries.DATE);
            DateRange days = days(row);
            Optional<ProcedureRange> procedures = row.optional("procedures", PROCEDURES, PayerRules::procedures);
            Optional<String> number = row.optional("number", "the payer's number", text -> text);
            if (row.isSound()) {
                authorizations.add(Authorization.builder()
                        .id(id.orElseThrow())
                        .version(Version.FIRST)
                        .patient(coverage.orElseThrow().patient())
                        .payer(coverage.get().payer())
                        .wish(AuthorizationWish.builder()
                                .kind(kind.orElseThrow())
                                .coverage(coverage.get().id())
                                .serviceType(service.orElseThrow())
                                .procedures(procedures.stream().toList())
                                .units(units.orElseThrow())
                                .days(days)
                                .build())
                        .state(state.orElseThrow())
                        .submittedAt(days.from().atStartOfDay(ZoneOffset.UTC).toInstant())
                        .grant(
                                state.get().isGranted()
                                        ? Optional.of(new Grant(number.orElse(null), days, units.get()))
                                        : Optional.empty())
                        .build());
            }
        }
        return authorizations;
    }

    private static DateRange days(Row row) {
        Optional<LocalDate> from = row.optional("from", Entries.DATE, Entries::date);
        return row.optional(
                        "last_day",
                        "a date such as 2026-12-31 that is not before the one under \"from\"",
                        text -> DateRange.closed(from.orElse(LocalDate.MIN), Entries.date(text)))
                .orElseGet(() -> DateRange.from(from.orElse(LocalDate.MIN)));
    }

    private static ProcedureRange procedures(String text) {
        String[] ends = text.split("-", 2);
        return new ProcedureRange(new ProcedureCode(ends[0]), new ProcedureCode(ends[ends.length - 1]));
    }

    private static Ages ages(String text) {
        String[] ends = text.split("-", 2);
        return new Ages(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]));
    }
}
