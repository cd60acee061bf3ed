package dev.codonedge.infer;

import dev.codonedge.scope.ModuleScopes;
import dev.codonedge.scope.Scope;
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

    /// Functions and classes whose statement stands in a conditional block, which is all the program that may use them.
    final Map<String, Conditional> conditional = new LinkedHashMap<>();

    /// @param scope of the function or class itself
    record Conditional(Version.Region region, Scope scope) {}

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
