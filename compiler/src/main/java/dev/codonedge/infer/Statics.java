package dev.codonedge.infer;

import dev.codonedge.compiler.CompilerOptions;
import dev.codonedge.syntax.BinaryOperator;
import dev.codonedge.syntax.ComparisonOperator;
import dev.codonedge.syntax.Expr;
import dev.codonedge.types.Type;

import org.jspecify.annotations.Nullable;

/// Expressions whose value is known at compile time (language.md 6): a Long, a Boolean or a String.
final class Statics {
    private final Body body;

    Statics(Body body) {
        this.body = body;
    }

    static boolean truth(Object value) {
        return switch (value) {
            case Boolean flag -> flag;
            case Long number -> number != 0;
            case String text -> !text.isEmpty();
            default -> throw new IllegalStateException("not a static value: " + value);
        };
    }

    /// Null when it is not known.
    @Nullable Object evaluate(Expr expr) {
        return switch (expr) {
            case Expr.IntLiteral(var value, var suffix, _) ->
                    suffix.isEmpty() ? (Object) value.longValue() : null;
            case Expr.BoolLiteral(var value, _) -> value;
            case Expr.StringLiteral(var prefix, var text, _) -> prefix.isEmpty() ? text : null;
            case Expr.Name(var name, _) -> named(name);
            case Expr.Unary unary -> {
                Object value = evaluate(unary.operand());
                yield value == null ? null : unary(unary, value);
            }
            case Expr.Binary binary -> {
                Object left = evaluate(binary.left());
                Object right = left == null ? null : evaluate(binary.right());
                yield right == null ? null : binary(binary, left, right);
            }
            case Expr.Logical logical -> {
                Object left = evaluate(logical.left());
                if (left == null) {
                    yield null;
                }
                yield truth(left) == logical.and() ? evaluate(logical.right()) : left;
            }
            case Expr.Comparison comparison when comparison.rest().size() == 1 -> {
                var part = comparison.rest().getFirst();
                Object left = evaluate(comparison.first());
                Object right = left == null ? null : evaluate(part.operand());
                yield right == null ? null : compare(part.operator(), left, right);
            }
            case Expr.Conditional conditional -> {
                Object test = evaluate(conditional.test());
                yield test == null
                        ? null
                        : evaluate(truth(test) ? conditional.then() : conditional.otherwise());
            }
            case Expr.Call call -> body.specials.staticCall(call);
            default -> null;
        };
    }

    /// As [#evaluate(Expr)]; what is not known, or cannot be, is reported.
    @Nullable Object require(Expr expr) {
        Object value = evaluate(expr);
        if (value != null) {
            return value;
        }
        if (dividesByZero(expr)) {
            body.engine.error("static", expr.span(), "static division by zero");
        } else {
            body.engine.error("static", expr.span(), "expected static expression");
        }
        return null;
    }

    private boolean dividesByZero(Expr expr) {
        return switch (expr) {
            case Expr.Unary unary -> dividesByZero(unary.operand());
            case Expr.Binary binary -> {
                boolean divides =
                        binary.operator() == BinaryOperator.FLOOR_DIVIDE
                                || binary.operator() == BinaryOperator.MODULO;
                yield divides
                                && evaluate(binary.left()) instanceof Long
                                && evaluate(binary.right()) instanceof Long number
                                && number == 0
                        || dividesByZero(binary.left())
                        || dividesByZero(binary.right());
            }
            default -> false;
        };
    }

    private @Nullable Object named(String name) {
        Type bound = body.environment.get(name);
        if (bound != null && bound.head() instanceof Type.Literal(var value)) {
            return value;
        }
        Flow.State state = body.variables.state(name);
        if (state != null) {
            return state.version().staticValue;
        }
        if (body.variables.symbol(name) != null
                && body.namespace.find(name) instanceof Binding.OfVariable(var version)) {
            return version.staticValue;
        }
        Binding binding = body.namespace.find(name);
        if (binding == null) {
            binding = body.engine.modules.builtins().find(name);
        }
        if (binding instanceof Binding.Constant(var value, var where)) {
            return constant(value, where);
        }
        if (body.variables.symbol(name) != null || binding != null) {
            return null;
        }
        return predefined(body.engine.session.options, body.namespace, name);
    }

    /// What the compiler itself knows by a name, or null: definitions of the command line, and those every program has.
    static @Nullable Object predefined(CompilerOptions options, Namespace module, String name) {
        String defined = options.definitions().get(name);
        if (defined != null) {
            return defined(defined);
        }
        return switch (name) {
            case "__name__" -> module.decl.name();
            case "__codon__" -> true;
            case "__debug__" -> options.debugChecks();
            case "__py_numerics__" -> options.numerics() == CompilerOptions.Numerics.PYTHON;
            case "__baremetal__" -> options.target().bareMetal();
            case "__pointer_size__" -> (long) options.target().pointerBits() / 8;
            case "__target__" -> options.target().name();
            case "__py_extension__", "__apple__" -> false;
            default -> null;
        };
    }

    /// A constant of a library module.
    private @Nullable Object constant(Expr value, Namespace where) {
        Namespace before = body.namespace;
        var scope = body.scope;
        body.namespace = where;
        body.scope = where.decl.scope();
        try {
            return evaluate(value);
        } finally {
            body.namespace = before;
            body.scope = scope;
        }
    }

    private static @Nullable Object defined(String value) {
        if (value.startsWith("str:")) {
            return value.substring(4);
        }
        if (value.startsWith("bool:")) {
            return Boolean.parseBoolean(value.substring(5));
        }
        String digits = value.startsWith("int:") ? value.substring(4) : value;
        try {
            return Long.decode(digits);
        } catch (NumberFormatException _) {
            return null;
        }
    }

    private static @Nullable Object unary(Expr.Unary unary, Object value) {
        return switch (unary.operator()) {
            case NOT -> !truth(value);
            case MINUS -> value instanceof Long number ? (Object) (-number) : null;
            case PLUS -> value instanceof Long ? value : null;
            case INVERT -> value instanceof Long number ? (Object) (~number) : null;
        };
    }

    private static @Nullable Object binary(Expr.Binary binary, Object left, Object right) {
        if (left instanceof String a && right instanceof String b) {
            return switch (binary.operator()) {
                case ADD -> a + b;
                default -> null;
            };
        }
        if (left instanceof String || right instanceof String) {
            return null;
        }
        long a = number(left);
        long b = number(right);
        return switch (binary.operator()) {
            case ADD -> a + b;
            case SUBTRACT -> a - b;
            case MULTIPLY -> a * b;
            case FLOOR_DIVIDE -> b == 0 ? null : (Object) Math.floorDiv(a, b);
            case MODULO -> b == 0 ? null : (Object) Math.floorMod(a, b);
            case AND -> a & b;
            case OR -> a | b;
            case XOR -> a ^ b;
            case SHIFT_LEFT -> b < 0 ? null : b > 63 ? (Object) 0L : a << b;
            case SHIFT_RIGHT -> b < 0 ? null : (Object) (a >> Math.min(b, 63));
            case DIVIDE, POWER, MATRIX_MULTIPLY -> null;
        };
    }

    private static long number(Object value) {
        return value instanceof Boolean flag ? (flag ? 1 : 0) : (Long) value;
    }

    @Nullable Object compare(ComparisonOperator operator, Object left, Object right) {
        if (left instanceof String a && right instanceof String b) {
            return switch (operator) {
                case EQUAL -> a.equals(b);
                case NOT_EQUAL -> !a.equals(b);
                case IN -> b.contains(a);
                case NOT_IN -> !b.contains(a);
                default -> null;
            };
        }
        if (left instanceof String || right instanceof String) {
            return null;
        }
        long a = number(left);
        long b = number(right);
        return switch (operator) {
            case EQUAL -> a == b;
            case NOT_EQUAL -> a != b;
            case LESS -> a < b;
            case LESS_EQUAL -> a <= b;
            case GREATER -> a > b;
            case GREATER_EQUAL -> a >= b;
            default -> null;
        };
    }
}
