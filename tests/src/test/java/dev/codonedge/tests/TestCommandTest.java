package dev.codonedge.tests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// `codon test`: which tests it finds, what it says of them, and how it ends.
class TestCommandTest {
    private static final String RING =
            """
            class Ring:
                def __init__(self, size):
                    self.size = size
                    self.kept = []

                def push(self, item):
                    self.kept.append(item)
                    if len(self.kept) > self.size:
                        self.kept.pop(0)
            """;

    private static final String TESTS =
            """
            from ring import Ring

            def filled(size):
                ring = Ring(size)
                for i in range(3):
                    ring.push(i)
                return ring

            @test
            def forgets_the_oldest():
                assert filled(2).kept == [1, 2]

            @test
            def wrong():
                assert filled(3).kept == [1, 2], "all of them"
                print("goes on")
                assert not filled(1).kept

            @test
            def raises():
                filled(1).kept[7]

            @test
            def with_parameter(size):
                assert False

            def no_test():
                assert False

            if __name__ == "__main__":
                print("not when it is tested")
            """;

    @TempDir Path folder;

    private final Repository repository = Repository.ofBuild();

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("ring.py"), RING);
        Files.writeString(folder.resolve("ring-test.py"), TESTS);
    }

    private Repository.Outcome test(String... options) {
        var arguments = new ArrayList<>(List.of("test"));
        arguments.addAll(List.of(options));
        return repository.codon("", arguments);
    }

    @Test
    void oneLineATestAndWhatItPrintedWhereItFailed() {
        var outcome = test(folder.toString());
        var file = folder.resolve("ring-test.py").toString();
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out().replaceAll(" +\\d+ ms", " MS").replace(file, "FILE"))
                .isEqualTo(
                        """
                        ok      FILE::forgets_the_oldest MS
                        FAILED  FILE::wrong MS
                                TEST FAILED: ring-test.py (line 15): all of them
                                    left:  [0, 1, 2]
                                    right: [1, 2]
                                goes on
                                TEST FAILED: ring-test.py (line 17): not filled(1).kept
                        FAILED  FILE::raises MS
                                Traceback (most recent call last):
                                  File "ring-test.py", line 21, in raises
                                IndexError: list index out of range
                        1 passed, 2 failed
                        """);
        assertThat(outcome.status()).isEqualTo(1);
    }

    @Test
    void aBoardTellsTheInstructionsOfTheTestAlone() {
        var first = test("--board=lm3s6965evb", "--filter=oldest$", folder.toString());
        assertThat(first.err()).isEmpty();
        assertThat(first.status()).isZero();
        var matcher = java.util.regex.Pattern.compile("  (\\d+) instructions").matcher(first.out());
        assertThat(matcher.find()).isTrue();
        assertThat(Long.parseLong(matcher.group(1))).isBetween(50L, 900L);
        assertThat(test("--board=lm3s6965evb", "--filter=oldest$", folder.toString()).out())
                .isEqualTo(first.out());
    }

    @Test
    void aTestThatHangsOnABoardIsStopped() throws IOException {
        var file = folder.resolve("hangs.py");
        Files.writeString(
                file, "@test\ndef hangs():\n    n = 0\n    while True:\n        n += 1\n");
        var outcome = test("--board=mps2-an385", "--max-instructions=200000", file.toString());
        assertThat(outcome.out())
                .startsWith("STOPPED ")
                .contains("had run as many instructions as it may");
        assertThat(outcome.status()).isEqualTo(1);
    }

    @Test
    void toolsGetAnObjectALineAndTheXmlTheyKnow() throws IOException {
        var xml = folder.resolve("junit.xml");
        var outcome =
                test(
                        "--message-format=json",
                        "--junit=" + xml,
                        "--filter=::(wrong|forgets)",
                        folder.toString());
        assertThat(outcome.out().lines())
                .anyMatch(line -> line.contains("\"test\":\"wrong\",\"verdict\":\"failed\""))
                .anyMatch(
                        line ->
                                line.contains(
                                        "\"line\":10,\"test\":\"forgets_the_oldest\",\"verdict\":\"passed\""))
                .endsWith("{\"passed\":1,\"failed\":1,\"not_built\":0}");
        assertThat(Files.readString(xml))
                .contains("tests=\"2\" failures=\"1\" errors=\"0\"")
                .contains("<failure message=\"TEST FAILED: ring-test.py (line 17)");
    }

    @Test
    void oneFileWithErrorsDoesNotKeepTheOthersFromRunning() throws IOException {
        Files.writeString(
                folder.resolve("bad.py"), "@test\ndef broken():\n    assert 'a' + 1 == 2\n");
        var outcome = test("--filter=broken|oldest", folder.toString());
        assertThat(outcome.err()).contains("bad.py:3").contains("unsupported operand");
        assertThat(outcome.out()).contains("1 passed, 0 failed, 1 not built");
        assertThat(outcome.status()).isEqualTo(1);
    }

    @Test
    void whatNamesNoTestIsSaid() {
        assertThat(test(folder.resolve("ring.py").toString()))
                .satisfies(
                        outcome -> {
                            assertThat(outcome.err()).startsWith("error: there is no test in '");
                            assertThat(outcome.status()).isEqualTo(2);
                        });
        assertThat(test("--filter=(", folder.toString()).err())
                .startsWith("error: --filter is no regular expression");
        assertThat(test(folder.resolve("none.py").toString()).status()).isEqualTo(2);
    }
}
