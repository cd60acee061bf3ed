package dev.codonedge.fuzz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/// Breaks programs as editing breaks them: words, lines and blocks go missing, turn up twice, or come from elsewhere.
final class Mutator {
    private static final Pattern TOKENS =
            Pattern.compile(
                    "\\s+|\\w+|\"[^\"\\n]*\"|'[^'\\n]*'|\\*\\*=?|//=?|[-+*/%&|^<>=!@:]=|->|<<|>>|.",
                    Pattern.DOTALL);

    private static final Pattern WORD = Pattern.compile("\\w+");

    /// What people write where something else should stand.
    private static final List<String> STRANGE =
            List.of(
                    "None",
                    "0",
                    "-1",
                    "1.5",
                    "\"\"",
                    "'a'",
                    "b''",
                    "[]",
                    "{}",
                    "()",
                    "True",
                    "self",
                    "super()",
                    "lambda x: x",
                    "lambda: 0",
                    "*",
                    "**",
                    "yield",
                    "yield from",
                    "await",
                    "async",
                    "not",
                    "in",
                    "is",
                    "if",
                    "else",
                    "for i in range(3)",
                    "return",
                    "raise",
                    "del",
                    "global",
                    "nonlocal",
                    "print",
                    "len",
                    "int",
                    "str",
                    "list",
                    "dict",
                    "object",
                    "type",
                    "Exception",
                    "...",
                    ":=",
                    "->",
                    "@",
                    "~",
                    "f\"{",
                    "}\"",
                    "\\",
                    "[0]",
                    "[:]",
                    ".x",
                    ".append",
                    "(1, 2)",
                    "[None]",
                    "{1: 'a'}",
                    "9223372036854775808",
                    "1e400",
                    "float('nan')",
                    "Optional[int]",
                    "List[int]",
                    "Union[int, str]",
                    "[x for x in y]",
                    "match",
                    "case _",
                    "class",
                    "def f(): pass",
                    "=",
                    "==",
                    "+=",
                    ":",
                    ",",
                    ";");

    private static final Set<String> KEYWORDS =
            Set.of(
                    "and",
                    "as",
                    "assert",
                    "break",
                    "class",
                    "continue",
                    "def",
                    "del",
                    "elif",
                    "else",
                    "except",
                    "finally",
                    "for",
                    "from",
                    "global",
                    "if",
                    "import",
                    "in",
                    "is",
                    "lambda",
                    "match",
                    "case",
                    "nonlocal",
                    "not",
                    "or",
                    "pass",
                    "raise",
                    "return",
                    "try",
                    "while",
                    "with",
                    "yield");

    private static final List<String> OPERATORS =
            List.of(
                    "+", "-", "*", "/", "//", "%", "**", "<", ">", "==", "!=", "<=", ">=", "&", "|",
                    "^", "<<", ">>");

    private static final List<String> VALUES =
            List.of(
                    "None",
                    "0",
                    "-1",
                    "1.5",
                    "\"\"",
                    "'ab'",
                    "b'x'",
                    "[]",
                    "{}",
                    "()",
                    "True",
                    "[1, 2]",
                    "[None]",
                    "{1: 'a'}",
                    "(1, 'b')",
                    "{1, 2}",
                    "(lambda x: x)",
                    "(lambda: 0)",
                    "len",
                    "print",
                    "int",
                    "str",
                    "range(3)",
                    "object()",
                    "float('nan')",
                    "2 ** 70",
                    "1j",
                    "sorted",
                    "(i for i in range(2))",
                    "ValueError('v')",
                    "[[]]",
                    "[(1, 2.5)]",
                    "\"é\"",
                    "bytearray(2)",
                    "slice(1)",
                    "list",
                    "dict()");

    private final RandomGenerator random;
    private final List<String> programs;

    /// @param programs where pieces come from
    Mutator(RandomGenerator random, List<String> programs) {
        this.random = random;
        this.programs = List.copyOf(programs);
    }

    /// One of the programs, with one to four things wrong: with half of them a parser is content.
    String broken() {
        var text = pick(programs);
        boolean rough = random.nextBoolean();
        for (int i = random.nextInt(1, 5); i > 0; i--) {
            if (rough) {
                text = random.nextInt(3) == 0 ? lines(text) : tokens(text);
            } else {
                text = exchanged(text);
            }
        }
        return text;
    }

    /// A word, a value or an operator makes way for another one, or a statement is gone.
    private String exchanged(String text) {
        if (random.nextInt(6) == 0) {
            var lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
            int at = random.nextInt(lines.size());
            if (!lines.get(at).endsWith(":")) {
                lines.set(at, lines.get(at).replaceFirst("\\S.*", "pass"));
            }
            return String.join("\n", lines);
        }
        var tokens = tokensOf(text);
        for (int tries = 0; tries < 50 && !tokens.isEmpty(); tries++) {
            int at = random.nextInt(tokens.size());
            var token = tokens.get(at);
            if (KEYWORDS.contains(token)) {
                continue;
            }
            if (OPERATORS.contains(token)) {
                tokens.set(at, pick(OPERATORS));
            } else if (Character.isLetter(token.charAt(0))) {
                tokens.set(at, random.nextInt(4) == 0 ? pick(VALUES) : nameIn(tokens));
            } else if (Character.isDigit(token.charAt(0))
                    || token.length() > 1 && "\"'".indexOf(token.charAt(0)) >= 0) {
                tokens.set(at, random.nextBoolean() ? pick(VALUES) : nameIn(tokens));
            } else {
                continue;
            }
            return String.join("", tokens);
        }
        return text;
    }

    private String nameIn(List<String> tokens) {
        for (int tries = 0; tries < 50; tries++) {
            var token = pick(tokens);
            if (Character.isLetter(token.charAt(0)) && !KEYWORDS.contains(token)) {
                return token;
            }
        }
        return "x";
    }

    private static List<String> tokensOf(String text) {
        var tokens = new ArrayList<String>();
        var matcher = TOKENS.matcher(text);
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
        return tokens;
    }

    private String tokens(String text) {
        var tokens = tokensOf(text);
        if (tokens.size() < 2) {
            return text + pick(STRANGE);
        }
        int at = somewhere(tokens);
        switch (random.nextInt(8)) {
            case 0 -> tokens.remove(at);
            case 1 -> tokens.add(at, tokens.get(at));
            case 2 -> swap(tokens, at, somewhere(tokens));
            case 3, 4 -> tokens.set(at, tokens.get(sameKind(tokens, at)));
            case 5 -> tokens.set(at, pick(STRANGE));
            case 6 -> tokens.add(at, " " + pick(STRANGE) + " ");
            default -> tokens.set(at, mangled(tokens.get(at)));
        }
        return String.join("", tokens);
    }

    /// Not the blanks, if it can be helped.
    private int somewhere(List<String> tokens) {
        int at = random.nextInt(tokens.size());
        for (int tries = 0; tries < 5 && tokens.get(at).isBlank(); tries++) {
            at = random.nextInt(tokens.size());
        }
        return at;
    }

    private int sameKind(List<String> tokens, int at) {
        boolean word = WORD.matcher(tokens.get(at)).matches();
        int other = random.nextInt(tokens.size());
        for (int tries = 0; tries < 50; tries++) {
            if (WORD.matcher(tokens.get(other)).matches() == word) {
                return other;
            }
            other = random.nextInt(tokens.size());
        }
        return other;
    }

    private String mangled(String token) {
        int at = random.nextInt(token.length());
        var odd =
                List.of(
                        "",
                        "\0",
                        "é",
                        "\uD83D\uDC0D",
                        "\t",
                        "\n",
                        "\"",
                        "'",
                        "(",
                        "]",
                        "#",
                        "0",
                        "_");
        return token.substring(0, at) + pick(odd) + token.substring(at + 1);
    }

    private String lines(String text) {
        var lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        int at = random.nextInt(lines.size());
        int other = random.nextInt(lines.size());
        switch (random.nextInt(8)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(other, lines.get(at));
            case 2 -> swap(lines, at, other);
            case 3 -> lines.set(at, "    " + lines.get(at));
            case 4 -> lines.set(at, lines.get(at).replaceFirst("^ {1,4}", ""));
            case 5 -> lines.add(at, pick(Arrays.asList(pick(programs).split("\n", -1))));
            case 6 -> lines.subList(at, lines.size()).clear();
            default -> {
                var block = List.copyOf(lines.subList(Math.min(at, other), Math.max(at, other)));
                lines.addAll(random.nextInt(lines.size()), block);
            }
        }
        return String.join("\n", lines);
    }

    private static void swap(List<String> items, int a, int b) {
        var kept = items.get(a);
        items.set(a, items.get(b));
        items.set(b, kept);
    }

    private <T> T pick(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }
}
