package dev.codonedge.cli;

import dev.codonedge.boards.Board;
import dev.codonedge.descriptor.DescriptorException;
import dev.codonedge.image.RuntimeSpec.Console;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `codon build`: a program becomes a file.
@Command(name = "build", description = "Compile a program to a file.", mixinStandardHelpOptions = true)
final class BuildCommand implements Callable<Integer> {
    private final Environment environment;
    private final StageTimes times = new StageTimes();

    @Mixin private PlaceOptions placeOptions = new PlaceOptions();

    @Mixin private CompileOptions compileOptions = new CompileOptions();

    @Option(names = "-o", paramLabel = "OUT", description = "the file to write; its suffix picks the form")
    private @Nullable String out;

    @Option(names = "--emit", split = ",", paramLabel = "FORM", description = "elf, bin, hex, obj, asm, llvm, bc, ir; several with commas")
    private List<String> emit = new ArrayList<>();

    @Option(names = "--console", paramLabel = "semihosting|uart", description = "where a board's output goes; default: the serial port in what is flashed (bin, hex), semihosting in what an emulator loads")
    private @Nullable Console console;

    @Parameters(paramLabel = "FILE", description = "the program; - is the standard input")
    private String file = "";

    BuildCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException, DescriptorException, CommandFailure {
        var program = Program.read(environment, file);
        var place = new PlaceChooser(environment).choose(placeOptions, program.folder());
        var plan = OutputPlan.of(file, out, emit, place);
        times.end("read");
        var builder = new ProgramBuilder(environment, compileOptions, place, times);
        var contents = contents(builder, program, place, plan);
        if (contents.isEmpty()) {
            return ExitStatus.PROGRAM_ERRORS.code();
        }
        for (var written : contents.get().entrySet()) {
            var name = written.getKey().name();
            new OutputFile(environment.resolve(name), name).write(written.getValue(), mode(written.getKey().form()));
        }
        times.end("write");
        if (compileOptions.timePasses()) {
            times.print(environment.err());
        }
        return ExitStatus.FINE.code();
    }

    /// What every file holds; nothing is written before all are made.
    private Optional<Map<OutputPlan.File, byte[]>> contents(
            ProgramBuilder builder, Program program, Place place, OutputPlan plan)
            throws IOException, DescriptorException, CommandFailure {
        var linked = new LinkedHashMap<Console, byte[]>();
        var contents = new LinkedHashMap<OutputPlan.File, byte[]>();
        for (var file : plan.files()) {
            var fileConsole = console(place, file.form());
            var content = linked.get(fileConsole);
            if (file.form().stage() == OutputForm.Stage.COMPILED) {
                content = builder.compile(program, file.form().output(), fileConsole).orElse(null);
            } else if (content == null) {
                content = builder.link(program, fileConsole).orElse(null);
            }
            if (content == null) {
                return Optional.empty();
            }
            if (file.form().stage() != OutputForm.Stage.COMPILED) {
                linked.put(fileConsole, content);
            }
            contents.put(file, new FlashForms(builder.toolchain()).convert(content, file.form()));
        }
        return Optional.of(contents);
    }

    /// What is meant for flashing never asks an emulator: on a board without a debugger that would hang.
    private Console console(Place place, OutputForm form) {
        if (console != null) {
            return console;
        }
        var emulated = place instanceof Place.OnBoard(Board board) && board.emulation().isPresent();
        return emulated && form.stage() != OutputForm.Stage.FLASHED ? Console.SEMIHOSTING : Console.UART;
    }

    private static OutputFile.Mode mode(OutputForm form) {
        return form == OutputForm.ELF ? OutputFile.Mode.EXECUTABLE : OutputFile.Mode.DATA;
    }
}
