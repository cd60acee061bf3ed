package dev.codonedge.ir;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;
import java.util.Arrays;

/// A block of equal elements in the interpreter: a buffer, or a variable whose address was taken. Numbers may be read and
/// written with another width than the elements have, byte by byte, little end first.
final class Memory {
    /// The size and alignment of types, as far as the interpreter needs them.
    record Layout(int wordBits) {
        int bits(IrType type) {
            return switch (type) {
                case IrType.Int(int bits) -> bits;
                case IrType.Float(int bits) -> bits;
                case IrType.Scalar s ->
                        switch (s) {
                            case BOOL -> 1;
                            case WORD, PTR -> wordBits;
                            case NONE -> 0;
                        };
                default -> wordBits;
            };
        }

        int size(IrType type) {
            return switch (type) {
                case IrType.Struct(_, var items) -> {
                    int at = 0;
                    for (IrType item : items) {
                        at = roundUp(at, align(item)) + size(item);
                    }
                    yield roundUp(at, align(type));
                }
                case IrType.Optional(var value) when !(value instanceof IrType.Ref) ->
                        roundUp(size(value) + 1, align(value));
                case IrType.Union(var members) -> {
                    int most = members.stream().mapToInt(this::size).max().orElse(0);
                    yield roundUp(most + 1, align(type));
                }
                default -> {
                    int bytes = (bits(type) + 7) / 8;
                    yield bytes <= 1
                            ? bytes
                            : roundUp(bytes, Integer.highestOneBit(Math.min(bytes, 8) * 2 - 1));
                }
            };
        }

        int align(IrType type) {
            return switch (type) {
                case IrType.Struct(_, var items) ->
                        items.stream().mapToInt(this::align).max().orElse(1);
                case IrType.Union(var members) ->
                        members.stream().mapToInt(this::align).max().orElse(1);
                case IrType.Optional(var value) when !(value instanceof IrType.Ref) -> align(value);
                default -> Math.max(1, Math.min(8, size(type)));
            };
        }

        private static int roundUp(int value, int align) {
            return (value + align - 1) / align * align;
        }
    }

    private final Layout layout;
    private final IrType element;
    private final int elementSize;
    private @Nullable Object[] cells;
    private long address;
    private @Nullable Memory base;
    private long shift;

    /// A part of another block, from a byte offset on, seen as elements of a type.
    Memory(Memory base, long shift, IrType element) {
        this(base.layout, element, 0, null);
        this.base = base;
        this.shift = shift;
    }

    Memory(Layout layout, IrType element, int count, @Nullable Object fill) {
        this.layout = layout;
        this.element = element;
        elementSize = layout.size(element);
        cells = new Object[count];
        Arrays.fill(cells, fill);
    }

    IrType element() {
        return element;
    }

    long byteSize() {
        return base == null ? (long) cells.length * elementSize : base.byteSize() - shift;
    }

    /// Where the block pretends to lie; 0 until somebody asked.
    long address() {
        return address;
    }

    void setAddress(long where) {
        address = where;
    }

    @Nullable Object get(long index) {
        if (base != null) {
            return base.load(shift + index * elementSize, element);
        }
        if (index < 0 || index >= cells.length) {
            throw new IrInterpreter.Trap("element " + index + " of " + cells.length);
        }
        return cells[(int) index];
    }

    void set(long index, @Nullable Object value) {
        if (base != null) {
            base.store(shift + index * elementSize, element, value);
            return;
        }
        if (index < 0 || index >= cells.length) {
            throw new IrInterpreter.Trap("element " + index + " of " + cells.length);
        }
        cells[(int) index] = value;
    }

    @Nullable Object load(long offset, IrType type) {
        if (type == IrType.NONE) {
            return IrInterpreter.NONE;
        }
        if (type.equals(element) && offset % elementSize == 0) {
            return get(offset / elementSize);
        }
        int size = layout.size(type);
        BigInteger bits = BigInteger.ZERO;
        for (int i = size - 1; i >= 0; i--) {
            bits = bits.shiftLeft(8).or(BigInteger.valueOf(getByte(offset + i)));
        }
        return fromBits(bits, type, layout.bits(type));
    }

    void store(long offset, IrType type, @Nullable Object value) {
        if (type == IrType.NONE) {
            return;
        }
        if (type.equals(element) && offset % elementSize == 0) {
            set(offset / elementSize, value);
            return;
        }
        int size = layout.size(type);
        BigInteger bits = toBits(value, type, layout.bits(type));
        for (int i = 0; i < size; i++) {
            setByte(offset + i, bits.shiftRight(8 * i).intValue() & 0xff);
        }
    }

    int getByte(long offset) {
        long index = Math.floorDiv(offset, elementSize);
        BigInteger bits = toBits(get(index), element, layout.bits(element));
        return bits.shiftRight(8 * (int) (offset - index * elementSize)).intValue() & 0xff;
    }

    void setByte(long offset, int value) {
        long index = Math.floorDiv(offset, elementSize);
        int shift = 8 * (int) (offset - index * elementSize);
        Object old = get(index);
        BigInteger bits =
                old == IrInterpreter.UNDEFINED
                        ? BigInteger.ZERO
                        : toBits(old, element, layout.bits(element));
        BigInteger mask = BigInteger.valueOf(0xff).shiftLeft(shift);
        BigInteger changed =
                bits.andNot(mask).or(BigInteger.valueOf(value & 0xff).shiftLeft(shift));
        set(index, fromBits(changed, element, layout.bits(element)));
    }

    static BigInteger toBits(@Nullable Object value, IrType type, int bits) {
        return switch (value) {
            case Long number -> IntegerMath.unsigned(BigInteger.valueOf(number), bits);
            case BigInteger number -> IntegerMath.unsigned(number, bits);
            case Double number when bits == 64 ->
                    IntegerMath.unsigned(
                            BigInteger.valueOf(Double.doubleToRawLongBits(number)), 64);
            case Double number when bits == 32 ->
                    IntegerMath.unsigned(
                            BigInteger.valueOf(
                                    java.lang.Float.floatToRawIntBits(number.floatValue())),
                            32);
            case Double number when bits == 16 ->
                    IntegerMath.unsigned(
                            BigInteger.valueOf(java.lang.Float.floatToFloat16(number.floatValue())),
                            16);
            case null, default ->
                    throw new IrInterpreter.Trap("the bits of a " + type + " are not known");
        };
    }

    static Object fromBits(BigInteger bits, IrType type, int width) {
        return switch (type) {
            case IrType.Int _ when width > 64 -> IntegerMath.wrap(bits, width);
            case IrType.Int _ -> IntegerMath.wrap(bits.longValue(), width);
            case IrType.Float _ when width == 64 -> Double.longBitsToDouble(bits.longValue());
            case IrType.Float _ when width == 32 ->
                    (double) java.lang.Float.intBitsToFloat(bits.intValue());
            case IrType.Float _ when width == 16 ->
                    (double) java.lang.Float.float16ToFloat(bits.shortValue());
            case IrType.Scalar s when s == IrType.BOOL -> bits.longValue() & 1;
            case IrType.Scalar s when s == IrType.WORD -> IntegerMath.wrap(bits.longValue(), width);
            default -> throw new IrInterpreter.Trap("the bits of a " + type + " are not known");
        };
    }
}
