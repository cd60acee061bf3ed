package dev.codonedge.pass;

import dev.codonedge.ir.Module;

/// One rewriting of a module. Its class comment shows before and after.
public interface Pass {
    /// Rewrites the module in place.
    ///
    /// @return whether anything changed
    boolean run(Module module);

    /// The class name: `FoldConstants`.
    default String name() {
        return getClass().getSimpleName();
    }
}
