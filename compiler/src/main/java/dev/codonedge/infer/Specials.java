package dev.codonedge.infer;

import dev.codonedge.source.Span;
import dev.codonedge.syntax.Argument;
import dev.codonedge.syntax.BinaryOperator;
import dev.codonedge.syntax.Expr;
import dev.codonedge.typed.TypedExpr;
import dev.codonedge.types.ClassDecl.Primitive;
import dev.codonedge.types.Type;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What is written like a call or an attribute but decided at compile time.
final class Specials {
    private final Body body;
    private final Engine engine;
    final Texts texts;

    Specials(Body body) {
        this.body = body;
        this.engine = body.engine;
        this.texts = new Texts(body);
    }

    TypedExpr fstring(Expr.FString text) {
        return texts.fstring(text);
    }

    TypedExpr toStr(TypedExpr value, Span span) {
        return texts.toStr(value, span);
    }

    TypedExpr repr(TypedExpr value, Span span) {
        return texts.repr(value, span);
    }

    TypedExpr print(List<Calls.Arg> arguments, Span span) {
        return texts.print(arguments, span);
    }

    // ---- which call it is

    /// The builtin a call names, when nobody has given the name another meaning; else empty.
    String builtin(Expr callee) {
        if (!(callee instanceof Expr.Name(var name, _))) {
            return "";
        }
        var symbol = body.variables.symbol(name);
        boolean elsewhere =
                symbol != null
                        && (!body.variables.isModuleLevel(symbol)
                                || body.decl == null && body.flow.get(symbol) != null);
        if (body.environment.containsKey(name) || elsewhere) {
            return "";
        }
        Binding binding = engine.modules.builtins().find(name);
        if (!body.namespace.decl.library()) {
            if (binding != engine.modules.meaning(body.namespace, name)) {
                return "";
            }
            if (binding != null) {
                engine.realizations.noteRead(body, body.namespace, name, binding);
            }
        }
        boolean special =
                binding instanceof Binding.Functions(var decls) && decls.getFirst().has("special");
        boolean type = binding instanceof Binding.OfClass(var decl) && decl.is(Primitive.TYPE);
        boolean tuple = name.equals("tuple") || name.equals("Tuple");
        return special || type || tuple ? name : "";
    }

    /// A special call, or null when it is an ordinary one.
    @Nullable TypedExpr call(Expr.Call call) {
        Span span = call.span();
        if (call.callee() instanceof Expr.Attribute(Expr.Call inner, var name, var nameSpan, _)
                && builtin(inner.callee()).equals("super")) {
            return new Supers(body)
                    .call(name, body.calls.arguments(call.arguments()), nameSpan, span);
        }
        if (call.callee() instanceof Expr.Attribute(Expr.Name(var module, _), _, _, _)
                && module.equals("static")
                && body.variables.symbol(module) == null) {
            Object value = staticCall(call);
            return value == null ? null : body.reading.ofStatic(new Type.Literal(value), span);
        }
        if (call.callee() instanceof Expr.Subscript(Expr.Name(var name, _), var index, _)
                && name.equals("__array__")
                && body.variables.symbol(name) == null) {
            return frameArray(index, call, span);
        }
        String name = builtin(call.callee());
        if (!takes(name, call)) {
            return body.calls.poison(span);
        }
        return switch (name) {
            case "isinstance", "hasattr", "issubclass", "callable" -> {
                Conditions.Test test = body.typeTests.test(call);
                yield test == null ? null : test.value();
            }
            case "print" -> texts.print(body.calls.arguments(call.arguments()), span);
            case "type" ->
                    call.arguments().size() == 1
                            ? typeOf(call.arguments().getFirst().value(), span)
                            : null;
            case "getattr" -> new NamedAttributes(body).get(call);
            case "setattr" -> new NamedAttributes(body).set(call);
            case "compile_error" -> {
                Object message = body.statics.evaluate(call.arguments().getFirst().value());
                engine.error("compile-error", span, String.valueOf(message));
                yield body.calls.poison(span);
            }
            case "tuple", "Tuple" ->
                    call.arguments().isEmpty()
                            ? new TypedExpr.MakeTuple(List.of(), engine.core.tuple(List.of()), span)
                            : body.tuples.tupleOf(call.arguments().getFirst().value(), span);
            default -> null;
        };
    }

    /// The least and the largest number of arguments of what is decided at compile time.
    private static int[] arity(String name) {
        return switch (name) {
            case "isinstance", "hasattr", "issubclass" -> new int[] {2, 2};
            case "callable", "compile_error" -> new int[] {1, 1};
            case "getattr" -> new int[] {2, 3};
            case "setattr" -> new int[] {3, 3};
            case "tuple", "Tuple" -> new int[] {0, 1};
            default -> new int[] {0, Integer.MAX_VALUE};
        };
    }

    static boolean fits(String name, Expr.Call call) {
        int[] arity = arity(name);
        int count = call.arguments().size();
        return count >= arity[0]
                && count <= arity[1]
                && (arity[1] == Integer.MAX_VALUE
                        || call.arguments().stream()
                                .allMatch(a -> a.kind() == Argument.Kind.POSITIONAL));
    }

    /// Whether the arguments are of the right number; otherwise that is reported.
    private boolean takes(String name, Expr.Call call) {
        if (fits(name, call)) {
            return true;
        }
        int[] arity = arity(name);
        engine.error(
                "arguments",
                call.span(),
                "%s() takes %s (%d given)"
                        .formatted(
                                name,
                                arity[0] != arity[1]
                                        ? arity[0] + " to " + arity[1] + " arguments"
                                        : arity[0] == 1 ? "1 argument" : arity[0] + " arguments",
                                call.arguments().size()));
        return false;
    }

    /// `__array__[T](N)`.
    private TypedExpr frameArray(Expr index, Expr.Call call, Span span) {
        Type element = engine.realizations.typeExpressions().evaluate(index, body.typeContext());
        Object count =
                call.arguments().size() == 1
                        ? body.statics.evaluate(call.arguments().getFirst().value())
                        : null;
        if (!(count instanceof Long number)) {
            engine.error("static", span, "expected static expression");
            return body.calls.poison(span);
        }
        TypedExpr pointer =
                new TypedExpr.FrameArray(
                        element, number.intValue(), engine.core.type("Ptr", element), span);
        var array = engine.core.type("Array", element);
        return new TypedExpr.MakeTuple(
                List.of(new TypedExpr.Constant(number, engine.core.intType(), span), pointer),
                array,
                span);
    }

    private TypedExpr typeOf(Expr expr, Span span) {
        TypedExpr value = body.expressions.infer(expr);
        return body.whenKnown(List.of(value.type()), span, () -> classOf(value, span));
    }

    /// `type(value)`: known at compile time, unless the value may be of a derived class.
    TypedExpr classOf(TypedExpr value, Span span) {
        var classes = new ObjectClasses(body);
        if (Mixture.isOpen(value.type())) {
            return body.members.overMembers(
                    value, value.type().head(), span, member -> classOf(member, span));
        }
        return classes.varies(value.type())
                ? classes.of(value, span)
                : new TypedExpr.Nothing(new Type.Token(value.type()), span);
    }

    // ---- calls that have a value at compile time

    /// The value of a call that is known at compile time, or null.
    @Nullable Object staticCall(Expr.Call call) {
        if (StaticLoops.isStatic(call.callee(), "len") && call.arguments().size() == 1) {
            TypedExpr value = body.expressions.infer(call.arguments().getFirst().value());
            Type type = body.require(value.type(), call.span());
            return switch (type) {
                case Type.Union(var members) -> (Object) (long) members.size();
                case Type.Token(var of) when of.head() instanceof Type.Union(var members) ->
                        (Object) (long) members.size();
                case Type.Token(var of) when Core.isTuple(of) ->
                        (Object) (long) Core.items(of).size();
                default -> Core.isTuple(type) ? (Object) (long) Core.items(type).size() : null;
            };
        }
        if (call.callee() instanceof Expr.Attribute attribute
                && attribute.name().startsWith("pattern_")
                && StaticLoops.isStatic(attribute, attribute.name())
                && call.arguments().size() == 2) {
            return ofPattern(call, attribute.name());
        }
        String name = builtin(call.callee());
        if (name.equals("isinstance") || name.equals("hasattr") || name.equals("issubclass")) {
            Conditions.Test test = body.typeTests.test(call);
            return test == null ? null : test.fixed();
        }
        if (call.callee() instanceof Expr.Name(var callee, _)
                && callee.equals("len")
                && body.variables.symbol(callee) == null
                && call.arguments().size() == 1) {
            return staticLength(call.arguments().getFirst().value());
        }
        return null;
    }

    /// `static.pattern_groups(text, flags)`, `static.pattern_is_certain(text, flags)`.
    private @Nullable Object ofPattern(Expr.Call call, String name) {
        Object pattern = body.statics.evaluate(call.arguments().getFirst().value());
        Object flags = body.statics.evaluate(call.arguments().get(1).value());
        if (!(pattern instanceof String text) || !(flags instanceof Long number)) {
            return null;
        }
        var groups = PatternGroups.of(text, number);
        return name.equals("pattern_groups") ? (Object) (long) groups.count() : groups.certain();
    }

    /// The length of a text that is known, or of a tuple in a variable of this body.
    private @Nullable Object staticLength(Expr expr) {
        if (body.statics.evaluate(expr) instanceof String text) {
            return (long) text.codePointCount(0, text.length());
        }
        if (!(expr instanceof Expr.Name(var name, _)) || body.variables.state(name) == null) {
            return null;
        }
        Type type = body.variables.state(name).version().slot.head();
        return Core.isTuple(type) ? (Object) (long) Core.items(type).size() : null;
    }

    // ---- operators with compile-time parts

    @Nullable TypedExpr binary(
            BinaryOperator operator, TypedExpr left, TypedExpr right, Span span) {
        if (operator == BinaryOperator.MODULO
                && left instanceof TypedExpr.Constant(String text, var type, _)
                && engine.same(type, engine.core.strType())) {
            return new PercentFormats(body, span).format(left, text, right);
        }
        boolean power =
                operator == BinaryOperator.POWER
                        && Core.is(left.type(), Primitive.INT)
                        && right instanceof TypedExpr.Constant(Long exponent, _, _)
                        && exponent < 0;
        if (power) {
            TypedExpr base = body.conversions.annotated(left, engine.core.floatType());
            return body.operators.binary(operator, base, right, span);
        }
        return null;
    }
}
