package dev.codonedge.cli;

import dev.codonedge.cache.ContentCache;
import dev.codonedge.compiler.CompileResult;
import dev.codonedge.compiler.Compiler;
import dev.codonedge.compiler.CompilerOptions;
import dev.codonedge.source.ModuleSource;
import dev.codonedge.source.SourceFile;

/// The compiler that the commands use.
public final class Compilers {
    private Compilers() {}

    public static ProgramCompiler standard(ContentCache cache) {
        var library = new StandardLibrary(() -> LibraryTrees.file(cache));
        return new ProgramCompiler() {
            @Override
            public CompileResult compile(
                    CompilerOptions options, ModuleSource modules, SourceFile program) {
                return Compiler.compile(program, options, modules, library);
            }

            @Override
            public void begin() {
                library.begin();
            }
        };
    }
}
