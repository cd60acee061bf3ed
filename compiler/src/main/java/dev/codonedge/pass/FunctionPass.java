package dev.codonedge.pass;

import dev.codonedge.ir.Function;
import dev.codonedge.ir.Module;

/// A pass that looks at one function at a time.
interface FunctionPass extends Pass {
    /// Rewrites a function that has blocks.
    ///
    /// @return whether anything changed
    boolean run(Function function);

    @Override
    default boolean run(Module module) {
        boolean changed = false;
        for (Function function : module.functions()) {
            if (!function.blocks().isEmpty()) {
                changed |= run(function);
            }
        }
        return changed;
    }
}
