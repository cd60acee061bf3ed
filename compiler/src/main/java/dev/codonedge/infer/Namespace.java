package dev.codonedge.infer;

import dev.codonedge.scope.ModuleScopes;
import dev.codonedge.types.ModuleDecl;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;

/// The names of one module while the program is checked. Compared by identity.
final class Namespace {
    final ModuleDecl decl;
    final ModuleScopes scopes;
    final Map<String, Binding> bindings = new LinkedHashMap<>();

    /// Functions and classes found before the module runs: what a name means when it is used ahead of its statement.
    final Map<String, Binding> ahead = new LinkedHashMap<>();

    /// Whether its top level has been walked, or is being walked.
    boolean started;

    /// The function that runs its top level, once started.
    dev.codonedge.types.@Nullable Realization initializer;

    /// Says at run time whether it has run, where that is not certain.
    dev.codonedge.typed.@Nullable ModuleVariable guard;

    Namespace(ModuleDecl decl, ModuleScopes scopes) {
        this.decl = decl;
        this.scopes = scopes;
    }

    @Nullable Binding find(String name) {
        Binding found = bindings.get(name);
        return found != null ? found : ahead.get(name);
    }

    @Override
    public String toString() {
        return decl.name();
    }
}
