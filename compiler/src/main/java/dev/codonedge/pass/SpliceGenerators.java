package dev.codonedge.pass;

import dev.codonedge.analysis.CallGraph;
import dev.codonedge.analysis.Definitions;
import dev.codonedge.ir.Block;
import dev.codonedge.ir.Function;
import dev.codonedge.ir.Instruction;
import dev.codonedge.ir.IrType;
import dev.codonedge.ir.Local;
import dev.codonedge.ir.Module;
import dev.codonedge.ir.Opcode;
import dev.codonedge.ir.Operand;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A generator that is made here, driven from one place and used nowhere else becomes part of the loop that drives it:
/// no frame, no call. Small functions that only hand generators on are inlined first, so that nested ones vanish too.
///
///     it = gen.make count(n)                         i = copy 0; jump b1
///     b1: r = gen.next it                            b1: more = lt.s i, n
///         branch (extract r #0), b2, b3       →          branch more, b2, b3
///     b2: …body…; jump b1                            b2: …body…; i = add i, 1; jump b1
public final class SpliceGenerators implements Pass {
    /// Larger generators stay apart.
    private static final int LARGEST = 3000;

    /// How large a function may be that gives a generator back, or takes one.
    private static final int WRAPPER = 60;

    private static final int CONSUMER = 200;

    private final CleanUp cleanUp;

    public SpliceGenerators(CleanUp cleanUp) {
        this.cleanUp = cleanUp;
    }

    @Override
    public boolean run(Module module) {
        boolean changed = false;
        var calls = new CallGraph(module);
        for (Function function : calls.bottomUp()) {
            if (!function.blocks().isEmpty() && concernsGenerators(function)) {
                changed |= run(module, calls, function);
            }
        }
        return changed;
    }

    private static boolean concernsGenerators(Function function) {
        for (Block block : function.blocks()) {
            for (Instruction instruction : block.instructions()) {
                Local set = instruction.destination();
                if (set != null && set.type().mentionsGenerator()) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean run(Module module, CallGraph calls, Function function) {
        boolean changed = new Inliner(function, call -> isHandedOn(calls, call)).run();
        unfold(function);
        boolean again = true;
        boolean spliced = false;
        while (again) {
            again = false;
            for (GeneratorUse use : candidates(calls, function)) {
                if (use.nexts.isEmpty()) {
                    use.drop();
                    again = true;
                } else {
                    again |= new GeneratorSplice(module, function, use).run();
                }
            }
            if (again) {
                Temporaries.spread(function);
                unfold(function);
                spliced = true;
            }
        }
        if (changed || spliced) {
            cleanUp.run(function);
        }
        return changed || spliced;
    }

    /// Just what lets the next generator be seen: who made it, through copies and tuples.
    private static void unfold(Function function) {
        SimplifyBlocks.dropUnreached(function);
        new ScalarReplaceStructs().run(function);
        new CopyPropagation().run(function);
        DeadCode.unread(function);
    }

    private static boolean isHandedOn(CallGraph calls, Instruction call) {
        Function callee = call.callee();
        if (calls.isRecursive(callee) || callee.inlining() == Function.Inlining.NEVER) {
            return false;
        }
        int size = Inliner.size(callee);
        return callee.result().mentionsGenerator() && size <= WRAPPER
                || size <= CONSUMER
                        && callee.parameters().stream().anyMatch(p -> p.type().mentionsGenerator());
    }

    /// Where one generator of a function is made and used, by identity of the instructions.
    static final class GeneratorUse {
        final Instruction make;
        final Map<Instruction, Block> homes;
        final List<Instruction> nexts = new ArrayList<>();
        final List<Instruction> closes = new ArrayList<>();
        final List<Instruction> results = new ArrayList<>();
        private boolean escapes;

        GeneratorUse(Instruction make, Map<Instruction, Block> homes) {
            this.make = make;
            this.homes = homes;
        }

        private void add(Instruction use) {
            switch (use.opcode()) {
                case GEN_NEXT -> nexts.add(use);
                case GEN_CLOSE -> closes.add(use);
                case GEN_RESULT -> results.add(use);
                default -> escapes = true;
            }
        }

        /// A generator nobody drives: making and closing it does nothing.
        private void drop() {
            for (Instruction close : closes) {
                homes.get(close).instructions().removeIf(i -> i == close);
            }
            homes.get(make).instructions().removeIf(i -> i == make);
        }
    }

    private static List<GeneratorUse> candidates(CallGraph calls, Function function) {
        var definitions = new Definitions(function);
        Map<Local, GeneratorUse> uses = new LinkedHashMap<>();
        Map<Instruction, Block> homes = new IdentityHashMap<>();
        for (Block block : function.blocks()) {
            for (Instruction instruction : block.instructions()) {
                if (instruction.opcode() == Opcode.GEN_MAKE
                        && definitions.isStable(instruction.destination())
                        && isSuitable(calls, function, instruction.callee())) {
                    uses.put(instruction.destination(), new GeneratorUse(instruction, homes));
                }
            }
        }
        if (uses.isEmpty()) {
            return List.of();
        }
        for (Block block : function.blocks()) {
            for (Instruction instruction : block.instructions()) {
                homes.put(instruction, block);
                for (Operand operand : instruction.operands()) {
                    if (operand instanceof Local local && uses.containsKey(local)) {
                        uses.get(local).add(instruction);
                    }
                }
            }
            for (Operand operand : block.terminator().operands()) {
                if (operand instanceof Local local && uses.containsKey(local)) {
                    uses.get(local).escapes = true;
                }
            }
        }
        uses.values()
                .removeIf(
                        u ->
                                u.escapes
                                        || u.nexts.size() > 1
                                        || u.nexts.isEmpty() && !u.results.isEmpty());
        return List.copyOf(uses.values());
    }

    private static boolean isSuitable(CallGraph calls, Function function, Function callee) {
        return callee != function
                && !callee.blocks().isEmpty()
                && !calls.isRecursive(callee)
                && callee.generator() instanceof IrType.Generator
                && Inliner.size(callee) <= LARGEST;
    }
}
