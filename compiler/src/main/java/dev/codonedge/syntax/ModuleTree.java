package dev.codonedge.syntax;

import dev.codonedge.source.SourceFile;

import java.util.List;
import java.util.Optional;

/// A whole module as written.
public record ModuleTree(SourceFile file, List<Stmt> body, Optional<String> docstring) {
    public ModuleTree {
        body = List.copyOf(body);
    }
}
