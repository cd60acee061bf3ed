package dev.codonedge.ir;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/// How control moves through one function, as it was when this was made: predecessors, an order, dominators. The handler
/// of a block that may raise counts as one of its successors; what a forward fact is on that edge is the join of the
/// states before each raising instruction.
public final class Dataflow {
    private final Function function;
    private final List<Block>[] predecessors;
    private final List<Block>[] throwers;
    private final List<Block> order = new ArrayList<>();
    private final List<Block> readable = Collections.unmodifiableList(order);
    private final int[] position;
    private int @Nullable [] dominators;

    @SuppressWarnings("unchecked")
    public Dataflow(Function function) {
        this.function = function;
        int size = 0;
        for (Block block : function.blocks()) {
            size = Math.max(size, block.id() + 1);
        }
        predecessors = new List[size];
        throwers = new List[size];
        position = new int[size];
        Arrays.fill(position, -1);
        number();
        for (Block block : order) {
            for (Block next : block.terminator().successors()) {
                add(predecessors, next, block);
            }
            if (block.handler() != null && canRaise(block)) {
                add(throwers, block.handler(), block);
            }
        }
    }

    private static void add(List<Block>[] lists, Block to, Block from) {
        if (lists[to.id()] == null) {
            lists[to.id()] = new ArrayList<>(2);
        }
        lists[to.id()].add(from);
    }

    /// Reverse postorder from the entry, on an explicit stack.
    private void number() {
        record Step(Block block, java.util.Iterator<Block> rest) {}

        var stack = new ArrayDeque<Step>();
        var seen = new boolean[position.length];
        Block entry = function.entry();
        seen[entry.id()] = true;
        stack.push(new Step(entry, successors(entry).iterator()));
        while (!stack.isEmpty()) {
            Step step = stack.peek();
            if (step.rest().hasNext()) {
                Block next = step.rest().next();
                if (!seen[next.id()]) {
                    seen[next.id()] = true;
                    stack.push(new Step(next, successors(next).iterator()));
                }
            } else {
                order.add(stack.pop().block());
            }
        }
        Collections.reverse(order);
        for (int i = 0; i < order.size(); i++) {
            position[order.get(i).id()] = i;
        }
    }

    /// Whether every block is reached from the entry; cheaper than to ask for the order.
    public static boolean reachesAll(Function function) {
        int left = function.blocks().size() - 1;
        if (left == 0) {
            return true;
        }
        var seen = new boolean[function.blockNumbers()];
        var open = new Block[left + 1];
        int size = 0;
        open[size++] = function.entry();
        seen[function.entry().id()] = true;
        while (size > 0) {
            Block block = open[--size];
            List<Block> next = block.terminator().successors();
            for (int i = 0; i < next.size(); i++) {
                if (!seen[next.get(i).id()]) {
                    seen[next.get(i).id()] = true;
                    open[size++] = next.get(i);
                    left--;
                }
            }
            Block handler = block.handler();
            if (handler != null && !seen[handler.id()] && canRaise(block)) {
                seen[handler.id()] = true;
                open[size++] = handler;
                left--;
            }
        }
        return left == 0;
    }

    /// Whether something in the block may send control to its handler.
    public static boolean canRaise(Block block) {
        if (block.isTerminated() && block.terminator() instanceof Terminator.Raise) {
            return true;
        }
        for (Instruction instruction : block.instructions()) {
            if (instruction.mayRaise()) {
                return true;
            }
        }
        return false;
    }

    /// Where control may go from a block: along its terminator, and to its handler when it may raise.
    public static List<Block> successors(Block block) {
        List<Block> next = block.terminator().successors();
        if (block.handler() == null || !canRaise(block)) {
            return next;
        }
        var all = new ArrayList<>(next);
        all.add(block.handler());
        return all;
    }

    public Function function() {
        return function;
    }

    /// The blocks reached from the entry, each before its successors where there are no loops.
    public List<Block> order() {
        return readable;
    }

    /// Where a reached block stands in the order.
    public int position(Block block) {
        return position[block.id()];
    }

    public boolean isReached(Block block) {
        return block.id() < position.length && position[block.id()] >= 0;
    }

    /// Reached blocks whose terminator leads here; twice when it does twice.
    public List<Block> predecessors(Block block) {
        List<Block> found = predecessors[block.id()];
        return found == null ? List.of() : found;
    }

    /// Reached blocks that may raise and have this handler.
    public List<Block> throwers(Block block) {
        List<Block> found = throwers[block.id()];
        return found == null ? List.of() : found;
    }

    /// The last block that every path to this one runs through; the entry's is itself.
    public Block immediateDominator(Block block) {
        return order.get(dominators()[position[block.id()]]);
    }

    /// Whether every path to `block` runs through `other`, which may be the same.
    public boolean dominates(Block other, Block block) {
        int[] up = dominators();
        int at = position[block.id()];
        int wanted = position[other.id()];
        while (at > wanted) {
            at = up[at];
        }
        return at == wanted;
    }

    /// By position in the order; Cooper, Harvey and Kennedy's iteration.
    private int[] dominators() {
        int[] up = dominators;
        if (up != null) {
            return up;
        }
        up = new int[order.size()];
        Arrays.fill(up, -1);
        up[0] = 0;
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = 1; i < up.length; i++) {
                int common = -1;
                for (Block before : predecessors(order.get(i))) {
                    common = meet(up, common, position[before.id()]);
                }
                for (Block before : throwers(order.get(i))) {
                    common = meet(up, common, position[before.id()]);
                }
                if (common != up[i]) {
                    up[i] = common;
                    changed = true;
                }
            }
        }
        dominators = up;
        return up;
    }

    private static int meet(int[] up, int a, int b) {
        if (a < 0 || up[b] < 0) {
            return a < 0 && up[b] >= 0 ? b : a;
        }
        int one = a;
        int other = b;
        while (one != other) {
            if (one > other) {
                one = up[one];
            } else {
                other = up[other];
            }
        }
        return one;
    }

    /// Whether the edge leads back: the target dominates the source, so that the target is a loop's head.
    public boolean isBackEdge(Block from, Block to) {
        return dominates(to, from);
    }
}
