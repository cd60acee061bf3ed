package dev.codonedge.infer;

import dev.codonedge.source.Span;
import dev.codonedge.typed.TypedExpr;
import dev.codonedge.types.ClassDecl.Kind;
import dev.codonedge.types.Type;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/// Operators whose methods may give `NotImplemented` when the program runs: the other operand is asked then, and when that
/// declines as well the operation fails.
final class Declining {
    private static final Set<String> SEQUENCES =
            Set.of("str", "list", "tuple", "bytes", "bytearray");

    private final Body body;
    private final Engine engine;

    Declining(Body body) {
        this.body = body;
        this.engine = body.engine;
    }

    /// Whether a method of a class of the program, or of one derived from it, may give `NotImplemented`.
    boolean may(Type type, String method) {
        return type.head() instanceof Type.Instance(var decl, _)
                && decl.kind() == Kind.REFERENCE
                && !decl.module().library()
                && engine.classes.family(decl).stream()
                        .flatMap(c -> c.methods().getOrDefault(method, List.of()).stream())
                        .anyMatch(m -> ReturnedValues.notImplemented(m.tree().body()));
    }

    /// A method of one operand, called with the other one.
    record Question(TypedExpr receiver, String method, TypedExpr argument) {}

    /// Asks one after the other; null when no method takes its operand.
    ///
    /// @param seen what is made of an answer
    /// @param failure when all decline
    @Nullable TypedExpr ask(
            List<Question> questions,
            Function<TypedExpr, TypedExpr> seen,
            Supplier<TypedExpr> failure,
            Span span) {
        for (int i = 0; i < questions.size(); i++) {
            Question question = questions.get(i);
            TypedExpr answer =
                    body.operators.call(
                            question.receiver(), question.method(), question.argument(), span);
            if (answer != null) {
                var rest = questions.subList(i + 1, questions.size());
                return unlessDeclined(
                        answer,
                        seen,
                        () -> {
                            TypedExpr next = ask(rest, seen, failure, span);
                            return next == null ? failure.get() : next;
                        },
                        span);
            }
        }
        return null;
    }

    private TypedExpr unlessDeclined(
            TypedExpr answer,
            Function<TypedExpr, TypedExpr> seen,
            Supplier<TypedExpr> otherwise,
            Span span) {
        return body.whenKnown(
                List.of(answer.type()),
                span,
                () -> {
                    if (Operators.isNotImplemented(answer.type())) {
                        return otherwise.get();
                    }
                    if (!Mixture.isOpen(answer.type())) {
                        return seen.apply(answer);
                    }
                    var holder = new TypedExpr[1];
                    var stmts = body.capture(() -> holder[0] = body.variables.temporary(answer));
                    TypedExpr value = either(holder[0], seen, otherwise.get(), span);
                    return new TypedExpr.Sequence(stmts, value);
                });
    }

    private TypedExpr either(
            TypedExpr answer, Function<TypedExpr, TypedExpr> seen, TypedExpr otherwise, Span span) {
        Type.Instance declined = engine.core.type("NotImplementedType");
        TypedExpr test = body.conditions.isInstanceOf(answer, List.of(declined), span).value();
        TypedExpr given = seen.apply(without(answer, declined, span));
        return body.whenKnown(
                List.of(given.type(), otherwise.type()),
                span,
                () -> {
                    Type joined = new Mixing(body).joinOf(List.of(given, otherwise));
                    return new TypedExpr.Conditional(
                            test,
                            body.conversions.annotated(otherwise, joined),
                            body.conversions.annotated(given, joined),
                            joined,
                            span);
                });
    }

    /// What an answer is that is not `NotImplemented`.
    private TypedExpr without(TypedExpr answer, Type declined, Span span) {
        if (!(answer.type().head() instanceof Type.Union(var members))) {
            return answer;
        }
        var rest = members.stream().filter(m -> !engine.same(m, declined)).toList();
        return body.views.view(answer, engine.realizations.typeExpressions().unionOf(rest, span));
    }

    // ---- what CPython says

    /// Raises what CPython raises where nothing answers.
    TypedExpr failure(String operator, TypedExpr left, TypedExpr right, Span span) {
        Type type = right.type().head();
        if (Core.isOptional(type)) {
            var none = new TypedExpr.Nothing(engine.core.noneType(), span);
            var inside = new TypedExpr.UnwrapOptional(right, null, Core.inside(type), span);
            return new TypedExpr.Conditional(
                    new TypedExpr.IsPresent(right, engine.core.boolType(), span),
                    failure(operator, left, inside, span),
                    failure(operator, left, none, span),
                    Type.Special.NEVER,
                    span);
        }
        if (Mixture.isOpen(type)) {
            return body.members.overMembers(
                    right, type, span, member -> failure(operator, left, member, span));
        }
        String message = message(operator, left.type(), type);
        return new Mixing(body).raising(message, false, span);
    }

    static String message(String operator, Type left, Type right) {
        String a = name(left);
        String b = name(right);
        String plain = operator.replace("=", "");
        if (plain.equals("<") || plain.equals(">")) {
            return "'%s' not supported between instances of '%s' and '%s'"
                    .formatted(operator, a, b);
        }
        if (plain.equals("+") && SEQUENCES.contains(a)) {
            return a.startsWith("byte")
                    ? "can't concat %s to %s".formatted(b, a)
                    : "can only concatenate %1$s (not \"%2$s\") to %1$s".formatted(a, b);
        }
        if (plain.equals("*") && (SEQUENCES.contains(a) || SEQUENCES.contains(b))) {
            return "can't multiply sequence by non-int of type '%s'"
                    .formatted(SEQUENCES.contains(a) ? b : a);
        }
        return "unsupported operand type(s) for %s: '%s' and '%s'"
                .formatted(operator.equals("**") ? "** or pow()" : operator, a, b);
    }

    /// A type by the name that CPython knows it by.
    private static String name(Type type) {
        return Core.isIntOrInf(type) ? "float" : Operators.pythonName(type);
    }
}
