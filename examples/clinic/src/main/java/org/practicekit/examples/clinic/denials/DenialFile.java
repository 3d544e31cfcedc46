package org.practicekit.examples.clinic.denials;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.practicekit.adapter.memory.MemoryBilling;
import org.practicekit.adapter.x12.X12Reader;
import org.practicekit.billing.DenialDesk;
import org.practicekit.billing.RemittanceDesk;
import org.practicekit.billing.RemittanceIntake;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.billing.denial.CauseOf;
import org.practicekit.billing.denial.RootCause;
import org.practicekit.billing.denial.WorkItem;
import org.practicekit.billing.estimate.FeeTable;
import org.practicekit.billing.policy.BillingSetup;
import org.practicekit.billing.policy.DenialPolicy;
import org.practicekit.billing.posting.ReceivedRemittance;
import org.practicekit.billing.posting.RemittanceState;
import org.practicekit.core.code.Npi;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.Guard;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.money.Money;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.time.DateRange;

/**
 * What payers denied of the claims in one file, by their answer in another. Claims, prices and answer are put into a store as a host would
 * have them there, and the desks do the rest.
 *
 * @param name what the answer's file is called
 * @param on the day
 * @param work what to work on, in order
 * @param causes where the denials come from, by category
 * @param unmatched decisions about claims that are not in the file
 * @param findings what is wrong with the files or keeps a payment from being posted
 */
public record DenialFile(
        String name, LocalDate on, List<WorkItem> work, List<RootCause> causes, int unmatched, List<Finding> findings) {
    private static final PracticeId PRACTICE = new PracticeId("clinic");

    /**
     * Reads both files, posts the answer and follows what was denied.
     *
     * @param allowed what payers allow, or empty when nobody knows
     * @throws IOException when a file cannot be read
     */
    public static DenialFile read(Path claims, Path remittance, Optional<Path> allowed, LocalDate on)
            throws IOException {
        MemoryBilling store = new MemoryBilling();
        store.store(setup(on));
        if (allowed.isPresent()) {
            String prices = Files.readString(allowed.get());
            store.store(PRACTICE, FeeTable.of(AllowedAmounts.read(allowed.get().toString(), prices)));
        }
        List<Finding> findings = new ArrayList<>();
        List<ClaimSheet> sheets = new ArrayList<>();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(claims))) {
            X12Reader.reporting(findings::add)
                    .claims(claim -> sheets.add(claim.sheet()))
                    .read(in);
        }
        Instant noon = on.atTime(12, 0).toInstant(ZoneOffset.UTC);
        store.run(PRACTICE, Set.of(new Guard("clinic", "claims")), ports -> {
            sheets.forEach(sheet -> SentClaims.put(ports, PRACTICE, sheet));
            return sheets;
        });
        Clock clock = Clock.fixed(noon, ZoneOffset.UTC);
        RemittanceDesk posting = new RemittanceDesk(store, clock);
        DenialDesk denials = new DenialDesk(store, clock);
        RemittanceIntake intake = posting.receive(PRACTICE, new CommandId("remittance"));
        try (InputStream in = new BufferedInputStream(Files.newInputStream(remittance))) {
            X12Reader.reporting(findings::add).remittances(intake).read(in);
        }
        for (RemittanceIntake.Received received : intake.received()) {
            ReceivedRemittance payment = received.remittance();
            findings.addAll(payment.findings());
            if (payment.state() == RemittanceState.BALANCED) {
                posting.post(PRACTICE, payment.id());
                denials.follow(PRACTICE, payment.id());
            }
        }
        return new DenialFile(
                String.valueOf(remittance.getFileName()),
                on,
                denials.workList(PRACTICE),
                denials.causes(PRACTICE, DateRange.ALWAYS, CauseOf.CATEGORY),
                posting.waiting(PRACTICE, Integer.MAX_VALUE).size(),
                findings);
    }

    private static BillingSetup setup(LocalDate on) {
        return BillingSetup.builder()
                .practice(PRACTICE)
                .version(Version.FIRST)
                .zone(ZoneOffset.UTC)
                .billingProvider(new Npi("1234567893"))
                .billingName("Example Family Clinic")
                .citation(Citation.of("Example Family Clinic", "billing handbook", on))
                .denials(DenialPolicy.builder().perHour(Money.usd("30.00")).build())
                .build();
    }
}
