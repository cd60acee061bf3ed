package dev.codonedge.pass;

import dev.codonedge.ir.ClassType;
import dev.codonedge.ir.Function;
import dev.codonedge.ir.Instruction;
import dev.codonedge.ir.IrType;
import dev.codonedge.ir.Module;
import dev.codonedge.ir.Opcode;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The classes whose objects are suspended generators. All generators that yield, are sent and end with the same types
/// share a base class, which begins with the address of the code that resumes them.
final class GeneratorFrames {
    /// The base class of one generator type. Fields that would hold nothing are left out: -1.
    ///
    /// @param resume `(frame, opt<exception>) -> bool`: goes on, or raises the exception inside; whether there is an item
    /// @param state 0 not started, 1 and up: at a yield, -1: running or at its end
    record Base(ClassType type, int resume, int state, int item, int sent, int result) {
        IrType.Ref reference() {
            return new IrType.Ref(type);
        }
    }

    private final Module module;
    private final TypeRewriter types = new TypeRewriter(this::change);
    private final Map<IrType.Generator, Base> bases = new LinkedHashMap<>();
    private final Optional<IrType> exception;

    GeneratorFrames(Module module) {
        this.module = module;
        exception =
                module.wellKnown()
                        .exception()
                        .<IrType>map(IrType.Ref::new)
                        .or(() -> firstCaught(module));
    }

    private static Optional<IrType> firstCaught(Module module) {
        for (Function function : module.functions()) {
            for (var block : function.blocks()) {
                for (Instruction instruction : block.instructions()) {
                    if (instruction.opcode() == Opcode.CAUGHT
                            && instruction.destination() != null) {
                        return Optional.of(instruction.destination().type());
                    }
                }
            }
        }
        return Optional.empty();
    }

    TypeRewriter types() {
        return types;
    }

    private Optional<IrType> change(IrType type) {
        return type instanceof IrType.Generator generator
                ? Optional.of(base(generator).reference())
                : Optional.empty();
    }

    Base base(IrType.Generator type) {
        Base known = bases.get(type);
        if (known != null) {
            return known;
        }
        var made =
                new ClassType(
                        "generator["
                                + type.item()
                                + ", "
                                + type.sent()
                                + ", "
                                + type.result()
                                + "]");
        int next = 2;
        int item = type.item() == IrType.NONE ? -1 : next++;
        int sent = type.sent() == IrType.NONE ? -1 : next++;
        int result = type.result() == IrType.NONE ? -1 : next;
        var base = new Base(made, 0, 1, item, sent, result);
        // entered before its fields are made: an item may be a generator of the same type
        bases.put(type, base);
        module.classes().add(made);
        made.addField(field("resume", resumeCode(base)));
        made.addField(field("state", IrType.I32));
        if (item >= 0) {
            made.addField(field("item", types.type(type.item())));
        }
        if (sent >= 0) {
            made.addField(field("sent", types.type(new IrType.Optional(type.sent()))));
        }
        if (result >= 0) {
            made.addField(field("result", types.type(type.result())));
        }
        return base;
    }

    static ClassType.Field field(String name, IrType type) {
        return new ClassType.Field(name, type, ClassType.Storage.NATURAL);
    }

    /// What `resume` is given besides the frame.
    IrType.Optional thrown(Base base) {
        return new IrType.Optional(exception.orElse(base.reference()));
    }

    IrType.Code resumeCode(Base base) {
        return new IrType.Code(
                new IrType.Signature(
                        java.util.List.of(base.reference(), thrown(base)), IrType.BOOL, true));
    }
}
