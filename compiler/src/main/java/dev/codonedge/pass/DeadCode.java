package dev.codonedge.pass;

import dev.codonedge.analysis.Definitions;
import dev.codonedge.analysis.Liveness;
import dev.codonedge.ir.Block;
import dev.codonedge.ir.Function;
import dev.codonedge.ir.Instruction;
import dev.codonedge.ir.Local;
import dev.codonedge.ir.Opcode;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;

/// Leaves out what computes a value nobody reads; a call whose result nobody reads forgets the result.
///
///     %1 = add x, 1
///     %2 = call f()      →      call f()
///     x = copy 3
///     return 0                  return 0
public final class DeadCode implements FunctionPass {
    @Override
    public boolean run(Function function) {
        boolean changed = unread(function);
        while (deadStores(function)) {
            changed = true;
            unread(function);
        }
        if (changed) {
            Temporaries.forgetUnused(function);
        }
        return changed;
    }

    /// Cheap: what no operand ever mentions. Backwards, so that what only fed it goes as well.
    static boolean unread(Function function) {
        var definitions = new Definitions(function);
        boolean changed = false;
        boolean again = true;
        while (again) {
            again = false;
            for (Block block : function.blocks()) {
                List<Instruction> instructions = block.instructions();
                int kept = instructions.size();
                for (int i = instructions.size() - 1; i >= 0; i--) {
                    Instruction instruction = instructions.get(i);
                    boolean idle =
                            instruction.opcode() == Opcode.COPY
                                    && instruction.operand(0) == instruction.destination();
                    if (idle || isUnread(instruction, definitions)) {
                        definitions.forgetReads(instruction);
                        again = true;
                    } else {
                        instructions.set(--kept, instruction);
                    }
                }
                instructions.subList(0, kept).clear();
            }
            changed |= again;
        }
        for (Block block : function.blocks()) {
            List<Instruction> instructions = block.instructions();
            for (int i = 0; i < instructions.size(); i++) {
                Instruction instruction = instructions.get(i);
                if (instruction.destination() != null
                        && canForgetResult(instruction.opcode())
                        && definitions.reads(instruction.destination()) == 0) {
                    instructions.set(i, instruction.withDestination(null));
                    changed = true;
                }
            }
        }
        return changed;
    }

    private static boolean isUnread(Instruction instruction, Definitions definitions) {
        return instruction.destination() != null
                && definitions.reads(instruction.destination()) == 0
                && instruction.isPure();
    }

    private static boolean setsVariables(Function function) {
        for (Block block : function.blocks()) {
            for (Instruction instruction : block.instructions()) {
                Local set = instruction.destination();
                if (set != null && set.kind() != Local.Kind.TEMP) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean deadStores(Function function) {
        if (!setsVariables(function)) {
            return false;
        }
        boolean changed = false;
        var liveness = new Liveness(function);
        for (Block block : liveness.flow().order()) {
            BitSet live = liveness.atEnd(block);
            List<Instruction> kept = new ArrayList<>();
            boolean here = false;
            for (int i = block.instructions().size() - 1; i >= 0; i--) {
                Instruction instruction = block.instructions().get(i);
                Local set = instruction.destination();
                if (set != null && set.kind() != Local.Kind.TEMP && !liveness.isLive(set, live)) {
                    if (instruction.isPure()) {
                        here = true;
                        continue;
                    }
                    if (canForgetResult(instruction.opcode())) {
                        instruction = instruction.withDestination(null);
                        here = true;
                    }
                }
                liveness.step(block, instruction, live);
                kept.add(instruction);
            }
            if (here) {
                Collections.reverse(kept);
                block.instructions().clear();
                block.instructions().addAll(kept);
                changed = true;
            }
        }
        return changed;
    }

    private static boolean canForgetResult(Opcode opcode) {
        return switch (opcode) {
            case CALL, CALL_SLOT, CALL_VALUE, CALL_C, GEN_NEXT, GEN_SEND, GEN_THROW -> true;
            default -> false;
        };
    }
}
