package dev.codonedge.infer;

import dev.codonedge.scope.Scope;
import dev.codonedge.source.Span;
import dev.codonedge.syntax.Expr;
import dev.codonedge.syntax.FunctionDef;
import dev.codonedge.syntax.Parameters;
import dev.codonedge.syntax.Stmt;
import dev.codonedge.typed.TypedExpr;
import dev.codonedge.typed.TypedStmt;
import dev.codonedge.types.Type;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Comprehensions run in line; generator expressions are functions of their own.
final class Comprehensions {
    private static final String FIRST = ".0";

    private final Body body;
    private final Engine engine;

    Comprehensions(Body body) {
        this.body = body;
        this.engine = body.engine;
    }

    TypedExpr infer(Expr.Comprehension comprehension, @Nullable Type expected) {
        Span span = comprehension.span();
        return switch (comprehension.kind()) {
            case GENERATOR -> generator(comprehension);
            case LIST -> {
                Type element = element(expected, "List", 0, "list", span);
                yield filled(
                        new TypedExpr.ListDisplay(List.of(), engine.core.list(element), span),
                        comprehension,
                        comprehension.clauses(),
                        "append",
                        List.of(comprehension.element()));
            }
            case SET -> {
                Type element = element(expected, "Set", 0, "set", span);
                yield filled(
                        body.construction.construct(
                                engine.core.type("Set", element), List.of(), span),
                        comprehension,
                        comprehension.clauses(),
                        "add",
                        List.of(comprehension.element()));
            }
        };
    }

    TypedExpr infer(Expr.DictComprehension comprehension, @Nullable Type expected) {
        Span span = comprehension.span();
        Type key = element(expected, "Dict", 0, "dict key", span);
        Type value = element(expected, "Dict", 1, "dict value", span);
        return filled(
                body.construction.construct(engine.core.type("Dict", key, value), List.of(), span),
                comprehension,
                comprehension.clauses(),
                "__setitem__",
                List.of(comprehension.key(), comprehension.value()));
    }

    /// The type of the elements: what they decide, unless mixed values are expected.
    private Type element(
            @Nullable Type expected, String container, int at, String what, Span span) {
        Type hint = expected == null ? null : Displays.hint(expected, container);
        return hint instanceof Type.Instance of && Mixture.is(of.argument(at))
                ? of.argument(at)
                : body.construction.elementVariable(what, span);
    }

    private TypedExpr filled(
            TypedExpr empty,
            Expr node,
            List<Expr.Clause> clauses,
            String method,
            List<Expr> elements) {
        Span span = node.span();
        var holder = new TypedExpr[1];
        var stmts =
                body.capture(
                        () -> {
                            holder[0] = body.variables.temporary(empty);
                            TypedExpr first = body.expressions.infer(clauses.getFirst().iterable());
                            Scope before = body.scope;
                            body.scope = body.namespaceScopes().of(node);
                            try {
                                clause(
                                        clauses,
                                        0,
                                        first,
                                        () -> {
                                            var arguments = new ArrayList<Calls.Arg>();
                                            for (Expr element : elements) {
                                                arguments.add(
                                                        Calls.Arg.of(
                                                                body.expressions.infer(element)));
                                            }
                                            body.emit(
                                                    new TypedStmt.Evaluate(
                                                            body.members.callMethod(
                                                                    holder[0], method, arguments,
                                                                    span),
                                                            span));
                                        });
                            } finally {
                                body.scope = before;
                            }
                        });
        return new TypedExpr.Sequence(stmts, holder[0]);
    }

    private void clause(
            List<Expr.Clause> clauses, int index, @Nullable TypedExpr first, Runnable innermost) {
        Expr.Clause clause = clauses.get(index);
        TypedExpr iterable = first != null ? first : body.expressions.infer(clause.iterable());
        body.statements.loop(
                clause.target(),
                iterable,
                clause.span(),
                () ->
                        conditions(
                                clause,
                                0,
                                () -> {
                                    if (index + 1 < clauses.size()) {
                                        clause(clauses, index + 1, null, innermost);
                                    } else {
                                        innermost.run();
                                    }
                                }));
    }

    private void conditions(Expr.Clause clause, int index, Runnable inside) {
        if (index == clause.conditions().size()) {
            inside.run();
            return;
        }
        Conditions.Test test = body.conditions.test(clause.conditions().get(index));
        if (test.fixed() != null) {
            if (test.fixed()) {
                conditions(clause, index + 1, inside);
            }
            return;
        }
        Flow before = body.flow.copy();
        body.conditions.assume(test.whenTrue());
        var then = body.block(false, () -> conditions(clause, index + 1, inside));
        body.emit(new TypedStmt.If(test.value(), then, List.of(), clause.span()));
        body.flow = before;
    }

    // ---- displays with stars

    TypedExpr listWithStars(List<Expr> items, @Nullable Type hint, Span span) {
        Type element = hint != null ? hint : body.construction.elementVariable("list", span);
        return withStars(
                new TypedExpr.ListDisplay(List.of(), engine.core.list(element), span),
                items,
                "append",
                "extend",
                span);
    }

    TypedExpr setWithStars(List<Expr> items, Span span) {
        Type element = body.construction.elementVariable("set", span);
        return withStars(
                body.construction.construct(engine.core.type("Set", element), List.of(), span),
                items,
                "add",
                "update",
                span);
    }

    private TypedExpr withStars(
            TypedExpr empty, List<Expr> items, String one, String many, Span span) {
        var holder = new TypedExpr[1];
        var stmts =
                body.capture(
                        () -> {
                            holder[0] = body.variables.temporary(empty);
                            for (Expr item : items) {
                                boolean star = item instanceof Expr.Star;
                                TypedExpr value =
                                        body.expressions.infer(
                                                item instanceof Expr.Star(var inner, _)
                                                        ? inner
                                                        : item);
                                if (star && Core.isTuple(body.known(value.type()))) {
                                    TypedExpr tuple = body.variables.temporary(value);
                                    List<Type> types = Core.items(value.type());
                                    for (int i = 0; i < types.size(); i++) {
                                        add(
                                                holder[0],
                                                one,
                                                new TypedExpr.GetItem(tuple, i, types.get(i), span),
                                                span);
                                    }
                                    continue;
                                }
                                add(holder[0], star ? many : one, value, span);
                            }
                        });
        return new TypedExpr.Sequence(stmts, holder[0]);
    }

    private void add(TypedExpr to, String method, TypedExpr value, Span span) {
        body.emit(
                new TypedStmt.Evaluate(
                        body.members.callMethod(to, method, List.of(Calls.Arg.of(value)), span),
                        span));
    }

    TypedExpr dictWithStars(List<Expr.DictEntry> entries, Type key, Type value, Span span) {
        var holder = new TypedExpr[1];
        var stmts =
                body.capture(
                        () -> {
                            holder[0] =
                                    body.variables.temporary(
                                            body.construction.construct(
                                                    engine.core.type("Dict", key, value),
                                                    List.of(),
                                                    span));
                            for (Expr.DictEntry entry : entries) {
                                if (entry.key().isEmpty()) {
                                    add(
                                            holder[0],
                                            "update",
                                            body.expressions.infer(entry.value()),
                                            span);
                                    continue;
                                }
                                TypedExpr k = body.expressions.infer(entry.key().get());
                                TypedExpr v = body.expressions.infer(entry.value());
                                body.emit(
                                        new TypedStmt.Evaluate(
                                                body.members.callMethod(
                                                        holder[0],
                                                        "__setitem__",
                                                        List.of(Calls.Arg.of(k), Calls.Arg.of(v)),
                                                        span),
                                                span));
                            }
                        });
        return new TypedExpr.Sequence(stmts, holder[0]);
    }

    // ---- generator expressions

    /// `(e for x in xs)`: a generator function of its first iterable, called at once.
    private TypedExpr generator(Expr.Comprehension comprehension) {
        Span span = comprehension.span();
        TypedExpr first = body.expressions.infer(comprehension.clauses().getFirst().iterable());
        FunctionDef tree =
                engine.realizations.generatorTree(comprehension, Comprehensions::functionOf);
        var decl =
                engine.declarations.function(
                        tree,
                        body.namespaceScopes().of(comprehension),
                        body.namespace,
                        null,
                        body.name() + ".<genexpr>");
        TypedExpr callee = body.functions.value(decl, span);
        return body.whenKnown(
                List.of(first.type()),
                span,
                () -> {
                    TypedExpr iterator =
                            Core.isTuple(first.type())
                                    ? first
                                    : body.iteration.iterate(first, span);
                    return iterator == null
                            ? body.iteration.notIterable(first, span)
                            : body.calls.callValue(callee, List.of(Calls.Arg.of(iterator)), span);
                });
    }

    private static FunctionDef functionOf(Expr.Comprehension comprehension) {
        Span span = comprehension.span();
        Stmt inner =
                new Stmt.Expression(
                        new Expr.Yield(Optional.of(comprehension.element()), span), span);
        List<Expr.Clause> clauses = comprehension.clauses();
        for (int i = clauses.size() - 1; i >= 0; i--) {
            Expr.Clause clause = clauses.get(i);
            for (Expr condition : clause.conditions().reversed()) {
                inner =
                        new Stmt.If(
                                List.of(new Stmt.Branch(condition, List.of(inner))),
                                List.of(),
                                span);
            }
            Expr iterable = i == 0 ? new Expr.Name(FIRST, span) : clause.iterable();
            inner =
                    new Stmt.For(
                            clause.target(),
                            iterable,
                            List.of(inner),
                            List.of(),
                            clause.async(),
                            List.of(),
                            span);
        }
        var parameter =
                new Parameters.Parameter(
                        Parameters.Kind.ORDINARY, FIRST, Optional.empty(), Optional.empty(), span);
        return new FunctionDef(
                "<genexpr>",
                List.of(),
                new Parameters(List.of(parameter)),
                Optional.empty(),
                List.of(inner),
                List.of(),
                false,
                Optional.empty(),
                Optional.empty(),
                span,
                span,
                span);
    }

    /// Trees made for generator expressions, one for each.
    static Map<Expr.Comprehension, FunctionDef> newTable() {
        return new IdentityHashMap<>();
    }
}
