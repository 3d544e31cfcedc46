package org.practicekit.examples.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EstimateCommandTest {
    private static final String FEES = """
            list,procedure,amount
            charges,G0101,180
            self-pay,G0101,120
            PLAN1,G0101,100
            """;
    private static final String COVERAGES = "id,patient,payer,kind,member,relationship\nc-1,p-1,PLAN1,group,X1,self\n";
    private static final String ANSWERS = "coverage,says,service,level,period,value\nc-1,active,30,,,\n";

    @TempDir
    Path directory = Path.of("");

    @Test
    void the_sample_says_what_each_patient_owes_and_why() {
        Sample.Run run = Sample.clinic("estimate", "--practice", Sample.folder().toString());

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .containsSubsequence(
                        "What the patients of 2026-03-09 will owe",
                        // What the payer says is not active is no plan.
                        "r-004 p-004, c-006 with CEDAR2 (not active)",
                        "owes 345.00",
                        // Medicare's deductible is met: a fifth of 92.00, which the second plan pays.
                        "r-005 p-005, c-007 with MEDICARE, then c-008 with LAKE3",
                        "Z1001 x 1: charge 165.00; coinsurance 18.40; paid 73.60 and 18.40; written off 73.00",
                        // A copay in lieu of everything.
                        "r-050 p-001, c-001 with NORTH1",
                        "owes 25.00",
                        "Z1004 x 1: charge 130.00; copay 25.00; paid 63.00; written off 42.00",
                        "Good faith estimates to give",
                        "by 2026-02-25: r-010 p-019, 170.00",
                        "Scheduled on 2026-02-20 for 2026-03-09: due within 3 business days. [HHS, 45 CFR 149.610(b)(1)(vi)(B)]");
        assertThat(run.out())
                .doesNotContain("OVERDUE")
                .doesNotContain("Specimen")
                .doesNotContain("Testcase");
    }

    @Test
    void what_is_unknown_is_a_range_with_its_reasons() {
        Path folder = office().with("answers.csv", ANSWERS + "c-1,coinsurance,30,,,10%\nc-1,coinsurance,30,,,20%\n")
                .with("plans.csv", "payer,others_none\nPLAN1,yes\n")
                .path();

        Sample.Run run = Sample.clinic("estimate", "--practice", folder.toString(), "--patient", "p-1");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .containsSubsequence(
                        "owes from 0.00 to 100.00, and nobody can say what is likely",
                        "assumed: Service 1 under PLAN1, what is left of the deductible of the member is not known: nothing was said of it. [billing.estimate.unknown]",
                        "assumed: Service 1 under PLAN1, the copay is taken to be USD 0.00: the payer named coinsurance and no copay. [billing.estimate.assumed]",
                        "assumed: Service 1 under PLAN1, the coinsurance is between 10 % and 20 %, probably 20 %: the payer's answer says it in several ways. [billing.estimate.range]")
                .doesNotContain("p-2");
    }

    @Test
    void somebody_without_insurance_gets_a_good_faith_estimate_in_time_or_it_is_overdue() {
        String folder = office().path().toString();

        assertThat(Sample.clinic("estimate", "--practice", folder, "--as-of", "2026-03-03")
                        .out())
                .containsSubsequence(
                        "r-2 p-2, pays without insurance",
                        "owes 120.00",
                        "Good faith estimates to give, as of 2026-03-03",
                        "by 2026-03-03: r-2 p-2, but missing: the patient's date of birth");
        assertThat(Sample.clinic("estimate", "--practice", folder, "--as-of", "2026-03-04")
                        .out())
                .contains("by 2026-03-03 OVERDUE: r-2 p-2");
    }

    @Test
    void a_service_without_a_charge_cannot_be_estimated() {
        Path folder = office().with("fees.csv", "list,procedure,amount\n").path();

        assertThat(Sample.clinic("estimate", "--practice", folder.toString(), "--visit", "r-1")
                        .out())
                .contains("cannot be estimated: ERROR The practice has no charge for G0101 on 2026-03-09.")
                .doesNotContain("r-2");
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            fees.csv     | charges,G0101,-1            | fees.csv:2:15: "-1" under "amount"
            fees.csv     | charges,G01,10              | fees.csv:2:9: "G01" under "procedure"
            services.csv | surgery,G0101,words         | services.csv:2:1: "surgery" under "visit_type"
            services.csv | check,G0101,                | services.csv:2:13: nothing under "description"
            plans.csv    | PLAN1,sideways              | plans.csv:2:7: "sideways" under "copay_mode"
            plans.csv    | PLAN1,none                  | plans.csv:2:7: "none"
            plans.csv    | ,in_lieu                    | plans.csv:2:1: nothing under "payer"
            """)
    void what_cannot_be_used_is_refused_with_its_place(String file, String line, String problem) {
        String header = switch (file) {
            case "fees.csv" -> "list,procedure,amount\n";
            case "services.csv" -> "visit_type,procedure,description\n";
            default -> "payer,copay_mode\n";
        };
        Path folder = office().with(file, header + line + "\n").path();

        Sample.Run run = Sample.clinic("estimate", "--practice", folder.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(problem);
    }

    @Test
    void two_prices_for_the_same_day_are_refused() {
        Path folder = office().with("fees.csv", FEES + "charges,G0101,190\n").path();

        assertThat(Sample.clinic("estimate", "--practice", folder.toString()).err())
                .contains("fees.csv:5:9: a second price of G0101 for the same day");
    }

    private FolderOnDisk office() {
        return FolderOnDisk.in(directory)
                .with("payers.csv", "id,name\nPLAN1,Plan One\n")
                .with("coverages.csv", COVERAGES)
                .with("services.csv", "visit_type,procedure,description\ncheck,G0101,a screening\n")
                .with("fees.csv", FEES)
                .with(
                        "requests.csv",
                        "id,received,patient,visit_type\n"
                                + "r-1,2026-03-02T09:00,p-1,check\nr-2,2026-03-02T09:05,p-2,check\n");
    }
}
