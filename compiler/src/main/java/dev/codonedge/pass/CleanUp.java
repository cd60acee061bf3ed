package dev.codonedge.pass;

import dev.codonedge.ir.Function;

import java.util.Arrays;
import java.util.List;

/// The cheap passes that follow others, on one function after another, until nothing changes.
public final class CleanUp implements FunctionPass {
    private static final int ROUNDS = 3;
    private final List<FunctionPass> passes;
    /// Where the pass at each place stands first.
    private final int[] firsts;

    /// @param wordBits the width of the target's machine word
    public CleanUp(int wordBits) {
        var copies = new CopyPropagation();
        var blocks = new SimplifyBlocks();
        passes =
                List.of(
                        copies,
                        new ScalarReplaceStructs(),
                        new FoldConstants(wordBits),
                        copies,
                        blocks,
                        new ThreadJumps(),
                        blocks,
                        new DeadCode());
        firsts = passes.stream().mapToInt(passes::indexOf).toArray();
    }

    @Override
    public boolean run(Function function) {
        int changes = 0;
        int idle = 0;
        // For each pass how often the function had changed when it last found nothing to do.
        var settled = new int[passes.size()];
        Arrays.fill(settled, -1);
        for (int at = 0; idle < passes.size() && at < ROUNDS * passes.size(); at++) {
            int first = firsts[at % passes.size()];
            if (settled[first] != changes && passes.get(first).run(function)) {
                changes++;
                idle = 0;
            } else {
                settled[first] = changes;
                idle++;
            }
        }
        return changes > 0;
    }
}
