package org.practicekit.examples.clinic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicekit.billing.coverage.Coverage;
import org.practicekit.billing.coverage.Relationship;
import org.practicekit.core.id.PatientId;
import org.practicekit.core.validation.Validation;
import org.practicekit.examples.clinic.folder.BadFolderException;
import org.practicekit.examples.clinic.folder.PracticeFolder;
import org.practicekit.examples.clinic.insurance.Insurances;

class InsurancesTest {
    private static final String HEADER =
            "id,patient,payer,kind,member,relationship,subscriber_last,subscriber_born,from,last_day\n";

    @TempDir
    Path directory = Path.of("");

    @Test
    void the_sample_says_who_is_insured_with_whom() throws Exception {
        Insurances insurances = read(Sample.folder());

        assertThat(insurances.of(new PatientId("p-024")))
                .extracting(coverage -> coverage.id().value(), Coverage::relationship)
                .containsExactly(
                        tuple("c-025", Relationship.SELF),
                        tuple("c-026", Relationship.SELF),
                        tuple("c-027", Relationship.SPOUSE));
        assertThat(insurances.payer(insurances.coverages().get(0)).orElseThrow().cards())
                .hasSize(2);
        assertThat(insurances.people())
                .hasEntrySatisfying(
                        new PatientId("p-001"),
                        person -> assertThat(person.birthDate()).contains(LocalDate.of(1972, 1, 8)));
    }

    @Test
    void a_folder_without_the_files_has_no_insurances() throws Exception {
        Insurances insurances = read(FolderOnDisk.in(directory).path());

        assertThat(insurances.payers()).isEmpty();
        assertThat(insurances.coverages()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            c-1,p-9,P1,group,A12345,self,,,,                      | coverages.csv:2:5: an unusable entry under "patient"
            c-1,p-1,P1,club,A12345,self,,,,                       | coverages.csv:2:12: an unusable entry under "kind"
            c-1,p-1,P1,group,,self,,,,                            | coverages.csv:2:18: nothing under "member"
            c-1,p-1,P1,group,12345,self,,,,                       | coverages.csv:2:1: coverage c-1: The member id of 5 characters has not the form
            c-1,p-1,P2,group,A12345,self,,,,                      | coverages.csv:2:1: coverage c-1: The practice does not work with payer P2
            c-1,p-1,P1,group,A12345,spouse,,,,                    | coverages.csv:2:1: coverage c-1: The patient is the subscriber's spouse, and no
            c-1,p-1,P1,group,A12345,self,,,2026-02-01,2026-01-01  | coverages.csv:2:1: coverage c-1: The card ends before it begins
            c-1,p-1,P1,group,A12345,self,,,1 March,               | coverages.csv:2:32: an unusable entry under "from"
            """)
    void what_cannot_be_used_is_refused_with_its_place_and_without_what_stands_there(String line, String problem) {
        Path folder = FolderOnDisk.in(directory)
                .with("payers.csv", "id,name,member_id\nP1,Example Payer,A[0-9]{5}\n")
                .with("coverages.csv", HEADER + line + "\n")
                .path();

        assertThatThrownBy(() -> read(folder))
                .isInstanceOf(BadFolderException.class)
                .hasMessageContaining(problem)
                .hasMessageNotContaining("12345");
    }

    private static Insurances read(Path folder) throws BadFolderException, IOException {
        try (Validation validation = new Validation()) {
            return Insurances.read(folder, PracticeFolder.read(folder, validation));
        }
    }
}
