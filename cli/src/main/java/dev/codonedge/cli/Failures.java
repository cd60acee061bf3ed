package dev.codonedge.cli;

import dev.codonedge.cli.FolderModules.UnreadableModuleException;
import dev.codonedge.descriptor.DescriptorException;
import dev.codonedge.descriptor.NearestName;
import dev.codonedge.descriptor.UnknownNameException;
import dev.codonedge.image.ToolchainException;
import dev.codonedge.sysroots.ArchiveException;
import dev.codonedge.sysroots.SysrootException;

import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.Optional;

/// Tells the user why a command ended, and chooses the exit status. No stack trace is ever printed.
final class Failures {
    private final Environment environment;

    Failures(Environment environment) {
        this.environment = environment;
    }

    /// The command line could not be understood.
    int wrongUsage(ParameterException problem) {
        var command = problem.getCommandLine().getCommandSpec();
        if (problem instanceof UnmatchedArgumentException unmatched) {
            var argument = unmatched.getUnmatched().getFirst();
            return argument.startsWith("-")
                    ? unknownOption(argument, command)
                    : surplus(argument, command);
        }
        if (problem instanceof MissingParameterException missing) {
            return end(
                    ExitStatus.WRONG_USAGE,
                    "%s is missing".formatted(missing.getMissing().getFirst().paramLabel()),
                    Optional.of(command.qualifiedName() + " --help"));
        }
        var message = problem.getMessage().lines().findFirst().orElse("wrong usage");
        return end(
                ExitStatus.WRONG_USAGE,
                decapitalized(message),
                Optional.of(command.qualifiedName() + " --help"));
    }

    private int unknownOption(String argument, CommandSpec command) {
        var name = argument.replaceFirst("=.*", "");
        var known = command.options().stream().map(OptionSpec::longestName).toList();
        return end(
                ExitStatus.WRONG_USAGE,
                "there is no option '%s'".formatted(name),
                suggestion(name, known).or(() -> Optional.of(command.qualifiedName() + " --help")));
    }

    private int surplus(String argument, CommandSpec command) {
        if (command.parent() != null) {
            return end(
                    ExitStatus.WRONG_USAGE,
                    "'%s' is one argument too many".formatted(argument),
                    Optional.of(command.qualifiedName() + " --help"));
        }
        var known = CodonCommandLine.names();
        return end(
                ExitStatus.WRONG_USAGE,
                "there is no command '%s'".formatted(argument),
                suggestion(argument, known)
                        .or(() -> Optional.of("there are: " + String.join(", ", known))));
    }

    private static Optional<String> suggestion(String name, List<String> known) {
        return NearestName.to(name, known).map("did you mean '%s'?"::formatted);
    }

    /// Everything else: the user's mistakes, the machine's limits, and mistakes of ours.
    int report(Throwable problem, List<String> arguments) {
        return switch (problem) {
            case CommandFailure failure ->
                    end(failure.status(), failure.getMessage(), failure.hint());
            case DescriptorException e ->
                    end(ExitStatus.WRONG_USAGE, e.file() + ": " + e.problem(), e.hint());
            case UnknownNameException e ->
                    end(ExitStatus.WRONG_USAGE, e.getMessage(), unknownNameHint(e));
            case SysrootException e ->
                    end(ExitStatus.MISSING, e.getMessage(), Optional.of(e.hint()));
            case ArchiveException e -> end(ExitStatus.MISSING, e.getMessage(), Optional.empty());
            case ToolchainException e -> end(ExitStatus.MISSING, e.getMessage(), Optional.empty());
            case UnreadableModuleException e -> report(e.failure(), arguments);
            case IOException e -> ioFailure(e);
            case OutOfMemoryError _ ->
                    end(
                            ExitStatus.MISSING,
                            "there is not enough memory for this program",
                            Optional.empty());
            case StackOverflowError _ ->
                    end(
                            ExitStatus.PROGRAM_ERRORS,
                            "the program is nested too deeply",
                            Optional.empty());
            default -> internalError(problem, arguments);
        };
    }

    static Optional<String> unknownNameHint(UnknownNameException problem) {
        return problem.nearest()
                .map("did you mean '%s'?"::formatted)
                .or(() -> Optional.of("there are: " + String.join(", ", problem.known())));
    }

    private int ioFailure(IOException problem) {
        var reason =
                Optional.ofNullable(problem.getMessage())
                        .orElse(problem.getClass().getSimpleName());
        if (reason.contains("No space left on device")) {
            return end(
                    ExitStatus.MISSING,
                    "the disk is full: " + reason,
                    Optional.of("df -h shows which"));
        }
        return switch (problem) {
            case AccessDeniedException e ->
                    end(
                            ExitStatus.MISSING,
                            "no permission for '%s'".formatted(e.getFile()),
                            Optional.empty());
            case FileSystemException e ->
                    end(
                            ExitStatus.MISSING,
                            "'%s': %s".formatted(e.getFile(), reasonOf(e)),
                            Optional.empty());
            default -> end(ExitStatus.MISSING, reason, Optional.empty());
        };
    }

    private static String reasonOf(FileSystemException problem) {
        return Optional.ofNullable(problem.getReason()).orElse(problem.getClass().getSimpleName());
    }

    private int internalError(Throwable problem, List<String> arguments) {
        var report =
                new CrashReport(problem, arguments, environment.cache().root().resolve("reports"));
        var place = report.sourceLine().map(" at "::concat).orElse("");
        return end(
                ExitStatus.PROGRAM_ERRORS,
                "codon itself failed%s (%s): this is its mistake, not your program's"
                        .formatted(place, report.kind()),
                report.save().map(file -> "a report was saved in " + file));
    }

    private int end(ExitStatus status, String message, Optional<String> hint) {
        print(message, hint);
        return status.code();
    }

    private void print(String message, Optional<String> hint) {
        environment.out().flush();
        environment.err().println("error: " + message);
        hint.ifPresent(text -> environment.err().println("╰─ " + text));
    }

    private static String decapitalized(String message) {
        return message.isEmpty()
                ? message
                : Character.toLowerCase(message.charAt(0)) + message.substring(1);
    }
}
