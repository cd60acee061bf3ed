package dev.codonedge.codegen;

import dev.codonedge.ir.ClassType;
import dev.codonedge.ir.IrType;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// Types as a debugger shows them.
final class DebugTypes {
    private final Metadata metadata;
    private final TypeMapper types;
    private final Map<IrType, String> known = new HashMap<>();
    private final Map<ClassType, String> classes = new IdentityHashMap<>();

    DebugTypes(Metadata metadata, TypeMapper types) {
        this.metadata = metadata;
        this.types = types;
    }

    /// `!17`, or `null` for no type.
    String mention(IrType type) {
        String text = known.get(type);
        if (text == null) {
            text = make(type);
            known.put(type, text);
        }
        return text;
    }

    private String make(IrType type) {
        return switch (type) {
            case IrType.Scalar.BOOL -> base("bool", 8, "DW_ATE_boolean");
            case IrType.Scalar.WORD -> base("word", types.wordBits(), "DW_ATE_unsigned");
            case IrType.Scalar.PTR -> pointer("null");
            case IrType.Scalar.NONE -> "null";
            case IrType.Int(int bits) ->
                    base(
                            bits == 64 ? "int" : "int" + bits,
                            Math.toIntExact(types.size(type) * 8),
                            "DW_ATE_signed");
            case IrType.Float(int bits) ->
                    base(bits == 64 ? "float" : "float" + bits, bits, "DW_ATE_float");
            case IrType.Ref(var target) -> pointer(classMention(target));
            case IrType.Buffer(var element) -> pointer(mention(element));
            case IrType.Code _ -> pointer("null");
            case IrType.Generator _ -> pointer("null");
            case IrType.Optional optional ->
                    TypeMapper.isNullable(optional)
                            ? mention(optional.value())
                            : struct(
                                    type.toString(),
                                    List.of(optional.value(), IrType.BOOL),
                                    List.of("value", "present"),
                                    type);
            case IrType.Struct(var name, var items) ->
                    struct(
                            name.isEmpty() ? "tuple" : name,
                            items,
                            itemNames(name, items.size()),
                            type);
            case IrType.Union _ ->
                    "!"
                            + metadata.add(
                                    "!DICompositeType(tag: DW_TAG_structure_type, name: "
                                            + Symbols.quoted(type.toString())
                                            + ", size: "
                                            + types.size(type) * 8
                                            + ", elements: !"
                                            + metadata.add("!{}")
                                            + ")");
        };
    }

    private static List<String> itemNames(String name, int count) {
        if (count == 2 && (name.equals("str") || name.equals("bytes"))) {
            return List.of("data", "length");
        }
        var names = new java.util.ArrayList<String>();
        for (int i = 0; i < count; i++) {
            names.add("item" + i);
        }
        return names;
    }

    private String base(String name, int bits, String encoding) {
        return "!"
                + metadata.add(
                        "!DIBasicType(name: "
                                + Symbols.quoted(name)
                                + ", size: "
                                + bits
                                + ", encoding: "
                                + encoding
                                + ")");
    }

    private String pointer(String target) {
        return "!"
                + metadata.add(
                        "!DIDerivedType(tag: DW_TAG_pointer_type, baseType: "
                                + target
                                + ", size: "
                                + types.wordBits()
                                + ")");
    }

    private String struct(String name, List<IrType> items, List<String> names, IrType whole) {
        var members = new StringBuilder("!{");
        long offset = 0;
        for (int i = 0; i < items.size(); i++) {
            var shape = types.shape(items.get(i));
            offset = DataLayout.roundUp(offset, shape.align());
            if (shape.size() > 0) {
                member(members, names.get(i), mention(items.get(i)), shape.size(), offset);
            }
            offset += shape.size();
        }
        return "!"
                + metadata.add(
                        "!DICompositeType(tag: DW_TAG_structure_type, name: "
                                + Symbols.quoted(name)
                                + ", size: "
                                + types.size(whole) * 8
                                + ", elements: !"
                                + metadata.add(members.append('}').toString())
                                + ")");
    }

    /// Classes refer to each other: the number is given out before the members are known.
    private String classMention(ClassType type) {
        String text = classes.get(type);
        if (text == null) {
            int number = metadata.reserve();
            text = "!" + number;
            classes.put(type, text);
            var layout = types.layout(type);
            var members = new StringBuilder("!{");
            for (int i = 0; i < type.fields().size(); i++) {
                ClassType.Field field = type.field(i);
                boolean word = field.storage() == ClassType.Storage.WORD;
                long size = types.size(word ? IrType.WORD : field.type());
                if (size > 0) {
                    member(
                            members,
                            field.name(),
                            mention(word ? IrType.WORD : field.type()),
                            size,
                            layout.offsets()[i]);
                }
            }
            metadata.define(
                    number,
                    "distinct !DICompositeType(tag: DW_TAG_structure_type, name: "
                            + Symbols.quoted(type.name())
                            + ", size: "
                            + layout.size() * 8
                            + ", elements: !"
                            + metadata.add(members.append('}').toString())
                            + ")");
        }
        return text;
    }

    private void member(StringBuilder members, String name, String type, long size, long offset) {
        members.append(members.length() > 2 ? ", " : "")
                .append('!')
                .append(
                        metadata.add(
                                "!DIDerivedType(tag: DW_TAG_member, name: "
                                        + Symbols.quoted(name)
                                        + ", baseType: "
                                        + type
                                        + ", size: "
                                        + size * 8
                                        + ", offset: "
                                        + offset * 8
                                        + ")"));
    }
}
