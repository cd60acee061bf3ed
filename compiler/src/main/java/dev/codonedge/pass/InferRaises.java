package dev.codonedge.pass;

import dev.codonedge.analysis.CallGraph;
import dev.codonedge.ir.Block;
import dev.codonedge.ir.Dataflow;
import dev.codonedge.ir.Detail;
import dev.codonedge.ir.Function;
import dev.codonedge.ir.Instruction;
import dev.codonedge.ir.IrType;
import dev.codonedge.ir.Module;
import dev.codonedge.ir.Slot;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which functions an exception can really leave: the least answer over the whole program. Those it cannot leave lose
/// their mark, calls to them need no handler, and handlers nobody needs go.
///
///     fn f() -> i64 raises                fn f() -> i64
///     b0: return 1                 →      b0: return 1
///
/// The functions of a slot have one answer. A function whose address is taken keeps its mark: calls through function
/// values count on it.
public final class InferRaises implements Pass {
    @Override
    public boolean run(Module module) {
        return new Inference(module).run();
    }

    private static final class Inference {
        private final Module module;
        private final Map<Function, Set<Function>> callers = new HashMap<>();
        private final Map<Slot, Set<Function>> slotCallers = new HashMap<>();
        private final Map<Function, List<Slot>> slotsOf = new HashMap<>();
        private final Set<Function> before = new HashSet<>();
        private final ArrayDeque<Function> open = new ArrayDeque<>();
        private final Set<Function> queued = new HashSet<>();

        Inference(Module module) {
            this.module = module;
        }

        boolean run() {
            Set<Function> fixed = new LinkedHashSet<>();
            for (Function function : CallGraph.addressTaken(module)) {
                if (function.raises()) {
                    fixed.add(function);
                }
            }
            for (Function function : module.functions()) {
                if (function.raises()) {
                    before.add(function);
                }
                if (function.llvmBody() != null && function.raises()) {
                    fixed.add(function);
                }
                function.setRaises(false);
                findCalls(function);
            }
            Map<Slot, Boolean> slots = new HashMap<>();
            for (Slot slot : module.slots()) {
                slots.put(slot, slot.signature().raises());
                mark(slot, false);
                slot.implementations()
                        .values()
                        .forEach(f -> slotsOf.computeIfAbsent(f, _ -> new ArrayList<>()).add(slot));
            }
            fixed.forEach(this::raises);
            module.functions().forEach(this::enqueue);
            while (!open.isEmpty()) {
                Function function = open.poll();
                queued.remove(function);
                if (!function.raises() && !function.blocks().isEmpty() && canRaise(function)) {
                    raises(function);
                }
            }
            boolean changed = false;
            for (Function function : module.functions()) {
                changed |= before.contains(function) != function.raises();
                changed |= !function.blocks().isEmpty() && dropHandlers(function);
            }
            for (Slot slot : module.slots()) {
                changed |= slots.get(slot) != slot.signature().raises();
            }
            return changed;
        }

        private void findCalls(Function function) {
            for (Block block : function.blocks()) {
                for (Instruction instruction : block.instructions()) {
                    switch (instruction.detail()) {
                        case Detail.Callee(var callee) ->
                                callers.computeIfAbsent(callee, _ -> new LinkedHashSet<>())
                                        .add(function);
                        case Detail.SlotOf(var slot) ->
                                slotCallers
                                        .computeIfAbsent(slot, _ -> new LinkedHashSet<>())
                                        .add(function);
                        default -> {}
                    }
                }
            }
        }

        private static void mark(Slot slot, boolean raises) {
            var old = slot.signature();
            slot.setSignature(new IrType.Signature(old.parameters(), old.result(), raises));
        }

        private void enqueue(Function function) {
            if (!function.raises() && queued.add(function)) {
                open.add(function);
            }
        }

        private void raises(Function function) {
            if (function.raises()) {
                return;
            }
            function.setRaises(true);
            callers.getOrDefault(function, Set.of()).forEach(this::enqueue);
            for (Slot slot : slotsOf.getOrDefault(function, List.of())) {
                if (!slot.signature().raises()) {
                    mark(slot, true);
                    slot.implementations().values().forEach(this::raises);
                    slotCallers.getOrDefault(slot, Set.of()).forEach(this::enqueue);
                }
            }
        }

        /// Whether something that is reached raises outside all handlers.
        private static boolean canRaise(Function function) {
            for (Block block : new Dataflow(function).order()) {
                if (block.handler() == null && Dataflow.canRaise(block)) {
                    return true;
                }
            }
            return false;
        }

        private static boolean dropHandlers(Function function) {
            boolean changed = false;
            for (Block block : function.blocks()) {
                if (block.handler() != null && !Dataflow.canRaise(block)) {
                    block.setHandler(null);
                    changed = true;
                }
            }
            return changed | SimplifyBlocks.dropUnreached(function);
        }
    }
}
