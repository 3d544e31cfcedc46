package org.practicekit.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Null;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.practicekit.core.decision.Decision;
import org.practicekit.core.decision.Granted;
import org.practicekit.core.decision.Receipt;
import org.practicekit.core.decision.Refused;
import org.practicekit.core.decision.SavedCommand;
import org.practicekit.core.fingerprint.Fingerprint;
import org.practicekit.core.fingerprint.FingerprintWriter;
import org.practicekit.core.id.CommandId;
import org.practicekit.core.id.IdText;
import org.practicekit.core.rule.Citation;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.rule.RuleId;
import org.practicekit.core.rule.Severity;
import org.practicekit.core.validation.Validation;

/** Drives a text that stands for a person's data through everything of the kernel that can hold one, and looks for it. */
class SentinelTest {
    private static final String MARKER = "Sentinel-Vorname-8841";

    private static final Map<Class<? extends Masked>, Function<String, Masked>> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put(PersonName.class, PersonName::of);
        KINDS.put(Mrn.class, Mrn::of);
        KINDS.put(PatientText.class, PatientText::of);
    }

    /** Those that take no other text than a number or an address; {@link WaysToReachAPersonTest} is about them. */
    private static final Set<Class<? extends Masked>> OF_A_FORM = Set.of(PhoneNumber.class, EmailAddress.class);

    /** What a host might have validated, with the text wherever a constraint can stand. */
    public record Form(
            @Null Masked name,
            @Pattern(regexp = "[0-9]+") String phone,
            Map<@Size(max = 1) String, @Size(max = 1) String> answers,
            Optional<@Size(max = 1) String> remark,
            @Valid Optional<Form> inner) {}

    @Test
    void every_masked_type_of_the_kernel_has_a_sample_here() {
        assertThat(kernel().stream()
                        .filter(type -> type.isAssignableTo(Masked.class)
                                && !type.getModifiers().contains(JavaModifier.ABSTRACT))
                        .map(type -> (Object) type.reflect()))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(KINDS.keySet().stream(), OF_A_FORM.stream())
                        .toList());
    }

    @Test
    void no_type_of_the_kernel_names_a_masked_type_without_this_test_knowing() {
        assertThat(kernel().stream()
                        .filter(type -> !type.isAssignableTo(Masked.class))
                        .filter(type -> type.getDirectDependenciesFromSelf().stream()
                                .anyMatch(dependency ->
                                        dependency.getTargetClass().isAssignableTo(Masked.class)))
                        .map(type -> type.getName()))
                .isEmpty();
    }

    @Test
    void a_masked_text_is_told_only_by_reveal() {
        assertThat(KINDS.values()).allSatisfy(kind -> {
            Masked masked = kind.apply(MARKER);
            assertThat(masked.reveal()).isEqualTo(MARKER);
            assertThat(masked).hasToString("***").isEqualTo(kind.apply(MARKER));
            assertThat(masked).hasSameHashCodeAs(kind.apply(MARKER)).isNotEqualTo(kind.apply(MARKER + "2"));
            assertThat("%s %s".formatted(masked, List.of(masked))).doesNotContain(MARKER);
        });
        assertThat((Object) PersonName.of("a")).isNotEqualTo(PatientText.of("a"));
    }

    @Test
    void what_is_refused_is_not_repeated() {
        List<Throwable> thrown = new ArrayList<>();
        KINDS.values().forEach(kind -> {
            thrown.add(catchThrowable(() -> kind.apply(MARKER.repeat(200))));
            thrown.add(catchThrowable(() -> kind.apply("  ")));
        });
        thrown.add(catchThrowable(() -> IdText.check(MARKER.repeat(7), "patient id")));
        thrown.add(catchThrowable(() -> IdText.check(MARKER + " ", "patient id")));
        thrown.add(catchThrowable(() -> IdText.check(MARKER + "\n" + MARKER, "patient id")));
        thrown.add(catchThrowable(() -> IdText.check(MARKER + "\ud800" + MARKER, "patient id")));
        thrown.add(catchThrowable(() -> new Fingerprint(MARKER)));
        thrown.add(catchThrowable(() -> new FingerprintWriter("x").text("name", MARKER + "\ud800")));
        assertThat(thrown).hasSize(12).allSatisfy(one -> {
            assertThat(one).isInstanceOf(IllegalArgumentException.class);
            assertThat(stackTrace(one)).doesNotContain(MARKER);
        });
    }

    @Test
    void the_longest_texts_are_taken_and_one_character_more_is_not() {
        Map.of(PersonName.class, 200, Mrn.class, 64, PatientText.class, 4000).forEach((type, length) -> {
            Function<String, Masked> kind = KINDS.getOrDefault(type, PersonName::of);
            assertThat(kind.apply("x".repeat(length)).reveal()).hasSize(length);
            assertThat(catchThrowable(() -> kind.apply("x".repeat(length + 1)))).hasMessageContaining("but has");
        });
    }

    @Test
    void decisions_receipts_and_findings_about_a_person_print_no_person() {
        StringBuilder said = new StringBuilder();
        try (Listening listening = new Listening(said);
                Validation validation = new Validation()) {
            KINDS.values().forEach(kind -> {
                Masked masked = kind.apply(MARKER);
                Form form =
                        new Form(masked, MARKER, Map.of(MARKER + "key", MARKER), Optional.of(MARKER), Optional.empty());
                List<Finding> invalid = validation.check(
                        new Form(masked, MARKER, Map.of(MARKER, MARKER), Optional.of(MARKER), Optional.of(form)));
                assertThat(invalid).hasSizeGreaterThanOrEqualTo(8);
                Finding warning = Finding.builder()
                        .rule(new RuleId("office.note"))
                        .severity(Severity.WARNING)
                        .message("A note: %s.".formatted(masked))
                        .putFacts("note", masked.toString())
                        .citation(Citation.of("Practice policy", "Handbook", LocalDate.of(2026, 1, 5)))
                        .build();
                for (Decision<Masked> decision :
                        List.<Decision<Masked>>of(new Granted<>(masked, List.of(warning)), new Refused<>(invalid))) {
                    Receipt<Masked> receipt = Receipt.of(
                            "ask",
                            new FingerprintWriter("inputs").finish(),
                            List.of(),
                            decision,
                            one -> writer -> writer.flag("known", true));
                    SavedCommand saved = new SavedCommand(new CommandId("c-1"), receipt.hash(), receipt);
                    said.append(decision).append(decision.explain()).append(decision.granted());
                    said.append(receipt).append(receipt.explain()).append(saved);
                    decision.findings().forEach(finding -> said.append(finding).append(finding.explain()));
                }
            });
            assertThat(listening.hears()).isTrue();
        }
        assertThat(said.toString()).contains("***", "office.note", "core.validation.size");
        assertThat(said.toString()).doesNotContain(MARKER);
    }

    private static JavaClasses kernel() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.practicekit.core");
        assertThat(classes.size()).isGreaterThan(30);
        return classes;
    }

    private static String stackTrace(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    /** Takes in what is printed and logged meanwhile. */
    private static final class Listening implements AutoCloseable {
        private final StringBuilder heard;
        private final PrintStream out = System.out;
        private final PrintStream err = System.err;
        private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
        private final Logger root = Logger.getLogger("");
        private final Level level = root.getLevel();
        private final Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                heard.append(line.getMessage()).append(Arrays.toString(line.getParameters()));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };

        Listening(StringBuilder heard) {
            this.heard = heard;
            PrintStream both = new PrintStream(printed, true, StandardCharsets.UTF_8);
            System.setOut(both);
            System.setErr(both);
            root.setLevel(Level.ALL);
            root.addHandler(handler);
        }

        /** Whether anything printed or logged would be noticed. */
        boolean hears() {
            System.out.print("out loud");
            Logger.getLogger("org.practicekit").fine("in the log");
            return printed.toString(StandardCharsets.UTF_8).contains("out loud")
                    && heard.toString().contains("in the log");
        }

        @Override
        public void close() {
            System.setOut(out);
            System.setErr(err);
            root.setLevel(level);
            root.removeHandler(handler);
            heard.append(printed.toString(StandardCharsets.UTF_8));
        }
    }
}
