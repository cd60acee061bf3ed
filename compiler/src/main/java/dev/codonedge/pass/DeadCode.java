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

    /// Cheap: what no operand ever mentions.
    static boolean unread(Function function) {
        boolean changed = false;
        boolean again = true;
        while (again) {
            again = false;
            var definitions = new Definitions(function);
            for (Block block : function.blocks()) {
                again |= block.instructions().removeIf(i -> i.destination() != null
                        && i.isPure()
                        && definitions.reads(i.destination()) == 0);
                again |= block.instructions().removeIf(
                        i -> i.opcode() == Opcode.COPY && i.operand(0) == i.destination());
            }
            changed |= again;
        }
        var definitions = new Definitions(function);
        for (Block block : function.blocks()) {
            block.instructions().replaceAll(i -> i.destination() != null
                            && canForgetResult(i.opcode())
                            && definitions.reads(i.destination()) == 0
                    ? i.withDestination(null)
                    : i);
        }
        return changed;
    }

    private static boolean deadStores(Function function) {
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
