package dev.codonedge.infer;

import dev.codonedge.source.Span;

import org.jspecify.annotations.Nullable;

/// The place whose type a variable stands for, so that a later statement may widen it.
///
/// @param key the same after a restart
/// @param owner the body to check again when it widens; null: the program
/// @param what how a message calls the place
record Origin(String key, @Nullable Body owner, String what, Span span) {
    /// A place inside this one.
    Origin part(String name) {
        return new Origin(key + "." + name, owner, what, span);
    }
}
