package dev.codonedge.codegen;

import dev.codonedge.compiler.CompilerOptions;
import dev.codonedge.compiler.CompilerOptions.Output;
import dev.codonedge.ir.Block;
import dev.codonedge.ir.Constant;
import dev.codonedge.ir.Function;
import dev.codonedge.ir.IrType;
import dev.codonedge.ir.Location;
import dev.codonedge.ir.Module;
import dev.codonedge.ir.Terminator;
import dev.codonedge.source.SourceFile;

import java.util.Optional;

/// Gets LLVM ready while the front end works: a thread loads the library, sets the target up and sends a program of one
/// instruction all the way through. Loading takes longer than generating code for a small program.
public final class LlvmStart implements AutoCloseable {
    private final Thread thread;

    private LlvmStart(Thread thread) {
        this.thread = thread;
    }

    public static LlvmStart begin(CompilerOptions options) {
        return new LlvmStart(
                Thread.ofPlatform().daemon().name("llvm-start").start(() -> rehearse(options)));
    }

    private static void rehearse(CompilerOptions options) {
        try {
            var plain =
                    new CompilerOptions(
                            options.target(),
                            options.optimization(),
                            options.numerics(),
                            options.overflow(),
                            options.panic(),
                            options.debugChecks(),
                            options.definitions(),
                            Optional.empty(),
                            Output.OBJECT,
                            false);
            CodeGenerator.generate(smallest(), plain);
        } catch (RuntimeException | LinkageError _) {
            // Whatever is wrong will be wrong again, and reported, when the program's turn comes.
        }
    }

    private static Module smallest() {
        var nowhere = new Location(new SourceFile("", "", ""), 0, 0, "", null);
        var function = new Function("", IrType.I32, nowhere);
        function.setRaises(false);
        Block block = function.newBlock();
        block.setTerminator(new Terminator.Return(Constant.Int.of(IrType.I32, 0), nowhere));
        var module = new Module();
        module.functions().add(function);
        module.setEntry(function);
        return module;
    }

    /// Waits for the thread: the process must not end while LLVM is being set up.
    @Override
    public void close() {
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
