package dev.codonedge.fuzz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/// A random program that is well typed: ints, floats, text, lists and dicts, control flow, functions and exceptions.
///
/// Whatever it computes is printed. `w` stands around each operation of ints that may leave 64 bits: under CPython it wraps,
/// here it does nothing.
final class RandomProgram {
    private static final int FUNCTIONS = 5;
    private static final int STATEMENTS = 6;
    private static final int DEPTH = 3;

    private enum Kind {
        INT("int"),
        FLOAT("float"),
        STR("str"),
        BOOL("bool"),
        INTS("List[int]"),
        COUNTS("Dict[str, int]");

        private final String annotation;

        Kind(String annotation) {
            this.annotation = annotation;
        }
    }

    private record Function(String name, List<Kind> parameters, Kind result) {}

    private final RandomGenerator random;
    private final StringBuilder text = new StringBuilder();
    private final List<Function> functions = new ArrayList<>();
    private Map<String, Kind> variables = new LinkedHashMap<>();
    private int names;
    private int loops;

    private RandomProgram(RandomGenerator random) {
        this.random = random;
    }

    static String of(RandomGenerator random) {
        return new RandomProgram(random).program();
    }

    private String program() {
        line(0, "from typing import Dict, List");
        for (int i = 0; i < FUNCTIONS; i++) {
            function(i);
        }
        variables = new LinkedHashMap<>();
        for (int i = 0; i < 3 * FUNCTIONS; i++) {
            var function = pick(functions);
            line(0, "try:");
            line(1, "print(%s)".formatted(call(function, 1)));
            line(0, "except (ArithmeticError, LookupError, ValueError) as e:");
            line(1, "print(type(e).__name__, e)");
        }
        return text.toString();
    }

    private void function(int number) {
        variables = new LinkedHashMap<>();
        var parameters = new ArrayList<Kind>();
        var written = new ArrayList<String>();
        for (int i = random.nextInt(4); i > 0; i--) {
            var kind = pick(Kind.values());
            var name = "p" + parameters.size();
            parameters.add(kind);
            variables.put(name, kind);
            written.add(random.nextBoolean() ? name + ": " + kind.annotation : name);
        }
        var result = pick(Kind.values());
        line(0, "");
        line(0, "def f%d(%s):".formatted(number, String.join(", ", written)));
        block(1, STATEMENTS);
        line(1, "return " + expression(result, DEPTH));
        functions.add(new Function("f" + number, List.copyOf(parameters), result));
    }

    // ---- statements

    /// What is bound within a block is not used after it.
    private void block(int indent, int statements) {
        var before = variables;
        variables = new LinkedHashMap<>(before);
        for (int i = random.nextInt(1, statements + 1); i > 0; i--) {
            statement(indent);
        }
        if (indent > 1) {
            variables = before;
        }
    }

    private void statement(int indent) {
        switch (random.nextInt(indent > 3 ? 5 : 11)) {
            case 0, 1 -> {
                var kind = pick(Kind.values());
                var name = "v" + names++;
                line(indent, "%s = %s".formatted(name, expression(kind, DEPTH)));
                variables.put(name, kind);
            }
            case 2 -> {
                var kind = pick(Kind.values());
                line(
                        indent,
                        any(kind)
                                .filter(name -> !name.startsWith("i"))
                                .map(name -> "%s = %s".formatted(name, bounded(kind)))
                                .orElse("pass"));
            }
            case 3 -> line(indent, "print(%s)".formatted(expression(pick(Kind.values()), DEPTH)));
            case 4 -> change(indent);
            case 5, 6 -> {
                line(indent, "if %s:".formatted(expression(Kind.BOOL, 2)));
                block(indent + 1, 3);
                if (random.nextBoolean()) {
                    line(indent, "elif %s:".formatted(expression(Kind.BOOL, 2)));
                    block(indent + 1, 2);
                }
                if (random.nextBoolean()) {
                    line(indent, "else:");
                    block(indent + 1, 3);
                }
            }
            case 7 -> loop(indent);
            case 8 -> {
                line(indent, "try:");
                block(indent + 1, 3);
                line(
                        indent,
                        "except %s:"
                                .formatted(
                                        pick(
                                                "ZeroDivisionError",
                                                "IndexError",
                                                "(KeyError, ValueError)",
                                                "Exception")));
                block(indent + 1, 2);
                if (random.nextBoolean()) {
                    line(indent, "finally:");
                    block(indent + 1, 2);
                }
            }
            case 9 -> {
                line(indent, "if %s:".formatted(expression(Kind.BOOL, 2)));
                line(
                        indent + 1,
                        "raise %s(%s)"
                                .formatted(
                                        pick("ValueError", "KeyError", "IndexError"),
                                        expression(Kind.STR, 1)));
            }
            default -> whileLoop(indent);
        }
    }

    private void loop(int indent) {
        if (loops > 1) {
            line(indent, "pass");
            return;
        }
        loops++;
        var before = variables;
        variables = new LinkedHashMap<>(before);
        var name = "i" + names++;
        switch (random.nextInt(4)) {
            case 0 -> {
                line(indent, "for %s in %s:".formatted(name, expression(Kind.INTS, 1)));
                variables.put(name, Kind.INT);
            }
            case 1 -> {
                line(indent, "for %s in (%s)[:9]:".formatted(name, expression(Kind.STR, 1)));
                variables.put(name, Kind.STR);
            }
            case 2 -> {
                line(
                        indent,
                        "for %s, i%d in enumerate(%s):"
                                .formatted(name, names, expression(Kind.INTS, 1)));
                variables.put(name, Kind.INT);
                variables.put("i" + names++, Kind.INT);
            }
            default -> {
                line(
                        indent,
                        "for %s in range(%d, %d, %d):"
                                .formatted(
                                        name,
                                        random.nextInt(-3, 4),
                                        random.nextInt(0, 9),
                                        random.nextInt(1, 4)));
                variables.put(name, Kind.INT);
            }
        }
        block(indent + 1, 3);
        if (random.nextInt(3) == 0) {
            line(indent + 1, "if %s:".formatted(expression(Kind.BOOL, 1)));
            line(indent + 2, pick("break", "continue"));
        }
        variables = before;
        loops--;
    }

    private void whileLoop(int indent) {
        if (loops > 1) {
            line(indent, "pass");
            return;
        }
        loops++;
        var name = "i" + names++;
        line(indent, "%s = 0".formatted(name));
        line(indent, "while %s < %d:".formatted(name, random.nextInt(1, 7)));
        line(indent + 1, "%s += %d".formatted(name, random.nextInt(1, 3)));
        var before = variables;
        variables = new LinkedHashMap<>(before);
        variables.put(name, Kind.INT);
        block(indent + 1, 3);
        variables = before;
        loops--;
    }

    private void change(int indent) {
        var list = any(Kind.INTS);
        var dict = any(Kind.COUNTS);
        if (dict.isPresent() && random.nextBoolean()) {
            line(
                    indent,
                    "%s[%s] = %s"
                            .formatted(
                                    dict.get(), expression(Kind.STR, 1), expression(Kind.INT, 2)));
        } else if (list.isPresent()) {
            switch (random.nextInt(4)) {
                case 0 ->
                        line(
                                indent,
                                "%s.append(%s)".formatted(list.get(), expression(Kind.INT, 2)));
                case 1 ->
                        line(
                                indent,
                                "%s[%s] = %s"
                                        .formatted(list.get(), index(), expression(Kind.INT, 2)));
                case 2 ->
                        line(
                                indent,
                                "%s.insert(%s, %s)"
                                        .formatted(list.get(), index(), expression(Kind.INT, 1)));
                default -> line(indent, "%s.pop()".formatted(list.get()));
            }
        } else {
            line(indent, "print(%s)".formatted(expression(Kind.STR, 2)));
        }
    }

    /// Values that grow from turn to turn of a loop end somewhere.
    private String bounded(Kind kind) {
        var value = expression(kind, DEPTH);
        return switch (kind) {
            case STR, INTS -> "(%s)[:20]".formatted(value);
            case COUNTS, INT, FLOAT, BOOL -> value;
        };
    }

    // ---- expressions

    private String expression(Kind kind, int depth) {
        if (depth <= 0 || random.nextInt(5) == 0) {
            var variable = any(kind);
            return variable.isPresent() && random.nextInt(4) != 0 ? variable.get() : literal(kind);
        }
        var callable = functions.stream().filter(f -> f.result() == kind).toList();
        if (loops == 0 && !callable.isEmpty() && random.nextInt(8) == 0) {
            return call(pick(callable), depth - 1);
        }
        if (random.nextInt(10) == 0) {
            return "(%s if %s else %s)"
                    .formatted(
                            expression(kind, depth - 1),
                            expression(Kind.BOOL, depth - 1),
                            expression(kind, depth - 1));
        }
        return switch (kind) {
            case INT -> integer(depth - 1);
            case FLOAT -> real(depth - 1);
            case STR -> text(depth - 1);
            case BOOL -> truth(depth - 1);
            case INTS -> list(depth - 1);
            case COUNTS -> dict(depth - 1);
        };
    }

    private String call(Function function, int depth) {
        return "%s(%s)"
                .formatted(
                        function.name(),
                        function.parameters().stream()
                                .map(kind -> expression(kind, depth))
                                .collect(Collectors.joining(", ")));
    }

    private String integer(int depth) {
        var a = expression(Kind.INT, depth);
        var b = expression(Kind.INT, depth);
        return switch (random.nextInt(18)) {
            case 0, 1 -> "w(%s + %s)".formatted(a, b);
            case 2 -> "w(%s - %s)".formatted(a, b);
            case 3 -> "w(%s * %s)".formatted(a, b);
            case 4 -> "w(%s // %s)".formatted(a, b);
            case 5 -> "(%s %% %s)".formatted(a, b);
            case 6 -> "(%s %s %s)".formatted(a, pick("&", "|", "^"), b);
            case 7 -> "w(%s << %d)".formatted(a, random.nextInt(70));
            case 8 -> "(%s >> %d)".formatted(a, random.nextInt(70));
            case 9 -> "w(-%s)".formatted(a);
            case 10 -> "(~%s)".formatted(a);
            case 11 ->
                    "len(%s)".formatted(expression(pick(Kind.STR, Kind.INTS, Kind.COUNTS), depth));
            case 12 -> "%s[%s]".formatted(expression(Kind.INTS, depth), index());
            case 13 -> "%s(%s, %s)".formatted(pick("min", "max"), a, b);
            case 14 -> "w(sum(%s))".formatted(expression(Kind.INTS, depth));
            case 15 ->
                    "%s.get(%s, %s)"
                            .formatted(expression(Kind.COUNTS, depth), expression(Kind.STR, 0), a);
            case 16 ->
                    "%s.%s(%s)"
                            .formatted(
                                    expression(Kind.STR, depth),
                                    pick("find", "count", "index"),
                                    expression(Kind.STR, 0));
            default ->
                    "int(%s)"
                            .formatted(
                                    pick(
                                            expression(Kind.BOOL, depth),
                                            "round(%s) %% 1000003".formatted(small(depth))));
        };
    }

    private String index() {
        return pick("0", "-1", "1", "2", "w(%s) %% 3".formatted(expression(Kind.INT, 0)));
    }

    /// A float whose whole part fits into an int.
    private String small(int depth) {
        return "max(min(%s, 1e9), -1e9)".formatted(finite(depth));
    }

    private String finite(int depth) {
        return "(0.5 + %s %% 1000)".formatted(expression(Kind.INT, depth));
    }

    private String real(int depth) {
        var a = expression(Kind.FLOAT, depth);
        var b = expression(Kind.FLOAT, depth);
        return switch (random.nextInt(11)) {
            case 0, 1 -> "(%s + %s)".formatted(a, b);
            case 2 -> "(%s - %s)".formatted(a, b);
            case 3 -> "(%s * %s)".formatted(a, b);
            case 4, 5 -> "(%s / %s)".formatted(a, b);
            case 6 -> "abs(%s)".formatted(a);
            case 7 -> "float(%s)".formatted(expression(Kind.INT, depth));
            case 8 ->
                    "(%s / %s)".formatted(expression(Kind.INT, depth), expression(Kind.INT, depth));
            case 9 -> "round(%s, %d)".formatted(a, random.nextInt(4));
            default -> "(%s * %s)".formatted(expression(Kind.INT, depth), a);
        };
    }

    private String text(int depth) {
        var a = expression(Kind.STR, depth);
        return switch (random.nextInt(15)) {
            case 0, 1 -> "(%s + %s)".formatted(a, expression(Kind.STR, depth));
            case 2 -> "%s[%d:]".formatted(a, random.nextInt(-3, 4));
            case 3 -> "%s[:%d]".formatted(a, random.nextInt(-3, 6));
            case 4 -> "%s[::%d]".formatted(a, pick(-1, 2, -2, 1));
            case 5 ->
                    "%s.%s()"
                            .formatted(
                                    a,
                                    pick(
                                            "upper",
                                            "lower",
                                            "title",
                                            "strip",
                                            "swapcase",
                                            "capitalize"));
            case 6 -> "str(%s)".formatted(expression(pick(Kind.values()), depth));
            case 7 ->
                    "repr(%s)".formatted(expression(pick(Kind.STR, Kind.FLOAT, Kind.INTS), depth));
            case 8 ->
                    "f\"{%s:%s}\""
                            .formatted(
                                    quoteless(Kind.INT),
                                    pick("5", "<6", "05d", "x", ",", "+", "^9d", "b"));
            case 9 ->
                    "f\"{%s:%s}|{%s!r}\""
                            .formatted(
                                    quoteless(Kind.FLOAT),
                                    pick(".2f", "10.3f", "e", "g", ".0f", "+.1f", "%"),
                                    quoteless(Kind.INT));
            case 10 -> "(%s * %d)".formatted(a, random.nextInt(-1, 4));
            case 11 ->
                    "%s.replace(%s, %s)"
                            .formatted(a, expression(Kind.STR, 0), expression(Kind.STR, 0));
            case 12 -> "\"-\".join([str(x) for x in %s])".formatted(expression(Kind.INTS, depth));
            case 13 ->
                    "%s.%s(%d%s)"
                            .formatted(
                                    a,
                                    pick("ljust", "rjust", "center"),
                                    random.nextInt(12),
                                    pick("", ", '*'"));
            default ->
                    "%s.join(%s.split(%s))"
                            .formatted(expression(Kind.STR, 0), a, pick("", "'a'", "' '"));
        };
    }

    /// Without quotes, which an f-string before Python 3.12 may not have within.
    private String quoteless(Kind kind) {
        return any(kind).orElseGet(() -> literal(kind));
    }

    private String truth(int depth) {
        return switch (random.nextInt(10)) {
            case 0, 1 -> {
                var kind = pick(Kind.INT, Kind.FLOAT, Kind.STR, Kind.INTS);
                yield "(%s %s %s)"
                        .formatted(
                                expression(kind, depth),
                                pick("<", "<=", ">", ">=", "==", "!="),
                                expression(kind, depth));
            }
            case 2 ->
                    "(%s == %s)"
                            .formatted(
                                    expression(Kind.COUNTS, depth), expression(Kind.COUNTS, depth));
            case 3 -> "(not %s)".formatted(expression(Kind.BOOL, depth));
            case 4 ->
                    "(%s %s %s)"
                            .formatted(
                                    expression(Kind.BOOL, depth),
                                    pick("and", "or"),
                                    expression(Kind.BOOL, depth));
            case 5 ->
                    "(%s in %s)"
                            .formatted(expression(Kind.INT, depth), expression(Kind.INTS, depth));
            case 6 ->
                    "(%s in %s)"
                            .formatted(
                                    expression(Kind.STR, 0),
                                    expression(pick(Kind.STR, Kind.COUNTS), depth));
            case 7 ->
                    "%s.%s(%s)"
                            .formatted(
                                    expression(Kind.STR, depth),
                                    pick("startswith", "endswith"),
                                    expression(Kind.STR, 0));
            case 8 -> "bool(%s)".formatted(expression(pick(Kind.values()), depth));
            default ->
                    "(%s < %s <= %s)"
                            .formatted(
                                    expression(Kind.INT, depth),
                                    expression(Kind.INT, depth),
                                    expression(Kind.INT, depth));
        };
    }

    private String list(int depth) {
        var a = expression(Kind.INTS, depth);
        return switch (random.nextInt(9)) {
            case 0 -> "(%s + %s)".formatted(a, expression(Kind.INTS, depth));
            case 1 -> "%s[%d:]".formatted(a, random.nextInt(-3, 4));
            case 2 -> "%s[::%d]".formatted(a, pick(-1, 2, -2));
            case 3 ->
                    "sorted(%s%s)"
                            .formatted(a, pick("", ", reverse=True", ", key=lambda x: x % 5"));
            case 4 -> "[w(x * %s) for x in %s]".formatted(expression(Kind.INT, 0), a);
            case 5 -> "[x for x in %s if x %% 2 == %d]".formatted(a, random.nextInt(2));
            case 6 ->
                    "list(range(%d, %d, %d))"
                            .formatted(
                                    random.nextInt(-4, 5), random.nextInt(-4, 9), pick(1, 2, -1));
            case 7 -> "list(%s.values())".formatted(expression(Kind.COUNTS, depth));
            default ->
                    "[%s, %s]".formatted(expression(Kind.INT, depth), expression(Kind.INT, depth));
        };
    }

    private String dict(int depth) {
        return switch (random.nextInt(3)) {
            case 0 ->
                    "{%s: %s, %s: %s}"
                            .formatted(
                                    expression(Kind.STR, depth),
                                    expression(Kind.INT, depth),
                                    expression(Kind.STR, depth),
                                    expression(Kind.INT, depth));
            case 1 -> "{str(x): x for x in %s}".formatted(expression(Kind.INTS, depth));
            default ->
                    "{k: w(v + %d) for k, v in %s.items()}"
                            .formatted(random.nextInt(9), expression(Kind.COUNTS, depth));
        };
    }

    private String literal(Kind kind) {
        return switch (kind) {
            case INT ->
                    pick(
                            "0",
                            "1",
                            "2",
                            "7",
                            "10",
                            "(-3)",
                            "255",
                            "1000003",
                            "(-1)",
                            "4294967296",
                            "9223372036854775807");
            case FLOAT ->
                    pick(
                            "0.0", "1.0", "0.5", "(-2.25)", "3.14159", "1e10", "1e-7", "100.0",
                            "(-0.0)");
            case STR ->
                    pick(
                            "''", "'a'", "'abc'", "'Hello'", "' x '", "'a b c'", "'é'", "'12'",
                            "'aXbXa'");
            case BOOL -> pick("True", "False");
            case INTS -> pick("[0]", "[1, 2, 3]", "[5, -4, 3, -2]", "[7, 7]", "[10, 20, 30, 40]");
            case COUNTS -> pick("{'a': 1}", "{'a': 1, 'b': 2}", "{'x': -5}", "{'': 0, 'abc': 9}");
        };
    }

    // ---- choices

    private java.util.Optional<String> any(Kind kind) {
        var names =
                variables.entrySet().stream()
                        .filter(entry -> entry.getValue() == kind)
                        .map(Map.Entry::getKey)
                        .toList();
        return names.isEmpty() ? java.util.Optional.empty() : java.util.Optional.of(pick(names));
    }

    private <T> T pick(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }

    @SafeVarargs
    private <T> T pick(T... items) {
        return items[random.nextInt(items.length)];
    }

    private void line(int indent, String content) {
        text.append("    ".repeat(indent)).append(content).append('\n');
    }
}
