package dev.codonedge.cli;

import dev.codonedge.cli.CompileOptions.MessageFormat;
import dev.codonedge.cli.Environment.Talk;
import dev.codonedge.descriptor.DescriptorException;
import dev.codonedge.image.RuntimeSpec.Console;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// `codon test`: runs the `@test` functions of files, here or on an emulated board.
final class TestCommand implements Command {
    private final Environment environment;

    TestCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public CommandSpec describe() {
        var spec = Command.spec("test", "Run the @test functions of programs.");
        PlaceOptions.describe(spec);
        CompileOptions.describe(spec);
        spec.addOption(
                Command.value(
                        "--filter",
                        "PATTERN",
                        "only tests whose FILE::NAME has a match of this regular expression"));
        spec.addOption(Command.value("--junit", "FILE", "write the results as JUnit's XML too"));
        spec.addOption(
                Command.number("--max-instructions", "on a board, stop a test after so many"));
        return spec.addPositional(
                Command.positionals("0", "1..*", "PATH", "files with tests, or folders of them"));
    }

    @Override
    public void begin() {
        Ahead.begin(environment);
    }

    @Override
    public int run(ParseResult parsed)
            throws IOException, DescriptorException, CommandFailure, InterruptedException {
        var files = files(parsed);
        var options = CompileOptions.of(parsed);
        var times = StageTimes.sinceStart();
        var report = report(options.messageFormat());
        var results = new ArrayList<TestResult>();
        var notBuilt = new ArrayList<TestFile>();
        for (var file : files) {
            var place =
                    new PlaceChooser(environment)
                            .choose(PlaceOptions.of(parsed), file.program().folder());
            var builder = new ProgramBuilder(environment, options, place, times);
            var image = builder.link(file.runner(), Console.SEMIHOSTING);
            if (image.isEmpty()) {
                report.notBuilt(file);
                notBuilt.add(file);
                continue;
            }
            Optional<Long> most =
                    Optional.ofNullable(parsed.matchedOptionValue("--max-instructions", null));
            var runner = new TestRunner(environment, place, builder.toolchain(), image.get(), most);
            results.addAll(run(file, chosen(file, parsed), runner, report));
        }
        times.end("tests");
        long passed = results.stream().filter(TestResult::passed).count();
        var summary = new TestReport.Summary(passed, results.size() - passed, notBuilt.size());
        report.end(summary);
        String junit = parsed.matchedOptionValue("--junit", null);
        if (junit != null) {
            new OutputFile(environment.resolve(junit), junit)
                    .write(JunitReport.of(results, notBuilt), OutputFile.Mode.DATA);
        }
        if (options.timePasses()) {
            times.print(environment.err());
        }
        return (summary.fine() ? ExitStatus.FINE : ExitStatus.PROGRAM_ERRORS).code();
    }

    private TestReport report(MessageFormat format) {
        return switch (format) {
            case HUMAN ->
                    new TestReport.ForPeople(
                            environment.out(), environment.talk() == Talk.TERMINAL);
            case JSON -> new TestReport.ForTools(environment.out());
        };
    }

    /// Those with tests that are to run, or with errors that hide whether they have any.
    private List<TestFile> files(ParseResult parsed) throws IOException, CommandFailure {
        List<String> paths = parsed.matchedPositionalValue(0, List.of());
        var files = new ArrayList<TestFile>();
        for (var path : new ProgramPaths(environment).of(paths)) {
            var file = TestFile.read(environment, path);
            if (!chosen(file, parsed).isEmpty()) {
                files.add(file);
            }
        }
        if (files.isEmpty()) {
            throw CommandFailure.wrongUsage(
                    "there is no test in '%s'".formatted(String.join("', '", paths)),
                    parsed.hasMatchedOption("--filter")
                            ? "--filter chooses by FILE::NAME"
                            : "a test is a function marked @test that has no parameters");
        }
        return files;
    }

    /// The numbers of the tests that are to run.
    private static List<Integer> chosen(TestFile file, ParseResult parsed) throws CommandFailure {
        var pattern = pattern(parsed.matchedOptionValue("--filter", ""));
        var numbers = new ArrayList<Integer>();
        for (int i = 0; i < file.tests().size(); i++) {
            if (pattern.matcher(file.path() + "::" + file.tests().get(i).name()).find()) {
                numbers.add(i);
            }
        }
        return numbers;
    }

    private static Pattern pattern(String text) throws CommandFailure {
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException e) {
            throw CommandFailure.wrongUsage(
                    "--filter is no regular expression: %s at character %d"
                            .formatted(
                                    e.getDescription().toLowerCase(Locale.ROOT), e.getIndex() + 1));
        }
    }

    /// As many at once as there are processors; told in order.
    private static List<TestResult> run(
            TestFile file, List<Integer> numbers, TestRunner runner, TestReport report)
            throws IOException, CommandFailure, InterruptedException {
        var results = new ArrayList<TestResult>();
        OptionalLong overhead = runner.overhead();
        try (var threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            var running =
                    numbers.stream()
                            .map(
                                    number ->
                                            threads.submit(
                                                    (Callable<TestResult>)
                                                            () ->
                                                                    runner.run(
                                                                            file, number,
                                                                            overhead)))
                            .toList();
            for (var future : running) {
                try {
                    var result = future.get();
                    results.add(result);
                    report.of(result);
                } catch (ExecutionException e) {
                    threads.shutdownNow();
                    switch (e.getCause()) {
                        case IOException cause -> throw cause;
                        case CommandFailure cause -> throw cause;
                        case InterruptedException cause -> throw cause;
                        case Throwable cause ->
                                throw new IllegalStateException("a test could not be run", cause);
                    }
                }
            }
        }
        return results;
    }
}
