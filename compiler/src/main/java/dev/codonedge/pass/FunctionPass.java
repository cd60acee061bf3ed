package dev.codonedge.pass;

import dev.codonedge.ir.Function;
import dev.codonedge.ir.Module;

import java.util.concurrent.atomic.AtomicBoolean;

/// A pass that looks at one function at a time and knows nothing of others: it keeps nothing between them.
interface FunctionPass extends Pass {
    /// Rewrites a function that has blocks.
    ///
    /// @return whether anything changed
    boolean run(Function function);

    @Override
    default boolean run(Module module) {
        var changed = new AtomicBoolean();
        Workers.each(
                module.functions(),
                function -> {
                    if (!function.blocks().isEmpty() && run(function)) {
                        changed.set(true);
                    }
                });
        return changed.get();
    }
}
