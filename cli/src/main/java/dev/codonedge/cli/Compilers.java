package dev.codonedge.cli;

/// The compiler that the commands use.
final class Compilers {
    private Compilers() {}

    static ProgramCompiler standard() {
        return (_, _, _) -> {
            throw new IllegalStateException("the stages of the compiler are not joined");
        };
    }
}
