package dev.codonedge.descriptor;

/// A descriptor as written. `file` is what messages call it.
public record DescriptorText(String name, String file, String text) {}
