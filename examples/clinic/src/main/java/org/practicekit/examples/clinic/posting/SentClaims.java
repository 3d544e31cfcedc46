package org.practicekit.examples.clinic.posting;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.practicekit.billing.claim.ChargeId;
import org.practicekit.billing.claim.Claim;
import org.practicekit.billing.claim.ClaimBuilder;
import org.practicekit.billing.claim.ClaimId;
import org.practicekit.billing.claim.ClaimInsurance;
import org.practicekit.billing.claim.ClaimLine;
import org.practicekit.billing.claim.ClaimPerson;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.billing.claim.ClaimSheetBuilder;
import org.practicekit.billing.claim.ClaimState;
import org.practicekit.billing.claim.PayerRank;
import org.practicekit.billing.coverage.CoverageId;
import org.practicekit.billing.coverage.Insured;
import org.practicekit.billing.coverage.MemberId;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.id.Version;
import org.practicekit.core.money.Money;
import org.practicekit.core.privacy.PersonName;
import org.practicekit.examples.clinic.folder.BadFolderException;
import org.practicekit.examples.clinic.folder.Problem;
import org.practicekit.examples.clinic.folder.Row;
import org.practicekit.examples.clinic.folder.Table;

/** Reads {@code sent_claims.csv}: one row for each line of a claim. */
final class SentClaims {
    private static final String FILE = "sent_claims.csv";
    private static final String ID = "an id such as S-1001";

    private SentClaims() {}

    /**
     * The claims of a practice folder that were sent.
     *
     * @throws BadFolderException when the file cannot be used as it stands
     * @throws IOException when it cannot be read
     */
    static List<Claim> read(Path folder) throws IOException, BadFolderException {
        List<Problem> problems = new ArrayList<>();
        Table.Columns columns = Table.Columns.of("claim payer member last procedure charge date", "first modifiers");
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
                        date.orElseThrow()))
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
                .createdAt(Instant.EPOCH);
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
        return claim.sheet(sheet.charge(charge).build()).build();
    }

    private record Sent(
            String claim,
            PayerId payer,
            MemberId member,
            Insured patient,
            String procedure,
            List<String> modifiers,
            Money charge,
            LocalDate date) {}
}
