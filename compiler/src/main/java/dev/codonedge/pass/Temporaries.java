package dev.codonedge.pass;

import dev.codonedge.ir.Block;
import dev.codonedge.ir.Function;
import dev.codonedge.ir.Instruction;
import dev.codonedge.ir.Local;
import dev.codonedge.ir.Operand;

import java.util.List;

/// Keeps the rule that a temporary is set once and read only in its own block.
final class Temporaries {
    private Temporaries() {}

    /// Makes variables of temporaries that break the rule, after blocks were split or code was copied.
    static void spread(Function function) {
        var home = new Block[function.localNumbers()];
        for (Block block : function.blocks()) {
            for (Instruction instruction : block.instructions()) {
                Local set = instruction.destination();
                if (set != null && set.kind() == Local.Kind.TEMP) {
                    if (home[set.id()] == null) {
                        home[set.id()] = block;
                    } else {
                        set.becomeVariable();
                    }
                }
            }
        }
        for (Block block : function.blocks()) {
            for (Instruction instruction : block.instructions()) {
                check(instruction.operands(), block, home);
            }
            check(block.terminator().operands(), block, home);
        }
    }

    private static void check(List<Operand> operands, Block user, Block[] home) {
        for (int i = 0; i < operands.size(); i++) {
            if (operands.get(i) instanceof Local local && home[local.id()] != user) {
                local.becomeVariable();
            }
        }
    }

    /// Forgets locals that nothing mentions any more.
    static void forgetUnused(Function function) {
        var used = new boolean[function.localNumbers()];
        for (Local parameter : function.parameters()) {
            used[parameter.id()] = true;
        }
        for (Block block : function.blocks()) {
            for (Instruction instruction : block.instructions()) {
                if (instruction.destination() != null) {
                    used[instruction.destination().id()] = true;
                }
                use(instruction.operands(), used);
            }
            use(block.terminator().operands(), used);
        }
        function.locals().removeIf(local -> !used[local.id()]);
    }

    private static void use(List<Operand> operands, boolean[] used) {
        for (int i = 0; i < operands.size(); i++) {
            if (operands.get(i) instanceof Local local) {
                used[local.id()] = true;
            }
        }
    }
}
