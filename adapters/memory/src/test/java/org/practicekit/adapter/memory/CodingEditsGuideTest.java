package org.practicekit.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.practicekit.billing.edit.DiagnosisEdits;
import org.practicekit.billing.edit.EditContext;
import org.practicekit.billing.edit.PlaceEdits;
import org.practicekit.billing.edit.ProcedureEdits;
import org.practicekit.billing.edit.coding.CodeRows;
import org.practicekit.billing.edit.coding.CodeSets;
import org.practicekit.billing.edit.coding.Known;
import org.practicekit.billing.edit.coding.PairEdits;
import org.practicekit.billing.edit.coding.UnitLimit;
import org.practicekit.core.rule.Rule;
import org.practicekit.core.time.DateRange;

/** The code and the names of the guide to coding edits. */
class CodingEditsGuideTest {
    private static final Path PAGE = Docs.root().resolve("docs/guide/coding-edits.md");

    @Test
    void lists_of_the_host_are_read() {
        LocalDate first = LocalDate.of(2026, 1, 1);
        LocalDate last = LocalDate.of(2026, 12, 31);
        LocalDate today = LocalDate.of(2026, 3, 9);
        DateRange quarter = DateRange.closed(first, LocalDate.of(2026, 3, 31));
        Reader procedures = new StringReader("code,effective_from,effective_to\nG0008,,\n");
        Reader pairs = new StringReader("Column 1\tColumn 2\nG0008\tA6216\t\t20110101\t*\t0\tmade up\n");
        Reader units = new StringReader("HCPCS/CPT Code,Practitioner Services MUE Values,x,y\nG0008,1,2 Policy,x\n");
        // snippet: coding-lists
        CodeSets codes = CodeSets.builder()
                .procedures(CodeRows.procedures()
                        .read("procedures-2026.csv", procedures, DateRange.closed(first, last))
                        .build())
                .pairs(PairEdits.builder().read("ptp-f1.txt", pairs).build())
                .units(CodeRows.unitLimits(UnitLimit.Table.PRACTITIONER)
                        .read("mue-2026q1.csv", units, quarter)
                        .build())
                .build();
        EditContext context = EditContext.builder().on(today).codes(codes).build();
        // end
        assertThat(codes.procedures().orElseThrow().has("G0009", today)).isEqualTo(Known.NO);
        assertThat(codes.pairs().orElseThrow().on("G0008", "A6216", today)).isPresent();
        assertThat(codes.units().orElseThrow().covers(last)).isFalse();
        assertThat(context.codes()).contains(codes);
    }

    static Stream<Rule> rules() {
        return Stream.of(DiagnosisEdits.values(), ProcedureEdits.values(), PlaceEdits.values())
                .flatMap(Stream::of);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void every_rule_is_named(Rule rule) throws Exception {
        assertThat(Files.readString(PAGE)).contains("`" + rule.id() + "`");
    }
}
