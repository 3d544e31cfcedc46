package org.practicekit.adapter.x12.internal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a file between two delimiters. All pieces with their blanks and terminators, one after the other, are the file.
 * The cutter uses the same piece again, so it is only good until the next.
 */
public final class Piece {
    Kind kind = Kind.END;
    byte[] bytes = {};
    int from;
    int to;
    long offset;
    long line;
    long blanks;
    boolean terminated;
    boolean ascii;

    @Nullable
    Header header;

    /** What sort of piece. */
    public Kind kind() {
        return kind;
    }

    /** Its first byte, counted in the file from 0. */
    public long offset() {
        return offset;
    }

    /** The line of its first byte, counted from 1. */
    public long line() {
        return line;
    }

    /** How many bytes it has, without blanks and terminator. */
    public int length() {
        return to - from;
    }

    /** How many blanks, line ends and byte-order marks stand before it. */
    public long blanks() {
        return blanks;
    }

    /** Whether its terminator was there. */
    public boolean terminated() {
        return terminated;
    }

    /** What stands in ISA01 to ISA16; only in a header. */
    public List<String> headerElements() {
        return header == null ? List.of() : header.elements();
    }

    /** Whether the elements of a header have their widths. */
    public boolean exact() {
        return header != null && header.exact();
    }

    /** The delimiters that a header declares. */
    public Delimiters delimiters() {
        if (header == null) {
            throw new IllegalStateException("only a header declares delimiters.");
        }
        return header.delimiters();
    }

    /** Whether a delimiter of a header is a letter or a digit, or one is missing. */
    public boolean hasOddDelimiters() {
        Delimiters declared = delimiters();
        return declared.hasLetterOrDigit() || declared.component() == Delimiters.NONE;
    }

    /** What it says: UTF-8 where it is that, and Latin-1 otherwise. */
    public String text() {
        return isAscii() ? new String(bytes, from, to - from, StandardCharsets.ISO_8859_1) : decoded();
    }

    boolean isAscii() {
        return ascii;
    }

    boolean isUtf8() {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, to - from));
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    private String decoded() {
        return new String(bytes, from, to - from, isUtf8() ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
    }

    /** What sort of piece there can be. */
    public enum Kind {
        /** The beginning of an interchange. */
        HEADER,
        /** A segment of an interchange. */
        SEGMENT,
        /** A part of something too long to be a segment. */
        TOO_LONG,
        /** Something outside of any interchange. */
        OUTSIDE,
        /** The end of the file, with the blanks before it. */
        END
    }
}
