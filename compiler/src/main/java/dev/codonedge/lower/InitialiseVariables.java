package dev.codonedge.lower;

import dev.codonedge.ir.Block;
import dev.codonedge.ir.Constant;
import dev.codonedge.ir.Function;
import dev.codonedge.ir.Instruction;
import dev.codonedge.ir.Local;
import dev.codonedge.ir.Opcode;
import dev.codonedge.ir.Operand;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Gives an undefined value, on entry, to variables that are not assigned on every path to a read of them. The program never
/// takes such a path (a flag or a completion code sees to that), but the IR cannot tell.
final class InitialiseVariables {
    private final Function function;
    private final Map<Local, Integer> index = new HashMap<>();
    private final List<Local> variables = new ArrayList<>();

    InitialiseVariables(Function function) {
        this.function = function;
        for (Local local : function.locals()) {
            if (local.kind() == Local.Kind.VAR) {
                index.put(local, variables.size());
                variables.add(local);
            }
        }
    }

    void run() {
        if (variables.isEmpty()) {
            return;
        }
        Map<Block, BitSet> assigned = assignedBefore();
        var needed = new BitSet();
        for (Block block : function.blocks()) {
            var now = (BitSet) assigned.get(block).clone();
            for (Instruction instruction : block.instructions()) {
                // the address of a variable says nothing about its content
                if (instruction.opcode() != Opcode.ADDRESS_OF) {
                    read(instruction.operands(), now, needed);
                }
                set(instruction, now);
            }
            read(block.terminator().operands(), now, needed);
        }
        int at = 0;
        for (int i = needed.nextSetBit(0); i >= 0; i = needed.nextSetBit(i + 1)) {
            Local local = variables.get(i);
            var nothing = new Constant.Undefined(local.type());
            function.entry()
                    .instructions()
                    .add(
                            at++,
                            new Instruction(
                                    Opcode.COPY, local, List.of(nothing), function.location()));
        }
    }

    private void read(List<Operand> operands, BitSet assigned, BitSet needed) {
        for (Operand operand : operands) {
            Integer variable = operand instanceof Local local ? index.get(local) : null;
            if (variable != null && !assigned.get(variable)) {
                needed.set(variable);
            }
        }
    }

    private void set(Instruction instruction, BitSet assigned) {
        Integer variable =
                instruction.destination() == null ? null : index.get(instruction.destination());
        if (variable != null) {
            assigned.set(variable);
        }
    }

    /// What is assigned for certain at the start of each block. A handler counts as reached from the start of the blocks it
    /// serves.
    private Map<Block, BitSet> assignedBefore() {
        Map<Block, BitSet> before = new HashMap<>();
        before.put(function.entry(), new BitSet());
        var open = new ArrayDeque<Block>();
        open.add(function.entry());
        while (!open.isEmpty()) {
            Block block = open.poll();
            var now = (BitSet) before.get(block).clone();
            if (block.handler() != null) {
                meet(block.handler(), now, before, open);
            }
            block.instructions().forEach(instruction -> set(instruction, now));
            block.terminator().successors().forEach(next -> meet(next, now, before, open));
        }
        return before;
    }

    private static void meet(
            Block block, BitSet state, Map<Block, BitSet> before, ArrayDeque<Block> open) {
        BitSet known = before.get(block);
        if (known == null) {
            before.put(block, (BitSet) state.clone());
            open.add(block);
            return;
        }
        int size = known.cardinality();
        known.and(state);
        if (known.cardinality() != size) {
            open.add(block);
        }
    }
}
