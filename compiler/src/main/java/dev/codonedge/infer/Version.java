package dev.codonedge.infer;

import dev.codonedge.scope.Symbol;
import dev.codonedge.typed.LocalVariable;
import dev.codonedge.typed.ModuleVariable;
import dev.codonedge.types.Type;

import org.jspecify.annotations.Nullable;

/// A variable of one type: a symbol has several when it is bound anew with another type. Compared by identity.
final class Version {
    final Symbol symbol;
    final Type.Variable slot;
    final @Nullable LocalVariable local;
    final @Nullable ModuleVariable module;
    final Region region;
    /// The value of a static variable (`n: Literal[int] = 5`): a Long, Boolean or String.
    @Nullable Object staticValue;

    /// Where several versions met that have no common type: what they are; reading it is an error.
    @Nullable String conflict;

    /// By which the next walk knows that such a version is read, so that it has to be a mixed value; null where it cannot be.
    @Nullable String meeting;

    /// Whether the user wrote its type, so that nothing widens it.
    boolean annotated;

    /// When it was made and last read, on the clock of the walk ([Statements#tick]).
    long born;

    long readAt;

    Version(
            Symbol symbol,
            Type.Variable slot,
            @Nullable LocalVariable local,
            @Nullable ModuleVariable module,
            Region region) {
        this.symbol = symbol;
        this.slot = slot;
        this.local = local;
        this.module = module;
        this.region = region;
    }

    /// A conditional block, or the body itself.
    static final class Region {
        final @Nullable Region parent;
        /// Whether a name keeps its version here whatever its type: inside `try`, whose handlers see all bindings.
        final boolean keepsVersions;

        Region(@Nullable Region parent, boolean keepsVersions) {
            this.parent = parent;
            this.keepsVersions = keepsVersions;
        }

        /// Whether a block is this one or lies in it.
        boolean holds(Region inner) {
            return inner == this || inner.strictlyInside(this);
        }

        /// The innermost block that this one and another lie in.
        Region around(Region other) {
            Region region = this;
            while (region.parent != null && !region.holds(other)) {
                region = region.parent;
            }
            return region;
        }

        boolean strictlyInside(Region outer) {
            for (Region region = parent; region != null; region = region.parent) {
                if (region == outer) {
                    return true;
                }
            }
            return false;
        }
    }
}
