package dev.codonedge.compiler;

import dev.codonedge.diagnostic.Diagnostic;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What came of a compilation.
///
/// @param output the bytes asked for; empty when there were errors
/// @param timings nanoseconds by stage, in order; a name with a dot is a part of the stage that follows
/// @param counts how much there was to do: `realizations`, …
public record CompileResult(
        List<Diagnostic> diagnostics,
        Optional<byte[]> output,
        Map<String, Long> timings,
        Map<String, Long> counts) {}
