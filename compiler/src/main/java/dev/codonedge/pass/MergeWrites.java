package dev.codonedge.pass;

import dev.codonedge.analysis.Definitions;
import dev.codonedge.ir.Block;
import dev.codonedge.ir.Constant;
import dev.codonedge.ir.Detail;
import dev.codonedge.ir.Function;
import dev.codonedge.ir.Instruction;
import dev.codonedge.ir.Local;
import dev.codonedge.ir.Opcode;
import dev.codonedge.ir.Operand;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Constant bytes that go to the console one after the other go there in one call.
///
///     call.c ce_console_write(bytes "hello", word 5)
///     call.c ce_console_write(bytes "\n", word 1)       →     call.c ce_console_write(bytes "hello\n", word 6)
public final class MergeWrites implements FunctionPass {
    private static final String WRITE = "ce_console_write";

    @Override
    public boolean run(Function function) {
        var definitions = new Definitions(function);
        boolean changed = false;
        for (Block block : function.blocks()) {
            changed |= merge(block, definitions);
        }
        return changed;
    }

    private static boolean merge(Block block, Definitions definitions) {
        List<Instruction> kept = new ArrayList<>();
        int last = -1;
        String lastBytes = "";
        boolean changed = false;
        for (Instruction instruction : block.instructions()) {
            String bytes = constantBytes(instruction, definitions);
            if (bytes == null) {
                last = instruction.isPure() ? last : -1;
                kept.add(instruction);
            } else if (last < 0) {
                last = kept.size();
                lastBytes = bytes;
                kept.add(instruction);
            } else {
                lastBytes += bytes;
                kept.set(last, write(kept.get(last), lastBytes));
                changed = true;
            }
        }
        if (changed) {
            block.instructions().clear();
            block.instructions().addAll(kept);
        }
        return changed;
    }

    private static Instruction write(Instruction model, String bytes) {
        Operand length = Constant.Int.of(model.operand(1).type(), bytes.length());
        return model.withOperands(List.of(new Constant.Bytes(bytes), length));
    }

    /// What a write writes when that is known here, else null.
    private static @Nullable String constantBytes(
            Instruction instruction, Definitions definitions) {
        boolean writes =
                instruction.opcode() == Opcode.CALL_C
                        && ((Detail.CFunction) instruction.detail()).symbol().equals(WRITE);
        if (!writes || !(instruction.operand(1) instanceof Constant.Int(_, var length))) {
            return null;
        }
        Operand source = instruction.operand(0);
        if (source instanceof Local local) {
            source =
                    definitions
                            .onlyDefinition(local)
                            .filter(d -> d.opcode() == Opcode.COPY)
                            .map(d -> d.operand(0))
                            .orElse(source);
        }
        return source instanceof Constant.Bytes(var bytes)
                        && length.intValue() <= bytes.length()
                        && length.signum() >= 0
                ? bytes.substring(0, length.intValue())
                : null;
    }
}
