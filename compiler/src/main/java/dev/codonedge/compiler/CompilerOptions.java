package dev.codonedge.compiler;

import dev.codonedge.syntax.ModuleTree;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everything a compilation is told besides the source. Knows nothing of boards or files.
///
/// @param definitions values of `-D NAME=VALUE`, in order
/// @param runtimeBitcode LLVM bitcode of the runtime, linked into the program before optimisation
/// @param output what `Compiler` is to produce
/// @param verify whether the IR is verified after every pass
public record CompilerOptions(
        TargetOptions target,
        Optimization optimization,
        Numerics numerics,
        Overflow overflow,
        Panic panic,
        boolean debugChecks,
        Map<String, String> definitions,
        Optional<byte[]> runtimeBitcode,
        Output output,
        boolean verify) {

    /// The machine code is for.
    ///
    /// @param triple normalised, four parts (`thumbv7m-unknown-none-eabi`)
    /// @param cpu LLVM's name
    /// @param features LLVM's feature string, may be empty
    /// @param pointerBits 32 or 64, the machine word
    /// @param bareMetal no operating system beneath
    /// @param name the target's own name (`armv7m`)
    public record TargetOptions(
            String name,
            String triple,
            String cpu,
            String features,
            int pointerBits,
            boolean bareMetal) {}

    public enum Optimization {
        O0,
        O1,
        O2,
        O3,
        OS,
        OZ
    }

    public enum Numerics {
        PYTHON,
        C
    }

    public enum Overflow {
        WRAP,
        CHECK
    }

    public enum Panic {
        MESSAGE,
        LOCATION,
        ABORT
    }

    public enum Output {
        /// One object file with everything in it.
        OBJECT,
        /// Object code for a linker: one file or several, as it is made sooner.
        OBJECTS,
        ASSEMBLY,
        LLVM,
        BITCODE,
        /// Our own IR as text, after the passes.
        IR,
        /// Types and effects only.
        NOTHING
    }

    /// Where the library's modules come from: dotted name → text.
    public interface Library {
        /// Names of the modules that exist, sorted.
        List<String> modules();

        Optional<String> text(String module);

        /// The module as it was parsed before, if that is at hand; its text is parsed otherwise.
        default Optional<ModuleTree> tree(String module) {
            return Optional.empty();
        }
    }
}
