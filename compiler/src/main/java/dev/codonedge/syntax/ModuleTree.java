package dev.codonedge.syntax;

import dev.codonedge.source.SourceFile;

import java.util.List;
import java.util.Optional;

/// A whole module as written.
///
/// @param usedLater names of the module that functions whose body is a [LaterBody] use
public record ModuleTree(
        SourceFile file, List<Stmt> body, Optional<String> docstring, List<String> usedLater) {
    public ModuleTree {
        body = List.copyOf(body);
        usedLater = List.copyOf(usedLater);
    }

    public ModuleTree(SourceFile file, List<Stmt> body, Optional<String> docstring) {
        this(file, body, docstring, List.of());
    }
}
