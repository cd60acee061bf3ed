package dev.codonedge.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The runtime compiled for one target, in a folder of the cache.
///
/// The bitcode is linked into the program before it is optimised. What the machine-code generator may call of its own
/// accord (memory routines, division) and what must keep its place (vectors, reset) is native code in the archive.
public final class RuntimeLibrary {
    static final String BITCODE = "runtime.bc";
    static final String ARCHIVE = "libruntime.a";

    private final Path folder;

    RuntimeLibrary(Path folder) {
        this.folder = folder;
    }

    /// LLVM bitcode, for the compiler's options.
    public byte[] bitcode() throws IOException {
        return Files.readAllBytes(folder.resolve(BITCODE));
    }

    Path archive() {
        return folder.resolve(ARCHIVE);
    }

    /// The code of reset that initialises what the image has; none when there is nothing to do but start.
    Optional<Path> reset(ResetWork work) {
        var file = folder.resolve(work.fileName());
        return Files.exists(file) ? Optional.of(file) : Optional.empty();
    }
}
