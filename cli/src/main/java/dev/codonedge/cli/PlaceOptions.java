package dev.codonedge.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

import java.util.Optional;

/// Options that say what a program is built for.
record PlaceOptions(Optional<String> target, Optional<String> board) {
    static void describe(CommandSpec spec) {
        spec.addOption(
                Command.value(
                        "--target",
                        "TARGET",
                        "what to generate code for; 'codon targets' lists them"));
        spec.addOption(
                Command.value(
                        "--board", "BOARD", "the board to build for; 'codon boards' lists them"));
    }

    static PlaceOptions of(ParseResult parsed) {
        return new PlaceOptions(
                Optional.ofNullable(parsed.matchedOptionValue("--target", null)),
                Optional.ofNullable(parsed.matchedOptionValue("--board", null)));
    }
}
