package dev.codonedge.pass;

import dev.codonedge.ir.Block;
import dev.codonedge.ir.Function;
import dev.codonedge.ir.Instruction;
import dev.codonedge.ir.Local;
import dev.codonedge.ir.Operand;

import java.util.HashMap;
import java.util.Map;

/// Keeps the rule that a temporary is set once and read only in its own block.
final class Temporaries {
    private Temporaries() {}

    /// Makes variables of temporaries that break the rule, after blocks were split or code was copied.
    static void spread(Function function) {
        Map<Local, Block> home = new HashMap<>();
        for (Block block : function.blocks()) {
            for (Instruction instruction : block.instructions()) {
                Local set = instruction.destination();
                if (set != null
                        && set.kind() == Local.Kind.TEMP
                        && home.putIfAbsent(set, block) != null) {
                    set.becomeVariable();
                }
            }
        }
        for (Block block : function.blocks()) {
            for (Instruction instruction : block.instructions()) {
                instruction.operands().forEach(o -> check(o, block, home));
            }
            block.terminator().operands().forEach(o -> check(o, block, home));
        }
    }

    private static void check(Operand operand, Block user, Map<Local, Block> home) {
        if (operand instanceof Local local && home.get(local) != user) {
            local.becomeVariable();
        }
    }

    /// Forgets locals that nothing mentions any more.
    static void forgetUnused(Function function) {
        var used = new java.util.HashSet<Local>(function.parameters());
        for (Block block : function.blocks()) {
            for (Instruction instruction : block.instructions()) {
                if (instruction.destination() != null) {
                    used.add(instruction.destination());
                }
                for (Operand operand : instruction.operands()) {
                    if (operand instanceof Local local) {
                        used.add(local);
                    }
                }
            }
            for (Operand operand : block.terminator().operands()) {
                if (operand instanceof Local local) {
                    used.add(local);
                }
            }
        }
        function.locals().removeIf(local -> !used.contains(local));
    }
}
