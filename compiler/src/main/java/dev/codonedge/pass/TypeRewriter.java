package dev.codonedge.pass;

import dev.codonedge.ir.Block;
import dev.codonedge.ir.ClassType;
import dev.codonedge.ir.Constant;
import dev.codonedge.ir.Detail;
import dev.codonedge.ir.Function;
import dev.codonedge.ir.GlobalObject;
import dev.codonedge.ir.Instruction;
import dev.codonedge.ir.IrType;
import dev.codonedge.ir.Local;
import dev.codonedge.ir.Module;
import dev.codonedge.ir.Operand;
import dev.codonedge.ir.Slot;
import dev.codonedge.ir.Terminator;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Changes the types of everything in a module at once.
final class TypeRewriter {
    /// What becomes of a type; empty: its parts are looked at.
    interface Change {
        Optional<IrType> of(IrType type);
    }

    private final Change change;
    private final Map<IrType, IrType> known = new HashMap<>();
    private final Map<GlobalObject, GlobalObject> objects = new HashMap<>();

    TypeRewriter(Change change) {
        this.change = change;
    }

    IrType type(IrType type) {
        IrType done = known.get(type);
        if (done == null) {
            done = change.of(type).orElseGet(() -> parts(type));
            known.put(type, done);
        }
        return done;
    }

    private IrType parts(IrType type) {
        return switch (type) {
            case IrType.Scalar _, IrType.Int _, IrType.Float _, IrType.Ref _ -> type;
            case IrType.Struct(var name, var items) -> new IrType.Struct(name, types(items));
            case IrType.Buffer(var element) -> new IrType.Buffer(type(element));
            case IrType.Optional(var value) -> new IrType.Optional(type(value));
            case IrType.Union(var members) -> new IrType.Union(types(members));
            case IrType.Code(var signature) -> new IrType.Code(signature(signature));
            case IrType.Generator(var item, var sent, var result) ->
                    new IrType.Generator(type(item), type(sent), type(result));
        };
    }

    private List<IrType> types(List<IrType> types) {
        return types.stream().map(this::type).toList();
    }

    IrType.Signature signature(IrType.Signature signature) {
        return new IrType.Signature(
                types(signature.parameters()), type(signature.result()), signature.raises());
    }

    void rewrite(Module module) {
        // making base classes adds to the list
        for (ClassType type : List.copyOf(module.classes())) {
            for (int i = 0; i < type.fields().size(); i++) {
                ClassType.Field field = type.field(i);
                type.setField(
                        i, new ClassType.Field(field.name(), type(field.type()), field.storage()));
            }
        }
        module.objects().replaceAll(this::object);
        var wellKnown = module.wellKnown();
        wellKnown.generatorExit().ifPresent(o -> wellKnown.setGeneratorExit(object(o)));
        module.globals()
                .forEach(
                        g -> {
                            g.setType(type(g.type()));
                            g.setInitial(constant(g.initial()));
                        });
        for (Slot slot : module.slots()) {
            slot.setSignature(signature(slot.signature()));
        }
        module.functions().forEach(this::function);
    }

    private void function(Function function) {
        function.setResult(type(function.result()));
        for (Local local : function.locals()) {
            local.setType(type(local.type()));
        }
        UnaryOperator<Operand> operand = o -> o instanceof Constant c ? constant(c) : o;
        for (Block block : function.blocks()) {
            List<Instruction> instructions = block.instructions();
            for (int i = 0; i < instructions.size(); i++) {
                Instruction old = instructions.get(i);
                instructions.set(
                        i,
                        new Instruction(
                                old.opcode(),
                                old.destination(),
                                old.operands().stream().map(operand).toList(),
                                detail(old.detail()),
                                old.location()));
            }
            Terminator terminator = block.terminator();
            block.setTerminator(terminator.withOperands(operand));
        }
    }

    private Detail detail(Detail detail) {
        return switch (detail) {
            case Detail.TypeOf(var type) -> new Detail.TypeOf(type(type));
            case Detail.CFunction(var symbol, var signature, var effects) ->
                    new Detail.CFunction(symbol, signature(signature), effects);
            default -> detail;
        };
    }

    private GlobalObject object(GlobalObject object) {
        GlobalObject known = objects.get(object);
        if (known == null) {
            List<Constant> fields = object.fields().stream().map(this::constant).toList();
            known =
                    fields.equals(object.fields())
                            ? object
                            : new GlobalObject(
                                    object.name(), object.type(), fields, object.writable());
            objects.put(object, known);
        }
        return known;
    }

    private Constant constant(Constant constant) {
        return switch (constant) {
            case Constant.Zero(var type) -> new Constant.Zero(type(type));
            case Constant.Undefined(var type) -> new Constant.Undefined(type(type));
            case Constant.Elements(var type, var items) ->
                    new Constant.Elements((IrType.Buffer) type(type), constants(items));
            case Constant.Struct(var type, var items) ->
                    new Constant.Struct((IrType.Struct) type(type), constants(items));
            case Constant.Some(var type, var value) ->
                    new Constant.Some((IrType.Optional) type(type), constant(value));
            case Constant.StaticObject(var object) -> new Constant.StaticObject(object(object));
            case Constant.Int _,
                    Constant.Float _,
                    Constant.None _,
                    Constant.Text _,
                    Constant.Bytes _,
                    Constant.Code _ ->
                    constant;
        };
    }

    private List<Constant> constants(List<Constant> constants) {
        return constants.stream().map(this::constant).toList();
    }
}
