package dev.codonedge.scope;

import dev.codonedge.source.Span;
import dev.codonedge.syntax.ClassDef;
import dev.codonedge.syntax.Expr;
import dev.codonedge.syntax.FunctionDef;
import dev.codonedge.syntax.Stmt;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The scopes of a module, found by the tree nodes they belong to (by identity).
public final class ModuleScopes {
    private final Scope module;
    private final Map<Object, Scope> scopes = new IdentityHashMap<>();

    private final List<Unresolved> unresolved = new ArrayList<>();
    private final AttributeChanges changes = new AttributeChanges();

    /// A name that nothing in the module binds: built in, from a star import, or undefined.
    ///
    /// @param span of its first use in that scope
    public record Unresolved(String name, Span span, Scope scope) {}

    ModuleScopes(Scope module) {
        this.module = module;
    }

    void put(Object node, Scope scope) {
        scopes.put(node, scope);
    }

    void unresolved(String name, Span span, Scope scope) {
        unresolved.add(new Unresolved(name, span, scope));
    }

    /// What [Scope#find(String)] does not find, also in functions that nobody calls.
    public List<Unresolved> unresolved() {
        return Collections.unmodifiableList(unresolved);
    }

    public Scope module() {
        return module;
    }

    /// Which attributes the module's functions may change.
    public AttributeChanges changes() {
        return changes;
    }

    /// The scope of a function's or lambda's parameters and body.
    public Scope of(FunctionDef function) {
        return require(function);
    }

    /// The scope of a class body.
    public Scope of(ClassDef definition) {
        return require(definition);
    }

    /// The scope of a [Expr.Comprehension] or [Expr.DictComprehension]: all but its first iterable, which belongs to
    /// the scope around it. For a [Expr.Lambda] that of its function.
    public Scope of(Expr comprehension) {
        return comprehension instanceof Expr.Lambda(var function, _)
                ? require(function)
                : require(comprehension);
    }

    /// The scope of a handler's body: one of its own with the private name of `except … as name`, otherwise empty.
    public Optional<Scope> of(Stmt.Handler handler) {
        return Optional.ofNullable(scopes.get(handler));
    }

    /// The scope of an alias' parameters, if it has some.
    public Optional<Scope> of(Stmt.TypeAlias alias) {
        return Optional.ofNullable(scopes.get(alias));
    }

    private Scope require(Object node) {
        var scope = scopes.get(node);
        if (scope == null) {
            throw new IllegalArgumentException("no scope belongs to " + node);
        }
        return scope;
    }
}
