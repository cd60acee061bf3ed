package dev.codonedge.cli;

import dev.codonedge.compiler.CompileResult;
import dev.codonedge.compiler.CompilerOptions;
import dev.codonedge.source.ModuleSource;
import dev.codonedge.source.SourceFile;

/// What the commands need of the compiler.
@FunctionalInterface
public interface ProgramCompiler {
    CompileResult compile(CompilerOptions options, ModuleSource modules, SourceFile program);

    /// Begins what the first program will wait for.
    default void begin() {}
}
