package org.practicekit.billing.account;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.practicekit.billing.Samples;
import org.practicekit.billing.assistance.AssistanceBand;
import org.practicekit.billing.assistance.AssistanceChanged;
import org.practicekit.billing.assistance.AssistanceId;
import org.practicekit.billing.assistance.AssistanceRequest;
import org.practicekit.billing.assistance.AssistanceRequestBuilder;
import org.practicekit.billing.assistance.AssistanceScale;
import org.practicekit.billing.assistance.AssistanceState;
import org.practicekit.billing.assistance.PovertyGuidelines;
import org.practicekit.billing.assistance.PovertyRegion;
import org.practicekit.billing.claim.BalanceProtection;
import org.practicekit.billing.claim.ChargeId;
import org.practicekit.billing.goodfaith.Bill;
import org.practicekit.billing.goodfaith.Content;
import org.practicekit.billing.goodfaith.DisputeCheck;
import org.practicekit.billing.goodfaith.GoodFaithLaw;
import org.practicekit.billing.inquiry.Inquiry;
import org.practicekit.billing.inquiry.InquiryBuilder;
import org.practicekit.billing.inquiry.InquiryChanged;
import org.practicekit.billing.inquiry.InquiryId;
import org.practicekit.billing.inquiry.InquiryState;
import org.practicekit.billing.inquiry.InquiryTopic;
import org.practicekit.billing.inquiry.InquiryWish;
import org.practicekit.billing.inquiry.InquiryWishBuilder;
import org.practicekit.billing.inquiry.Letter;
import org.practicekit.billing.inquiry.LetterTemplate;
import org.practicekit.billing.ledger.AccountKind;
import org.practicekit.billing.ledger.AsOf;
import org.practicekit.billing.ledger.JournalEntry;
import org.practicekit.billing.ledger.JournalId;
import org.practicekit.billing.ledger.JournalKind;
import org.practicekit.billing.policy.AccountPolicy;
import org.practicekit.billing.policy.AccountPolicyBuilder;
import org.practicekit.billing.policy.BillingSetup;
import org.practicekit.billing.posting.PostingTable;
import org.practicekit.billing.statement.Aging;
import org.practicekit.billing.statement.PatientShare;
import org.practicekit.billing.statement.PatientStatement;
import org.practicekit.billing.statement.Release;
import org.practicekit.billing.statement.SentStatement;
import org.practicekit.billing.statement.SentStatementBuilder;
import org.practicekit.billing.statement.StatementHolds;
import org.practicekit.billing.statement.StatementId;
import org.practicekit.billing.statement.StatementItem;
import org.practicekit.billing.statement.StatementSent;
import org.practicekit.billing.statement.StatementWriter;
import org.practicekit.billing.statement.VisitBill;
import org.practicekit.billing.visit.VisitId;
import org.practicekit.core.code.Npi;
import org.practicekit.core.id.ActorId;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.money.Money;
import org.practicekit.core.privacy.PatientText;
import org.practicekit.core.privacy.PersonName;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.time.DateRange;
import org.practicekit.shape.Shipment;

/** What patients' accounts look like to the tests of the whole module. */
public final class AccountSamples implements Samples {
    private static final PracticeId OFFICE = new PracticeId("maple-street");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 9);
    private static final Instant NOON = Instant.parse("2026-03-09T16:00:00Z");
    private static final PatientId PATIENT = new PatientId("p-1");
    private static final ActorId CLERK = new ActorId("clerk");
    private static final Money TEN = Money.usd("10.00");
    private static final Citation POLICY = Citation.of("Practice policy", "Billing handbook", DAY);
    private static final JournalEntry PLACE = JournalEntry.builder()
            .account(AccountKind.RECEIVABLE_PATIENT)
            .amount(TEN)
            .patient(PATIENT)
            .build();

    @Override
    public void in(Shipment shipment) {
        OpenMatters open = OpenMatters.builder().addPlans("plan-1").build();
        VisitBill bill = bill("Fictional");
        PatientAccount account = PatientAccount.of(PATIENT, List.of(), AsOf.LATEST);
        shipment.values(
                        new OpenItem(PLACE, DAY, DAY),
                        new Allocation(List.of(PLACE), TEN),
                        new Instalment(DAY, TEN),
                        plan(),
                        new PlanList(List.of(plan())),
                        new PlanWish(PATIENT, List.of(), 2, DAY, CLERK),
                        PlanStanding.of(plan(), List.of(), 0, DAY),
                        open,
                        new PlanId("plan-1"),
                        authority())
                .values(writeOff("why"), payment("note"), refund("why"))
                .values(
                        new PatientShare("PR-1", "your deductible", TEN),
                        item(),
                        statement(),
                        new Aging(TEN, TEN, TEN, TEN),
                        release("why"),
                        sent("why"),
                        new StatementId("st-1"),
                        bill)
                .values(
                        inquiry("question"),
                        wish("question"),
                        letter("text"),
                        new InquiryId("iq-1"),
                        new LetterTemplate("first", "Dear {inquiry}"))
                .values(
                        request(2).build(),
                        new AssistanceId("fa-1"),
                        new AssistanceBand(200, 100),
                        scale(),
                        PovertyGuidelines.standard()
                                .row(PovertyRegion.HAWAII, DAY)
                                .orElseThrow(),
                        policy().build())
                .engine(
                        new WriteOffCheck(List.of(authority()), POLICY),
                        check -> check.breach(writeOff("why"), Money.noDollars()))
                .values(
                        new AccountMoved(OFFICE, PATIENT, new JournalId("account/1"), JournalKind.REFUND, NOON),
                        PlanChanged.of(OFFICE, plan(), NOON),
                        InquiryChanged.of(OFFICE, inquiry("question"), NOON),
                        AssistanceChanged.of(OFFICE, request(2).build(), NOON),
                        new StatementSent(OFFICE, new StatementId("st-1"), PATIENT, NOON))
                .engine(account, PatientAccount::balance)
                .engine(PovertyGuidelines.standard(), guidelines -> guidelines.row(PovertyRegion.HAWAII, DAY))
                .engine(new BadDebtCheck(3, 120, POLICY), check -> check.breaches(List.of(DAY), open, DAY))
                .engine(new NotThePatients(PostingTable.standard()), engine -> engine.of(List.of(), DAY))
                .engine(
                        new StatementWriter(25),
                        writer -> writer.write(PATIENT, List.of(), List.of(), Optional.empty(), AsOf.LATEST, DAY))
                .engine(
                        new StatementHolds(TEN, 30, POLICY, new DisputeCheck(GoodFaithLaw.standard())),
                        holds -> holds.of(statement(), open, List.of(bill), List.of()));
    }

    @Override
    public List<Object> breaking() {
        return List.of(
                policy().statementDays(0)
                        .dueDays(0)
                        .badDebtStatements(0)
                        .badDebtDays(0)
                        .planGraceDays(-1)
                        .planMissed(0)
                        .acknowledgeDays(0)
                        .answerDays(0)
                        .build(),
                policy().statementDays(366)
                        .dueDays(181)
                        .badDebtStatements(25)
                        .badDebtDays(3651)
                        .planGraceDays(91)
                        .planMissed(25)
                        .acknowledgeDays(31)
                        .answerDays(91)
                        .build(),
                BillingSetup.builder()
                        .practice(new PracticeId("maple-street"))
                        .version(Version.FIRST)
                        .zone(ZoneId.of("America/New_York"))
                        .billingProvider(new Npi("1234567893"))
                        .billingName("Maple Street Family Practice")
                        .citation(POLICY)
                        .accounts(policy().dueDays(0).build())
                        .build(),
                request(0).build(),
                request(31).build());
    }

    @Override
    public Map<Class<?>, Object> holding(String marker) {
        return Map.ofEntries(
                Map.entry(WriteOffWish.class, writeOff(marker)),
                Map.entry(WriteOffWishBuilder.class, WriteOffWish.builder().like(writeOff(marker))),
                Map.entry(PaymentWish.class, payment(marker)),
                Map.entry(PaymentWishBuilder.class, PaymentWish.builder().like(payment(marker))),
                Map.entry(RefundWish.class, refund(marker)),
                Map.entry(RefundWishBuilder.class, RefundWish.builder().like(refund(marker))),
                Map.entry(Release.class, release(marker)),
                Map.entry(SentStatement.class, sent(marker)),
                Map.entry(SentStatementBuilder.class, SentStatement.builder().like(sent(marker))),
                Map.entry(Letter.class, letter(marker)),
                Map.entry(Inquiry.class, inquiry(marker)),
                Map.entry(InquiryBuilder.class, Inquiry.builder().like(inquiry(marker))),
                Map.entry(InquiryWish.class, wish(marker)),
                Map.entry(InquiryWishBuilder.class, InquiryWish.builder().like(wish(marker))),
                Map.entry(VisitBill.class, bill(marker)));
    }

    private static VisitBill bill(String name) {
        return new VisitBill(
                new VisitId("visit-1"),
                Content.builder().patientName(PersonName.of(name)).build(),
                new Bill(new Npi("1234567893"), TEN, DAY),
                BalanceProtection.EMERGENCY);
    }

    private static PaymentPlan plan() {
        return PaymentPlan.builder()
                .id(new PlanId("plan-1"))
                .version(Version.FIRST)
                .patient(PATIENT)
                .addCharges(new ChargeId("charge-1"))
                .instalments(PaymentPlan.split(TEN, 3, DAY))
                .agreedAt(NOON)
                .by(CLERK)
                .state(PlanState.ACTIVE)
                .build();
    }

    private static WriteOffAuthority authority() {
        return new WriteOffAuthority("clerk", List.of(CLERK), WriteOffKind.OTHER, TEN, TEN);
    }

    private static WriteOffWish writeOff(String text) {
        return WriteOffWish.builder()
                .patient(PATIENT)
                .kind(WriteOffKind.OTHER)
                .amount(TEN)
                .why(PatientText.of(text))
                .by(CLERK)
                .build();
    }

    private static PaymentWish payment(String text) {
        return PaymentWish.builder()
                .patient(PATIENT)
                .amount(TEN)
                .receivedOn(DAY)
                .note(PatientText.of(text))
                .by(CLERK)
                .build();
    }

    private static RefundWish refund(String text) {
        return RefundWish.builder()
                .patient(PATIENT)
                .amount(TEN)
                .why(PatientText.of(text))
                .by(CLERK)
                .build();
    }

    private static StatementItem item() {
        Money nothing = Money.noDollars();
        return StatementItem.builder()
                .charge(new ChargeId("charge-1"))
                .serviceOn(DAY)
                .charged(TEN)
                .insurancePaid(nothing)
                .takenOff(nothing)
                .givenUp(nothing)
                .patientPaid(nothing)
                .withPayers(nothing)
                .owed(TEN)
                .addJournals(new JournalId("charge-1"))
                .build();
    }

    private static PatientStatement statement() {
        Money nothing = Money.noDollars();
        return PatientStatement.builder()
                .patient(PATIENT)
                .asOf(AsOf.day(DAY))
                .day(DAY)
                .previousBalance(nothing)
                .newlyOwed(TEN)
                .paid(nothing)
                .givenUp(nothing)
                .refunded(nothing)
                .addItems(item())
                .owed(TEN)
                .credit(nothing)
                .withPayers(nothing)
                .due(TEN)
                .dueOn(DAY.plusDays(25))
                .aging(new Aging(TEN, nothing, nothing, nothing))
                .build();
    }

    private static Release release(String text) {
        return new Release(new VisitId("visit-1"), CLERK, PatientText.of(text));
    }

    private static SentStatement sent(String text) {
        return SentStatement.builder()
                .id(new StatementId("st-1"))
                .statement(statement())
                .sentAt(NOON)
                .by(CLERK)
                .addReleases(release(text))
                .build();
    }

    private static Letter letter(String text) {
        return new Letter("first", PatientText.of(text), NOON, CLERK);
    }

    private static Inquiry inquiry(String text) {
        return Inquiry.builder()
                .id(new InquiryId("iq-1"))
                .version(Version.FIRST)
                .patient(PATIENT)
                .topic(InquiryTopic.OTHER)
                .addLines(item())
                .question(PatientText.of(text))
                .receivedOn(DAY)
                .acknowledgeBy(DAY)
                .answerBy(DAY)
                .state(InquiryState.RECEIVED)
                .addLetters(letter(text))
                .build();
    }

    private static InquiryWish wish(String text) {
        return InquiryWish.builder()
                .patient(PATIENT)
                .topic(InquiryTopic.OTHER)
                .question(PatientText.of(text))
                .receivedOn(DAY)
                .build();
    }

    private static AssistanceScale scale() {
        return new AssistanceScale(DateRange.from(DAY), List.of(new AssistanceBand(200, 100)));
    }

    private static AssistanceRequestBuilder request(int household) {
        return AssistanceRequest.builder()
                .id(new AssistanceId("fa-1"))
                .version(Version.FIRST)
                .patient(PATIENT)
                .requestedOn(DAY)
                .region(PovertyRegion.HAWAII)
                .household(household)
                .income(Money.usd("12345.67"))
                .state(AssistanceState.REQUESTED);
    }

    private static AccountPolicyBuilder policy() {
        return AccountPolicy.builder()
                .citation(POLICY)
                .addAuthorities(authority())
                .addTemplates(new LetterTemplate("first", "Dear {inquiry}"))
                .addAssistance(scale());
    }
}
