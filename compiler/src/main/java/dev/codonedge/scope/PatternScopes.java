package dev.codonedge.scope;

import dev.codonedge.syntax.Expr;
import dev.codonedge.syntax.Pattern;
import dev.codonedge.syntax.Stmt;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Walks patterns: what they bind, and what in them can never match.
final class PatternScopes {
    private final Binder binder;
    private final ExpressionScopes expressions;
    private final ScopeErrors errors;

    PatternScopes(Binder binder, ExpressionScopes expressions, ScopeErrors errors) {
        this.binder = binder;
        this.expressions = expressions;
        this.errors = errors;
    }

    void pattern(Pattern pattern) {
        pattern(pattern, new HashSet<>());
    }

    private void pattern(Pattern pattern, Set<String> bound) {
        switch (pattern) {
            case Pattern.Value(var value, _) -> expressions.walk(value);
            case Pattern.Range(var low, var high, _) -> {
                expressions.walk(low);
                expressions.walk(high);
            }
            case Pattern.Capture(var name, _) -> bind(name, bound);
            case Pattern.Wildcard _ -> {
                // binds nothing
            }
            case Pattern.Sequence(var items, _) -> items.forEach(item -> pattern(item, bound));
            case Pattern.Star(var name, _) -> name.ifPresent(n -> bind(n, bound));
            case Pattern.Mapping(var entries, var rest, _) -> {
                for (var entry : entries) {
                    expressions.walk(entry.key());
                    pattern(entry.pattern(), bound);
                }
                rest.ifPresent(n -> bind(n, bound));
            }
            case Pattern.Class(var type, var positional, var named, _) -> {
                expressions.walk(type);
                positional.forEach(item -> pattern(item, bound));
                var names = new HashSet<String>();
                for (var item : named) {
                    if (!names.add(item.name())) {
                        errors.repeatedAttribute(item.pattern().span(), item.name());
                    }
                    pattern(item.pattern(), bound);
                }
            }
            case Pattern.Or(var alternatives, _) -> {
                for (int i = 0; i + 1 < alternatives.size(); i++) {
                    refuseIrrefutable(alternatives.get(i));
                }
                // alternatives bind independently of one another
                var all = new HashSet<String>();
                for (var alternative : alternatives) {
                    var names = new HashSet<>(bound);
                    pattern(alternative, names);
                    all.addAll(names);
                }
                bound.addAll(all);
            }
            case Pattern.As(var inner, var name, _) -> {
                pattern(inner, bound);
                bind(name, bound);
            }
        }
    }

    private void bind(Expr.Name name, Set<String> bound) {
        if (!bound.add(name.text())) {
            errors.boundTwice(name.span(), name.text());
        }
        binder.bind(name.text(), name.span(), Symbol.Kind.LOCAL);
    }

    /// Only the last arm may match everything.
    void checkReachable(List<Stmt.Case> cases) {
        for (int i = 0; i + 1 < cases.size(); i++) {
            if (cases.get(i).guard().isEmpty()) {
                refuseIrrefutable(cases.get(i).pattern());
            }
        }
    }

    private void refuseIrrefutable(Pattern pattern) {
        switch (pattern) {
            case Pattern.Wildcard(var span) -> errors.unreachablePatterns(span, "wildcard");
            case Pattern.Capture(var name, var span) ->
                    errors.unreachablePatterns(span, "name capture '%s'".formatted(name.text()));
            case Pattern.As(var inner, _, _) -> refuseIrrefutable(inner);
            case Pattern.Or(var alternatives, _) -> refuseIrrefutable(alternatives.getLast());
            default -> {
                // may fail
            }
        }
    }
}
