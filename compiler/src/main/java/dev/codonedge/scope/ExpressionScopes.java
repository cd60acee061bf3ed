package dev.codonedge.scope;

import dev.codonedge.source.Span;
import dev.codonedge.syntax.Expr;
import dev.codonedge.syntax.Expr.Clause;
import dev.codonedge.syntax.Subexpressions;

import java.util.List;
import java.util.Optional;

/// Walks expressions and assignment targets in the order in which they are evaluated.
final class ExpressionScopes {
    private final Binder binder;
    private final ModuleScopes scopes;
    private final ScopeErrors errors;
    private final ScopeBuilder statements;
    /// How many iterables of comprehensions are around: nothing may be bound in one.
    private int iterables;

    ExpressionScopes(
            Binder binder, ModuleScopes scopes, ScopeErrors errors, ScopeBuilder statements) {
        this.binder = binder;
        this.scopes = scopes;
        this.errors = errors;
        this.statements = statements;
    }

    void walk(Expr expr) {
        switch (expr) {
            case Expr.Name(var name, var span) -> binder.use(name, span);
            case Expr.Comprehension comprehension -> comprehension(comprehension);
            case Expr.DictComprehension(var key, var value, var clauses, _) ->
                    inline(
                            expr,
                            clauses,
                            () -> {
                                walk(key);
                                walk(value);
                            });
            case Expr.Lambda(var function, _) -> statements.function(function);
            case Expr.Attribute attribute -> attribute(attribute, false);
            case Expr.Walrus(var target, var value, _) -> {
                walk(value);
                if (iterables > 0) {
                    errors.walrusInIterable(target.span());
                } else {
                    binder.bindWalrus(target.text(), target.span());
                }
            }
            case Expr.Yield(var value, var span) -> yields(span, value, false);
            case Expr.YieldFrom(var value, var span) -> yields(span, Optional.of(value), true);
            case Expr.Await(var value, var span) -> {
                if (!binder.mayAwait()) {
                    errors.awaitOutsideFunction(word(span, "await"), binder.inFunction());
                }
                walk(value);
            }
            default -> Subexpressions.forEach(expr, this::walk);
        }
    }

    private void walkAll(List<Expr> list) {
        for (var expr : list) {
            walk(expr);
        }
    }

    private static Span word(Span span, String word) {
        return new Span(span.file(), span.start(), span.start() + word.length());
    }

    private void yields(Span span, Optional<Expr> value, boolean from) {
        if (binder.current().kind() == Scope.Kind.COMPREHENSION
                || binder.frameScope().isGeneratorExpression()) {
            errors.yieldInComprehension(word(span, "yield"));
        } else if (!binder.inFunction()) {
            errors.outsideFunction(word(span, "yield"), "yield");
        } else {
            binder.frameScope().markGenerator();
            if (from && binder.frameScope().isAsync()) {
                errors.yieldFromInAsync(span);
            }
        }
        value.ifPresent(this::walk);
    }

    /// What is assigned to.
    void target(Expr target) {
        switch (target) {
            case Expr.Name(var name, var span) -> binder.bind(name, span, Symbol.Kind.LOCAL);
            case Expr.TupleDisplay(var items, _) -> items.forEach(this::target);
            case Expr.ListDisplay(var items, _) -> items.forEach(this::target);
            case Expr.Star(var value, _) -> target(value);
            case Expr.Attribute attribute -> attribute(attribute, true);
            default -> walk(target);
        }
    }

    private void attribute(Expr.Attribute attribute, boolean assigned) {
        if (assigned) {
            scopes.changes().assigned(attribute.name(), statements.isMade(attribute.object()));
        }
        if (attribute.object() instanceof Expr.Name(var name, var span)) {
            binder.useAttribute(name, attribute.name(), span, assigned);
        } else {
            walk(attribute.object());
        }
    }

    private void comprehension(Expr.Comprehension comprehension) {
        if (comprehension.kind() != Expr.ComprehensionKind.GENERATOR) {
            inline(comprehension, comprehension.clauses(), () -> walk(comprehension.element()));
            return;
        }
        iterable(comprehension.clauses().getFirst().iterable());
        scopes.put(comprehension, binder.enterFrame(Scope.Kind.FUNCTION, true, binder.mayAwait()));
        clauses(comprehension.clauses(), true, () -> walk(comprehension.element()));
        binder.leaveFrame();
    }

    private void inline(Expr comprehension, List<Clause> clauses, Runnable element) {
        iterable(clauses.getFirst().iterable());
        scopes.put(comprehension, binder.enterInline(Scope.Kind.COMPREHENSION));
        clauses(clauses, false, element);
        binder.leaveInline();
    }

    private void iterable(Expr expr) {
        iterables++;
        walk(expr);
        iterables--;
    }

    private void clauses(List<Clause> clauses, boolean generator, Runnable element) {
        var entered = binder.enterLoop();
        for (int i = 0; i < clauses.size(); i++) {
            var clause = clauses.get(i);
            if (i > 0) {
                iterable(clause.iterable());
            }
            if (clause.async() && !generator && !binder.mayAwait()) {
                errors.outsideAsync(word(clause.span(), "async for"), "async for");
            }
            comprehensionTarget(clause.target());
            walkAll(clause.conditions());
        }
        element.run();
        binder.leaveLoop(entered);
    }

    private void comprehensionTarget(Expr target) {
        switch (target) {
            case Expr.Name(var name, var span) -> binder.bindHere(name, span, Symbol.Kind.LOCAL);
            case Expr.TupleDisplay(var items, _) -> items.forEach(this::comprehensionTarget);
            case Expr.ListDisplay(var items, _) -> items.forEach(this::comprehensionTarget);
            case Expr.Star(var value, _) -> comprehensionTarget(value);
            default -> walk(target);
        }
    }
}
