package dev.codonedge.typed;

import dev.codonedge.source.Span;
import dev.codonedge.types.FieldDecl;
import dev.codonedge.types.Realization;
import dev.codonedge.types.Type;
import dev.codonedge.types.VirtualMethod;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// An expression with its type; nothing about it is implicit any more. Types may be variables that are bound by the time
/// the body is done: follow them with [Type#head()] or close them.
public sealed interface TypedExpr {
    Type type();

    Span span();

    /// A Long (`int`), BigInteger (`Int[N]`, `UInt[N]`, `byte`), Double, Boolean, String (`str`), or for `bytes` a String
    /// of one char (0-255) a byte. The type tells them apart.
    record Constant(Object value, Type type, Span span) implements TypedExpr {}

    /// The value of a type without content: `None`, a function without captures, a type token, a module.
    record Nothing(Type type, Span span) implements TypedExpr {}

    /// `None` as an `Optional`.
    record EmptyOptional(Type type, Span span) implements TypedExpr {}

    /// @param unassigned what to call when the variable has no value (raises NameError), null when it certainly has one
    record ReadLocal(LocalVariable variable, @Nullable Realization unassigned, Span span)
            implements TypedExpr {
        @Override
        public Type type() {
            return variable.type();
        }
    }

    /// The cell of a variable itself, to hand it to a closure.
    record CellOf(LocalVariable variable, Type type, Span span) implements TypedExpr {}

    /// What is in a cell that is itself a value: of a variable that a function keeps.
    record ReadCell(TypedExpr cell, Realization unassigned, Type type, Span span)
            implements TypedExpr {}

    /// Whether something was assigned to the variable in a cell.
    record CellIsSet(TypedExpr cell, Type type, Span span) implements TypedExpr {}

    /// Whether something was assigned to a module variable, which is checked.
    record ModuleIsSet(ModuleVariable variable, Type type, Span span) implements TypedExpr {}

    record ReadModule(ModuleVariable variable, @Nullable Realization unassigned, Span span)
            implements TypedExpr {
        @Override
        public Type type() {
            return variable.type();
        }
    }

    /// A call of a known function. Arguments in the order of the realization's parameters and captures; those of Token,
    /// Literal or Module type are [Nothing]. Functions marked `intrinsic` become IR instructions, `C` ones C calls, `llvm`
    /// ones their text.
    record Call(Realization target, List<TypedExpr> arguments, Type type, Span span)
            implements TypedExpr {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /// A method call that depends on the receiver's class. The receiver comes first, as a reference to the root.
    record CallVirtual(VirtualMethod method, List<TypedExpr> arguments, Type type, Span span)
            implements TypedExpr {
        public CallVirtual {
            arguments = List.copyOf(arguments);
        }
    }

    /// A call of a `Callable[[…], R]` or `Function[[…], R]` value.
    record CallValue(TypedExpr callee, List<TypedExpr> arguments, Type type, Span span)
            implements TypedExpr {
        public CallValue {
            arguments = List.copyOf(arguments);
        }
    }

    /// A function value (Type.Function) as a `Callable` or `Function` pointer. `target` is the realization for the
    /// callable's parameter types; its stored parts come from `function`, in the order that `order` says: for each
    /// parameter or capture of `target`, n >= 0 is the n-th call argument and -1-n the n-th stored part. `resultWrapper`
    /// converts inside the thunk are not needed: the checker made `target` return exactly R.
    record Erase(TypedExpr function, Realization target, List<Integer> order, Type type, Span span)
            implements TypedExpr {
        public Erase {
            order = List.copyOf(order);
        }
    }

    /// The name of a function that an intrinsic calls by itself (`check.bounds(index, length, raise_index)`).
    record FunctionName(Realization target, Type type, Span span) implements TypedExpr {}

    /// Room for so many elements in the function's frame, contents undefined: a `Ptr` to the first.
    record FrameArray(Type element, int count, Type type, Span span) implements TypedExpr {}

    /// A data attribute of an object. `unset` is called when the field was never set, null when it certainly is.
    record GetField(
            TypedExpr object, FieldDecl field, @Nullable Realization unset, Type type, Span span)
            implements TypedExpr {}

    /// Whether a field that may be unset was set.
    record IsSet(TypedExpr object, FieldDecl field, Type type, Span span) implements TypedExpr {}

    /// Item of a tuple, value class or function value, by position among its stored parts.
    record GetItem(TypedExpr tuple, int index, Type type, Span span) implements TypedExpr {}

    /// A tuple, value-class object or function value from its parts.
    record MakeTuple(List<TypedExpr> items, Type type, Span span) implements TypedExpr {
        public MakeTuple {
            items = List.copyOf(items);
        }
    }

    /// A fresh object of a reference class, fields zero; the call of `__init__` is separate.
    record New(Type type, Span span) implements TypedExpr {}

    /// A `List[T]` of these items: header and a buffer of exactly that many elements.
    record ListDisplay(List<TypedExpr> items, Type type, Span span) implements TypedExpr {
        public ListDisplay {
            items = List.copyOf(items);
        }
    }

    record Conditional(TypedExpr test, TypedExpr then, TypedExpr otherwise, Type type, Span span)
            implements TypedExpr {}

    /// `and` / `or` of two bools.
    record ShortCircuit(boolean and, TypedExpr left, TypedExpr right, Type type, Span span)
            implements TypedExpr {}

    record Not(TypedExpr operand, Type type, Span span) implements TypedExpr {}

    /// Statements, then a value.
    record Sequence(List<TypedStmt> statements, TypedExpr value) implements TypedExpr {
        public Sequence {
            statements = List.copyOf(statements);
        }

        @Override
        public Type type() {
            return value.type();
        }

        @Override
        public Span span() {
            return value.span();
        }
    }

    /// T → Optional[T].
    record WrapOptional(TypedExpr value, Type type, Span span) implements TypedExpr {}

    /// Optional[T] → T. `absent` is called when there is nothing (it raises); null: known to be there.
    record UnwrapOptional(TypedExpr value, @Nullable Realization absent, Type type, Span span)
            implements TypedExpr {}

    /// Optional[T] → bool.
    record IsPresent(TypedExpr value, Type type, Span span) implements TypedExpr {}

    /// A member → union, or a smaller union → a larger one.
    record WrapUnion(TypedExpr value, Type type, Span span) implements TypedExpr {}

    /// Union → one of its members. `mismatch` is called when it holds another (it raises); null: known.
    record UnwrapUnion(TypedExpr value, @Nullable Realization mismatch, Type type, Span span)
            implements TypedExpr {}

    /// Union → bool: whether it holds that member.
    record UnionHolds(TypedExpr value, Type member, Type type, Span span) implements TypedExpr {}

    /// A reference seen as a base or derived class, unchecked; also Optional of it.
    record Cast(TypedExpr value, Type type, Span span) implements TypedExpr {}

    /// Whether an object is of a class or one derived from it.
    record IsInstance(TypedExpr value, Type of, Type type, Span span) implements TypedExpr {}

    /// The name of an object's class, a `str`: as `__name__` gives it, or qualified, as classes are printed.
    record ClassName(TypedExpr object, boolean qualified, Type type, Span span)
            implements TypedExpr {}

    /// Identity of two references or Optionals of references.
    record Same(TypedExpr left, TypedExpr right, Type type, Span span) implements TypedExpr {}

    /// Texts one after another.
    ///
    /// @param joins functions that put together two texts, three, and so on, as far as there are such
    record Concatenate(List<TypedExpr> parts, List<Realization> joins, Type type, Span span)
            implements TypedExpr {
        public Concatenate {
            parts = List.copyOf(parts);
            joins = List.copyOf(joins);
        }
    }

    /// Suspends the generator; its value is what `send` gave, an Optional.
    record Yield(TypedExpr value, Type type, Span span) implements TypedExpr {}

    /// Stands where inference had to wait; filled by the time the body is done.
    final class Deferred implements TypedExpr {
        private final Type type;
        private final Span span;
        private @Nullable TypedExpr filled;

        public Deferred(Type type, Span span) {
            this.type = type;
            this.span = span;
        }

        public void fill(TypedExpr expr) {
            filled = expr;
        }

        public boolean isFilled() {
            return filled != null;
        }

        /// What stands here, with nested holes followed, or null when that is not known yet.
        public @Nullable TypedExpr known() {
            TypedExpr found = filled;
            while (found instanceof Deferred deferred) {
                found = deferred.filled;
            }
            return found;
        }

        /// What stands here, with nested holes followed.
        public TypedExpr value() {
            TypedExpr found = known();
            if (found == null) {
                throw new IllegalStateException("nothing was inferred at " + span);
            }
            return found;
        }

        @Override
        public Type type() {
            return filled != null ? filled.type() : type;
        }

        @Override
        public Span span() {
            return span;
        }
    }
}
