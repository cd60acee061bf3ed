package dev.codonedge.types;

import dev.codonedge.scope.Scope;
import dev.codonedge.syntax.ModuleTree;

/// A module of the program or the library. Compared by identity.
public final class ModuleDecl {
    private final String name;
    private final ModuleTree tree;
    private final Scope scope;
    private final boolean library;

    public ModuleDecl(String name, ModuleTree tree, Scope scope, boolean library) {
        this.name = name;
        this.tree = tree;
        this.scope = scope;
        this.library = library;
    }

    public String name() {
        return name;
    }

    public ModuleTree tree() {
        return tree;
    }

    public Scope scope() {
        return scope;
    }

    /// Part of the standard library: its functions are no subject of the user's reports.
    public boolean library() {
        return library;
    }

    @Override
    public String toString() {
        return name;
    }
}
