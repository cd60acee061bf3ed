package dev.codonedge.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The command line: which command, with what options, and how failures are told.
final class CodonCommandLine {
    private static final Map<String, Function<Environment, Callable<Integer>>> COMMANDS = commands();

    private final Environment environment;
    private final Failures failures;

    CodonCommandLine(Environment environment) {
        this.environment = environment;
        this.failures = new Failures(environment);
    }

    private static Map<String, Function<Environment, Callable<Integer>>> commands() {
        var commands = new LinkedHashMap<String, Function<Environment, Callable<Integer>>>();
        commands.put("build", BuildCommand::new);
        commands.put("run", RunCommand::new);
        commands.put("check", CheckCommand::new);
        commands.put("targets", TargetsCommand::new);
        commands.put("boards", BoardsCommand::new);
        commands.put("sysroot", SysrootCommand::new);
        commands.put("doctor", DoctorCommand::new);
        return commands;
    }

    int run(String... arguments) {
        var spelled = ArgumentSpelling.ours(Arrays.asList(arguments));
        var line = new CommandLine(new Codon());
        // Reading a command's options takes time: only the one that is asked for is set up.
        var named = spelled.isEmpty() ? "" : spelled.getFirst();
        COMMANDS.forEach(
                (name, command) -> {
                    if (!COMMANDS.containsKey(named) || name.equals(named)) {
                        line.addSubcommand(name, command.apply(environment));
                    }
                });
        try {
            return prepare(line, spelled).execute(spelled.toArray(String[]::new));
        } catch (Error error) {
            return failures.report(error, spelled);
        }
    }

    private CommandLine prepare(CommandLine line, List<String> arguments) {
        line.setOut(new PrintWriter(environment.out(), true));
        line.setErr(new PrintWriter(environment.err(), true));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpAutoWidth(false);
        line.setParameterExceptionHandler((problem, _) -> failures.wrongUsage(problem));
        line.setExecutionExceptionHandler((problem, _, _) -> failures.report(problem, arguments));
        // What the program is given is the program's: nothing after the file is an option.
        var run = line.getSubcommands().get("run");
        if (run != null) {
            run.setStopAtPositional(true);
        }
        return line;
    }

    @Command(
            name = "codon",
            description = "Python, compiled ahead of time, for microcontrollers and this machine.",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            synopsisSubcommandLabel = "COMMAND")
    private static final class Codon implements Runnable {
        @Spec private CommandSpec spec;

        @Override
        public void run() {
            throw new ParameterException(spec.commandLine(), "which command?");
        }
    }
}
