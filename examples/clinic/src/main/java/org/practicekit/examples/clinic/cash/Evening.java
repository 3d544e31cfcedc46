package org.practicekit.examples.clinic.cash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.practicekit.adapter.memory.MemoryBilling;
import org.practicekit.billing.DenialDesk;
import org.practicekit.billing.denial.WorkItem;
import org.practicekit.billing.ledger.AccountKind;
import org.practicekit.billing.posting.ReceivedRemittance;
import org.practicekit.billing.posting.RemittanceState;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.money.Money;
import org.practicekit.examples.clinic.claims.Addresses;
import org.practicekit.examples.clinic.claims.ClaimsRun;
import org.practicekit.examples.clinic.claims.DayOfClaims;
import org.practicekit.examples.clinic.day.DayStory;
import org.practicekit.examples.clinic.estimate.Prices;
import org.practicekit.examples.clinic.folder.BadFolderException;
import org.practicekit.examples.clinic.folder.Practice;
import org.practicekit.examples.clinic.insurance.Insurances;
import org.practicekit.examples.clinic.insurance.OrderFacts;
import org.practicekit.examples.clinic.posting.PostRun;

/**
 * From claims to cash: what was billed for the day and what was paid on it, on one set of books.
 *
 * @param claims what was charged and sent for the day's visits
 * @param remittance the day's payment, with all that was posted until the close
 * @param denials what to work on, in order
 */
public record Evening(DayOfClaims claims, PostRun remittance, List<WorkItem> denials) {
    private static final String FILE = "evening/payment.835";

    public Evening {
        denials = List.copyOf(denials);
    }

    /**
     * The evening of a day; none where the folder has no payment.
     *
     * @throws BadFolderException when a file about money cannot be used as it stands
     * @throws IOException when it cannot be read
     */
    public static Optional<Evening> of(Path folder, Practice practice, DayStory story)
            throws BadFolderException, IOException {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        PracticeId id = practice.setup().practice();
        Clock clock = ClaimsRun.evening(practice);
        MemoryBilling store = new MemoryBilling();
        Insurances insurances = Insurances.read(folder, practice);
        DayOfClaims claims = ClaimsRun.run(
                store,
                practice,
                story,
                insurances,
                OrderFacts.read(folder, practice, insurances),
                Prices.read(folder, practice),
                Addresses.read(folder));
        PostRun remittance = PostRun.of(file, folder.resolve("evening"), store, id, clock);
        DenialDesk denials = new DenialDesk(store, clock);
        remittance.payments().forEach(payment -> denials.follow(id, payment.id()));
        return Optional.of(new Evening(claims, remittance, denials.workList(id)));
    }

    /** What the payments that were posted say they paid. */
    Money paid() {
        return remittance.payments().stream()
                .filter(payment -> payment.state() == RemittanceState.POSTED)
                .map(ReceivedRemittance::header)
                .map(header -> header.payment())
                .reduce(Money.noDollars(), Money::plus);
    }

    /** Whether the accounts come to nothing together, and cash is what was paid. */
    boolean balances() {
        return remittance.balances().total().isZero()
                && remittance.balances().on(AccountKind.CASH).equals(paid());
    }
}
