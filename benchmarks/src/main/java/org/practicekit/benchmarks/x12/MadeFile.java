package org.practicekit.benchmarks.x12;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;

/** A made-up file of one transaction, made while it is read: a head, so many parts, and a trailer that counts the segments. */
final class MadeFile extends InputStream {
    private final int parts;
    private final IntFunction<String> part;
    private final int segments;
    private byte[] chunk;
    private int at;
    private int made;

    /**
     * A file of its parts.
     *
     * @param head all segments before the parts, a line each, two of them before the transaction's header
     * @param part a part by its number from 0, a line for each segment
     */
    MadeFile(String head, int parts, IntFunction<String> part) {
        this.parts = parts;
        this.part = part;
        this.chunk = head.getBytes(StandardCharsets.US_ASCII);
        this.segments = (int) (head.lines().count() - 2 + parts * part.apply(0).lines().count());
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(byte[] into, int from, int length) {
        if (at == chunk.length && !next()) {
            return -1;
        }
        int count = Math.min(length, chunk.length - at);
        System.arraycopy(chunk, at, into, from, count);
        at += count;
        return count;
    }

    private boolean next() {
        if (made > parts) {
            return false;
        }
        String text = made < parts
                ? part.apply(made)
                : "SE*%d*0001~\nGE*1*1~\nIEA*1*000000001~\n".formatted(segments + 1);
        made++;
        chunk = text.getBytes(StandardCharsets.US_ASCII);
        at = 0;
        return true;
    }
}
