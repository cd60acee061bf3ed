package dev.codonedge.pass;

import dev.codonedge.analysis.CallGraph;
import dev.codonedge.ir.Function;
import dev.codonedge.ir.Module;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/// The body of a small function, or of one that is called once, in the place of its call. From the bottom of the call
/// graph up, so that what is small after inlining is inlined as well.
///
///     fn twice(x): y = add x, x; return y
///     %1 = call twice(3)                     →      y = add 3, 3; %1 = copy y
public final class InlineSmall implements Pass {
    /// How eager to be.
    ///
    /// @param small bodies up to this size are inlined everywhere
    /// @param once bodies up to this size are inlined when there is only one call
    public record Limits(int small, int once) {
        /// Only what asks for it.
        public static final Limits NONE = new Limits(-1, -1);
    }

    /// What is rarely run takes in no more than this, which is about what a call costs.
    private static final int SMALL_ENOUGH = 6;

    /// Callers do not grow beyond this.
    private static final int LARGEST = 8000;

    private final Limits limits;
    private final CleanUp cleanUp;

    public InlineSmall(Limits limits, CleanUp cleanUp) {
        this.limits = limits;
        this.cleanUp = cleanUp;
    }

    @Override
    public boolean run(Module module) {
        var graph = new CallGraph(module);
        Map<Function, Integer> calls = new HashMap<>();
        for (Function function : module.functions()) {
            Inliner.calls(function).forEach(c -> calls.merge(c.callee(), 1, Integer::sum));
        }
        Set<Function> kept = new HashSet<>(CallGraph.addressTaken(module));
        module.slots().forEach(s -> kept.addAll(s.implementations().values()));
        module.findEntry().ifPresent(kept::add);
        Map<Function, Integer> sizes = new ConcurrentHashMap<>();
        var changed = new AtomicBoolean();
        Workers.bottomUp(
                graph,
                function -> {
                    if (function.blocks().isEmpty()) {
                        return;
                    }
                    int size = Inliner.size(function);
                    var inliner =
                            new Inliner(
                                    function,
                                    call -> {
                                        Function callee = call.callee();
                                        boolean only =
                                                calls.getOrDefault(callee, 0) == 1
                                                        && !kept.contains(callee)
                                                        && callee.exportedName() == null;
                                        return wants(graph, function, callee, only, size, sizes);
                                    });
                    if (inliner.run()) {
                        cleanUp.run(function);
                        changed.set(true);
                    }
                });
        return changed.get();
    }

    private boolean wants(
            CallGraph graph,
            Function caller,
            Function callee,
            boolean only,
            int callerSize,
            Map<Function, Integer> sizes) {
        if (graph.isRecursive(callee)) {
            return false;
        }
        return switch (callee.inlining()) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AUTO -> {
                if (callee.cold() && !caller.cold()
                        || callee.neverReturns()
                        || callerSize > LARGEST) {
                    yield false;
                }
                int small = caller.cold() ? Math.min(limits.small(), SMALL_ENOUGH) : limits.small();
                // callees are finished before their callers, so their size stays
                yield sizes.computeIfAbsent(callee, Inliner::size)
                        <= (only ? Math.max(limits.once(), small) : small);
            }
        };
    }
}
