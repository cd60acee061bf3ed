package dev.codonedge.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import org.junit.jupiter.api.Test;

import java.time.Duration;

/// Text that would break a careless parser. Each limit is tried just under and just over it.
final class LimitsTest {
    private static String nested(String open, String inside, String close, int depth) {
        return "x = " + open.repeat(depth) + inside + close.repeat(depth) + "\n";
    }

    private static void assertFine(String text) {
        assertThat(Parsed.of(text).messages()).isEmpty();
    }

    private static void assertOnly(String text, String message) {
        assertThat(Parsed.of(text).diagnostics())
                .extracting(diagnostic -> diagnostic.message())
                .containsExactly(message);
    }

    @Test
    void twoHundredBracketsAreTheLimit() {
        assertFine(nested("(", "1", ")", 200));
        assertOnly(nested("(", "1", ")", 201), "too many nested parentheses");
        assertOnly(nested("(", "1", ")", 10_000), "too many nested parentheses");
        assertOnly(nested("[", "1", "]", 10_000), "too many nested parentheses");
        assertOnly(nested("f(", "1", ")", 10_000), "too many nested parentheses");
        assertFine(nested("f'{", "1", "}'", 200));
        assertOnly(nested("f'{", "1", "}'", 201), "too many nested parentheses");
    }

    @Test
    void whatFollowsTooManyBracketsIsStillRead() {
        var messages = Parsed.of(nested("(", "1", ")", 10_000) + "y = = 2\n").messages();
        assertThat(messages)
                .contains("1:205-206")
                .contains("2:5-6 error: syntax error, unexpected '='");
    }

    @Test
    void aHundredBlocksAreTheLimit() {
        assertFine(blocks(100));
        assertOnly(blocks(101), "too many levels of indentation");
        assertOnly(blocks(300), "too many levels of indentation");
    }

    private static String blocks(int count) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(" ".repeat(i)).append("if x:\n");
        }
        return text.append(" ".repeat(count)).append("pass\ny = 1\n").toString();
    }

    @Test
    void operatorsWithoutBracketsHaveALimitToo() {
        assertFine("x = " + "not ".repeat(300) + "1\n");
        assertOnly("x = " + "not ".repeat(10_000) + "1\n", "expression is nested too deeply");
        assertOnly("x = " + "-".repeat(10_000) + "1\n", "expression is nested too deeply");
        assertOnly("x = " + "2 ** ".repeat(10_000) + "1\n", "expression is nested too deeply");
        assertOnly("x = " + "lambda: ".repeat(10_000) + "1\n", "expression is nested too deeply");
        assertOnly(
                "x = " + "1 if a else ".repeat(10_000) + "1\n", "expression is nested too deeply");
    }

    @Test
    void longChainsHaveALimit() {
        assertFine("x = " + "1 + ".repeat(900) + "1\n");
        assertOnly("x = " + "1 + ".repeat(10_000) + "1\n", "expression is too long");
        assertOnly("x = a" + ".b".repeat(10_000) + "\n", "expression is too long");
        assertOnly("x = a" + "()".repeat(10_000) + "\n", "expression is too long");
        assertOnly("x = a" + "[0]".repeat(10_000) + "\n", "expression is too long");
        assertOnly("x = " + "a or ".repeat(10_000) + "b\n", "expression is too long");
        // chains inside brackets inside chains add up
        assertOnly(
                "x = " + "(".repeat(10) + "1" + (" + 1".repeat(150) + ")").repeat(10) + "\n",
                "expression is too long");
    }

    @Test
    void flatThingsMayBeLong() {
        assertFine("x = [" + "1, ".repeat(100_000) + "]\n");
        assertFine("x = " + "'a' ".repeat(100_000) + "\n");
        assertFine("x = " + "a < ".repeat(50_000) + "a\n");
        assertFine("if a: pass\n" + "elif b: pass\n".repeat(50_000));
    }

    @Test
    void fiveMegabytesTakeSeconds() {
        String text = "def f(a, b):\n    return a + b * g(a, k=b)[1:2]\n".repeat(110_000);
        assertThat(text.length()).isGreaterThan(5_000_000);
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> assertFine(text));
    }

    @Test
    void smallStacksAreEnough() throws InterruptedException {
        String deep =
                blocks(99)
                        .replace(
                                "pass\n",
                                "x = " + "[-f(not ".repeat(99) + "1" + ")]".repeat(99) + "\n");
        String long1 = "x = " + "1 + ".repeat(900) + "1\n";
        var failure = new Throwable[1];
        var thread =
                new Thread(
                        null,
                        () -> {
                            assertFine(deep);
                            assertFine(long1);
                        },
                        "small",
                        1 << 20);
        thread.setUncaughtExceptionHandler((_, e) -> failure[0] = e);
        thread.start();
        thread.join();
        assertThat(failure[0]).isNull();
    }
}
