package org.practicekit.adapter.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.practicekit.billing.eligibility.Benefit;
import org.practicekit.billing.eligibility.EligibilityAnswer;
import org.practicekit.core.code.Modifier;
import org.practicekit.testkit.property.Choices;
import org.practicekit.testkit.property.Property;

/** What holds for every file, on files that are made up. */
class GeneratedFilesTest {
    private static final List<String> DELIMITERS =
            List.of("*:^~", "|>!~", "*>^\n", "+:!\r", "|^:~", "\u001d\u001f\u001e\u001c");

    private static final byte[] OFTEN = "*~:^\nISA\u0000\u00ff\u00c3".getBytes(StandardCharsets.ISO_8859_1);

    @Test
    void every_row_reads_as_a_second_reader_reads_it() {
        Property.forAll(GeneratedFilesTest::sound).runs(400).holds(text -> {
            ReadFile file = ReadFile.of(text);
            assertThat(file.rules()).isEmpty();
            assertThat(file.answers().stream().map(GeneratedFilesTest::rows).toList())
                    .isEqualTo(SplitReader.rows(text));
        });
    }

    @Test
    void delimiters_and_line_ends_change_nothing_but_the_fingerprint() {
        Property.forAll(choices -> choices.between(0, 1_000_000)).holds(seed -> {
            List<List<String>> plain = written(seed, "*:^~", "");
            for (String delimiters : DELIMITERS) {
                for (String behind : List.of("", "\n", "\r\n", "  ")) {
                    assertThat(written(seed, delimiters, behind)).isEqualTo(plain);
                }
            }
        });
    }

    @Test
    void every_byte_of_a_sound_file_is_accounted_for() {
        Property.forAll(GeneratedFilesTest::sound)
                .holds(text -> Accounting.check(text.getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void a_file_may_break_off_after_any_byte() {
        Property.forAll(GeneratedFilesTest::sound).runs(3).holds(text -> {
            byte[] file = text.getBytes(StandardCharsets.ISO_8859_1);
            for (int length = 0; length <= file.length; length++) {
                byte[] broken = Arrays.copyOf(file, length);
                Accounting.check(broken);
                boolean whole = text.substring(length).isBlank()
                        || text.substring(length).equals("~");
                assertThat(ReadFile.of(broken).findings().isEmpty())
                        .as("after %d of %d bytes", length, file.length)
                        .isEqualTo(whole || text.startsWith("IEA*1*000000001", length - "IEA*1*000000001".length()));
            }
        });
    }

    @Test
    void changed_bytes_never_stop_the_reader_and_none_is_lost() {
        Property.forAll(GeneratedFilesTest::damaged).runs(2_000).holds(Accounting::check);
    }

    @Test
    void bytes_of_any_kind_never_stop_the_reader_and_none_is_lost() {
        Property.forAll(GeneratedFilesTest::noise).runs(1_000).holds(Accounting::check);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rejected.271", "several-patients.271", "other-payer.271"})
    void a_sample_may_break_off_after_any_byte(String name) {
        byte[] file = ReadFile.text(name).getBytes(StandardCharsets.ISO_8859_1);
        for (int length = 0; length < file.length; length++) {
            Accounting.check(Arrays.copyOf(file, length));
        }
    }

    private static String sound(Choices choices) {
        return Chart.message(choices, choices.oneOf(DELIMITERS), choices.oneOf("", "\n", "\r\n"))
                .text();
    }

    private static byte[] damaged(Choices choices) {
        byte[] file = sound(choices).getBytes(StandardCharsets.ISO_8859_1);
        for (int i = choices.between(1, 12); i > 0; i--) {
            file[choices.between(0, file.length - 1)] = OFTEN[choices.between(0, OFTEN.length - 1)];
        }
        return file;
    }

    private static byte[] noise(Choices choices) {
        String header = Message.plain().text();
        StringBuilder text = new StringBuilder();
        for (int i = choices.between(0, 20); i > 0; i--) {
            text.append(choices.oneOf(
                    "~",
                    "ISA",
                    "IEA*1*1~",
                    "ST*271*1~",
                    "SE*",
                    "EB*1~",
                    "\u0000",
                    "x".repeat(5_000),
                    header,
                    "HL*1**22*0~",
                    "\u00ff\u00fe",
                    " \r\n",
                    "GS*HB~",
                    "LS*2120~NM1~"));
        }
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static List<List<String>> written(int seed, String delimiters, String behind) {
        return Chart.message(Choices.seeded(seed), delimiters, behind).read().answers().stream()
                .map(GeneratedFilesTest::rows)
                .toList();
    }

    private static List<String> rows(EligibilityAnswer answer) {
        return answer.benefits().stream().map(GeneratedFilesTest::row).toList();
    }

    private static String row(Benefit row) {
        Stream<String> added = Stream.<Stream<String>>of(
                        row.messages().stream().map(text -> text.reveal()),
                        row.dates().stream()
                                .map(date -> "%tY%1$tm%1$td-%2$tY%2$tm%2$td"
                                        .formatted(
                                                date.days().from(), date.days().lastDay())),
                        row.parties().stream()
                                .map(party -> party.identifier().orElseThrow().reveal()))
                .flatMap(one -> one);
        String procedure = Stream.concat(
                        row.procedure().stream().map(Object::toString),
                        row.modifiers().stream().map(Modifier::value))
                .collect(Collectors.joining(" "));
        return row.evidence().get(0) + " "
                + String.join(
                        "|",
                        row.kind().name(),
                        name(row.level()),
                        new TreeSet<>(row.serviceTypes()).toString(),
                        row.insuranceType().orElse(""),
                        row.plan().orElse(""),
                        name(row.period()),
                        number(row.amount().map(amount -> amount.amount())),
                        number(row.part()),
                        row.quantity()
                                .map(many -> many.unit() + " " + many.count())
                                .orElse(""),
                        name(row.authorization()),
                        name(row.inNetwork()),
                        procedure)
                + added.map(one -> " +" + one).collect(Collectors.joining());
    }

    private static String name(Optional<? extends Enum<?>> value) {
        return value.map(Enum::name).orElse("");
    }

    private static String number(Optional<BigDecimal> value) {
        return value.map(number -> number.stripTrailingZeros().toPlainString()).orElse("");
    }
}
