package dev.codonedge.cli;

import dev.codonedge.compiler.Compiler;

/// The compiler that the commands use.
public final class Compilers {
    private Compilers() {}

    public static ProgramCompiler standard() {
        var library = new StandardLibrary();
        return (options, modules, program) -> Compiler.compile(program, options, modules, library);
    }
}
