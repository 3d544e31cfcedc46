package org.practicekit.adapter.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.practicekit.billing.authorization.Agreed;
import org.practicekit.billing.authorization.AuthorizationAnswer;
import org.practicekit.billing.authorization.DenialReason;
import org.practicekit.billing.authorization.ServiceDecision;
import org.practicekit.core.time.DateRange;
import org.practicekit.testkit.property.Choices;
import org.practicekit.testkit.property.Property;

/** What holds for every answer to requests, on files that are made up. */
class GeneratedAuthorizationsTest {
    private static final byte[] OFTEN = "*~:^\nHLA6EV\u0000\u00ff".getBytes(StandardCharsets.ISO_8859_1);

    @Test
    void every_answer_reads_as_a_second_reader_reads_it() {
        Property.forAll(GeneratedAuthorizationsTest::sound).runs(400).holds(text -> {
            ReadFile file = ReadFile.of(text);
            assertThat(file.rules()).isEmpty();
            assertThat(file.authorizations().stream()
                            .map(GeneratedAuthorizationsTest::line)
                            .toList())
                    .isEqualTo(SplitReviews.lines(text));
        });
    }

    @Test
    void every_byte_is_accounted_for_and_changed_ones_never_stop_the_reader() {
        Property.forAll(GeneratedAuthorizationsTest::sound)
                .holds(text -> Accounting.check(text.getBytes(StandardCharsets.ISO_8859_1)));
        Property.forAll(GeneratedAuthorizationsTest::damaged).runs(2_000).holds(Accounting::check);
    }

    @ParameterizedTest
    @ValueSource(strings = {"certified.278", "turned-down.278", "services.278", "version-4010.278"})
    void a_sample_may_break_off_after_any_byte(String name) {
        byte[] file = ReadFile.text(name).getBytes(StandardCharsets.ISO_8859_1);
        for (int length = 0; length < file.length; length++) {
            Accounting.check(Arrays.copyOf(file, length));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"denied.278", "pended.278", "turned-down.278"})
    void no_file_that_agrees_to_nothing_agrees_to_anything_when_it_breaks_off_or_loses_a_segment(String name) {
        String text = ReadFile.text(name);
        List<String> segments = new ArrayList<>(List.of(text.split("(?<=~\n)")));
        for (int i = 0; i < segments.size(); i++) {
            List<String> without = new ArrayList<>(segments);
            without.remove(i);
            assertNothingAgreed(String.join("", without));
            assertNothingAgreed(String.join("", segments.subList(0, i)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"certified.278", "services.278", "version-4010.278"})
    void what_breaks_off_agrees_to_nothing_since_what_is_missing_can_be_a_denial(String name) {
        String text = ReadFile.text(name);
        for (int length = 0; length < text.indexOf("SE*"); length++) {
            assertNothingAgreed(text.substring(0, length));
        }
    }

    private static void assertNothingAgreed(String text) {
        assertThat(ReadFile.of(text).authorizations())
                .allSatisfy(answer -> assertThat(answer.agreed()).isEmpty());
    }

    private static String sound(Choices choices) {
        Message message = Message.reviews(choices.oneOf("*:^~", "|>!~", "*>^\n", "\u001d\u001f\u001e\u001c"))
                .lines(choices.oneOf("", "\r\n"));
        int count = choices.between(1, 3);
        for (int i = 1; i <= count; i++) {
            message.transaction(transaction(choices, "A-" + i));
        }
        return message.text();
    }

    private static byte[] damaged(Choices choices) {
        byte[] file = sound(choices).getBytes(StandardCharsets.ISO_8859_1);
        for (int i = choices.between(1, 12); i > 0; i--) {
            file[choices.between(0, file.length - 1)] = OFTEN[choices.between(0, OFTEN.length - 1)];
        }
        return file;
    }

    private static List<String> transaction(Choices choices, String id) {
        boolean atOnce = choices.chance(60);
        List<String> all = new ArrayList<>(List.of(
                "BHT*0007*11*" + id + "*20261103*0915*18",
                "HL*1**20*1",
                "NM1*X3*2*EXAMPLE HEALTH PLAN*****PI*EX001",
                "HL*2*1*21*1",
                "NM1*1P*2*EXAMPLE FAMILY CLINIC*****XX*1234567893",
                "HL*3*2*22*1",
                "NM1*IL*1*SAMPLE*ADA****MI*W1",
                "HL*4*3*EV*1",
                "TRN*2*" + id + "*9EXAMPLE01",
                "UM*HS*I*PT*11:B"));
        if (atOnce) {
            all.add(decision(choices, choices.oneOf("A1", "A2", "A3", "A4", "A6", "C", "CT", "NA"), "N-0"));
        }
        all.add("DTP*AAH*RD8*20261109-20261" + choices.oneOf("130", "231"));
        all.add("HSD*" + choices.oneOf("VS", "FL") + "*" + choices.between(1, 99));
        int services = choices.between(atOnce ? 0 : 1, 3);
        for (int i = 1; i <= services; i++) {
            all.add("HL*%d*4*SS*0".formatted(i + 4));
            if (!atOnce) {
                all.add(decision(choices, choices.oneOf("A1", "A3", "A4"), "N-" + i));
            }
            String first = Integer.toString(choices.between(97_110, 97_150));
            all.add("SV1*HC:" + first + choices.oneOf("", "::::::97199") + "**UN*" + choices.between(1, 99));
        }
        return all;
    }

    private static String decision(Choices choices, String action, String number) {
        String reasons = String.join("^", choices.someOf(List.of("0M", "0S", "0T")));
        return "HCR*" + action + "*" + (choices.chance(70) ? number : "") + (reasons.isEmpty() ? "" : "*" + reasons);
    }

    private static String line(AuthorizationAnswer answer) {
        return String.join(
                "|",
                answer.request().orElseThrow().value(),
                answer.outcome().name(),
                answer.agreed()
                        .map(terms -> List.of(number(answer.agreed()), days(terms), units(terms))
                                .toString())
                        .orElse("-"),
                answer.reasons().stream().map(DenialReason::code).toList().toString(),
                answer.services().stream()
                        .map(GeneratedAuthorizationsTest::service)
                        .toList()
                        .toString());
    }

    private static String service(ServiceDecision service) {
        return service.outcome()
                + " " + service.procedures().orElseThrow()
                + " " + number(service.agreed())
                + " " + service.agreed().map(GeneratedAuthorizationsTest::units).orElse("");
    }

    private static String number(Optional<Agreed> agreed) {
        return agreed.flatMap(Agreed::number).orElse("");
    }

    private static String units(Agreed agreed) {
        return agreed.units().map(Object::toString).orElse("");
    }

    private static String days(Agreed agreed) {
        DateRange days = agreed.days().orElseThrow();
        return "%tY%1$tm%1$td-%2$tY%2$tm%2$td".formatted(days.from(), days.lastDay());
    }
}
