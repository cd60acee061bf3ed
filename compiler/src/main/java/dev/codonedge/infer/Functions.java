package dev.codonedge.infer;

import dev.codonedge.diagnostic.Diagnostic;
import dev.codonedge.scope.Symbol;
import dev.codonedge.source.Span;
import dev.codonedge.syntax.Argument;
import dev.codonedge.syntax.Expr;
import dev.codonedge.syntax.FunctionDef;
import dev.codonedge.syntax.Parameters;
import dev.codonedge.syntax.Stmt;
import dev.codonedge.typed.TypedExpr;
import dev.codonedge.types.ClassDecl;
import dev.codonedge.types.FunctionDecl;
import dev.codonedge.types.Realization;
import dev.codonedge.types.Type;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// Functions as values: closures, lambdas, bound methods, and their erasure to `Callable`.
final class Functions {
    private final Body body;
    private final Engine engine;

    Functions(Body body) {
        this.body = body;
        this.engine = body.engine;
    }

    private InnerFunctions inner() {
        String outer = body.decl == null ? "" : body.decl.name();
        return new InnerFunctions(engine, body.namespace, body.scope, outer);
    }

    /// Registers the plain inner functions of a body before it is walked, so that they may name each other.
    void declareInner(List<Stmt> stmts) {
        inner().declare(stmts);
    }

    FunctionDecl declare(FunctionDef tree) {
        return inner().declare(tree);
    }

    /// Whether a default may be evaluated anew at each call without anyone noticing.
    boolean isConstant(Expr expr) {
        return inner().isConstant(expr);
    }

    // ---- values

    /// What a module-level function name is as a value.
    TypedExpr named(List<FunctionDecl> oldestFirst, Span span) {
        if (oldestFirst.size() == 1) {
            return new TypedExpr.Nothing(
                    new Type.Function(oldestFirst.getFirst(), List.of()), span);
        }
        return new TypedExpr.Nothing(new Type.Overloads(oldestFirst.reversed(), List.of()), span);
    }

    /// An inner function or lambda as a value here: its captures, and the defaults that are no constants.
    TypedExpr value(FunctionDecl decl, Span span) {
        var stored = new ArrayList<Type.Stored>();
        var items = new ArrayList<TypedExpr>();
        for (Symbol symbol : engine.captures.of(decl)) {
            TypedExpr captured = body.variables.capture(symbol, span);
            stored.add(new Type.Stored(Type.Stored.Kind.CAPTURE, symbol.name(), captured.type()));
            items.add(captured);
        }
        for (Parameters.Parameter parameter : decl.tree().parameters().list()) {
            if (parameter.defaultValue().isPresent()
                    && !isConstant(parameter.defaultValue().get())) {
                TypedExpr value = body.expressions.infer(parameter.defaultValue().get());
                stored.add(
                        new Type.Stored(Type.Stored.Kind.DEFAULT, parameter.name(), value.type()));
                items.add(value);
            }
        }
        return made(new Type.Function(decl, stored), items, span);
    }

    TypedExpr made(Type.Function type, List<TypedExpr> items, Span span) {
        return items.isEmpty()
                ? new TypedExpr.Nothing(type, span)
                : new TypedExpr.MakeTuple(items, type, span);
    }

    TypedExpr lambda(Expr.Lambda lambda) {
        return value(declare(lambda.function()), lambda.span());
    }

    /// A method bound to its object, or overloads of it.
    TypedExpr bound(TypedExpr receiver, List<Classes.Method> newestFirst, Span span) {
        if (newestFirst.size() == 1) {
            var type =
                    new Type.Function(
                            newestFirst.getFirst().decl(),
                            List.of(
                                    new Type.Stored(
                                            Type.Stored.Kind.RECEIVER, "", receiver.type())));
            return new TypedExpr.MakeTuple(List.of(receiver), type, span);
        }
        var type =
                new Type.Overloads(
                        newestFirst.stream().map(Classes.Method::decl).toList(),
                        List.of(receiver.type()));
        return new TypedExpr.MakeTuple(List.of(receiver), type, span);
    }

    /// A function that a class has in a variable, as its object shows it: a method. Anything else as it is.
    TypedExpr asMethod(TypedExpr object, TypedExpr shown, Span span) {
        return body.whenKnown(
                List.of(shown.type()),
                span,
                () -> {
                    boolean method =
                            shown.type().head() instanceof Type.Function(var decl, var stored)
                                    && (decl.owner() != null || !decl.module().library())
                                    && !decl.has("staticmethod")
                                    && stored.stream()
                                            .noneMatch(p -> p.kind() == Type.Stored.Kind.RECEIVER);
                    if (!method) {
                        return shown;
                    }
                    TypedExpr receiver =
                            decl(shown).owner() instanceof ClassDecl owner
                                            && engine.classes.prepare(owner) != null
                                            && object.type().head() instanceof Type.Instance type
                                            && engine.classes.superOf(type, owner)
                                                    instanceof Type.Instance seen
                                    ? body.members.asOwner(object, seen)
                                    : object;
                    return partial(shown, List.of(Calls.Arg.of(receiver)), span);
                });
    }

    private static FunctionDecl decl(TypedExpr function) {
        return ((Type.Function) function.type().head()).decl();
    }

    /// A call that lacks its last arguments: `f(1, k=2, ...)`.
    TypedExpr partial(TypedExpr callee, List<Calls.Arg> arguments, Span span) {
        if (!(callee.type().head() instanceof Type.Function function)) {
            engine.error("partial", span, "partial application needs a function");
            return new TypedExpr.Nothing(Type.Special.POISON, span);
        }
        var stored = new ArrayList<>(function.stored());
        var items = new ArrayList<TypedExpr>();
        var stmts =
                body.capture(
                        () -> {
                            TypedExpr holder =
                                    function.stored().isEmpty()
                                            ? callee
                                            : body.variables.temporary(callee);
                            for (int i = 0; i < function.stored().size(); i++) {
                                items.add(
                                        new TypedExpr.GetItem(
                                                holder, i, function.stored().get(i).type(), span));
                            }
                            for (Calls.Arg argument : arguments) {
                                if (argument.kind() == Argument.Kind.POSITIONAL) {
                                    stored.add(
                                            new Type.Stored(
                                                    Type.Stored.Kind.POSITIONAL,
                                                    "",
                                                    argument.value().type()));
                                } else {
                                    stored.add(
                                            new Type.Stored(
                                                    Type.Stored.Kind.KEYWORD,
                                                    argument.name(),
                                                    argument.value().type()));
                                }
                                items.add(argument.value());
                            }
                        });
        TypedExpr made = made(new Type.Function(function.decl(), stored), items, span);
        return stmts.isEmpty() ? made : new TypedExpr.Sequence(stmts, made);
    }

    // ---- erasure

    /// How many arguments a call of either of two different functions has; -1 when no callable stands for both.
    static int common(Type first, Type second) {
        int a = arity(first.head());
        int b = arity(second.head());
        return a == b ? a : -1;
    }

    /// How many arguments a function takes, or an object that is called like one; what takes any is called with those of the
    /// function that it keeps. -1 when it cannot be told.
    static int arguments(Type function) {
        int own = arity(function.head());
        if (own >= 0) {
            return own;
        }
        List<Type> parts =
                switch (function.head()) {
                    case Type.Function(_, var stored) ->
                            stored.stream().map(Type.Stored::type).toList();
                    case Type.Instance instance -> instance.arguments();
                    default -> List.of();
                };
        for (Type part : parts) {
            int kept = part.head() instanceof Type.Function ? arguments(part) : -1;
            if (kept >= 0) {
                return kept;
            }
        }
        return -1;
    }

    private static int arity(Type type) {
        return switch (type) {
            case Type.Function(var decl, var stored) -> {
                int count = 0;
                for (Parameters.Parameter parameter : decl.tree().parameters().list()) {
                    if (parameter.kind() == Parameters.Kind.STAR
                            || parameter.kind() == Parameters.Kind.DOUBLE_STAR) {
                        yield -1;
                    }
                    count += parameter.defaultValue().isPresent() ? 0 : 1;
                }
                for (Type.Stored part : stored) {
                    boolean argument =
                            part.kind() != Type.Stored.Kind.CAPTURE
                                    && part.kind() != Type.Stored.Kind.DEFAULT;
                    count -= argument ? 1 : 0;
                }
                yield count;
            }
            case Type.Instance instance when Core.is(instance, ClassDecl.Primitive.CALLABLE) ->
                    Core.items(instance.argument(0)).size();
            default -> -1;
        };
    }

    /// A function value as a `Callable[[…], R]` or `Function[[…], R]`; null when it cannot take these arguments.
    @Nullable TypedExpr erase(TypedExpr value, Type.Instance target, Type expected) {
        Type parameters = target.argument(0);
        if (!Core.isTuple(parameters)) {
            return null;
        }
        if (engine.inTrial()) {
            return value;
        }
        var arguments = Core.items(parameters);
        bindAnnotated(value.type(), arguments);
        var hole = new TypedExpr.Deferred(expected, value.span());
        var goal = new Erasure(value, target, arguments, hole);
        body.goals.goalAdded(goal);
        goal.attempt();
        return hole;
    }

    /// What a function says about its parameters decides what a callable takes that nobody wrote.
    private void bindAnnotated(Type function, List<Type> arguments) {
        if (!(function.head() instanceof Type.Function(var decl, var stored))
                || arguments.stream().noneMatch(Core::isUnknown)) {
            return;
        }
        var environment = new LinkedHashMap<String, Type>();
        decl.tree()
                .typeParameters()
                .forEach(p -> environment.put(p.name(), engine.fresh(body.depth)));
        var context =
                new TypeContext(environment, engine.declarations.home(decl), decl.owner(), null);
        int given = 0;
        for (Type.Stored part : stored) {
            boolean positional =
                    part.kind() == Type.Stored.Kind.RECEIVER
                            || part.kind() == Type.Stored.Kind.POSITIONAL;
            given += positional ? 1 : 0;
        }
        List<Parameters.Parameter> parameters = decl.tree().parameters().list();
        for (int i = 0; i < arguments.size() && i + given < parameters.size(); i++) {
            var annotation = parameters.get(i + given).annotation();
            if (annotation.isPresent() && Core.isUnknown(arguments.get(i))) {
                Type type =
                        engine.realizations.typeExpressions().evaluate(annotation.get(), context);
                if (dev.codonedge.types.TypeTable.isClosed(type)) {
                    engine.unify(arguments.get(i), type);
                }
            }
        }
    }

    private final class Erasure extends Goal {
        private final TypedExpr value;
        private final Type.Instance target;
        private final List<Type> arguments;
        private final TypedExpr.Deferred hole;
        private boolean neverCalled;
        private boolean asked;

        Erasure(
                TypedExpr value,
                Type.Instance target,
                List<Type> arguments,
                TypedExpr.Deferred hole) {
            super(Functions.this.body, value.span());
            this.value = value;
            this.target = target;
            this.arguments = arguments;
            this.hole = hole;
        }

        @Override
        List<Type.Variable> step() {
            var open = new ArrayList<Type.Variable>();
            arguments.forEach(a -> dev.codonedge.types.TypeTable.collectOpen(a, open));
            dev.codonedge.types.TypeTable.collectOpen(value.type(), open);
            if (!open.isEmpty()) {
                return open;
            }
            var refused = new ArrayList<Diagnostic>();
            Realization thunk =
                    engine.quietly(
                            body,
                            refused,
                            "",
                            () ->
                                    engine.thunks.thunk(
                                            value.type(),
                                            !neverCalled,
                                            arguments,
                                            target.argument(1),
                                            body,
                                            span));
            if (!refused.isEmpty()) {
                body.widerPlaces.keepFunctions(hole.type());
                refused.forEach(engine::report);
            }
            if (thunk == null) {
                engine.error(
                        "type-mismatch",
                        span,
                        "'" + value.type() + "' does not match expected type '" + target + "'");
                hole.fill(new TypedExpr.Nothing(Type.Special.POISON, span));
                return List.of();
            }
            // the thunk takes the call's arguments, then the whole function value
            var order = new ArrayList<Integer>();
            for (int i = 0; i < arguments.size(); i++) {
                order.add(i);
            }
            int parts = thunk.captures().size();
            for (int i = 0; i < parts; i++) {
                order.add(-1 - i);
            }
            hole.fill(new TypedExpr.Erase(value, thunk, order, hole.type(), span));
            return List.of();
        }

        @Override
        boolean unstick(Unstick rule) {
            return switch (rule) {
                case OPEN_CALL -> ask();
                case NOTHING -> giveUp();
                default -> false;
            };
        }

        /// What a call of it would decide, of what it keeps and of what it gives.
        private boolean ask() {
            if (asked) {
                return false;
            }
            asked = true;
            var function = new TypedExpr.Nothing(value.type(), span);
            var given = new ArrayList<Calls.Arg>();
            for (Type argument : arguments) {
                given.add(Calls.Arg.of(new TypedExpr.Nothing(argument, span)));
            }
            var result = new TypedExpr[1];
            body.capture(() -> result[0] = body.calls.callValue(function, given, span));
            if (Core.isUnknown(target.argument(1))) {
                engine.unify(target.argument(1), result[0].type());
            }
            return true;
        }

        /// Nobody calls it.
        private boolean giveUp() {
            boolean bound = false;
            for (Type argument : arguments) {
                bound |= Core.isUnknown(argument) && engine.unify(argument, engine.core.noneType());
            }
            if (!bound) {
                return false;
            }
            neverCalled = true;
            attempt();
            return true;
        }

        @Override
        void cancel() {
            hole.fill(new TypedExpr.Nothing(Type.Special.POISON, span));
        }
    }

    // ---- decorators

    /// What a name stands for after its decorators have been applied, innermost first.
    TypedExpr decorated(TypedExpr function, List<Expr> decorators) {
        TypedExpr result = function;
        for (Expr decorator : decorators.reversed()) {
            TypedExpr callee = body.expressions.infer(decorator);
            var argument = new Calls.Arg(Argument.Kind.POSITIONAL, "", null, result);
            result = body.calls.callValue(callee, List.of(argument), decorator.span());
        }
        return result;
    }
}
