package dev.codonedge.pass;

import dev.codonedge.ir.Block;
import dev.codonedge.ir.ClassType;
import dev.codonedge.ir.Constant;
import dev.codonedge.ir.Detail;
import dev.codonedge.ir.Function;
import dev.codonedge.ir.GlobalObject;
import dev.codonedge.ir.GlobalVariable;
import dev.codonedge.ir.Instruction;
import dev.codonedge.ir.IrType;
import dev.codonedge.ir.Local;
import dev.codonedge.ir.Module;
import dev.codonedge.ir.Opcode;
import dev.codonedge.ir.Operand;
import dev.codonedge.ir.Slot;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// Functions, globals, objects, slots and classes that the entry, the exports and the virtual calls on instantiated
/// classes do not lead to leave the module.
///
///     fn main() → i32: return 0
///     fn unused() → none: …             →     fn main() → i32: return 0
public final class DropUnreached implements Pass {
    @Override
    public boolean run(Module module) {
        if (module.findEntry().isEmpty()
                && module.functions().stream().allMatch(f -> f.exportedName() == null)) {
            return false;
        }
        return new Reach(module).run();
    }

    private static final class Reach {
        private final Module module;
        private final Set<Function> functions = new LinkedHashSet<>();
        private final Set<GlobalVariable> globals = new HashSet<>();
        private final Set<GlobalObject> objects = new HashSet<>();
        private final Set<ClassType> classes = new HashSet<>();
        private final Set<ClassType> instantiated = new LinkedHashSet<>();
        private final Set<Slot> slots = new LinkedHashSet<>();
        private final Map<ClassType, Set<Slot>> waiting = new HashMap<>();
        private final ArrayDeque<Function> open = new ArrayDeque<>();
        private final Set<IrType> types = new HashSet<>();

        Reach(Module module) {
            this.module = module;
        }

        boolean run() {
            module.findEntry().ifPresent(this::reach);
            for (Function function : module.functions()) {
                if (function.exportedName() != null) {
                    reach(function);
                }
            }
            while (!open.isEmpty()) {
                body(open.poll());
            }
            known();
            while (!open.isEmpty()) {
                body(open.poll());
            }
            return drop();
        }

        /// What passes may still ask for, as long as there are generators.
        private void known() {
            boolean generators = functions.stream().anyMatch(f -> f.generator() != null);
            var known = module.wellKnown();
            if (generators) {
                known.generatorExit().ifPresent(this::object);
                known.raiseStopped().ifPresent(this::reach);
            } else {
                if (known.generatorExit().filter(o -> !objects.contains(o)).isPresent()) {
                    known.setGeneratorExit(null);
                }
                if (known.raiseStopped().filter(f -> !functions.contains(f)).isPresent()) {
                    known.setRaiseStopped(null);
                }
            }
            known.exception().ifPresent(this::classType);
            known.noteRaise().ifPresent(this::reach);
        }

        private boolean drop() {
            boolean changed = module.functions().removeIf(f -> !functions.contains(f));
            changed |= module.globals().removeIf(g -> !globals.contains(g));
            changed |= module.objects().removeIf(o -> !objects.contains(o));
            changed |= module.slots().removeIf(s -> !slots.contains(s));
            for (Slot slot : module.slots()) {
                changed |= slot.implementations().keySet().removeIf(c -> !instantiated.contains(c));
            }
            changed |= module.classes().removeIf(c -> !classes.contains(c));
            return changed;
        }

        private void reach(Function function) {
            if (functions.add(function)) {
                open.add(function);
            }
        }

        private void body(Function function) {
            type(function.result());
            if (function.generator() != null) {
                type(function.generator());
            }
            for (Local local : function.locals()) {
                type(local.type());
            }
            for (Block block : function.blocks()) {
                for (Instruction instruction : block.instructions()) {
                    instruction.operands().forEach(this::operand);
                    detail(instruction);
                }
                block.terminator().operands().forEach(this::operand);
            }
        }

        private void detail(Instruction instruction) {
            switch (instruction.detail()) {
                case Detail.Callee(var callee) -> reach(callee);
                case Detail.SlotOf(var slot) -> slot(slot);
                case Detail.GlobalOf(var global) -> {
                    if (globals.add(global)) {
                        type(global.type());
                        operand(global.initial());
                    }
                }
                case Detail.FieldOf field -> classType(field.type());
                case Detail.ClassOf(var type) -> classType(type);
                case Detail.TypeOf(var type) -> type(type);
                case Detail.CFunction(_, var signature, _) -> type(new IrType.Code(signature));
                case Detail.None _, Detail.Index _, Detail.Site _ -> {}
            }
            if (instruction.opcode() == Opcode.ALLOC
                    && instruction.destination() != null
                    && instruction.destination().type() instanceof IrType.Ref(var made)) {
                instantiate(made);
            }
        }

        private void slot(Slot slot) {
            if (!slots.add(slot)) {
                return;
            }
            type(new IrType.Code(slot.signature()));
            slot.implementations()
                    .forEach(
                            (type, function) -> {
                                if (instantiated.contains(type)) {
                                    reach(function);
                                } else {
                                    waiting.computeIfAbsent(type, _ -> new LinkedHashSet<>())
                                            .add(slot);
                                }
                            });
        }

        private void instantiate(ClassType type) {
            classType(type);
            if (instantiated.add(type)) {
                waiting.getOrDefault(type, Set.of())
                        .forEach(slot -> reach(slot.implementations().get(type)));
            }
        }

        private void object(GlobalObject object) {
            if (objects.add(object)) {
                instantiate(object.type());
                object.fields().forEach(this::operand);
            }
        }

        private void operand(Operand operand) {
            switch (operand) {
                case Local _ -> {}
                case Constant.Code(var function) -> reach(function);
                case Constant.StaticObject(var object) -> object(object);
                case Constant.Struct(var type, var items) -> {
                    type(type);
                    items.forEach(this::operand);
                }
                case Constant.Elements(var type, var items) -> {
                    type(type);
                    items.forEach(this::operand);
                }
                case Constant.Some(var type, var value) -> {
                    type(type);
                    operand(value);
                }
                case Constant constant -> type(constant.type());
            }
        }

        private void classType(ClassType type) {
            if (classes.add(type)) {
                type.bases().forEach(this::classType);
                type.fields().forEach(f -> type(f.type()));
            }
        }

        private void type(IrType type) {
            if (!types.add(type)) {
                return;
            }
            switch (type) {
                case IrType.Scalar _, IrType.Int _, IrType.Float _ -> {}
                case IrType.Struct(_, var items) -> items.forEach(this::type);
                case IrType.Ref(var target) -> classType(target);
                case IrType.Buffer(var element) -> type(element);
                case IrType.Optional(var value) -> type(value);
                case IrType.Union(var members) -> members.forEach(this::type);
                case IrType.Code(var signature) -> {
                    signature.parameters().forEach(this::type);
                    type(signature.result());
                }
                case IrType.Generator(var item, var sent, var result) -> {
                    type(item);
                    type(sent);
                    type(result);
                }
            }
        }
    }
}
