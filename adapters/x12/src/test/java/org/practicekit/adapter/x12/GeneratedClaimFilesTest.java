package org.practicekit.adapter.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.practicekit.testkit.billing.GeneratedClaims;
import org.practicekit.testkit.property.Choices;
import org.practicekit.testkit.property.Property;

/** What holds for every file of claims, on files that are made up. */
class GeneratedClaimFilesTest {
    private static final List<String> DELIMITERS =
            List.of("*:^~", "|>!~", "*>^\n", "|:!\r", "\u001d\u001f\u001e\u001c");
    private static final byte[] OFTEN = "*~:^\nHLCMSBR2\u0000\u00ff".getBytes(StandardCharsets.ISO_8859_1);

    @Test
    void every_byte_of_a_sound_file_is_accounted_for() {
        Property.forAll(GeneratedClaimFilesTest::sound).runs(100).holds(Accounting::check);
    }

    @Test
    void changed_bytes_never_stop_the_reader_and_none_is_lost() {
        Property.forAll(GeneratedClaimFilesTest::damaged).runs(500).holds(Accounting::check);
    }

    @Test
    void segments_in_any_order_never_stop_the_reader_and_none_is_lost() {
        Property.forAll(GeneratedClaimFilesTest::shuffled).runs(300).holds(Accounting::check);
    }

    @Test
    void delimiters_change_nothing_of_a_claim() {
        Property.forAll(choices -> choices.between(0, 1_000_000)).runs(30).holds(seed -> {
            ReadClaims plain = ReadClaims.of(written(Choices.seeded(seed)));
            for (String delimiters : DELIMITERS) {
                String text = written(Choices.seeded(seed)).replace("\n", "");
                assertThat(ReadClaims.of(translated(text, delimiters)).sheets()).isEqualTo(plain.sheets());
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"dependent.837", "secondary.837"})
    void a_sample_may_break_off_after_any_byte(String name) {
        byte[] file = ReadFile.text(name).getBytes(StandardCharsets.ISO_8859_1);
        for (int length = 0; length < file.length; length++) {
            Accounting.check(Arrays.copyOf(file, length));
        }
    }

    private static String written(Choices choices) {
        return new ClaimWriter()
                .write(ClaimRoundTripTest.ENVELOPE, ClaimRoundTripTest.BATCH, GeneratedClaims.claims(choices, 4))
                .text();
    }

    private static byte[] sound(Choices choices) {
        return written(choices).getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] damaged(Choices choices) {
        byte[] file = sound(choices);
        for (int i = choices.between(1, 12); i > 0; i--) {
            file[choices.between(0, file.length - 1)] = OFTEN[choices.between(0, OFTEN.length - 1)];
        }
        return file;
    }

    private static byte[] shuffled(Choices choices) {
        List<String> segments =
                new ArrayList<>(ReadFile.text("several-providers.837").lines().toList());
        for (int i = choices.between(1, 20); i > 0; i--) {
            int from = choices.between(2, segments.size() - 3);
            segments.add(choices.between(2, segments.size() - 3), segments.remove(from));
        }
        return String.join("\n", segments).getBytes(StandardCharsets.US_ASCII);
    }

    private static String translated(String text, String delimiters) {
        StringBuilder other = new StringBuilder();
        for (char character : text.toCharArray()) {
            int which = "*:^~".indexOf(character);
            other.append(which < 0 ? character : delimiters.charAt(which));
        }
        return other.toString();
    }
}
