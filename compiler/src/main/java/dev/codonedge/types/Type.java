package dev.codonedge.types;

import java.util.ArrayList;
import java.util.List;

/// A type as inference sees it. *Closed* types (no unbound [Variable] inside) that came from [TypeTable#close(Type)] are
/// interned: equal ones are identical.
public sealed interface Type {
    /// A class with its type arguments: `int`, `List[int]`, `Tuple[int, str]`, `Optional[T]`, `Callable[[A], R]` (a tuple
    /// and a result), `Generator[T, S, R]`.
    record Instance(ClassDecl decl, List<Type> arguments) implements Type {
        public Instance {
            arguments = List.copyOf(arguments);
        }

        public Type argument(int index) {
            return arguments.get(index);
        }

        @Override
        public String toString() {
            return TypeNames.of(this);
        }
    }

    /// The type of one function as a value: a plain function, a closure, a bound method, a partial application. A value
    /// of it is the stored parts and nothing else.
    record Function(FunctionDecl decl, List<Stored> stored) implements Type {
        public Function {
            stored = List.copyOf(stored);
        }

        @Override
        public String toString() {
            return TypeNames.of(this);
        }
    }

    /// An overloaded name as a value, newest first. `receiver` holds the type of the bound object, or nothing.
    record Overloads(List<FunctionDecl> newestFirst, List<Type> receiver) implements Type {
        public Overloads {
            newestFirst = List.copyOf(newestFirst);
            receiver = List.copyOf(receiver);
        }

        @Override
        public String toString() {
            return TypeNames.of(this);
        }
    }

    /// One of several types, sorted by printed name, flat.
    record Union(List<Type> members) implements Type {
        public Union {
            members = List.copyOf(members);
        }

        @Override
        public String toString() {
            return TypeNames.of(this);
        }
    }

    /// A static value as a type argument or the type of a static variable: a Long, String or Boolean.
    record Literal(Object value) implements Type {
        @Override
        public String toString() {
            return TypeNames.of(this);
        }
    }

    /// A type used as a value.
    record Token(Type of) implements Type {
        @Override
        public String toString() {
            return TypeNames.of(this);
        }
    }

    /// A module used as a value.
    record Module(ModuleDecl decl) implements Type {
        @Override
        public String toString() {
            return TypeNames.of(this);
        }
    }

    enum Special implements Type {
        /// Of what does not return; joins with anything.
        NEVER,
        /// Of what an error was reported for; agrees with anything.
        POISON;

        @Override
        public String toString() {
            return this == NEVER ? "Never" : "?";
        }
    }

    /// Not known yet. Bound once, by unification.
    final class Variable implements Type {
        private final int id;
        private int depth;
        private @org.jspecify.annotations.Nullable Type binding;
        private final @org.jspecify.annotations.Nullable Object origin;
        private List<Runnable> waiters = List.of();

        /// @param depth nesting depth of the body that made it; 0 is the program
        /// @param origin what place of the program it is the type of, or null
        public Variable(int id, int depth, @org.jspecify.annotations.Nullable Object origin) {
            this.id = id;
            this.depth = depth;
            this.origin = origin;
        }

        public @org.jspecify.annotations.Nullable Object origin() {
            return origin;
        }

        public int id() {
            return id;
        }

        public int depth() {
            return depth;
        }

        /// It became part of the type of something further out, which decides it from now on.
        public void moveOut(int outer) {
            depth = Math.min(depth, outer);
        }

        public @org.jspecify.annotations.Nullable Type binding() {
            return binding;
        }

        public void bind(Type type) {
            if (binding != null) {
                throw new IllegalStateException("variable bound twice");
            }
            binding = type;
        }

        /// Undoes `bind`, for trials.
        public void unbind() {
            binding = null;
        }

        /// Something to run when the variable is bound.
        public void whenBound(Runnable waiter) {
            if (waiters.isEmpty()) {
                waiters = new ArrayList<>(2);
            }
            waiters.add(waiter);
        }

        /// Hands over the waiters and forgets them.
        public List<Runnable> takeWaiters() {
            List<Runnable> taken = waiters;
            waiters = List.of();
            return taken;
        }

        @Override
        public String toString() {
            return binding == null ? "?" + id : binding.toString();
        }
    }

    /// A part of a function value.
    ///
    /// @param name parameter name for KEYWORD, captured name for CAPTURE, else empty
    record Stored(Kind kind, String name, Type type) {
        public enum Kind {
            /// The object of a bound method.
            RECEIVER,
            /// A captured variable: its value, or its cell.
            CAPTURE,
            /// The next positional argument of a partial application.
            POSITIONAL,
            /// A keyword argument of a partial application.
            KEYWORD,
            /// The value of a parameter's default, where it was not constant when the function was made.
            DEFAULT
        }
    }

    /// This type with bound variables at the top followed.
    default Type head() {
        Type type = this;
        while (type instanceof Variable variable && variable.binding() != null) {
            type = variable.binding();
        }
        return type;
    }
}
