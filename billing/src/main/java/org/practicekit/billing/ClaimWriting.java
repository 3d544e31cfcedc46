package org.practicekit.billing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practicekit.billing.claim.Charge;
import org.practicekit.billing.claim.ChargeState;
import org.practicekit.billing.claim.Claim;
import org.practicekit.billing.claim.ClaimFrequency;
import org.practicekit.billing.claim.ClaimId;
import org.practicekit.billing.claim.ClaimInsurance;
import org.practicekit.billing.claim.ClaimLine;
import org.practicekit.billing.claim.ClaimList;
import org.practicekit.billing.claim.ClaimProgress;
import org.practicekit.billing.claim.ClaimReference;
import org.practicekit.billing.claim.ClaimReference.Meaning;
import org.practicekit.billing.claim.ClaimRules;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.billing.claim.ClaimState;
import org.practicekit.billing.claim.ClaimWish;
import org.practicekit.billing.claim.CompletedVisit;
import org.practicekit.billing.claim.ControlNumbers;
import org.practicekit.billing.claim.NextPayerCase;
import org.practicekit.billing.claim.NextPayerRules;
import org.practicekit.billing.claim.NextPayerWish;
import org.practicekit.billing.claim.PayerRank;
import org.practicekit.billing.claim.SecondaryClaim;
import org.practicekit.billing.claim.Submission;
import org.practicekit.billing.coverage.Coverage;
import org.practicekit.billing.edit.EditFinding;
import org.practicekit.billing.edit.PayerProfile;
import org.practicekit.billing.edit.ScrubResult;
import org.practicekit.billing.edit.ScrubVerdict;
import org.practicekit.billing.edit.coding.CodeSets;
import org.practicekit.billing.ledger.JournalKind;
import org.practicekit.billing.policy.BillingSetup;
import org.practicekit.billing.policy.ClaimPolicy;
import org.practicekit.billing.port.ClaimPorts;
import org.practicekit.billing.visit.VisitId;
import org.practicekit.core.decision.Decision;
import org.practicekit.core.decision.Granted;
import org.practicekit.core.decision.Refused;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.id.Version;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.FindingBuilder;
import org.practicekit.core.rule.Rule;
import org.practicekit.core.rule.Severity;

/** One command of {@link ClaimDesk} at work. */
final class ClaimWriting {
    private final BillingWork.Unit<ClaimPorts> unit;
    private final BillingSetup setup;
    private final ClaimPolicy policy;
    private final ClaimContext context;
    private final ClaimBook book;

    private ClaimWriting(
            BillingWork.Unit<ClaimPorts> unit, BillingSetup setup, ClaimPolicy policy, @Nullable CodeSets codes) {
        this.unit = unit;
        this.setup = setup;
        this.policy = policy;
        this.context = new ClaimContext(unit.practice, unit.ports, setup, codes);
        this.book = new ClaimBook(unit, setup);
    }

    /** Empty when the practice sends no claims. */
    static Optional<ClaimWriting> of(BillingWork.Unit<ClaimPorts> unit, @Nullable CodeSets codes) {
        Optional<BillingSetup> setup = unit.setup();
        return setup.flatMap(BillingSetup::claims)
                .map(policy -> new ClaimWriting(unit, setup.orElseThrow(), policy, codes));
    }

    Optional<Claim> find(ClaimId id) {
        Optional<Claim> claim = unit.ports.claims().find(unit.practice, id);
        unit.inputs.each("claim", claim.stream().toList());
        return claim;
    }

    Decision<ClaimList> draft(VisitId visit) {
        List<Charge> charges = unit.ports.charges().ofVisit(unit.practice, visit).stream()
                .filter(charge -> charge.state() == ChargeState.CAPTURED)
                .toList();
        if (charges.isEmpty()) {
            return Refused.because(BillingWork.unknown("captured charge of visit", visit.value()));
        }
        List<Coverage> coverages = unit
                .ports
                .coverages()
                .ofPatient(unit.practice, charges.get(0).patient())
                .stream()
                .filter(coverage -> charges.stream().allMatch(charge -> coverage.coversOn(charge.date())))
                .toList();
        unit.inputs.each("coverages", coverages);
        if (coverages.size() != 1) {
            return Refused.because(Finding.of(ClaimRules.COVERED, Severity.ERROR)
                    .message(
                            coverages.isEmpty()
                                    ? "No coverage holds for visit %s.".formatted(visit)
                                    : "%d coverages hold for visit %s, and it is not said who pays first."
                                            .formatted(coverages.size(), visit))
                    .putFacts("visit", visit.value())
                    .putFacts("coverages", Integer.toString(coverages.size()))
                    .build());
        }
        return draft(new ClaimWish(
                charges.stream().map(Charge::id).toList(),
                List.of(coverages.get(0).id())));
    }

    Decision<ClaimList> draft(ClaimWish wish) {
        List<Finding> faults = new ArrayList<>();
        List<Charge> charges =
                known(wish.charges(), "charge", id -> unit.ports.charges().find(unit.practice, id), faults);
        List<Coverage> coverages =
                known(wish.coverages(), "coverage", id -> unit.ports.coverages().find(unit.practice, id), faults);
        Map<VisitId, CompletedVisit> visits = visits(charges, faults);
        unit.inputs.each("charges", charges).each("coverages", coverages).each("visits", visits.values());
        if (!faults.isEmpty()) {
            return new Refused<>(faults);
        }
        faults.addAll(apart(charges, coverages));
        charges.stream()
                .filter(charge -> charge.state() != ChargeState.CAPTURED)
                .map(this::onClaim)
                .forEach(faults::add);
        List<LocalDate> days = charges.stream().map(Charge::date).toList();
        coverages.forEach(coverage -> faults.addAll(ClaimDraft.uncovered(coverage, days)));
        return faults.isEmpty()
                ? write(parts(charges, visits), coverages, wish.whyMedicarePaysLater())
                : new Refused<>(faults);
    }

    private Decision<ClaimList> write(
            List<ClaimDraft.Part> parts, List<Coverage> coverages, Optional<String> medicareReason) {
        Coverage first = coverages.get(0);
        ClaimDraft draft = drafting(coverages, medicareReason);
        List<Claim> claims = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (ClaimDraft.Part part : parts) {
            ClaimId id = ClaimId.madeBy(unit.practice, unit.command, claims.size() + 1);
            claims.add(book.add(
                    Claim.builder()
                            .id(id)
                            .version(Version.FIRST)
                            .patient(first.patient())
                            .coverage(first.id())
                            .coverageVersion(first.version())
                            .payer(first.payer())
                            .rank(PayerRank.PRIMARY)
                            .charges(part.charges().stream().map(Charge::id).toList())
                            .state(ClaimState.DRAFT)
                            .sheet(draft.write(controlNumber(id), part, findings))
                            .createdAt(unit.now)
                            .build(),
                    part.charges()));
        }
        return new Granted<>(new ClaimList(claims), findings.stream().distinct().toList());
    }

    Decision<Claim> correct(Claim before, ClaimSheet sheet) {
        if (!before.state().isInPreparation()) {
            return Refused.because(state(before, ClaimState.DRAFT));
        }
        return sameLines(before.sheet(), sheet)
                ? drafted(before, sheet)
                : Refused.because(about(ClaimRules.LINES, before)
                        .message("The corrected %s has other numbers, lines or charges.".formatted(before.id()))
                        .build());
    }

    Decision<Claim> refresh(Claim before) {
        Optional<Coverage> coverage = coverage(before);
        if (!before.state().isInPreparation() || coverage.isEmpty()) {
            return Refused.because(state(before, ClaimState.DRAFT));
        }
        List<Finding> findings = new ArrayList<>();
        ClaimInsurance was = before.sheet().insurance();
        ClaimDraft draft =
                drafting(List.of(coverage.get()), before.sheet().insurance().insuranceType());
        ClaimInsurance insurance = ClaimInsurance.builder()
                .like(draft.insurance(coverage.get(), before.rank(), findings))
                .references(was.references())
                .build();
        ClaimSheet sheet = ClaimSheet.builder()
                .like(before.sheet())
                .insurance(insurance)
                .patient(draft.patientOf(coverage.get(), findings))
                .build();
        Claim after = Claim.builder()
                .like(before)
                .state(ClaimState.DRAFT)
                .coverageVersion(coverage.get().version())
                .sheet(sheet)
                .build();
        return new Granted<>(
                book.update(before, after), findings.stream().distinct().toList());
    }

    Decision<Claim> scrub(Claim before) {
        return before.state().isInPreparation()
                ? judged(
                        before,
                        result -> new Granted<>(
                                book.update(
                                        before,
                                        Claim.builder()
                                                .like(before)
                                                .state(
                                                        result.verdict() == ScrubVerdict.HELD
                                                                ? ClaimState.HELD
                                                                : ClaimState.READY)
                                                .build()),
                                noted(result)))
                : Refused.because(state(before, ClaimState.READY));
    }

    Decision<Claim> submit(Claim before) {
        if (!before.state().isInPreparation()) {
            return Refused.because(state(before, ClaimState.SUBMITTED));
        }
        return judged(before, result -> {
            if (result.verdict() == ScrubVerdict.HELD) {
                List<Finding> findings = new ArrayList<>(findings(result));
                findings.add(about(ClaimRules.SCRUBBED, before)
                        .message("%d edits hold %s.".formatted(result.holding().size(), before.id()))
                        .build());
                return new Refused<>(findings);
            }
            return new Granted<>(sent(before, result.fingerprint()), noted(result));
        });
    }

    Decision<Claim> reopen(Claim before) {
        return before.state() == ClaimState.REJECTED
                ? drafted(before, before.sheet())
                : Refused.because(state(before, ClaimState.DRAFT));
    }

    Decision<Claim> revise(Claim before, ClaimFrequency frequency) {
        if (before.state() == ClaimState.REJECTED
                || before.state().isInPreparation()
                || !before.state().canBecome(ClaimState.DRAFT)) {
            return Refused.because(state(before, ClaimState.DRAFT));
        }
        if (before.payerClaimNumber().isEmpty()) {
            return Refused.because(about(ClaimRules.PAYER_NUMBER, before)
                    .message(
                            "The payer's number of %s is not known. It comes with its acknowledgement (277CA), its answer to a question (277) or its remittance."
                                    .formatted(before.id()))
                    .build());
        }
        List<String> taken = context.edits()
                .profile(before.payer())
                .map(PayerProfile::frequencies)
                .orElse(List.of());
        if (!taken.isEmpty() && !taken.contains(frequency.code())) {
            return Refused.because(about(ClaimRules.FREQUENCY, before)
                    .message("Payer %s does not take claims of frequency %s."
                            .formatted(before.payer(), frequency.code()))
                    .putFacts("frequency", frequency.code())
                    .build());
        }
        ClaimSheet sent = before.lastSubmission().orElseThrow().sheet();
        List<ClaimReference> references = new ArrayList<>(sent.references().stream()
                .filter(one -> one.meaning() != Meaning.PAYER_CLAIM)
                .toList());
        references.add(
                ClaimReference.of(Meaning.PAYER_CLAIM, before.payerClaimNumber().get()));
        return drafted(
                before,
                ClaimSheet.builder()
                        .like(sent)
                        .frequency(frequency.code())
                        .references(references)
                        .build());
    }

    Decision<Claim> discard(Claim before) {
        if (!before.state().isInPreparation()) {
            return Refused.because(state(before, ClaimState.VOIDED));
        }
        if (before.submissions().isEmpty()) {
            return new Granted<>(
                    book.update(
                            before,
                            Claim.builder()
                                    .like(before)
                                    .state(ClaimState.VOIDED)
                                    .build()),
                    List.of());
        }
        boolean decided = unit.ports.journals().ofClaim(unit.practice, before.id()).stream()
                .anyMatch(journal -> journal.kind() == JournalKind.REMITTANCE);
        Claim asSent = Claim.builder()
                .like(before)
                .sheet(before.lastSubmission().orElseThrow().sheet())
                .state(decided ? ClaimState.ADJUDICATED : ClaimState.SUBMITTED)
                .build();
        return new Granted<>(book.update(before, new ClaimProgress(setup.zone()).asSaid(asSent)), List.of());
    }

    Decision<Claim> askNext(Claim before, NextPayerWish wish) {
        Optional<Coverage> coverage = unit.ports.coverages().find(unit.practice, wish.coverage());
        unit.inputs.each("coverage", coverage.stream().toList());
        Optional<PayerRank> rank = before.rank().next();
        boolean decided = before.state() == ClaimState.ADJUDICATED || before.state() == ClaimState.CLOSED;
        if (!decided) {
            return Refused.because(about(NextPayerRules.DECIDED, before)
                    .message("%s is %s: its payer has not decided.".formatted(before.id(), before.state()))
                    .build());
        }
        if (coverage.isEmpty() || rank.isEmpty() || !coverage.get().patient().equals(before.patient())) {
            return Refused.because(about(NextPayerRules.COVERAGE, before)
                    .message("Coverage %s cannot pay after %s.".formatted(wish.coverage(), before.id()))
                    .putFacts("coverage", wish.coverage().value())
                    .build());
        }
        Optional<Claim> there = unit.ports.claims().ofPatient(unit.practice, before.patient()).stream()
                .filter(one -> one.after().filter(before.id()::equals).isPresent() && one.state() != ClaimState.VOIDED)
                .findFirst();
        if (there.isPresent()) {
            return Refused.because(about(ClaimRules.CHARGE_ONCE, before)
                    .message("The next payer is asked after %s by %s already."
                            .formatted(before.id(), there.get().id()))
                    .putFacts("next", there.get().id().value())
                    .build());
        }
        List<Finding> uncovered = ClaimDraft.uncovered(
                coverage.get(),
                before.sheet().lines().stream()
                        .flatMap(line -> line.from().stream())
                        .toList());
        return uncovered.isEmpty() ? askNext(before, wish, coverage.get(), rank.get()) : new Refused<>(uncovered);
    }

    private Decision<Claim> askNext(Claim before, NextPayerWish wish, Coverage coverage, PayerRank rank) {
        ClaimId id = ClaimId.madeBy(unit.practice, unit.command, 1);
        List<Finding> findings = new ArrayList<>();
        Decision<ClaimSheet> sheet = new SecondaryClaim()
                .write(NextPayerCase.builder()
                        .answered(before.lastSubmission().orElseThrow().sheet())
                        .decisions(wish.decisions())
                        .decidedOn(wish.decidedOn())
                        .next(drafting(List.of(coverage), wish.insuranceType()).insurance(coverage, rank, findings))
                        .nextKind(coverage.kind())
                        .controlNumber(controlNumber(id))
                        .build());
        return sheet.<Decision<Claim>>fold(
                yes -> new Granted<>(
                        book.addAfter(
                                Claim.builder()
                                        .id(id)
                                        .version(Version.FIRST)
                                        .patient(before.patient())
                                        .coverage(coverage.id())
                                        .coverageVersion(coverage.version())
                                        .payer(coverage.payer())
                                        .rank(rank)
                                        .after(before.id())
                                        .charges(before.charges())
                                        .state(ClaimState.DRAFT)
                                        .sheet(yes.value())
                                        .createdAt(unit.now)
                                        .build(),
                                before),
                        findings.stream().distinct().toList()),
                no -> new Refused<>(no.findings()));
    }

    /** Asks the edits about a claim whose coverage still is as it was written from. */
    private Decision<Claim> judged(Claim before, Function<ScrubResult, Decision<Claim>> next) {
        Optional<Coverage> coverage = coverage(before);
        if (coverage.isEmpty()) {
            return Refused.because(
                    BillingWork.unknown("coverage", before.coverage().value()));
        }
        boolean changed = before.coverageVersion()
                .filter(version -> !version.equals(coverage.get().version()))
                .isPresent();
        if (changed) {
            return Refused.because(about(ClaimRules.COVERAGE_CHANGED, before)
                    .message("Coverage %s was changed after %s was written (version %s, now %s)."
                            .formatted(
                                    before.coverage(),
                                    before.id(),
                                    before.coverageVersion().get(),
                                    coverage.get().version()))
                    .putFacts("coverage", before.coverage().value())
                    .build());
        }
        List<Finding> uncovered = ClaimDraft.uncovered(
                coverage.get(),
                before.sheet().lines().stream()
                        .flatMap(line -> line.from().stream())
                        .toList());
        if (!uncovered.isEmpty()) {
            return new Refused<>(uncovered);
        }
        ScrubResult result = context.judge(before, coverage.get(), book.today());
        unit.inputs.text("scrub", result.fingerprint().hex());
        return next.apply(result);
    }

    private Claim sent(Claim before, Fingerprint scrub) {
        return book.update(
                before,
                Claim.builder()
                        .like(before)
                        .state(ClaimState.SUBMITTED)
                        .addSubmissions(Submission.builder()
                                .number(before.submissions().size() + 1)
                                .frequency(ClaimFrequency.of(before.sheet().frequency())
                                        .orElse(ClaimFrequency.ORIGINAL))
                                .sheet(before.sheet())
                                .submittedAt(unit.now)
                                .scrub(scrub)
                                .build())
                        .build());
    }

    private Decision<Claim> drafted(Claim before, ClaimSheet sheet) {
        return new Granted<>(
                book.update(
                        before,
                        Claim.builder()
                                .like(before)
                                .state(ClaimState.DRAFT)
                                .sheet(sheet)
                                .build()),
                List.of());
    }

    private Optional<Coverage> coverage(Claim claim) {
        Optional<Coverage> coverage = unit.ports.coverages().find(unit.practice, claim.coverage());
        unit.inputs.each("coverage", coverage.stream().toList());
        return coverage;
    }

    private ClaimDraft drafting(List<Coverage> coverages, Optional<String> medicareReason) {
        Coverage first = coverages.get(0);
        ClaimDraft draft = new ClaimDraft(
                setup,
                policy,
                unit.ports.patients().find(unit.practice, first.patient()),
                unit.ports.patients().address(unit.practice, first.patient()),
                coverages,
                medicareReason,
                unit.ports.authorizations().ofPatient(unit.practice, first.patient()));
        unit.inputs
                .each("patient", draft.patient().stream().toList())
                .each("address", draft.address().stream().toList())
                .each("authorizations", draft.authorizations());
        return draft;
    }

    private String controlNumber(ClaimId id) {
        return ControlNumbers.of(
                unit.practice,
                id,
                number -> !unit.ports
                        .claims()
                        .withControlNumber(unit.practice, number)
                        .isEmpty());
    }

    /** Charges that one claim can tell of and take, by day, then visit. */
    private static List<ClaimDraft.Part> parts(List<Charge> charges, Map<VisitId, CompletedVisit> visits) {
        Map<Fingerprint, List<ClaimDraft.Part>> parts = new LinkedHashMap<>();
        charges.stream()
                .sorted(Comparator.comparing(Charge::date)
                        .thenComparing(Charge::visit)
                        .thenComparing(Charge::id))
                .forEach(charge -> {
                    CompletedVisit visit = Objects.requireNonNull(visits.get(charge.visit()));
                    List<ClaimDraft.Part> alike =
                            parts.computeIfAbsent(circumstances(visit), none -> new ArrayList<>());
                    if (alike.isEmpty()
                            || !ClaimDraft.fit(alike.get(alike.size() - 1).charges(), charge)) {
                        alike.add(new ClaimDraft.Part(visit, new ArrayList<>()));
                    }
                    alike.get(alike.size() - 1).charges().add(charge);
                });
        return parts.values().stream().flatMap(List::stream).toList();
    }

    private static Fingerprint circumstances(CompletedVisit visit) {
        return new FingerprintWriter("circumstances")
                .text("location", visit.location().value())
                .each("others", visit.others())
                .each("accident", visit.accident().stream().toList())
                .each("dates", visit.dates())
                .finish();
    }

    private Map<VisitId, CompletedVisit> visits(List<Charge> charges, List<Finding> faults) {
        Map<VisitId, CompletedVisit> visits = new LinkedHashMap<>();
        for (VisitId id : charges.stream().map(Charge::visit).distinct().toList()) {
            unit.ports
                    .completedVisits()
                    .find(unit.practice, id)
                    .ifPresentOrElse(
                            visit -> visits.put(id, visit), () -> faults.add(BillingWork.unknown("visit", id.value())));
        }
        return visits;
    }

    private static <I, T> List<T> known(List<I> ids, String what, Function<I, Optional<T>> find, List<Finding> faults) {
        List<T> known = new ArrayList<>();
        for (I id : ids) {
            find.apply(id).ifPresentOrElse(known::add, () -> faults.add(BillingWork.unknown(what, id.toString())));
        }
        return known;
    }

    private static List<Finding> apart(List<Charge> charges, List<Coverage> coverages) {
        long patients = Stream.concat(
                        charges.stream().map(Charge::patient),
                        coverages.stream().map(Coverage::patient))
                .distinct()
                .count();
        return patients == 1
                ? List.of()
                : List.of(Finding.of(ClaimRules.TOGETHER, Severity.ERROR)
                        .message("The charges and coverages are of %d patients.".formatted(patients))
                        .putFacts("patients", Long.toString(patients))
                        .build());
    }

    private Finding onClaim(Charge charge) {
        String where = unit.ports.claims().ofPatient(unit.practice, charge.patient()).stream()
                .filter(claim ->
                        claim.state() != ClaimState.VOIDED && claim.charges().contains(charge.id()))
                .map(claim -> claim.id().value())
                .findFirst()
                .orElse("");
        return Finding.of(ClaimRules.CHARGE_ONCE, Severity.ERROR)
                .message("Charge %s is %s%s."
                        .formatted(charge.id(), charge.state(), where.isEmpty() ? "" : " on claim " + where))
                .putFacts("charge", charge.id().value())
                .putFacts("claim", where)
                .build();
    }

    private static boolean sameLines(ClaimSheet before, ClaimSheet after) {
        boolean same = before.controlNumber().equals(after.controlNumber())
                && before.frequency().equals(after.frequency())
                && before.reference(Meaning.PAYER_CLAIM).equals(after.reference(Meaning.PAYER_CLAIM))
                && before.lines().size() == after.lines().size();
        for (int i = 0; same && i < before.lines().size(); i++) {
            ClaimLine was = before.lines().get(i);
            ClaimLine is = after.lines().get(i);
            same = was.number() == is.number()
                    && was.controlNumber().equals(is.controlNumber())
                    && was.charge().equals(is.charge());
        }
        return same;
    }

    private static List<Finding> findings(ScrubResult result) {
        return result.findings().stream().map(EditFinding::finding).toList();
    }

    /** What edits found of a claim that may be as it is: what would forbid has been overridden, or has only been noted. */
    private static List<Finding> noted(ScrubResult result) {
        return result.findings().stream()
                .map(one -> one.finding().severity() == Severity.ERROR ? one.withSeverity(Severity.WARNING) : one)
                .map(EditFinding::finding)
                .toList();
    }

    private static Finding state(Claim before, ClaimState next) {
        return about(ClaimRules.STATE, before)
                .message("%s is %s and cannot become %s.".formatted(before.id(), before.state(), next))
                .putFacts("state", before.state().name())
                .build();
    }

    private static FindingBuilder about(Rule rule, Claim claim) {
        return Finding.of(rule, Severity.ERROR).putFacts("claim", claim.id().value());
    }
}
