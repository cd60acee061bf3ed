package dev.codonedge.scope;

import dev.codonedge.diagnostic.Diagnostics;
import dev.codonedge.syntax.ModuleTree;

/// Finds the scopes of a module and reports every mistake that can be seen without types.
public final class Scopes {
    private Scopes() {}

    public static ModuleScopes resolve(ModuleTree tree, Diagnostics diagnostics) {
        var found = new Diagnostics();
        var errors = new ScopeErrors(found);
        var module = new Scope(Scope.Kind.MODULE, null, false);
        var scopes = new ModuleScopes(module);
        new ScopeBuilder(module, scopes, errors).module(tree);
        new CaptureResolver(scopes, errors).resolve();
        found.all().stream()
                .sorted((a, b) -> Integer.compare(a.span().start(), b.span().start()))
                .forEach(diagnostics::add);
        return scopes;
    }
}
