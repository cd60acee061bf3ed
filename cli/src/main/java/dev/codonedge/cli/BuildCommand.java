package dev.codonedge.cli;

import dev.codonedge.boards.Board;
import dev.codonedge.descriptor.DescriptorException;
import dev.codonedge.image.RuntimeSpec.Console;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// `codon build`: a program becomes a file.
final class BuildCommand implements Command {
    private final Environment environment;

    BuildCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public CommandSpec describe() {
        var spec = Command.spec("build", "Compile a program to a file.");
        PlaceOptions.describe(spec);
        CompileOptions.describe(spec);
        spec.addOption(Command.value("-o", "OUT", "the file to write; its suffix picks the form"));
        spec.addOption(
                OptionSpec.builder("--emit")
                        .type(List.class)
                        .auxiliaryTypes(String.class)
                        .arity("1")
                        .splitRegex(",")
                        .paramLabel("FORM")
                        .description("elf, bin, hex, obj, asm, llvm, bc, ir; several with commas")
                        .build());
        spec.addOption(
                Command.choice(
                        "--console",
                        Console.class,
                        "semihosting|uart",
                        "where a board's output goes; default: the serial port in what is flashed (bin, hex),"
                                + " semihosting in what an emulator loads"));
        return spec.addPositional(Command.program());
    }

    @Override
    public void begin() {
        Ahead.begin(environment);
    }

    @Override
    public int run(ParseResult parsed) throws IOException, DescriptorException, CommandFailure {
        var times = StageTimes.sinceStart();
        var options = CompileOptions.of(parsed);
        String file = parsed.matchedPositionalValue(0, "");
        var program = Program.read(environment, file);
        var place = new PlaceChooser(environment).choose(PlaceOptions.of(parsed), program.folder());
        var plan =
                OutputPlan.of(
                        file,
                        Optional.ofNullable(parsed.matchedOptionValue("-o", null)),
                        parsed.matchedOptionValue("--emit", List.of()),
                        place);
        for (var written : plan.files()) {
            new OutputFile(environment.resolve(written.name()), written.name())
                    .refuseSource(environment.resolve(file));
        }
        times.end("read");
        var builder = new ProgramBuilder(environment, options, place, times);
        var contents =
                contents(builder, program, plan, output -> console(parsed, place, output.form()));
        if (contents.isEmpty()) {
            return ExitStatus.PROGRAM_ERRORS.code();
        }
        for (var written : contents.get().entrySet()) {
            var name = written.getKey().name();
            new OutputFile(environment.resolve(name), name)
                    .write(written.getValue(), mode(written.getKey().form()));
        }
        times.end("write");
        if (options.timePasses()) {
            times.print(environment.err());
        }
        return ExitStatus.FINE.code();
    }

    /// What every file holds; nothing is written before all are made.
    private Optional<Map<OutputPlan.File, byte[]>> contents(
            ProgramBuilder builder,
            Program program,
            OutputPlan plan,
            Function<OutputPlan.File, Console> consoles)
            throws IOException, DescriptorException, CommandFailure {
        var linked = new LinkedHashMap<Console, byte[]>();
        var contents = new LinkedHashMap<OutputPlan.File, byte[]>();
        for (var file : plan.files()) {
            var console = consoles.apply(file);
            var content = linked.get(console);
            if (file.form().stage() == OutputForm.Stage.COMPILED) {
                content = builder.compile(program, file.form().output(), console).orElse(null);
            } else if (content == null) {
                content = builder.link(program, console).orElse(null);
            }
            if (content == null) {
                return Optional.empty();
            }
            if (file.form().stage() != OutputForm.Stage.COMPILED) {
                linked.put(console, content);
            }
            contents.put(file, FlashForms.convert(content, file.form()));
        }
        return Optional.of(contents);
    }

    /// What is meant for flashing never asks an emulator: on a board without a debugger that would hang.
    private static Console console(ParseResult parsed, Place place, OutputForm form) {
        var emulated = place instanceof Place.OnBoard(Board board) && board.emulation().isPresent();
        var usual =
                emulated && form.stage() != OutputForm.Stage.FLASHED
                        ? Console.SEMIHOSTING
                        : Console.UART;
        return parsed.matchedOptionValue("--console", usual);
    }

    private static OutputFile.Mode mode(OutputForm form) {
        return form == OutputForm.ELF ? OutputFile.Mode.EXECUTABLE : OutputFile.Mode.DATA;
    }
}
