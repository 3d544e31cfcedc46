package org.practicekit.adapter.x12;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Looks for bytes that stop the reader, or that it loses, guided by the code that they reach. Run by the profile {@code fuzz}. */
class X12ReaderFuzzTest {
    static Stream<byte[]> samples() {
        return Stream.concat(
                Stream.of(
                                "individual-and-family.271",
                                "several-copays.271",
                                "rejected.271",
                                "other-payer.271",
                                "visit-limits.271",
                                "version-4010.271",
                                "several-patients.271")
                        .map(name -> ReadFile.text(name).getBytes(StandardCharsets.ISO_8859_1)),
                Stream.of(Message.with("|>!\n")
                        .answer("EB*B*IND*98^UC***27*25****Y*Y*HC:T1015")
                        .bytes()));
    }

    @MethodSource("samples")
    @FuzzTest(maxDuration = "30m")
    void no_bytes_stop_the_reader_and_none_is_lost(byte[] file) {
        Accounting.check(file);
    }
}
