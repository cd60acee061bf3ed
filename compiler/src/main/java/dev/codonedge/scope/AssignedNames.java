package dev.codonedge.scope;

import dev.codonedge.syntax.Expr;
import dev.codonedge.syntax.Expr.Clause;
import dev.codonedge.syntax.FunctionDef;
import dev.codonedge.syntax.Pattern;
import dev.codonedge.syntax.Stmt;
import dev.codonedge.syntax.Subexpressions;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The symbols that statements bind or unbind: those of a loop's body lose what was known about them at its head.
public final class AssignedNames {
    private final ModuleScopes scopes;
    private final Set<Symbol> direct = new LinkedHashSet<>();
    private final Set<Symbol> throughFunctions = new LinkedHashSet<>();
    private final Set<String> attributes = new LinkedHashSet<>();
    private Scope scope;

    private AssignedNames(Scope scope, ModuleScopes scopes) {
        this.scope = scope;
        this.scopes = scopes;
    }

    /// @param scope where the statements stand
    public static AssignedNames in(List<Stmt> statements, Scope scope, ModuleScopes scopes) {
        var names = new AssignedNames(scope, scopes);
        names.statements(statements);
        return names;
    }

    /// As [#in(List, Scope, ModuleScopes)], for `:=` in an expression.
    public static AssignedNames in(Expr expr, Scope scope, ModuleScopes scopes) {
        var names = new AssignedNames(scope, scopes);
        names.walk(expr);
        return names;
    }

    /// Assigned or deleted by the statements themselves. Targets of comprehensions and names of handlers inside are
    /// among them.
    public Set<Symbol> direct() {
        return Collections.unmodifiableSet(direct);
    }

    /// Assigned by functions and generator expressions that are made here, through `nonlocal` or `:=`.
    public Set<Symbol> throughFunctions() {
        return Collections.unmodifiableSet(throughFunctions);
    }

    /// Names of attributes that the statements themselves assign, of whatever object.
    public Set<String> attributes() {
        return Collections.unmodifiableSet(attributes);
    }

    private void statements(List<Stmt> list) {
        for (var statement : list) {
            statement(statement);
        }
    }

    private void statement(Stmt statement) {
        switch (statement) {
            case Stmt.Expression(var value, _) -> walk(value);
            case Stmt.Assign(var targets, var value, _) -> {
                walk(value);
                targets.forEach(this::target);
            }
            case Stmt.AnnotatedAssign assign -> {
                if (assign.value().isPresent()) {
                    walk(assign.value().get());
                    target(assign.target());
                }
            }
            case Stmt.AugmentedAssign(var target, _, var value, _) -> {
                walk(value);
                target(target);
            }
            case Stmt.Delete(var targets, _) -> targets.forEach(this::target);
            case Stmt.Pass _,
                    Stmt.Break _,
                    Stmt.Continue _,
                    Stmt.Global _,
                    Stmt.Nonlocal _,
                    Stmt.Broken _ -> {
                // bind nothing
            }
            case Stmt.Return(var value, _) -> value.ifPresent(this::walk);
            case Stmt.Assert(var condition, var message, _) -> {
                walk(condition);
                message.ifPresent(this::walk);
            }
            case Stmt.Raise(var exception, var cause, _) -> {
                exception.ifPresent(this::walk);
                cause.ifPresent(this::walk);
            }
            case Stmt.Import(var names, _) -> {
                for (var name : names) {
                    int dot = name.name().indexOf('.');
                    name(
                            name.alias()
                                    .orElse(dot < 0 ? name.name() : name.name().substring(0, dot)));
                }
            }
            case Stmt.ImportFrom from -> {
                for (var name : from.names()) {
                    name(
                            name.alias()
                                    .orElse(
                                            name.name()
                                                    .substring(name.name().lastIndexOf('.') + 1)));
                }
            }
            case Stmt.ImportC(var names, _) ->
                    names.forEach(name -> name(name.alias().orElse(name.name())));
            case Stmt.Print(var values, _, _) -> values.forEach(this::walk);
            case Stmt.If(var branches, var otherwise, _) -> {
                for (var branch : branches) {
                    walk(branch.condition());
                    statements(branch.body());
                }
                statements(otherwise);
            }
            case Stmt.While(var condition, var body, var otherwise, _) -> {
                walk(condition);
                statements(body);
                statements(otherwise);
            }
            case Stmt.For loop -> {
                walk(loop.iterable());
                target(loop.target());
                statements(loop.body());
                statements(loop.otherwise());
            }
            case Stmt.With(var items, var body, _, _) -> {
                for (var item : items) {
                    walk(item.manager());
                    item.target().ifPresent(this::target);
                }
                statements(body);
            }
            case Stmt.Try(var body, var handlers, var otherwise, var finalizer, _) -> {
                statements(body);
                handlers.forEach(this::handler);
                statements(otherwise);
                statements(finalizer);
            }
            case Stmt.Match(var subject, var cases, _) -> {
                walk(subject);
                for (var arm : cases) {
                    pattern(arm.pattern());
                    arm.guard().ifPresent(this::walk);
                    statements(arm.body());
                }
            }
            case Stmt.Function(var function, _) -> {
                function.decorators().forEach(this::walk);
                function(function);
                name(function.name());
            }
            case Stmt.Class(var definition, _) -> {
                definition.bases().forEach(base -> walk(base.value()));
                throughFunctions.addAll(scopes.of(definition).rebound());
                name(definition.name());
            }
            case Stmt.TypeAlias alias -> name(alias.name());
        }
    }

    private void handler(Stmt.Handler handler) {
        handler.types().ifPresent(this::walk);
        var outer = scope;
        scope = scopes.of(handler).orElse(outer);
        handler.name().ifPresent(name -> name(name.text()));
        statements(handler.body());
        scope = outer;
    }

    private void function(FunctionDef function) {
        function.parameters()
                .list()
                .forEach(parameter -> parameter.defaultValue().ifPresent(this::walk));
        throughFunctions.addAll(scopes.of(function).rebound());
    }

    private void name(String name) {
        var symbol = scope.find(name);
        if (symbol != null) {
            direct.add(symbol);
        }
    }

    private void target(Expr target) {
        switch (target) {
            case Expr.Name(var name, _) -> name(name);
            case Expr.TupleDisplay(var items, _) -> items.forEach(this::target);
            case Expr.ListDisplay(var items, _) -> items.forEach(this::target);
            case Expr.Star(var value, _) -> target(value);
            case Expr.Attribute(var object, var attribute, _, _) -> {
                attributes.add(attribute);
                walk(object);
            }
            default -> walk(target);
        }
    }

    private void pattern(Pattern pattern) {
        switch (pattern) {
            case Pattern.Value(var value, _) -> walk(value);
            case Pattern.Range _, Pattern.Wildcard _ -> {
                // bind nothing
            }
            case Pattern.Capture(var name, _) -> name(name.text());
            case Pattern.Sequence(var items, _) -> items.forEach(this::pattern);
            case Pattern.Star(var name, _) -> name.ifPresent(n -> name(n.text()));
            case Pattern.Mapping(var entries, var rest, _) -> {
                entries.forEach(entry -> pattern(entry.pattern()));
                rest.ifPresent(n -> name(n.text()));
            }
            case Pattern.Class(_, var positional, var named, _) -> {
                positional.forEach(this::pattern);
                named.forEach(item -> pattern(item.pattern()));
            }
            case Pattern.Or(var alternatives, _) -> alternatives.forEach(this::pattern);
            case Pattern.As(var inner, var name, _) -> {
                pattern(inner);
                name(name.text());
            }
        }
    }

    private void walk(Expr expr) {
        switch (expr) {
            case Expr.Comprehension comprehension -> {
                if (comprehension.kind() == Expr.ComprehensionKind.GENERATOR) {
                    walk(comprehension.clauses().getFirst().iterable());
                    throughFunctions.addAll(scopes.of(comprehension).rebound());
                } else {
                    comprehension(
                            comprehension,
                            comprehension.clauses(),
                            List.of(comprehension.element()));
                }
            }
            case Expr.DictComprehension(var key, var value, var clauses, _) ->
                    comprehension(expr, clauses, List.of(key, value));
            case Expr.Lambda(var function, _) -> function(function);
            case Expr.Walrus(var target, var value, _) -> {
                walk(value);
                walrus(target.text());
            }
            default -> Subexpressions.forEach(expr, this::walk);
        }
    }

    private void walrus(String name) {
        var target = scope;
        while (target.kind() == Scope.Kind.COMPREHENSION && target.parent() != null) {
            target = target.parent();
        }
        var symbol = target.find(name);
        if (symbol != null) {
            direct.add(symbol);
        }
    }

    private void comprehension(Expr comprehension, List<Clause> clauses, List<Expr> elements) {
        walk(clauses.getFirst().iterable());
        var outer = scope;
        scope = scopes.of(comprehension);
        for (int i = 0; i < clauses.size(); i++) {
            var clause = clauses.get(i);
            if (i > 0) {
                walk(clause.iterable());
            }
            target(clause.target());
            clause.conditions().forEach(this::walk);
        }
        elements.forEach(this::walk);
        scope = outer;
    }
}
