package dev.codonedge.cli;

import dev.codonedge.descriptor.DescriptorException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `codon check`: types and effects only, all errors in one run.
@Command(name = "check", description = "Check programs without building them.", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    private final Environment environment;

    @Mixin private PlaceOptions placeOptions = new PlaceOptions();

    @Mixin private CompileOptions compileOptions = new CompileOptions();

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "programs, or folders of programs")
    private List<String> paths = new ArrayList<>();

    CheckCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException, DescriptorException, CommandFailure {
        var fine = true;
        var times = new StageTimes();
        for (var path : programs()) {
            var program = Program.read(environment, path);
            var place = new PlaceChooser(environment).choose(placeOptions, program.folder());
            fine &= new ProgramBuilder(environment, compileOptions, place, times).check(program);
        }
        if (compileOptions.timePasses()) {
            times.print(environment.err());
        }
        return (fine ? ExitStatus.FINE : ExitStatus.PROGRAM_ERRORS).code();
    }

    /// Files as named, and every source file in the folders named.
    private List<String> programs() throws IOException {
        var programs = new ArrayList<String>();
        for (var path : paths) {
            if (!Files.isDirectory(environment.resolve(path))) {
                programs.add(path);
                continue;
            }
            try (var files = Files.walk(environment.resolve(path))) {
                files.filter(file -> file.toString().matches(".*\\.(py|codon)"))
                        .sorted()
                        .map(Path::toString)
                        .forEach(programs::add);
            }
        }
        return programs;
    }
}
