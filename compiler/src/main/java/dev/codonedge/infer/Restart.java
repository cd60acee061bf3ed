package dev.codonedge.infer;

import org.jspecify.annotations.Nullable;

/// Control flow: a place was widened, its owner is to be checked again.
final class Restart extends RuntimeException {
    private static final long serialVersionUID = 1;
    final transient @Nullable Body owner;

    /// @param owner the body to check again; null: the program
    Restart(@Nullable Body owner) {
        super(null, null, false, false);
        this.owner = owner;
    }
}
