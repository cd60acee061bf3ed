package dev.codonedge.typed;

import dev.codonedge.source.Span;
import dev.codonedge.types.FieldDecl;
import dev.codonedge.types.Type;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A statement in which nothing is implicit.
public sealed interface TypedStmt {
    Span span();

    record Evaluate(TypedExpr value, Span span) implements TypedStmt {}

    record Assign(LocalVariable variable, TypedExpr value, Span span) implements TypedStmt {}

    /// Assigns to the variable in a cell.
    record SetCell(TypedExpr cell, TypedExpr value, Span span) implements TypedStmt {}

    record AssignModule(ModuleVariable variable, TypedExpr value, Span span) implements TypedStmt {}

    record SetField(TypedExpr object, FieldDecl field, TypedExpr value, Span span)
            implements TypedStmt {}

    /// `del name`.
    record Unset(LocalVariable variable, Span span) implements TypedStmt {}

    record UnsetModule(ModuleVariable variable, Span span) implements TypedStmt {}

    record If(TypedExpr test, List<TypedStmt> then, List<TypedStmt> otherwise, Span span)
            implements TypedStmt {}

    /// `otherwise` runs when the condition turned false, not after `break`.
    record While(TypedExpr test, List<TypedStmt> body, List<TypedStmt> otherwise, Span span)
            implements TypedStmt {}

    /// A loop over a generator: each item is put into `item`, then the body runs. The generator is closed when the loop is
    /// left early.
    record ForEach(
            LocalVariable item,
            TypedExpr generator,
            List<TypedStmt> body,
            List<TypedStmt> otherwise,
            Span span)
            implements TypedStmt {}

    /// Statements with an exit: `break` inside that belongs to this block leaves it (`match`, unrolled loops).
    record Labelled(Label label, List<TypedStmt> body, Span span) implements TypedStmt {}

    /// Leaves the block with that label.
    record Leave(Label label, Span span) implements TypedStmt {}

    /// Of the innermost loop.
    record Break(Span span) implements TypedStmt {}

    record Continue(Span span) implements TypedStmt {}

    /// `value` has the realization's result type; null in a function without result and for a bare return in a generator.
    record Return(@Nullable TypedExpr value, Span span) implements TypedStmt {}

    record Raise(TypedExpr exception, Span span) implements TypedStmt {}

    /// Bare `raise` inside a handler.
    record Reraise(Span span) implements TypedStmt {}

    record Try(
            List<TypedStmt> body,
            List<Handler> handlers,
            List<TypedStmt> otherwise,
            List<TypedStmt> finalizer,
            Span span)
            implements TypedStmt {}

    /// @param types exception classes it takes; empty: all
    /// @param variable gets the exception, typed as its own type, or null
    record Handler(
            List<Type> types, @Nullable LocalVariable variable, List<TypedStmt> body, Span span) {}

    /// Several statements that stand for one; filled late where inference had to wait.
    final class Deferred implements TypedStmt {
        private final Span span;
        private List<TypedStmt> statements = List.of();

        public Deferred(Span span) {
            this.span = span;
        }

        public void fill(List<TypedStmt> body) {
            statements = body;
        }

        public List<TypedStmt> statements() {
            return statements;
        }

        @Override
        public Span span() {
            return span;
        }
    }

    /// Names a [Labelled] block. Compared by identity.
    final class Label {}
}
