package dev.codonedge.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Damaged programs: nothing but diagnostics may come out. The seed is fixed, so every run tries the same texts.
final class MutationTest {
    private static final int TEXTS = 4000;
    private static final String[] PIECES = {
        "(",
        ")",
        "[",
        "]",
        "{",
        "}",
        "'",
        "\"",
        "\"\"\"",
        "f'{",
        "}'",
        ":",
        "=",
        "==",
        ":=",
        ",",
        "\n",
        "\n    ",
        "\t",
        "\\",
        "#",
        "@",
        "*",
        "**",
        "...",
        "|>",
        "!",
        "\0",
        "\r",
        "é",
        "\uD83D",
        "0x",
        "1_",
        "1e",
        "if ",
        "else:",
        "def ",
        "class ",
        "lambda ",
        "for ",
        " in ",
        "async ",
        "await ",
        "match ",
        "case ",
        "yield ",
        "import ",
        "from ",
        "global x",
        "nonlocal x",
        "del ",
        "try:",
        "except ",
        "with ",
        "return ",
        "print ",
        "@llvm\n",
        "\\N{",
        "\\u12",
        "rb'",
        "->",
        ";",
        "not ",
        "is ",
        "type X = ",
        "_",
        " as e",
        "finally:",
        "raise ",
        "while "
    };

    @Test
    void damagedProgramsNeverThrow() throws Exception {
        var random = new Random(20260101);
        List<String> programs = new ArrayList<>();
        for (var file : Parsed.programs()) {
            programs.add(Files.readString(file));
        }
        assertThat(programs).isNotEmpty();
        for (int i = 0; i < TEXTS; i++) {
            String text = damaged(programs.get(random.nextInt(programs.size())), programs, random);
            try {
                check(text);
            } catch (RuntimeException | Error e) {
                throw new AssertionError("text %d:%n%s".formatted(i, text), e);
            }
        }
    }

    private static void check(String text) {
        var parsed = Parsed.of(text);
        int end = text.length();
        for (var diagnostic : parsed.diagnostics()) {
            assertThat(diagnostic.span().start()).isBetween(0, end);
            assertThat(diagnostic.span().end()).isBetween(diagnostic.span().start(), end);
            assertThat(diagnostic.message()).isNotBlank();
        }
        boolean broken = TreePrinter.print(parsed.tree()).contains("Broken(");
        if (broken) {
            assertThat(parsed.messages()).contains("error:");
        }
    }

    private static String damaged(String program, List<String> others, Random random) {
        var text = new StringBuilder(program);
        // a part of the program, so that many are tried
        if (text.length() > 1200) {
            int start = random.nextInt(text.length() - 1000);
            text = new StringBuilder(text.substring(start, start + 1000));
        }
        for (int n = 1 + random.nextInt(5); n > 0; n--) {
            int at = random.nextInt(text.length() + 1);
            int until = Math.min(text.length(), at + 1 + random.nextInt(8));
            switch (random.nextInt(5)) {
                case 0 -> text.delete(at, until);
                case 1 -> text.insert(at, text.substring(at, until));
                case 2 -> text.insert(at, PIECES[random.nextInt(PIECES.length)]);
                case 3 -> text.replace(at, until, PIECES[random.nextInt(PIECES.length)]);
                default -> {
                    String other = others.get(random.nextInt(others.size()));
                    int from = random.nextInt(other.length());
                    text.insert(at, other, from, Math.min(other.length(), from + 40));
                }
            }
        }
        return text.toString();
    }
}
