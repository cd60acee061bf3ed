package dev.codonedge.pass;

import dev.codonedge.ir.IrVerifier;
import dev.codonedge.ir.Module;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The passes in their order. After each one the module can be verified.
public final class Pipeline {
    /// How much work the passes put into the program.
    public enum Effort {
        /// Only what the program needs to be built: `-O0`.
        LEAST,
        /// For size: `-Os`, `-Oz`, and `-O1`.
        SMALL,
        /// For speed: `-O2`, `-O3`.
        FAST
    }

    private final List<Pass> passes;
    private final Map<String, Long> nanoseconds = new LinkedHashMap<>();

    public Pipeline(List<Pass> passes) {
        this.passes = List.copyOf(passes);
    }

    /// @param wordBits the width of the target's machine word
    public static Pipeline standard(Effort effort, int wordBits) {
        var cleanUp = new CleanUp(wordBits);
        return switch (effort) {
            case LEAST ->
                    new Pipeline(
                            List.of(
                                    new DropUnreached(),
                                    new ResolveSlots(),
                                    new InlineSmall(
                                            InlineSmall.Limits.NONE,
                                            cleanUp), // what the library asks for
                                    new DecideWideText(null),
                                    new SpliceGenerators(cleanUp),
                                    new SplitGenerators(),
                                    new InferRaises(),
                                    new NoteRaises(),
                                    new DropUnreached()));
            case SMALL -> optimizing(new InlineSmall.Limits(10, 200), cleanUp, wordBits);
            case FAST -> optimizing(new InlineSmall.Limits(40, 400), cleanUp, wordBits);
        };
    }

    private static Pipeline optimizing(InlineSmall.Limits limits, CleanUp cleanUp, int wordBits) {
        return new Pipeline(
                List.of(
                        new DropUnreached(),
                        new ResolveSlots(),
                        new InlineSmall(InlineSmall.Limits.NONE, cleanUp),
                        new DecideWideText(cleanUp), // what becomes of text is in one function now
                        new SpliceGenerators(
                                cleanUp), // before inlining: a spliced loop is smaller than the
                        // call it replaces
                        new DropUnreached(), // what was inlined everywhere costs the rest no time
                        new FoldGlobals(),
                        cleanUp,
                        new FindCold(),
                        new InlineSmall(limits, cleanUp),
                        new SpliceGenerators(cleanUp), // what inlining has brought together
                        new DropUnreached(),
                        new SplitGenerators(),
                        new InlineSmall(limits, cleanUp), // frames are made by small functions
                        new InferRaises(), // fewer handlers, so more is known where checks stand
                        new RemoveChecks(wordBits, cleanUp),
                        new InferRaises(), // fewer checks, so fewer functions raise
                        new NoteRaises(), // after the last inlining, and only for what can raise
                        cleanUp,
                        new MergeWrites(),
                        new DropUnreached(),
                        new NarrowIntegers(wordBits)));
    }

    public List<Pass> passes() {
        return passes;
    }

    /// Runs all passes.
    ///
    /// @param verify whether the module is checked before the first and after every pass
    /// @throws IllegalStateException when a pass leaves bad IR
    public void run(Module module, boolean verify) {
        var form = IrVerifier.Form.FULL;
        if (verify) {
            IrVerifier.verify(module, form, "lowering");
        }
        for (Pass pass : passes) {
            long start = System.nanoTime();
            pass.run(module);
            nanoseconds.merge(pass.name(), System.nanoTime() - start, Long::sum);
            form = pass instanceof SplitGenerators ? IrVerifier.Form.SPLIT : form;
            if (verify) {
                IrVerifier.verify(module, form, pass.name());
            }
        }
    }

    /// How long each pass took in all runs, in the order of their first.
    public Map<String, Long> nanoseconds() {
        return nanoseconds;
    }
}
