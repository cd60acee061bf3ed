package dev.codonedge.compiler;

import dev.codonedge.diagnostic.Diagnostic;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What came of a compilation.
///
/// @param output the bytes asked for; empty when there were errors
/// @param more further object files, when several may come
/// @param timings nanoseconds by stage, in order; a name with a dot is a part of the stage that follows
/// @param counts how much there was to do: `realizations`, …
public record CompileResult(
        List<Diagnostic> diagnostics,
        Optional<byte[]> output,
        List<byte[]> more,
        Map<String, Long> timings,
        Map<String, Long> counts) {
    /// All object files there are.
    public List<byte[]> objects() {
        return Stream.concat(output.stream(), more.stream()).toList();
    }
}
