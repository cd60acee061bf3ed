package dev.codonedge.infer;

import dev.codonedge.diagnostic.Diagnostic;
import dev.codonedge.source.Span;
import dev.codonedge.syntax.Argument;
import dev.codonedge.syntax.BinaryOperator;
import dev.codonedge.syntax.Expr;
import dev.codonedge.typed.TypedExpr;
import dev.codonedge.typed.TypedStmt;
import dev.codonedge.types.ClassDecl;
import dev.codonedge.types.ClassDecl.Primitive;
import dev.codonedge.types.Type;
import dev.codonedge.types.TypeTable;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Tuples made of other values: `tuple(x)`, sums and multiples of tuples, the fields of a value, keyword arguments.
final class Tuples {
    private final Body body;
    private final Engine engine;

    Tuples(Body body) {
        this.body = body;
        this.engine = body.engine;
    }

    /// `tuple(x)`.
    TypedExpr tupleOf(Expr expr, Span span) {
        if (expr instanceof Expr.Comprehension comprehension
                && comprehension.kind() == Expr.ComprehensionKind.GENERATOR
                && comprehension.clauses().size() == 1
                && comprehension.clauses().getFirst().conditions().isEmpty()) {
            TypedExpr mapped = mappedTuple(comprehension, span);
            if (mapped != null) {
                return mapped;
            }
        }
        return tupleOfValue(body.expressions.infer(expr), span);
    }

    /// `tuple(value)`: itself, its fields, or a tuple of run-time length.
    TypedExpr tupleOfValue(TypedExpr value, Span span) {
        return body.whenKnown(
                List.of(value.type()),
                span,
                () -> {
                    if (Core.isTuple(value.type())) {
                        return value;
                    }
                    if (isFields(value.type())) {
                        return fieldTuple(value, span);
                    }
                    return body.construction.construct(
                            new Type.Instance(engine.core.decl("DynamicTuple"), List.of()),
                            List.of(Calls.Arg.of(value)),
                            span);
                });
    }

    /// A tuple without a length of its own; any other value as it is.
    TypedExpr ofAnyLength(TypedExpr value) {
        return Core.isTuple(value.type())
                ? body.construction.construct(
                        new Type.Instance(engine.core.decl("DynamicTuple"), List.of()),
                        List.of(Calls.Arg.of(value)),
                        value.span())
                : value;
    }

    /// Whether a value is nothing but its fields: of a `@tuple` class or a named tuple that says nothing else.
    boolean isFields(Type type) {
        return type.head() instanceof Type.Instance instance
                && instance.decl().kind() == ClassDecl.Kind.VALUE
                && (!instance.decl().module().library() || isNamed(instance.decl()))
                && !instance.decl().isEnumeration()
                && !engine.classes.hasMethod(instance, "__iter__")
                && !engine.classes.hasMethod(instance, "__next__")
                && !engine.classes.hasMethod(instance, "__getitem__");
    }

    private static boolean isNamed(ClassDecl decl) {
        return decl.tree() != null
                && decl.tree().bases().stream()
                        .anyMatch(b -> Marks.simpleName(b.value()).equals("NamedTuple"));
    }

    /// The fields of a value as a tuple.
    TypedExpr fieldTuple(TypedExpr value, Span span) {
        List<Type> types = engine.classes.itemTypes((Type.Instance) value.type().head());
        var items = new ArrayList<TypedExpr>();
        var stmts =
                body.capture(
                        () -> {
                            TypedExpr holder = body.variables.temporary(value);
                            for (int i = 0; i < types.size(); i++) {
                                items.add(new TypedExpr.GetItem(holder, i, types.get(i), span));
                            }
                        });
        return new TypedExpr.Sequence(
                stmts, new TypedExpr.MakeTuple(items, engine.core.tuple(types), span));
    }

    /// `tuple(e for x in t)` over a tuple or a static loop; null over anything else.
    private @Nullable TypedExpr mappedTuple(Expr.Comprehension comprehension, Span span) {
        Expr.Clause clause = comprehension.clauses().getFirst();
        List<TypedExpr> steps = body.staticLoops.staticLoop(clause.iterable());
        var items = new ArrayList<TypedExpr>();
        var scopeBefore = body.scope;
        var stmts = new ArrayList<TypedStmt>();
        if (steps == null) {
            TypedExpr iterable = body.expressions.infer(clause.iterable());
            if (!Core.isTuple(body.known(iterable.type()))) {
                return null;
            }
            var holder = new TypedExpr[1];
            stmts.addAll(body.capture(() -> holder[0] = body.variables.temporary(iterable)));
            steps = new ArrayList<>();
            List<Type> types = Core.items(iterable.type());
            for (int i = 0; i < types.size(); i++) {
                steps.add(new TypedExpr.GetItem(holder[0], i, types.get(i), span));
            }
        }
        if (!(clause.target() instanceof Expr.Name)
                && !(clause.target() instanceof Expr.TupleDisplay)) {
            return null;
        }
        List<TypedExpr> all = steps;
        body.scope = scopeBefore;
        var scopes = body.namespaceScopes();
        stmts.addAll(
                body.capture(
                        () -> {
                            body.scope = scopes.of(comprehension);
                            try {
                                for (TypedExpr step : all) {
                                    if (step.type().head() instanceof Type.Literal(var value)
                                            && clause.target() instanceof Expr.Name name) {
                                        body.variables.assignStatic(name, value);
                                    } else {
                                        body.assignments.assignTo(clause.target(), step);
                                    }
                                    items.add(
                                            body.variables.temporary(
                                                    body.expressions.infer(
                                                            comprehension.element())));
                                }
                            } finally {
                                body.scope = scopeBefore;
                            }
                        }));
        var types = items.stream().map(TypedExpr::type).toList();
        return new TypedExpr.Sequence(
                stmts, new TypedExpr.MakeTuple(items, engine.core.tuple(types), span));
    }

    static boolean isKeywords(Type.Instance type) {
        return type.decl().name().equals("Keywords") && type.decl().module().library();
    }

    /// The names of `**kwargs`, in the order of the call.
    static List<String> keywordNames(Type.Instance keywords) {
        String joined = (String) ((Type.Literal) keywords.argument(0).head()).value();
        return joined.isEmpty() ? List.of() : List.of(joined.split(","));
    }

    TypedExpr dynamicTuple(TypedExpr list, Span span) {
        return body.calls.callLibrary("builtins.tuples", "_tuple_of_list", span, list);
    }

    @Nullable TypedExpr listOfTuple(TypedExpr tuple, Span span) {
        if (!Stars.repeatable(tuple)) {
            var list = new TypedExpr[1];
            var stmts =
                    body.capture(
                            () -> list[0] = listOfTuple(body.variables.temporary(tuple), span));
            return list[0] == null ? null : new TypedExpr.Sequence(stmts, list[0]);
        }
        List<Type> types = Core.items(tuple.type());
        var items = new ArrayList<TypedExpr>();
        for (int i = 0; i < types.size(); i++) {
            items.add(new TypedExpr.GetItem(tuple, i, types.get(i), span));
        }
        if (!types.isEmpty()
                && Joins.join(engine, types) == null
                && !engine.mixture.mayMix(body, types)) {
            return null;
        }
        Type element = body.construction.elementVariable("tuple", span);
        return new TypedExpr.ListDisplay(
                items.isEmpty()
                        ? List.of()
                        : body.expressions.commonItems(items, element, false, span),
                engine.core.list(element),
                span);
    }

    /// The library's functions that take items one by one, whatever holds them.
    private static final Set<String> ITERATING =
            Set.of(
                    "list",
                    "sorted",
                    "zip",
                    "enumerate",
                    "reversed",
                    "set",
                    "map",
                    "filter",
                    "iter");

    /// What a call of such a function gets: tuples whose items differ as lists of mixed values.
    List<Calls.Arg> asLists(Type callee, List<Calls.Arg> arguments) {
        boolean iterates =
                !body.namespace.decl.library()
                        && switch (callee.head()) {
                            case Type.Function(var decl, _) ->
                                    decl.module().library()
                                            && decl.owner() == null
                                            && ITERATING.contains(decl.simpleName());
                            case Type.Token(var of) when of.head() instanceof Type.Instance type ->
                                    type.arguments().isEmpty()
                                            && (type.decl() == engine.core.decl("List")
                                                    || type.decl() == engine.core.decl("Set"));
                            default -> false;
                        };
        if (iterates && arguments.size() == 1 && isItems(arguments.getFirst())) {
            Span span = arguments.getFirst().value().span();
            Type pair = engine.core.tuple(List.of(engine.core.strType(), engine.mixture.type()));
            return List.of(
                    Calls.Arg.of(
                            new TypedExpr.ListDisplay(List.of(), engine.core.list(pair), span)));
        }
        if (!iterates || arguments.stream().noneMatch(a -> differs(a.value().type()))) {
            return arguments;
        }
        return arguments.stream()
                .map(
                        a ->
                                a.kind() == Argument.Kind.POSITIONAL && differs(a.value().type())
                                        ? Calls.Arg.of(mixedList(a.value()))
                                        : a)
                .toList();
    }

    /// The pairs of `**options` in a call that gives none.
    private static boolean isItems(Calls.Arg argument) {
        return Core.isTuple(argument.value().type())
                && Core.items(argument.value().type()).isEmpty()
                && argument.expr() instanceof Expr.Call(Expr.Attribute callee, _, _)
                && callee.name().equals("items");
    }

    private boolean differs(Type type) {
        if (!Core.isTuple(type)) {
            return false;
        }
        List<Type> items = Core.items(type);
        return items.size() > 1
                && items.stream().allMatch(TypeTable::isClosed)
                && items.stream().allMatch(engine.mixture::takes)
                && items.stream().noneMatch(Mixture::is)
                && !engine.trial(() -> Joins.join(engine, items) != null);
    }

    /// Pairs and the like stay tuples: of them, only the items that differ are mixed.
    private TypedExpr mixedList(TypedExpr tuple) {
        List<Type> types = Core.items(tuple.type());
        Type mixed = engine.mixture.type();
        Type element = mixed;
        int size = Core.isTuple(types.getFirst()) ? Core.items(types.getFirst()).size() : -1;
        if (types.stream().allMatch(t -> Core.isTuple(t) && Core.items(t).size() == size)) {
            var parts = new ArrayList<Type>();
            for (int i = 0; i < size; i++) {
                int at = i;
                var column = types.stream().map(t -> Core.items(t).get(at)).toList();
                Type joined = Joins.join(engine, column);
                parts.add(joined == null ? mixed : joined);
            }
            element = engine.core.tuple(parts);
        }
        Type item = element;
        var holder = new TypedExpr[1];
        var stmts = body.capture(() -> holder[0] = body.variables.temporary(tuple));
        var items = new ArrayList<TypedExpr>();
        for (int i = 0; i < types.size(); i++) {
            var part = new TypedExpr.GetItem(holder[0], i, types.get(i), tuple.span());
            items.add(body.conversions.annotated(part, item));
        }
        var list = new TypedExpr.ListDisplay(items, engine.core.list(item), tuple.span());
        return new TypedExpr.Sequence(stmts, list);
    }

    TypedExpr concatenateTuples(TypedExpr left, TypedExpr right, Span span) {
        var items = new ArrayList<TypedExpr>();
        var stmts =
                body.capture(
                        () -> {
                            addItems(body.variables.temporary(left), items, span);
                            addItems(body.variables.temporary(right), items, span);
                        });
        var type = engine.core.tuple(items.stream().map(TypedExpr::type).toList());
        return new TypedExpr.Sequence(stmts, new TypedExpr.MakeTuple(items, type, span));
    }

    private static void addItems(TypedExpr tuple, List<TypedExpr> into, Span span) {
        List<Type> types = Core.items(tuple.type());
        for (int i = 0; i < types.size(); i++) {
            into.add(new TypedExpr.GetItem(tuple, i, types.get(i), span));
        }
    }

    TypedExpr repeatTuple(TypedExpr tuple, TypedExpr count, Span span) {
        if (!(count instanceof TypedExpr.Constant(Long times, _, _))) {
            TypedExpr list = listOfTuple(tuple, span);
            if (list != null && Core.is(count.type(), Primitive.INT)) {
                return body.operators.binary(
                        BinaryOperator.MULTIPLY, dynamicTuple(list, span), count, span);
            }
            engine.report(
                    Diagnostic.error("tuple-repeat", span, "expected static expression")
                            .withHint(
                                    "a tuple's length is part of its type; use a list for a run-time length"));
            return body.calls.poison(span);
        }
        var items = new ArrayList<TypedExpr>();
        var stmts =
                body.capture(
                        () -> {
                            TypedExpr holder = body.variables.temporary(tuple);
                            for (long i = 0; i < times; i++) {
                                addItems(holder, items, span);
                            }
                        });
        var type = engine.core.tuple(items.stream().map(TypedExpr::type).toList());
        return new TypedExpr.Sequence(stmts, new TypedExpr.MakeTuple(items, type, span));
    }

    /// `**kwargs` of a call: a tuple whose items have names.
    TypedExpr keywordTuple(List<String> names, List<TypedExpr> items, Span span) {
        Type types = engine.core.tuple(items.stream().map(TypedExpr::type).toList());
        Type literal = new Type.Literal(String.join(",", names));
        var type = new Type.Instance(engine.core.decl("Keywords"), List.of(literal, types));
        return new TypedExpr.MakeTuple(
                List.of(new TypedExpr.MakeTuple(items, types, span)), type, span);
    }
}
