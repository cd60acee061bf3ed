package dev.codonedge.infer;

import dev.codonedge.source.Span;
import dev.codonedge.typed.TypedExpr;
import dev.codonedge.types.ClassDecl.Primitive;
import dev.codonedge.types.Type;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// `format(value, spec)` of a specification that is written out: the calls of `internal.format_known` that it takes, so
/// that the program neither reads specifications nor has code for what none of them asks for.
final class KnownFormats {
    private static final String MODULE = "internal.format_known";

    /// `MOST_PLACES` of `internal.float_fixed`.
    private static final int MOST_PLACES = 18;

    private static final int DEFAULT_PRECISION = 6;

    private final Body body;
    private final Span span;

    KnownFormats(Body body, Span span) {
        this.body = body;
        this.span = span;
    }

    /// Null where the program has to read the specification itself: for classes that do so, and for what is wrong.
    @Nullable TypedExpr format(TypedExpr value, String text) {
        Type type = value.type();
        String name =
                isStr(type)
                        ? "str"
                        : Core.is(type, Primitive.FLOAT) ? "float" : isInteger(type) ? "int" : "";
        return name.isEmpty() || FormatSpec.problem(text, name).isPresent()
                ? null
                : FormatSpec.read(text).map(spec -> format(value, spec)).orElse(null);
    }

    /// Text or a number by a specification that fits it.
    @Nullable TypedExpr format(TypedExpr value, FormatSpec spec) {
        if (Core.is(value.type(), Primitive.FLOAT)) {
            return number(value, spec);
        }
        if (spec.noNegativeZero()) {
            return null;
        }
        return isStr(value.type()) ? text(value, spec) : integer(value, spec);
    }

    static boolean isInteger(Type type) {
        return Core.is(type, Primitive.INT)
                || Core.is(type, Primitive.BOOL)
                || Core.is(type, Primitive.SIGNED)
                || Core.is(type, Primitive.UNSIGNED);
    }

    private boolean isStr(Type type) {
        return type.head() instanceof Type.Instance(var decl, _)
                && decl == body.engine.core.decl("str");
    }

    // ---- text

    private @Nullable TypedExpr text(TypedExpr value, FormatSpec spec) {
        if (spec.fill() >= 0x80) {
            return null;
        }
        TypedExpr shown =
                spec.precision() < 0
                        ? value
                        : call("first_characters", value, constant(spec.precision()));
        if (spec.width() == 0) {
            return shown;
        }
        String field =
                switch (spec.align()) {
                    case '>' -> "text_right";
                    case '^' -> "text_center";
                    default -> "text_left";
                };
        return call(field, shown, constant(spec.width()), constant(fill(spec)));
    }

    // ---- integers

    private @Nullable TypedExpr integer(TypedExpr value, FormatSpec spec) {
        TypedExpr whole =
                Core.is(value.type(), Primitive.BOOL)
                        ? converted(value, body.engine.core.intType())
                        : value;
        int kind = spec.kind() == 0 ? 'd' : spec.kind();
        if ("eEfFgG%".indexOf(kind) >= 0) {
            return number(converted(value, body.engine.core.floatType()), spec);
        }
        boolean decimal = kind == 'd' || kind == 'n';
        if (spec.grouping() != 0 && (kind == 'n' || spec.grouping() == ',' && !decimal)) {
            return null;
        }
        boolean prefixed = spec.alternate() && !decimal;
        if (kind == 'c' || isRare(spec) || prefixed && (kind == 'X' || spec.grouping() != 0)) {
            return rare("any_integer", converted(whole, body.engine.core.intType()), spec, kind);
        }
        if (decimal && isPlainField(spec) && Core.is(whole.type(), Primitive.INT)) {
            return call("decimal_field", whole, constant(spec.width()), constant(fill(spec)));
        }
        TypedExpr digits =
                decimal
                        ? body.specials.toStr(whole, span)
                        : based(converted(whole, body.engine.core.intType()), kind, prefixed);
        if (spec.grouping() != 0) {
            digits =
                    call(
                            "grouped_integer",
                            digits,
                            constant(spec.grouping()),
                            constant(decimal ? 3 : 4));
        }
        return inField(signed(digits, spec), spec, prefixed ? 2 : 0);
    }

    private TypedExpr based(TypedExpr value, int kind, boolean prefixed) {
        TypedExpr shift = constant(kind == 'b' ? 1 : kind == 'o' ? 3 : 4);
        return prefixed
                ? call("with_prefix", value, shift, constant(kind))
                : call("in_base", value, shift, constant(kind == 'X'));
    }

    // ---- floats

    private @Nullable TypedExpr number(TypedExpr value, FormatSpec spec) {
        if (spec.kind() == 'n' && spec.grouping() != 0) {
            return null;
        }
        int precision = spec.precision() < 0 ? DEFAULT_PRECISION : spec.precision();
        boolean fixed = spec.kind() == 'f' || spec.kind() == '%';
        if (spec.alternate()
                || spec.noNegativeZero()
                || spec.kind() == 'F'
                || fixed && precision > MOST_PLACES
                || isRare(spec)) {
            return rare("any_float", value, spec, spec.kind());
        }
        if (spec.kind() == 'f' && isPlainField(spec)) {
            return call(
                    "fixed_field",
                    value,
                    constant(precision),
                    constant(spec.width()),
                    constant(fill(spec)));
        }
        TypedExpr text =
                switch (spec.kind()) {
                    case 'f' -> call("fixed", value, constant(precision));
                    case '%' -> call("percentage", value, constant(precision));
                    case 'e', 'E' ->
                            call(
                                    "with_exponent",
                                    value,
                                    constant(precision),
                                    constant(spec.kind() == 'E'));
                    case 0 ->
                            spec.precision() < 0
                                    ? body.specials.toStr(value, span)
                                    : general(value, precision, false, true);
                    default -> general(value, precision, spec.kind() == 'G', false);
                };
        if (spec.grouping() != 0) {
            text = call("grouped_float", text, constant(spec.grouping()));
        }
        return inField(signed(text, spec), spec, 0);
    }

    private TypedExpr general(TypedExpr value, int precision, boolean upper, boolean decimalPlace) {
        return call("general", value, constant(precision), constant(upper), constant(decimalPlace));
    }

    // ---- what numbers have in common

    /// Whether a field is filled by what the calls for single parts do not do.
    private static boolean isRare(FormatSpec spec) {
        return spec.fill() >= 0x80
                || spec.grouping() != 0 && align(spec) == '=' && fill(spec) == '0';
    }

    /// Whether a field is filled with spaces in front of a number, or with zeros in front of its digits.
    private static boolean isPlainField(FormatSpec spec) {
        return spec.width() > 1
                && spec.grouping() == 0
                && spec.sign() != '+'
                && spec.sign() != ' '
                && (align(spec) == '>' && fill(spec) == ' '
                        || align(spec) == '=' && fill(spec) == '0');
    }

    private static int fill(FormatSpec spec) {
        return spec.fill() != 0 ? spec.fill() : spec.zero() ? '0' : ' ';
    }

    /// Of a number.
    private static int align(FormatSpec spec) {
        return spec.align() != 0 ? spec.align() : spec.zero() && spec.fill() == 0 ? '=' : '>';
    }

    private TypedExpr signed(TypedExpr text, FormatSpec spec) {
        boolean always = spec.sign() == '+' || spec.sign() == ' ';
        return always ? call("signed", text, constant(Character.toString(spec.sign()))) : text;
    }

    private TypedExpr inField(TypedExpr text, FormatSpec spec, int prefix) {
        if (spec.width() <= 1) {
            return text;
        }
        TypedExpr width = constant(spec.width());
        TypedExpr fill = constant(fill(spec));
        return switch (align(spec)) {
            case '<' -> call("left", text, width, fill);
            case '^' -> call("center", text, width, fill);
            case '=' -> call("inner", text, width, fill, constant(prefix));
            default -> call("right", text, width, fill);
        };
    }

    private TypedExpr rare(String function, TypedExpr value, FormatSpec spec, int kind) {
        return call(
                function,
                value,
                constant(fill(spec)),
                constant(align(spec)),
                constant(spec.sign()),
                constant(spec.noNegativeZero()),
                constant(spec.alternate()),
                constant(spec.width()),
                constant(spec.grouping()),
                constant(spec.precision()),
                constant(kind));
    }

    // ---- typed expressions

    private TypedExpr converted(TypedExpr value, Type type) {
        return body.engine.same(value.type(), type)
                ? value
                : body.construction.construct(type, List.of(Calls.Arg.of(value)), span);
    }

    private TypedExpr constant(long value) {
        return new TypedExpr.Constant(value, body.engine.core.intType(), span);
    }

    private TypedExpr constant(boolean value) {
        return new TypedExpr.Constant(value, body.engine.core.boolType(), span);
    }

    private TypedExpr constant(String value) {
        return new TypedExpr.Constant(value, body.engine.core.strType(), span);
    }

    private TypedExpr call(String function, TypedExpr... arguments) {
        return body.calls.callLibrary(MODULE, function, span, arguments);
    }
}
