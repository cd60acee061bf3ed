package dev.codonedge.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A folder for intermediate files, gone when closed.
record WorkFolder(Path path) implements AutoCloseable {
    static WorkFolder create() throws IOException {
        return new WorkFolder(Files.createTempDirectory("codon-"));
    }

    @Override
    public void close() throws IOException {
        ContentCache.deleteTree(path);
    }
}
