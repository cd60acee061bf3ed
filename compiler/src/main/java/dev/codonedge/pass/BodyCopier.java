package dev.codonedge.pass;

import dev.codonedge.ir.Block;
import dev.codonedge.ir.Function;
import dev.codonedge.ir.Instruction;
import dev.codonedge.ir.Local;
import dev.codonedge.ir.Location;
import dev.codonedge.ir.Operand;
import dev.codonedge.ir.Terminator;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Copies blocks of one function into another. Parameters and variables become variables there, one for all copies that
/// share the map; temporaries are new in each copy. What returns, raises or yields is up to whoever asks.
final class BodyCopier {
    private final Function target;
    private final @Nullable Location site;
    private final Map<Local, Operand> variables;
    private final Map<Local, Local> temporaries = new HashMap<>();
    private final Map<Block, Block> blocks = new HashMap<>();
    private @Nullable Location lastOriginal;
    private @Nullable Location lastLocation;

    /// @param site the call that the copies replace, or null when the code only moves
    /// @param variables what parameters and variables are called in the target; missing ones are added
    BodyCopier(Function target, @Nullable Location site, Map<Local, Operand> variables) {
        this.target = target;
        this.site = site;
        this.variables = variables;
    }

    /// Copies the blocks. Their handlers are copies of the old ones, or `outer` where there was none. The copies have
    /// their instructions, but no terminators yet.
    void copy(List<Block> originals, @Nullable Block outer) {
        for (Block original : originals) {
            blocks.put(original, target.newBlock());
        }
        for (Block original : originals) {
            Block copy = blocks.get(original);
            copy.setHandler(original.handler() == null ? outer : blocks.get(original.handler()));
            for (Instruction instruction : original.instructions()) {
                copy.instructions().add(copy(instruction));
            }
        }
    }

    Instruction copy(Instruction instruction) {
        var operands = new Operand[instruction.operands().size()];
        for (int i = 0; i < operands.length; i++) {
            operands[i] = operand(instruction.operand(i));
        }
        Local destination =
                instruction.destination() == null
                        ? null
                        : (Local) operand(instruction.destination());
        return new Instruction(
                instruction.opcode(),
                destination,
                List.of(operands),
                instruction.detail(),
                location(instruction.location()));
    }

    /// The terminator with copied operands and targets.
    Terminator copy(Terminator terminator) {
        return terminator
                .withOperands(this::operand)
                .withTargets(t -> blocks.getOrDefault(t, t))
                .at(location(terminator.location()));
    }

    Block block(Block original) {
        return blocks.get(original);
    }

    Operand operand(Operand operand) {
        if (!(operand instanceof Local local)) {
            return operand;
        }
        if (local.kind() == Local.Kind.TEMP) {
            return temporaries.computeIfAbsent(local, l -> target.newTemporary(l.type()));
        }
        return variables.computeIfAbsent(local, l -> target.newVariable(l.type(), l.sourceName()));
    }

    Location location(Location original) {
        if (site == null) {
            return original;
        }
        // neighbours are at the same place as a rule
        if (original != lastOriginal) {
            lastOriginal = original;
            lastLocation = original.inlined(site);
        }
        return lastLocation;
    }
}
