package org.practicekit.adapter.x12.internal;

import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamEvent;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamReader;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Has StAEDI take segments apart, one after the other. StAEDI is given only whole segments, behind a header of our making that
 * declares the delimiters of the file. So a segment that it refuses costs nothing but that segment. Not thread-safe.
 */
public final class Tokens {
    private static final String LATIN_1 = StandardCharsets.ISO_8859_1.name();
    private static final String HEADER =
            "ISA*00*          *00*          *ZZ*A              *ZZ*B              *000101*0000*^*00501*000000000*0*P*:~";

    private final EDIInputFactory factory;
    private final Feed feed = new Feed();
    private String[] values = new String[64];
    private byte[] starts = new byte[64];
    private @Nullable EDIStreamReader reader;
    private Delimiters delimiters = new Delimiters('*', ':', '^', '~');

    /** Ready for the first interchange. */
    public Tokens() {
        factory = EDIInputFactory.newFactory();
        // counts and control numbers are checked by us, in files that the strict check would not get through
        factory.setProperty(EDIInputFactory.EDI_VALIDATE_CONTROL_STRUCTURE, false);
    }

    /** From here on segments have these delimiters. */
    public void use(Delimiters declared) {
        delimiters = declared;
        reader = null;
    }

    /** The segment, or empty when it cannot be taken apart. */
    public Optional<Segment> read(Piece piece) {
        try {
            EDIStreamReader tokens = reader();
            feed.give(piece, delimiters);
            Segment segment = segment(tokens, piece);
            if (segment.is("IEA")) {
                reader = null;
            }
            return Optional.of(segment);
        } catch (EDIStreamException | RuntimeException refused) {
            // it cannot go on from here, and its own errors are not all checked ones: the next segment gets a new
            // reader
            reader = null;
            return Optional.empty();
        }
    }

    private Segment segment(EDIStreamReader tokens, Piece piece) throws EDIStreamException {
        if (tokens.next() != EDIStreamEvent.START_SEGMENT) {
            throw new IllegalStateException("a segment begins with its tag.");
        }
        boolean recode = !piece.isAscii() && piece.isUtf8();
        String tag = tokens.getText();
        int count = 0;
        boolean inComposite = false;
        byte start = Segment.ELEMENT;
        for (EDIStreamEvent event = tokens.next(); event != EDIStreamEvent.END_SEGMENT; event = tokens.next()) {
            switch (event) {
                case START_COMPOSITE -> {
                    start = startOf(tokens);
                    inComposite = true;
                }
                case END_COMPOSITE -> inComposite = false;
                case ELEMENT_DATA -> {
                    if (count == values.length) {
                        grow();
                    }
                    String text = tokens.getText();
                    values[count] = recode
                            ? new String(text.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)
                            : text;
                    starts[count++] = inComposite ? start : startOf(tokens);
                    start = Segment.COMPONENT;
                }
                default -> throw new IllegalStateException(event.name());
            }
        }
        if (!feed.isEmpty()) {
            throw new IllegalStateException("a segment ends with its terminator.");
        }
        return new Segment(tag, Arrays.copyOf(values, count), Arrays.copyOf(starts, count));
    }

    private byte startOf(EDIStreamReader tokens) {
        return tokens.getLocation().getElementOccurrence() > 1 ? Segment.REPETITION : Segment.ELEMENT;
    }

    private void grow() {
        values = Arrays.copyOf(values, 2 * values.length);
        starts = Arrays.copyOf(starts, values.length);
    }

    private EDIStreamReader reader() throws EDIStreamException {
        EDIStreamReader current = reader;
        if (current == null) {
            feed.give(header());
            current = factory.createEDIStreamReader(feed, LATIN_1);
            while (current.next() != EDIStreamEvent.END_SEGMENT) {
                // nothing of our own header is wanted
            }
            reader = current;
        }
        return current;
    }

    private byte[] header() {
        int component = orUnused(delimiters.component(), 0x1c);
        int repetition = orUnused(delimiters.repetition(), 0x18);
        byte[] header = HEADER.getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < header.length; i++) {
            header[i] = switch (header[i]) {
                case '*' -> (byte) delimiters.element();
                case ':' -> (byte) component;
                case '^' -> (byte) repetition;
                case '~' -> (byte) delimiters.terminator();
                default -> header[i] == (byte) delimiters.element() ? (byte) 'Q' : header[i];
            };
        }
        return header;
    }

    /** What an interchange has no delimiter for gets a character that no text has. */
    private int orUnused(int delimiter, int first) {
        int unused = delimiter;
        for (int i = first; unused == Delimiters.NONE; i++) {
            unused = delimiters.has(i) ? Delimiters.NONE : i;
        }
        return unused;
    }

    /** One segment as a stream, with its terminator whether the file has it or not, and without line ends. */
    private static final class Feed extends InputStream {
        private byte[] bytes = {};
        private int at;
        private int to;
        private int terminator = -1;
        private boolean keepCr = true;
        private boolean keepLf = true;

        void give(byte[] all) {
            bytes = all;
            at = 0;
            to = all.length;
            terminator = -1;
            keepCr = true;
            keepLf = true;
        }

        void give(Piece piece, Delimiters delimiters) {
            bytes = piece.bytes;
            at = piece.from;
            to = piece.to;
            terminator = delimiters.terminator();
            keepCr = delimiters.has('\r');
            keepLf = delimiters.has('\n');
        }

        boolean isEmpty() {
            return at == to && terminator < 0;
        }

        @Override
        public int read() {
            while (at < to) {
                int value = bytes[at++] & 0xff;
                if (value == '\r' && !keepCr || value == '\n' && !keepLf) {
                    continue;
                }
                return value;
            }
            int last = terminator;
            terminator = -1;
            return last;
        }

        /** So that StAEDI reads no further than it needs; it goes back only at the end of an interchange, which it never sees. */
        @Override
        public boolean markSupported() {
            return true;
        }
    }
}
