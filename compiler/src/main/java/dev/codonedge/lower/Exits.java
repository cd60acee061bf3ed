package dev.codonedge.lower;

import dev.codonedge.ir.Block;
import dev.codonedge.ir.Local;
import dev.codonedge.typed.TypedStmt;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The constructs around the statement being lowered, outermost first, and the ways out through them.
final class Exits {
    private final List<Frame> frames = new ArrayList<>();

    sealed interface Frame {}

    /// @param generator what a `for` runs over and must close when it is left early; null for `while`
    /// @param handler where exceptions outside the loop's body go
    record Loop(Block onBreak, Block onContinue, @Nullable Local generator, @Nullable Block handler)
            implements Frame {}

    record Labelled(TypedStmt.Label label, Block end) implements Frame {}

    /// A `try` whose `finally` is still to come. It is emitted once: each way in stores a completion code, and at its end
    /// control goes on by that code. 0 is the ordinary end, 1 an exception in flight.
    static final class Finally implements Frame {
        static final long ENDED = 0;
        static final long RAISED = 1;

        private final Block entry;
        private final Local code;
        private final @Nullable Block handler;
        private final Map<Exit, Long> codes = new LinkedHashMap<>();

        Finally(Block entry, Local code, @Nullable Block handler) {
            this.entry = entry;
            this.code = code;
            this.handler = handler;
        }

        Block entry() {
            return entry;
        }

        Local code() {
            return code;
        }

        @Nullable Block handler() {
            return handler;
        }

        long codeOf(Exit exit) {
            return codes.computeIfAbsent(exit, _ -> RAISED + 1 + codes.size());
        }

        /// The ways out that were taken, with their codes.
        Map<Exit, Long> codes() {
            return codes;
        }
    }

    /// A way out of statements, to behind or inside one of the frames, or out of the function.
    sealed interface Exit {
        record Break(Loop loop) implements Exit {}

        record Continue(Loop loop) implements Exit {}

        record Leave(Labelled block) implements Exit {}

        record Return() implements Exit {}
    }

    void push(Frame frame) {
        frames.add(frame);
    }

    void pop() {
        frames.removeLast();
    }

    int depth() {
        return frames.size();
    }

    Frame frame(int index) {
        return frames.get(index);
    }

    Loop innermostLoop() {
        for (Frame frame : frames.reversed()) {
            if (frame instanceof Loop loop) {
                return loop;
            }
        }
        throw new IllegalStateException("break or continue outside of a loop");
    }

    Labelled labelled(TypedStmt.Label label) {
        for (Frame frame : frames.reversed()) {
            if (frame instanceof Labelled block && block.label() == label) {
                return block;
            }
        }
        throw new IllegalStateException("leaves a block that it is not in");
    }

    boolean insideFinally() {
        for (Frame frame : frames) {
            if (frame instanceof Finally) {
                return true;
            }
        }
        return false;
    }
}
