package org.practicekit.examples.clinic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A practice folder that a test writes: one clinician, one room, open Monday to Friday from 08:00 to 12:00. */
public final class FolderOnDisk {
    private final Path folder;

    private FolderOnDisk(Path folder) {
        this.folder = folder;
    }

    /** The smallest folder that can be used, without any request. */
    public static FolderOnDisk in(Path folder) {
        return new FolderOnDisk(folder)
                .with("practice.csv", """
                        key,value
                        practice,oak
                        name,Oak Lane
                        day,2026-03-09
                        handbook,Oak handbook
                        handbook-read-on,2026-01-05
                        """)
                .with("locations.csv", "id,name,zone\nmain,Oak Lane,America/New_York\n")
                .with("providers.csv", "id,name,can,location\nroe,Dr. Roe,physician,main\n")
                .with("rooms.csv", "id,name,can,location\nexam,Exam,exam,main\n")
                .with("visit_types.csv", "id,name,minutes,needs\ncheck,Check,30,provider:physician; room:exam\n")
                .with("hours.csv", "id,location,days,from,to\noffice,main,Mon-Fri,08:00,12:00\n")
                .with("patients.csv", "id,name,kind\np-1,Pat Example,established\np-2,Sam Sample,established\n")
                .with("requests.csv", "id,received,patient,visit_type\n");
    }

    /** Puts a file there, in place of the one before. */
    public FolderOnDisk with(String file, String text) {
        return with(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Puts a file there, byte by byte. */
    public FolderOnDisk with(String file, byte[] bytes) {
        try {
            Files.write(folder.resolve(file), bytes);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return this;
    }

    /** Takes a file away. */
    public FolderOnDisk without(String file) {
        try {
            Files.delete(folder.resolve(file));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return this;
    }

    /** Where it is. */
    public Path path() {
        return folder;
    }
}
