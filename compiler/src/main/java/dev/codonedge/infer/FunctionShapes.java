package dev.codonedge.infer;

import dev.codonedge.scope.Scope;
import dev.codonedge.syntax.FunctionDef;
import dev.codonedge.types.ClassDecl;
import dev.codonedge.types.FunctionDecl;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Functions as they are remembered from one attempt to the next, by their place in the program's text.
final class FunctionShapes {
    private final Engine engine;

    FunctionShapes(Engine engine) {
        this.engine = engine;
    }

    /// One function; compared by its tree. The functions around it have to be known before what it captures can be told.
    static final class Declared {
        private final FunctionDef tree;
        private final Scope scope;
        private final String name;
        private final String module;
        private final boolean library;
        private final String owner;
        private final List<Declared> around;

        private Declared(FunctionDecl decl, List<Declared> around) {
            this.tree = decl.tree();
            this.scope = decl.scope();
            this.name = decl.name();
            this.module = decl.module().name();
            this.library = decl.module().library();
            this.owner = decl.owner() == null ? "" : Realizations.qualifiedName(decl.owner());
            this.around = List.copyOf(around);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Declared declared && declared.tree == tree;
        }

        @Override
        public int hashCode() {
            return tree.span().start();
        }
    }

    Declared declared(FunctionDecl decl) {
        var around = new ArrayList<Declared>();
        for (Scope outer = decl.scope().parent(); outer != null; outer = outer.parent()) {
            FunctionDecl function = engine.declarations.withScope(outer);
            if (function != null) {
                around.addFirst(new Declared(function, List.of()));
            }
        }
        return new Declared(decl, around);
    }

    /// The same function in this attempt; null where its class or module is not known yet.
    @Nullable FunctionDecl declare(Declared declared) {
        for (Declared outer : declared.around) {
            FunctionDecl function = alone(outer);
            Namespace namespace = function == null ? null : engine.declarations.home(function);
            if (namespace == null) {
                return null;
            }
            new InnerFunctions(engine, namespace, function.scope(), outer.name)
                    .declare(outer.tree.body());
        }
        return alone(declared);
    }

    private @Nullable FunctionDecl alone(Declared declared) {
        FunctionDecl known = engine.declarations.known(declared.tree);
        if (known != null) {
            return known;
        }
        Namespace namespace =
                declared.library
                        ? engine.modules.library(declared.module)
                        : engine.modules.named(declared.module);
        ClassDecl owner =
                declared.owner.isEmpty() ? null : engine.declarations.classNamed(declared.owner);
        boolean unknown = namespace == null || owner == null && !declared.owner.isEmpty();
        return unknown
                ? null
                : engine.declarations.function(
                        declared.tree, declared.scope, namespace, owner, declared.name);
    }
}
