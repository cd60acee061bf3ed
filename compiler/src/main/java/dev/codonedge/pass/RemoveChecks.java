package dev.codonedge.pass;

import dev.codonedge.analysis.Facts;
import dev.codonedge.analysis.RangeAnalysis;
import dev.codonedge.analysis.Writes;
import dev.codonedge.ir.Block;
import dev.codonedge.ir.Function;
import dev.codonedge.ir.Instruction;
import dev.codonedge.ir.Module;
import dev.codonedge.ir.Opcode;
import dev.codonedge.ir.Terminator;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/// Checks and branches whose outcome is known go: indices that count up to a length, divisors tested before, what an
/// equal check has shown already. What is rarely run is not worth the looking.
///
///     b1: %1 = lt.s i, n                        b1: %1 = lt.s i, n
///         branch %1, b2, b3                         branch %1, b2, b3
///     b2: check.bounds i, n else raise_index  →     b2: …
public final class RemoveChecks implements Pass {
    /// Functions with more blocks times locals are left alone.
    private static final long MOST = 1_500_000;

    private final int wordBits;
    private final CleanUp cleanUp;

    /// @param wordBits the width of the target's machine word
    public RemoveChecks(int wordBits, CleanUp cleanUp) {
        this.wordBits = wordBits;
        this.cleanUp = cleanUp;
    }

    @Override
    public boolean run(Module module) {
        var writes = new Writes(module);
        var changed = new AtomicBoolean();
        Workers.each(
                module.functions(),
                function -> {
                    if (!function.cold()
                            && hasChecks(function)
                            && (long) function.blocks().size() * function.locals().size() < MOST
                            && new Removal(new RangeAnalysis(function, writes, wordBits)).run()) {
                        cleanUp.run(function);
                        changed.set(true);
                    }
                });
        return changed.get();
    }

    private static boolean hasChecks(Function function) {
        for (Block block : function.blocks()) {
            for (Instruction instruction : block.instructions()) {
                if (isCheck(instruction)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isCheck(Instruction instruction) {
        return switch (instruction.opcode()) {
            case CHECK_BOUNDS, CHECK_NONZERO, CHECK_SOME, CHECK_TRUE -> true;
            default -> false;
        };
    }

    private record Removal(RangeAnalysis analysis) {
        boolean run() {
            boolean changed = false;
            List<Block> order = List.copyOf(analysis.flow().order());
            for (Block block : order) {
                Facts facts = analysis.before(block).orElse(null);
                if (facts == null) {
                    continue;
                }
                List<Instruction> kept = new ArrayList<>();
                for (Instruction instruction : block.instructions()) {
                    if (isCheck(instruction) && holds(instruction, facts)) {
                        changed = true;
                    } else if (isIdleWrap(instruction, facts)) {
                        changed = true;
                        kept.add(
                                new Instruction(
                                        Opcode.COPY,
                                        instruction.destination(),
                                        List.of(instruction.operand(0)),
                                        instruction.location()));
                    } else {
                        kept.add(instruction);
                    }
                    analysis.step(instruction, facts);
                }
                if (!kept.equals(block.instructions())) {
                    block.instructions().clear();
                    block.instructions().addAll(kept);
                }
                changed |= decide(block, facts);
            }
            if (changed) {
                SimplifyBlocks.dropUnreached(analysis.flow().function());
            }
            return changed;
        }

        private boolean isIdleWrap(Instruction instruction, Facts facts) {
            if (instruction.opcode() != Opcode.WRAP_INDEX) {
                return false;
            }
            Integer index = analysis.value(instruction.operand(0), facts);
            return index != null && facts.isNotNegative(index);
        }

        private boolean decide(Block block, Facts facts) {
            if (!(block.terminator() instanceof Terminator.Branch b) || b.then() == b.otherwise()) {
                return false;
            }
            Integer test = analysis.value(b.condition(), facts);
            Boolean outcome = test == null ? null : facts.outcome(test);
            if (outcome == null) {
                return false;
            }
            block.setTerminator(
                    new Terminator.Jump(outcome ? b.then() : b.otherwise(), b.location()));
            return true;
        }

        private boolean holds(Instruction check, Facts facts) {
            Integer first = analysis.value(check.operand(0), facts);
            if (first == null) {
                return false;
            }
            return switch (check.opcode()) {
                case CHECK_BOUNDS -> {
                    Integer length = analysis.value(check.operand(1), facts);
                    yield length != null && facts.isWithin(first, length);
                }
                case CHECK_NONZERO -> facts.isNonzero(first);
                case CHECK_TRUE -> Boolean.TRUE.equals(facts.outcome(first));
                case CHECK_SOME -> facts.isPresent(first);
                default -> throw new IllegalArgumentException("not a check: " + check.opcode());
            };
        }
    }
}
