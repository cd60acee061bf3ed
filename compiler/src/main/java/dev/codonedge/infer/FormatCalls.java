package dev.codonedge.infer;

import dev.codonedge.source.Span;
import dev.codonedge.syntax.Argument;
import dev.codonedge.typed.TypedExpr;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// `"…".format(…)` of a literal: taken apart like an f-string. What is wrong in it, the library tells at run time.
final class FormatCalls {
    private final Body body;

    FormatCalls(Body body) {
        this.body = body;
    }

    /// Something between the braces of a format, or the text between two of them.
    private sealed interface Part {
        record Text(String text) implements Part {}

        record Field(String first, List<Step> path, char conversion, List<Part> spec)
                implements Part {}
    }

    /// `.name` or `[key]` behind the name of an argument.
    private record Step(boolean attribute, String key) {}

    /// A format that the library shall tell the user about.
    private static final class Malformed extends RuntimeException {
        private static final long serialVersionUID = 1;

        Malformed() {
            super(null, null, false, false);
        }
    }

    /// Null where the format is for the library to read.
    @Nullable TypedExpr format(String text, List<Calls.Arg> arguments, Span span) {
        boolean plain =
                arguments.stream()
                        .allMatch(
                                a ->
                                        a.kind() == Argument.Kind.POSITIONAL
                                                || a.kind() == Argument.Kind.KEYWORD);
        if (!plain) {
            return null;
        }
        List<Part> parts;
        try {
            parts = new Reader(text).read();
            long positional =
                    arguments.stream().filter(a -> a.kind() == Argument.Kind.POSITIONAL).count();
            check(parts, positional, arguments);
        } catch (Malformed _) {
            return null;
        }
        var result = new TypedExpr[1];
        var stmts =
                body.capture(
                        () -> {
                            var values = new LinkedHashMap<String, TypedExpr>();
                            for (Calls.Arg argument : arguments) {
                                boolean simple = argument.value() instanceof TypedExpr.Constant;
                                TypedExpr value =
                                        simple
                                                ? argument.value()
                                                : body.variables.temporary(argument.value());
                                values.put(
                                        argument.kind() == Argument.Kind.KEYWORD
                                                ? argument.name()
                                                : Integer.toString(values.size()),
                                        value);
                            }
                            result[0] = joined(parts, values, span);
                        });
        return stmts.isEmpty() ? result[0] : new TypedExpr.Sequence(stmts, result[0]);
    }

    private static void check(List<Part> parts, long positional, List<Calls.Arg> arguments) {
        for (Part part : parts) {
            if (part instanceof Part.Field field) {
                boolean known =
                        isNumber(field.first())
                                ? Long.parseLong(field.first()) < positional
                                : arguments.stream().anyMatch(a -> a.name().equals(field.first()));
                if (!known) {
                    throw new Malformed();
                }
                check(field.spec(), positional, arguments);
            }
        }
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty()
                && text.length() < 10
                && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private TypedExpr joined(List<Part> parts, Map<String, TypedExpr> values, Span span) {
        var texts = new ArrayList<TypedExpr>();
        for (Part part : parts) {
            texts.add(
                    switch (part) {
                        case Part.Text(var text) -> constant(text, span);
                        case Part.Field field -> shown(field, values, span);
                    });
        }
        return body.specials.texts.concatenate(texts, span);
    }

    private TypedExpr constant(String text, Span span) {
        return new TypedExpr.Constant(text, body.engine.core.strType(), span);
    }

    private TypedExpr shown(Part.Field field, Map<String, TypedExpr> values, Span span) {
        TypedExpr value = values.get(field.first());
        for (Step step : field.path()) {
            value =
                    step.attribute()
                            ? body.members.get(value, step.key(), span)
                            : item(value, step.key(), span);
        }
        TypedExpr text =
                switch (field.conversion()) {
                    case 'r' -> body.specials.texts.repr(value, span);
                    case 'a' -> body.specials.texts.ascii(value, span);
                    case 's' -> body.specials.texts.toStr(value, span);
                    default -> value;
                };
        return body.specials.texts.formatted(
                text, field.spec().isEmpty() ? null : joined(field.spec(), values, span), span);
    }

    private TypedExpr item(TypedExpr value, String key, Span span) {
        TypedExpr index =
                isNumber(key)
                        ? new TypedExpr.Constant(
                                Long.parseLong(key), body.engine.core.intType(), span)
                        : constant(key, span);
        return body.whenKnown(
                List.of(value.type()),
                span,
                () -> {
                    if (Core.isTuple(value.type()) && isNumber(key)) {
                        List<dev.codonedge.types.Type> items = Core.items(value.type());
                        int at = Integer.parseInt(key);
                        if (at < items.size()) {
                            return new TypedExpr.GetItem(value, at, items.get(at), span);
                        }
                    }
                    return body.members.callMethod(
                            value, "__getitem__", List.of(Calls.Arg.of(index)), span);
                });
    }

    /// Reads a format.
    private static final class Reader {
        private final String text;
        private int at;
        private int automatic;
        private boolean manual;

        Reader(String text) {
            this.text = text;
        }

        List<Part> read() {
            List<Part> parts = parts(false);
            if (at < text.length()) {
                throw new Malformed();
            }
            return parts;
        }

        /// Up to the end, or up to the brace that ends a specification.
        private List<Part> parts(boolean spec) {
            var parts = new ArrayList<Part>();
            var fixed = new StringBuilder();
            while (at < text.length()) {
                char c = text.charAt(at);
                boolean twice = at + 1 < text.length() && text.charAt(at + 1) == c;
                if (c == '}' && spec) {
                    break;
                }
                if ((c == '{' || c == '}') && twice && !spec) {
                    fixed.append(c);
                    at += 2;
                } else if (c == '{') {
                    if (!fixed.isEmpty()) {
                        parts.add(new Part.Text(fixed.toString()));
                        fixed.setLength(0);
                    }
                    at++;
                    parts.add(field(spec));
                } else if (c == '}') {
                    throw new Malformed();
                } else {
                    fixed.append(c);
                    at++;
                }
            }
            if (!fixed.isEmpty()) {
                parts.add(new Part.Text(fixed.toString()));
            }
            return parts;
        }

        private Part.Field field(boolean nested) {
            String first = upTo(".[!:}");
            if (first.isEmpty()) {
                if (manual) {
                    throw new Malformed();
                }
                first = Integer.toString(automatic++);
            } else if (isNumber(first)) {
                manual = true;
                if (automatic > 0) {
                    throw new Malformed();
                }
            }
            var path = new ArrayList<Step>();
            while (peek() == '.' || peek() == '[') {
                boolean attribute = peek() == '.';
                at++;
                String key = upTo(attribute ? ".[!:}" : "]");
                if (key.isEmpty()) {
                    throw new Malformed();
                }
                if (!attribute) {
                    at++;
                }
                path.add(new Step(attribute, key));
            }
            char conversion = 0;
            if (peek() == '!') {
                at++;
                conversion = peek();
                at++;
                if ("rsa".indexOf(conversion) < 0) {
                    throw new Malformed();
                }
            }
            List<Part> spec = List.of();
            if (peek() == ':') {
                at++;
                if (nested) {
                    throw new Malformed();
                }
                spec = parts(true);
            }
            if (peek() != '}') {
                throw new Malformed();
            }
            at++;
            return new Part.Field(first, path, conversion, spec);
        }

        private char peek() {
            if (at >= text.length()) {
                throw new Malformed();
            }
            return text.charAt(at);
        }

        private String upTo(String ends) {
            int start = at;
            while (ends.indexOf(peek()) < 0) {
                if (text.charAt(at) == '{') {
                    throw new Malformed();
                }
                at++;
            }
            return text.substring(start, at);
        }
    }
}
