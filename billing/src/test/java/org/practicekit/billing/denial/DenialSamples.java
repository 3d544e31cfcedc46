package org.practicekit.billing.denial;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.practicekit.billing.Samples;
import org.practicekit.billing.claim.Claim;
import org.practicekit.billing.claim.ClaimId;
import org.practicekit.billing.claim.ClaimInsurance;
import org.practicekit.billing.claim.ClaimLine;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.billing.claim.ClaimState;
import org.practicekit.billing.claim.PayerRank;
import org.practicekit.billing.coverage.CoverageId;
import org.practicekit.billing.coverage.CoverageKind;
import org.practicekit.billing.denial.proposal.ApprovalWish;
import org.practicekit.billing.denial.proposal.ApprovedEdit;
import org.practicekit.billing.denial.proposal.EditApproved;
import org.practicekit.billing.denial.proposal.EditProposal;
import org.practicekit.billing.denial.proposal.EditProposals;
import org.practicekit.billing.denial.proposal.JudgedClaim;
import org.practicekit.billing.denial.proposal.ProposalLimits;
import org.practicekit.billing.denial.proposal.Trial;
import org.practicekit.billing.edit.Condition;
import org.practicekit.billing.policy.BillingSetup;
import org.practicekit.billing.policy.DenialPolicy;
import org.practicekit.billing.policy.DenialPolicyBuilder;
import org.practicekit.core.code.Npi;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.Version;
import org.practicekit.core.money.Money;
import org.practicekit.core.privacy.PatientText;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.rule.RuleId;
import org.practicekit.core.time.DateRange;
import org.practicekit.shape.Shipment;

/** What denials look like to the tests of the whole module. */
public final class DenialSamples implements Samples {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 20);
    private static final Instant NOON = Cases.NOON;
    private static final Citation CITATION = Citation.of("Example payer", "contract 2026", DAY);
    private static final DenialCase DENIAL =
            Cases.denial("a", "J1100 100.00 0.00 CO-50=100.00", "80.00").build();
    private static final AppealDeadline DEADLINE =
            new AppealDeadline(AppealLevel.FIRST, "redetermination", DAY.plusDays(125), CITATION);
    private static final AppealFiling FILING =
            AppealFiling.builder().arrivesOn(DAY).by(Cases.ANN).build();
    private static final AppealQuestion QUESTION = AppealQuestion.builder()
            .payer(Cases.PAYER)
            .category(DenialCategory.NECESSITY)
            .noticeOn(DAY)
            .build();
    private static final EditProposal PROPOSAL = new EditProposal(
            Cases.PAYER,
            "197",
            List.of(Condition.of("procedure is J1100")),
            DAY,
            new Trial(9, 1, 2),
            new Trial(4, 0, 1),
            List.of(new ClaimId("a")));
    private static final ApprovalWish WISH =
            new ApprovalWish(PROPOSAL, DAY, new RuleId("maple.denials.j1100"), "Look", true, DAY, Cases.ANN);

    @Override
    public void in(Shipment shipment) {
        DenialTable table = DenialTable.standard();
        AppealRow row = AppealRow.byContract(Cases.PAYER, AppealLevel.FIRST, 90, DateRange.ALWAYS, CITATION);
        AppealRights rights = new AppealRights(AppealDeadlines.standard(), Set.of());
        DecidedLine line =
                new DecidedLine(DENIAL.decision(), DAY, 1, Money.noDollars(), Money.noDollars(), null, DENIAL.part());
        OverturnOdds odds =
                OverturnOdds.of(List.of(OverturnPrior.EVEN), List.of(Cases.tried(DENIAL, DenialState.OVERTURNED)));
        DenialWorkList list = DenialPolicy.STANDARD.workList();
        shipment.values(
                        DENIAL,
                        DENIAL.id(),
                        DENIAL.part(),
                        DENIAL.part().main(),
                        DENIAL.history().get(0),
                        line)
                .values(new DenialList(List.of(DENIAL)), table.rows().get(0), row)
                .values(
                        DEADLINE,
                        FILING,
                        QUESTION,
                        AppealLetter.PLAIN,
                        OverturnPrior.EVEN,
                        new Effort(5, Money.usd("1.00")))
                .values(
                        new OverturnChance(BigDecimal.ONE, BigDecimal.TEN, 3),
                        list.order(List.of(DENIAL), odds, DAY).get(0),
                        new RootCause(
                                "CODING", Money.usd("1.00"), BigDecimal.ONE, BigDecimal.TEN, List.of(DENIAL.id())),
                        new Correction(
                                DENIAL.id(),
                                new ClaimId("a"),
                                Version.FIRST,
                                "ICN-1",
                                1,
                                "CO-50",
                                List.of(Cases.edit("px-13"))),
                        DenialChanged.of(Cases.PRACTICE, DENIAL, NOON),
                        packet("Ask again"),
                        judged("Ask again"))
                .values(PROPOSAL, PROPOSAL.learnt(), WISH, ApprovedEdit.of(WISH, NOON, DAY), ProposalLimits.STANDARD)
                .values(new EditApproved(Cases.PRACTICE, new CommandId("c-1"), WISH.rule(), Cases.ANN, NOON))
                .values(policy().build())
                .engine(
                        new DenialReading(table),
                        reading -> reading.read(
                                Decisions.decision("J1100 100.00 0.00 CO-50=100.00")
                                        .build(),
                                DAY))
                .engine(table, one -> one.find("50", DAY))
                .engine(
                        AppealDeadlines.standard(),
                        one -> one.find(Cases.PAYER, Optional.of(CoverageKind.MEDICARE), false, AppealLevel.FIRST, DAY))
                .engine(rights, one -> one.of(QUESTION))
                .engine(
                        new DenialFollowUp(table, rights),
                        one -> one.follow(
                                Cases.PRACTICE, claim("Ask again"), Optional.empty(), List.of(line), List.of(), NOON))
                .engine(odds, one -> one.chance(Cases.PAYER, "50", DenialAction.APPEAL))
                .engine(list, one -> one.order(List.of(DENIAL), odds, DAY))
                .engine(new RootCauses(), one -> one.of(List.of(DENIAL), CauseOf.PAYER))
                .engine(
                        new AppealPackets(),
                        one -> one.of(
                                DENIAL,
                                claim("Ask again"),
                                Decisions.decision("J1100 100.00 0.00 CO-50=100.00")
                                        .build(),
                                DEADLINE,
                                Appellant.PARTY,
                                AppealLetter.PLAIN,
                                Map.of()))
                .engine(new EditProposals(ProposalLimits.STANDARD), one -> one.from(List.of(judged("Ask again"))));
    }

    @Override
    public List<Object> breaking() {
        return List.of(
                policy().leadDays(366).build(),
                BillingSetup.builder()
                        .practice(Cases.PRACTICE)
                        .version(Version.FIRST)
                        .zone(ZoneOffset.UTC)
                        .billingProvider(new Npi("1234567893"))
                        .billingName("Maple Street Family Practice")
                        .citation(CITATION)
                        .denials(policy().leadDays(-1).build())
                        .build());
    }

    @Override
    public Map<Class<?>, Object> holding(String marker) {
        Map<Class<?>, Object> held = new HashMap<>();
        AppealPacket packet = packet(marker);
        held.put(AppealPacket.class, packet);
        held.put(AppealPacketBuilder.class, AppealPacket.builder().like(packet));
        held.put(JudgedClaim.class, judged(marker));
        return held;
    }

    private static DenialPolicyBuilder policy() {
        return DenialPolicy.builder()
                .addErisaPayers(Cases.PAYER)
                .addPriors(OverturnPrior.EVEN)
                .putEfforts(DenialAction.APPEAL, new Effort(30, Money.usd("2.00")))
                .addApprovers(Cases.ANN);
    }

    private static AppealPacket packet(String words) {
        return AppealPacket.builder()
                .denial(DENIAL.id())
                .deadline(DEADLINE)
                .appellant(Appellant.PARTY)
                .claim(sheet(words))
                .decision(Decisions.decision("J1100 100.00 0.00 CO-50=100.00").build())
                .addParts(PacketPart.CLAIM, PacketPart.MEDICAL_RECORD)
                .letter(PatientText.of(words))
                .addUnsaid("signed")
                .addCitations(CITATION)
                .build();
    }

    private static JudgedClaim judged(String words) {
        return new JudgedClaim(new ClaimId("a"), Cases.PAYER, DAY, sheet(words), Map.of(1, Set.of("50")));
    }

    private static Claim claim(String words) {
        return Claim.builder()
                .id(new ClaimId("a"))
                .version(Version.FIRST)
                .patient(new PatientId("pat-a"))
                .coverage(new CoverageId("cov-a"))
                .payer(Cases.PAYER)
                .rank(PayerRank.PRIMARY)
                .state(ClaimState.ADJUDICATED)
                .sheet(sheet(words))
                .createdAt(NOON)
                .build();
    }

    private static ClaimSheet sheet(String words) {
        return ClaimSheet.builder()
                .controlNumber("CN-a")
                .frequency("1")
                .insurance(ClaimInsurance.builder()
                        .sequence("P")
                        .relationshipCode("18")
                        .payerId(Cases.PAYER.value())
                        .build())
                .note(PatientText.of(words))
                .addLines(ClaimLine.builder()
                        .number(1)
                        .procedure("J1100")
                        .charge(Money.usd("100.00"))
                        .units(BigDecimal.ONE)
                        .build())
                .build();
    }
}
