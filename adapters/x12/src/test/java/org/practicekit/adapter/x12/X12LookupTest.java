package org.practicekit.adapter.x12;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.practicekit.billing.coverage.Insured;
import org.practicekit.billing.coverage.MemberId;
import org.practicekit.billing.coverage.PayerId;
import org.practicekit.billing.coverage.Relationship;
import org.practicekit.billing.eligibility.BenefitKind;
import org.practicekit.billing.eligibility.EligibilityAnswer;
import org.practicekit.billing.eligibility.EligibilityInquiry;
import org.practicekit.billing.eligibility.EligibilityInquiryBuilder;
import org.practicekit.billing.eligibility.InquiryId;
import org.practicekit.billing.eligibility.LookupFailure;
import org.practicekit.billing.eligibility.Rejection;
import org.practicekit.billing.port.PayerLookup.Answered;
import org.practicekit.billing.port.PayerLookup.Failed;
import org.practicekit.billing.port.PayerLookup.Reply;
import org.practicekit.billing.service.ServiceType;
import org.practicekit.core.code.Npi;
import org.practicekit.core.id.PracticeId;
import org.practicekit.core.privacy.PersonName;
import org.practicekit.core.rule.Finding;
import org.practicekit.core.time.DateRange;

/** The office asks question INQ-1 about Ada Sample. */
class X12LookupTest {
    private static final PracticeId PRACTICE = new PracticeId("maple-street");
    private static final Instant NOON = Instant.parse("2026-11-03T17:00:00Z");

    private final List<Finding> findings = new ArrayList<>();
    private final List<String> sent = new ArrayList<>();

    @Test
    void a_question_goes_out_as_a_270_and_its_answer_comes_back_as_a_271() {
        EligibilityAnswer answer = answered(file(about("INQ-1", "EB*1**30~")));

        assertThat(sent)
                .singleElement()
                .satisfies(text -> assertThat(text)
                        .contains(
                                "ST*270*0001*005010X279A1~",
                                "TRN*1*INQ-1*9EXAMPLE01~",
                                "NM1*IL*1*SAMPLE*ADA****MI*W000111222~"));
        assertThat(answer.inquiry()).contains(new InquiryId("INQ-1"));
        assertThat(answer.receivedAt()).isEqualTo(NOON);
        assertThat(answer.benefits())
                .singleElement()
                .satisfies(row -> assertThat(row.kind()).isEqualTo(BenefitKind.ACTIVE));
        assertThat(findings).isEmpty();
    }

    @Test
    void among_the_answers_of_a_whole_file_the_one_with_the_trace_is_taken() {
        assertThat(answered(file(about("INQ-7", "EB*6**30~"), about("INQ-1", "EB*1**30~"), about("INQ-8", "EB*6**30~")))
                        .benefits())
                .singleElement()
                .satisfies(row -> assertThat(row.kind()).isEqualTo(BenefitKind.ACTIVE));
    }

    @Test
    void an_answer_that_came_twice_is_one_answer() {
        String once = file(about("INQ-1", "EB*1**30~"));

        assertThat(answered(once + once).inquiry()).contains(new InquiryId("INQ-1"));
    }

    @Test
    void two_answers_under_one_trace_that_differ_tell_nothing() {
        assertThat(failure(file(about("INQ-1", "EB*1**30~"), about("INQ-1", "EB*6**30~"))))
                .isEqualTo(LookupFailure.MISMATCH);
    }

    @Test
    void an_answer_to_another_question_is_none() {
        assertThat(failure(file(about("INQ-2", "EB*6**30~")))).isEqualTo(LookupFailure.MISMATCH);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"EB*1**30~", "EB*6**30~"})
    void an_answer_without_a_trace_is_nobodys(String row) {
        assertThat(failure(file(about("", row)))).isEqualTo(LookupFailure.MISMATCH);
    }

    @Test
    void a_payer_that_turns_down_the_question_before_it_came_to_the_patient_has_no_trace_to_repeat() {
        EligibilityAnswer answer = answered(file("HL*1**20*0~AAA*Y**42*P~NM1*PR*2*EXAMPLE HEALTH PLAN*****PI*EX001~"));

        assertThat(answer.isTurnedDown()).isTrue();
        assertThat(answer.rejections()).extracting(Rejection::reason).containsExactly(Rejection.Reason.UNAVAILABLE);
    }

    @Test
    void beside_the_answer_to_another_question_a_rejection_without_a_trace_is_nobodys() {
        assertThat(failure(file(
                        about("INQ-2", "EB*1**30~"),
                        "HL*1**20*0~AAA*Y**42*P~NM1*PR*2*EXAMPLE HEALTH PLAN*****PI*EX001~")))
                .isEqualTo(LookupFailure.MISMATCH);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "TA1*000000017*261103*0915*R*006~",
                "GS*FA*EXAMPLEHOUSE*EXAMPLECLINIC*20261103*0915*1*X*005010X231A1~ST*999*0001*005010X231A1~"
                        + "AK1*HS*17*005010X279A1~AK9*R*1*1*0~SE*4*0001~GE*1*1~"
            })
    void a_file_that_the_clearinghouse_did_not_take_was_not_carried(String word) {
        boolean group = word.startsWith("GS");
        assertThat(failure(header() + word + "IEA*%d*000000001~".formatted(group ? 1 : 0)))
                .isEqualTo(LookupFailure.NOT_CARRIED);
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"", "  \n", "<html>502 Bad Gateway</html>"})
    void nothing_that_can_be_read_is_no_word(String reply) {
        assertThat(failure(reply)).isEqualTo(LookupFailure.NO_WORD);
        assertThat(findings).extracting(finding -> finding.rule().value()).contains("x12.file.interchange");
    }

    @Test
    void a_line_that_breaks_is_no_word_even_behind_the_answer() {
        String whole = file(about("INQ-1", "EB*6**30~"));
        InputStream breaking = new InputStream() {
            private final InputStream start = stream(whole);

            @Override
            public int read() throws IOException {
                int next = start.read();
                if (next < 0) {
                    throw new IOException("the line broke");
                }
                return next;
            }
        };

        assertThat(reply((practice, question) -> breaking, ada().build())).isEqualTo(new Failed(LookupFailure.NO_WORD));
        assertThat(reply(
                        (practice, question) -> {
                            throw new IOException("nobody answers");
                        },
                        ada().build()))
                .isEqualTo(new Failed(LookupFailure.NO_WORD));
    }

    @Test
    void a_question_that_cannot_be_written_is_not_sent() {
        EligibilityInquiry endless =
                ada().dates(DateRange.from(LocalDate.of(2026, 11, 1))).build();

        assertThat(reply(
                        (practice, question) -> {
                            throw new AssertionError("nothing is sent");
                        },
                        endless))
                .isEqualTo(new Failed(LookupFailure.NOT_CARRIED));
        assertThat(findings).extracting(finding -> finding.rule().value()).containsExactly("x12.write.missing");
    }

    @Test
    void what_the_transport_throws_by_mistake_is_the_hosts_to_see() {
        assertThatThrownBy(() -> reply(
                        (practice, question) -> {
                            throw new IllegalStateException("no address for the payer");
                        },
                        ada().build()))
                .hasMessage("no address for the payer");
    }

    @Test
    void what_came_back_is_closed() {
        boolean[] closed = new boolean[1];
        InputStream file = new ByteArrayInputStream(bytes(file(about("INQ-1", "EB*1**30~")))) {
            @Override
            public void close() {
                closed[0] = true;
            }
        };

        reply((practice, question) -> file, ada().build());
        assertThat(closed[0]).isTrue();
    }

    private EligibilityAnswer answered(String file) {
        return Optional.of(reply(returning(file), ada().build()))
                .map(Answered.class::cast)
                .orElseThrow()
                .answer();
    }

    private LookupFailure failure(String file) {
        return Optional.of(reply(returning(file), ada().build()))
                .map(Failed.class::cast)
                .orElseThrow()
                .failure();
    }

    private X12Lookup.Transport returning(String file) {
        return (practice, question) -> {
            assertThat(practice).isEqualTo(PRACTICE);
            sent.add(question);
            return stream(file);
        };
    }

    private Reply reply(X12Lookup.Transport transport, EligibilityInquiry inquiry) {
        return new X12Lookup(
                        new InquiryWriter("9EXAMPLE01"),
                        (practice, question) -> Envelope.builder()
                                .sender(new TradingPartner("ZZ", "EXAMPLECLINIC"))
                                .receiver(new TradingPartner("ZZ", "EXAMPLEHOUSE"))
                                .controlNumber(17)
                                .writtenAt(LocalDateTime.of(2026, 11, 3, 9, 15))
                                .build(),
                        transport,
                        findings::add,
                        Clock.fixed(NOON, ZoneOffset.UTC))
                .ask(PRACTICE, inquiry);
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(bytes(text));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String header() {
        return "ISA*00*          *00*          *ZZ*EXAMPLEHOUSE   *ZZ*EXAMPLECLINIC  *261103*0915*^*00501*000000001*0*T*:~";
    }

    /** One transaction for each body. */
    private static String file(String... bodies) {
        StringBuilder text =
                new StringBuilder(header()).append("GS*HB*EXAMPLEHOUSE*EXAMPLECLINIC*20261103*0915*1*X*005010X279A1~");
        for (int i = 1; i <= bodies.length; i++) {
            String body = bodies[i - 1];
            long segments = body.chars().filter(one -> one == '~').count();
            text.append("ST*271*%04d*005010X279A1~BHT*0022*11*B-1*20261103*0915~".formatted(i))
                    .append(body)
                    .append("SE*%d*%04d~".formatted(segments + 3, i));
        }
        return text.append("GE*%d*1~IEA*1*000000001~".formatted(bodies.length)).toString();
    }

    private static String about(String trace, String rows) {
        return "HL*1**20*1~NM1*PR*2*EXAMPLE HEALTH PLAN*****PI*EX001~HL*2*1*21*1~"
                + "NM1*1P*2*EXAMPLE FAMILY CLINIC*****XX*1234567893~HL*3*2*22*0~"
                + (trace.isEmpty() ? "" : "TRN*2*" + trace + "*9EXAMPLE01~")
                + "NM1*IL*1*SAMPLE*ADA****MI*W000111222~DMG*D8*19840229*F~"
                + rows;
    }

    private static EligibilityInquiryBuilder ada() {
        return EligibilityInquiry.builder()
                .id(new InquiryId("INQ-1"))
                .payer(new PayerId("EX001"))
                .payerName("EXAMPLE HEALTH PLAN")
                .provider(new Npi("1234567893"))
                .providerName("EXAMPLE FAMILY CLINIC")
                .subscriber(Insured.builder()
                        .lastName(PersonName.of("SAMPLE"))
                        .firstName(PersonName.of("ADA"))
                        .birthDate(LocalDate.of(1984, 2, 29))
                        .build())
                .memberId(MemberId.of("W000111222"))
                .relationship(Relationship.SELF)
                .dates(DateRange.day(LocalDate.of(2026, 11, 10)))
                .addServiceTypes(ServiceType.PLAN);
    }
}
