package org.practicekit.adapter.x12;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Looks for bytes that stop the reader, or that it loses, guided by the code that they reach. Run by the profile {@code fuzz}. */
class X12ReaderFuzzTest {
    private static final String ACKNOWLEDGEMENT = """
            ISA*00*          *00*          *ZZ*EXAMPLEPLAN    *ZZ*EXAMPLECLINIC  *261103*0930*^*00501*000000045*0*P*:~
            TA1*000000017*261103*0915*R*006~
            GS*FA*EXAMPLEPLAN*EXAMPLECLINIC*20261103*0930*44*X*005010X231A1~
            ST*999*0001*005010X231A1~
            AK1*HS*17*005010X279A1~
            AK2*270*0001*005010X279A1~
            IK3*NM1*11*2100*8~
            CTX*TRN02:INQ-1~
            IK4*3:1:2*1035*5*W000~
            IK5*R*5~
            AK9*P*2*2*1~
            SE*9*0001~
            GE*1*44~
            IEA*1*000000045~
            """;

    static Stream<byte[]> samples() {
        return Stream.concat(
                Stream.of(
                                "individual-and-family.271",
                                "several-copays.271",
                                "rejected.271",
                                "other-payer.271",
                                "visit-limits.271",
                                "version-4010.271",
                                "several-patients.271",
                                "original.837",
                                "numbers.837",
                                "dependent.837",
                                "secondary.837",
                                "drug.837",
                                "version-4010.837",
                                "faults.837",
                                "certified.278",
                                "turned-down.278",
                                "services.278",
                                "version-4010.278",
                                "payment.835",
                                "adjustments.835",
                                "version-4010.835",
                                "several.835")
                        .map(name -> ReadFile.text(name).getBytes(StandardCharsets.ISO_8859_1)),
                Stream.of(
                        ACKNOWLEDGEMENT.getBytes(StandardCharsets.ISO_8859_1),
                        Message.with("|>!\n")
                                .answer("EB*B*IND*98^UC***27*25****Y*Y*HC:T1015")
                                .bytes()));
    }

    @MethodSource("samples")
    @FuzzTest(maxDuration = "30m")
    void no_bytes_stop_the_reader_and_none_is_lost(byte[] file) throws IOException {
        Accounting.check(file);
        X12Reader.reporting(finding -> {})
                .acknowledgements(group -> {})
                .interchanges(interchange -> {})
                .read(new ByteArrayInputStream(file));
    }
}
