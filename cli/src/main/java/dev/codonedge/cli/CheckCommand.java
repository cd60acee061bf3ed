package dev.codonedge.cli;

import dev.codonedge.descriptor.DescriptorException;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

import java.io.IOException;
import java.util.List;

/// `codon check`: types and effects only, all errors in one run.
final class CheckCommand implements Command {
    private final Environment environment;

    CheckCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public CommandSpec describe() {
        var spec = Command.spec("check", "Check programs without building them.");
        PlaceOptions.describe(spec);
        CompileOptions.describe(spec);
        return spec.addPositional(
                Command.positionals("0", "1..*", "PATH", "programs, or folders of programs"));
    }

    @Override
    public void begin() {
        Ahead.begin(environment);
    }

    @Override
    public int run(ParseResult parsed) throws IOException, DescriptorException, CommandFailure {
        var options = CompileOptions.of(parsed);
        var times = StageTimes.sinceStart();
        var fine = true;
        for (var path :
                new ProgramPaths(environment).of(parsed.matchedPositionalValue(0, List.of()))) {
            var program = Program.read(environment, path);
            var place =
                    new PlaceChooser(environment).choose(PlaceOptions.of(parsed), program.folder());
            fine &= new ProgramBuilder(environment, options, place, times).check(program);
        }
        if (options.timePasses()) {
            times.print(environment.err());
        }
        return (fine ? ExitStatus.FINE : ExitStatus.PROGRAM_ERRORS).code();
    }
}
