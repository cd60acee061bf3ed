package dev.codonedge.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codonedge.tests.Repository.Outcome;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Programs that are too large, too deep or of the wrong shape for a careless compiler: they are compiled, or told a
/// limit.
class BadInputTest {
    private final Repository repository = Repository.ofBuild();

    @TempDir Path folder;

    private Outcome codon(String command, String text, String... options) throws IOException {
        var file = Files.writeString(folder.resolve("app.py"), text);
        var arguments = new ArrayList<>(List.of(command));
        arguments.addAll(List.of(options));
        arguments.add(file.toString());
        return repository.codon("", arguments);
    }

    private static String repeated(String piece, String separator, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> piece.replace("#", Integer.toString(i)))
                .collect(Collectors.joining(separator));
    }

    private void assertPrints(String text, String expected) throws IOException {
        var outcome = codon("run", text);
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).isEqualTo(expected + "\n");
        assertThat(outcome.status()).isZero();
    }

    private void assertTold(String text, String message) throws IOException {
        var outcome = codon("check", text);
        assertThat(outcome.err()).contains(message).doesNotContain("\tat ", "codon itself");
        assertThat(outcome.status()).isEqualTo(1);
    }

    @Test
    void nothingIsAProgram() throws IOException {
        var outcome = codon("run", "");
        assertThat(outcome.out() + outcome.err()).isEmpty();
        assertThat(outcome.status()).isZero();
    }

    @Test
    void nestedBracketsHaveALimit() throws IOException {
        assertLimit("(", ")", 1000);
        assertLimit("(", ")", 10_000);
        assertLimit("[", "]", 10_000);
        assertLimit("f(", ")", 10_000);
    }

    private void assertLimit(String open, String close, int depth) throws IOException {
        var place = "app.py:1 (%d".formatted(4 + 200 * open.length() + open.length());
        assertTold("x = " + open.repeat(depth) + "1" + close.repeat(depth) + "\n", place);
        assertTold("x = " + open.repeat(depth), "too many nested parentheses");
    }

    @Test
    void longExpressionsHaveALimit() throws IOException {
        assertTold("x = 1\nprint(" + repeated("x", " + ", 3000) + ")\n", "expression is too long");
        assertTold("print(" + repeated("'a'", " + ", 3000) + ")\n", "expression is too long");
        assertTold("x = " + "-".repeat(5000) + "1\n", "expression is nested too deeply");
        assertPrints("x = 1\nprint(" + repeated("x", " + ", 900) + ")", "900");
    }

    @Test
    void longChainsOfBranchesAreCompiled() throws IOException {
        var text =
                "import sys\nn = len(sys.argv) + 500\nif n == 0:\n    print('none')\n"
                        + repeated("elif n == #:\n    print(#)\n", "", 600);
        assertPrints(text, "501");
    }

    @Test
    void longDisplaysAreCompiled() throws IOException {
        assertPrints(
                "x = [" + repeated("#", ", ", 2000) + "]\nprint(len(x), x[1999])", "2000 1999");
        assertPrints("x = {" + repeated("'k#': #", ", ", 1000) + "}\nprint(x['k999'])", "999");
    }

    @Test
    void deepBlocksAreCompiled() throws IOException {
        var text = new StringBuilder("import sys\nn = len(sys.argv)\n");
        for (int i = 0; i < 90; i++) {
            text.append(" ".repeat(i)).append("if n > 0:\n");
        }
        assertPrints(text.append(" ".repeat(90)).append("print(n)").toString(), "1");
    }

    @Test
    void endlessTypesHaveALimit() throws IOException {
        assertTold("def f(x):\n    return f([x])\nf(1)\n", "maximum realization depth reached");
    }

    @Test
    void fiveMegabytesAreRead() throws IOException {
        var line = "x = x + 1  # " + "a".repeat(80) + "\n";
        assertThat(codon("check", "x = 0\n" + line.repeat(5_000_000 / line.length())).status())
                .isZero();
        var functions = repeated("def number_#(a):\n    return a * # + 1\n", "", 100_000);
        assertTold(functions + "print(number_5(2), number_x(3))\n", "'number_x' is not defined");
    }

    @Test
    void modulesThatNeedEachOtherAreTold() throws IOException {
        Files.writeString(folder.resolve("other.py"), "from more import X\nY = 2\n");
        Files.writeString(folder.resolve("more.py"), "from other import Y\nX = 1\n");
        assertTold("import other\nprint(other.Y)\n", "the modules import each other");
    }

    @Test
    void aMistakeInAModuleIsToldWithItsFile() throws IOException {
        Files.writeString(folder.resolve("other.py"), "def f(:\n    pass\n");
        assertTold("import other\nx = 1\nif len(str(x)) > 3:\n    x = None\n", "other.py:1 ");
        Files.write(folder.resolve("other.py"), new byte[] {'#', (byte) 0xff});
        assertTold("import other\n", "other.py:1: the file is not UTF-8: byte 0xff");
    }

    @Test
    void whatDoesNotFitSaysByHowMuchAndWhere() throws IOException {
        var outcome =
                codon(
                        "build",
                        "print('" + "x".repeat(300_000) + "')\n",
                        "--board=lm3s6965evb",
                        "-o",
                        folder.resolve("app.bin").toString());
        assertThat(outcome.err())
                .containsPattern(
                        "program does not fit: flash is 256 KiB, .* bytes too many, region 'flash'");
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(folder.resolve("app.bin")).doesNotExist();
    }
}
