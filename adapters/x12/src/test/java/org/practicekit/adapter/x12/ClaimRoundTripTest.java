package org.practicekit.adapter.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.testkit.billing.GeneratedClaims;
import org.practicekit.testkit.property.Property;

/** What is written is read as it was, and as a second reader and the guide have it. */
class ClaimRoundTripTest {
    static final Envelope ENVELOPE = Envelope.builder()
            .sender(new TradingPartner("ZZ", "EXAMPLECLINIC"))
            .receiver(new TradingPartner("ZZ", "EXAMPLEHOUSE"))
            .controlNumber(21)
            .writtenAt(LocalDateTime.of(2026, 11, 3, 9, 15))
            .test(true)
            .build();

    static final ClaimBatch BATCH = ClaimBatch.builder()
            .reference("CLINIC-1103")
            .submitterName("EXAMPLE FAMILY CLINIC")
            .submitterId("9EXAMPLE01")
            .contact("BILLING DESK")
            .phone("6145550100")
            .email("DESK@EXAMPLE.ORG")
            .receiverName("EXAMPLE HOUSE")
            .receiverId("EX900")
            .build();

    @Test
    void claims_that_are_written_are_read_as_they_were() {
        Property.forAll(choices -> GeneratedClaims.claims(choices, 12))
                .runs(200)
                .holds(claims -> {
                    ReadClaims file = ReadClaims.of(written(claims));
                    assertThat(file.rules()).isEmpty();
                    assertThat(file.sheets()).containsExactlyInAnyOrderElementsOf(claims);
                    assertThat(file.claims())
                            .allSatisfy(claim -> assertThat(claim.batch()).isEqualTo(BATCH));
                });
    }

    @Test
    void a_second_reader_finds_in_the_file_what_the_guide_asks_for() {
        Property.forAll(choices -> GeneratedClaims.claims(choices, 6))
                .runs(200)
                .holds(claims -> assertThat(SplitClaims.claims(written(claims)))
                        .containsExactlyInAnyOrderElementsOf(
                                claims.stream().map(SheetLine::of).toList()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "original.837",
                "corrected.837",
                "numbers.837",
                "dependent.837",
                "secondary.837",
                "drug.837",
                "several-providers.837"
            })
    void a_sample_is_written_again_byte_by_byte(String name) {
        String sample = ReadFile.text(name);

        assertThat(written(ReadClaims.of(sample).sheets())).isEqualTo(sample);
    }

    private static String written(List<ClaimSheet> claims) {
        WrittenClaims file = new ClaimWriter().write(ENVELOPE, BATCH, claims);
        assertThat(file.findings()).isEmpty();
        assertThat(file.written())
                .containsExactlyElementsOf(
                        claims.stream().map(ClaimSheet::controlNumber).toList());
        assertThat(StandardCharsets.US_ASCII.newEncoder().canEncode(file.text()))
                .isTrue();
        return file.text();
    }
}
