package dev.codonedge.tests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Arithmetic beyond 64 bits wraps around, or raises when the program is compiled to check.
final class OverflowTest {
    private static final String PROGRAM =
            """
            def tried(operation, a, b):
                try:
                    if operation == "+":
                        return str(a + b)
                    if operation == "-":
                        return str(a - b)
                    if operation == "*":
                        return str(a * b)
                    return str(-a)
                except OverflowError as e:
                    return str(e)

            top = 9223372036854775807
            low = -top - 1
            for operation, a, b in [("+", top, 0), ("+", top, 1), ("-", low, 0), ("-", low, 1), ("*", 3037000499, 3037000499),
                                    ("*", 3037000500, 3037000500), ("neg", top, 0), ("neg", low, 0)]:
                print(operation, tried(operation, a, b))
            product = 1
            try:
                for i in range(1, 30):
                    product *= i
            except OverflowError:
                print("stopped at", i)
            print(hash("a rather long text whose hash wraps around") != 0)
            """;

    private final Repository repository = Repository.ofBuild();

    @TempDir Path folder;

    @Test
    void checkedArithmeticRaises() throws IOException {
        assertPrints(
                "--overflow=check",
                """
                        + 9223372036854775807
                        + integer overflow
                        - -9223372036854775808
                        - integer overflow
                        * 9223372030926249001
                        * integer overflow
                        neg -9223372036854775807
                        neg integer overflow
                        stopped at 21
                        True
                        """);
    }

    @Test
    void otherwiseItWraps() throws IOException {
        assertPrints(
                "--overflow=wrap",
                """
                        + 9223372036854775807
                        + -9223372036854775808
                        - -9223372036854775808
                        - 9223372036854775807
                        * 9223372030926249001
                        * -9223372036709301616
                        neg -9223372036854775807
                        neg -9223372036854775808
                        True
                        """);
    }

    private void assertPrints(String overflow, String expected) throws IOException {
        for (var place : List.of(List.<String>of(), List.of("--board=mps2-an385"))) {
            var arguments = new ArrayList<>(List.of("run", overflow));
            arguments.addAll(place);
            arguments.add(Files.writeString(folder.resolve("app.py"), PROGRAM).toString());
            var outcome = repository.codon("", arguments);
            assertThat(outcome.err()).isEmpty();
            assertThat(outcome.out()).isEqualTo(expected);
            assertThat(outcome.status()).isZero();
        }
    }
}
