package org.practicekit.shape.planted.nothingreachesout.visit;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;

public final class LawfulRows {
    public URI source() {
        return URI.create("https://practicekit.example/");
    }

    public int first() throws IOException {
        try (InputStream rows = LawfulRows.class.getResourceAsStream("rows.csv")) {
            return rows == null ? -1 : rows.read();
        }
    }
}
