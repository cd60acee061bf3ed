package dev.codonedge.analysis;

import dev.codonedge.ir.Block;
import dev.codonedge.ir.Function;
import dev.codonedge.ir.Instruction;
import dev.codonedge.ir.Local;
import dev.codonedge.ir.Opcode;
import dev.codonedge.ir.Operand;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/// Where the locals of a function are set and how often they are read, as it was when this was made.
public final class Definitions {
    private final int[] sets;
    private final int[] reads;
    private final @Nullable Instruction[] last;
    private final boolean[] shared;

    public Definitions(Function function) {
        int size = 0;
        for (Local local : function.locals()) {
            size = Math.max(size, local.id() + 1);
        }
        sets = new int[size];
        reads = new int[size];
        last = new Instruction[size];
        shared = new boolean[size];
        for (Local parameter : function.parameters()) {
            sets[parameter.id()] = 1;
        }
        for (Block block : function.blocks()) {
            for (Instruction instruction : block.instructions()) {
                Local set = instruction.destination();
                if (set != null) {
                    sets[set.id()]++;
                    last[set.id()] = instruction;
                }
                read(instruction.operands());
                if (instruction.opcode() == Opcode.ADDRESS_OF) {
                    shared[((Local) instruction.operand(0)).id()] = true;
                }
            }
            read(block.terminator().operands());
        }
    }

    private void read(List<Operand> operands) {
        for (int i = 0; i < operands.size(); i++) {
            if (operands.get(i) instanceof Local local) {
                reads[local.id()]++;
            }
        }
    }

    /// How many operands it is.
    public int reads(Local local) {
        return reads[local.id()];
    }

    /// The instruction is leaving the function: its operands are read once less.
    public void forgetReads(Instruction instruction) {
        for (Operand operand : instruction.operands()) {
            if (operand instanceof Local local) {
                reads[local.id()]--;
            }
        }
    }

    /// How many instructions set it; being a parameter counts as one.
    public int sets(Local local) {
        return sets[local.id()];
    }

    /// Whether its address was taken, so that memory operations may read and set it.
    public boolean isShared(Local local) {
        return shared[local.id()];
    }

    /// Whether it has one value wherever it is read: set once and never through its address.
    public boolean isStable(Local local) {
        return sets[local.id()] == 1 && !shared[local.id()];
    }

    /// The one instruction that sets it; empty for parameters and for what is set several times.
    public Optional<Instruction> onlyDefinition(Local local) {
        return isStable(local) ? Optional.ofNullable(last[local.id()]) : Optional.empty();
    }
}
