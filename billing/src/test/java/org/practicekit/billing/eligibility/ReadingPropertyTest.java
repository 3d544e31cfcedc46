package org.practicekit.billing.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicekit.billing.eligibility.Answers.HOME;
import static org.practicekit.billing.eligibility.Answers.OFFICE;
import static org.practicekit.billing.eligibility.Answers.answer;
import static org.practicekit.billing.eligibility.Answers.officeVisit;
import static org.practicekit.billing.eligibility.Answers.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.practicekit.billing.service.ServiceType;
import org.practicekit.core.code.ProcedureCode;
import org.practicekit.core.money.Money;
import org.practicekit.core.privacy.PatientText;
import org.practicekit.testkit.property.Choices;
import org.practicekit.testkit.property.Property;

/** Answers put together at random, most of them stranger than any payer's. */
class ReadingPropertyTest {
    private static final String PROCEDURE = "99213";

    @Test
    void another_hand_reads_the_same() {
        Property.forAll(ReadingPropertyTest::rows).runs(5_000).holds(rows -> {
            for (NetworkSide side : List.of(NetworkSide.IN, NetworkSide.OUT)) {
                BenefitSheet sheet = read(answer(rows), sickVisit(side));
                ReferenceReader other = new ReferenceReader(rows, side == NetworkSide.IN, "11", PROCEDURE);
                assertThat(cents(sheet.copay())).as("copay").isEqualTo(other.copay());
                assertThat(sheet.coinsurance().map(said -> parts(said.value())).orElse("-"))
                        .as("coinsurance")
                        .isEqualTo(other.coinsurance());
                assertThat(sheet.status().value() + (sheet.nonCovered().value() == Answer.YES ? " LEFT OUT" : ""))
                        .as("status")
                        .isEqualTo(other.status());
                assertThat(sheet.authorization().value().name())
                        .as("authorization")
                        .isEqualTo(other.authorization());
                assertThat(both(sheet.deductible().individual()))
                        .as("deductible")
                        .isEqualTo(other.deductible(false));
                assertThat(both(sheet.deductible().family()))
                        .as("family deductible")
                        .isEqualTo(other.deductible(true));
            }
        });
    }

    @Test
    void the_order_of_the_rows_changes_nothing() {
        Property.forAll(ReadingPropertyTest::rows).runs(1_000).holds(rows -> {
            List<Benefit> shuffled = new ArrayList<>(rows);
            Collections.shuffle(shuffled, new Random(rows.size()));
            for (NetworkSide side : NetworkSide.values()) {
                assertThat(read(answer(shuffled), sickVisit(side))).isEqualTo(read(answer(rows), sickVisit(side)));
            }
        });
    }

    @Test
    void a_row_about_something_else_changes_nothing() {
        List<Benefit> irrelevant = List.of(
                Answers.copay(900, "99.00", "33").build(),
                Answers.row(901, BenefitKind.INACTIVE, "88")
                        .addMessages(PatientText.of("PHARMACY"))
                        .build(),
                Answers.copay(902, "98.00", "98").addPlaces(HOME).build(),
                Answers.copay(903, "97.00")
                        .procedure(new ProcedureCode("99499"))
                        .build(),
                Answers.copay(904, "96.00", "98").level(CoverageLevel.SPOUSE).build(),
                Answers.row(905, BenefitKind.NON_COVERED, "98")
                        .inNetwork(Answer.NO)
                        .build(),
                Answers.row(906, BenefitKind.LIMITATION, "35")
                        .amount(Money.usd("1"))
                        .build());
        Property.forAll(ReadingPropertyTest::rows).runs(1_000).holds(rows -> {
            BenefitSheet before = read(answer(rows), sickVisit(NetworkSide.IN));
            for (Benefit row : irrelevant) {
                List<Benefit> more = new ArrayList<>(rows);
                more.add(rows.size() / 2, row);
                assertThat(read(answer(more), sickVisit(NetworkSide.IN))).isEqualTo(before);
            }
        });
    }

    @Test
    void an_unknown_side_never_says_more_than_the_two_sides_do() {
        Property.forAll(ReadingPropertyTest::rows).runs(1_000).holds(rows -> {
            Optional<Said<Span<Money>>> in =
                    read(answer(rows), sickVisit(NetworkSide.IN)).copay();
            Optional<Said<Span<Money>>> out =
                    read(answer(rows), sickVisit(NetworkSide.OUT)).copay();
            Optional<Said<Span<Money>>> either =
                    read(answer(rows), sickVisit(NetworkSide.UNKNOWN)).copay();
            assertThat(either.isPresent()).isEqualTo(in.isPresent() && out.isPresent());
            either.ifPresent(said -> {
                assertThat(said.value().low())
                        .isEqualTo(in.orElseThrow()
                                .value()
                                .low()
                                .min(out.orElseThrow().value().low()));
                assertThat(said.value().high())
                        .isEqualTo(in.orElseThrow()
                                .value()
                                .high()
                                .max(out.orElseThrow().value().high()));
            });
        });
    }

    @Test
    void every_value_names_rows_that_are_there_and_say_it() {
        Property.forAll(ReadingPropertyTest::rows).runs(1_000).holds(rows -> {
            BenefitSheet sheet = read(answer(rows), sickVisit(NetworkSide.IN));
            sheet.copay().ifPresent(said -> {
                List<Money> amounts = rows.stream()
                        .filter(row -> said.evidence().containsAll(row.evidence()))
                        .map(row -> row.amount().orElseThrow())
                        .toList();
                assertThat(amounts).contains(said.value().low(), said.value().high());
                assertThat(amounts)
                        .allMatch(amount -> amount.compareTo(said.value().low()) >= 0
                                && amount.compareTo(said.value().high()) <= 0);
            });
            if (sheet.status().value() != CoverageStatus.UNKNOWN) {
                assertThat(sheet.status().evidence()).isNotEmpty();
            }
        });
    }

    private static BenefitQuestionBuilder sickVisit(NetworkSide side) {
        return officeVisit()
                .serviceType(new ServiceType("BY"))
                .procedure(new ProcedureCode(PROCEDURE))
                .network(side);
    }

    private static List<Benefit> rows(Choices choices) {
        int[] at = {10};
        return choices.list(0, 14, c -> row(c, at[0]++));
    }

    private static Benefit row(Choices choices, int at) {
        BenefitKind kind = choices.oneOf(
                BenefitKind.COPAYMENT,
                BenefitKind.COPAYMENT,
                BenefitKind.COINSURANCE,
                BenefitKind.DEDUCTIBLE,
                BenefitKind.DEDUCTIBLE,
                BenefitKind.ACTIVE,
                BenefitKind.INACTIVE,
                BenefitKind.NON_COVERED);
        BenefitBuilder row = Answers.row(at, kind);
        if (choices.chance(15)) {
            row.procedure(new ProcedureCode(choices.oneOf(PROCEDURE, "99214")));
        } else if (choices.chance(90)) {
            row.addServiceTypes(new ServiceType(choices.oneOf("BY", "98", "30", "33")));
        }
        if (choices.chance(60)) {
            row.inNetwork(choices.oneOf(Answer.values()));
        }
        if (choices.chance(30)) {
            row.addPlaces(choices.oneOf(OFFICE, HOME));
        }
        if (choices.chance(70)) {
            row.level(choices.oneOf(CoverageLevel.INDIVIDUAL, CoverageLevel.FAMILY, CoverageLevel.SPOUSE));
        }
        if (choices.chance(30)) {
            row.authorization(choices.oneOf(Answer.YES, Answer.NO, Answer.UNKNOWN));
        }
        switch (kind) {
            case COPAYMENT -> row.amount(Money.usd(choices.oneOf("0", "20", "35.50")));
            case COINSURANCE -> row.part(new BigDecimal(choices.oneOf("0", "0.2", "0.20", "0.5", "1")));
            case DEDUCTIBLE -> {
                row.amount(Money.usd(choices.oneOf("0", "400", "1500")));
                if (choices.chance(80)) {
                    row.period(choices.oneOf(
                            BenefitPeriod.CALENDAR_YEAR, BenefitPeriod.REMAINING, BenefitPeriod.CONTRACT));
                }
            }
            default -> {}
        }
        return row.build();
    }

    private static String both(Accumulator accumulator) {
        return cents(accumulator.base()) + "/" + cents(accumulator.remaining());
    }

    private static String cents(Optional<Said<Span<Money>>> said) {
        return said.map(one ->
                        cents(one.value().low()) + ".." + cents(one.value().high()))
                .orElse("-");
    }

    private static long cents(Money money) {
        return money.amount().movePointRight(2).longValueExact();
    }

    private static String parts(Span<BigDecimal> span) {
        return span.low().movePointRight(4).longValueExact() + ".."
                + span.high().movePointRight(4).longValueExact();
    }
}
