package org.practicekit.adapter.x12;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A file of remittances put together by hand for tests. Segments are written with {@code * : ^ ~} and get the delimiters of the
 * interchange when it is put together; what they count is counted.
 */
final class PaymentFile {
    private final String delimiters;
    private final String behind;
    private final List<List<String>> payments = new ArrayList<>();

    private PaymentFile(String delimiters, String behind) {
        this.delimiters = delimiters;
        this.behind = behind;
    }

    /** With {@code * : ^ ~} and a line for each segment. */
    static PaymentFile plain() {
        return with("*:^~", "\n");
    }

    /** With these delimiters of elements, components, repetitions and segments, and something behind each terminator. */
    static PaymentFile with(String delimiters, String behind) {
        return new PaymentFile(delimiters, behind);
    }

    /** With one more payment, of a usual header and these segments. */
    PaymentFile payment(String amount, String... segments) {
        List<String> all = new ArrayList<>(List.of(
                "BPR*I*" + amount + "*C*ACH************20261103",
                "TRN*1*88300" + (payments.size() + 1) + "*1999999999",
                "N1*PR*EXAMPLE HEALTH PLAN",
                "N1*PE*EXAMPLE FAMILY CLINIC*XX*1234567893"));
        all.addAll(List.of(segments));
        return transaction(all);
    }

    /** With one more payment of these segments alone. */
    PaymentFile transaction(List<String> segments) {
        payments.add(List.copyOf(segments));
        return this;
    }

    String text() {
        List<String> all = new ArrayList<>(List.of(
                "ISA*00*          *00*          *ZZ*EXAMPLEPLAN    *ZZ*EXAMPLECLINIC  *261103*0915*^*00501*000000001*0*T*:",
                "GS*HP*EXAMPLEPLAN*EXAMPLECLINIC*20261103*0915*1*X*005010X221A1"));
        int number = 0;
        for (List<String> segments : payments) {
            number++;
            all.add("ST*835*%04d".formatted(number));
            all.addAll(segments);
            all.add("SE*%d*%04d".formatted(segments.size() + 2, number));
        }
        all.add("GE*%d*1".formatted(number));
        all.add("IEA*1*000000001");
        return all.stream().map(segment -> translated(segment + "~")).collect(Collectors.joining(behind)) + behind;
    }

    byte[] bytes() {
        return text().getBytes(StandardCharsets.ISO_8859_1);
    }

    ReadRemittances read() {
        return ReadRemittances.of(bytes());
    }

    private String translated(String segment) {
        StringBuilder text = new StringBuilder();
        for (char character : segment.toCharArray()) {
            int which = "*:^~".indexOf(character);
            text.append(which < 0 ? character : delimiters.charAt(which));
        }
        return text.toString();
    }
}
