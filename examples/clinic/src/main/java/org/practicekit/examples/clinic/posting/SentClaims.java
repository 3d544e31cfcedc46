package org.practicekit.examples.clinic.posting;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.practicekit.adapter.memory.MemoryBilling;
import org.practicekit.billing.claim.ChargeId;
import org.practicekit.billing.claim.Claim;
import org.practicekit.billing.claim.ClaimBuilder;
import org.practicekit.billing.claim.ClaimFrequency;
import org.practicekit.billing.claim.ClaimId;
import org.practicekit.billing.claim.ClaimInsurance;
import org.practicekit.billing.claim.ClaimLine;
import org.practicekit.billing.claim.ClaimPerson;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.billing.claim.ClaimSheetBuilder;
import org.practicekit.billing.claim.ClaimState;
import org.practicekit.billing.claim.PayerRank;
import org.practicekit.billing.claim.Submission;
import org.practicekit.billing.coverage.CoverageId;
import org.practicekit.billing.coverage.Insured;
import org.practicekit.billing.coverage.MemberId;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.billing.ledger.AccountKind;
import org.practicekit.billing.ledger.Journal;
import org.practicekit.billing.ledger.JournalBuilder;
import org.practicekit.billing.ledger.JournalEntry;
import org.practicekit.billing.ledger.JournalId;
import org.practicekit.billing.ledger.JournalKind;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.id.Guard;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.id.Version;
import org.practicekit.core.money.Money;
import org.practicekit.core.privacy.PersonName;
import org.practicekit.examples.clinic.folder.BadFolderException;
import org.practicekit.examples.clinic.folder.Problem;
import org.practicekit.examples.clinic.folder.Row;
import org.practicekit.examples.clinic.folder.Table;

/** Reads {@code sent_claims.csv}: one row for each line of a claim. */
public final class SentClaims {
    /** The practice in whose name claims are stored. */
    public static final PracticeId PRACTICE = new PracticeId("clinic");

    private static final String FILE = "sent_claims.csv";
    private static final String ID = "an id such as S-1001";

    private SentClaims() {}

    /**
     * A store with the claims of a practice folder that were sent, and what was charged for them.
     *
     * @throws BadFolderException when the file cannot be used as it stands
     * @throws IOException when it cannot be read
     */
    public static MemoryBilling stored(Path folder) throws IOException, BadFolderException {
        MemoryBilling store = new MemoryBilling();
        store(folder, store, PRACTICE);
        return store;
    }

    /** Puts the claims of a folder and what was charged on them into a practice's store. */
    static void store(Path folder, MemoryBilling store, PracticeId practice) throws IOException, BadFolderException {
        for (Claim claim : read(folder)) {
            store.run(practice, Set.of(new Guard("claims", "all")), ports -> {
                ports.claims().add(practice, claim);
                return ports.journals().add(practice, charged(claim));
            });
        }
    }

    /**
     * The claims of a practice folder that were sent.
     *
     * @throws BadFolderException when the file cannot be used as it stands
     * @throws IOException when it cannot be read
     */
    static List<Claim> read(Path folder) throws IOException, BadFolderException {
        List<Problem> problems = new ArrayList<>();
        Table.Columns columns =
                Table.Columns.of("claim payer member last procedure charge date", "first modifiers sent");
        Map<String, List<Sent>> claims = new LinkedHashMap<>();
        for (Row row : Table.read(folder, FILE, columns, problems).rows()) {
            Optional<Sent> sent = sent(row);
            if (row.isSound()) {
                claims.computeIfAbsent(sent.orElseThrow().claim(), key -> new ArrayList<>())
                        .add(sent.get());
            }
        }
        if (!problems.isEmpty()) {
            throw new BadFolderException(problems);
        }
        return claims.values().stream().map(SentClaims::claim).toList();
    }

    private static Optional<Sent> sent(Row row) {
        Optional<ClaimId> claim = row.required("claim", ID, ClaimId::new);
        Optional<PayerId> payer = row.required("payer", "an id such as NORTH1", PayerId::new);
        Optional<MemberId> member = row.required("member", "the number on the card", MemberId::of);
        Optional<PersonName> last = row.required("last", "a family name", PersonName::of);
        Optional<PersonName> first = row.optional("first", "a given name", PersonName::of);
        Optional<String> procedure = row.required("procedure", "a procedure code", text -> text);
        List<String> modifiers = row.several("modifiers", ' ', "modifiers with blanks between", text -> text);
        Optional<Money> charge = row.required("charge", "dollars, such as 165.00", Money::usd);
        Optional<LocalDate> date = row.required("date", "a day such as 2026-10-06", LocalDate::parse);
        Optional<LocalDate> sent = row.optional("sent", "a day such as 2026-10-08", LocalDate::parse);
        return row.isSound()
                ? Optional.of(new Sent(
                        claim.orElseThrow().value(),
                        payer.orElseThrow(),
                        member.orElseThrow(),
                        Insured.builder()
                                .lastName(last.orElseThrow())
                                .firstName(first)
                                .build(),
                        procedure.orElseThrow(),
                        modifiers,
                        charge.orElseThrow(),
                        date.orElseThrow(),
                        sent))
                : Optional.empty();
    }

    private static Claim claim(List<Sent> lines) {
        Sent first = lines.get(0);
        String id = first.claim();
        ClaimSheetBuilder sheet = ClaimSheet.builder()
                .controlNumber(id)
                .frequency("1")
                .insurance(ClaimInsurance.builder()
                        .sequence(PayerRank.PRIMARY.code())
                        .payerId(first.payer().value())
                        .memberId(first.member())
                        .subscriber(
                                ClaimPerson.builder().person(first.patient()).build())
                        .build());
        ClaimBuilder claim = Claim.builder()
                .id(new ClaimId(id))
                .version(Version.FIRST)
                .patient(new PatientId("patient-of-" + id))
                .coverage(new CoverageId("coverage-of-" + id))
                .payer(first.payer())
                .rank(PayerRank.PRIMARY)
                .state(ClaimState.SUBMITTED)
                .createdAt(first.sent().map(SentClaims::noon).orElse(Instant.EPOCH));
        Money charge = Money.noDollars();
        for (int i = 0; i < lines.size(); i++) {
            Sent line = lines.get(i);
            String number = id + "-" + (i + 1);
            sheet.addLines(ClaimLine.builder()
                    .number(i + 1)
                    .controlNumber(number)
                    .procedure(line.procedure())
                    .modifiers(line.modifiers())
                    .charge(line.charge())
                    .units(BigDecimal.ONE)
                    .from(line.date())
                    .build());
            claim.addCharges(new ChargeId(number));
            charge = charge.plus(line.charge());
        }
        ClaimSheet said = sheet.charge(charge).build();
        first.sent()
                .map(day -> Submission.builder()
                        .number(1)
                        .frequency(ClaimFrequency.ORIGINAL)
                        .sheet(said)
                        .submittedAt(noon(day))
                        .scrub(Fingerprint.of("sent", said))
                        .build())
                .ifPresent(claim::addSubmissions);
        return claim.sheet(said).build();
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
    }

    private static Journal charged(Claim claim) {
        JournalBuilder journal = Journal.builder()
                .id(new JournalId("charged/" + claim.id()))
                .kind(JournalKind.CHARGE)
                .effectiveOn(claim.sheet().serviceDays().orElseThrow().from())
                .postedAt(claim.createdAt());
        for (int i = 0; i < claim.charges().size(); i++) {
            JournalEntry owed = JournalEntry.builder()
                    .account(AccountKind.RECEIVABLE_INSURANCE)
                    .amount(claim.sheet().lines().get(i).charge())
                    .patient(claim.patient())
                    .claim(claim.id())
                    .charge(claim.charges().get(i))
                    .payer(claim.payer())
                    .build();
            journal.addEntries(
                    owed,
                    JournalEntry.builder()
                            .like(owed.negated())
                            .account(AccountKind.CHARGES)
                            .build());
        }
        return journal.build();
    }

    private record Sent(
            String claim,
            PayerId payer,
            MemberId member,
            Insured patient,
            String procedure,
            List<String> modifiers,
            Money charge,
            LocalDate date,
            Optional<LocalDate> sent) {}
}
