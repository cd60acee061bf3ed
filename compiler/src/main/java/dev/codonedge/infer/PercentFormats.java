package dev.codonedge.infer;

import dev.codonedge.source.Span;
import dev.codonedge.typed.TypedExpr;
import dev.codonedge.types.ClassDecl.Primitive;
import dev.codonedge.types.Type;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `"…" % values` of a literal: taken apart like an f-string, where the types say that nothing can be wrong. The rest the
/// library does while the program runs.
final class PercentFormats {
    private static final Pattern CONVERSION =
            Pattern.compile(
                    "%(?:\\((?<key>[^()]*)\\))?(?<flags>[-+ #0]*)(?<width>\\d{0,8})(?:\\.(?<precision>\\d{0,8}))?"
                            + "[hlL]?(?<kind>[sradiuxXoeEfFgG])");

    private final Body body;
    private final Span span;

    PercentFormats(Body body, Span span) {
        this.body = body;
        this.span = span;
    }

    /// The text between two conversions, or one of them.
    private sealed interface Part {
        record Text(String text) implements Part {}

        /// @param key null where values have no names
        record Conversion(@Nullable String key, char kind, FormatSpec spec) implements Part {}
    }

    TypedExpr format(TypedExpr format, String text, TypedExpr values) {
        List<Part> parts = read(text);
        List<Type> types = parts == null ? null : types(conversions(parts), values.type());
        if (parts == null || types == null) {
            return byLibrary(format, values);
        }
        return body.whenKnown(
                types,
                span,
                () ->
                        fit(conversions(parts), types)
                                ? joined(parts, values)
                                : byLibrary(format, values));
    }

    private TypedExpr byLibrary(TypedExpr format, TypedExpr values) {
        return body.members.callMethod(format, "__mod__", List.of(Calls.Arg.of(values)), span);
    }

    // ---- which values there are

    /// The types of what is converted; null where a conversion has no value or a value no conversion.
    private @Nullable List<Type> types(List<Part.Conversion> conversions, Type values) {
        long named = conversions.stream().filter(c -> c.key() != null).count();
        if (conversions.isEmpty() || named != 0 && named != conversions.size()) {
            return null;
        }
        if (named > 0) {
            boolean mapping =
                    values.head() instanceof Type.Instance(var decl, var arguments)
                            && decl == body.engine.core.decl("Dict")
                            && body.engine.same(arguments.getFirst(), body.engine.core.strType());
            Type item = mapping ? ((Type.Instance) values.head()).argument(1) : null;
            return item == null ? null : conversions.stream().map(_ -> item).toList();
        }
        if (Core.isTuple(values)) {
            return Core.items(values).size() == conversions.size() ? Core.items(values) : null;
        }
        return conversions.size() == 1 && !Mixing.isTuple(values) ? List.of(values) : null;
    }

    private boolean fit(List<Part.Conversion> conversions, List<Type> types) {
        for (int i = 0; i < types.size(); i++) {
            if (!fits(conversions.get(i), types.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean fits(Part.Conversion conversion, Type type) {
        boolean precise = conversion.spec().precision() >= 0;
        return switch (conversion.kind()) {
            case 's', 'r', 'a' -> true;
            case 'd' ->
                    !precise && (KnownFormats.isInteger(type) || Core.is(type, Primitive.FLOAT));
            case 'x', 'X', 'o' -> !precise && KnownFormats.isInteger(type);
            default -> KnownFormats.isInteger(type) || Core.is(type, Primitive.FLOAT);
        };
    }

    // ---- the text

    private TypedExpr joined(List<Part> parts, TypedExpr values) {
        var result = new TypedExpr[1];
        var stmts =
                body.capture(
                        () -> {
                            List<TypedExpr> items = items(conversions(parts), values);
                            var texts = new ArrayList<TypedExpr>();
                            int at = 0;
                            for (Part part : parts) {
                                texts.add(
                                        switch (part) {
                                            case Part.Text(var text) -> constant(text);
                                            case Part.Conversion c -> shown(c, items.get(at++));
                                        });
                            }
                            result[0] = body.specials.texts.concatenate(texts, span);
                        });
        return stmts.isEmpty() ? result[0] : new TypedExpr.Sequence(stmts, result[0]);
    }

    /// All values are evaluated before the first is shown.
    private List<TypedExpr> items(List<Part.Conversion> conversions, TypedExpr values) {
        var items = new ArrayList<TypedExpr>();
        if (conversions.getFirst().key() != null) {
            TypedExpr mapping = body.variables.temporary(values);
            for (Part.Conversion conversion : conversions) {
                List<Calls.Arg> key = List.of(Calls.Arg.of(constant(conversion.key())));
                items.add(body.members.callMethod(mapping, "__getitem__", key, span));
            }
            return items;
        }
        if (!Core.isTuple(values.type())) {
            items.add(values);
            return items;
        }
        if (values instanceof TypedExpr.MakeTuple(var written, _, _)) {
            for (TypedExpr item : written) {
                boolean simple = item instanceof TypedExpr.Constant;
                items.add(simple ? item : body.variables.temporary(item));
            }
            return items;
        }
        TypedExpr tuple = body.variables.temporary(values);
        List<Type> types = Core.items(values.type());
        for (int i = 0; i < types.size(); i++) {
            items.add(new TypedExpr.GetItem(tuple, i, types.get(i), span));
        }
        return items;
    }

    private TypedExpr shown(Part.Conversion conversion, TypedExpr value) {
        TypedExpr converted =
                switch (conversion.kind()) {
                    case 's' -> body.specials.texts.toStr(value, span);
                    case 'r' -> body.specials.texts.repr(value, span);
                    case 'a' -> body.specials.texts.ascii(value, span);
                    case 'd' ->
                            Core.is(value.type(), Primitive.FLOAT)
                                    ? body.construction.construct(
                                            body.engine.core.intType(),
                                            List.of(Calls.Arg.of(value)),
                                            span)
                                    : value;
                    default -> value;
                };
        return body.whenKnown(
                List.of(converted.type()),
                span,
                () -> {
                    TypedExpr text =
                            new KnownFormats(body, span).format(converted, conversion.spec());
                    if (text == null) {
                        throw new IllegalStateException("no such conversion: " + conversion);
                    }
                    return text;
                });
    }

    private TypedExpr constant(String text) {
        return new TypedExpr.Constant(text, body.engine.core.strType(), span);
    }

    // ---- reading

    private static List<Part.Conversion> conversions(List<Part> parts) {
        var conversions = new ArrayList<Part.Conversion>();
        for (Part part : parts) {
            if (part instanceof Part.Conversion conversion) {
                conversions.add(conversion);
            }
        }
        return conversions;
    }

    /// Null for a format with something in it that the library has to look at.
    private static @Nullable List<Part> read(String text) {
        var parts = new ArrayList<Part>();
        var fixed = new StringBuilder();
        Matcher matcher = CONVERSION.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (text.charAt(at) != '%') {
                fixed.append(text.charAt(at++));
            } else if (text.startsWith("%%", at)) {
                fixed.append('%');
                at += 2;
            } else if (matcher.region(at, text.length()).lookingAt()) {
                if (!fixed.isEmpty()) {
                    parts.add(new Part.Text(fixed.toString()));
                    fixed.setLength(0);
                }
                parts.add(conversion(matcher));
                at = matcher.end();
            } else {
                return null;
            }
        }
        if (!fixed.isEmpty()) {
            parts.add(new Part.Text(fixed.toString()));
        }
        return parts;
    }

    private static Part.Conversion conversion(Matcher matcher) {
        String flags = matcher.group("flags");
        String width = matcher.group("width");
        String precision = matcher.group("precision");
        char kind = matcher.group("kind").charAt(0);
        kind = kind == 'i' || kind == 'u' ? 'd' : kind;
        boolean text = "sra".indexOf(kind) >= 0;
        boolean left = flags.contains("-");
        int sign = text ? 0 : flags.contains("+") ? '+' : flags.contains(" ") ? ' ' : 0;
        var spec =
                new FormatSpec(
                        0,
                        left ? '<' : text || !flags.contains("0") ? '>' : 0,
                        sign,
                        false,
                        !text && flags.contains("#"),
                        !text && !left && flags.contains("0"),
                        width.isEmpty() ? 0 : Integer.parseInt(width),
                        0,
                        precision == null
                                ? -1
                                : precision.isEmpty() ? 0 : Integer.parseInt(precision),
                        text ? 's' : kind);
        return new Part.Conversion(matcher.group("key"), kind, spec);
    }
}
