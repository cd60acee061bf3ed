package dev.codonedge.pass;

import dev.codonedge.ir.Function;

import java.util.List;

/// The cheap passes that follow others, on one function after another, until nothing changes.
public final class CleanUp implements FunctionPass {
    private static final int ROUNDS = 3;
    private final List<FunctionPass> passes;

    /// @param wordBits the width of the target's machine word
    public CleanUp(int wordBits) {
        passes =
                List.of(
                        new CopyPropagation(),
                        new ScalarReplaceStructs(),
                        new FoldConstants(wordBits),
                        new CopyPropagation(),
                        new SimplifyBlocks(),
                        new ThreadJumps(),
                        new SimplifyBlocks(),
                        new DeadCode());
    }

    @Override
    public boolean run(Function function) {
        boolean changed = false;
        int idle = 0;
        for (int at = 0; idle < passes.size() && at < ROUNDS * passes.size(); at++) {
            if (passes.get(at % passes.size()).run(function)) {
                changed = true;
                idle = 0;
            } else {
                idle++;
            }
        }
        return changed;
    }
}
