package dev.codonedge.infer;

import dev.codonedge.scope.Symbol;
import dev.codonedge.source.Span;
import dev.codonedge.syntax.Argument;
import dev.codonedge.syntax.BinaryOperator;
import dev.codonedge.syntax.Expr;
import dev.codonedge.syntax.Stmt;
import dev.codonedge.typed.TypedExpr;
import dev.codonedge.types.ClassDecl;
import dev.codonedge.types.ClassVariable;
import dev.codonedge.types.FunctionDecl;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Calls of `struct` with a format that is written out: it becomes a tuple of the fields it stands for, whose types are
/// those of the values. What is wrong with a format, the library says when the program runs.
final class StructFormats {
    private static final String MODULE = "struct";

    /// Structures of more values are read by the library's loop.
    private static final int MOST_FIELDS = 64;

    private static final String WHOLE = "bBhHiIlLqQnN";
    private static final String REAL = "efd";

    private final Body body;
    private final Span span;

    StructFormats(Body body, Span span) {
        this.body = body;
        this.span = span;
    }

    /// A field behind so many bytes. `order` is as in the library: 0 for the machine's own, 1 big, 2 little.
    private record Field(char code, long at, long size, int order) {
        String maker() {
            if (WHOLE.indexOf(code) >= 0) {
                return "_Whole";
            }
            return REAL.indexOf(code) >= 0 ? "_Real" : code == '?' ? "_Truth" : "_Text";
        }
    }

    private record Layout(List<Field> fields, long size) {}

    /// Null where the library does it.
    @Nullable TypedExpr call(FunctionDecl decl, List<Calls.Arg> arguments) {
        if (arguments.isEmpty() || arguments.getFirst().kind() != Argument.Kind.POSITIONAL) {
            return null;
        }
        Calls.Arg first = arguments.getFirst();
        String format = format(first);
        Layout layout = format == null ? null : layout(format);
        List<Calls.Arg> rest = arguments.subList(1, arguments.size());
        String function = decl.simpleName();
        if (layout == null) {
            return function.equals("unpack") || function.equals("unpack_from")
                    ? ofOneKind(first, function, rest)
                    : null;
        }
        return switch (function) {
            case "calcsize" -> rest.isEmpty() ? constant(layout.size()) : null;
            case "__new__" -> rest.isEmpty() ? made(layout, format) : null;
            default -> body.members.callMethod(made(layout, format), function, rest, span);
        };
    }

    // ---- what is written

    private @Nullable String format(Calls.Arg argument) {
        if (argument.value() instanceof TypedExpr.Constant(String text, _, _)) {
            return text;
        }
        return argument.expr() == null ? null : known(argument.expr());
    }

    /// The text of an expression, through variables that are assigned once; null where it is not known.
    private @Nullable String known(Expr expr) {
        return switch (expr) {
            case Expr.StringLiteral(var prefix, var text, _) -> prefix.isEmpty() ? text : null;
            case Expr.Binary(var operator, var left, var right, _)
                    when operator == BinaryOperator.ADD -> {
                String before = known(left);
                String behind = before == null ? null : known(right);
                yield behind == null ? null : before + behind;
            }
            case Expr.Name(var name, _) -> {
                Expr value = value(name);
                yield value == null ? null : known(value);
            }
            case Expr.Attribute(Expr.Name(var name, _), var attribute, _, _) -> {
                ClassDecl decl = classOf(name);
                yield decl == null ? null : classConstant(decl, attribute);
            }
            default -> null;
        };
    }

    /// The class that a name stands for, or that the object a method was called on is of.
    private @Nullable ClassDecl classOf(String name) {
        if (body.namespace.find(name) instanceof Binding.OfClass(var decl)) {
            return decl;
        }
        FunctionDecl method = body.decl;
        if (method == null || method.owner() == null || method.has("staticmethod")) {
            return null;
        }
        var parameters = method.tree().parameters().list();
        return !parameters.isEmpty() && parameters.getFirst().name().equals(name)
                ? method.owner()
                : null;
    }

    /// The text of a class variable in capitals, which nobody is expected to assign to; no class gives it another.
    private @Nullable String classConstant(ClassDecl decl, String name) {
        boolean hidden =
                decl.derived().stream().anyMatch(d -> d.classVariables().containsKey(name));
        if (hidden
                || !name.equals(name.toUpperCase(Locale.ROOT))
                || decl.fields().containsKey(name)) {
            return null;
        }
        for (ClassDecl part : decl.linearization()) {
            ClassVariable variable = part.classVariables().get(name);
            if (variable != null) {
                return variable.value() instanceof Expr.StringLiteral(var prefix, var text, _)
                                && prefix.isEmpty()
                        ? text
                        : null;
            }
        }
        return null;
    }

    private @Nullable Expr value(String name) {
        Symbol symbol = body.variables.symbol(name);
        if (symbol == null
                || symbol.assignments() != 1
                || symbol.isAssignedElsewhere()
                || symbol.isDeleted()) {
            return null;
        }
        if (symbol.owner() == body.namespace.decl.scope()) {
            return assigned(name, body.namespace.decl.tree().body());
        }
        return body.decl != null && symbol.owner() == body.decl.scope()
                ? assigned(name, body.decl.tree().body())
                : null;
    }

    private static @Nullable Expr assigned(String name, List<Stmt> statements) {
        for (Stmt statement : statements) {
            if (statement instanceof Stmt.Assign(var targets, var value, _)
                    && targets.size() == 1
                    && targets.getFirst() instanceof Expr.Name(var target, _)
                    && target.equals(name)) {
                return value;
            }
        }
        return null;
    }

    /// The fields of a format; null for what is none, and for very many.
    private @Nullable Layout layout(String format) {
        int order = 0;
        int at = 0;
        if (!format.isEmpty() && "@=<>!".indexOf(format.charAt(0)) >= 0) {
            at = 1;
            order = ">!".indexOf(format.charAt(0)) >= 0 ? 1 : format.charAt(0) == '@' ? 0 : 2;
        }
        var fields = new ArrayList<Field>();
        long offset = 0;
        long count = -1;
        for (; at < format.length(); at++) {
            char code = format.charAt(at);
            if (code >= '0' && code <= '9') {
                count = Math.max(count, 0) * 10 + code - '0';
                if (count > Short.MAX_VALUE) {
                    return null;
                }
                continue;
            }
            if (Character.isWhitespace(code) && count < 0) {
                continue;
            }
            long size = size(code, order == 0);
            if (size < 0) {
                return null;
            }
            if (order == 0) {
                offset = (offset + size - 1) / size * size;
            }
            long times = count < 0 ? 1 : count;
            count = -1;
            if (code == 's' || code == 'p') {
                fields.add(new Field(code, offset, times, order));
            } else if (code != 'x') {
                if (fields.size() + times > MOST_FIELDS) {
                    return null;
                }
                for (long i = 0; i < times; i++) {
                    fields.add(new Field(code, offset + i * size, size, order));
                }
            }
            offset += times * size;
        }
        return count >= 0 ? null : new Layout(fields, offset);
    }

    private long size(char code, boolean machine) {
        return switch (code) {
            case 'b', 'B', 'c', 's', 'p', '?', 'x' -> 1;
            case 'h', 'H', 'e' -> 2;
            case 'i', 'I', 'f' -> 4;
            case 'q', 'Q', 'd' -> 8;
            case 'l', 'L' -> machine ? pointerSize() : 4;
            case 'n', 'N' -> machine ? pointerSize() : -1;
            default -> -1;
        };
    }

    private long pointerSize() {
        return body.engine.session.options.target().pointerBits() / 8;
    }

    // ---- formats of which only the letters are written out

    /// `unpack(f"<{n}H", data)`: the letters tell that all values are ints, or floats.
    private @Nullable TypedExpr ofOneKind(
            Calls.Arg format, String function, List<Calls.Arg> arguments) {
        String letters = format.expr() == null ? "" : letters(format.expr());
        if (letters.isEmpty()) {
            return null;
        }
        boolean whole = letters.chars().allMatch(c -> WHOLE.indexOf(c) >= 0);
        boolean real = letters.chars().allMatch(c -> REAL.indexOf(c) >= 0);
        return whole || real
                ? body.members.callMethod(
                        call(whole ? "_wholes" : "_reals", List.of(Calls.Arg.of(format.value()))),
                        function,
                        arguments,
                        span)
                : null;
    }

    /// The codes in a text whose open places are counts; empty where they may be more.
    private String letters(Expr expr) {
        String text =
                switch (expr) {
                    case Expr.FString(var parts, _) -> pattern(parts);
                    case Expr.Binary(var operator, var left, _, _)
                            when operator == BinaryOperator.MODULO -> {
                        String pattern = known(left);
                        yield pattern == null ? "" : pattern.replace("%d", "1");
                    }
                    case Expr.Binary(var operator, var left, var right, _)
                            when operator == BinaryOperator.MULTIPLY -> {
                        String pattern = known(left);
                        yield pattern == null ? orEmpty(known(right)) : pattern;
                    }
                    case Expr.Binary(var operator, var left, var right, _)
                            when operator == BinaryOperator.ADD -> {
                        String before = orPattern(left);
                        String behind = orPattern(right);
                        yield before.isEmpty() || behind.isEmpty() ? "" : before + behind;
                    }
                    case Expr.Name(var name, _) -> {
                        Expr value = value(name);
                        yield value == null ? "" : letters(value);
                    }
                    default -> orEmpty(known(expr));
                };
        var codes = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%' || c == '{') {
                return "";
            }
            if (Character.isLetter(c) && c != 'x' || c == '?') {
                codes.append(c);
            }
        }
        return codes.toString();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private String orPattern(Expr expr) {
        String text = known(expr);
        return text == null ? letters(expr) : text;
    }

    /// The text of an f-string with `1` for each value; empty where a value is not followed by a code.
    private static String pattern(List<Expr.FPart> parts) {
        var text = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            switch (parts.get(i)) {
                case Expr.FPart.Text(var piece) -> text.append(piece);
                case Expr.FPart.Field _ -> {
                    boolean counts =
                            i + 1 < parts.size()
                                    && parts.get(i + 1) instanceof Expr.FPart.Text(var next)
                                    && Character.isLetter(next.charAt(0));
                    if (!counts) {
                        return "";
                    }
                    text.append('1');
                }
            }
        }
        return text.toString();
    }

    // ---- typed expressions

    private TypedExpr made(Layout layout, String format) {
        var parts = new ArrayList<Calls.Arg>();
        parts.add(Calls.Arg.of(constant(layout.size())));
        parts.add(Calls.Arg.of(new TypedExpr.Constant(format, body.engine.core.strType(), span)));
        for (Field field : layout.fields()) {
            parts.add(
                    Calls.Arg.of(
                            call(
                                    field.maker(),
                                    List.of(
                                            Calls.Arg.of(constant(field.at())),
                                            Calls.Arg.of(constant(field.size())),
                                            Calls.Arg.of(constant(field.order())),
                                            Calls.Arg.of(constant(field.code()))))));
        }
        return call("_layout", parts);
    }

    private TypedExpr constant(long value) {
        return new TypedExpr.Constant(value, body.engine.core.intType(), span);
    }

    private TypedExpr call(String function, List<Calls.Arg> arguments) {
        return body.calls.callValue(
                body.reading.libraryFunction(MODULE, function, span), arguments, span);
    }
}
