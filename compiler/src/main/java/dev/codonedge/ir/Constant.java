package dev.codonedge.ir;

import java.math.BigInteger;
import java.util.List;

/// A value known at compile time.
public sealed interface Constant extends Operand {
    /// Of an integer type, BOOL or WORD, as a signed number.
    record Int(IrType type, BigInteger value) implements Constant {
        public static Int of(long value) {
            return new Int(IrType.I64, BigInteger.valueOf(value));
        }

        public static Int of(IrType type, long value) {
            return new Int(type, BigInteger.valueOf(value));
        }

        public static Int bool(boolean value) {
            return new Int(IrType.BOOL, value ? BigInteger.ONE : BigInteger.ZERO);
        }
    }

    /// `value` is exact for f16, f32 and f64.
    record Float(IrType type, double value) implements Constant {
        /// By bits, so that -0.0 differs from 0.0 and NaN equals itself.
        @Override
        public boolean equals(Object other) {
            return other instanceof Float that
                    && type.equals(that.type)
                    && Double.doubleToLongBits(value) == Double.doubleToLongBits(that.value);
        }

        @Override
        public int hashCode() {
            return 31 * type.hashCode() + Double.hashCode(value);
        }
    }

    /// The only value of NONE.
    record None() implements Constant {
        @Override
        public IrType type() {
            return IrType.NONE;
        }
    }

    /// Nothing of an Optional type, a null Buffer or PTR; for other types all bits zero.
    record Zero(IrType type) implements Constant {}

    /// Any value: whatever reads it does not matter.
    record Undefined(IrType type) implements Constant {}

    /// Bytes in flash with a text header: `str` or `bytes` ([IrType#text(String)]). One char (0-255) a byte. The flags of
    /// the word are worked out from the bytes (language of the library: bit `bits - 1` of the word says non-ASCII).
    record Text(IrType.Struct type, String bytes) implements Constant {}

    /// The address of constant bytes, one char (0-255) a byte.
    record Bytes(String bytes) implements Constant {
        @Override
        public IrType type() {
            return new IrType.Buffer(IrType.I8);
        }
    }

    /// A buffer of constant elements in flash; its owner must have capacity 0.
    record Elements(IrType.Buffer type, List<Constant> items) implements Constant {
        public Elements {
            items = List.copyOf(items);
        }
    }

    record Struct(IrType.Struct type, List<Constant> items) implements Constant {
        public Struct {
            items = List.copyOf(items);
        }
    }

    record Some(IrType.Optional type, Constant value) implements Constant {}

    /// The address of a function.
    record Code(Function function) implements Constant {
        @Override
        public IrType type() {
            return new IrType.Code(function.signature());
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Code(Function that) && that == function;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(function);
        }
    }

    /// The object a global holds in place, made before the program runs (preallocated exceptions, static objects).
    record StaticObject(GlobalObject object) implements Constant {
        @Override
        public IrType type() {
            return new IrType.Ref(object.type());
        }
    }
}
