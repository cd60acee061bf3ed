package dev.codonedge.cli;

import dev.codonedge.cache.ContentCache;
import dev.codonedge.compiler.Compiler;

/// The compiler that the commands use.
public final class Compilers {
    private Compilers() {}

    public static ProgramCompiler standard(ContentCache cache) {
        var library = new StandardLibrary(() -> LibraryTrees.file(cache));
        return (options, modules, program) -> Compiler.compile(program, options, modules, library);
    }
}
