package dev.codonedge.analysis;

import dev.codonedge.ir.Block;
import dev.codonedge.ir.Dataflow;
import dev.codonedge.ir.Function;
import dev.codonedge.ir.Instruction;
import dev.codonedge.ir.Local;
import dev.codonedge.ir.Opcode;
import dev.codonedge.ir.Operand;
import dev.codonedge.ir.Terminator;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// Which variables and parameters will be read again. What is live into a handler is live before each instruction of the
/// block that may raise. A variable whose address was taken is always live.
public final class Liveness {
    private final Dataflow flow;
    private final List<Local> tracked = new ArrayList<>();
    private final int[] index;
    private final BitSet always = new BitSet();
    /// By the number of the block; null for blocks that nobody reaches.
    private final @Nullable BitSet[] before;

    public Liveness(Function function) {
        this(new Dataflow(function));
    }

    public Liveness(Dataflow flow) {
        this.flow = flow;
        Function function = flow.function();
        index = new int[function.localNumbers()];
        for (Local local : function.locals()) {
            index[local.id()] = -1;
            if (local.kind() != Local.Kind.TEMP) {
                index[local.id()] = tracked.size();
                tracked.add(local);
            }
        }
        before = new BitSet[function.blockNumbers()];
        for (Block block : flow.order()) {
            before[block.id()] = new BitSet(tracked.size());
            for (Instruction instruction : block.instructions()) {
                if (instruction.opcode() == Opcode.ADDRESS_OF) {
                    always.set(index[((Local) instruction.operand(0)).id()]);
                }
            }
        }
        solve();
    }

    /// What a block as a whole does to a set: reads before it sets, sets, and sets before anything in it may raise.
    private record Effect(
            Block block,
            List<Block> next,
            BitSet reads,
            BitSet sets,
            @Nullable BitSet setsBeforeRaising) {}

    private void solve() {
        List<Block> order = flow.order();
        var effects = new Effect[order.size()];
        for (int i = 0; i < effects.length; i++) {
            effects[i] = effect(order.get(i));
        }
        var live = new BitSet(tracked.size());
        var handled = new BitSet(tracked.size());
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = effects.length - 1; i >= 0; i--) {
                Effect effect = effects[i];
                live.clear();
                for (Block next : effect.next()) {
                    live.or(before[next.id()]);
                }
                live.andNot(effect.sets());
                if (effect.setsBeforeRaising() != null) {
                    handled.clear();
                    handled.or(before[effect.block().handler().id()]);
                    handled.andNot(effect.setsBeforeRaising());
                    live.or(handled);
                }
                live.or(effect.reads());
                live.or(always);
                BitSet old = before[effect.block().id()];
                if (!old.equals(live)) {
                    old.clear();
                    old.or(live);
                    changed = true;
                }
            }
        }
    }

    private Effect effect(Block block) {
        var reads = new BitSet(tracked.size());
        var sets = new BitSet(tracked.size());
        BitSet beforeRaising = null;
        boolean handled = block.handler() != null;
        for (Instruction instruction : block.instructions()) {
            firstRead(instruction.operands(), reads, sets);
            if (handled && beforeRaising == null && instruction.mayRaise()) {
                beforeRaising = (BitSet) sets.clone();
            }
            Local set = instruction.destination();
            if (set != null && index[set.id()] >= 0) {
                sets.set(index[set.id()]);
            }
        }
        Terminator terminator = block.terminator();
        firstRead(terminator.operands(), reads, sets);
        if (handled && beforeRaising == null && terminator instanceof Terminator.Raise) {
            beforeRaising = sets;
        }
        return new Effect(block, terminator.successors(), reads, sets, beforeRaising);
    }

    private void firstRead(List<Operand> operands, BitSet reads, BitSet sets) {
        for (int i = 0; i < operands.size(); i++) {
            if (operands.get(i) instanceof Local local
                    && index[local.id()] >= 0
                    && !sets.get(index[local.id()])) {
                reads.set(index[local.id()]);
            }
        }
    }

    /// What is live before the terminator; may be changed by the caller.
    public BitSet atEnd(Block block) {
        BitSet live = (BitSet) always.clone();
        Terminator terminator = block.terminator();
        for (Block next : terminator.successors()) {
            live.or(before[next.id()]);
        }
        if (terminator instanceof Terminator.Raise && block.handler() != null) {
            live.or(before[block.handler().id()]);
        }
        read(terminator.operands(), live);
        return live;
    }

    /// Goes backwards over one instruction of the block.
    public void step(Block block, Instruction instruction, BitSet live) {
        Local set = instruction.destination();
        if (set != null && index[set.id()] >= 0 && !always.get(index[set.id()])) {
            live.clear(index[set.id()]);
        }
        if (block.handler() != null && instruction.mayRaise()) {
            live.or(before[block.handler().id()]);
        }
        read(instruction.operands(), live);
    }

    private void read(List<Operand> operands, BitSet live) {
        for (int i = 0; i < operands.size(); i++) {
            if (operands.get(i) instanceof Local local && index[local.id()] >= 0) {
                live.set(index[local.id()]);
            }
        }
    }

    /// Whether a set of [#atEnd(Block)] or [#step] has the local; true for temporaries.
    public boolean isLive(Local local, BitSet live) {
        return index[local.id()] < 0 || live.get(index[local.id()]);
    }

    /// What is live where a reached block begins, in the order of the function's locals.
    public List<Local> liveInto(Block block) {
        List<Local> found = new ArrayList<>();
        BitSet live = before[block.id()];
        if (live != null) {
            for (int i = live.nextSetBit(0); i >= 0; i = live.nextSetBit(i + 1)) {
                found.add(tracked.get(i));
            }
        }
        return found;
    }

    public Dataflow flow() {
        return flow;
    }
}
