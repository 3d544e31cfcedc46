package org.practicekit.examples.clinic.verify;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.practicekit.billing.coverage.Insured;
import org.practicekit.billing.coverage.Relationship;
import org.practicekit.billing.eligibility.EligibilityAnswer;
import org.practicekit.billing.eligibility.EligibilityInquiry;
import org.practicekit.examples.clinic.benefits.AnswerFile;
import org.practicekit.examples.clinic.folder.BadFolderException;
import org.practicekit.examples.clinic.folder.Place;
import org.practicekit.examples.clinic.folder.Problem;

/** Answers of payers as they come over X12 (271), in files. */
public final class AnswerFiles {
    private static final String KIND = ".271";
    private static final String OF_THE_PRACTICE = "answers";

    private final List<Filed> filed;

    private AnswerFiles(List<Filed> filed) {
        this.filed = filed;
    }

    /**
     * Reads files, and those in the folder {@code answers} of the practice, if it has one. The first answer about somebody counts.
     *
     * @param folder the practice's
     * @param more files, or folders whose files end in {@code .271}
     * @throws BadFolderException naming the files without an answer in them
     * @throws IOException when a file cannot be read
     */
    public static AnswerFiles read(Path folder, List<Path> more) throws BadFolderException, IOException {
        List<Path> paths = new ArrayList<>();
        for (Path one : more) {
            paths.addAll(Files.isDirectory(one) ? filesIn(one) : List.of(one));
        }
        Path own = folder.resolve(OF_THE_PRACTICE);
        if (Files.isDirectory(own)) {
            paths.addAll(filesIn(own));
        }
        List<Filed> filed = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Path path : paths) {
            AnswerFile file = AnswerFile.read(path);
            byte[] message = Files.readAllBytes(path);
            file.answers().forEach(answer -> filed.add(new Filed(answer, message)));
            if (file.answers().isEmpty()) {
                problems.add(new Problem(new Place(file.name(), 1, 1), "no answer about eligibility", "a 271"));
            }
        }
        if (!problems.isEmpty()) {
            throw new BadFolderException(problems);
        }
        return new AnswerFiles(filed);
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(KIND)).sorted().toList();
        }
    }

    /** The answer about whom a question is about, by the number of the member and the patient's date of birth. */
    Optional<Filed> about(EligibilityInquiry inquiry) {
        return filed.stream().filter(one -> isAbout(one.answer(), inquiry)).findFirst();
    }

    private static boolean isAbout(EligibilityAnswer answer, EligibilityInquiry inquiry) {
        boolean member = inquiry.memberId()
                .flatMap(one -> answer.memberId().map(one::matches))
                .orElse(false);
        boolean ofSubscriber = inquiry.relationship() == Relationship.SELF;
        Optional<Insured> asked = ofSubscriber ? Optional.of(inquiry.subscriber()) : inquiry.dependent();
        Optional<Insured> answered = ofSubscriber ? answer.subscriber() : answer.dependent();
        boolean born = asked.flatMap(Insured::birthDate)
                .flatMap(one -> answered.flatMap(Insured::birthDate).map(one::equals))
                .orElse(true);
        return member && answer.dependent().isEmpty() == ofSubscriber && born;
    }

    /**
     * An answer and the file that it came in.
     *
     * @param answer what was read
     * @param message the whole file
     */
    record Filed(EligibilityAnswer answer, byte[] message) {
        InputStream open() {
            return new ByteArrayInputStream(message);
        }
    }
}
