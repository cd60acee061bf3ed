package dev.codonedge.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Options that say what a program is built for.
final class PlaceOptions {
    @Option(names = "--target", paramLabel = "TARGET", description = "what to generate code for; 'codon targets' lists them")
    private @Nullable String target;

    @Option(names = "--board", paramLabel = "BOARD", description = "the board to build for; 'codon boards' lists them")
    private @Nullable String board;

    @Nullable String target() {
        return target;
    }

    @Nullable String board() {
        return board;
    }
}
