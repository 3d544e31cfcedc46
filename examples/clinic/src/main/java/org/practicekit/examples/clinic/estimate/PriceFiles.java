package org.practicekit.examples.clinic.estimate;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.billing.estimate.Coordination;
import org.practicekit.billing.estimate.Copay;
import org.practicekit.billing.estimate.Fee;
import org.practicekit.billing.estimate.FeeTable;
import org.practicekit.billing.estimate.PriceList;
import org.practicekit.billing.service.ServiceType;
import org.practicekit.core.code.ProcedureCode;
import org.practicekit.core.money.Money;
import org.practicekit.core.time.DateRange;
import org.practicekit.examples.clinic.folder.Entries;
import org.practicekit.examples.clinic.folder.Practice;
import org.practicekit.examples.clinic.folder.Problem;
import org.practicekit.examples.clinic.folder.Row;
import org.practicekit.examples.clinic.folder.Table;
import org.practicekit.examples.clinic.insurance.Services;

/** Reads the files on prices and plan documents, and what is done at visits. */
final class PriceFiles {
    private final Path folder;
    private final List<Problem> problems;

    PriceFiles(Path folder, List<Problem> problems) {
        this.folder = folder;
        this.problems = problems;
    }

    Prices read(Practice practice) throws IOException {
        return new Prices(Services.read(folder, practice, problems), fees(), plans());
    }

    private FeeTable fees() throws IOException {
        FeeTable table = FeeTable.of(List.of());
        List<Fee> fees = new ArrayList<>();
        Table.Columns columns = Table.Columns.of("list procedure amount", "from last_day");
        for (Row row : Table.read(folder, "fees.csv", columns, problems).rows()) {
            Optional<PriceList> list = row.required("list", "charges, self-pay or the id of a payer", PriceFiles::list);
            Optional<ProcedureCode> procedure = procedure(row);
            Optional<Money> amount = row.required("amount", "dollars such as 104.50", PriceFiles::dollars);
            DateRange days = days(row);
            if (!row.isSound()) {
                continue;
            }
            fees.add(Fee.builder()
                    .list(list.orElseThrow())
                    .procedure(procedure.orElseThrow())
                    .amount(amount.orElseThrow())
                    .effective(days)
                    .source("fees.csv")
                    .build());
            try {
                table = FeeTable.of(fees);
            } catch (IllegalArgumentException twice) {
                fees.remove(fees.size() - 1);
                row.report("procedure", "a second price of %s for the same day".formatted(procedure.get()), "one");
            }
        }
        return table;
    }

    private Map<PayerId, PlanDocument> plans() throws IOException {
        Map<PayerId, PlanDocument> plans = new LinkedHashMap<>();
        Table.Columns columns = Table.Columns.of("payer", "copay_mode coordination others_none free");
        for (Row row : Table.read(folder, "plans.csv", columns, problems).rows()) {
            Optional<PayerId> payer = row.required("payer", "the id of one in payers.csv", PayerId::new);
            Optional<Copay.Mode> mode = row.oneOf("copay_mode", Copay.Mode.class);
            Optional<Coordination> coordination = row.oneOf("coordination", Coordination.class);
            boolean none =
                    row.optional("others_none", "yes or no", Entries::yesOrNo).orElse(false);
            List<ServiceType> free =
                    row.several("free", ' ', "codes such as BZ, with blanks between", ServiceType::new);
            if (mode.filter(Copay.Mode.NONE::equals).isPresent()) {
                row.report("copay_mode", "\"none\"", "how a copay stands to the deductible where there is one");
            }
            if (row.isSound()
                    && plans.put(
                                    payer.orElseThrow(),
                                    new PlanDocument(
                                            mode.orElse(PlanDocument.UNREAD.copayMode()),
                                            coordination.orElse(PlanDocument.UNREAD.coordination()),
                                            none,
                                            Set.copyOf(free)))
                            != null) {
                row.report("payer", "payer %s a second time".formatted(payer.get()), "each payer once");
            }
        }
        return plans;
    }

    private static PriceList list(String text) {
        return switch (text) {
            case "charges" -> PriceList.CHARGES;
            case "self-pay" -> PriceList.SELF_PAY;
            default -> PriceList.of(new PayerId(text));
        };
    }

    private static Money dollars(String text) {
        Money money = Money.usd(text);
        if (money.isNegative()) {
            throw new IllegalArgumentException(text);
        }
        return money;
    }

    private static Optional<ProcedureCode> procedure(Row row) {
        return row.required("procedure", "a code such as G0439", ProcedureCode::new);
    }

    private static DateRange days(Row row) {
        LocalDate from = row.optional("from", Entries.DATE, Entries::date).orElse(LocalDate.MIN);
        return row.optional(
                        "last_day",
                        "a date such as 2026-12-31 that is not before the one under \"from\"",
                        text -> DateRange.closed(from, Entries.date(text)))
                .orElseGet(() -> DateRange.from(from));
    }
}
