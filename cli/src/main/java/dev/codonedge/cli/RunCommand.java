package dev.codonedge.cli;

import dev.codonedge.descriptor.DescriptorException;
import dev.codonedge.image.RuntimeSpec.Console;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `codon run`: a program is built and run, here or on an emulated board, and its exit status is the command's.
@Command(name = "run", description = "Build a program and run it, here or on an emulated board.", mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    private final Environment environment;
    private final StageTimes times = new StageTimes();

    @Mixin private PlaceOptions placeOptions = new PlaceOptions();

    @Mixin private CompileOptions compileOptions = new CompileOptions();

    @Parameters(index = "0", paramLabel = "FILE", description = "the program; - is the standard input")
    private String file = "";

    @Parameters(index = "1..*", paramLabel = "ARG", description = "arguments for the program")
    private List<String> arguments = new ArrayList<>();

    RunCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException, DescriptorException, CommandFailure, InterruptedException {
        var program = Program.read(environment, file);
        var place = new PlaceChooser(environment).choose(placeOptions, program.folder());
        times.end("read");
        var builder = new ProgramBuilder(environment, compileOptions, place, times);
        var image = builder.link(program, Console.SEMIHOSTING);
        if (image.isEmpty()) {
            return ExitStatus.PROGRAM_ERRORS.code();
        }
        if (compileOptions.timePasses()) {
            times.print(environment.err());
        }
        return switch (place) {
            case Place.Machine _ -> new MachineRunner(environment).run(image.get(), program.source().name(), arguments);
            case Place.OnBoard(var board) -> {
                if (!arguments.isEmpty()) {
                    environment.note("a board has no arguments: '%s' is left out".formatted(String.join(" ", arguments)));
                }
                yield new BoardRunner(environment, builder.toolchain()).run(image.get(), board);
            }
        };
    }
}
