package dev.codonedge.diagnostic;

import dev.codonedge.source.Span;

/// A second place that helps to understand a diagnostic, with what to say about it.
public record Label(Span span, String text) {}
