package org.practicekit.billing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.practicekit.billing.coverage.Coverage;
import org.practicekit.billing.eligibility.Answer;
import org.practicekit.billing.eligibility.BenefitQuestion;
import org.practicekit.billing.eligibility.BenefitReader;
import org.practicekit.billing.eligibility.BenefitSheet;
import org.practicekit.billing.eligibility.ComparisonRules;
import org.practicekit.billing.eligibility.CoverageComparison;
import org.practicekit.billing.eligibility.CoverageOnFile;
import org.practicekit.billing.eligibility.CoverageStatus;
import org.practicekit.billing.eligibility.EligibilityAnswer;
import org.practicekit.billing.eligibility.RejectionAdvice;
import org.practicekit.billing.policy.VerificationOutcome;
import org.practicekit.billing.policy.VerificationPolicy.Response;
import org.practicekit.billing.service.ServiceType;
import org.practicekit.billing.task.Task;
import org.practicekit.billing.task.TaskChanged;
import org.practicekit.billing.task.TaskId;
import org.practicekit.billing.task.TaskKind;
import org.practicekit.billing.verification.Verification;
import org.practicekit.billing.verification.VerificationRules;
import org.practicekit.billing.visit.UpcomingVisit;
import org.practicekit.core.id.ActorId;
import org.practicekit.core.id.Version;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.Severity;

/** Who has to do what after a look-up: opens tasks, brings them up to date, and closes those that are no longer needed. */
final class LookupFollowUp {
    private static final ActorId DESK = new ActorId("eligibility-desk");

    private final LookupSession session;
    private final Verification lookup;
    private final Map<VerificationOutcome, Set<Finding>> outcomes = new EnumMap<>(VerificationOutcome.class);

    LookupFollowUp(LookupSession session, Verification lookup) {
        this.session = session;
        this.lookup = lookup;
    }

    void noAnswer() {
        note(
                VerificationOutcome.NO_ANSWER,
                "The payer was asked %d times without an answer (%s)."
                        .formatted(
                                lookup.tries(), lookup.failure().map(Enum::name).orElse("")));
        keepTasks();
    }

    void answer(BenefitReader reader, EligibilityAnswer answer) {
        for (BenefitSheet sheet : sheets(reader, answer)) {
            if (answer.isTurnedDown()) {
                sheet.rejections().forEach(this::rejection);
            } else {
                note(sheet);
            }
        }
        if (!answer.isTurnedDown()) {
            compare(answer);
        }
        keepTasks();
    }

    /** What is on file against what the payer has, beyond whether it covers the visit. */
    private void compare(EligibilityAnswer answer) {
        List<Coverage> onFile = session.ports.coverages().ofPatient(session.practice, lookup.patient());
        onFile.stream()
                .filter(coverage -> coverage.id().equals(lookup.coverage()))
                .map(coverage -> CoverageOnFile.builder()
                        .coverage(coverage)
                        .patient(session.ports.patients().find(session.practice, lookup.patient()))
                        .others(onFile.stream()
                                .filter(one -> !one.equals(coverage))
                                .toList())
                        .build())
                .flatMap(file -> CoverageComparison.compare(file, answer, lookup.firstVisit()).stream())
                .forEach(difference -> ComparisonRules.of(difference.rule())
                        .flatMap(LookupFollowUp::outcome)
                        .ifPresent(outcome -> note(outcome, difference)));
    }

    /** Whether it covers the visit was read for each service already. */
    private static Optional<VerificationOutcome> outcome(ComparisonRules rule) {
        return switch (rule) {
            case NOT_FOUND, INACTIVE, UNSETTLED -> Optional.empty();
            case OTHER_PAYER -> Optional.of(VerificationOutcome.OTHER_PAYER);
            case PLAN_DATES -> Optional.of(VerificationOutcome.UNCLEAR);
            case MEMBER_ID, GROUP, MANAGED_CARE, NAME, BIRTH_DATE, RELATIONSHIP ->
                Optional.of(VerificationOutcome.DIFFERS);
        };
    }

    /** What the answer says of the first visit: the worst of its services. */
    CoverageStatus status(BenefitReader reader, EligibilityAnswer answer) {
        Set<CoverageStatus> statuses = new LinkedHashSet<>();
        sheets(reader, answer).stream()
                .filter(sheet -> sheet.question().date().equals(lookup.firstVisit()))
                .forEach(sheet -> statuses.add(sheet.status().value()));
        return Stream.of(CoverageStatus.INACTIVE, CoverageStatus.UNKNOWN, CoverageStatus.ACTIVE)
                .filter(statuses::contains)
                .findFirst()
                .orElse(CoverageStatus.UNKNOWN);
    }

    /** The answer read for each service of each visit; for the plan where nothing is planned yet. */
    private List<BenefitSheet> sheets(BenefitReader reader, EligibilityAnswer answer) {
        List<BenefitSheet> sheets = new ArrayList<>();
        List<UpcomingVisit> visits = lookup.visits().stream()
                .map(visit -> session.ports.visits().find(session.practice, visit))
                .flatMap(Optional::stream)
                .toList();
        for (UpcomingVisit visit : visits) {
            visit.services()
                    .forEach(service -> sheets.add(
                            reader.read(answer, BenefitQuestion.of(service, visit.date(), session.policy.network()))));
            if (visit.services().isEmpty()) {
                sheets.add(reader.read(answer, plan(visit.date())));
            }
        }
        return sheets.isEmpty() ? List.of(reader.read(answer, plan(lookup.firstVisit()))) : sheets;
    }

    private BenefitQuestion plan(LocalDate date) {
        return BenefitQuestion.builder()
                .date(date)
                .serviceType(ServiceType.PLAN)
                .network(session.policy.network())
                .build();
    }

    private void rejection(RejectionAdvice advice) {
        VerificationOutcome outcome = switch (advice.step()) {
            case CHECK_CARD -> VerificationOutcome.CHECK_CARD;
            case CORRECT_RECORD, CORRECT_PROVIDER -> VerificationOutcome.CORRECT_RECORD;
            case ASK_ANOTHER_PAYER -> VerificationOutcome.ASK_ELSEWHERE;
            case ASK_AGAIN_LATER, ASK_FOR_ANOTHER_DAY, ASK_FOR_PLAN, CALL_PAYER -> VerificationOutcome.CALL_PAYER;
        };
        note(
                outcome,
                "The payer turned the question down: %s (code %s)."
                        .formatted(
                                advice.rejection().reason(), advice.rejection().code()));
    }

    private void note(BenefitSheet sheet) {
        String service = "service type " + sheet.question().serviceType();
        String date = sheet.question().date().toString();
        if (sheet.status().value() == CoverageStatus.INACTIVE) {
            note(VerificationOutcome.INACTIVE, "The payer says not covered on %s.".formatted(date));
        } else if (sheet.status().value() == CoverageStatus.UNKNOWN) {
            note(VerificationOutcome.UNCLEAR, "Whether the patient is covered on %s is not known.".formatted(date));
            doubtsOfStatus(sheet).forEach(doubt -> note(VerificationOutcome.UNCLEAR, doubt));
        }
        if (sheet.nonCovered().value() == Answer.YES) {
            note(VerificationOutcome.NON_COVERED, "The payer says that %s is no benefit.".formatted(service));
        }
        if (sheet.restricted().value() == Answer.YES && !isRestrictedToUs(sheet)) {
            note(VerificationOutcome.RESTRICTED, "The plan pays one provider only.");
        }
    }

    private static List<Finding> doubtsOfStatus(BenefitSheet sheet) {
        return sheet.findings().stream()
                .filter(finding -> "status".equals(finding.facts().get("topic")))
                .toList();
    }

    private boolean isRestrictedToUs(BenefitSheet sheet) {
        return sheet.restrictedTo().stream()
                .flatMap(party -> party.identifier().stream())
                .anyMatch(
                        id -> id.reveal().equals(session.setup.billingProvider().value()));
    }

    private void note(VerificationOutcome outcome, String message) {
        note(
                outcome,
                Finding.builder()
                        .rule(VerificationRules.OUTCOME.id())
                        .citation(VerificationRules.OUTCOME.citation(session.policy))
                        .severity(Severity.WARNING)
                        .message(message)
                        .putFacts("coverage", lookup.coverage().value())
                        .putFacts("inquiry", lookup.id().value())
                        .putFacts("outcome", outcome.name())
                        .build());
    }

    private void note(VerificationOutcome outcome, Finding reason) {
        outcomes.computeIfAbsent(outcome, any -> new LinkedHashSet<>()).add(reason);
    }

    /** One task of a kind about a coverage is open at the most, so outcomes of one kind share it. */
    private void keepTasks() {
        Map<TaskKind, Wanted> wanted = new EnumMap<>(TaskKind.class);
        outcomes.forEach((outcome, reasons) -> {
            Response response = session.policy.response(outcome);
            wanted.computeIfAbsent(response.task(), any -> new Wanted(response.who(), new ArrayList<>()))
                    .reasons()
                    .addAll(reasons);
        });
        for (TaskKind kind : TaskKind.values()) {
            Optional<Task> open = session.ports.tasks().openAbout(session.practice, kind, subject());
            Wanted one = wanted.get(kind);
            if (one != null) {
                open.ifPresentOrElse(task -> update(task, one), () -> add(kind, one));
            } else {
                open.ifPresent(this::drop);
            }
        }
    }

    private String subject() {
        return "eligibility/" + lookup.coverage();
    }

    private void add(TaskKind kind, Wanted wanted) {
        Task task = Task.builder()
                .id(new TaskId("%s-%s-%s"
                        .formatted(lookup.id(), lookup.version(), kind.name().toLowerCase(Locale.ROOT))))
                .version(Version.FIRST)
                .kind(kind)
                .subject(subject())
                .patient(lookup.patient())
                .visits(lookup.visits())
                .due(session.setup.followUp().due(session.today(), Optional.of(lookup.firstVisit())))
                .forWhom(wanted.who())
                .reasons(wanted.reasons())
                .openedAt(session.now)
                .build();
        LookupSession.stored(session.ports.tasks().add(session.practice, task));
        session.tell(new TaskChanged(session.practice, task, session.now));
    }

    /** That the payer said it again is no reason to do it later. */
    private void update(Task task, Wanted wanted) {
        LocalDate due = session.setup.followUp().due(session.today(), Optional.of(lookup.firstVisit()));
        write(
                task,
                Task.builder()
                        .like(task)
                        .version(task.version().next())
                        .visits(lookup.visits())
                        .due(due.isBefore(task.due()) ? due : task.due())
                        .forWhom(wanted.who())
                        .reasons(wanted.reasons())
                        .build());
    }

    private void drop(Task task) {
        write(task, task.closed(new Task.Closing(Task.Closing.How.DROPPED, session.now, DESK)));
    }

    private void write(Task before, Task after) {
        LookupSession.stored(session.ports.tasks().update(session.practice, after, before.version()));
        session.tell(new TaskChanged(session.practice, after, session.now));
    }

    private record Wanted(String who, List<Finding> reasons) {}
}
