package dev.codonedge.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

final class SuggestionsTest {
    private static final List<String> NAMES =
            List.of("length", "print", "range", "index", "i", "xs", "lm3s6965evb");

    private static String nearest(String name) {
        return Suggestions.nearest(name, NAMES).orElse("");
    }

    @Test
    void findsSlips() {
        assertThat(nearest("lenght")).isEqualTo("length");
        assertThat(nearest("prnt")).isEqualTo("print");
        assertThat(nearest("Print")).isEqualTo("print");
        assertThat(nearest("lm3s6956evb")).isEqualTo("lm3s6965evb");
        assertThat(nearest("idnex")).isEqualTo("index");
    }

    @Test
    void offersNothingFarAway() {
        assertThat(nearest("window")).isEmpty();
        assertThat(nearest("j")).isEmpty();
        assertThat(nearest("")).isEmpty();
        assertThat(nearest("print")).isEmpty();
        assertThat(nearest("x".repeat(1000))).isEmpty();
    }

    @Test
    void prefersTheCloserAndThenTheFirst() {
        assertThat(Suggestions.nearest("value", List.of("valuex", "values", "valu")))
                .contains("valuex");
        assertThat(Suggestions.nearest("colour", List.of("colors", "color"))).contains("color");
    }
}
