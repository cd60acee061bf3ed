package dev.codonedge.codegen;

import dev.codonedge.ir.ClassType;
import dev.codonedge.ir.ClassType.Storage;
import dev.codonedge.ir.IrType;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// How IR types look in LLVM. BOOL is `i1` in a register and `i8` in memory and inside of structs; NONE is the empty
/// struct there and nothing elsewhere; every address is `ptr`. An optional of a reference is a nullable `ptr`, another
/// one `{T, i8}`. A union is a struct of slots, each wide enough for the scalars its members have there, and the tag last.
final class TypeMapper {
    /// A scalar inside of a type.
    ///
    /// @param path the indices that lead to it, separated by `, `; empty when the type is the scalar
    record Leaf(String type, Kind kind, int bits, String path) {
        enum Kind {
            INTEGER,
            FLOAT,
            POINTER
        }

        Leaf under(int index) {
            return new Leaf(type, kind, bits, path.isEmpty() ? "" + index : index + ", " + path);
        }
    }

    /// A type in LLVM's words, size and alignment in memory in bytes.
    record Shape(String register, String memory, long size, int align, List<Leaf> leaves) {}

    /// Where a class keeps its fields.
    record Layout(long[] offsets, long size, int align) {}

    private final DataLayout data;
    private final String word;
    private final Map<IrType, Shape> shapes = new HashMap<>();
    private final Map<ClassType, Layout> layouts = new IdentityHashMap<>();

    TypeMapper(DataLayout data) {
        this.data = data;
        this.word = "i" + data.pointerBits();
    }

    DataLayout data() {
        return data;
    }

    /// The machine word's type.
    String word() {
        return word;
    }

    int wordBits() {
        return data.pointerBits();
    }

    Shape shape(IrType type) {
        Shape known = shapes.get(type);
        if (known == null) {
            known = makeShape(type);
            shapes.put(type, known);
        }
        return known;
    }

    String register(IrType type) {
        return shape(type).register();
    }

    String memory(IrType type) {
        return shape(type).memory();
    }

    long size(IrType type) {
        return shape(type).size();
    }

    /// What a function gives back: with an error beside the result when it may raise.
    String returned(IrType result, boolean raises) {
        if (result == IrType.NONE) {
            return raises ? "ptr" : "void";
        }
        return raises ? "{ " + register(result) + ", ptr }" : register(result);
    }

    /// Whether nothing is told by a null pointer.
    static boolean isNullable(IrType.Optional optional) {
        return optional.value() instanceof IrType.Ref
                || optional.value() instanceof IrType.Generator;
    }

    private Shape makeShape(IrType type) {
        return switch (type) {
            case IrType.Scalar scalar ->
                    switch (scalar) {
                        case BOOL -> new Shape("i1", "i8", 1, 1, List.of(integerLeaf(8)));
                        case WORD -> integer(data.pointerBits());
                        case PTR -> pointer();
                        case NONE -> new Shape("{}", "{}", 0, 1, List.of());
                    };
            case IrType.Int(int bits) -> integer(bits);
            case IrType.Float(int bits) -> floating(bits);
            case IrType.Ref _, IrType.Buffer _, IrType.Code _, IrType.Generator _ -> pointer();
            case IrType.Optional optional ->
                    isNullable(optional)
                            ? pointer()
                            : struct(List.of(shape(optional.value()), shape(IrType.BOOL)));
            case IrType.Struct(_, var items) -> struct(items.stream().map(this::shape).toList());
            case IrType.Union union -> {
                var parts = new ArrayList<Shape>();
                for (Leaf slot : unionSlots(union)) {
                    parts.add(
                            switch (slot.kind()) {
                                case INTEGER -> integer(slot.bits());
                                case FLOAT -> floating(slot.bits());
                                case POINTER -> pointer();
                            });
                }
                parts.add(integer(8));
                yield struct(parts);
            }
        };
    }

    private Shape integer(int bits) {
        String name = "i" + bits;
        return new Shape(
                name,
                name,
                data.integerSize(bits),
                data.integerAlign(bits),
                List.of(integerLeaf(bits)));
    }

    private static Leaf integerLeaf(int bits) {
        return new Leaf("i" + bits, Leaf.Kind.INTEGER, bits, "");
    }

    private Shape floating(int bits) {
        String name = floatName(bits);
        return new Shape(
                name,
                name,
                bits / 8,
                data.floatAlign(bits),
                List.of(new Leaf(name, Leaf.Kind.FLOAT, bits, "")));
    }

    static String floatName(int bits) {
        return switch (bits) {
            case 16 -> "half";
            case 32 -> "float";
            case 64 -> "double";
            case 128 -> "fp128";
            default -> throw new CodegenException("no float type of " + bits + " bits");
        };
    }

    private Shape pointer() {
        return new Shape(
                "ptr",
                "ptr",
                data.pointerSize(),
                data.pointerAlign(),
                List.of(new Leaf("ptr", Leaf.Kind.POINTER, data.pointerBits(), "")));
    }

    private static Shape struct(List<Shape> items) {
        var name = new StringBuilder("{");
        var leaves = new ArrayList<Leaf>();
        long size = 0;
        int align = 1;
        for (int i = 0; i < items.size(); i++) {
            Shape item = items.get(i);
            name.append(i == 0 ? " " : ", ").append(item.memory());
            for (Leaf leaf : item.leaves()) {
                leaves.add(leaf.under(i));
            }
            size = DataLayout.roundUp(size, item.align()) + item.size();
            align = Math.max(align, item.align());
        }
        String text = name.append(items.isEmpty() ? "}" : " }").toString();
        return new Shape(text, text, DataLayout.roundUp(size, align), align, List.copyOf(leaves));
    }

    /// The scalars a union keeps its members in: slot `k` holds the k-th scalar of any member. Members that agree on the
    /// kind of a scalar keep it; others share an integer of the largest width.
    List<Leaf> unionSlots(IrType.Union union) {
        var slots = new ArrayList<Leaf>();
        for (IrType member : union.members()) {
            List<Leaf> leaves = shape(member).leaves();
            for (int k = 0; k < leaves.size(); k++) {
                Leaf leaf = leaves.get(k);
                if (k == slots.size()) {
                    slots.add(new Leaf(leaf.type(), leaf.kind(), leaf.bits(), "" + k));
                } else if (!slots.get(k).type().equals(leaf.type())) {
                    int bits = Math.max(slots.get(k).bits(), leaf.bits());
                    slots.set(k, new Leaf("i" + bits, Leaf.Kind.INTEGER, bits, "" + k));
                }
            }
        }
        return slots;
    }

    /// The size of a field in its object, which may be narrower than its value.
    private Shape stored(ClassType.Field field) {
        return field.storage() == Storage.WORD ? integer(data.pointerBits()) : shape(field.type());
    }

    /// A field's type in its object.
    String stored(ClassType type, int index) {
        return stored(type.field(index)).memory();
    }

    int storedAlign(ClassType type, int index) {
        return stored(type.field(index)).align();
    }

    Layout layout(ClassType type) {
        Layout known = layouts.get(type);
        if (known == null) {
            known = makeLayout(type);
            layouts.put(type, known);
        }
        return known;
    }

    private Layout makeLayout(ClassType type) {
        long size = type.tagged() ? data.pointerSize() : 0;
        int align = type.tagged() ? data.pointerAlign() : 1;
        long[] offsets = new long[type.fields().size()];
        for (int i = 0; i < offsets.length; i++) {
            Shape item = stored(type.field(i));
            size = DataLayout.roundUp(size, item.align());
            offsets[i] = size;
            size += item.size();
            align = Math.max(align, item.align());
        }
        return new Layout(offsets, DataLayout.roundUp(size, align), align);
    }
}
