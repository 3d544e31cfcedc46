package org.practicekit.examples.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreflightCommandTest {
    private static final String RULES =
            "name,topic,payer,service,plan,required,lead_days,from,last_day,policy,read_on\n";

    @TempDir
    private Path directory = Path.of("");

    @Test
    void the_sample_office_shows_each_visit_with_what_is_missing() {
        Sample.Run run =
                Sample.clinic("preflight", "--practice", Sample.folder().toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains(" READY\n", " NOT_READY\n", " UNKNOWN\n", "billing.preflight.")
                .doesNotContain("Specimen", "Testcase", "ABC1000");
    }

    @Test
    void whatever_cannot_be_used_is_named_by_its_place() {
        Sample.Run run = Sample.clinic(
                "preflight",
                "--practice",
                FolderOnDisk.in(directory)
                        .with(
                                "coverage_rules.csv",
                                RULES
                                        + "a,authorization,X1,98,,,,,,Policy 1,2026-01-01\n"
                                        + "b,authorization,X1,98,,,,,,Policy 1,2026-01-01\n"
                                        + "c,wish,X1,98,,,,,,Policy 1,2026-01-01\n"
                                        + "d,referral,,98,GOLD,,,,,Policy 1,2026-01-01\n")
                        .path()
                        .toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines().skip(1).map(line -> line.substring(0, line.indexOf(": "))))
                .containsExactly("coverage_rules.csv:3:1", "coverage_rules.csv:4:3", "coverage_rules.csv:5:16");
    }
}
