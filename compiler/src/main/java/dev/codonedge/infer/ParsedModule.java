package dev.codonedge.infer;

import dev.codonedge.scope.ModuleScopes;
import dev.codonedge.syntax.ModuleTree;

/// A module after everything that needs no types.
record ParsedModule(ModuleTree tree, ModuleScopes scopes) {}
