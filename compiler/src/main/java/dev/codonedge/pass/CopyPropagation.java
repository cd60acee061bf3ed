package dev.codonedge.pass;

import dev.codonedge.analysis.Definitions;
import dev.codonedge.ir.Block;
import dev.codonedge.ir.Constant;
import dev.codonedge.ir.Function;
import dev.codonedge.ir.Instruction;
import dev.codonedge.ir.Local;
import dev.codonedge.ir.Opcode;
import dev.codonedge.ir.Operand;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads the original instead of its copy: everywhere when both are set once, else to the end of the block. A result that
/// is only copied goes to its place at once.
///
///     x = copy y                      x = copy y
///     z = add x, 1              →     z = add y, 1
///     %1 = add z, 1; z = copy %1      z = add z, 1
public final class CopyPropagation implements FunctionPass {
    @Override
    public boolean run(Function function) {
        if (!hasCopy(function)) {
            return false;
        }
        var definitions = new Definitions(function);
        boolean changed = everywhere(function, definitions);
        changed |= inBlocks(function, definitions);
        changed |= straightToPlace(function, changed ? new Definitions(function) : definitions);
        if (changed) {
            Temporaries.spread(function);
        }
        return changed;
    }

    private static boolean everywhere(Function function, Definitions definitions) {
        Map<Local, Operand> originals = new HashMap<>();
        for (Block block : function.blocks()) {
            for (Instruction instruction : block.instructions()) {
                if (instruction.opcode() == Opcode.COPY
                        && definitions.isStable(instruction.destination())
                        && isStable(instruction.operand(0), definitions)
                        && sameType(instruction)) {
                    originals.put(instruction.destination(), instruction.operand(0));
                }
            }
        }
        return !originals.isEmpty() && replace(function, originals);
    }

    private static boolean isStable(Operand operand, Definitions definitions) {
        return switch (operand) {
            case Constant _ -> true;
            case Local local -> definitions.isStable(local);
        };
    }

    private static boolean sameType(Instruction copy) {
        return copy.operand(0).type().equals(copy.destination().type());
    }

    /// Replaces operands by the end of their chain.
    private static boolean replace(Function function, Map<Local, Operand> originals) {
        boolean changed = false;
        for (Block block : function.blocks()) {
            List<Instruction> instructions = block.instructions();
            for (int i = 0; i < instructions.size(); i++) {
                Instruction old = instructions.get(i);
                if (old.opcode() != Opcode.ADDRESS_OF && mentions(old.operands(), originals)) {
                    instructions.set(i, old.withOperands(ends(old.operands(), originals)));
                    changed = true;
                }
            }
            if (mentions(block.terminator().operands(), originals)) {
                block.setTerminator(block.terminator().withOperands(o -> end(o, originals)));
                changed = true;
            }
        }
        return changed;
    }

    private static boolean mentions(List<Operand> operands, Map<Local, Operand> originals) {
        if (originals.isEmpty()) {
            return false;
        }
        for (int i = 0; i < operands.size(); i++) {
            if (operands.get(i) instanceof Local local && originals.containsKey(local)) {
                return true;
            }
        }
        return false;
    }

    private static List<Operand> ends(List<Operand> operands, Map<Local, Operand> originals) {
        var ends = new Operand[operands.size()];
        for (int i = 0; i < ends.length; i++) {
            ends[i] = end(operands.get(i), originals);
        }
        return List.of(ends);
    }

    private static Operand end(Operand operand, Map<Local, Operand> originals) {
        Operand at = operand;
        int most = originals.size();
        while (at instanceof Local local
                && originals.get(local) instanceof Operand next
                && most-- >= 0) {
            at = next;
        }
        return at;
    }

    // ---- within blocks

    private static boolean inBlocks(Function function, Definitions definitions) {
        boolean changed = false;
        for (Block block : function.blocks()) {
            if (hasCopy(block)) {
                changed |= new InBlock(block, definitions).run();
            }
        }
        return changed;
    }

    private static final class InBlock {
        private final Block block;
        private final Definitions definitions;
        private final Map<Local, Operand> copies = new HashMap<>();
        private final Map<Local, Set<Local>> copiesOf = new HashMap<>();

        InBlock(Block block, Definitions definitions) {
            this.block = block;
            this.definitions = definitions;
        }

        boolean run() {
            boolean changed = false;
            List<Instruction> instructions = block.instructions();
            for (int i = 0; i < instructions.size(); i++) {
                Instruction old = instructions.get(i);
                Instruction now = old;
                if (old.opcode() != Opcode.ADDRESS_OF && mentions(old.operands(), copies)) {
                    now = old.withOperands(ends(old.operands(), copies));
                    instructions.set(i, now);
                    changed = true;
                }
                Local set = now.destination();
                if (set != null) {
                    forget(set);
                    if (now.opcode() == Opcode.COPY) {
                        remember(now);
                    }
                }
            }
            if (mentions(block.terminator().operands(), copies)) {
                block.setTerminator(block.terminator().withOperands(o -> end(o, copies)));
                changed = true;
            }
            return changed;
        }

        private void remember(Instruction copy) {
            Local set = copy.destination();
            Operand source = copy.operand(0);
            if (set == source || definitions.isShared(set) || !sameType(copy)) {
                return;
            }
            if (source instanceof Local local) {
                if (definitions.isShared(local)) {
                    return;
                }
                copiesOf.computeIfAbsent(local, _ -> new HashSet<>()).add(set);
            }
            copies.put(set, source);
        }

        private void forget(Local set) {
            if (copies.isEmpty()) {
                return;
            }
            copies.remove(set);
            Set<Local> dependent = copiesOf.remove(set);
            if (dependent != null) {
                dependent.forEach(d -> copies.remove(d, set));
            }
        }
    }

    // ---- results that are only copied

    private static boolean hasCopy(Function function) {
        for (Block block : function.blocks()) {
            if (hasCopy(block)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasCopy(Block block) {
        for (Instruction instruction : block.instructions()) {
            if (instruction.opcode() == Opcode.COPY) {
                return true;
            }
        }
        return false;
    }

    private static boolean straightToPlace(Function function, Definitions definitions) {
        boolean changed = false;
        for (Block block : function.blocks()) {
            if (!hasCopy(block)) {
                continue;
            }
            List<Instruction> kept = new ArrayList<>(block.instructions().size());
            for (Instruction instruction : block.instructions()) {
                Instruction before = kept.isEmpty() ? null : kept.getLast();
                if (before != null
                        && instruction.opcode() == Opcode.COPY
                        && before.destination() != null
                        && before.destination() == instruction.operand(0)
                        && before.destination().kind() == Local.Kind.TEMP
                        && before.opcode() != Opcode.CAUGHT
                        && definitions.reads(before.destination()) == 1
                        && sameType(instruction)) {
                    kept.set(kept.size() - 1, before.withDestination(instruction.destination()));
                    changed = true;
                } else {
                    kept.add(instruction);
                }
            }
            if (kept.size() != block.instructions().size()) {
                block.instructions().clear();
                block.instructions().addAll(kept);
            }
        }
        return changed;
    }
}
