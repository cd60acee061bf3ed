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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which variables and parameters will be read again. What is live into a handler is live before each instruction of the
/// block that may raise. A variable whose address was taken is always live.
public final class Liveness {
    private final Dataflow flow;
    private final List<Local> tracked = new ArrayList<>();
    private final int[] index;
    private final BitSet always = new BitSet();
    private final Map<Block, BitSet> before = new HashMap<>();

    public Liveness(Function function) {
        this(new Dataflow(function));
    }

    public Liveness(Dataflow flow) {
        this.flow = flow;
        Function function = flow.function();
        int size = 0;
        for (Local local : function.locals()) {
            size = Math.max(size, local.id() + 1);
        }
        index = new int[size];
        for (Local local : function.locals()) {
            index[local.id()] = -1;
            if (local.kind() != Local.Kind.TEMP) {
                index[local.id()] = tracked.size();
                tracked.add(local);
            }
        }
        for (Block block : flow.order()) {
            before.put(block, new BitSet());
            for (Instruction instruction : block.instructions()) {
                if (instruction.opcode() == Opcode.ADDRESS_OF) {
                    always.set(index[((Local) instruction.operand(0)).id()]);
                }
            }
        }
        solve();
    }

    /// What a block as a whole does to a set: reads before it sets, sets, and sets before anything in it may raise.
    private record Effect(BitSet reads, BitSet sets, @Nullable BitSet setsBeforeRaising) {}

    private void solve() {
        Map<Block, Effect> effects = new HashMap<>();
        flow.order().forEach(b -> effects.put(b, effect(b)));
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = flow.order().size() - 1; i >= 0; i--) {
                Block block = flow.order().get(i);
                Effect effect = effects.get(block);
                BitSet live = (BitSet) always.clone();
                for (Block next : block.terminator().successors()) {
                    live.or(before.get(next));
                }
                live.andNot(effect.sets());
                if (effect.setsBeforeRaising() != null) {
                    BitSet handled = (BitSet) before.get(block.handler()).clone();
                    handled.andNot(effect.setsBeforeRaising());
                    live.or(handled);
                }
                live.or(effect.reads());
                live.or(always);
                BitSet old = before.get(block);
                if (!old.equals(live)) {
                    before.put(block, live);
                    changed = true;
                }
            }
        }
    }

    private Effect effect(Block block) {
        var reads = new BitSet();
        var sets = new BitSet();
        BitSet beforeRaising = null;
        for (Instruction instruction : block.instructions()) {
            for (Operand operand : instruction.operands()) {
                firstRead(operand, reads, sets);
            }
            if (beforeRaising == null && block.handler() != null && instruction.mayRaise()) {
                beforeRaising = (BitSet) sets.clone();
            }
            Local set = instruction.destination();
            if (set != null && index[set.id()] >= 0) {
                sets.set(index[set.id()]);
            }
        }
        for (Operand operand : block.terminator().operands()) {
            firstRead(operand, reads, sets);
        }
        if (beforeRaising == null
                && block.handler() != null
                && block.terminator() instanceof Terminator.Raise) {
            beforeRaising = sets;
        }
        return new Effect(reads, sets, beforeRaising);
    }

    private void firstRead(Operand operand, BitSet reads, BitSet sets) {
        if (operand instanceof Local local
                && index[local.id()] >= 0
                && !sets.get(index[local.id()])) {
            reads.set(index[local.id()]);
        }
    }

    /// What is live before the terminator; may be changed by the caller.
    public BitSet atEnd(Block block) {
        BitSet live = (BitSet) always.clone();
        Terminator terminator = block.terminator();
        for (Block next : terminator.successors()) {
            live.or(before.get(next));
        }
        if (terminator instanceof Terminator.Raise && block.handler() != null) {
            live.or(before.get(block.handler()));
        }
        terminator.operands().forEach(o -> read(o, live));
        return live;
    }

    /// Goes backwards over one instruction of the block.
    public void step(Block block, Instruction instruction, BitSet live) {
        Local set = instruction.destination();
        if (set != null && index[set.id()] >= 0 && !always.get(index[set.id()])) {
            live.clear(index[set.id()]);
        }
        if (block.handler() != null && instruction.mayRaise()) {
            live.or(before.get(block.handler()));
        }
        for (Operand operand : instruction.operands()) {
            read(operand, live);
        }
    }

    private void read(Operand operand, BitSet live) {
        if (operand instanceof Local local && index[local.id()] >= 0) {
            live.set(index[local.id()]);
        }
    }

    /// Whether a set of [#atEnd(Block)] or [#step] has the local; true for temporaries.
    public boolean isLive(Local local, BitSet live) {
        return index[local.id()] < 0 || live.get(index[local.id()]);
    }

    /// What is live where a reached block begins, in the order of the function's locals.
    public List<Local> liveInto(Block block) {
        List<Local> found = new ArrayList<>();
        BitSet live = before.get(block);
        if (live != null) {
            live.stream().forEach(i -> found.add(tracked.get(i)));
        }
        return found;
    }

    public Dataflow flow() {
        return flow;
    }
}
