package dev.codonedge.pass;

import dev.codonedge.analysis.CallGraph;
import dev.codonedge.analysis.Facts;
import dev.codonedge.analysis.Facts.Interval;
import dev.codonedge.analysis.RangeAnalysis;
import dev.codonedge.analysis.Writes;
import dev.codonedge.ir.Block;
import dev.codonedge.ir.Constant;
import dev.codonedge.ir.Function;
import dev.codonedge.ir.Instruction;
import dev.codonedge.ir.IrType;
import dev.codonedge.ir.Local;
import dev.codonedge.ir.Module;
import dev.codonedge.ir.Opcode;
import dev.codonedge.ir.Operand;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Variables and parameters whose values fit into 32 bits get 32 bits, on targets where 64 are two registers. Functions
/// are taken with those that call them first, so that what all callers pass is known of a parameter.
///
///     b1: %1 = field.load list len             b1: %1 = field.load list len; %2 = trunc %1
///         %2 = lt.s i, %1                  →       %3 = lt.s i, %2            i: i32
///     b2: i = add i, 1                         b2: i = add i, 1
public final class NarrowIntegers implements Pass {
    /// Functions with more blocks times locals are left alone.
    private static final long MOST = 1_500_000;

    /// How often a function that calls itself is looked at again.
    private static final int ROUNDS = 2;

    private final int wordBits;

    /// @param wordBits the width of the target's machine word
    public NarrowIntegers(int wordBits) {
        this.wordBits = wordBits;
    }

    @Override
    public boolean run(Module module) {
        return wordBits == 32 && new Program(module, wordBits).run();
    }

    /// What is passed to each parameter by the calls seen so far.
    private static final class Passed {
        private final @Nullable Interval[] intervals;

        Passed(Function function) {
            intervals = new Interval[function.parameters().size()];
        }

        private Passed(@Nullable Interval[] intervals) {
            this.intervals = intervals;
        }

        Passed copy() {
            return new Passed(intervals.clone());
        }

        void add(int parameter, Interval interval) {
            Interval old = intervals[parameter];
            intervals[parameter] = old == null ? interval : old.union(interval);
        }

        Map<Local, Interval> of(Function function) {
            Map<Local, Interval> given = new HashMap<>();
            for (int i = 0; i < intervals.length; i++) {
                Interval interval = intervals[i];
                if (interval != null && function.parameters().get(i).type().equals(IrType.I64)) {
                    given.put(function.parameters().get(i), interval);
                }
            }
            return given;
        }
    }

    private static final class Program {
        private final Module module;
        private final int wordBits;
        private final Writes writes;
        private final CallGraph graph;
        private final Set<Function> closed = new HashSet<>();
        private final Map<Function, Set<Function>> callers = new HashMap<>();
        private final Map<Function, Passed> passed = new HashMap<>();
        private final Set<Function> seen = new HashSet<>();

        Program(Module module, int wordBits) {
            this.module = module;
            this.wordBits = wordBits;
            writes = new Writes(module);
            graph = new CallGraph(module);
        }

        boolean run() {
            findClosed();
            boolean changed = false;
            for (Function function : graph.bottomUp().reversed()) {
                if (!function.blocks().isEmpty()) {
                    changed |= visit(function);
                }
                seen.add(function);
            }
            if (changed) {
                module.functions().forEach(Program::passNarrow);
            }
            return changed;
        }

        /// Functions that are only called, and only by name.
        private void findClosed() {
            for (Function function : module.functions()) {
                for (Block block : function.blocks()) {
                    for (Instruction instruction : block.instructions()) {
                        if (instruction.opcode() == Opcode.CALL) {
                            callers.computeIfAbsent(
                                            instruction.callee(), _ -> new LinkedHashSet<>())
                                    .add(function);
                        }
                    }
                }
            }
            for (Function function : module.functions()) {
                if (callers.containsKey(function)
                        && function.exportedName() == null
                        && function.llvmBody() == null
                        && function.generator() == null) {
                    closed.add(function);
                }
            }
            closed.removeAll(CallGraph.addressTaken(module));
            module.slots().forEach(s -> closed.removeAll(s.implementations().values()));
            module.findEntry().ifPresent(closed::remove);
        }

        private boolean visit(Function function) {
            if ((long) function.blocks().size() * function.locals().size() >= MOST) {
                passAnything(function);
                return false;
            }
            Map<Local, Interval> given = Map.of();
            boolean all = closed.contains(function);
            for (Function caller : callers.getOrDefault(function, Set.of())) {
                all &= caller == function || seen.contains(caller);
            }
            boolean recursive = callers.getOrDefault(function, Set.of()).contains(function);
            if (all && !recursive) {
                given = passed.getOrDefault(function, new Passed(function)).of(function);
            }
            RangeAnalysis analysis = new RangeAnalysis(function, writes, wordBits, given);
            Passed others = passed.getOrDefault(function, new Passed(function));
            // what is passed on unchanged is known after the first time, what is made of that after
            // the second
            for (int round = 0; all && recursive && round < ROUNDS; round++) {
                passed.put(function, others.copy());
                collect(function, analysis, true);
                Map<Local, Interval> more = passed.get(function).of(function);
                if (more.equals(given)) {
                    break;
                }
                given = more;
                analysis = new RangeAnalysis(function, writes, wordBits, given);
            }
            collect(function, analysis, false);
            return analysis.isSettled() && new NarrowBody(function, analysis, given.keySet()).run();
        }

        /// Notes what the calls in a function pass: to itself, or to others.
        private void collect(Function function, RangeAnalysis analysis, boolean own) {
            if (!analysis.isSettled()) {
                passAnything(function);
                return;
            }
            for (Block block : analysis.flow().order()) {
                Facts facts = analysis.before(block).orElse(null);
                if (facts == null) {
                    continue; // never gets here
                }
                for (Instruction instruction : block.instructions()) {
                    if (instruction.opcode() == Opcode.CALL
                            && own == (instruction.callee() == function)) {
                        note(instruction, analysis, facts, own);
                    }
                    analysis.step(instruction, facts);
                }
            }
        }

        private void note(Instruction call, RangeAnalysis analysis, Facts facts, boolean own) {
            Function callee = call.callee();
            Passed target = passed.computeIfAbsent(callee, Passed::new);
            for (int i = 0; i < call.operands().size(); i++) {
                Integer value = analysis.value(call.operand(i), facts);
                if (own
                        && value != null
                        && value.equals(analysis.entryValue(callee.parameters().get(i)))) {
                    continue; // passed on as it was
                }
                target.add(i, value == null ? Facts.anything() : facts.interval(value));
            }
        }

        private void passAnything(Function function) {
            for (Block block : function.blocks()) {
                for (Instruction instruction : block.instructions()) {
                    if (instruction.opcode() == Opcode.CALL) {
                        Passed target = passed.computeIfAbsent(instruction.callee(), Passed::new);
                        for (int i = 0; i < instruction.operands().size(); i++) {
                            target.add(i, Facts.anything());
                        }
                    }
                }
            }
        }

        /// Cuts arguments to what their parameters have become.
        private static void passNarrow(Function function) {
            for (Block block : function.blocks()) {
                List<Instruction> changed = new ArrayList<>();
                boolean any = false;
                for (Instruction instruction : block.instructions()) {
                    if (instruction.opcode() == Opcode.CALL) {
                        List<Operand> operands = new ArrayList<>();
                        List<Local> parameters = instruction.callee().parameters();
                        for (int i = 0; i < parameters.size(); i++) {
                            operands.add(
                                    cut(
                                            instruction.operand(i),
                                            parameters.get(i).type(),
                                            function,
                                            instruction,
                                            changed));
                        }
                        if (!operands.equals(instruction.operands())) {
                            any = true;
                            changed.add(instruction.withOperands(operands));
                            continue;
                        }
                    }
                    changed.add(instruction);
                }
                if (any) {
                    block.instructions().clear();
                    block.instructions().addAll(changed);
                }
            }
        }

        private static Operand cut(
                Operand argument,
                IrType wanted,
                Function function,
                Instruction call,
                List<Instruction> before) {
            if (!wanted.equals(IrType.I32) || !argument.type().equals(IrType.I64)) {
                return argument;
            }
            if (argument instanceof Constant.Int(_, BigInteger value)) {
                return Constant.Int.of(IrType.I32, value.intValue());
            }
            Local low = function.newTemporary(IrType.I32);
            before.add(new Instruction(Opcode.TRUNC, low, List.of(argument), call.location()));
            return low;
        }
    }
}
