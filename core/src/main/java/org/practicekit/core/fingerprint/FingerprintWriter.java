package org.practicekit.core.fingerprint;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Turns named parts into one SHA-256 hash. The encoding is canonical: each part is its name and its text, both in UTF-8 and
 * both preceded by their length, so that no two different sequences of parts read alike; lists carry their count, and
 * numbers in bulk and instants are bytes, the highest first. Map entries keep the order given. A text with half a
 * surrogate pair has no UTF-8 and is refused, because it would hash like another one.
 *
 * <p>Not thread-safe; make one for each hash. The encoding is part of the promise: a change of it would break every receipt
 * that was ever kept.
 */
public final class FingerprintWriter {
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    private final MessageDigest digest;
    private final CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder();
    private final byte[] buffer = new byte[512];
    private int filled;

    /**
     * Starts a hash.
     *
     * @param kind what is hashed, so that equal parts of unlike things do not hash alike
     */
    public FingerprintWriter(String kind) {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("this Java runtime has no SHA-256, which every one must have.", absent);
        }
        put(kind);
    }

    /** Adds a text. */
    public FingerprintWriter text(String name, String value) {
        put(name);
        put(value);
        return this;
    }

    /** Adds a whole number. */
    public FingerprintWriter number(String name, long value) {
        return text(name, Long.toString(value));
    }

    /** Adds an instant: its second in eight bytes, its nanosecond in four. */
    public FingerprintWriter instant(String name, Instant value) {
        put(name);
        putInt((int) (value.getEpochSecond() >>> 32));
        putInt((int) value.getEpochSecond());
        putInt(value.getNano());
        return this;
    }

    /**
     * Adds many whole numbers in their order, four bytes each.
     *
     * @param count how many, from the beginning of {@code values}
     */
    public FingerprintWriter numbers(String name, int[] values, int count) {
        put(name);
        putInt(count);
        for (int i = 0; i < count; i++) {
            putInt(values[i]);
        }
        return this;
    }

    /** Adds a yes or no. */
    public FingerprintWriter flag(String name, boolean value) {
        return text(name, value ? "1" : "0");
    }

    /** Adds texts in their order. */
    public FingerprintWriter texts(String name, Map<String, String> values) {
        number(name, values.size());
        values.forEach(this::text);
        return this;
    }

    /** Adds a collection in its order, each element as one text. */
    public <T> FingerprintWriter texts(String name, Collection<T> values, Function<? super T, String> text) {
        number(name, values.size());
        values.forEach(value -> put(text.apply(value)));
        return this;
    }

    /** Adds a collection in the order of its texts, for sets whose order means nothing. */
    public <T> FingerprintWriter sorted(String name, Collection<T> values, Function<? super T, String> text) {
        List<String> texts = values.stream().<String>map(text).sorted().toList();
        return texts(name, texts, Function.identity());
    }

    /** Adds a value by what it says of itself. */
    public FingerprintWriter value(String name, Fingerprinted value) {
        put(name);
        value.describeTo(this);
        return this;
    }

    /** Adds values in their order. */
    public FingerprintWriter each(String name, Collection<? extends Fingerprinted> values) {
        number(name, values.size());
        values.forEach(value -> value.describeTo(this));
        return this;
    }

    /** The hash of all that was added. The writer is spent afterwards. */
    public Fingerprint finish() {
        flush();
        return new Fingerprint(HexFormat.of().formatHex(digest.digest()));
    }

    private void put(String text) {
        int length = text.length();
        int start = filled + Integer.BYTES;
        if (buffer.length - start < length) {
            flush();
            start = Integer.BYTES;
        }
        int i = 0;
        if (length <= buffer.length - start) {
            // Nearly every text is plain ASCII, which UTF-8 leaves as it is.
            for (char next; i < length && (next = text.charAt(i)) < 0x80; i++) {
                buffer[start + i] = (byte) next;
            }
        }
        if (i == length) {
            putInt(length);
            filled += length;
        } else {
            ByteBuffer bytes = utf8(text);
            putInt(bytes.remaining());
            flush();
            digest.update(bytes);
        }
    }

    private void putInt(int number) {
        if (buffer.length - filled < Integer.BYTES) {
            flush();
        }
        INT.set(buffer, filled, number);
        filled += Integer.BYTES;
    }

    private void flush() {
        digest.update(buffer, 0, filled);
        filled = 0;
    }

    private ByteBuffer utf8(String text) {
        try {
            return encoder.encode(CharBuffer.wrap(text));
        } catch (CharacterCodingException broken) {
            throw new IllegalArgumentException(
                    "a text of %d characters holds half a surrogate pair and cannot be hashed. Maybe it was cut off."
                            .formatted(text.length()),
                    broken);
        }
    }
}
