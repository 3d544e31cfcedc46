package org.practicekit.examples.clinic.benefits;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.practicekit.adapter.x12.X12Reader;
import org.practicekit.adapter.x12.X12Summary;
import org.practicekit.billing.eligibility.EligibilityAnswer;
import org.practicekit.core.rule.Finding;

/**
 * A file of answers about eligibility. It counts as received when it was last changed.
 *
 * @param name what the file is called
 * @param receivedAt when it was received
 * @param answers what is in it
 * @param findings what is wrong with it
 * @param summary how much there was
 */
public record AnswerFile(
        String name, Instant receivedAt, List<EligibilityAnswer> answers, List<Finding> findings, X12Summary summary) {
    /**
     * Reads a file.
     *
     * @throws IOException when that cannot be done
     */
    public static AnswerFile read(Path file) throws IOException {
        Instant receivedAt = Files.getLastModifiedTime(file).toInstant();
        List<EligibilityAnswer> answers = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            X12Summary summary = X12Reader.reporting(findings::add)
                    .eligibility(receivedAt, answers::add)
                    .read(in);
            Path name = file.getFileName();
            return new AnswerFile(String.valueOf(name), receivedAt, answers, findings, summary);
        }
    }

    /** The day on which it was received, by the world's clock. */
    public LocalDate receivedOn() {
        return LocalDate.ofInstant(receivedAt, ZoneOffset.UTC);
    }
}
