package dev.codonedge.cli;

import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// The command line: which command, with what options, and how failures are told.
public final class CodonCommandLine {
    private static final Map<String, Function<Environment, Command>> COMMANDS = commands();

    private final Environment environment;
    private final Failures failures;

    public CodonCommandLine(Environment environment) {
        this.environment = environment;
        this.failures = new Failures(environment);
    }

    private static Map<String, Function<Environment, Command>> commands() {
        var commands = new LinkedHashMap<String, Function<Environment, Command>>();
        commands.put("build", BuildCommand::new);
        commands.put("run", RunCommand::new);
        commands.put("check", CheckCommand::new);
        commands.put("test", TestCommand::new);
        commands.put("targets", TargetsCommand::new);
        commands.put("boards", BoardsCommand::new);
        commands.put("sysroot", SysrootCommand::new);
        commands.put("doctor", DoctorCommand::new);
        return commands;
    }

    /// Runs one command to its end and returns its exit status.
    public int run(String... arguments) {
        var spelled = ArgumentSpelling.ours(Arrays.asList(arguments));
        try {
            return run(spelled);
        } catch (ParameterException problem) {
            return failures.wrongUsage(problem);
        } catch (Exception | Error problem) {
            return failures.report(problem, spelled);
        }
    }

    private int run(List<String> arguments) throws Exception {
        var commands = new LinkedHashMap<String, Command>();
        // Describing options takes time: only the command that is asked for does it.
        var named = arguments.isEmpty() ? "" : arguments.getFirst();
        COMMANDS.forEach(
                (name, command) -> {
                    if (!COMMANDS.containsKey(named) || name.equals(named)) {
                        commands.put(name, command.apply(environment));
                    }
                });
        if (commands.containsKey(named)) {
            commands.get(named).begin();
        }
        var parsed = commandLine(commands).parseArgs(arguments.toArray(String[]::new));
        var help = CommandLine.executeHelpRequest(parsed);
        if (help != null) {
            return help;
        }
        return commands.get(requireCommand(parsed).commandSpec().name()).run(parsed.subcommand());
    }

    private static ParseResult requireCommand(ParseResult parsed) {
        if (!parsed.hasSubcommand()) {
            throw new ParameterException(parsed.commandSpec().commandLine(), "which command?");
        }
        return parsed.subcommand();
    }

    private CommandLine commandLine(Map<String, Command> commands) {
        var root =
                Command.spec(
                        "codon",
                        "Python, compiled ahead of time, for microcontrollers and this machine.");
        commands.forEach((name, command) -> root.addSubcommand(name, command.describe()));
        root.usageMessage().synopsisSubcommandLabel("COMMAND");
        var line = new CommandLine(root);
        line.setOut(new PrintWriter(environment.out(), true));
        line.setErr(new PrintWriter(environment.err(), true));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        // What the program is given is the program's: nothing after the file is an option.
        var run = line.getSubcommands().get("run");
        if (run != null) {
            run.setStopAtPositional(true);
        }
        return line;
    }

    /// The names of all commands.
    static List<String> names() {
        return List.copyOf(COMMANDS.keySet());
    }
}
