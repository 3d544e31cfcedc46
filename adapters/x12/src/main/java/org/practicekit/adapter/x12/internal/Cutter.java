package org.practicekit.adapter.x12.internal;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a file into pieces by the delimiters that each interchange declares. Whatever the bytes are, every one of them comes out
 * in some piece, and a new interchange is found wherever it begins. Holds one buffer, however long the file is. Not thread-safe.
 */
public final class Cutter {
    /** What is longer is no segment: the longest that payers send has some hundred bytes. */
    public static final int LONGEST = 4000;

    private static final int AHEAD = LONGEST + Header.LONGEST;

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private final Piece piece = new Piece();
    private int at;
    private int limit;
    private long offset;
    private long line = 1;
    private boolean ended;
    private boolean inLong;
    private @Nullable Delimiters delimiters;

    /** A cutter at the beginning of a file, which it does not close. */
    public Cutter(InputStream in) {
        this.in = in;
    }

    /**
     * The next piece; at the end one of the kind {@code END}, again and again.
     *
     * @throws IOException when the file cannot be read
     */
    public Piece next() throws IOException {
        piece.blanks = skipBlanks();
        need(AHEAD);
        piece.bytes = buffer;
        piece.from = at;
        piece.offset = offset;
        piece.line = line;
        piece.terminated = false;
        piece.header = null;
        if (at == limit) {
            return cut(Piece.Kind.END, at, 0);
        }
        Header header = inLong ? Header.exactAt(buffer, at, limit) : Header.at(buffer, at, limit);
        if (header != null) {
            inLong = false;
            delimiters = header.delimiters();
            piece.header = header;
            piece.terminated = true;
            return cut(Piece.Kind.HEADER, at + header.length() - 1, 1);
        }
        return delimiters == null ? outside() : inside(delimiters);
    }

    private Piece outside() {
        int end = Math.min(limit, at + LONGEST);
        int to = at + 1;
        while (to < end && !(buffer[to] == 'I' && Header.at(buffer, to, limit) != null)) {
            to++;
        }
        return cut(Piece.Kind.OUTSIDE, to, 0);
    }

    private Piece inside(Delimiters known) {
        int end = Math.min(limit, at + LONGEST);
        byte terminator = (byte) known.terminator();
        int to = at;
        while (to < end && buffer[to] != terminator) {
            if (buffer[to] == 'I' && to > at && Header.exactAt(buffer, to, limit) != null) {
                return segment(to, 0);
            }
            to++;
        }
        if (to < limit && buffer[to] == terminator) {
            piece.terminated = true;
            return segment(to, 1);
        }
        if (to == limit) {
            return segment(to, 0);
        }
        inLong = true;
        return cut(Piece.Kind.TOO_LONG, to, 0);
    }

    private Piece segment(int to, int terminators) {
        if (inLong) {
            inLong = false;
            return cut(Piece.Kind.TOO_LONG, to, terminators);
        }
        if (isTrailer(to)) {
            delimiters = null;
        }
        return cut(Piece.Kind.SEGMENT, to, terminators);
    }

    private boolean isTrailer(int to) {
        return to - at >= 3
                && buffer[at] == 'I'
                && buffer[at + 1] == 'E'
                && buffer[at + 2] == 'A'
                && (to - at == 3 || delimiters != null && (buffer[at + 3] & 0xff) == delimiters.element());
    }

    private Piece cut(Piece.Kind kind, int to, int terminators) {
        piece.kind = kind;
        piece.to = to;
        int all = 0;
        for (int i = at; i < to; i++) {
            all |= buffer[i];
            if (buffer[i] == '\n') {
                line++;
            }
        }
        if (terminators > 0 && buffer[to] == '\n') {
            line++;
        }
        piece.ascii = all >= 0;
        offset += to + terminators - at;
        at = to + terminators;
        return piece;
    }

    private long skipBlanks() throws IOException {
        long blanks = 0;
        need(AHEAD);
        if (offset == 0
                && limit - at >= 3
                && buffer[at] == (byte) 0xef
                && buffer[at + 1] == (byte) 0xbb
                && buffer[at + 2] == (byte) 0xbf) {
            at += 3;
            blanks += 3;
        }
        while (at < limit && isBlank(buffer[at])) {
            if (buffer[at] == '\n') {
                line++;
            }
            at++;
            blanks++;
            if (at == limit) {
                need(AHEAD);
            }
        }
        offset += blanks;
        return blanks;
    }

    private boolean isBlank(byte value) {
        boolean blank = value == ' ' || value >= '\t' && value <= '\r';
        return blank && (delimiters == null || value != (byte) delimiters.element());
    }

    private void need(int bytes) throws IOException {
        if (limit - at >= bytes || ended) {
            return;
        }
        System.arraycopy(buffer, at, buffer, 0, limit - at);
        limit -= at;
        at = 0;
        while (limit < bytes && !ended) {
            int read = in.read(buffer, limit, buffer.length - limit);
            ended = read < 0;
            limit += Math.max(read, 0);
        }
    }
}
