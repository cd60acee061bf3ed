package dev.codonedge.syntax;

import dev.codonedge.source.Span;

import java.util.List;
import java.util.Optional;

/// A statement as written.
public sealed interface Stmt {
    Span span();

    record Expression(Expr value, Span span) implements Stmt {}

    /// `a = b = value`: targets from left to right.
    record Assign(List<Expr> targets, Expr value, Span span) implements Stmt {
        public Assign {
            targets = List.copyOf(targets);
        }
    }

    /// `target: annotation = value`.
    record AnnotatedAssign(Expr target, Expr annotation, Optional<Expr> value, Span span)
            implements Stmt {}

    record AugmentedAssign(Expr target, BinaryOperator operator, Expr value, Span span)
            implements Stmt {}

    record Delete(List<Expr> targets, Span span) implements Stmt {
        public Delete {
            targets = List.copyOf(targets);
        }
    }

    record Pass(Span span) implements Stmt {}

    record Break(Span span) implements Stmt {}

    record Continue(Span span) implements Stmt {}

    record Return(Optional<Expr> value, Span span) implements Stmt {}

    record Global(List<Expr.Name> names, Span span) implements Stmt {
        public Global {
            names = List.copyOf(names);
        }
    }

    record Nonlocal(List<Expr.Name> names, Span span) implements Stmt {
        public Nonlocal {
            names = List.copyOf(names);
        }
    }

    record Assert(Expr condition, Optional<Expr> message, Span span) implements Stmt {}

    record Raise(Optional<Expr> exception, Optional<Expr> cause, Span span) implements Stmt {}

    /// `import a.b as c, d`.
    record Import(List<ImportName> names, Span span) implements Stmt {
        public Import {
            names = List.copyOf(names);
        }
    }

    /// `from ..module import a as b, c`; `star` for `*`. `dots` counts leading dots, `module` may be empty.
    record ImportFrom(int dots, String module, boolean star, List<ImportName> names, Span span)
            implements Stmt {
        public ImportFrom {
            names = List.copyOf(names);
        }
    }

    /// `from C import name(types) -> result as alias`, or a variable `name: type`; `library` is set for
    /// `from C import LIB.fn(…)`.
    record ImportC(List<CImport> names, Span span) implements Stmt {
        public ImportC {
            names = List.copyOf(names);
        }
    }

    /// Codon's `print a, b,`.
    record Print(List<Expr> values, boolean trailingComma, Span span) implements Stmt {
        public Print {
            values = List.copyOf(values);
        }
    }

    record If(List<Branch> branches, List<Stmt> otherwise, Span span) implements Stmt {
        public If {
            branches = List.copyOf(branches);
            otherwise = List.copyOf(otherwise);
        }
    }

    record While(Expr condition, List<Stmt> body, List<Stmt> otherwise, Span span) implements Stmt {
        public While {
            body = List.copyOf(body);
            otherwise = List.copyOf(otherwise);
        }
    }

    record For(
            Expr target,
            Expr iterable,
            List<Stmt> body,
            List<Stmt> otherwise,
            boolean async,
            List<Expr> decorators,
            Span span)
            implements Stmt {
        public For {
            body = List.copyOf(body);
            otherwise = List.copyOf(otherwise);
            decorators = List.copyOf(decorators);
        }
    }

    record With(List<WithItem> items, List<Stmt> body, boolean async, Span span) implements Stmt {
        public With {
            items = List.copyOf(items);
            body = List.copyOf(body);
        }
    }

    record Try(
            List<Stmt> body,
            List<Handler> handlers,
            List<Stmt> otherwise,
            List<Stmt> finalizer,
            Span span)
            implements Stmt {
        public Try {
            body = List.copyOf(body);
            handlers = List.copyOf(handlers);
            otherwise = List.copyOf(otherwise);
            finalizer = List.copyOf(finalizer);
        }
    }

    record Match(Expr subject, List<Case> cases, Span span) implements Stmt {
        public Match {
            cases = List.copyOf(cases);
        }
    }

    record Function(FunctionDef function, Span span) implements Stmt {}

    record Class(ClassDef definition, Span span) implements Stmt {}

    record TypeAlias(String name, List<TypeParameter> parameters, Expr value, Span span)
            implements Stmt {
        public TypeAlias {
            parameters = List.copyOf(parameters);
        }
    }

    /// What could not be parsed; an error was reported for it.
    record Broken(Span span) implements Stmt {}

    record Branch(Expr condition, List<Stmt> body) {
        public Branch {
            body = List.copyOf(body);
        }
    }

    record WithItem(Expr manager, Optional<Expr> target) {}

    /// `except types as name:`; no types for a bare `except:`. A tuple of types is a [Expr.TupleDisplay].
    record Handler(Optional<Expr> types, Optional<Expr.Name> name, List<Stmt> body, Span span) {
        public Handler {
            body = List.copyOf(body);
        }
    }

    record Case(Pattern pattern, Optional<Expr> guard, List<Stmt> body, Span span) {
        public Case {
            body = List.copyOf(body);
        }
    }

    record ImportName(String name, Optional<String> alias, Span span) {}

    record CImport(
            Optional<Expr> library,
            String name,
            Optional<List<Expr>> parameters,
            boolean variadic,
            Optional<Expr> type,
            Optional<String> alias,
            Span span) {}
}
