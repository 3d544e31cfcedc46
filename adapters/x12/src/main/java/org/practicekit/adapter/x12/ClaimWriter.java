package org.practicekit.adapter.x12;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.practicekit.billing.claim.ClaimSheet;
import org.practicekit.core.rule.Finding;

/**
 * Writes professional claims (837P, 5010) into a file: at most 5,000 in a transaction, as the guide asks, under one billing provider,
 * one subscriber and one patient each where they share them. A claim that cannot be written is left out and reported; the others are
 * written. Whether a claim is right is not asked here, only whether it can be written. Immutable and thread-safe.
 */
public final class ClaimWriter implements Serializable {
    private static final String VERSION = "005010X222A1";
    private static final int MOST_OF_TRANSACTION = 5_000;
    private static final int REFERENCE = 30;
    private static final int NUMBER = 256;

    private final int mostOfTransaction;

    /** A writer of files as receivers take them. */
    public ClaimWriter() {
        this(MOST_OF_TRANSACTION);
    }

    ClaimWriter(int mostOfTransaction) {
        this.mostOfTransaction = mostOfTransaction;
    }

    /** Writes claims into a text. */
    public WrittenClaims write(Envelope envelope, ClaimBatch batch, List<? extends ClaimSheet> claims) {
        StringBuilder text = new StringBuilder();
        List<String> written = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        try {
            write(envelope, batch, claims, text, findings::add, claim -> written.add(claim.controlNumber()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new WrittenClaims(text.toString(), written, findings);
    }

    /**
     * Writes claims as they come; no more than one transaction of them is held in memory.
     *
     * @param out takes the file, in ASCII; nothing when no claim could be written; is not closed
     * @param findings takes why claims were left out, and what was changed in others
     * @param written takes each claim that will be in the file
     * @throws IOException when {@code out} cannot be written
     */
    public void write(
            Envelope envelope,
            ClaimBatch batch,
            Iterable<? extends ClaimSheet> claims,
            Appendable out,
            Consumer<? super Finding> findings,
            Consumer<? super ClaimSheet> written)
            throws IOException {
        Objects.requireNonNull(envelope, "envelope");
        Block header = new Block();
        if (!header(header, envelope, batch, findings)) {
            return;
        }
        FileOfClaims file = new FileOfClaims(envelope, header, out);
        try {
            for (ClaimSheet claim : claims) {
                if (file.add(claim, findings)) {
                    written.accept(claim);
                }
            }
            file.end();
        } catch (UncheckedIOException broken) {
            throw Objects.requireNonNull(broken.getCause());
        }
    }

    private static boolean header(Block out, Envelope envelope, ClaimBatch batch, Consumer<? super Finding> findings) {
        Text text = new Text(Map.of(), findings);
        String phone = text.fit("the telephone number of the submitter", batch.phone(), NUMBER);
        String email = text.fit("the address of the submitter", batch.email(), NUMBER);
        if (phone.isEmpty() && email.isEmpty()) {
            text.refuse(X12Rules.WRITE_MISSING, "how to reach the submitter", "%s is not known.");
        }
        out.segment(
                "BHT",
                "0019",
                batch.reissued() ? "18" : "00",
                text.fit("the reference", batch.reference(), REFERENCE),
                SegmentWriter.DAY.format(envelope.writtenAt()),
                SegmentWriter.TIME.format(envelope.writtenAt()),
                text.fit("the purpose", batch.purpose(), 2));
        out.segment(
                "NM1",
                "41",
                "2",
                text.fit("the name of the submitter", batch.submitterName(), PartyText.NAME),
                "",
                "",
                "",
                "",
                "46",
                text.fit("the id of the submitter", batch.submitterId(), PartyText.ID));
        boolean both = !phone.isEmpty() && !email.isEmpty();
        out.segment(
                "PER",
                "IC",
                text.fit("the contact of the submitter", batch.contact(), PartyText.NAME),
                phone.isEmpty() ? "EM" : "TE",
                phone.isEmpty() ? email : phone,
                both ? "EM" : "",
                both ? email : "");
        out.segment(
                "NM1",
                "40",
                "2",
                text.fit("the name of the receiver", batch.receiverName(), PartyText.NAME),
                "",
                "",
                "",
                "",
                "46",
                text.fit("the id of the receiver", batch.receiverId(), PartyText.ID));
        return !text.refused();
    }

    /** A file while it is written: the claims of one transaction, and what of the file is written already. */
    private final class FileOfClaims {
        private final Envelope envelope;
        private final Block header;
        private final Appendable out;
        private final Map<Block, Map<Block, Patients>> providers = new LinkedHashMap<>();
        private @Nullable SegmentWriter writer;
        private int claims;

        FileOfClaims(Envelope envelope, Block header, Appendable out) {
            this.envelope = envelope;
            this.header = header;
            this.out = out;
        }

        boolean add(ClaimSheet claim, Consumer<? super Finding> findings) {
            SheetValues values = new SheetValues(claim, findings);
            ClaimText text = new ClaimText(claim, values);
            Block billing = text.billing();
            Block subscriber = text.subscriber();
            Optional<Block> patient = text.patient();
            Block body = text.claim();
            if (values.refused()) {
                return false;
            }
            providers
                    .computeIfAbsent(billing, provider -> new LinkedHashMap<>())
                    .computeIfAbsent(subscriber, insured -> new Patients())
                    .add(patient, body);
            claims++;
            if (claims == mostOfTransaction) {
                transaction();
            }
            return true;
        }

        void end() {
            if (claims > 0) {
                transaction();
            }
            if (writer != null) {
                writer.endGroup();
                writer.endInterchange();
            }
        }

        private void transaction() {
            SegmentWriter segments = begun();
            segments.beginTransaction("837", VERSION);
            segments.block(header);
            new ClaimLevels(segments).write(providers);
            segments.endTransaction();
            providers.clear();
            claims = 0;
        }

        private SegmentWriter begun() {
            SegmentWriter current = writer;
            if (current == null) {
                current = new SegmentWriter(envelope, out);
                current.beginGroup("HC", VERSION);
                writer = current;
            }
            return current;
        }
    }

    /** The claims of one subscriber: their own, and those of each dependent. */
    static final class Patients {
        final List<Block> own = new ArrayList<>();
        final Map<Block, List<Block>> dependents = new LinkedHashMap<>();

        void add(Optional<Block> patient, Block claim) {
            patient.map(one -> dependents.computeIfAbsent(one, dependent -> new ArrayList<>()))
                    .orElse(own)
                    .add(claim);
        }
    }
}
