package dev.codonedge.scope;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Objects;

/// After the walk: finds what `nonlocal` and `global` mean, and which names each function captures.
final class CaptureResolver {
    private final Scope module;
    private final ModuleScopes scopes;
    private final ScopeErrors errors;

    CaptureResolver(ModuleScopes scopes, ScopeErrors errors) {
        this.module = scopes.module();
        this.scopes = scopes;
        this.errors = errors;
    }

    void resolve() {
        resolve(module);
    }

    /// What is inside one scope: of a module, or of a function that was looked into later than its module.
    void resolve(Scope scope) {
        declarations(scope);
        uses(scope);
    }

    /// From the outside inwards, for a `nonlocal` may mean a name that is `nonlocal` there as well.
    private void declarations(Scope scope) {
        scope.globals.forEach(
                (name, span) -> {
                    var symbol = module.findHere(name);
                    boolean bound =
                            symbol != null
                                    && (symbol.kind() == Symbol.Kind.BROKEN
                                            || !symbol.declarations().isEmpty());
                    if (!bound && !module.hasStarImport()) {
                        errors.noBinding(span, name, "global");
                    }
                });
        scope.nonlocals.forEach(
                (name, declared) -> {
                    var symbol = enclosing(scope, name);
                    if (symbol == null) {
                        errors.noBinding(declared.span, name, "nonlocal");
                        scope.own(name, Symbol.Kind.BROKEN);
                        return;
                    }
                    scope.redirect(name, symbol);
                    // moments do not matter: what a closure assigns is a cell
                    declared.assignments.forEach(
                            span -> symbol.bind(symbol.kind(), span, -1, false));
                    if (declared.deleted) {
                        symbol.delete(declared.span, -1);
                    }
                    if (!declared.assignments.isEmpty() || declared.deleted) {
                        symbol.assignElsewhere();
                        markRebound(scope, symbol);
                    }
                });
        for (var event : scope.events) {
            if (event instanceof Scope inner) {
                declarations(inner);
            } else if (event instanceof Scope.AttributeUse use && use.assigned()) {
                attribute(scope, use);
            }
        }
    }

    /// `f.count = 0` of an inner function: a variable beside the function, which all that is defined under its name keep.
    private static void attribute(Scope scope, Scope.AttributeUse use) {
        var function = scope.find(use.name());
        if (function == null
                || function.kind() != Symbol.Kind.FUNCTION
                || function.owner().kind() != Scope.Kind.FUNCTION) {
            return;
        }
        var owner = function.owner();
        var defined = owner.functions.get(use.name());
        if (defined == null || defined.size() != function.assignments()) {
            return;
        }
        String name = Scope.attributeName(use.name(), use.attribute());
        var symbol = owner.own(name, Symbol.Kind.LOCAL);
        symbol.bind(Symbol.Kind.LOCAL, use.span(), -1, false);
        symbol.assignElsewhere();
        if (scope.frame() != owner) {
            markRebound(scope, symbol);
        }
        defined.forEach(inner -> capture(inner, symbol));
    }

    /// A variable of a function around `scope`.
    private static @Nullable Symbol enclosing(Scope scope, String name) {
        for (var outer = scope.parent(); outer != null; outer = outer.parent()) {
            if (outer.kind() == Scope.Kind.MODULE) {
                return null;
            }
            if (outer.kind() != Scope.Kind.CLASS && outer.kind() != Scope.Kind.TYPE_PARAMETERS) {
                var found = outer.findHere(name);
                if (found != null) {
                    return found.isGlobal() ? null : found;
                }
            }
        }
        return null;
    }

    static void markRebound(Scope from, Symbol symbol) {
        var end = symbol.owner().frame();
        for (var scope = from.frame(); scope != end; scope = outerFrame(scope)) {
            scope.rebind(symbol);
        }
    }

    private void uses(Scope scope) {
        for (String name : scope.typeNames) {
            var symbol = scope.find(name);
            if (symbol != null && symbol.owner().kind() == Scope.Kind.MODULE) {
                symbol.useElsewhere();
            }
        }
        for (var event : scope.events) {
            switch (event) {
                case Scope inner -> uses(inner);
                case Scope.AttributeUse attribute -> use(scope, attribute);
                case Scope.Use use -> use(scope, use);
                default -> throw new IllegalStateException("unexpected " + event);
            }
        }
    }

    private void use(Scope scope, Scope.AttributeUse use) {
        var symbol = scope.findAttribute(use.name(), use.attribute());
        if (symbol != null) {
            capture(scope, symbol);
        } else {
            use(scope, new Scope.Use(use.name(), use.span()));
        }
    }

    private void use(Scope scope, Scope.Use use) {
        var symbol = scope.find(use.name());
        if (symbol != null) {
            capture(scope, symbol);
        } else if (scope.unresolved.add(use.name())) {
            scopes.unresolved(use.name(), use.span(), scope);
        }
    }

    /// Notes the capture in every function between the use and the owner.
    private static void capture(Scope from, Symbol symbol) {
        var owner = symbol.owner();
        if (owner.kind() == Scope.Kind.MODULE) {
            if (from.frame() != owner) {
                symbol.useElsewhere();
            }
            return;
        }
        if (owner.kind() == Scope.Kind.TYPE_PARAMETERS) {
            captureTypeParameter(from, symbol);
            return;
        }
        var end = owner.frame();
        var scope = from.frame();
        while (scope != end) {
            scope.capture(symbol);
            var outer = outerFrame(scope);
            if (outer == end) {
                symbol.capture(scope.moment(owner));
            }
            scope = outer;
        }
    }

    /// A function's own type parameters belong to it, only functions nested in it capture them. Those of a class are
    /// read through the class.
    private static void captureTypeParameter(Scope from, Symbol symbol) {
        var owner = symbol.owner();
        var inner = new ArrayList<Scope>();
        var scope = from.frame();
        while (scope.kind() != Scope.Kind.MODULE && isInside(scope, owner)) {
            if (scope.parent() == owner) {
                if (scope.kind() == Scope.Kind.FUNCTION) {
                    inner.forEach(s -> s.capture(symbol));
                    if (!inner.isEmpty()) {
                        symbol.capture(Integer.MAX_VALUE);
                    }
                }
                return;
            }
            inner.add(scope);
            scope = outerFrame(scope);
        }
    }

    private static boolean isInside(Scope inner, Scope outer) {
        for (var scope = inner.parent(); scope != null; scope = scope.parent()) {
            if (scope == outer) {
                return true;
            }
        }
        return false;
    }

    private static Scope outerFrame(Scope frame) {
        return Objects.requireNonNull(frame.parent()).frame();
    }
}
