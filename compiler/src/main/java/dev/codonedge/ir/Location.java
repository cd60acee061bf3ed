package dev.codonedge.ir;

import dev.codonedge.source.SourceFile;

import org.jspecify.annotations.Nullable;

/// Where in the source an instruction comes from.
///
/// @param function the name of the function it was written in, for tracebacks
/// @param inlinedAt the call that an inlined instruction replaced, else null
public record Location(
        SourceFile file, int line, int column, String function, @Nullable Location inlinedAt) {
    /// The same place, as seen after its function was inlined at `call`.
    public Location inlined(Location call) {
        return new Location(
                file, line, column, function, inlinedAt == null ? call : inlinedAt.inlined(call));
    }

    @Override
    public String toString() {
        return line + ":" + column;
    }
}
