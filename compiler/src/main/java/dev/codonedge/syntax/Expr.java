package dev.codonedge.syntax;

import dev.codonedge.source.Span;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/// An expression as written: names are unresolved, types unknown. Nodes are compared by identity where one serves as a
/// key ([dev.codonedge.scope]).
public sealed interface Expr {
    Span span();

    record Name(String text, Span span) implements Expr {}

    /// An integer with its suffix (`u8`, `ms`), empty when there is none.
    record IntLiteral(BigInteger value, String suffix, Span span) implements Expr {}

    /// A float with its suffix (`f32`, `j`), empty when there is none; `digits` is the text without suffix and `_`.
    record FloatLiteral(String digits, String suffix, Span span) implements Expr {
        public double value() {
            return Double.parseDouble(digits);
        }
    }

    /// Text after escapes, adjacent literals joined. `prefix` is a custom prefix (`hex'1F'`), empty when there is none.
    record StringLiteral(String prefix, String text, Span span) implements Expr {}

    /// Bytes after escapes, one char (0-255) a byte.
    record BytesLiteral(String bytes, Span span) implements Expr {}

    record FString(List<FPart> parts, Span span) implements Expr {
        public FString {
            parts = List.copyOf(parts);
        }
    }

    record BoolLiteral(boolean value, Span span) implements Expr {}

    record NoneLiteral(Span span) implements Expr {}

    record EllipsisLiteral(Span span) implements Expr {}

    record TupleDisplay(List<Expr> items, Span span) implements Expr {
        public TupleDisplay {
            items = List.copyOf(items);
        }
    }

    record ListDisplay(List<Expr> items, Span span) implements Expr {
        public ListDisplay {
            items = List.copyOf(items);
        }
    }

    record SetDisplay(List<Expr> items, Span span) implements Expr {
        public SetDisplay {
            items = List.copyOf(items);
        }
    }

    record DictDisplay(List<DictEntry> entries, Span span) implements Expr {
        public DictDisplay {
            entries = List.copyOf(entries);
        }
    }

    /// `*value` in a display, a subscript, an assignment target or an expression list.
    record Star(Expr value, Span span) implements Expr {}

    record Comprehension(ComprehensionKind kind, Expr element, List<Clause> clauses, Span span)
            implements Expr {
        public Comprehension {
            clauses = List.copyOf(clauses);
        }
    }

    record DictComprehension(Expr key, Expr value, List<Clause> clauses, Span span)
            implements Expr {
        public DictComprehension {
            clauses = List.copyOf(clauses);
        }
    }

    record Unary(UnaryOperator operator, Expr operand, Span span) implements Expr {}

    record Binary(BinaryOperator operator, Expr left, Expr right, Span span) implements Expr {}

    /// `and`, `or`.
    record Logical(boolean and, Expr left, Expr right, Span span) implements Expr {}

    /// `first op operand op operand …`, each operand evaluated once.
    record Comparison(Expr first, List<ComparisonPart> rest, Span span) implements Expr {
        public Comparison {
            rest = List.copyOf(rest);
        }
    }

    record Conditional(Expr test, Expr then, Expr otherwise, Span span) implements Expr {}

    record Lambda(FunctionDef function, Span span) implements Expr {}

    record Call(Expr callee, List<Argument> arguments, Span span) implements Expr {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    record Attribute(Expr object, String name, Span nameSpan, Span span) implements Expr {}

    /// `object[index]`; several indices stand in a [TupleDisplay], slices are [Slice] nodes.
    record Subscript(Expr object, Expr index, Span span) implements Expr {}

    record Slice(Optional<Expr> lower, Optional<Expr> upper, Optional<Expr> step, Span span)
            implements Expr {}

    record Walrus(Name target, Expr value, Span span) implements Expr {}

    record Yield(Optional<Expr> value, Span span) implements Expr {}

    record YieldFrom(Expr value, Span span) implements Expr {}

    record Await(Expr value, Span span) implements Expr {}

    /// `a |> f ||> g`: `stages` has one item more than `parallel`, which says `||>` for each join.
    record Pipe(List<Expr> stages, List<Boolean> parallel, Span span) implements Expr {
        public Pipe {
            stages = List.copyOf(stages);
            parallel = List.copyOf(parallel);
        }
    }

    /// What could not be parsed; an error was reported for it.
    record Broken(Span span) implements Expr {}

    enum ComprehensionKind {
        LIST,
        SET,
        GENERATOR
    }

    /// `for target in iterable if condition if condition`.
    record Clause(Expr target, Expr iterable, List<Expr> conditions, boolean async, Span span) {
        public Clause {
            conditions = List.copyOf(conditions);
        }
    }

    /// `key: value`, or `**value` when there is no key.
    record DictEntry(Optional<Expr> key, Expr value) {}

    record ComparisonPart(ComparisonOperator operator, Expr operand) {}

    /// A piece of an f-string.
    sealed interface FPart {
        record Text(String text) implements FPart {}

        /// `{value=!r:spec}`. `shown` is the source text before `=` with its blanks and the `=` itself.
        record Field(
                Expr value,
                Optional<String> shown,
                Conversion conversion,
                Optional<List<FPart>> spec,
                Span span)
                implements FPart {}
    }

    /// `!s`, `!r`, `!a`.
    enum Conversion {
        NONE,
        STR,
        REPR,
        ASCII
    }
}
