package org.practicekit.shape.planted.nothingreachesout.visit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

public final class ReadsAPath {
    public String read(Path path) throws IOException {
        return Files.readString(path);
    }
}
