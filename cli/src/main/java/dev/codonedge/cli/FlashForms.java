package dev.codonedge.cli;

import dev.codonedge.image.ElfFile;
import dev.codonedge.image.FlashImage;

/// What programmers of flash take, made from a linked image.
final class FlashForms {
    private FlashForms() {}

    /// The content as it is, but for the forms that are flashed.
    static byte[] convert(byte[] content, OutputForm form) {
        return switch (form) {
            case BIN -> FlashImage.of(ElfFile.read(content)).binary();
            case HEX -> FlashImage.of(ElfFile.read(content)).intelHex();
            case ELF, OBJECT, ASSEMBLY, LLVM, BITCODE, IR -> content;
        };
    }
}
