package dev.codonedge.cli;

/// The compiler that the commands use.
public final class Compilers {
    private Compilers() {}

    public static ProgramCompiler standard() {
        return (_, _, _) -> {
            throw new IllegalStateException("the stages of the compiler are not joined");
        };
    }
}
