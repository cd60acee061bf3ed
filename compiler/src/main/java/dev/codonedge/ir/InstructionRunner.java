package dev.codonedge.ir;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/// What each instruction does in the interpreter.
final class InstructionRunner {
    private final IrInterpreter machine;

    InstructionRunner(IrInterpreter machine) {
        this.machine = machine;
    }

    @Nullable Object run(Instruction i, IrInterpreter.Frame frame) {
        return switch (i.opcode()) {
            case COPY, REF_CAST -> frame.get(i.operand(0));
            case SELECT ->
                    number(i, 0, frame) != 0 ? frame.get(i.operand(1)) : frame.get(i.operand(2));
            case MAKE -> values(i, 0, frame).toArray();
            case EXTRACT -> struct(i, frame)[index(i)];
            case INSERT -> {
                Object[] copy = struct(i, frame).clone();
                copy[index(i)] = frame.get(i.operand(1));
                yield copy;
            }
            case OPT_SOME -> new IrInterpreter.Some(frame.get(i.operand(0)));
            case OPT_HAS -> value(i, 0, frame) == IrInterpreter.NOTHING ? 0L : 1L;
            case OPT_GET -> optional(value(i, 0, frame));
            case UNION_MAKE -> new IrInterpreter.Member(index(i), frame.get(i.operand(0)));
            case UNION_TAG -> (long) ((IrInterpreter.Member) value(i, 0, frame)).tag();
            case UNION_GET -> member(i, (IrInterpreter.Member) value(i, 0, frame));
            case ADD,
                    SUB,
                    MUL,
                    AND,
                    OR,
                    XOR,
                    SHL,
                    SHR_S,
                    SHR_U,
                    DIV_FLOOR,
                    MOD_FLOOR,
                    DIV_TRUNC,
                    MOD_TRUNC,
                    DIV_U,
                    MOD_U,
                    WRAP_INDEX ->
                    binary(i, frame);
            case NEG, NOT, POPCOUNT, LEADING_ZEROS, TRAILING_ZEROS, BYTE_SWAP, BIT_REVERSE ->
                    unary(i, frame);
            case ADD_OVERFLOWS, SUB_OVERFLOWS, MUL_OVERFLOWS -> overflows(i, frame);
            case FADD,
                    FSUB,
                    FMUL,
                    FDIV,
                    FREM,
                    FCOPYSIGN,
                    FNEG,
                    FABS,
                    FSQRT,
                    FFLOOR,
                    FCEIL,
                    FTRUNC,
                    FROUND ->
                    real(i, frame);
            case EQ, NE -> same(i, frame) == (i.opcode() == Opcode.EQ) ? 1L : 0L;
            case LT_S, LE_S, GT_S, GE_S, LT_U, LE_U, GT_U, GE_U -> compare(i, frame);
            case FEQ, FNE, FLT, FLE, FGT, FGE ->
                    IntegerMath.compare(i.opcode(), decimal(i, 0, frame), decimal(i, 1, frame))
                                    .orElseThrow()
                            ? 1L
                            : 0L;
            case EXT_S -> {
                BigInteger x = big(value(i, 0, frame));
                yield integer(i.operand(0).type() == IrType.BOOL ? x.negate() : x, result(i));
            }
            case EXT_U ->
                    integer(
                            IntegerMath.unsigned(
                                    big(value(i, 0, frame)), bits(i.operand(0).type())),
                            result(i));
            case TRUNC -> integer(big(value(i, 0, frame)), result(i));
            case I2F -> rounded(big(value(i, 0, frame)), result(i));
            case U2F ->
                    rounded(
                            IntegerMath.unsigned(
                                    big(value(i, 0, frame)), bits(i.operand(0).type())),
                            result(i));
            case F2I ->
                    integer(
                            IntegerMath.truncate(decimal(i, 0, frame), bits(result(i)), true),
                            result(i));
            case F2U ->
                    integer(
                            IntegerMath.truncate(decimal(i, 0, frame), bits(result(i)), false),
                            result(i));
            case FCONV -> IntegerMath.round(decimal(i, 0, frame), bits(result(i)));
            case BITCAST -> {
                IrType from = i.operand(0).type();
                BigInteger bits = Memory.toBits(value(i, 0, frame), from, bits(from));
                yield Memory.fromBits(bits, result(i), bits(result(i)));
            }
            case ADDRESS_TO_INT -> machine.address(frame.get(i.operand(0)));
            case INT_TO_ADDRESS -> {
                long address = number(i, 0, frame);
                yield address == 0 ? null : machine.pointerAt(address);
            }
            case FIELD_LOAD -> instance(i, frame).fields[((Detail.FieldOf) i.detail()).index()];
            case FIELD_STORE -> {
                instance(i, frame).fields[((Detail.FieldOf) i.detail()).index()] =
                        frame.get(i.operand(1));
                yield IrInterpreter.NONE;
            }
            case ELEM_LOAD -> buffer(i, 0, frame).get(number(i, 1, frame));
            case ELEM_STORE -> {
                buffer(i, 0, frame).set(number(i, 1, frame), frame.get(i.operand(2)));
                yield IrInterpreter.NONE;
            }
            case ELEM_MOVE -> move(i, frame);
            case ELEM_CLEAR -> clear(i, frame);
            case LOAD, VOLATILE_LOAD -> {
                IrInterpreter.Pointer from = IrInterpreter.pointer(value(i, 0, frame));
                yield memory(from).load(from.offset(), result(i));
            }
            case STORE, VOLATILE_STORE -> {
                IrInterpreter.Pointer to = IrInterpreter.pointer(value(i, 0, frame));
                memory(to).store(to.offset(), i.operand(1).type(), frame.get(i.operand(1)));
                yield IrInterpreter.NONE;
            }
            case PTR_ADD -> {
                IrInterpreter.Pointer from = IrInterpreter.pointer(frame.get(i.operand(0)));
                int size = machine.layout().size(((Detail.TypeOf) i.detail()).type());
                yield new IrInterpreter.Pointer(
                        from.memory(), from.offset() + number(i, 1, frame) * size);
            }
            case SIZE_OF -> (long) machine.layout().size(((Detail.TypeOf) i.detail()).type());
            case ADDRESS_OF -> new IrInterpreter.Pointer(frame.share((Local) i.operand(0)), 0);
            case BUFFER_PTR -> {
                Object buffer = frame.get(i.operand(0));
                yield buffer == null ? null : new IrInterpreter.Pointer((Memory) buffer, 0);
            }
            case PTR_BUFFER ->
                    ptrBuffer(frame.get(i.operand(0)), ((IrType.Buffer) result(i)).element());
            case GLOBAL_LOAD -> machine.global(((Detail.GlobalOf) i.detail()).global());
            case GLOBAL_STORE -> {
                machine.setGlobal(((Detail.GlobalOf) i.detail()).global(), frame.get(i.operand(0)));
                yield IrInterpreter.NONE;
            }
            case ALLOC -> alloc(((IrType.Ref) result(i)).target());
            case ALLOC_BUFFER ->
                    new Memory(
                            machine.layout(),
                            ((IrType.Buffer) result(i)).element(),
                            count(number(i, 0, frame)),
                            IrInterpreter.UNDEFINED);
            case GROW_BUFFER -> grow(i, frame);
            case CHECK_BOUNDS -> {
                long index = number(i, 0, frame);
                yield check(i, index >= 0 && index < number(i, 1, frame));
            }
            case CHECK_NONZERO -> check(i, big(value(i, 0, frame)).signum() != 0);
            case CHECK_SOME -> check(i, value(i, 0, frame) != IrInterpreter.NOTHING);
            case CHECK_TRUE -> check(i, number(i, 0, frame) != 0);
            case CALL, GEN_MAKE -> machine.call(i.callee(), values(i, 0, frame));
            case CALL_SLOT -> {
                ClassType type = instance(i, frame).type;
                Slot slot = ((Detail.SlotOf) i.detail()).slot();
                Function function = slot.implementations().get(type);
                if (function == null) {
                    throw new IrInterpreter.Trap("slot " + slot + " has nothing for class " + type);
                }
                yield machine.call(function, values(i, 0, frame));
            }
            case CALL_VALUE -> machine.call((Function) value(i, 0, frame), values(i, 1, frame));
            case CALL_C -> machine.callC((Detail.CFunction) i.detail(), values(i, 0, frame));
            case ISA ->
                    instance(i, frame).type.derivesFrom(((Detail.ClassOf) i.detail()).type())
                            ? 1L
                            : 0L;
            case CLASS_ID -> machine.address(instance(i, frame).type);
            case GEN_NEXT -> generator(i, frame).next(IrInterpreter.NOTHING);
            case GEN_SEND -> generator(i, frame).next(frame.get(i.operand(1)));
            case GEN_THROW ->
                    generator(i, frame).raise((IrInterpreter.Instance) value(i, 1, frame));
            case GEN_CLOSE -> {
                generator(i, frame).close();
                yield IrInterpreter.NONE;
            }
            case GEN_RESULT -> generator(i, frame).result();
            case GEN_STARTED -> generator(i, frame).started() ? 1L : 0L;
            case RECEIVED, CAUGHT -> frame.incoming();
        };
    }

    // ---- operands

    private static Object value(Instruction i, int operand, IrInterpreter.Frame frame) {
        return IrInterpreter.some(frame.get(i.operand(operand)));
    }

    private static long number(Instruction i, int operand, IrInterpreter.Frame frame) {
        return (Long) value(i, operand, frame);
    }

    private static double decimal(Instruction i, int operand, IrInterpreter.Frame frame) {
        return (Double) value(i, operand, frame);
    }

    private static @Nullable Object[] struct(Instruction i, IrInterpreter.Frame frame) {
        return (Object[]) value(i, 0, frame);
    }

    private static IrInterpreter.Instance instance(Instruction i, IrInterpreter.Frame frame) {
        return (IrInterpreter.Instance) value(i, 0, frame);
    }

    private static Memory buffer(Instruction i, int operand, IrInterpreter.Frame frame) {
        return (Memory) value(i, operand, frame);
    }

    private static IrInterpreter.Generator generator(Instruction i, IrInterpreter.Frame frame) {
        return (IrInterpreter.Generator) value(i, 0, frame);
    }

    private static List<@Nullable Object> values(
            Instruction i, int first, IrInterpreter.Frame frame) {
        List<@Nullable Object> values = new ArrayList<>();
        for (int at = first; at < i.operands().size(); at++) {
            values.add(frame.get(i.operand(at)));
        }
        return values;
    }

    private static int index(Instruction i) {
        return ((Detail.Index) i.detail()).index();
    }

    private static IrType result(Instruction i) {
        if (i.destination() == null) {
            throw new IrInterpreter.Trap(i.opcode() + " without a destination");
        }
        return i.destination().type();
    }

    private int bits(IrType type) {
        return machine.layout().bits(type);
    }

    private static BigInteger big(Object value) {
        return value instanceof BigInteger big ? big : BigInteger.valueOf((Long) value);
    }

    private Object integer(BigInteger value, IrType type) {
        int bits = bits(type);
        if (bits == 1) {
            return value.testBit(0) ? 1L : 0L;
        }
        return bits > 64
                ? IntegerMath.wrap(value, bits)
                : (Object) IntegerMath.wrap(value.longValue(), bits);
    }

    private double rounded(BigInteger value, IrType type) {
        return bits(type) == 32
                ? value.floatValue()
                : IntegerMath.round(value.doubleValue(), bits(type));
    }

    // ---- arithmetic

    private Object binary(Instruction i, IrInterpreter.Frame frame) {
        int bits = bits(i.operand(0).type());
        Object a = value(i, 0, frame);
        Object b = value(i, 1, frame);
        if (a instanceof Long x && b instanceof Long y) {
            return IntegerMath.binary(i.opcode(), x, y, bits).orElseThrow(() -> undefined(i));
        }
        return IntegerMath.binary(i.opcode(), big(a), big(b), bits).orElseThrow(() -> undefined(i));
    }

    private static IrInterpreter.Trap undefined(Instruction i) {
        return new IrInterpreter.Trap(i.opcode().text() + " of operands that have no result");
    }

    private Object unary(Instruction i, IrInterpreter.Frame frame) {
        IrType type = i.operand(0).type();
        BigInteger x = big(value(i, 0, frame));
        if (type == IrType.BOOL) {
            return x.signum() == 0 ? 1L : 0L;
        }
        return integer(
                IntegerMath.unary(i.opcode(), x, bits(type)).orElseThrow(() -> undefined(i)), type);
    }

    private Object overflows(Instruction i, IrInterpreter.Frame frame) {
        IrType type = i.operand(0).type();
        BigInteger exact =
                IntegerMath.exact(i.opcode(), big(value(i, 0, frame)), big(value(i, 1, frame)));
        Object wrapped = integer(exact, type);
        return new @Nullable Object[] {wrapped, big(wrapped).equals(exact) ? 0L : 1L};
    }

    private Object real(Instruction i, IrInterpreter.Frame frame) {
        double a = decimal(i, 0, frame);
        double b = i.operands().size() > 1 ? decimal(i, 1, frame) : 0;
        return IntegerMath.real(i.opcode(), a, b, bits(i.operand(0).type()))
                .orElseThrow(() -> undefined(i));
    }

    private Object compare(Instruction i, IrInterpreter.Frame frame) {
        IrType type = i.operand(0).type();
        BigInteger a =
                type == IrType.PTR
                        ? BigInteger.valueOf(machine.address(frame.get(i.operand(0))))
                        : big(value(i, 0, frame));
        BigInteger b =
                type == IrType.PTR
                        ? BigInteger.valueOf(machine.address(frame.get(i.operand(1))))
                        : big(value(i, 1, frame));
        return IntegerMath.compare(i.opcode(), a, b, bits(type)).orElseThrow() ? 1L : 0L;
    }

    private boolean same(Instruction i, IrInterpreter.Frame frame) {
        Object a = frame.get(i.operand(0));
        Object b = frame.get(i.operand(1));
        if (a == IrInterpreter.UNDEFINED || b == IrInterpreter.UNDEFINED) {
            throw undefined(i);
        }
        if (a instanceof Long || a instanceof BigInteger) {
            return a.equals(b);
        }
        return machine.address(a) == machine.address(b);
    }

    private static @Nullable Object optional(Object value) {
        return value instanceof IrInterpreter.Some(var inner) ? inner : IrInterpreter.UNDEFINED;
    }

    private static @Nullable Object member(Instruction i, IrInterpreter.Member member) {
        return member.tag() == index(i) ? member.value() : IrInterpreter.UNDEFINED;
    }

    // ---- memory

    private static Memory memory(IrInterpreter.Pointer pointer) {
        if (pointer.memory() == null) {
            throw new IrInterpreter.Trap("an address where nothing is: " + pointer.offset());
        }
        return pointer.memory();
    }

    private static int count(long count) {
        if (count < 0 || count > 1 << 26) {
            throw new IrInterpreter.Trap("a buffer of " + count + " elements");
        }
        return (int) count;
    }

    private Object move(Instruction i, IrInterpreter.Frame frame) {
        long count = number(i, 4, frame);
        if (count == 0) {
            return IrInterpreter.NONE;
        }
        Memory to = buffer(i, 0, frame);
        Memory from = buffer(i, 2, frame);
        long toIndex = number(i, 1, frame);
        long fromIndex = number(i, 3, frame);
        List<@Nullable Object> moved = new ArrayList<>();
        for (long at = 0; at < count; at++) {
            moved.add(from.get(fromIndex + at));
        }
        for (int at = 0; at < count; at++) {
            to.set(toIndex + at, moved.get(at));
        }
        return IrInterpreter.NONE;
    }

    private Object clear(Instruction i, IrInterpreter.Frame frame) {
        long start = number(i, 1, frame);
        long count = number(i, 2, frame);
        IrType element = ((IrType.Buffer) i.operand(0).type()).element();
        for (long at = 0; at < count; at++) {
            buffer(i, 0, frame).set(start + at, machine.zero(element));
        }
        return IrInterpreter.NONE;
    }

    private Object grow(Instruction i, IrInterpreter.Frame frame) {
        int wanted = count(number(i, 2, frame));
        IrType element = ((IrType.Buffer) result(i)).element();
        var grown = new Memory(machine.layout(), element, wanted, IrInterpreter.UNDEFINED);
        Memory old = (Memory) frame.get(i.operand(0));
        long kept = Math.min(number(i, 1, frame), wanted);
        for (long at = 0; at < kept && old != null; at++) {
            grown.set(at, old.get(at));
        }
        return grown;
    }

    private @Nullable Object ptrBuffer(@Nullable Object pointer, IrType element) {
        if (pointer == null) {
            return null;
        }
        IrInterpreter.Pointer from = IrInterpreter.pointer(pointer);
        Memory memory = memory(from);
        return from.offset() == 0 && memory.element().equals(element)
                ? memory
                : new Memory(memory, from.offset(), element);
    }

    private IrInterpreter.Instance alloc(ClassType type) {
        Object[] fields = new Object[type.fields().size()];
        for (int f = 0; f < fields.length; f++) {
            fields[f] = machine.zero(type.field(f).type());
        }
        return new IrInterpreter.Instance(type, fields);
    }

    private Object check(Instruction i, boolean holds) {
        if (!holds) {
            machine.call(i.callee(), List.of());
            throw new IrInterpreter.Trap(i.callee() + " returned");
        }
        return IrInterpreter.NONE;
    }
}
