package dev.codonedge.pass;

import dev.codonedge.analysis.Definitions;
import dev.codonedge.ir.Block;
import dev.codonedge.ir.Constant;
import dev.codonedge.ir.Dataflow;
import dev.codonedge.ir.Function;
import dev.codonedge.ir.Instruction;
import dev.codonedge.ir.Local;
import dev.codonedge.ir.Opcode;
import dev.codonedge.ir.Operand;
import dev.codonedge.ir.Terminator;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A path on which a tested variable is known goes straight to where the test sends it. This is what makes plain loops of
/// spliced generators, and of conditions with `and` and `or`.
///
///     b0: s = copy 0                        b0: s = copy 0
///         jump b1                               jump b2
///     b1: switch s [0: b2, 1: b3]     →
///     b3: …                                 b3: …
///         s = copy 1; jump b1                   s = copy 1; jump b3
final class ThreadJumps implements FunctionPass {
    /// How many instructions in front of a test may be copied to a path.
    private static final int COPIED = 4;

    @Override
    public boolean run(Function function) {
        Set<Local> tested = tested(function);
        if (tested.isEmpty()) {
            return false;
        }
        var known = new Known(function, tested);
        boolean changed = false;
        for (Block block : List.copyOf(function.blocks())) {
            if (block.terminator() instanceof Terminator.Yield || !known.flow.isReached(block)) {
                continue;
            }
            Terminator old = block.terminator();
            Map<Local, Constant> after = known.atEnd(block);
            Terminator moved = old.withTargets(t -> target(function, t, after));
            if (!moved.equals(old)) {
                block.setTerminator(moved);
                changed = true;
            }
            Block only = after.isEmpty() ? null : decided(block.terminator(), after);
            if (only != null) {
                block.setTerminator(new Terminator.Jump(only, old.location()));
                changed = true;
            }
        }
        if (changed) {
            Temporaries.spread(function);
            SimplifyBlocks.dropUnreached(function);
        }
        return changed;
    }

    /// Variables that some terminator tests and that are set to constants somewhere.
    private static Set<Local> tested(Function function) {
        Set<Local> constant = new HashSet<>();
        for (Block block : function.blocks()) {
            for (Instruction instruction : block.instructions()) {
                if (isConstantCopy(instruction)) {
                    constant.add(instruction.destination());
                }
            }
        }
        Set<Local> tested = new LinkedHashSet<>();
        if (constant.isEmpty()) {
            return tested;
        }
        for (Block block : function.blocks()) {
            boolean tests =
                    block.terminator() instanceof Terminator.Branch
                            || block.terminator() instanceof Terminator.Switch;
            if (tests
                    && block.terminator().operands().getFirst() instanceof Local local
                    && constant.contains(local)) {
                tested.add(local);
            }
        }
        if (!tested.isEmpty()) {
            var definitions = new Definitions(function);
            tested.removeIf(definitions::isShared);
        }
        return tested;
    }

    private static boolean isConstantCopy(Instruction instruction) {
        return instruction.opcode() == Opcode.COPY
                && instruction.destination().kind() != Local.Kind.TEMP
                && instruction.operand(0) instanceof Constant.Int;
    }

    private static Block decided(Terminator terminator, Map<Local, Constant> known) {
        return SimplifyBlocks.decided(terminator.withOperands(o -> value(o, known)));
    }

    private static Operand value(Operand operand, Map<Local, Constant> known) {
        return operand instanceof Local local && known.containsKey(local)
                ? known.get(local)
                : operand;
    }

    /// Where control really goes from an edge to `block`, with what is known on the edge. A block with a few instructions
    /// in front of its test is copied for the edge.
    private static Block target(Function function, Block block, Map<Local, Constant> onEdge) {
        Map<Local, Constant> known = new HashMap<>(onEdge);
        Set<Block> seen = new LinkedHashSet<>();
        Block at = block;
        while (!known.isEmpty() && at.instructions().isEmpty() && seen.add(at)) {
            Block next =
                    at.terminator() instanceof Terminator.Jump(var straight, _)
                            ? straight
                            : decided(at.terminator(), known);
            if (next == null) {
                break;
            }
            at = next;
        }
        if (at.instructions().isEmpty() || at.instructions().size() > COPIED || known.isEmpty()) {
            return at;
        }
        return copied(function, at, known);
    }

    private static Block copied(Function function, Block block, Map<Local, Constant> known) {
        for (Instruction instruction : block.instructions()) {
            if (!instruction.isPure() || instruction.opcode() == Opcode.ADDRESS_OF) {
                return block;
            }
            known.remove(instruction.destination());
        }
        Block next = decided(block.terminator(), known);
        if (next == null || block.terminator() instanceof Terminator.Jump) {
            return block;
        }
        Block copy = function.newBlock();
        // temporaries set in both copies become variables
        copy.instructions().addAll(block.instructions());
        copy.setTerminator(new Terminator.Jump(next, block.terminator().location()));
        return copy;
    }

    /// Which tested variables have one known value at the start of each block.
    private static final class Known {
        private final Dataflow flow;
        private final Set<Local> tested;
        private final Map<Block, Map<Local, Constant>> before = new HashMap<>();

        Known(Function function, Set<Local> tested) {
            this.tested = tested;
            flow = new Dataflow(function);
            before.put(function.entry(), new HashMap<>());
            boolean changed = true;
            while (changed) {
                changed = false;
                for (Block block : flow.order()) {
                    if (before.containsKey(block)) {
                        changed |= spread(block);
                    }
                }
            }
        }

        private boolean spread(Block block) {
            boolean changed = false;
            Map<Local, Constant> known = new HashMap<>(before.get(block));
            boolean handled = block.handler() != null;
            for (Instruction instruction : block.instructions()) {
                if (handled && instruction.mayRaise()) {
                    changed |= meet(block.handler(), known);
                }
                set(instruction, known);
            }
            if (handled && block.terminator() instanceof Terminator.Raise) {
                changed |= meet(block.handler(), known);
            }
            Terminator terminator = block.terminator();
            for (Block next : terminator.successors()) {
                changed |= meet(next, onEdge(terminator, next, known));
            }
            return changed;
        }

        /// A test tells something about the tested variable where it leads.
        private Map<Local, Constant> onEdge(
                Terminator terminator, Block next, Map<Local, Constant> known) {
            if (terminator instanceof Terminator.Branch b
                    && b.condition() instanceof Local local
                    && tested.contains(local)
                    && b.then() != b.otherwise()) {
                Map<Local, Constant> more = new HashMap<>(known);
                more.put(local, Constant.Int.bool(next == b.then()));
                return more;
            }
            return known;
        }

        private void set(Instruction instruction, Map<Local, Constant> known) {
            Local set = instruction.destination();
            if (set == null || !tested.contains(set)) {
                return;
            }
            if (instruction.opcode() == Opcode.COPY
                    && instruction.operand(0) instanceof Constant.Int value) {
                known.put(set, value);
            } else {
                known.remove(set);
            }
        }

        private boolean meet(Block block, Map<Local, Constant> known) {
            Map<Local, Constant> old = before.get(block);
            if (old == null) {
                before.put(block, new HashMap<>(known));
                return true;
            }
            return !old.isEmpty()
                    && old.entrySet().removeIf(e -> !e.getValue().equals(known.get(e.getKey())));
        }

        Map<Local, Constant> atEnd(Block block) {
            Map<Local, Constant> known = new HashMap<>(before.getOrDefault(block, Map.of()));
            for (Instruction instruction : block.instructions()) {
                set(instruction, known);
            }
            return known;
        }
    }
}
