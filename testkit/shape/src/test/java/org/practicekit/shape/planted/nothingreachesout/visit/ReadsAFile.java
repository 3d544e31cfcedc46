package org.practicekit.shape.planted.nothingreachesout.visit;

import java.io.File;

public final class ReadsAFile {
    public long size(File file) {
        return file.length();
    }
}
