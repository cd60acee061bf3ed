package dev.codonedge.pass;

import dev.codonedge.ir.Block;
import dev.codonedge.ir.ClassType;
import dev.codonedge.ir.Detail;
import dev.codonedge.ir.Function;
import dev.codonedge.ir.Instruction;
import dev.codonedge.ir.IrType;
import dev.codonedge.ir.Local;
import dev.codonedge.ir.Module;
import dev.codonedge.ir.Opcode;
import dev.codonedge.ir.Operand;
import dev.codonedge.ir.Slot;
import dev.codonedge.ir.Terminator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A virtual call with one possible target becomes a plain call; with a few, a chain of tests. Runs after
/// [DropUnreached], which leaves only the implementations of classes that are made somewhere.
///
///     call.slot Shape.area(s)      →      %1 = isa s of Circle
///                                         branch %1, b1, b2      ; call Circle.area, call Square.area
public final class ResolveSlots implements Pass {
    private static final int MOST = 3;

    @Override
    public boolean run(Module module) {
        boolean changed = false;
        for (Function function : module.functions()) {
            boolean here = false;
            for (Block block : List.copyOf(function.blocks())) {
                here |=
                        block.instructions().stream().anyMatch(i -> i.opcode() == Opcode.CALL_SLOT)
                                && resolve(function, block);
            }
            if (here) {
                Temporaries.spread(function);
                changed = true;
            }
        }
        return changed;
    }

    private static boolean resolve(Function function, Block start) {
        boolean changed = false;
        Block block = start;
        List<Instruction> old = List.copyOf(block.instructions());
        Terminator end = block.terminator();
        block.instructions().clear();
        for (Instruction instruction : old) {
            if (!(instruction.detail() instanceof Detail.SlotOf(var slot))) {
                block.instructions().add(instruction);
                continue;
            }
            Map<Function, List<ClassType>> targets = targets(slot, instruction.operand(0));
            if (targets.isEmpty()) {
                // no object of such a class is ever made, so nobody gets here
                block.instructions().add(instruction);
            } else if (targets.size() == 1) {
                call(function, block, instruction, targets.keySet().iterator().next());
                changed = true;
            } else if (targets.size() <= MOST && canTest(targets, instruction.operand(0))) {
                block = chain(function, block, instruction, targets);
                changed = true;
            } else {
                block.instructions().add(instruction);
            }
        }
        block.setTerminator(end);
        return changed;
    }

    private static Map<Function, List<ClassType>> targets(Slot slot, Operand receiver) {
        ClassType least = ((IrType.Ref) receiver.type()).target();
        Map<Function, List<ClassType>> targets = new LinkedHashMap<>();
        slot.implementations()
                .forEach(
                        (type, implementation) -> {
                            if (type.derivesFrom(least)) {
                                targets.computeIfAbsent(implementation, _ -> new ArrayList<>())
                                        .add(type);
                            }
                        });
        return targets;
    }

    /// All but the last implementation must belong to classes that one ISA tells from the others.
    private static boolean canTest(Map<Function, List<ClassType>> targets, Operand receiver) {
        return ((IrType.Ref) receiver.type()).target().tagged() && order(targets) != null;
    }

    private record Test(Function target, ClassType type) {}

    /// The tests in an order in which each decides: the last needs none. Null when there is no such order.
    private static @org.jspecify.annotations.Nullable List<Test> order(
            Map<Function, List<ClassType>> targets) {
        List<Test> tests = new ArrayList<>();
        Map<Function, List<ClassType>> left = new LinkedHashMap<>(targets);
        while (left.size() > 1) {
            Test found = null;
            for (var entry : left.entrySet()) {
                ClassType top = entry.getValue().getFirst();
                for (ClassType type : entry.getValue()) {
                    top = top.derivesFrom(type) ? type : top;
                }
                ClassType test = top;
                boolean own = entry.getValue().stream().allMatch(t -> t.derivesFrom(test));
                boolean others =
                        left.entrySet().stream()
                                .filter(e -> e.getKey() != entry.getKey())
                                .flatMap(e -> e.getValue().stream())
                                .anyMatch(t -> t.derivesFrom(test));
                if (own && !others) {
                    found = new Test(entry.getKey(), test);
                    break;
                }
            }
            if (found == null) {
                return null;
            }
            left.remove(found.target());
            tests.add(found);
        }
        Function last = left.keySet().iterator().next();
        tests.add(new Test(last, left.get(last).getFirst()));
        return tests;
    }

    private static Block chain(
            Function function,
            Block start,
            Instruction call,
            Map<Function, List<ClassType>> targets) {
        Block block = start;
        Block after = function.newBlock();
        after.setHandler(start.handler());
        List<Test> tests = order(targets);
        for (int i = 0; i < tests.size(); i++) {
            Test test = tests.get(i);
            if (i == tests.size() - 1) {
                call(function, block, call, test.target());
                block.setTerminator(new Terminator.Jump(after, call.location()));
                break;
            }
            Block calls = function.newBlock();
            Block otherwise = function.newBlock();
            calls.setHandler(start.handler());
            otherwise.setHandler(start.handler());
            Local is = function.newTemporary(IrType.BOOL);
            block.instructions()
                    .add(
                            new Instruction(
                                    Opcode.ISA,
                                    is,
                                    List.of(call.operand(0)),
                                    new Detail.ClassOf(test.type()),
                                    call.location()));
            block.setTerminator(
                    new Terminator.Branch(
                            is, calls, otherwise, Terminator.Likelihood.NEUTRAL, call.location()));
            call(function, calls, call, test.target());
            calls.setTerminator(new Terminator.Jump(after, call.location()));
            block = otherwise;
        }
        return after;
    }

    private static void call(Function function, Block block, Instruction call, Function target) {
        List<Operand> operands = new ArrayList<>(call.operands());
        IrType wanted = target.parameters().getFirst().type();
        if (!operands.getFirst().type().equals(wanted)) {
            Local receiver = function.newTemporary(wanted);
            block.instructions()
                    .add(
                            new Instruction(
                                    Opcode.REF_CAST,
                                    receiver,
                                    List.of(operands.getFirst()),
                                    call.location()));
            operands.set(0, receiver);
        }
        boolean makes = target.generator() != null;
        block.instructions()
                .add(
                        new Instruction(
                                makes ? Opcode.GEN_MAKE : Opcode.CALL,
                                makes && call.destination() == null
                                        ? function.newTemporary(target.generator())
                                        : call.destination(),
                                operands,
                                new Detail.Callee(target),
                                call.location()));
    }
}
