package dev.codonedge.cli;

import dev.codonedge.descriptor.DescriptorException;
import dev.codonedge.image.RuntimeSpec.Console;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// `codon run`: a program is built and run, here or on an emulated board, and its exit status is the command's.
final class RunCommand implements Command {
    private final Environment environment;

    RunCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public CommandSpec describe() {
        var spec = Command.spec("run", "Build a program and run it, here or on an emulated board.");
        PlaceOptions.describe(spec);
        CompileOptions.describe(spec);
        spec.addOption(
                Command.number(
                        "--max-instructions",
                        "on a board, stop after so many; time is counted in instructions then, and every run is"
                                + " the same"));
        spec.addPositional(Command.program());
        return spec.addPositional(
                Command.positionals("1", "0..*", "ARG", "arguments for the program"));
    }

    @Override
    public void begin() {
        Ahead.begin(environment);
    }

    @Override
    public int run(ParseResult parsed)
            throws IOException, DescriptorException, CommandFailure, InterruptedException {
        var times = StageTimes.sinceStart();
        var options = CompileOptions.of(parsed);
        var program = Program.read(environment, parsed.matchedPositionalValue(0, ""));
        var place = new PlaceChooser(environment).choose(PlaceOptions.of(parsed), program.folder());
        times.end("read");
        var builder = new ProgramBuilder(environment, options, place, times);
        var image = builder.link(program, Console.SEMIHOSTING);
        if (image.isEmpty()) {
            return ExitStatus.PROGRAM_ERRORS.code();
        }
        if (options.timePasses()) {
            times.print(environment.err());
        }
        List<String> arguments = parsed.matchedPositionalValue(1, List.of());
        return switch (place) {
            case Place.Machine _ ->
                    new MachineRunner(environment)
                            .run(image.get(), program.source().name(), arguments)
                            .status();
            case Place.OnBoard(var board) -> {
                if (!arguments.isEmpty()) {
                    environment.note(
                            "a board has no arguments: '%s' is left out"
                                    .formatted(String.join(" ", arguments)));
                }
                Optional<Long> limit =
                        Optional.ofNullable(parsed.matchedOptionValue("--max-instructions", null));
                yield new BoardRunner(environment, builder.toolchain())
                        .run(image.get(), board, limit)
                        .status();
            }
        };
    }
}
