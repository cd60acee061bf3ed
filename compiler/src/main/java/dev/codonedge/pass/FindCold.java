package dev.codonedge.pass;

import dev.codonedge.analysis.CallGraph;
import dev.codonedge.ir.Block;
import dev.codonedge.ir.Detail;
import dev.codonedge.ir.Function;
import dev.codonedge.ir.Instruction;
import dev.codonedge.ir.Module;
import dev.codonedge.ir.Terminator;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// A function that only rare code calls is rare itself: what a cold function calls and nobody else, and what is called on
/// the way to a `raise`. Cold functions stay out of line and are made small instead of fast.
///
///     fn raise_key(k) cold: %1 = call repr(k); …      →      fn repr(s) cold: …
public final class FindCold implements Pass {
    @Override
    public boolean run(Module module) {
        Set<Function> fixed = new HashSet<>(CallGraph.addressTaken(module));
        module.slots().forEach(s -> fixed.addAll(s.implementations().values()));
        module.findEntry().ifPresent(fixed::add);
        // For each function how many callers are left that are not known to be cold.
        Map<Function, Integer> warmCallers = new HashMap<>();
        Map<Function, Set<Function>> callees = new HashMap<>();
        Set<Function> called = new HashSet<>();
        for (Function function : module.functions()) {
            Set<Function> warm = new HashSet<>();
            for (Block block : function.blocks()) {
                boolean raises = block.terminator() instanceof Terminator.Raise;
                for (Instruction instruction : block.instructions()) {
                    if (instruction.detail() instanceof Detail.Callee(var callee)) {
                        called.add(callee);
                        if (!raises) {
                            warm.add(callee);
                        }
                    }
                }
            }
            warm.remove(function);
            callees.put(function, warm);
            if (!function.cold()) {
                warm.forEach(c -> warmCallers.merge(c, 1, Integer::sum));
            }
        }
        boolean changed = false;
        var open = new ArrayDeque<Function>();
        for (Function function : module.functions()) {
            if (called.contains(function)
                    && isFree(function, fixed)
                    && !warmCallers.containsKey(function)) {
                open.add(function);
            }
        }
        while (!open.isEmpty()) {
            Function function = open.poll();
            if (function.cold()) {
                continue;
            }
            function.setCold();
            changed = true;
            for (Function callee : callees.get(function)) {
                if (warmCallers.merge(callee, -1, Integer::sum) == 0 && isFree(callee, fixed)) {
                    open.add(callee);
                }
            }
        }
        return changed;
    }

    private static boolean isFree(Function function, Set<Function> fixed) {
        return !fixed.contains(function)
                && function.exportedName() == null
                && function.inlining() != Function.Inlining.ALWAYS;
    }
}
