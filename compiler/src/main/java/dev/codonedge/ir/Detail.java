package dev.codonedge.ir;

/// What an instruction needs to know besides its operands.
public sealed interface Detail {
    Detail NONE = new None();

    record None() implements Detail {}

    record Index(int index) implements Detail {}

    /// A field of a class. `init`: the field is known to hold nothing yet (a fresh object).
    record FieldOf(ClassType type, int index, boolean init) implements Detail {
        public ClassType.Field field() {
            return type.field(index);
        }
    }

    record Callee(Function function) implements Detail {}

    record SlotOf(Slot slot) implements Detail {}

    /// A C function. `pure`: reads and writes nothing; `reads`: writes nothing.
    record CFunction(String symbol, IrType.Signature signature, Effects effects) implements Detail {
        public enum Effects {
            PURE,
            READS,
            ANY,
            NEVER_RETURNS
        }
    }

    record ClassOf(ClassType type) implements Detail {}

    record TypeOf(IrType type) implements Detail {}

    record GlobalOf(GlobalVariable global) implements Detail {}

    /// An allocation site: what is made, and how the user would call it.
    ///
    /// @param description in the user's words: `list display`, `Node(…)`, `closure of f`
    /// @param place where the object lives
    record Site(String description, Place place) implements Detail {}

    enum Place {
        HEAP,
        FRAME,
        STATIC
    }
}
