package org.practicekit.core.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.practicekit.core.event.EventId;

class IdsTest {
    private record Kind(String what, Function<String, Object> make) {
        @Override
        public String toString() {
            return what;
        }
    }

    static List<Kind> kinds() {
        return List.of(
                new Kind("practice id", PracticeId::new),
                new Kind("location id", LocationId::new),
                new Kind("patient id", PatientId::new),
                new Kind("actor id", ActorId::new),
                new Kind("command id", CommandId::new),
                new Kind("event id", EventId::new),
                new Kind("guard kind", text -> new Guard(text, "name")),
                new Kind("guard name", text -> new Guard("kind", text)));
    }

    static Stream<String> notIds() {
        return Stream.of(
                "",
                " ",
                " MARKER",
                "MARKER ",
                "\u00a0MARKER",
                "MARKER\u202f",
                "MARKER\t",
                "MAR\nKER",
                "MAR\u0000KER",
                "MAR\u0085KER",
                "MAR\ud800KER",
                "MARKER\udc00",
                "MARKER".repeat(22));
    }

    @ParameterizedTest
    @MethodSource("notIds")
    void what_is_no_id_is_refused_by_its_kind_and_never_repeated(String text) {
        assertThat(kinds())
                .allSatisfy(kind -> assertThatThrownBy(() -> kind.make().apply(text))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining(kind.what())
                        .message()
                        .doesNotContain("MAR", "KER"));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void an_id_has_up_to_128_characters_of_any_script(Kind kind) {
        for (String text : List.of("a", "exam 2", "\u4e00", "\ud83e\ude7a", "x".repeat(128))) {
            assertThat(kind.make().apply(text).toString()).contains(text);
        }
        assertThatThrownBy(() -> kind.make().apply("x".repeat(129))).hasMessageContaining("129");
    }

    @Test
    void a_missing_text_is_named() {
        assertThatThrownBy(() -> IdText.check(missing(), "claim id"))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("claim id");
    }

    @Test
    void ids_sort_by_their_text() {
        assertThat(Stream.of("b", "a", "B").map(PatientId::new).sorted())
                .extracting(PatientId::value)
                .containsExactly("B", "a", "b");
    }

    @Test
    void guards_sort_by_kind_then_by_name_so_that_two_units_take_them_in_the_same_order() {
        Guard command = Guard.of(new CommandId("z"));
        assertThat(command).isEqualTo(new Guard("command", "z"));
        assertThat(Stream.of(new Guard("room", "2"), new Guard("room", "1"), new Guard("provider", "9"), command)
                        .sorted())
                .containsExactly(command, new Guard("provider", "9"), new Guard("room", "1"), new Guard("room", "2"));
        // Not the order of the joined texts: "room" and "a" would sort behind "rooms".
        assertThat(new Guard("room", "z")).isLessThan(new Guard("rooms", "a"));
    }

    @Test
    void versions_count_writes_from_none_and_never_wrap_round() {
        assertThat(Version.NONE.next()).isEqualTo(Version.FIRST);
        assertThat(Version.FIRST.next()).hasToString("2");
        assertThat(new Version(9)).isLessThan(new Version(10));
        assertThatThrownBy(() -> new Version(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Version(Long.MAX_VALUE).next()).isInstanceOf(ArithmeticException.class);
    }

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
    private static String missing() {
        return null;
    }
}
