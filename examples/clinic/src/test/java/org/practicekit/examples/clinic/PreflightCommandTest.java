package org.practicekit.examples.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
                .contains("The payer pays for 1 VISITS in CALENDAR_YEAR, and 1 are done or booked before.")
                .doesNotContain("Specimen", "Testcase", "ABC1000");
    }

    @Test
    void the_payers_of_a_visit_come_in_their_order_and_what_is_missing_is_asked_of_the_patient() {
        assertThat(preflight(twoPlans("coverage,work,employees\nc-1,active,15\n", "")))
                .contains("The payers in their order: c-2, then c-1. [billing.preflight.order")
                .contains("[billing.payer-order.working-aged; CMS, 42 CFR 411.170");
        assertThat(preflight(twoPlans("coverage,work\nc-1,active\n", "")))
                .contains("PATIENT: Who pays first is not known. "
                        + "Ask the patient: How many people does the employer have at work? (c-1)");
    }

    @Test
    void an_order_that_was_fixed_goes_before_the_rules_and_is_named() {
        assertThat(preflight(twoPlans("coverage,work,employees\nc-1,active,15\n", "c-1 c-2")))
                .contains("The office fixed the order by hand: c-1, then c-2.")
                .contains("The office fixed c-1, then c-2 by hand, and by the rules the order is c-2, then c-1.");
    }

    @ParameterizedTest(name = "a check-up on {0}: {1}")
    @CsvSource({
        "2025-12-31, MET", // another year
        "2026-01-01, MISSING",
        "'', MET",
        "no file, UNKNOWN"
    })
    void what_a_payer_pays_once_a_year_is_counted_with_what_was_done_before(String before, String state) {
        FolderOnDisk folder = FolderOnDisk.in(directory)
                .with("requests.csv", "id,received,patient,visit_type\nr-1,2026-03-02T09:00,p-1,check\n")
                .with("coverages.csv", "id,patient,payer,kind,member,relationship\nc-1,p-1,MUTUAL,group,M1,self\n")
                .with("services.csv", "visit_type,procedure,description\ncheck,G0439,wellness visit\n")
                .with(
                        "coverage_rules.csv",
                        "name,topic,payer,procedures,most,policy,read_on\n"
                                + "once,frequency,MUTUAL,G0439,1,Policy 9,2026-01-02\n");
        if (!before.equals("no file")) {
            folder.with(
                    "services_done.csv",
                    "patient,date,procedure\n" + (before.isEmpty() ? "" : "p-1," + before + ",G0439\n"));
        }

        List<String> lines = preflight(folder.path())
                .lines()
                .filter(line -> line.contains("billing.preflight.frequency; MUTUAL, Policy 9"))
                .toList();
        if (state.equals("MET")) {
            assertThat(lines).isEmpty();
        } else {
            assertThat(lines).singleElement().asString().contains(state + " by", "1 VISITS in CALENDAR_YEAR");
        }
    }

    @Test
    void an_order_names_coverages_of_the_patient() {
        Sample.Run run = Sample.clinic(
                "preflight",
                "--practice",
                twoPlans("coverage,work\nc-1,active\n", "c-1 c-3").toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err().lines().skip(1)).singleElement().asString().startsWith("payer_patients.csv:2:9: ");
    }

    private Path twoPlans(String facts, String fixed) {
        return FolderOnDisk.in(directory)
                .with("requests.csv", "id,received,patient,visit_type\nr-1,2026-03-02T09:00,p-1,check\n")
                .with(
                        "coverages.csv",
                        "id,patient,payer,kind,member,relationship\n"
                                + "c-1,p-1,MUTUAL,group,M1,self\nc-2,p-1,MEDICARE,medicare,1EG4-TE5-MK73,self\n")
                .with("payer_order.csv", facts)
                .with("payer_patients.csv", "patient,medicare_reason,fixed_order\np-1,age,%s\n".formatted(fixed))
                .path();
    }

    private static String preflight(Path folder) {
        Sample.Run run = Sample.clinic("preflight", "--practice", folder.toString());
        assertThat(run.err()).isEmpty();
        return run.out();
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
                                        + "d,referral,,98,GOLD,,,,,Policy 1,2026-01-01\n"
                                        + "e,frequency,X1,98,,,,,,Policy 1,2026-01-01\n")
                        .path()
                        .toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines().skip(1).map(line -> line.substring(0, line.indexOf(": "))))
                .containsExactly(
                        "coverage_rules.csv:3:1",
                        "coverage_rules.csv:4:3",
                        "coverage_rules.csv:5:16",
                        "coverage_rules.csv:6:3");
    }
}
