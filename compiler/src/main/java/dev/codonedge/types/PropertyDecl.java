package dev.codonedge.types;

import org.jspecify.annotations.Nullable;

/// A computed attribute; setter and deleter are null where there are none.
public record PropertyDecl(
        String name,
        FunctionDecl getter,
        @Nullable FunctionDecl setter,
        @Nullable FunctionDecl deleter) {}
