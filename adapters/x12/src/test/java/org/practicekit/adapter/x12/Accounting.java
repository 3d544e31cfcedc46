package org.practicekit.adapter.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.practicekit.adapter.x12.internal.Cutter;
import org.practicekit.adapter.x12.internal.Piece;
import org.practicekit.core.rule.Finding;

/**
 * Holds what was read from a file against its bytes: each is part of an envelope, of the evidence of an answer or a claim, of something that
 * a finding points at, or blank.
 */
final class Accounting {
    private static final Set<String> ENVELOPE = Set.of("ISA", "GS", "ST", "SE", "GE", "IEA");

    private Accounting() {}

    static void check(byte[] file) {
        ReadFile read = ReadFile.of(file);
        Set<String> evidence = new HashSet<>();
        read.evidence().forEach(part -> evidence.add(part.text().reveal()));
        check(file, read.summary(), evidence, read.allFindings());
    }

    /** The same for claims; where no claim follows, a finding says how many segments were passed over. */
    static void checkClaims(byte[] file) {
        ReadClaims read = ReadClaims.of(file);
        Set<String> evidence = new HashSet<>();
        read.claims()
                .forEach(claim -> claim.segments()
                        .forEach(segment -> evidence.add(segment.text().reveal())));
        List<Finding> findings = new ArrayList<>(read.findings());
        read.claims().forEach(claim -> findings.addAll(claim.findings()));
        check(file, read.summary(), evidence, findings);
    }

    private static void check(byte[] file, X12Summary summary, Set<String> evidence, List<Finding> findings) {
        assertThat(summary.bytes()).isEqualTo(file.length);
        Set<String> reported = new HashSet<>();
        Map<String, Integer> without = new HashMap<>();
        for (Finding finding : findings) {
            String at = Objects.requireNonNull(finding.facts().get("byte"));
            reported.add(at);
            String segments = finding.facts().get("segments");
            if (segments != null) {
                without.put(at, Integer.valueOf(segments));
            }
        }

        int passed = 0;
        long at = 0;
        long run = -1;
        boolean passedOver = false;
        char separator = '*';
        try {
            Cutter cutter = new Cutter(new ByteArrayInputStream(file));
            Piece piece = cutter.next();
            while (piece.kind() != Piece.Kind.END) {
                assertThat(piece.offset()).isEqualTo(at + piece.blanks());
                boolean ofRun = piece.kind() == Piece.Kind.OUTSIDE || piece.kind() == Piece.Kind.TOO_LONG;
                if (ofRun && run < 0) {
                    run = piece.offset();
                    assertThat(reported).contains(Long.toString(run));
                } else if (!ofRun) {
                    run = -1;
                }
                if (piece.kind() == Piece.Kind.HEADER) {
                    separator = (char) piece.delimiters().element();
                } else if (piece.kind() == Piece.Kind.SEGMENT) {
                    String text = piece.text();
                    int end = text.indexOf(separator);
                    // the reader leaves line ends out, wherever they stand
                    String tag = (end < 0 ? text : text.substring(0, end)).replaceAll("[\r\n]", "");
                    if (tag.equals("ST")) {
                        passedOver = reported.contains(Long.toString(piece.offset()));
                    }
                    passed = Math.max(passed, without.getOrDefault(Long.toString(piece.offset()), 0));
                    boolean known = ENVELOPE.contains(tag)
                            || passed > 0
                            || evidence.contains(text)
                            || reported.contains(Long.toString(piece.offset()))
                            || passedOver;
                    assertThat(known)
                            .as("the segment at byte %d", piece.offset())
                            .isTrue();
                    passed -= text.isBlank() || passed == 0 ? 0 : 1;
                }
                at = piece.offset() + piece.length() + (piece.terminated() ? 1 : 0);
                piece = cutter.next();
            }
            assertThat(at + piece.blanks()).isEqualTo(file.length);
            assertThat(pieces(file)).isEqualTo(file);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** The file put together again from its pieces, with a blank for every blank. */
    private static byte[] pieces(byte[] file) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Cutter cutter = new Cutter(new ByteArrayInputStream(file));
        Piece piece = cutter.next();
        while (piece.kind() != Piece.Kind.END) {
            blanks(file, all, piece.blanks());
            byte[] text = piece.text().getBytes(StandardCharsets.UTF_8);
            all.write(text.length == piece.length() ? text : piece.text().getBytes(StandardCharsets.ISO_8859_1));
            if (piece.terminated()) {
                all.write(file[all.size()]);
            }
            piece = cutter.next();
        }
        blanks(file, all, piece.blanks());
        return all.toByteArray();
    }

    private static void blanks(byte[] file, ByteArrayOutputStream all, long count) {
        for (int i = 0; i < count; i++) {
            byte blank = file[all.size()];
            boolean mark = all.size() < 3 && blank < 0;
            assertThat(mark || blank == ' ' || blank >= '\t' && blank <= '\r').isTrue();
            all.write(blank);
        }
    }
}
