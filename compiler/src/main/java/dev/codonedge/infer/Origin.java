package dev.codonedge.infer;

import dev.codonedge.source.Span;

import org.jspecify.annotations.Nullable;

/// The place whose type a variable stands for, so that a later statement may widen it.
///
/// @param key the same after a restart
/// @param owner the body to check again when it widens; null: the program
/// @param what how a message calls the place
/// @param inCallee of a place in the result of a call: which one it is of the callee's ([ResultPlaces]); null of others
record Origin(String key, @Nullable Body owner, String what, Span span, @Nullable String inCallee) {
    Origin(String key, @Nullable Body owner, String what, Span span) {
        this(key, owner, what, span, null);
    }

    private static final String INSIDE = "inside";

    /// What is in an Optional when something is.
    Origin inside() {
        return part(INSIDE);
    }

    /// Whether it is what an Optional holds, which never is an Optional itself.
    boolean isInside() {
        return key.endsWith("." + INSIDE);
    }

    /// A place inside this one.
    Origin part(String name) {
        return new Origin(key + "." + name, owner, what, span);
    }
}
