package dev.codonedge.scope;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The names of a module, function, class or comprehension.
public final class Scope {
    public enum Kind {
        MODULE,
        FUNCTION,
        CLASS,
        COMPREHENSION
    }

    private final Kind kind;
    private final @Nullable Scope parent;
    final Map<String, Symbol> symbols = new LinkedHashMap<>();
    List<Symbol> captures = List.of();
    boolean generator;
    boolean async;

    Scope(Kind kind, @Nullable Scope parent) {
        this.kind = kind;
        this.parent = parent;
    }

    public Kind kind() {
        return kind;
    }

    public @Nullable Scope parent() {
        return parent;
    }

    /// The symbol a name means here, by Python's rules; null when it is a builtin or undefined.
    public @Nullable Symbol find(String name) {
        for (Scope scope = this; scope != null; scope = scope.parent) {
            Symbol symbol = scope.symbols.get(name);
            if (symbol != null) {
                return symbol;
            }
        }
        return null;
    }

    /// Names bound in this scope itself, in order of first binding.
    public Map<String, Symbol> symbols() {
        return symbols;
    }

    /// Symbols of enclosing functions that this function, or one nested in it, uses; in order of first use.
    public List<Symbol> captures() {
        return captures;
    }

    /// Contains a `yield` of its own.
    public boolean isGenerator() {
        return generator;
    }

    public boolean isAsync() {
        return async;
    }
}
