package dev.codonedge.syntax;

import dev.codonedge.syntax.Expr.Clause;
import dev.codonedge.syntax.Expr.FPart;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Prints a tree as source text that parses to the same tree. Parentheses stand wherever they may.
final class SourcePrinter {
    private final StringBuilder text = new StringBuilder();
    private int depth;

    static String print(ModuleTree tree) {
        var printer = new SourcePrinter();
        tree.body().forEach(printer::statement);
        return printer.text.toString();
    }

    private void line(String content) {
        text.repeat(' ', depth).append(content).append('\n');
    }

    private void block(String header, List<Stmt> body) {
        line(header + ":");
        depth++;
        body.forEach(this::statement);
        depth--;
    }

    private void optionalBlock(String header, List<Stmt> body) {
        if (!body.isEmpty()) {
            block(header, body);
        }
    }

    private void statement(Stmt statement) {
        switch (statement) {
            case Stmt.Expression(var value, _) -> line(print(value));
            case Stmt.Assign(var targets, var value, _) ->
                    line(joined(targets, " = ", SourcePrinter::print) + " = " + print(value));
            case Stmt.AnnotatedAssign(var target, var annotation, var value, _) ->
                    line(print(target) + ": " + print(annotation) + after(" = ", value));
            case Stmt.AugmentedAssign(var target, var operator, var value, _) ->
                    line(print(target) + " " + operator.text() + "= " + print(value));
            case Stmt.Delete(var targets, _) -> line("del " + list(targets));
            case Stmt.Pass _ -> line("pass");
            case Stmt.Break _ -> line("break");
            case Stmt.Continue _ -> line("continue");
            case Stmt.Return(var value, _) -> line("return" + after(" ", value));
            case Stmt.Global(var names, _) -> line("global " + list(names));
            case Stmt.Nonlocal(var names, _) -> line("nonlocal " + list(names));
            case Stmt.Assert(var condition, var message, _) ->
                    line("assert " + print(condition) + after(", ", message));
            case Stmt.Raise(var exception, var cause, _) ->
                    line("raise" + after(" ", exception) + after(" from ", cause));
            case Stmt.Import(var names, _) ->
                    line("import " + joined(names, ", ", SourcePrinter::imported));
            case Stmt.ImportFrom(var dots, var module, var star, var names, _) ->
                    line(
                            "from "
                                    + ".".repeat(dots)
                                    + module
                                    + " import "
                                    + (star ? "*" : joined(names, ", ", SourcePrinter::imported)));
            case Stmt.ImportC(var names, _) ->
                    line("from C import " + joined(names, ", ", SourcePrinter::imported));
            case Stmt.Print(var values, var comma, _) ->
                    line("print " + joined(values, ", ", SourcePrinter::bare) + (comma ? "," : ""));
            case Stmt.If(var branches, var otherwise, _) -> {
                String word = "if ";
                for (var branch : branches) {
                    block(word + print(branch.condition()), branch.body());
                    word = "elif ";
                }
                optionalBlock("else", otherwise);
            }
            case Stmt.While(var condition, var body, var otherwise, _) -> {
                block("while " + print(condition), body);
                optionalBlock("else", otherwise);
            }
            case Stmt.For loop -> {
                loop.decorators().forEach(decorator -> line("@" + print(decorator)));
                block(
                        (loop.async() ? "async " : "")
                                + "for "
                                + print(loop.target())
                                + " in "
                                + print(loop.iterable()),
                        loop.body());
                optionalBlock("else", loop.otherwise());
            }
            case Stmt.With(var items, var body, var async, _) ->
                    block(
                            (async ? "async " : "")
                                    + "with "
                                    + joined(
                                            items,
                                            ", ",
                                            item ->
                                                    print(item.manager())
                                                            + after(" as ", item.target())),
                            body);
            case Stmt.Try(var body, var handlers, var otherwise, var finalizer, _) -> {
                block("try", body);
                for (var handler : handlers) {
                    block(
                            "except"
                                    + after(" ", handler.types())
                                    + handler.name().map(name -> " as " + name.text()).orElse(""),
                            handler.body());
                }
                optionalBlock("else", otherwise);
                optionalBlock("finally", finalizer);
            }
            case Stmt.Match(var subject, var cases, _) -> {
                line("match " + print(subject) + ":");
                depth++;
                for (var arm : cases) {
                    block("case " + print(arm.pattern()) + after(" if ", arm.guard()), arm.body());
                }
                depth--;
            }
            case Stmt.Function(var function, _) -> function(function);
            case Stmt.Class(var definition, _) -> {
                definition.decorators().forEach(decorator -> line("@" + print(decorator)));
                String bases =
                        definition.bases().isEmpty()
                                ? ""
                                : "(" + arguments(definition.bases()) + ")";
                block(
                        "class "
                                + definition.name()
                                + typeParameters(definition.typeParameters())
                                + bases,
                        definition.body());
            }
            case Stmt.TypeAlias(var name, var parameters, var value, _) ->
                    line("type " + name + typeParameters(parameters) + " = " + print(value));
            case Stmt.Broken _ -> throw new AssertionError("broken");
        }
    }

    private void function(FunctionDef function) {
        function.decorators().forEach(decorator -> line("@" + print(decorator)));
        String header =
                (function.async() ? "async " : "")
                        + "def "
                        + function.name()
                        + typeParameters(function.typeParameters())
                        + "("
                        + parameters(function.parameters())
                        + ")"
                        + after(" -> ", function.returns());
        if (function.llvmBody().isEmpty()) {
            block(header, function.body());
            return;
        }
        line(header + ":");
        function.docstring()
                .ifPresent(docstring -> text.repeat(' ', depth + 1).append(quoted(docstring)));
        text.append(function.llvmBody().get()).append('\n');
    }

    private static String imported(Stmt.ImportName name) {
        return name.name() + name.alias().map(alias -> " as " + alias).orElse("");
    }

    private static String imported(Stmt.CImport name) {
        String signature =
                name.parameters()
                        .map(
                                types ->
                                        "("
                                                + list(types)
                                                + (name.variadic()
                                                        ? types.isEmpty() ? "..." : ", ..."
                                                        : "")
                                                + ")"
                                                + after(" -> ", name.type()))
                        .orElse(after(": ", name.type()));
        return name.library().map(library -> print(library) + ".").orElse("")
                + name.name()
                + signature
                + name.alias().map(alias -> " as " + alias).orElse("");
    }

    private static String typeParameters(List<TypeParameter> list) {
        return list.isEmpty()
                ? ""
                : "["
                        + joined(
                                list,
                                ", ",
                                p ->
                                        switch (p.kind()) {
                                                    case ORDINARY -> "";
                                                    case STAR -> "*";
                                                    case DOUBLE_STAR -> "**";
                                                }
                                                + p.name()
                                                + after(": ", p.bound())
                                                + after(" = ", p.defaultValue()))
                        + "]";
    }

    private static String parameters(Parameters parameters) {
        var text = new StringBuilder();
        boolean star = false;
        Parameters.Kind before = Parameters.Kind.ORDINARY;
        for (var parameter : parameters.list()) {
            if (before == Parameters.Kind.POSITIONAL_ONLY && parameter.kind() != before) {
                text.append(", /");
            }
            if (parameter.kind() == Parameters.Kind.KEYWORD_ONLY && !star) {
                text.append(text.isEmpty() ? "*" : ", *");
            }
            star |=
                    parameter.kind() == Parameters.Kind.STAR
                            || parameter.kind() == Parameters.Kind.KEYWORD_ONLY;
            text.append(text.isEmpty() ? "" : ", ");
            text.append(
                    switch (parameter.kind()) {
                        case STAR -> "*";
                        case DOUBLE_STAR -> "**";
                        default -> "";
                    });
            text.append(parameter.name())
                    .append(after(": ", parameter.annotation()))
                    .append(after(" = ", parameter.defaultValue()));
            before = parameter.kind();
        }
        return text + (before == Parameters.Kind.POSITIONAL_ONLY ? ", /" : "");
    }

    // Expressions

    private static <T> String joined(List<T> list, String separator, Function<T, String> print) {
        return list.stream().map(print).collect(Collectors.joining(separator));
    }

    private static String list(List<? extends Expr> list) {
        return joined(list, ", ", SourcePrinter::print);
    }

    private static String after(String word, Optional<? extends Expr> expr) {
        return expr.map(e -> word + print(e)).orElse("");
    }

    static String print(Expr expr) {
        return switch (expr) {
            case Expr.Name(var name, _) -> name;
            // 0x alone would begin a hexadecimal number
            case Expr.IntLiteral(var value, var suffix, _) ->
                    value.signum() == 0 && !suffix.isEmpty() ? "00" + suffix : value + suffix;
            case Expr.FloatLiteral(var digits, var suffix, _) -> digits + suffix;
            case Expr.StringLiteral(var prefix, var string, _) -> prefix + quoted(string);
            case Expr.BytesLiteral(var bytes, _) -> "b" + quotedBytes(bytes);
            case Expr.FString(var parts, _) -> "f\"" + parts(parts, false) + "\"";
            case Expr.BoolLiteral(var value, _) -> value ? "True" : "False";
            case Expr.NoneLiteral _ -> "None";
            case Expr.EllipsisLiteral _ -> "...";
            case Expr.TupleDisplay(var items, _) ->
                    "(" + list(items) + (items.size() == 1 ? ",)" : ")");
            case Expr.ListDisplay(var items, _) -> "[" + list(items) + "]";
            case Expr.SetDisplay(var items, _) -> "{" + list(items) + "}";
            case Expr.DictDisplay(var entries, _) ->
                    "{"
                            + joined(
                                    entries,
                                    ", ",
                                    entry ->
                                            entry.key()
                                                    .map(
                                                            key ->
                                                                    print(key)
                                                                            + ": "
                                                                            + print(entry.value()))
                                                    .orElse("**" + print(entry.value())))
                            + "}";
            case Expr.Star(var value, _) -> "*" + print(value);
            case Expr.Comprehension(var kind, var element, var clauses, _) -> {
                String inside = print(element) + clauses(clauses);
                yield switch (kind) {
                    case LIST -> "[" + inside + "]";
                    case SET -> "{" + inside + "}";
                    case GENERATOR -> "(" + inside + ")";
                };
            }
            case Expr.DictComprehension(var key, var value, var clauses, _) ->
                    "{" + print(key) + ": " + print(value) + clauses(clauses) + "}";
            case Expr.Unary(var operator, var operand, _) ->
                    "("
                            + operator.text()
                            + (operator == UnaryOperator.NOT ? " " : "")
                            + print(operand)
                            + ")";
            case Expr.Binary(var operator, var left, var right, _) ->
                    "(" + print(left) + " " + operator.text() + " " + print(right) + ")";
            case Expr.Logical(var and, var left, var right, _) ->
                    "(" + print(left) + (and ? " and " : " or ") + print(right) + ")";
            case Expr.Comparison(var first, var rest, _) ->
                    "("
                            + print(first)
                            + joined(
                                    rest,
                                    "",
                                    part ->
                                            " "
                                                    + part.operator().text()
                                                    + " "
                                                    + print(part.operand()))
                            + ")";
            case Expr.Conditional(var test, var then, var otherwise, _) ->
                    "(" + print(then) + " if " + print(test) + " else " + print(otherwise) + ")";
            case Expr.Lambda(var function, _) -> {
                var result = ((Stmt.Return) function.body().getFirst()).value().orElseThrow();
                yield "(lambda " + parameters(function.parameters()) + ": " + print(result) + ")";
            }
            case Expr.Call(var callee, var arguments, _) ->
                    atom(callee) + "(" + arguments(arguments) + ")";
            case Expr.Attribute(var object, var name, _, _) -> atom(object) + "." + name;
            case Expr.Subscript(var object, var index, _) ->
                    atom(object) + "[" + index(index) + "]";
            case Expr.Slice _ -> throw new AssertionError("a slice outside of a subscript");
            case Expr.Walrus(var target, var value, _) ->
                    "(" + target.text() + " := " + print(value) + ")";
            case Expr.Yield(var value, _) -> "(yield" + after(" ", value) + ")";
            case Expr.YieldFrom(var value, _) -> "(yield from " + print(value) + ")";
            case Expr.Await(var value, _) -> "(await " + print(value) + ")";
            case Expr.Pipe(var stages, var parallel, _) -> {
                var text = new StringBuilder("(").append(print(stages.getFirst()));
                for (int i = 0; i < parallel.size(); i++) {
                    text.append(parallel.get(i) ? " ||> " : " |> ")
                            .append(print(stages.get(i + 1)));
                }
                yield text.append(")").toString();
            }
            case Expr.Broken _ -> throw new AssertionError("broken");
        };
    }

    /// Without the parentheses around an operator: `print (a)` would be a call.
    private static String bare(Expr expr) {
        String text = print(expr);
        return switch (expr) {
            case Expr.Unary _,
                    Expr.Binary _,
                    Expr.Logical _,
                    Expr.Comparison _,
                    Expr.Conditional _,
                    Expr.Pipe _ ->
                    text.substring(1, text.length() - 1);
            default -> text;
        };
    }

    private static String atom(Expr expr) {
        return expr instanceof Expr.IntLiteral || expr instanceof Expr.FloatLiteral
                ? "(" + print(expr) + ")"
                : print(expr);
    }

    private static String index(Expr index) {
        return switch (index) {
            case Expr.TupleDisplay(var items, _) when !items.isEmpty() ->
                    joined(items, ", ", SourcePrinter::index1) + (items.size() == 1 ? "," : "");
            default -> index1(index);
        };
    }

    private static String index1(Expr index) {
        return index instanceof Expr.Slice(var lower, var upper, var step, _)
                ? after("", lower) + ":" + after("", upper) + after(":", step)
                : print(index);
    }

    private static String arguments(List<Argument> arguments) {
        return joined(
                arguments,
                ", ",
                argument ->
                        switch (argument.kind()) {
                            case POSITIONAL ->
                                    argument.value() instanceof Expr.EllipsisLiteral
                                            ? "(...)"
                                            : print(argument.value());
                            case KEYWORD -> argument.name() + "=" + print(argument.value());
                            case STAR -> "*" + print(argument.value());
                            case DOUBLE_STAR -> "**" + print(argument.value());
                            case ELLIPSIS -> "...";
                        });
    }

    private static String clauses(List<Clause> clauses) {
        return joined(
                clauses,
                "",
                clause ->
                        (clause.async() ? " async" : "")
                                + " for "
                                + print(clause.target())
                                + " in "
                                + print(clause.iterable())
                                + joined(
                                        clause.conditions(),
                                        "",
                                        condition -> " if " + print(condition)));
    }

    // Strings

    private static String parts(List<FPart> parts, boolean spec) {
        return joined(
                parts,
                "",
                part ->
                        switch (part) {
                            case FPart.Text(var text) -> {
                                String escaped = escaped(text);
                                yield spec
                                        ? escaped.replace("{", "\\x7b").replace("}", "\\x7d")
                                        : escaped.replace("{", "{{").replace("}", "}}");
                            }
                            case FPart.Field(
                                            var value,
                                            var shown,
                                            var conversion,
                                            var fieldSpec,
                                            _) ->
                                    "{"
                                            + shown.orElseGet(() -> " " + print(value))
                                            + switch (conversion) {
                                                case NONE -> "";
                                                case STR -> "!s";
                                                case REPR -> "!r";
                                                case ASCII -> "!a";
                                            }
                                            + fieldSpec.map(s -> ":" + parts(s, true)).orElse("")
                                            + "}";
                        });
    }

    private static String quoted(String text) {
        return "\"" + escaped(text) + "\"";
    }

    private static String escaped(String text) {
        var escaped = new StringBuilder();
        text.codePoints()
                .forEach(
                        point -> {
                            switch (point) {
                                case '"' -> escaped.append("\\x22");
                                case '\\' -> escaped.append("\\\\");
                                default -> {
                                    if (point < 0x20) {
                                        escaped.append("\\x%02x".formatted(point));
                                    } else {
                                        escaped.appendCodePoint(point);
                                    }
                                }
                            }
                        });
        return escaped.toString();
    }

    private static String quotedBytes(String bytes) {
        var text = new StringBuilder("\"");
        bytes.chars().forEach(b -> text.append("\\x%02x".formatted(b)));
        return text.append("\"").toString();
    }

    // Patterns

    private static String print(Pattern pattern) {
        return switch (pattern) {
            case Pattern.Value(var value, _) -> value(value);
            case Pattern.Range(var low, var high, _) -> print(low) + " ... " + print(high);
            case Pattern.Capture(var name, _) -> name.text();
            case Pattern.Wildcard _ -> "_";
            case Pattern.Sequence(var items, _) ->
                    "[" + joined(items, ", ", SourcePrinter::print) + "]";
            case Pattern.Star(var name, _) -> "*" + name.map(Expr.Name::text).orElse("_");
            case Pattern.Mapping(var entries, var rest, _) ->
                    "{"
                            + joined(
                                    entries,
                                    ", ",
                                    entry -> value(entry.key()) + ": " + print(entry.pattern()))
                            + rest.map(name -> ", **" + name.text()).orElse("")
                            + "}";
            case Pattern.Class(var type, var positional, var named, _) -> {
                String first = joined(positional, ", ", SourcePrinter::print);
                String second =
                        joined(named, ", ", item -> item.name() + "=" + print(item.pattern()));
                yield print(type)
                        + "("
                        + first
                        + (first.isEmpty() || second.isEmpty() ? "" : ", ")
                        + second
                        + ")";
            }
            case Pattern.Or(var alternatives, _) ->
                    "(" + joined(alternatives, " | ", SourcePrinter::print) + ")";
            case Pattern.As(var inner, var name, _) ->
                    "(" + print(inner) + " as " + name.text() + ")";
        };
    }

    /// The values that CPython knows need their parentheses gone.
    private static String value(Expr value) {
        return switch (value) {
            case Expr.Binary(var operator, var left, var right, _) ->
                    operand(left) + " " + operator.text() + " " + operand(right);
            default -> operand(value);
        };
    }

    private static String operand(Expr expr) {
        return expr instanceof Expr.Unary(var operator, Expr.IntLiteral number, _)
                ? operator.text() + print(number)
                : expr instanceof Expr.Unary(var operator, Expr.FloatLiteral number, _)
                        ? operator.text() + print(number)
                        : print(expr);
    }
}
