package dev.codonedge.analysis;

import dev.codonedge.ir.Block;
import dev.codonedge.ir.Dataflow;
import dev.codonedge.ir.Function;
import dev.codonedge.ir.Instruction;
import dev.codonedge.ir.Local;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The blocks where different settings of a variable meet: its iterated dominance frontier, as it was when this was made.
final class JoinPoints {
    private final Map<Local, Set<Block>> joins = new HashMap<>();

    JoinPoints(Dataflow flow) {
        Map<Block, Set<Block>> frontiers = frontiers(flow);
        Map<Local, Set<Block>> settings = new HashMap<>();
        Function function = flow.function();
        for (Local local : function.locals()) {
            if (local.kind() != Local.Kind.TEMP) {
                // what it is before it is set counts too
                settings.computeIfAbsent(local, _ -> new LinkedHashSet<>()).add(function.entry());
            }
        }
        for (Block block : flow.order()) {
            for (Instruction instruction : block.instructions()) {
                Local set = instruction.destination();
                if (set != null && settings.containsKey(set)) {
                    settings.get(set).add(block);
                }
            }
        }
        settings.forEach((local, blocks) -> joins.put(local, iterated(blocks, frontiers)));
    }

    private static Map<Block, Set<Block>> frontiers(Dataflow flow) {
        Map<Block, Set<Block>> frontiers = new HashMap<>();
        for (Block block : flow.order()) {
            List<Block> before = new ArrayList<>(flow.predecessors(block));
            before.addAll(flow.throwers(block));
            if (block == flow.function().entry() && !before.isEmpty() || before.size() > 1) {
                Block stop =
                        block == flow.function().entry() ? null : flow.immediateDominator(block);
                for (Block from : before) {
                    Block at = from;
                    while (at != stop) {
                        frontiers.computeIfAbsent(at, _ -> new LinkedHashSet<>()).add(block);
                        if (at == flow.function().entry()) {
                            break;
                        }
                        at = flow.immediateDominator(at);
                    }
                }
            }
        }
        return frontiers;
    }

    private static Set<Block> iterated(Set<Block> settings, Map<Block, Set<Block>> frontiers) {
        Set<Block> found = new HashSet<>();
        var open = new ArrayDeque<>(settings);
        while (!open.isEmpty()) {
            for (Block join : frontiers.getOrDefault(open.poll(), Set.of())) {
                if (found.add(join)) {
                    open.add(join);
                }
            }
        }
        return found;
    }

    /// Whether the local may come to the block with different values.
    boolean meet(Local local, Block block) {
        return joins.getOrDefault(local, Set.of()).contains(block);
    }
}
