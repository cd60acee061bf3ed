package dev.codonedge.pass;

import dev.codonedge.analysis.Definitions;
import dev.codonedge.ir.Block;
import dev.codonedge.ir.Constant;
import dev.codonedge.ir.Function;
import dev.codonedge.ir.Instruction;
import dev.codonedge.ir.Local;
import dev.codonedge.ir.Opcode;
import dev.codonedge.ir.Operand;
import dev.codonedge.ir.Terminator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// Puts the bodies of called functions in the place of calls, in one function.
final class Inliner {
    private final Function function;
    private final Predicate<Instruction> wanted;
    private final Map<Function, Definitions> definitions = new HashMap<>();
    private boolean changed;

    /// @param wanted whether a CALL is to be replaced; its callee has blocks, is no generator and not this function
    Inliner(Function function, Predicate<Instruction> wanted) {
        this.function = function;
        this.wanted = wanted;
    }

    /// Replaces the wanted calls that stand in the function now, not those that come in with the bodies.
    boolean run() {
        for (Block block : List.copyOf(function.blocks())) {
            if (hasWanted(block)) {
                rewrite(block);
                changed = true;
            }
        }
        if (changed) {
            Temporaries.spread(function);
        }
        return changed;
    }

    private boolean hasWanted(Block block) {
        for (Instruction instruction : block.instructions()) {
            if (isWanted(instruction)) {
                return true;
            }
        }
        return false;
    }

    private boolean isWanted(Instruction instruction) {
        return instruction.opcode() == Opcode.CALL
                && instruction.callee() != function
                && !instruction.callee().blocks().isEmpty()
                && instruction.callee().generator() == null
                && wanted.test(instruction);
    }

    private void rewrite(Block block) {
        List<Instruction> old = List.copyOf(block.instructions());
        Terminator end = block.terminator();
        Block current = block;
        current.instructions().clear();
        for (Instruction instruction : old) {
            if (!isWanted(instruction)) {
                current.instructions().add(instruction);
            } else if (isStraight(instruction.callee())) {
                straight(current, instruction);
            } else {
                current = blocks(current, instruction);
            }
        }
        current.setTerminator(end);
    }

    private static boolean isStraight(Function callee) {
        return callee.blocks().size() == 1
                && callee.entry().handler() == null
                && callee.entry().terminator() instanceof Terminator.Return;
    }

    /// A body of one block goes into the caller's block.
    private void straight(Block current, Instruction call) {
        Function callee = call.callee();
        var copier =
                new BodyCopier(function, call.location(), bind(call, current.instructions(), true));
        for (Instruction instruction : callee.entry().instructions()) {
            current.instructions().add(copier.copy(instruction));
        }
        Terminator.Return end = (Terminator.Return) callee.entry().terminator();
        give(call, copier.operand(end.value()), current);
    }

    private Block blocks(Block current, Instruction call) {
        Function callee = call.callee();
        var copier =
                new BodyCopier(
                        function, call.location(), bind(call, current.instructions(), false));
        copier.copy(callee.blocks(), current.handler());
        Block after = function.newBlock();
        after.setHandler(current.handler());
        current.setTerminator(new Terminator.Jump(copier.block(callee.entry()), call.location()));
        for (Block original : callee.blocks()) {
            Block copy = copier.block(original);
            if (original.terminator() instanceof Terminator.Return end) {
                give(call, copier.operand(end.value()), copy);
                copy.setTerminator(new Terminator.Jump(after, copier.location(end.location())));
            } else {
                copy.setTerminator(copier.copy(original.terminator()));
            }
        }
        return after;
    }

    private static void give(Instruction call, Operand value, Block block) {
        if (call.destination() != null) {
            block.instructions()
                    .add(
                            new Instruction(
                                    Opcode.COPY,
                                    call.destination(),
                                    List.of(value),
                                    call.location()));
        }
    }

    /// What the callee's parameters are: the argument itself where neither can change meanwhile, else a new variable.
    private Map<Local, Operand> bind(Instruction call, List<Instruction> before, boolean straight) {
        Map<Local, Operand> variables = new HashMap<>();
        for (int i = 0; i < call.operands().size(); i++) {
            Local parameter = call.callee().parameters().get(i);
            Operand argument = call.operand(i);
            boolean same = argument.type().equals(parameter.type());
            boolean fixed =
                    argument instanceof Constant
                            || straight
                                    && argument instanceof Local local
                                    && local.kind() == Local.Kind.TEMP;
            if (same && fixed && definitions(call.callee()).isStable(parameter)) {
                variables.put(parameter, argument);
            } else {
                Local variable = function.newVariable(parameter.type(), parameter.sourceName());
                variables.put(parameter, variable);
                before.add(
                        new Instruction(Opcode.COPY, variable, List.of(argument), call.location()));
            }
        }
        return variables;
    }

    private Definitions definitions(Function callee) {
        return definitions.computeIfAbsent(callee, Definitions::new);
    }

    /// How many instructions a body has, as a measure for what copying it costs.
    static int size(Function function) {
        int size = 0;
        for (Block block : function.blocks()) {
            size += block.instructions().size() + 1;
        }
        return size;
    }

    /// Calls of a function in the order of its text.
    static List<Instruction> calls(Function function) {
        List<Instruction> calls = new ArrayList<>();
        for (Block block : function.blocks()) {
            for (Instruction instruction : block.instructions()) {
                if (instruction.opcode() == Opcode.CALL) {
                    calls.add(instruction);
                }
            }
        }
        return calls;
    }
}
