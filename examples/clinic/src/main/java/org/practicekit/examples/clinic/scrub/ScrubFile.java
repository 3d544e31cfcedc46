package org.practicekit.examples.clinic.scrub;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.practicekit.adapter.x12.FilePlace;
import org.practicekit.adapter.x12.ReadClaim;
import org.practicekit.adapter.x12.X12Reader;
import org.practicekit.billing.edit.DataEdit;
import org.practicekit.billing.edit.Delimiters;
import org.practicekit.billing.edit.EditContext;
import org.practicekit.billing.edit.EditFinding;
import org.practicekit.billing.edit.EditPack;
import org.practicekit.billing.edit.EditPacks;
import org.practicekit.billing.edit.ScrubResult;
import org.practicekit.billing.edit.Scrubber;
import org.practicekit.billing.edit.StandardEdits;
import org.practicekit.core.rule.Finding;

/**
 * A file of claims and what the edits say of each. All that is known is the file itself: edits that would have to know more, of the
 * coverage or of other claims, say so.
 *
 * @param name what the file is called
 * @param on the day on which the claims are judged
 * @param claims each claim with what was said of it, in the order of the file
 * @param findings what is wrong with the file
 */
public record ScrubFile(String name, LocalDate on, List<Judged> claims, List<Finding> findings) {
    /** Where the last delimiter of an interchange header stands, which is of one length always. */
    private static final int HEADER = 105;

    /**
     * Reads and judges a file.
     *
     * @param on the day on which to judge, or empty for the day on which the file was last changed, by the world's clock
     * @param own rules of the practice that are asked as well
     * @throws IOException when the file cannot be read
     */
    public static ScrubFile read(Path file, Optional<LocalDate> on, List<DataEdit> own) throws IOException {
        LocalDate day = on.isPresent()
                ? on.get()
                : LocalDate.ofInstant(Files.getLastModifiedTime(file).toInstant(), ZoneOffset.UTC);
        EditPack standard = StandardEdits.pack();
        Scrubber scrubber = Scrubber.of(EditPacks.of(
                own.isEmpty() ? standard : standard.plus("us-professional-and-own", standard.version(), own)));
        EditContext context =
                EditContext.builder().on(day).delimiters(delimiters(file)).build();
        List<Judged> judged = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            X12Reader.reporting(findings::add)
                    .claims(claim -> judged.add(new Judged(claim, scrubber.scrub(claim.sheet(), context))))
                    .read(in);
        }
        return new ScrubFile(String.valueOf(file.getFileName()), day, judged, findings);
    }

    private static Optional<Delimiters> delimiters(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String head = new String(in.readNBytes(1024), StandardCharsets.ISO_8859_1);
            int start = head.indexOf("ISA");
            return start < 0 || head.length() <= start + HEADER
                    ? Optional.empty()
                    : Optional.of(new Delimiters(
                            head.charAt(start + 3),
                            head.charAt(start + HEADER - 1),
                            head.charAt(start + 82),
                            head.charAt(start + HEADER)));
        }
    }

    /**
     * A claim and what the edits say of it.
     *
     * @param claim as it was read
     * @param result what the edits say
     */
    public record Judged(ReadClaim claim, ScrubResult result) {
        /** The line of the file in which what a finding is about begins. */
        public long line(EditFinding finding) {
            FilePlace place = finding.where().line() == 0
                    ? claim.placeOf("CLM").orElseGet(claim::place)
                    : claim.placeOfLine(finding.where().line());
            return place.line();
        }

        /** The line of the file in which it begins. */
        public long line() {
            return claim.placeOf("CLM").orElseGet(claim::place).line();
        }
    }
}
