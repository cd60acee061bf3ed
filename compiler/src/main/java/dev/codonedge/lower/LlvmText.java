package dev.codonedge.lower;

import dev.codonedge.ir.IrType;
import dev.codonedge.types.FunctionDecl;
import dev.codonedge.types.Realization;
import dev.codonedge.types.Type;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The text of an `@llvm` function with its holes filled: `{=T}` becomes the type's LLVM name, `{=N}` a static value.
final class LlvmText {
    private LlvmText() {}

    static String of(Realization realization, Layouts layouts) {
        FunctionDecl decl = realization.decl();
        String text = decl.tree().llvmBody().orElse("");
        Map<String, Type> holes = new HashMap<>();
        var own = decl.tree().typeParameters();
        for (int i = 0; i < own.size() && i < realization.typeArguments().size(); i++) {
            holes.put(own.get(i).name(), realization.typeArguments().get(i));
        }
        if (decl.owner() != null
                && !realization.parameters().isEmpty()
                && layouts.close(realization.parameters().getFirst())
                        instanceof Type.Instance(var owner, var arguments)
                && owner == decl.owner()) {
            List<String> names = owner.typeParameters();
            for (int i = 0; i < names.size() && i < arguments.size(); i++) {
                holes.putIfAbsent(names.get(i), arguments.get(i));
            }
        }
        for (var hole : holes.entrySet()) {
            text =
                    text.replace(
                            "{=" + hole.getKey() + "}",
                            filled(layouts.close(hole.getValue()), layouts));
        }
        return text;
    }

    private static String filled(Type type, Layouts layouts) {
        if (type instanceof Type.Literal(var value)) {
            return value.toString();
        }
        return llvm(layouts.of(type instanceof Type.Token(var of) ? of : type));
    }

    private static String llvm(IrType type) {
        return switch (type) {
            case IrType.Int(int bits) -> "i" + bits;
            case IrType.Float(int bits) ->
                    switch (bits) {
                        case 16 -> "half";
                        case 32 -> "float";
                        case 64 -> "double";
                        default -> "fp128";
                    };
            case IrType.Scalar scalar ->
                    switch (scalar) {
                        case BOOL -> "i8";
                        case NONE -> "{}";
                        case PTR -> "ptr";
                        case WORD -> "iword";
                    };
            case IrType.Struct(_, var items) ->
                    "{" + String.join(", ", items.stream().map(LlvmText::llvm).toList()) + "}";
            case IrType.Ref _,
                    IrType.Buffer _,
                    IrType.Code _,
                    IrType.Generator _,
                    IrType.Optional(IrType.Ref _) ->
                    "ptr";
            case IrType.Optional(var value) -> "{" + llvm(value) + ", i8}";
            case IrType.Union _ -> throw new IllegalStateException("a union has no LLVM name");
        };
    }
}
