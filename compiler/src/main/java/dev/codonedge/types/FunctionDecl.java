package dev.codonedge.types;

import dev.codonedge.scope.Scope;
import dev.codonedge.syntax.FunctionDef;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A function as declared: a template that is checked once for each tuple of argument types. Compared by identity.
public final class FunctionDecl {
    private final String name;
    private final ModuleDecl module;
    private final FunctionDef tree;
    private final Scope scope;
    private final @Nullable ClassDecl owner;
    private final Map<String, List<Object>> marks = new LinkedHashMap<>();

    /// @param name qualified in its module: `Stack.push`, `outer.<locals>.inner`
    /// @param owner the class of a method, else null
    public FunctionDecl(
            String name,
            ModuleDecl module,
            FunctionDef tree,
            Scope scope,
            @Nullable ClassDecl owner) {
        this.name = name;
        this.module = module;
        this.tree = tree;
        this.scope = scope;
        this.owner = owner;
    }

    public String name() {
        return name;
    }

    public String simpleName() {
        return tree.name();
    }

    public ModuleDecl module() {
        return module;
    }

    public FunctionDef tree() {
        return tree;
    }

    public Scope scope() {
        return scope;
    }

    public @Nullable ClassDecl owner() {
        return owner;
    }

    /// Decorators that are known to the compiler, with their literal arguments: `intrinsic`, `tag`, `inline`, `C`,
    /// `staticmethod`, …
    public Map<String, List<Object>> marks() {
        return marks;
    }

    public boolean has(String mark) {
        return marks.containsKey(mark);
    }

    /// The first literal argument of a mark (`@intrinsic("add")`), or null.
    public @Nullable String markText(String mark) {
        List<Object> arguments = marks.get(mark);
        return arguments == null || arguments.isEmpty() ? null : arguments.getFirst().toString();
    }

    @Override
    public String toString() {
        return name;
    }
}
