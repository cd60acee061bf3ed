package dev.codonedge.pass;

import dev.codonedge.ir.Block;
import dev.codonedge.ir.Constant;
import dev.codonedge.ir.Dataflow;
import dev.codonedge.ir.Detail;
import dev.codonedge.ir.Function;
import dev.codonedge.ir.Instruction;
import dev.codonedge.ir.Opcode;
import dev.codonedge.ir.Terminator;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Fewer and longer blocks: decided branches become jumps, jumps to jumps go to the end at once, a block that follows
/// only one other is joined to it, handlers that cannot be reached or only raise again go, and so does what nobody
/// reaches.
///
///     b0: branch true, b1, b2        b0: x = copy 1
///     b1: jump b3               →        return x
///     b3: x = copy 1
///         return x
public final class SimplifyBlocks implements FunctionPass {
    @Override
    public boolean run(Function function) {
        boolean changed = false;
        boolean again = true;
        while (again) {
            again = endAfterCallsThatNeverReturn(function);
            again |= decide(function);
            again |= dropHandlers(function);
            again |= skipEmpty(function);
            again |= dropUnreached(function);
            again |= join(function);
            changed |= again;
        }
        if (changed) {
            Temporaries.forgetUnused(function);
        }
        return changed;
    }

    private static boolean endAfterCallsThatNeverReturn(Function function) {
        boolean changed = false;
        for (Block block : function.blocks()) {
            List<Instruction> instructions = block.instructions();
            for (int i = 0; i < instructions.size(); i++) {
                boolean last =
                        i == instructions.size() - 1
                                && block.terminator() instanceof Terminator.Unreachable;
                if (!last && neverReturns(instructions.get(i))) {
                    block.setTerminator(new Terminator.Unreachable(instructions.get(i).location()));
                    instructions.subList(i + 1, instructions.size()).clear();
                    changed = true;
                }
            }
        }
        return changed;
    }

    private static boolean neverReturns(Instruction instruction) {
        return switch (instruction.opcode()) {
            case CALL -> instruction.callee().neverReturns();
            case CALL_C ->
                    ((Detail.CFunction) instruction.detail()).effects()
                            == Detail.CFunction.Effects.NEVER_RETURNS;
            default -> false;
        };
    }

    /// Branches on constants, and branches whose targets are the same.
    private static boolean decide(Function function) {
        boolean changed = false;
        for (Block block : function.blocks()) {
            Block only = decided(block.terminator());
            if (only != null) {
                block.setTerminator(new Terminator.Jump(only, block.terminator().location()));
                changed = true;
            }
        }
        return changed;
    }

    static @Nullable Block decided(Terminator terminator) {
        return switch (terminator) {
            case Terminator.Branch b ->
                    b.then() == b.otherwise()
                            ? b.then()
                            : switch (b.condition()) {
                                case Constant.Int(_, var value) ->
                                        value.signum() != 0 ? b.then() : b.otherwise();
                                case Constant.Undefined _ -> b.otherwise();
                                default -> null;
                            };
            case Terminator.Switch s -> {
                if (s.value() instanceof Constant.Int(_, var value)) {
                    int at = s.cases().indexOf(value.longValue());
                    yield at < 0 ? s.otherwise() : s.targets().get(at);
                }
                yield s.targets().stream().allMatch(t -> t == s.otherwise()) ? s.otherwise() : null;
            }
            default -> null;
        };
    }

    /// Handlers of blocks that cannot raise, and handlers that only raise what they caught.
    private static boolean dropHandlers(Function function) {
        boolean changed = false;
        for (Block block : function.blocks()) {
            Block handler = block.handler();
            if (handler == null) {
                continue;
            }
            if (!Dataflow.canRaise(block)) {
                block.setHandler(null);
                changed = true;
            } else if (onlyRaisesAgain(handler) && handler != block) {
                block.setHandler(handler.handler());
                changed = true;
            }
        }
        return changed;
    }

    private static boolean onlyRaisesAgain(Block handler) {
        return handler.instructions().size() == 1
                && handler.instructions().getFirst().opcode() == Opcode.CAUGHT
                && handler.terminator() instanceof Terminator.Raise(var exception, _)
                && exception == handler.instructions().getFirst().destination()
                && handler.handler() != handler;
    }

    /// A jump to a block that only jumps goes on to its target.
    private static boolean skipEmpty(Function function) {
        Map<Block, Block> beyond = new HashMap<>();
        for (Block block : function.blocks()) {
            if (block.instructions().isEmpty()
                    && block.terminator() instanceof Terminator.Jump(var target, _)) {
                beyond.put(block, target);
            }
        }
        if (beyond.isEmpty()) {
            return false;
        }
        boolean changed = false;
        for (Block block : function.blocks()) {
            Terminator old = block.terminator();
            if (!(old instanceof Terminator.Yield) && leadsTo(old, beyond)) {
                Terminator moved = old.withTargets(t -> end(t, beyond));
                if (!moved.equals(old)) {
                    block.setTerminator(moved);
                    changed = true;
                }
            }
        }
        return changed;
    }

    private static boolean leadsTo(Terminator terminator, Map<Block, Block> beyond) {
        for (Block next : terminator.successors()) {
            if (beyond.containsKey(next)) {
                return true;
            }
        }
        return false;
    }

    private static Block end(Block start, Map<Block, Block> beyond) {
        Set<Block> seen = new HashSet<>();
        Block at = start;
        while (beyond.containsKey(at) && seen.add(at)) {
            at = beyond.get(at);
        }
        return beyond.containsKey(at) ? start : at;
    }

    static boolean dropUnreached(Function function) {
        if (Dataflow.reachesAll(function)) {
            return false;
        }
        var flow = new Dataflow(function);
        for (Block block : flow.order()) {
            if (block.handler() != null && !flow.isReached(block.handler())) {
                block.setHandler(null);
            }
        }
        function.blocks().removeIf(b -> !flow.isReached(b));
        return true;
    }

    /// Appends a block to the only one that leads to it.
    private static boolean join(Function function) {
        if (function.blocks().size() == 1) {
            return false;
        }
        var ways = new int[function.blockNumbers()];
        ways[function.entry().id()] = 1;
        for (Block block : function.blocks()) {
            int weight = block.terminator() instanceof Terminator.Yield ? 2 : 1;
            for (Block next : block.terminator().successors()) {
                ways[next.id()] += weight;
            }
            if (block.handler() != null) {
                ways[block.handler().id()] += 2;
            }
        }
        Set<Block> gone = new HashSet<>();
        for (Block block : function.blocks()) {
            while (!gone.contains(block)
                    && block.terminator() instanceof Terminator.Jump(var next, _)
                    && next != block
                    && ways[next.id()] == 1
                    && canShareHandler(block, next)) {
                if (Dataflow.canRaise(next)) {
                    block.setHandler(next.handler());
                }
                block.instructions().addAll(next.instructions());
                block.setTerminator(next.terminator());
                gone.add(next);
            }
        }
        return !gone.isEmpty() && function.blocks().removeIf(gone::contains);
    }

    private static boolean canShareHandler(Block block, Block next) {
        return block.handler() == next.handler()
                || !Dataflow.canRaise(block)
                || !Dataflow.canRaise(next);
    }
}
