package dev.codonedge.cli;

import dev.codonedge.compiler.CompilerOptions.Numerics;
import dev.codonedge.compiler.CompilerOptions.Optimization;
import dev.codonedge.compiler.CompilerOptions.Overflow;
import dev.codonedge.compiler.CompilerOptions.Panic;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Options that say how a program is compiled and how messages look.
///
/// @param level the digit or letter after `-O`
/// @param definitions what stands after each `-D`
record CompileOptions(
        Mode mode,
        Optional<String> level,
        Numerics numerics,
        Overflow overflow,
        Panic panic,
        List<String> definitions,
        boolean timePasses,
        MessageFormat messageFormat) {

    enum Mode {
        RELEASE,
        DEBUG
    }

    enum MessageFormat {
        HUMAN,
        JSON
    }

    private enum NumericsWord {
        PY,
        C
    }

    static void describe(CommandSpec spec) {
        spec.addOption(Command.flag("--release", "optimise (the default)"));
        spec.addOption(Command.flag("--debug", "do not optimise; check more at run time"));
        spec.addOption(
                Command.value(
                        "-O",
                        "LEVEL",
                        "-O0 -O1 -O2 -O3 -Os -Oz; default: -Os on boards, -O2 elsewhere"));
        spec.addOption(
                Command.choice(
                        "--numerics",
                        NumericsWord.class,
                        "py|c",
                        "whose division and remainder; default: Python's"));
        spec.addOption(
                Command.choice(
                        "--overflow",
                        Overflow.class,
                        "wrap|check",
                        "what happens when an int does not fit into 64 bits; default: wrap"));
        spec.addOption(
                Command.choice(
                        "--panic",
                        Panic.class,
                        "message|location|abort",
                        "what an uncaught exception tells; default: location"));
        spec.addOption(
                OptionSpec.builder("-D")
                        .type(List.class)
                        .auxiliaryTypes(String.class)
                        .arity("1")
                        .paramLabel("NAME=VALUE")
                        .description("a literal that the program can see")
                        .build());
        spec.addOption(Command.flag("--time-passes", "say where the time goes"));
        spec.addOption(
                Command.choice(
                        "--message-format",
                        MessageFormat.class,
                        "human|json",
                        "how messages are written; default: human"));
    }

    static CompileOptions of(ParseResult parsed) {
        var numerics = parsed.matchedOptionValue("--numerics", NumericsWord.PY);
        var debug = parsed.hasMatchedOption("--debug") && !parsed.hasMatchedOption("--release");
        return new CompileOptions(
                debug ? Mode.DEBUG : Mode.RELEASE,
                Optional.ofNullable(parsed.matchedOptionValue("-O", null)),
                numerics == NumericsWord.C ? Numerics.C : Numerics.PYTHON,
                parsed.matchedOptionValue("--overflow", Overflow.WRAP),
                parsed.matchedOptionValue("--panic", Panic.LOCATION),
                parsed.matchedOptionValue("-D", List.of()),
                parsed.hasMatchedOption("--time-passes"),
                parsed.matchedOptionValue("--message-format", MessageFormat.HUMAN));
    }

    boolean debug() {
        return mode == Mode.DEBUG;
    }

    /// The level asked for, or the usual one: small on boards, fast on machines.
    Optimization optimization(Place place) throws CommandFailure {
        if (level.isEmpty()) {
            return debug() ? Optimization.O0 : usual(place);
        }
        return switch (level.get()) {
            case "0" -> Optimization.O0;
            case "1" -> Optimization.O1;
            case "2" -> Optimization.O2;
            case "3" -> Optimization.O3;
            case "s" -> Optimization.OS;
            case "z" -> Optimization.OZ;
            default ->
                    throw CommandFailure.wrongUsage(
                            "there is no optimisation level '-O%s'".formatted(level.get()),
                            "there are: -O0 -O1 -O2 -O3 -Os -Oz");
        };
    }

    private static Optimization usual(Place place) {
        return place instanceof Place.OnBoard ? Optimization.OS : Optimization.O2;
    }

    /// The values of `-D`, the last one of a name; what cannot be one is told and left out.
    Map<String, String> definitions(Environment environment) {
        var values = new LinkedHashMap<String, String>();
        for (var definition : definitions) {
            var equals = definition.indexOf('=');
            if (equals <= 0) {
                environment.warn("-D %s is not of the form NAME=VALUE".formatted(definition));
            } else if (values.put(definition.substring(0, equals), definition.substring(equals + 1))
                    != null) {
                environment.warn(
                        "-D defines '%s' twice".formatted(definition.substring(0, equals)));
            }
        }
        return values;
    }
}
