package dev.codonedge.ir;

import java.util.List;
import java.util.stream.Collectors;

/// The type of a value in IR. Signedness is in the operations, not here. Types are compared by content, class types by
/// identity. `toString` is the text form.
public sealed interface IrType {
    IrType BOOL = Scalar.BOOL;
    IrType I8 = new Int(8);
    IrType I32 = new Int(32);
    IrType I64 = new Int(64);
    IrType F32 = new Float(32);
    IrType F64 = new Float(64);
    IrType WORD = Scalar.WORD;
    IrType PTR = Scalar.PTR;
    IrType NONE = Scalar.NONE;

    enum Scalar implements IrType {
        /// 0 or 1; one byte in memory.
        BOOL,
        /// The target's machine word, 32 bits on 32-bit targets.
        WORD,
        /// A raw, unmanaged address (`Ptr[T]`, C).
        PTR,
        /// No value: the type of `None`; takes no room.
        NONE;

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// `bits` from 1 to 10000; 8, 16, 32, 64 are the usual ones.
    record Int(int bits) implements IrType {
        @Override
        public String toString() {
            return "i" + bits;
        }
    }

    /// IEEE binary16, 32, 64 or 128.
    record Float(int bits) implements IrType {
        @Override
        public String toString() {
            return "f" + bits;
        }
    }

    /// A value of several parts: tuples, `@tuple` classes, `str` (named, `{buf<i8>, word}`). Plain tuples have no name.
    record Struct(String name, List<IrType> items) implements IrType {
        public Struct {
            items = List.copyOf(items);
        }

        @Override
        public String toString() {
            return (name.isEmpty() ? "struct" : name)
                    + items.stream()
                            .map(Object::toString)
                            .collect(Collectors.joining(", ", "{", "}"));
        }
    }

    /// A managed reference to an object of a class or a class derived from it; never null.
    record Ref(ClassType target) implements IrType {
        @Override
        public String toString() {
            return "ref " + target.name();
        }
    }

    /// A managed block of elements that one container owns; may be null when it has no elements.
    record Buffer(IrType element) implements IrType {
        @Override
        public String toString() {
            return "buf<" + element + ">";
        }
    }

    /// A value or nothing. Of a reference: a nullable pointer; else a value and a flag.
    record Optional(IrType value) implements IrType {
        @Override
        public String toString() {
            return "opt<" + value + ">";
        }
    }

    /// One of several types, told apart by a tag: the index into `members`.
    record Union(List<IrType> members) implements IrType {
        public Union {
            members = List.copyOf(members);
        }

        @Override
        public String toString() {
            return members.stream()
                    .map(Object::toString)
                    .collect(Collectors.joining(" | ", "union<", ">"));
        }
    }

    /// The address of a function. Calls through it may raise when `signature.raises()`.
    record Code(Signature signature) implements IrType {
        @Override
        public String toString() {
            return "fn" + signature;
        }
    }

    /// A suspended generator that yields `item`, is sent `sent` and ends with `result`.
    record Generator(IrType item, IrType sent, IrType result) implements IrType {
        @Override
        public String toString() {
            return "gen<" + item + ", " + sent + ", " + result + ">";
        }
    }

    /// What a call passes and gets back.
    record Signature(List<IrType> parameters, IrType result, boolean raises) {
        public Signature {
            parameters = List.copyOf(parameters);
        }

        @Override
        public String toString() {
            return parameters.stream()
                            .map(Object::toString)
                            .collect(Collectors.joining(", ", "(", ")"))
                    + " -> "
                    + result
                    + (raises ? " raises" : "");
        }
    }

    /// Whether values of this type hold a generator, not counting what references lead to.
    default boolean mentionsGenerator() {
        return switch (this) {
            case Generator _ -> true;
            case Scalar _, Int _, Float _, Ref _ -> false;
            case Struct(_, var items) -> items.stream().anyMatch(IrType::mentionsGenerator);
            case Union(var members) -> members.stream().anyMatch(IrType::mentionsGenerator);
            case Buffer(var element) -> element.mentionsGenerator();
            case Optional(var value) -> value.mentionsGenerator();
            case Code(var s) ->
                    s.result().mentionsGenerator()
                            || s.parameters().stream().anyMatch(IrType::mentionsGenerator);
        };
    }

    /// The struct `gen.next` gives: whether there was an item, and the item.
    static Struct next(IrType item) {
        return new Struct("", List.of(BOOL, item));
    }

    /// `str` and `bytes`: the bytes, and a word of length and flags.
    static Struct text(String name) {
        return new Struct(name, List.of(new Buffer(I8), WORD));
    }
}
