package dev.codonedge.ir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

final class IrTextTest {
    static String resource(String path) {
        try (var stream = IrTextTest.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalArgumentException("there is no " + path);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void printsWhatItReads() {
        String text = resource("/ir/everything.ir");
        assertThat(IrPrinter.print(IrParser.parse(text))).isEqualTo(text);
    }

    @Test
    void verifierHasNothingAgainstIt() {
        Module module = IrParser.parse(resource("/ir/everything.ir"));
        assertThat(IrVerifier.problems(module, IrVerifier.Form.FULL)).isEmpty();
    }

    @Test
    void numbersByPositionWhateverTheIds() {
        Module module =
                IrParser.parse("fn f() -> i64 {\nb9:\n  %7: i64 = add 1, 2\n  return %7\n}\n");
        assertThat(IrPrinter.print(module)).contains("b0:\n  %0: i64 = add 1, 2\n  return %0\n");
    }

    @Test
    void saysWhichLineIsNotIr() {
        assertThatThrownBy(() -> IrParser.parse("fn f() -> i64 {\nb0:\n  return %7\n}\n"))
                .isInstanceOf(IrParser.SyntaxError.class)
                .hasMessageContaining("line 4")
                .hasMessageContaining("'%7' is not set");
        assertThatThrownBy(
                        () ->
                                IrParser.parse(
                                        "fn f() -> i64 {\nb0:\n  frobnicate 1\n  return 1\n}\n"))
                .hasMessageContaining("'frobnicate' is not an instruction");
        assertThatThrownBy(() -> IrParser.parse("hello"))
                .hasMessageContaining("expected a declaration");
        assertThatThrownBy(() -> IrParser.parse("fn f() -> i64 {\n"))
                .hasMessageContaining("expected '}'");
    }
}
