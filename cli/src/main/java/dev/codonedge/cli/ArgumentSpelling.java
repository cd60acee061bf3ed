package dev.codonedge.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Brings Codon's spellings into ours: `-release` is `--release`, `-obj` is `--emit=obj`. What follows the program's
/// file belongs to the program and is left alone.
final class ArgumentSpelling {
    private static final Map<String, String> SPELLINGS =
            Map.ofEntries(
                    Map.entry("-release", "--release"),
                    Map.entry("-debug", "--debug"),
                    Map.entry("-numerics", "--numerics"),
                    Map.entry("-overflow", "--overflow"),
                    Map.entry("-panic", "--panic"),
                    Map.entry("-disable-exceptions", "--panic=abort"),
                    Map.entry("-target", "--target"),
                    Map.entry("-board", "--board"),
                    Map.entry("-emit", "--emit"),
                    Map.entry("-exe", "--emit=exe"),
                    Map.entry("-obj", "--emit=obj"),
                    Map.entry("-asm", "--emit=asm"),
                    Map.entry("-llvm", "--emit=llvm"),
                    Map.entry("-bc", "--emit=bc"),
                    Map.entry("-cir", "--emit=ir"),
                    Map.entry("-help", "--help"),
                    Map.entry("-version", "--version"));

    /// Options whose value may be the next argument.
    private static final Set<String> VALUED =
            Set.of(
                    "-o",
                    "-D",
                    "-O",
                    "--target",
                    "--board",
                    "--emit",
                    "--numerics",
                    "--overflow",
                    "--panic",
                    "--message-format",
                    "--console",
                    "--max-instructions");

    /// Commands that pass on what follows the first file.
    private static final Set<String> PASSING_ON = Set.of("run");

    private ArgumentSpelling() {}

    static List<String> ours(List<String> arguments) {
        var ours = new ArrayList<String>();
        var passesOn = !arguments.isEmpty() && PASSING_ON.contains(arguments.getFirst());
        var index = 0;
        while (index < arguments.size()) {
            var argument = ours(arguments.get(index++));
            ours.add(argument);
            if (VALUED.contains(argument) && index < arguments.size()) {
                ours.add(arguments.get(index++));
            } else if (argument.equals("--") || passesOn && index > 1 && isFile(argument)) {
                break;
            }
        }
        ours.addAll(arguments.subList(index, arguments.size()));
        return ours;
    }

    private static boolean isFile(String argument) {
        return !argument.startsWith("-") || argument.equals("-");
    }

    private static String ours(String argument) {
        var equals = argument.indexOf('=');
        var name = equals < 0 ? argument : argument.substring(0, equals);
        var spelling = SPELLINGS.get(name);
        return spelling == null ? argument : spelling + argument.substring(name.length());
    }
}
