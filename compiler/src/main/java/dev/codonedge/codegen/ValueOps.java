package dev.codonedge.codegen;

import dev.codonedge.codegen.TypeMapper.Leaf;
import dev.codonedge.ir.Constant;
import dev.codonedge.ir.Detail;
import dev.codonedge.ir.Instruction;
import dev.codonedge.ir.IrType;
import dev.codonedge.ir.Operand;

import java.util.List;

/// Copies, structs, optionals, unions and casts that keep the bits.
final class ValueOps {
    private final FunctionWriter out;
    private final TypeMapper types;

    ValueOps(FunctionWriter out) {
        this.out = out;
        this.types = out.types;
    }

    void write(Instruction i) {
        if (i.destination() == null || i.destination().type() == IrType.NONE) {
            return;
        }
        out.set(
                i,
                switch (i.opcode()) {
                    case COPY, REF_CAST, BUFFER_PTR, PTR_BUFFER -> out.value(i.operand(0));
                    case SELECT -> select(i);
                    case MAKE -> make((IrType.Struct) i.destination().type(), i.operands());
                    case EXTRACT -> extract(i.operand(0), index(i), i.destination().type());
                    case INSERT ->
                            out.emit(
                                    "insertvalue "
                                            + out.typed(i.operand(0))
                                            + ", "
                                            + out.typedMemory(i.operand(1))
                                            + ", "
                                            + index(i));
                    case OPT_SOME -> some((IrType.Optional) i.destination().type(), i.operand(0));
                    case OPT_HAS -> has(i.operand(0));
                    case OPT_GET -> {
                        var optional = (IrType.Optional) i.operand(0).type();
                        yield TypeMapper.isNullable(optional)
                                ? out.value(i.operand(0))
                                : extract(i.operand(0), 0, optional.value());
                    }
                    case UNION_MAKE ->
                            makeUnion(
                                    (IrType.Union) i.destination().type(), index(i), i.operand(0));
                    case UNION_TAG -> {
                        var union = (IrType.Union) i.operand(0).type();
                        String tag =
                                out.emit(
                                        "extractvalue "
                                                + out.typed(i.operand(0))
                                                + ", "
                                                + types.unionSlots(union).size());
                        yield out.emit("zext i8 " + tag + " to i64");
                    }
                    case UNION_GET ->
                            unionMember((IrType.Union) i.operand(0).type(), index(i), i.operand(0));
                    case BITCAST -> bitcast(i);
                    case ADDRESS_TO_INT -> {
                        String word =
                                out.emit(
                                        "ptrtoint ptr "
                                                + out.value(i.operand(0))
                                                + " to "
                                                + types.word());
                        yield IntegerOps.resize(out, word, types.wordBits(), 64, "zext");
                    }
                    case INT_TO_ADDRESS ->
                            out.emit("inttoptr " + out.typed(i.operand(0)) + " to ptr");
                    case SIZE_OF -> Long.toString(types.size(((Detail.TypeOf) i.detail()).type()));
                    default -> throw new IllegalArgumentException(i.opcode().text());
                });
    }

    private static int index(Instruction i) {
        return ((Detail.Index) i.detail()).index();
    }

    /// Structs part by part: LLVM looks through scalars better than through a choice of whole structs.
    private String select(Instruction i) {
        IrType type = i.destination().type();
        String condition = out.value(i.operand(0));
        List<Leaf> leaves = types.shape(type).leaves();
        if (leaves.size() == 1 && leaves.getFirst().path().isEmpty()) {
            return out.emit(
                    "select i1 "
                            + condition
                            + ", "
                            + out.typed(i.operand(1))
                            + ", "
                            + out.typed(i.operand(2)));
        }
        String then = out.typed(i.operand(1));
        String otherwise = out.typed(i.operand(2));
        String result = "poison";
        for (Leaf leaf : leaves) {
            String a = out.emit("extractvalue " + then + ", " + leaf.path());
            String b = out.emit("extractvalue " + otherwise + ", " + leaf.path());
            String chosen =
                    out.emit(
                            "select i1 "
                                    + condition
                                    + ", "
                                    + leaf.type()
                                    + " "
                                    + a
                                    + ", "
                                    + leaf.type()
                                    + " "
                                    + b);
            result =
                    out.emit(
                            "insertvalue "
                                    + types.register(type)
                                    + " "
                                    + result
                                    + ", "
                                    + leaf.type()
                                    + " "
                                    + chosen
                                    + ", "
                                    + leaf.path());
        }
        return leaves.isEmpty() ? "zeroinitializer" : result;
    }

    String make(IrType.Struct type, List<Operand> items) {
        String result = "poison";
        String name = types.register(type);
        for (int k = 0; k < items.size(); k++) {
            result =
                    out.emit(
                            "insertvalue "
                                    + name
                                    + " "
                                    + result
                                    + ", "
                                    + out.typedMemory(items.get(k))
                                    + ", "
                                    + k);
        }
        return items.isEmpty() ? "zeroinitializer" : result;
    }

    private String extract(Operand from, int index, IrType item) {
        if (item == IrType.NONE) {
            return "zeroinitializer";
        }
        return out.fromMemory(item, out.emit("extractvalue " + out.typed(from) + ", " + index));
    }

    private String some(IrType.Optional type, Operand value) {
        if (TypeMapper.isNullable(type)) {
            return out.value(value);
        }
        String name = types.register(type);
        String with =
                out.emit("insertvalue " + name + " poison, " + out.typedMemory(value) + ", 0");
        return out.emit("insertvalue " + name + " " + with + ", i8 1, 1");
    }

    /// Whether an optional has a value, as `i1`.
    String has(Operand optional) {
        if (optional instanceof Constant.Zero) {
            return "false";
        }
        if (TypeMapper.isNullable((IrType.Optional) optional.type())) {
            return out.emit("icmp ne ptr " + out.value(optional) + ", null");
        }
        return out.fromMemory(IrType.BOOL, out.emit("extractvalue " + out.typed(optional) + ", 1"));
    }

    private String makeUnion(IrType.Union type, int tag, Operand member) {
        String name = types.register(type);
        List<Leaf> slots = types.unionSlots(type);
        List<Leaf> parts = types.shape(member.type()).leaves();
        String whole = parts.isEmpty() ? "" : out.typedMemory(member);
        String result = "poison";
        for (int k = 0; k < parts.size(); k++) {
            Leaf part = parts.get(k);
            String value =
                    part.path().isEmpty()
                            ? whole.substring(whole.indexOf(' ') + 1)
                            : out.emit("extractvalue " + whole + ", " + part.path());
            String kept = widen(value, part, slots.get(k));
            result =
                    out.emit(
                            "insertvalue "
                                    + name
                                    + " "
                                    + result
                                    + ", "
                                    + slots.get(k).type()
                                    + " "
                                    + kept
                                    + ", "
                                    + k);
        }
        return out.emit("insertvalue " + name + " " + result + ", i8 " + tag + ", " + slots.size());
    }

    private String widen(String value, Leaf from, Leaf to) {
        if (from.type().equals(to.type())) {
            return value;
        }
        return switch (from.kind()) {
            case POINTER -> out.emit("ptrtoint ptr " + value + " to " + to.type());
            case INTEGER -> IntegerOps.resize(out, value, from.bits(), to.bits(), "zext");
            case FLOAT -> {
                String bits =
                        out.emit("bitcast " + from.type() + " " + value + " to i" + from.bits());
                yield IntegerOps.resize(out, bits, from.bits(), to.bits(), "zext");
            }
        };
    }

    private String unionMember(IrType.Union type, int tag, Operand union) {
        IrType member = type.members().get(tag);
        List<Leaf> slots = types.unionSlots(type);
        List<Leaf> parts = types.shape(member).leaves();
        String from = parts.isEmpty() ? "" : out.typed(union);
        String result = parts.isEmpty() ? "zeroinitializer" : "poison";
        for (int k = 0; k < parts.size(); k++) {
            Leaf part = parts.get(k);
            String value = narrow(out.emit("extractvalue " + from + ", " + k), slots.get(k), part);
            if (part.path().isEmpty()) {
                return out.fromMemory(member, value);
            }
            result =
                    out.emit(
                            "insertvalue "
                                    + types.register(member)
                                    + " "
                                    + result
                                    + ", "
                                    + part.type()
                                    + " "
                                    + value
                                    + ", "
                                    + part.path());
        }
        return result;
    }

    private String narrow(String value, Leaf from, Leaf to) {
        if (from.type().equals(to.type())) {
            return value;
        }
        return switch (to.kind()) {
            case POINTER -> out.emit("inttoptr " + from.type() + " " + value + " to ptr");
            case INTEGER -> out.emit("trunc " + from.type() + " " + value + " to " + to.type());
            case FLOAT -> {
                String bits =
                        from.bits() > to.bits()
                                ? out.emit(
                                        "trunc " + from.type() + " " + value + " to i" + to.bits())
                                : value;
                yield out.emit("bitcast i" + to.bits() + " " + bits + " to " + to.type());
            }
        };
    }

    private String bitcast(Instruction i) {
        String to = types.register(i.destination().type());
        if (to.equals(types.register(i.operand(0).type()))) {
            return out.value(i.operand(0));
        }
        return out.emit("bitcast " + out.typed(i.operand(0)) + " to " + to);
    }
}
