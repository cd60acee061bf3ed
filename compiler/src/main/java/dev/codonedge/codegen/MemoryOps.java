package dev.codonedge.codegen;

import dev.codonedge.analysis.RangeAnalysis;
import dev.codonedge.ir.ClassType;
import dev.codonedge.ir.ClassType.Storage;
import dev.codonedge.ir.Detail;
import dev.codonedge.ir.GlobalVariable;
import dev.codonedge.ir.Instruction;
import dev.codonedge.ir.IrType;
import dev.codonedge.ir.Local;
import dev.codonedge.ir.Operand;

/// Fields, elements, raw memory, globals and allocation.
final class MemoryOps {
    /// The alignment `ce_alloc` promises.
    static final int HEAP_ALIGN = 8;

    /// Objects up to so many bytes are cleared field by field, which lets LLVM drop the stores that are overwritten.
    private static final int SMALL_OBJECT = 64;

    private final FunctionWriter out;
    private final TypeMapper types;

    MemoryOps(FunctionWriter out) {
        this.out = out;
        this.types = out.types;
    }

    void write(Instruction i) {
        switch (i.opcode()) {
            case FIELD_LOAD -> loadField(i, (Detail.FieldOf) i.detail());
            case FIELD_STORE -> storeField(i, (Detail.FieldOf) i.detail());
            case ELEM_LOAD -> {
                IrType element = element(i.operand(0));
                if (element != IrType.NONE) {
                    String address = elementAddress(i.operand(0), i.operand(1));
                    load(
                            i,
                            element,
                            address,
                            "load ",
                            heapAlign(element),
                            out.module.alias.element(element));
                }
            }
            case ELEM_STORE -> {
                IrType element = element(i.operand(0));
                if (element != IrType.NONE) {
                    String value = out.typedMemory(i.operand(2));
                    String address = elementAddress(i.operand(0), i.operand(1));
                    store(
                            "store ",
                            value,
                            address,
                            heapAlign(element),
                            out.module.alias.element(element));
                }
            }
            case ELEM_MOVE -> moveElements(i);
            case ELEM_CLEAR -> clearElements(i);
            case LOAD -> loadRaw(i, "load ");
            case VOLATILE_LOAD -> loadRaw(i, "load volatile ");
            case STORE -> storeRaw(i, "store ");
            case VOLATILE_STORE -> storeRaw(i, "store volatile ");
            case PTR_ADD -> {
                String element = types.memory(((Detail.TypeOf) i.detail()).type());
                out.set(
                        i,
                        out.emit(
                                "getelementptr "
                                        + element
                                        + ", ptr "
                                        + out.value(i.operand(0))
                                        + ", "
                                        + out.typed(i.operand(1))));
            }
            case ADDRESS_OF -> out.set(i, out.slot((Local) i.operand(0)));
            case GLOBAL_LOAD -> loadGlobal(i, ((Detail.GlobalOf) i.detail()).global());
            case GLOBAL_STORE -> storeGlobal(i, ((Detail.GlobalOf) i.detail()).global());
            case ALLOC -> out.set(i, allocate(i));
            case ALLOC_BUFFER -> out.set(i, allocateBuffer(i));
            case GROW_BUFFER -> out.set(i, growBuffer(i));
            default -> throw new IllegalArgumentException(i.opcode().text());
        }
    }

    // ---- fields

    private String fieldAddress(Operand object, Detail.FieldOf field) {
        String base = out.value(object);
        long offset = types.layout(field.type()).offsets()[field.index()];
        return offset == 0
                ? base
                : out.emit(
                        "getelementptr inbounds nuw i8, ptr "
                                + base
                                + ", "
                                + types.word()
                                + " "
                                + offset);
    }

    private void loadField(Instruction i, Detail.FieldOf detail) {
        ClassType.Field field = detail.field();
        if (field.type() == IrType.NONE) {
            return;
        }
        String address = fieldAddress(i.operand(0), detail);
        int align = Math.min(types.storedAlign(detail.type(), detail.index()), HEAP_ALIGN);
        String tag = out.module.alias.field(detail.type(), detail.index());
        if (field.storage() == Storage.WORD) {
            String word =
                    out.emit(
                            "load "
                                    + types.word()
                                    + ", ptr "
                                    + address
                                    + ", align "
                                    + align
                                    + tag
                                    + out.module.lengthRange());
            out.set(
                    i,
                    types.wordBits() < 64
                            ? out.emit("zext nneg " + types.word() + " " + word + " to i64")
                            : word);
        } else {
            load(i, field.type(), address, "load ", align, tag);
        }
    }

    private void storeField(Instruction i, Detail.FieldOf detail) {
        ClassType.Field field = detail.field();
        if (field.type() == IrType.NONE) {
            return;
        }
        String value;
        if (field.storage() == Storage.WORD) {
            String full = out.value(i.operand(1));
            value = types.word() + " " + IntegerOps.resize(out, full, 64, types.wordBits(), "zext");
        } else {
            value = out.typedMemory(i.operand(1));
        }
        String address = fieldAddress(i.operand(0), detail);
        int align = Math.min(types.storedAlign(detail.type(), detail.index()), HEAP_ALIGN);
        store(
                "store ",
                value,
                address,
                align,
                out.module.alias.field(detail.type(), detail.index()));
    }

    // ---- elements

    private static IrType element(Operand buffer) {
        return ((IrType.Buffer) buffer.type()).element();
    }

    private int heapAlign(IrType type) {
        return Math.min(types.shape(type).align(), HEAP_ALIGN);
    }

    private String elementAddress(Operand buffer, Operand index) {
        return out.emit(
                "getelementptr inbounds nuw "
                        + types.memory(element(buffer))
                        + ", ptr "
                        + out.value(buffer)
                        + ", "
                        + out.typed(index));
    }

    private void moveElements(Instruction i) {
        IrType element = element(i.operand(0));
        if (types.size(element) == 0) {
            return;
        }
        String to = elementAddress(i.operand(0), i.operand(1));
        String from = elementAddress(i.operand(2), i.operand(3));
        String size = byteCount(i.operand(4), element);
        int align = heapAlign(element);
        String symbol =
                out.module.externals.intrinsic(
                        "llvm.memmove.p0.p0." + types.word(),
                        "void",
                        "ptr, ptr, " + types.word() + ", i1");
        out.line(
                "call void "
                        + symbol
                        + "(ptr align "
                        + align
                        + " "
                        + to
                        + ", ptr align "
                        + align
                        + " "
                        + from
                        + ", "
                        + types.word()
                        + " "
                        + size
                        + ", i1 false)"
                        + out.module.alias.element(element));
    }

    private void clearElements(Instruction i) {
        IrType element = element(i.operand(0));
        if (types.size(element) == 0) {
            return;
        }
        String to = elementAddress(i.operand(0), i.operand(1));
        clear(
                to,
                heapAlign(element),
                byteCount(i.operand(2), element),
                out.module.alias.element(element));
    }

    private void clear(String address, int align, String bytes, String tag) {
        String symbol =
                out.module.externals.intrinsic(
                        "llvm.memset.p0." + types.word(),
                        "void",
                        "ptr, i8, " + types.word() + ", i1");
        out.line(
                "call void "
                        + symbol
                        + "(ptr align "
                        + align
                        + " "
                        + address
                        + ", i8 0, "
                        + types.word()
                        + " "
                        + bytes
                        + ", i1 false)"
                        + tag);
    }

    /// A count of elements that exist, in bytes.
    private String byteCount(Operand count, IrType element) {
        String words = IntegerOps.resize(out, out.value(count), 64, types.wordBits(), "zext");
        long size = types.size(element);
        return size == 1 ? words : out.emit("mul nuw " + types.word() + " " + words + ", " + size);
    }

    // ---- raw memory and globals

    private void load(
            Instruction i, IrType type, String address, String operation, int align, String tag) {
        String text =
                operation + types.memory(type) + ", ptr " + address + ", align " + align + tag;
        if (type == IrType.BOOL) {
            // Compared with 0, not cut to a bit: a processor tests a whole byte in one instruction.
            String loaded = out.emit(text + out.module.boolRange());
            out.set(i, out.emit("icmp ne i8 " + loaded + ", 0"));
        } else {
            out.set(i, out.emit(text));
        }
    }

    private void store(String operation, String typedValue, String address, int align, String tag) {
        out.line(operation + typedValue + ", ptr " + address + ", align " + align + tag);
    }

    private void loadRaw(Instruction i, String operation) {
        Local destination = i.destination();
        if (destination == null || destination.type() == IrType.NONE) {
            return;
        }
        IrType type = destination.type();
        String loaded =
                out.emit(
                        operation
                                + types.memory(type)
                                + ", ptr "
                                + out.value(i.operand(0))
                                + ", align "
                                + types.shape(type).align()
                                + out.module.alias.anything());
        // Foreign bytes need not be 0 or 1.
        out.set(i, type == IrType.BOOL ? out.emit("icmp ne i8 " + loaded + ", 0") : loaded);
    }

    private void storeRaw(Instruction i, String operation) {
        IrType type = i.operand(1).type();
        if (type != IrType.NONE) {
            String value = out.typedMemory(i.operand(1));
            int align = types.shape(type).align();
            store(operation, value, out.value(i.operand(0)), align, out.module.alias.anything());
        }
    }

    private void loadGlobal(Instruction i, GlobalVariable global) {
        if (global.type() != IrType.NONE) {
            int align = types.shape(global.type()).align();
            load(
                    i,
                    global.type(),
                    out.module.symbols.of(global),
                    "load ",
                    align,
                    out.module.alias.global(global));
        }
    }

    private void storeGlobal(Instruction i, GlobalVariable global) {
        if (global.type() != IrType.NONE) {
            String value = out.typedMemory(i.operand(0));
            int align = types.shape(global.type()).align();
            store(
                    "store ",
                    value,
                    out.module.symbols.of(global),
                    align,
                    out.module.alias.global(global));
        }
    }

    // ---- allocation

    private String allocate(Instruction i) {
        ClassType type = ((IrType.Ref) i.destination().type()).target();
        TypeMapper.Layout layout = types.layout(type);
        Detail.Place place = i.detail() instanceof Detail.Site(_, var p) ? p : Detail.Place.HEAP;
        String object =
                switch (place) {
                    case HEAP ->
                            out.emit(
                                    out.module.allocation(
                                            Long.toString(Math.max(layout.size(), 1))));
                    case FRAME ->
                            out.newSlot(
                                    "[" + layout.size() + " x i8]", Math.max(layout.align(), 1));
                    case STATIC ->
                            out.module.staticObject(layout.size(), Math.max(layout.align(), 1));
                };
        if (type.tagged()) {
            String number = types.word() + " " + out.module.numbers.of(type);
            store(
                    "store ",
                    number,
                    object,
                    types.data().pointerAlign(),
                    out.module.alias.classNumber());
        }
        long start = type.tagged() ? types.data().pointerSize() : 0;
        if (layout.size() - start > SMALL_OBJECT) {
            String from =
                    start == 0
                            ? object
                            : out.emit(
                                    "getelementptr inbounds nuw i8, ptr "
                                            + object
                                            + ", "
                                            + types.word()
                                            + " "
                                            + start);
            int align =
                    start == 0 ? Math.min(layout.align(), HEAP_ALIGN) : types.data().pointerAlign();
            clear(from, align, Long.toString(layout.size() - start), "");
            return object;
        }
        for (int k = 0; k < type.fields().size(); k++) {
            clearField(type, k, object, layout.offsets()[k]);
        }
        return object;
    }

    private void clearField(ClassType type, int index, String object, long offset) {
        String stored = types.stored(type, index);
        if (type.field(index).type() == IrType.NONE) {
            return;
        }
        String address =
                offset == 0
                        ? object
                        : out.emit(
                                "getelementptr inbounds nuw i8, ptr "
                                        + object
                                        + ", "
                                        + types.word()
                                        + " "
                                        + offset);
        String zero =
                switch (stored.charAt(0)) {
                    case 'i' -> " 0";
                    case 'p' -> " null";
                    default -> " zeroinitializer";
                };
        int align = Math.min(types.storedAlign(type, index), HEAP_ALIGN);
        store("store ", stored + zero, address, align, out.module.alias.field(type, index));
    }

    /// The bytes of `count` elements for the allocator: a count too large for the address space asks for all of it, and
    /// so fails as it should instead of wrapping around to a small block.
    private String requested(Operand count, IrType element) {
        long size = Math.max(types.size(element), 1);
        int bits = types.wordBits();
        long largest = bits >= 64 ? Long.MAX_VALUE : (1L << bits - 1) - 1;
        if (count instanceof dev.codonedge.ir.Constant.Int(_, var number)
                && number.signum() >= 0
                && number.bitLength() < 63
                && number.longValue() <= RangeAnalysis.longest(bits) / size) {
            return Long.toString(number.longValue() * size);
        }
        String value = out.value(count);
        String fits = out.emit("icmp ule i64 " + value + ", " + RangeAnalysis.longest(bits) / size);
        String words = IntegerOps.resize(out, value, 64, bits, "zext");
        String bytes =
                size == 1 ? words : out.emit("mul " + types.word() + " " + words + ", " + size);
        return out.emit(
                "select i1 "
                        + fits
                        + ", "
                        + types.word()
                        + " "
                        + bytes
                        + ", "
                        + types.word()
                        + " "
                        + largest);
    }

    private String allocateBuffer(Instruction i) {
        IrType element = ((IrType.Buffer) i.destination().type()).element();
        return out.emit(out.module.allocation(requested(i.operand(0), element)));
    }

    private String growBuffer(Instruction i) {
        IrType element = element(i.operand(0));
        String block = out.value(i.operand(0));
        String before = byteCount(i.operand(1), element);
        return out.emit(out.module.growth(block, before, requested(i.operand(2), element)));
    }
}
