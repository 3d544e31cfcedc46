package org.practicekit.examples.clinic.account;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.practicekit.billing.account.WriteOffKind;
import org.practicekit.billing.claim.ChargeId;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.core.code.ProcedureCode;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.money.Money;
import org.practicekit.examples.clinic.folder.BadFolderException;
import org.practicekit.examples.clinic.folder.Entries;
import org.practicekit.examples.clinic.folder.Practice;
import org.practicekit.examples.clinic.folder.Problem;
import org.practicekit.examples.clinic.folder.Row;
import org.practicekit.examples.clinic.folder.Table;

/**
 * What {@code ledger.csv} says of patients' accounts; the file may be missing.
 *
 * @param lines by day, then as in the file
 */
public record LedgerFile(List<Line> lines) {
    private static final String FILE = "ledger.csv";
    private static final Pattern REASON = Pattern.compile("(CO|PR|OA|PI)-[A-Z]?[0-9]{1,3}");

    /**
     * Reads the file.
     *
     * @throws BadFolderException with every problem in it
     * @throws IOException when it is there and cannot be read
     */
    public static LedgerFile read(Path folder, Practice practice) throws BadFolderException, IOException {
        List<Problem> problems = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        Map<ChargeId, Line> charges = new HashMap<>();
        Table.Columns columns = Table.Columns.of("on what patient amount", "charge procedure payer reason");
        for (Row row : Table.read(folder, FILE, columns, problems).rows()) {
            Optional<Line> line = line(row, practice, charges);
            line.ifPresent(lines::add);
            line.filter(one -> one.what() == What.CHARGE)
                    .flatMap(one -> one.charge().map(charge -> charges.put(charge, one)));
        }
        if (!problems.isEmpty()) {
            throw new BadFolderException(problems.stream().sorted().toList());
        }
        return new LedgerFile(
                lines.stream().sorted(Comparator.comparing(Line::on)).toList());
    }

    private static Optional<Line> line(Row row, Practice practice, Map<ChargeId, Line> charges) {
        Optional<LocalDate> on = row.required("on", Entries.DATE, Entries::date);
        Optional<What> what = row.requiredOneOf("what", What.class);
        Optional<PatientId> patient = row.required("patient", "an id in patients.csv", text -> known(practice, text));
        Optional<Money> amount = row.required("amount", "dollars such as 25.00, more than nothing", LedgerFile::amount);
        boolean first = what.filter(one -> one == What.CHARGE).isPresent();
        Optional<ChargeId> charge = row.optional(
                "charge",
                first ? "an id that is not there yet" : "the id of a charge of this patient further up",
                text -> charge(text, first, patient, charges));
        what.filter(one -> one != What.PAYMENT && one != What.GIVEN_UP)
                .ifPresent(one -> row.present("charge", "the id of a charge"));
        Optional<ProcedureCode> procedure = row.optional("procedure", "a code of five characters", ProcedureCode::new);
        Optional<PayerId> payer = row.optional("payer", "the id of a payer, for a charge", PayerId::new);
        Optional<String> reason = what.flatMap(one -> reason(row, one));
        return row.isSound()
                ? Optional.of(new Line(
                        row,
                        on.orElseThrow(),
                        what.orElseThrow(),
                        patient.orElseThrow(),
                        charge,
                        amount.orElseThrow(),
                        procedure,
                        payer.or(() -> charge.map(charges::get).flatMap(Line::payer)),
                        reason))
                : Optional.empty();
    }

    private static Optional<String> reason(Row row, What what) {
        return switch (what) {
            case ADJUSTED ->
                row.required("reason", "group and reason of the payer, such as CO-45", text -> {
                    if (!REASON.matcher(text).matches()) {
                        throw new IllegalArgumentException("no reason");
                    }
                    return text;
                });
            case GIVEN_UP -> row.requiredOneOf("reason", WriteOffKind.class).map(WriteOffKind::name);
            default -> Optional.empty();
        };
    }

    private static PatientId known(Practice practice, String text) {
        PatientId id = new PatientId(text);
        if (!practice.patients().containsKey(id)) {
            throw new IllegalArgumentException("unknown");
        }
        return id;
    }

    private static ChargeId charge(
            String text, boolean first, Optional<PatientId> patient, Map<ChargeId, Line> charges) {
        ChargeId id = new ChargeId(text);
        boolean fits = first
                ? !charges.containsKey(id)
                : Optional.ofNullable(charges.get(id)).map(Line::patient).equals(patient);
        if (!fits) {
            throw new IllegalArgumentException("no such charge");
        }
        return id;
    }

    private static Money amount(String text) {
        Money amount = Money.usd(text);
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("nothing");
        }
        return amount;
    }

    /** What a line is about. */
    public enum What {
        /** Something was done; its payer owes it, or the patient where there is none. */
        CHARGE,
        /** The payer of the charge paid. */
        PAID,
        /** It took off, or left to the patient, for a reason. */
        ADJUSTED,
        /** The patient paid. */
        PAYMENT,
        /** The office gave something up. */
        GIVEN_UP
    }

    /**
     * One line.
     *
     * @param row where it stands
     * @param on on which day
     * @param what what it is about
     * @param patient whose account
     * @param charge which charge, if it is about one
     * @param amount how much
     * @param procedure what was done
     * @param payer who is asked for the charge
     * @param reason why
     */
    public record Line(
            Row row,
            LocalDate on,
            What what,
            PatientId patient,
            Optional<ChargeId> charge,
            Money amount,
            Optional<ProcedureCode> procedure,
            Optional<PayerId> payer,
            Optional<String> reason) {}
}
