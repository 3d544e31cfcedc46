package org.practicekit.adapter.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.practicekit.adapter.x12.internal.Cutter;
import org.practicekit.adapter.x12.internal.Piece;
import org.practicekit.billing.eligibility.Evidence;
import org.practicekit.billing.remittance.Remittance;
import org.practicekit.core.rule.Finding;

/**
 * Holds what was read from a file against its bytes: each is part of an envelope, of the evidence of what was read, of something that
 * a finding points at, or blank.
 */
final class Accounting {
    private static final Set<String> ENVELOPE = Set.of("ISA", "GS", "ST", "SE", "GE", "IEA");

    private Accounting() {}

    static void check(byte[] file) {
        Set<String> evidence = new HashSet<>();
        Map<String, Integer> reported = new HashMap<>();
        read(file, evidence, reported);

        long at = 0;
        long run = -1;
        int unclaimed = 0;
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
                    assertThat(reported).containsKey(Long.toString(run));
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
                        passedOver = reported.containsKey(Long.toString(piece.offset()));
                    }
                    unclaimed = Math.max(unclaimed, reported.getOrDefault(Long.toString(piece.offset()), 0));
                    boolean known = ENVELOPE.contains(tag)
                            || unclaimed > 0
                            || evidence.contains(text)
                            || reported.containsKey(Long.toString(piece.offset()))
                            || passedOver;
                    assertThat(known)
                            .as("the segment at byte %d", piece.offset())
                            .isTrue();
                    unclaimed -= text.isBlank() || unclaimed == 0 ? 0 : 1;
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

    /**
     * Reads with every reader that keeps evidence.
     *
     * @param reported at which bytes something is said, and of how many segments from there on that no claim follows
     */
    private static void read(byte[] file, Set<String> evidence, Map<String, Integer> reported) {
        Consumer<Finding> findings = finding -> reported.merge(
                Objects.requireNonNull(finding.facts().get("byte")),
                Integer.valueOf(finding.facts().getOrDefault("segments", "0")),
                Math::max);
        Consumer<Evidence> parts = part -> evidence.add(part.text().reveal());
        try {
            X12Summary summary = X12Reader.reporting(findings)
                    .eligibility(ReadFile.RECEIVED, answer -> {
                        answer.evidence().forEach(parts);
                        answer.findings().forEach(findings);
                    })
                    .authorizations(ReadFile.RECEIVED, answer -> {
                        answer.evidence().forEach(parts);
                        answer.findings().forEach(findings);
                    })
                    .claims(claim -> {
                        claim.segments()
                                .forEach(segment -> evidence.add(segment.text().reveal()));
                        claim.findings().forEach(findings);
                    })
                    .remittances(Remittance.collecting(payment -> {
                        payment.header().evidence().forEach(parts);
                        payment.claims().forEach(claim -> {
                            claim.evidence().forEach(parts);
                            claim.findings().forEach(findings);
                        });
                        payment.adjustments().forEach(one -> one.evidence().forEach(parts));
                        payment.trailer().evidence().forEach(parts);
                        payment.trailer().findings().forEach(findings);
                    }))
                    .read(new ByteArrayInputStream(file));
            assertThat(summary.bytes()).isEqualTo(file.length);
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
