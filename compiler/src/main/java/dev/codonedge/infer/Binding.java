package dev.codonedge.infer;

import dev.codonedge.syntax.Expr;
import dev.codonedge.syntax.TypeParameter;
import dev.codonedge.types.ClassDecl;
import dev.codonedge.types.FunctionDecl;

import java.util.List;

/// What a module-level name stands for at one moment.
sealed interface Binding {
    /// One function, or overloads, oldest first.
    record Functions(List<FunctionDecl> oldestFirst) implements Binding {
        public Functions {
            oldestFirst = List.copyOf(oldestFirst);
        }
    }

    record OfClass(ClassDecl decl) implements Binding {}

    record OfModule(Namespace namespace) implements Binding {}

    record OfVariable(Version version) implements Binding {}

    /// `type X[T] = …`.
    record Alias(Expr value, List<TypeParameter> parameters, Namespace where) implements Binding {
        public Alias {
            parameters = List.copyOf(parameters);
        }
    }

    /// A library constant: its expression stands for it wherever it is read.
    record Constant(Expr value, Namespace where) implements Binding {}
}
