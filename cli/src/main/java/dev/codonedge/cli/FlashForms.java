package dev.codonedge.cli;

import dev.codonedge.cache.TemporaryFolder;
import dev.codonedge.image.Tool;
import dev.codonedge.image.Toolchain;
import dev.codonedge.image.ToolchainException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/// What programmers of flash take, made from a linked image.
record FlashForms(Toolchain toolchain) {
    /// The content as it is, but for the forms that are flashed.
    byte[] convert(byte[] content, OutputForm form) throws IOException {
        return switch (form) {
            case BIN -> converted(content, "binary");
            case HEX -> converted(content, "ihex");
            case ELF, OBJECT, ASSEMBLY, LLVM, BITCODE, IR -> content;
        };
    }

    private byte[] converted(byte[] image, String format) throws IOException {
        try (var work = TemporaryFolder.create()) {
            Files.write(work.path().resolve("image.elf"), image);
            var run = toolchain.run(Tool.OBJCOPY, List.of("-O", format, "image.elf", "image"), work.path());
            if (!run.succeeded()) {
                throw new ToolchainException("the image cannot be converted: " + run.errors().strip());
            }
            return Files.readAllBytes(work.path().resolve("image"));
        }
    }
}
