package dev.codonedge.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Runs what users run, so that the launcher can record which classes that needs. What becomes of it does not matter.
final class Warmup {
    private static final String PROGRAM =
            """
            class Sensor:
                def __init__(self, name: str):
                    self.name = name
                    self.values = [1, 2, 3]

                def mean(self):
                    return sum(self.values) / len(self.values)

            totals = {"a": 1}
            for word in "one two two".split():
                totals[word] = totals.get(word, 0) + 1
            try:
                print(Sensor("x").mean(), f"{totals['two']:3}", sorted(totals))
            except KeyError as error:
                print(error)
            """;

    private static final String WRONG =
            """
            def area(width: int, height: int) -> int:
                return width * heigth

            area("3", 4)
            print((1, 2)
            """;

    private Warmup() {}

    /// @param arguments the folder for what is built, and programs to build besides
    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[0]);
        var program = Files.writeString(folder.resolve("warmup.py"), PROGRAM).toString();
        var silent = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        var wrong = Files.writeString(folder.resolve("wrong.py"), WRONG).toString();
        var output = folder.resolve("warmup.elf").toString();
        for (var command :
                List.of(
                        List.of("boards"),
                        List.of("build", "--bord", program),
                        List.of("check", wrong),
                        List.of("build", "--time-passes", "-o", output, program),
                        List.of("build", "--board=lm3s6965evb", "-o", output, program))) {
            Main.run(command.toArray(String[]::new), silent, silent);
        }
        for (var more : List.of(arguments).subList(1, arguments.length)) {
            Main.run(
                    new String[] {"build", "--board=mps2-an385", "-o", output, more},
                    silent,
                    silent);
        }
        Files.deleteIfExists(Path.of(program));
        Files.deleteIfExists(Path.of(wrong));
        Files.deleteIfExists(Path.of(output));
    }
}
