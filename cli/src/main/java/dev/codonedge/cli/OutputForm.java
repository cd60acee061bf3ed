package dev.codonedge.cli;

import dev.codonedge.compiler.CompilerOptions.Output;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What a build can be asked for.
enum OutputForm {
    /// Linked: an executable of this machine, or an image with its debug information.
    ELF(List.of("elf", "exe"), ".elf", Stage.LINKED),
    /// The bytes of flash.
    BIN(List.of("bin"), ".bin", Stage.FLASHED),
    /// The same in Intel's text form.
    HEX(List.of("hex"), ".hex", Stage.FLASHED),
    OBJECT(List.of("obj", "o"), ".o", Stage.COMPILED),
    ASSEMBLY(List.of("asm", "s"), ".s", Stage.COMPILED),
    LLVM(List.of("llvm", "ll"), ".ll", Stage.COMPILED),
    BITCODE(List.of("bc"), ".bc", Stage.COMPILED),
    IR(List.of("ir"), ".ir", Stage.COMPILED);

    enum Stage {
        COMPILED,
        LINKED,
        FLASHED
    }

    private final List<String> words;
    private final String suffix;
    private final Stage stage;

    OutputForm(List<String> words, String suffix, Stage stage) {
        this.words = words;
        this.suffix = suffix;
        this.stage = stage;
    }

    Stage stage() {
        return stage;
    }

    /// An executable of this machine has no suffix.
    String suffix(Place place) {
        return this == ELF && place instanceof Place.Machine ? "" : suffix;
    }

    /// What the compiler must make for it.
    Output output() {
        return switch (this) {
            case ELF, BIN, HEX, OBJECT -> Output.OBJECT;
            case ASSEMBLY -> Output.ASSEMBLY;
            case LLVM -> Output.LLVM;
            case BITCODE -> Output.BITCODE;
            case IR -> Output.IR;
        };
    }

    static Optional<OutputForm> of(String word) {
        return Arrays.stream(values()).filter(form -> form.words.contains(word)).findFirst();
    }

    /// The words that `--emit` takes, the first of each form.
    static List<String> firstWords() {
        return Arrays.stream(values()).map(form -> form.words.getFirst()).toList();
    }
}
