package dev.codonedge.cli;

import dev.codonedge.compiler.CompilerOptions.Numerics;
import dev.codonedge.compiler.CompilerOptions.Optimization;
import dev.codonedge.compiler.CompilerOptions.Overflow;
import dev.codonedge.compiler.CompilerOptions.Panic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Options that say how a program is compiled and how messages look.
final class CompileOptions {
    enum NumericsChoice {
        PY,
        C
    }

    enum MessageFormat {
        HUMAN,
        JSON
    }

    @Option(names = "--release", description = "optimise (the default)")
    private boolean release;

    @Option(names = "--debug", description = "do not optimise; check more at run time")
    private boolean debug;

    @Option(names = "-O", paramLabel = "LEVEL", description = "-O0 -O1 -O2 -O3 -Os -Oz; default: -Os on boards, -O2 elsewhere")
    private @Nullable String level;

    @Option(names = "--numerics", paramLabel = "py|c", description = "whose division and remainder; default: Python's")
    private NumericsChoice numerics = NumericsChoice.PY;

    @Option(names = "--overflow", paramLabel = "wrap|check", description = "what happens when an int does not fit into 64 bits; default: wrap")
    private Overflow overflow = Overflow.WRAP;

    @Option(names = "--panic", paramLabel = "message|location|abort", description = "what an uncaught exception tells; default: location")
    private Panic panic = Panic.LOCATION;

    @Option(names = "-D", paramLabel = "NAME=VALUE", description = "a literal that the program can see")
    private List<String> definitions = new ArrayList<>();

    @Option(names = "--time-passes", description = "say where the time goes")
    private boolean timePasses;

    @Option(names = "--message-format", paramLabel = "human|json", description = "how messages are written; default: human")
    private MessageFormat messageFormat = MessageFormat.HUMAN;

    boolean debug() {
        return debug && !release;
    }

    Numerics numerics() {
        return numerics == NumericsChoice.C ? Numerics.C : Numerics.PYTHON;
    }

    Overflow overflow() {
        return overflow;
    }

    Panic panic() {
        return panic;
    }

    boolean timePasses() {
        return timePasses;
    }

    MessageFormat messageFormat() {
        return messageFormat;
    }

    /// The level asked for, or the usual one: small on boards, fast on machines.
    Optimization optimization(Place place) throws CommandFailure {
        if (level == null) {
            return debug() ? Optimization.O0 : usual(place);
        }
        return switch (level) {
            case "0" -> Optimization.O0;
            case "1" -> Optimization.O1;
            case "2" -> Optimization.O2;
            case "3" -> Optimization.O3;
            case "s" -> Optimization.OS;
            case "z" -> Optimization.OZ;
            default -> throw CommandFailure.wrongUsage(
                    "there is no optimisation level '-O%s'".formatted(level), "-O0 -O1 -O2 -O3 -Os -Oz");
        };
    }

    private static Optimization usual(Place place) {
        return place instanceof Place.OnBoard ? Optimization.OS : Optimization.O2;
    }

    /// The values of `-D`, the last one of a name; what cannot be one is noted and left out.
    Map<String, String> definitions(Environment environment) {
        var values = new LinkedHashMap<String, String>();
        for (var definition : definitions) {
            var equals = definition.indexOf('=');
            if (equals <= 0) {
                environment.err().println("warning: -D %s is not of the form NAME=VALUE".formatted(definition));
            } else if (values.put(definition.substring(0, equals), definition.substring(equals + 1)) != null) {
                environment.err().println("warning: -D defines '%s' twice".formatted(definition.substring(0, equals)));
            }
        }
        return values;
    }
}
