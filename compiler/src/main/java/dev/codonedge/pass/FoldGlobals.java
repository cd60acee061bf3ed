package dev.codonedge.pass;

import dev.codonedge.analysis.CallGraph;
import dev.codonedge.ir.Block;
import dev.codonedge.ir.Constant;
import dev.codonedge.ir.Dataflow;
import dev.codonedge.ir.Detail;
import dev.codonedge.ir.Function;
import dev.codonedge.ir.GlobalVariable;
import dev.codonedge.ir.Instruction;
import dev.codonedge.ir.Module;
import dev.codonedge.ir.Opcode;
import dev.codonedge.ir.Terminator;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A constant that the program gives to a global before anything can look at the global is there from the start; a global
/// that nobody sets is its constant.
///
///     global N: i64 = 0                  global N: i64 = 10
///     fn main(): global.store N(10)  →   fn main(): …
///     fn f(): %1 = global.load N()       fn f(): %1 = copy 10
public final class FoldGlobals implements Pass {
    @Override
    public boolean run(Module module) {
        if (module.globals().isEmpty() || module.findEntry().isEmpty()) {
            return false;
        }
        boolean changed = new Start(module).run();
        return changed | foldUnset(module);
    }

    private static boolean foldUnset(Module module) {
        Set<GlobalVariable> unset = new HashSet<>();
        for (GlobalVariable global : module.globals()) {
            if (global.cName() == null && global.initial().type().equals(global.type())) {
                unset.add(global);
            }
        }
        for (Function function : module.functions()) {
            if (function.llvmBody() != null) {
                return false;
            }
            for (Block block : function.blocks()) {
                for (Instruction instruction : block.instructions()) {
                    if (instruction.opcode() == Opcode.GLOBAL_STORE) {
                        unset.remove(global(instruction));
                    }
                }
            }
        }
        boolean changed = false;
        for (Function function : module.functions()) {
            for (Block block : function.blocks()) {
                List<Instruction> instructions = block.instructions();
                for (int i = 0; i < instructions.size(); i++) {
                    Instruction load = instructions.get(i);
                    if (load.opcode() == Opcode.GLOBAL_LOAD && unset.contains(global(load))) {
                        instructions.set(
                                i,
                                new Instruction(
                                        Opcode.COPY,
                                        load.destination(),
                                        List.of(global(load).initial()),
                                        load.location()));
                        changed = true;
                    }
                }
            }
        }
        return changed;
    }

    private static GlobalVariable global(Instruction instruction) {
        return ((Detail.GlobalOf) instruction.detail()).global();
    }

    /// The straight way from the entry to the first fork.
    private static final class Start {
        private final Module module;
        private final Touches touches;
        private final Map<Function, Integer> calls = new HashMap<>();
        private final Set<Function> taken;
        private final Set<GlobalVariable> touched = new HashSet<>();
        private final Set<Block> seen = new HashSet<>();
        private boolean anything;
        private boolean changed;

        Start(Module module) {
            this.module = module;
            touches = new Touches(module);
            taken = CallGraph.addressTaken(module);
            module.slots().forEach(s -> taken.addAll(s.implementations().values()));
            for (Function function : module.functions()) {
                for (Block block : function.blocks()) {
                    for (Instruction instruction : block.instructions()) {
                        if (instruction.detail() instanceof Detail.Callee(var callee)) {
                            calls.merge(callee, 1, Integer::sum);
                        }
                    }
                }
            }
        }

        boolean run() {
            walk(module.entry());
            return changed;
        }

        /// @return whether the way leads out of the function again
        private boolean walk(Function function) {
            Block block = function.entry();
            var flow = new Dataflow(function);
            int ways = 0;
            // a block that something else leads to as well is the head of a loop: it runs more than
            // once
            while (flow.predecessors(block).size() == ways && seen.add(block) && !anything) {
                ways = 1;
                if (block.handler() != null) {
                    handler(block.handler());
                }
                List<Instruction> kept = new ArrayList<>();
                boolean open = true;
                for (Instruction instruction : block.instructions()) {
                    if (!open || !hoist(instruction)) {
                        kept.add(instruction);
                        open = open && step(instruction);
                    }
                }
                if (kept.size() < block.instructions().size()) {
                    block.instructions().clear();
                    block.instructions().addAll(kept);
                    changed = true;
                }
                if (!open) {
                    return false;
                }
                switch (block.terminator()) {
                    case Terminator.Jump(var target, _) -> block = target;
                    case Terminator.Return _ -> {
                        return true;
                    }
                    default -> {
                        return false;
                    }
                }
            }
            return false;
        }

        private boolean hoist(Instruction store) {
            if (store.opcode() != Opcode.GLOBAL_STORE
                    || anything
                    || !(store.operand(0) instanceof Constant value)
                    || value instanceof Constant.Undefined
                    || global(store).cName() != null
                    || !touched.add(global(store))) {
                return false;
            }
            global(store).setInitial(value);
            return true;
        }

        /// Goes over what stays; false when the way ends here.
        private boolean step(Instruction instruction) {
            if (instruction.opcode() == Opcode.CALL
                    && calls.get(instruction.callee()) == 1
                    && !taken.contains(instruction.callee())
                    && instruction.callee().exportedName() == null
                    && !instruction.callee().blocks().isEmpty()) {
                if (walk(instruction.callee())) {
                    return true;
                }
                // it forks: what comes after may do whatever it does
            }
            anything |= touches.add(instruction, touched);
            return !anything;
        }

        /// What runs when something on the way raises may look at globals before they are set.
        private void handler(Block handler) {
            var open = new ArrayDeque<Block>();
            Set<Block> reached = new HashSet<>();
            open.add(handler);
            while (!open.isEmpty()) {
                Block block = open.poll();
                if (reached.add(block)) {
                    block.instructions().forEach(i -> anything |= touches.add(i, touched));
                    open.addAll(block.terminator().successors());
                    if (block.handler() != null) {
                        open.add(block.handler());
                    }
                }
            }
        }
    }

    /// Which globals a function reads or writes, through all it calls.
    private static final class Touches {
        private final Map<Function, Set<GlobalVariable>> touched = new HashMap<>();
        private final Set<Function> anything = new HashSet<>();

        Touches(Module module) {
            Map<Function, Set<Function>> callers = new HashMap<>();
            for (Function function : module.functions()) {
                Set<GlobalVariable> own = new LinkedHashSet<>();
                touched.put(function, own);
                if (function.llvmBody() != null) {
                    anything.add(function);
                }
                for (Block block : function.blocks()) {
                    for (Instruction instruction : block.instructions()) {
                        switch (instruction.detail()) {
                            case Detail.GlobalOf(var global) -> own.add(global);
                            case Detail.Callee(var callee) ->
                                    callers.computeIfAbsent(callee, _ -> new LinkedHashSet<>())
                                            .add(function);
                            case Detail.SlotOf(var slot) ->
                                    slot.implementations()
                                            .values()
                                            .forEach(
                                                    f ->
                                                            callers.computeIfAbsent(
                                                                            f,
                                                                            _ ->
                                                                                    new LinkedHashSet<>())
                                                                    .add(function));
                            default -> {
                                if (mayDoAnything(instruction)) {
                                    anything.add(function);
                                }
                            }
                        }
                    }
                }
            }
            var open = new ArrayDeque<>(module.functions());
            while (!open.isEmpty()) {
                Function function = open.poll();
                for (Function caller : callers.getOrDefault(function, Set.of())) {
                    boolean more = anything.contains(function) && anything.add(caller);
                    more |= touched.get(caller).addAll(touched.get(function));
                    if (more) {
                        open.add(caller);
                    }
                }
            }
        }

        /// Calls of code that nobody names; the runtime's own functions never call the program.
        private static boolean mayDoAnything(Instruction instruction) {
            return switch (instruction.opcode()) {
                case CALL_VALUE, GEN_NEXT, GEN_SEND, GEN_THROW, GEN_CLOSE -> true;
                case CALL_C -> {
                    var function = (Detail.CFunction) instruction.detail();
                    yield function.effects() == Detail.CFunction.Effects.ANY
                            && !function.symbol().startsWith("ce_");
                }
                default -> false;
            };
        }

        /// Adds what an instruction touches; true when that may be anything.
        boolean add(Instruction instruction, Set<GlobalVariable> to) {
            switch (instruction.detail()) {
                case Detail.GlobalOf(var global) -> to.add(global);
                case Detail.Callee(var callee) -> {
                    to.addAll(touched.getOrDefault(callee, Set.of()));
                    return anything.contains(callee);
                }
                case Detail.SlotOf(var slot) -> {
                    boolean all = false;
                    for (Function function : slot.implementations().values()) {
                        to.addAll(touched.getOrDefault(function, Set.of()));
                        all |= anything.contains(function);
                    }
                    return all;
                }
                default -> {
                    return mayDoAnything(instruction);
                }
            }
            return false;
        }
    }
}
