package org.practicekit.adapter.x12;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An interchange put together by hand for tests. Segments are written with {@code * : ^ ~} and get the delimiters of the
 * interchange when it is put together; what they count is counted.
 */
final class Message {
    private static final String PLAN = "EXAMPLEPLAN    ";
    private static final String CLINIC = "EXAMPLECLINIC  ";

    private final String delimiters;
    private final Kind kind;
    private final List<List<String>> transactions = new ArrayList<>();
    private String behind = "";

    private Message(String delimiters, Kind kind) {
        this.delimiters = delimiters;
        this.kind = kind;
    }

    /** A 5010 interchange with {@code * : ^ ~}. */
    static Message plain() {
        return with("*:^~");
    }

    /** A 5010 interchange with these delimiters: of elements, components, repetitions, segments. */
    static Message with(String delimiters) {
        return new Message(delimiters, new Kind("HB", "271", "005010X279A1"));
    }

    /** A 5010 interchange of answers to requests with {@code * : ^ ~}. */
    static Message reviews() {
        return reviews("*:^~");
    }

    /** A 5010 interchange of answers to requests with these delimiters. */
    static Message reviews(String delimiters) {
        return new Message(delimiters, new Kind("HI", "278", "005010X217"));
    }

    /** With something behind each terminator. */
    Message lines(String end) {
        behind = end;
        return this;
    }

    /** With one more transaction, of payer, receiver, one subscriber and these rows. */
    Message answer(String... rows) {
        List<String> segments = new ArrayList<>(List.of(
                "BHT*0022*11*B-1*20261103*0915",
                "HL*1**20*1",
                "NM1*PR*2*EXAMPLE HEALTH PLAN*****PI*EX001",
                "HL*2*1*21*1",
                "NM1*1P*2*EXAMPLE FAMILY CLINIC*****XX*1234567893",
                "HL*3*2*22*0",
                "TRN*2*INQ-1*9EXAMPLE01",
                "NM1*IL*1*SAMPLE*ADA****MI*W1"));
        segments.addAll(List.of(rows));
        return transaction(segments);
    }

    /** With one more transaction of these segments. */
    Message transaction(List<String> segments) {
        transactions.add(List.copyOf(segments));
        return this;
    }

    String text() {
        List<String> all = new ArrayList<>();
        all.add("ISA*00*          *00*          *ZZ*" + PLAN + "*ZZ*" + CLINIC
                + "*261103*0915*^*00501*000000001*0*T*:");
        all.add("GS*%s*EXAMPLEPLAN*EXAMPLECLINIC*20261103*0915*1*X*%s".formatted(kind.group(), kind.version()));
        int number = 0;
        for (List<String> segments : transactions) {
            number++;
            all.add("ST*%s*%04d*%s".formatted(kind.transaction(), number, kind.version()));
            all.addAll(segments);
            all.add("SE*%d*%04d".formatted(segments.size() + 2, number));
        }
        all.add("GE*%d*1".formatted(number));
        all.add("IEA*1*000000001");
        return all.stream().map(segment -> segment + "~").map(this::translated).collect(Collectors.joining(behind))
                + behind;
    }

    byte[] bytes() {
        return text().getBytes(StandardCharsets.ISO_8859_1);
    }

    ReadFile read() {
        return ReadFile.of(bytes());
    }

    private String translated(String segment) {
        StringBuilder text = new StringBuilder();
        for (char character : segment.toCharArray()) {
            int which = "*:^~".indexOf(character);
            text.append(which < 0 ? character : delimiters.charAt(which));
        }
        return text.toString();
    }

    private record Kind(String group, String transaction, String version) {}
}
