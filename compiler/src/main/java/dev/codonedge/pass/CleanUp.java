package dev.codonedge.pass;

import dev.codonedge.ir.Function;

import java.util.List;

/// The cheap passes that follow others, on one function after another, until nothing changes.
public final class CleanUp implements FunctionPass {
    private static final int ROUNDS = 3;

    // One bit for each pass.
    private static final int COPIES = 1;
    private static final int STRUCTS = 2;
    private static final int FOLD = 4;
    private static final int BLOCKS = 8;
    private static final int JUMPS = 16;
    private static final int DEAD = 32;
    private static final int ALL = 63;
    private static final int SHAPE = BLOCKS | JUMPS | DEAD;

    /// A pass in the round.
    ///
    /// @param wakes the passes that may find something to do after it has changed something
    private record Step(FunctionPass pass, int bit, int wakes) {}

    private final List<Step> round;

    /// @param wordBits the width of the target's machine word
    public CleanUp(int wordBits) {
        var copies = new Step(new CopyPropagation(), COPIES, ALL & ~COPIES);
        var blocks = new Step(new SimplifyBlocks(), BLOCKS, ALL & ~BLOCKS);
        round =
                List.of(
                        copies,
                        new Step(new ScalarReplaceStructs(), STRUCTS, COPIES | SHAPE),
                        new Step(new FoldConstants(wordBits), FOLD, COPIES | SHAPE),
                        copies,
                        blocks,
                        new Step(new ThreadJumps(), JUMPS, COPIES | SHAPE),
                        blocks,
                        new Step(new DeadCode(), DEAD, BLOCKS));
    }

    @Override
    public boolean run(Function function) {
        boolean changed = false;
        int awake = ALL;
        for (int at = 0; awake != 0 && at < ROUNDS * round.size(); at++) {
            Step step = round.get(at % round.size());
            if ((awake & step.bit()) != 0) {
                awake &= ~step.bit();
                if (step.pass().run(function)) {
                    awake |= step.wakes();
                    changed = true;
                }
            }
        }
        return changed;
    }
}
