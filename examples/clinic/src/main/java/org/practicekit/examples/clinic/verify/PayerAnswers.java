package org.practicekit.examples.clinic.verify;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.practicekit.billing.coverage.CoverageId;
import org.practicekit.billing.coverage.MemberId;
import org.practicekit.billing.eligibility.Answer;
import org.practicekit.billing.eligibility.Benefit;
import org.practicekit.billing.eligibility.BenefitBuilder;
import org.practicekit.billing.eligibility.BenefitDate;
import org.practicekit.billing.eligibility.BenefitKind;
import org.practicekit.billing.eligibility.BenefitPeriod;
import org.practicekit.billing.eligibility.CoverageLevel;
import org.practicekit.billing.eligibility.Quantity;
import org.practicekit.billing.eligibility.Rejection;
import org.practicekit.billing.eligibility.RelatedParty;
import org.practicekit.billing.service.ServiceType;
import org.practicekit.core.money.Money;
import org.practicekit.core.privacy.PatientText;
import org.practicekit.core.privacy.PersonName;
import org.practicekit.core.time.DateRange;
import org.practicekit.examples.clinic.folder.BadFolderException;
import org.practicekit.examples.clinic.folder.Entries;
import org.practicekit.examples.clinic.folder.Problem;
import org.practicekit.examples.clinic.folder.Row;
import org.practicekit.examples.clinic.folder.Table;
import org.practicekit.examples.clinic.insurance.Insurances;

/**
 * What {@code answers.csv} has payers say about each coverage. The file may be missing.
 *
 * @param byCoverage what is said about which
 */
public record PayerAnswers(Map<CoverageId, Said> byCoverage) {
    private static final String FILE = "answers.csv";
    private static final String VALUE = "an amount such as 25.00, a part such as 20%, or a count such as 20 visits";

    /**
     * Reads the file.
     *
     * @throws BadFolderException with every problem in it
     * @throws IOException when it is there and cannot be read
     */
    public static PayerAnswers read(Path folder, Insurances insurances) throws BadFolderException, IOException {
        List<Problem> problems = new ArrayList<>();
        Map<CoverageId, Said> answers = new LinkedHashMap<>();
        Table.Columns columns = Table.Columns.of(
                "coverage says", "service level period value network authorization from last_day words");
        for (Row row : Table.read(folder, FILE, columns, problems).rows()) {
            Optional<CoverageId> coverage = row.required(
                    "coverage",
                    "the id of one in coverages.csv",
                    text -> insurances.coverages().stream()
                            .map(one -> one.id())
                            .filter(new CoverageId(text)::equals)
                            .findFirst()
                            .orElseThrow());
            Optional<String> says = row.required(
                    "says",
                    "a benefit such as active, inactive, copayment, deductible; rejected, down or member",
                    PayerAnswers::says);
            if (row.isSound()) {
                Said said = answers.computeIfAbsent(coverage.orElseThrow(), key -> new Said());
                add(row, says.orElseThrow(), said);
            }
        }
        if (!problems.isEmpty()) {
            throw new BadFolderException(problems.stream().sorted().toList());
        }
        return new PayerAnswers(answers);
    }

    /** What is said about a coverage; empty where nobody answers. */
    public List<Benefit> benefits(CoverageId coverage) {
        Said said = byCoverage.get(coverage);
        return said == null || said.down ? List.of() : List.copyOf(said.benefits);
    }

    private static String says(String text) {
        String says = text.toLowerCase(Locale.ROOT);
        if (!List.of("rejected", "down", "member").contains(says)) {
            BenefitKind.valueOf(says.toUpperCase(Locale.ROOT));
        }
        return says;
    }

    private static void add(Row row, String says, Said said) {
        switch (says) {
            case "down" -> said.down = true;
            case "member" ->
                row.required("words", "the number that the payer has", MemberId::of)
                        .ifPresent(member -> said.member = Optional.of(member));
            case "rejected" ->
                row.required(
                                "words",
                                "a reason such as not_found, member_id, unavailable",
                                text -> Rejection.Reason.valueOf(text.toUpperCase(Locale.ROOT)))
                        .ifPresent(reason -> said.rejections.add(new Rejection(
                                reason,
                                "answers.csv",
                                Rejection.FollowUp.NOT_SAID,
                                Rejection.About.SUBSCRIBER,
                                List.of(row.place().line()))));
            default ->
                benefit(row, BenefitKind.valueOf(says.toUpperCase(Locale.ROOT))).ifPresent(said.benefits::add);
        }
    }

    private static Optional<Benefit> benefit(Row row, BenefitKind kind) {
        BenefitBuilder benefit =
                Benefit.builder().kind(kind).addEvidence(row.place().line());
        benefit.serviceTypes(row.several("service", ' ', "codes such as 98, with blanks between", ServiceType::new));
        row.oneOf("level", CoverageLevel.class).ifPresent(benefit::level);
        row.oneOf("period", BenefitPeriod.class).ifPresent(benefit::period);
        row.optional("value", VALUE, text -> value(benefit, text));
        row.oneOf("network", Answer.class).ifPresent(benefit::inNetwork);
        row.oneOf("authorization", Answer.class).ifPresent(benefit::authorization);
        Optional<LocalDate> from = row.optional("from", Entries.DATE, Entries::date);
        Optional<LocalDate> last = row.optional("last_day", Entries.DATE, Entries::date);
        if (from.isPresent() || last.isPresent()) {
            row.optional(
                    from.isPresent() ? "from" : "last_day",
                    "a first day that is not after the last",
                    text -> benefit.addDates(new BenefitDate(
                            BenefitDate.Meaning.PLAN,
                            DateRange.closed(from.orElse(LocalDate.MIN), last.orElse(LocalDate.MAX)))));
        }
        row.optional("words", "words", PatientText::of).ifPresent(words -> words(benefit, kind, words));
        return row.isSound() ? Optional.of(benefit.build()) : Optional.empty();
    }

    private static BenefitBuilder value(BenefitBuilder benefit, String text) {
        if (text.endsWith("%")) {
            return benefit.part(new BigDecimal(text.substring(0, text.length() - 1)).movePointLeft(2));
        }
        if (text.contains(" ")) {
            String[] parts = text.split(" ", 2);
            return benefit.quantity(
                    new Quantity(new BigDecimal(parts[0]), Quantity.Unit.valueOf(parts[1].toUpperCase(Locale.ROOT))));
        }
        return benefit.amount(Money.usd(text));
    }

    private static void words(BenefitBuilder benefit, BenefitKind kind, PatientText words) {
        if (kind == BenefitKind.OTHER_PAYER) {
            benefit.addParties(RelatedParty.builder()
                    .role(RelatedParty.Role.PAYER)
                    .name(PersonName.of(words.reveal()))
                    .build());
        } else {
            benefit.addMessages(words);
        }
    }

    /** What a payer says about one coverage. */
    static final class Said {
        final List<Benefit> benefits = new ArrayList<>();
        final List<Rejection> rejections = new ArrayList<>();
        Optional<MemberId> member = Optional.empty();
        boolean down;
    }
}
