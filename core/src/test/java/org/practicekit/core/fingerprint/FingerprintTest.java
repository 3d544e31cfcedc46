package org.practicekit.core.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.practicekit.testkit.property.Choices;
import org.practicekit.testkit.property.Property;

class FingerprintTest {
    @Test
    void a_hash_is_the_sha_256_of_its_texts_each_behind_its_length_in_four_bytes() throws Exception {
        Fingerprint written = new FingerprintWriter("visit")
                .text("type", "Röntgen \ud83e\ude7b")
                .number("minutes", -30)
                .flag("new", true)
                .flag("known", false)
                .finish();
        assertThat(written.hex())
                .isEqualTo(sha256("visit", "type", "Röntgen \ud83e\ude7b", "minutes", "-30", "new", "1", "known", "0"));
        assertThat(written.abbreviated()).isEqualTo(written.hex().substring(0, 12));
        assertThat(written).hasToString(written.hex());
    }

    @Test
    void an_empty_hash_is_the_one_that_any_tool_gives() {
        // printf '\0\0\0\0' | sha256sum
        assertThat(new FingerprintWriter("").finish().hex())
                .isEqualTo("df3f619804a92fdb4057192dc43dd748ea778adc52bc498ce80524c014b81119");
    }

    @Test
    void lists_carry_their_count_and_maps_keep_their_order() throws Exception {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("b", "2");
        facts.put("a", "1");
        assertThat(new FingerprintWriter("k").texts("facts", facts).finish().hex())
                .isEqualTo(sha256("k", "facts", "2", "b", "2", "a", "1"));
        assertThat(new FingerprintWriter("k")
                        .texts("ids", List.of("b", "a"), Function.identity())
                        .finish()
                        .hex())
                .isEqualTo(sha256("k", "ids", "2", "b", "a"));
        assertThat(new FingerprintWriter("k")
                        .sorted("ids", List.of("b", "a"), Function.identity())
                        .finish()
                        .hex())
                .isEqualTo(sha256("k", "ids", "2", "a", "b"));
    }

    @Test
    void values_write_themselves() throws Exception {
        Fingerprinted room = writer -> writer.text("room", "exam-1");
        assertThat(new FingerprintWriter("k").value("where", room).finish().hex())
                .isEqualTo(sha256("k", "where", "room", "exam-1"));
        assertThat(new FingerprintWriter("k")
                        .each("rooms", List.of(room, room))
                        .finish()
                        .hex())
                .isEqualTo(sha256("k", "rooms", "2", "room", "exam-1", "room", "exam-1"));
        assertThat(Fingerprint.of("k", room).hex()).isEqualTo(sha256("k", "room", "exam-1"));
    }

    @Test
    void no_two_sequences_of_parts_hash_alike() {
        Property.forAll(choices -> List.of(parts(choices), parts(choices)))
                .runs(20_000)
                .holds(two -> assertThat(hash(two.get(0)).equals(hash(two.get(1))))
                        .isEqualTo(two.get(0).equals(two.get(1))));
    }

    @Test
    void half_a_surrogate_pair_is_refused_because_it_would_hash_like_a_question_mark() {
        for (String broken : List.of("MARKER\ud800", "\udc00MARKER")) {
            assertThatThrownBy(() -> new FingerprintWriter("k").text("name", broken))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("7 characters")
                    .hasMessageNotContaining("MARKER");
        }
    }

    @Test
    void only_64_lower_case_digits_are_a_fingerprint() {
        String hex = "0123456789abcdef".repeat(4);
        assertThat(new Fingerprint(hex).hex()).isEqualTo(hex);
        for (String wrong : List.of("", hex.substring(1), hex + "0", hex.replace('a', 'A'), hex.replace('a', 'g'))) {
            assertThatThrownBy(() -> new Fingerprint(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    /** Few letters and short texts, so that sequences which differ only in where a part ends come up often. */
    private static List<List<String>> parts(Choices choices) {
        return choices.list(0, 3, one -> List.of(text(one), text(one)));
    }

    private static String text(Choices choices) {
        return String.join("", choices.list(0, 2, one -> one.oneOf("a", "b", "\u0000", "1")));
    }

    private static Fingerprint hash(List<List<String>> parts) {
        FingerprintWriter writer = new FingerprintWriter("parts");
        parts.forEach(part -> writer.text(part.get(0), part.get(1)));
        return writer.finish();
    }

    private static String sha256(String... texts) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            for (String text : texts) {
                byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
                out.writeInt(utf8.length);
                out.write(utf8);
            }
        }
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray()));
    }
}
