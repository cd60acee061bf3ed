package dev.codonedge.analysis;

import dev.codonedge.ir.Block;
import dev.codonedge.ir.Constant;
import dev.codonedge.ir.Detail;
import dev.codonedge.ir.Function;
import dev.codonedge.ir.Instruction;
import dev.codonedge.ir.Module;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which functions name which others in calls, generators and checks, as it was when this was made. Calls through slots
/// and function values are not edges.
public final class CallGraph {
    private final Map<Function, Set<Function>> callees = new HashMap<>();
    private final Map<Function, Integer> component = new HashMap<>();
    private final List<Function> bottomUp = new ArrayList<>();
    private final Set<Function> recursive = new HashSet<>();

    public CallGraph(Module module) {
        for (Function function : module.functions()) {
            callees.put(function, calleesOf(function));
        }
        new Components().find(module);
    }

    private static Set<Function> calleesOf(Function function) {
        Set<Function> found = new LinkedHashSet<>();
        for (Block block : function.blocks()) {
            for (Instruction instruction : block.instructions()) {
                if (instruction.detail() instanceof Detail.Callee(var callee)) {
                    found.add(callee);
                }
            }
        }
        return found;
    }

    /// All functions, each after those it calls, except around a recursion.
    public List<Function> bottomUp() {
        return bottomUp;
    }

    /// The functions it names, in order.
    public Set<Function> callees(Function function) {
        return callees.getOrDefault(function, Set.of());
    }

    /// Whether it calls itself, perhaps through others.
    public boolean isRecursive(Function function) {
        return recursive.contains(function);
    }

    /// Whether the two are one function, or each calls the other, perhaps through others.
    public boolean isTogether(Function one, Function other) {
        return component.get(one).equals(component.get(other));
    }

    /// Functions whose address is used as a value anywhere.
    public static Set<Function> addressTaken(Module module) {
        Set<Function> taken = new LinkedHashSet<>();
        module.globals().forEach(g -> inside(g.initial(), taken));
        module.objects().forEach(o -> o.fields().forEach(f -> inside(f, taken)));
        for (Function function : module.functions()) {
            for (Block block : function.blocks()) {
                for (Instruction instruction : block.instructions()) {
                    instruction
                            .operands()
                            .forEach(
                                    o -> {
                                        if (o instanceof Constant c) {
                                            inside(c, taken);
                                        }
                                    });
                }
                block.terminator()
                        .operands()
                        .forEach(
                                o -> {
                                    if (o instanceof Constant c) {
                                        inside(c, taken);
                                    }
                                });
            }
        }
        return taken;
    }

    private static void inside(Constant constant, Set<Function> taken) {
        switch (constant) {
            case Constant.Code(var function) -> taken.add(function);
            case Constant.Struct(_, var items) -> items.forEach(i -> inside(i, taken));
            case Constant.Elements(_, var items) -> items.forEach(i -> inside(i, taken));
            case Constant.Some(_, var value) -> inside(value, taken);
            case Constant.Int _,
                    Constant.Float _,
                    Constant.None _,
                    Constant.Zero _,
                    Constant.Undefined _,
                    Constant.Text _,
                    Constant.Bytes _,
                    Constant.StaticObject _ -> {}
        }
    }

    /// Tarjan's strongly connected components, on an explicit stack.
    private final class Components {
        private record Visit(Function function, Iterator<Function> rest) {}

        private final Map<Function, Integer> number = new HashMap<>();
        private final Map<Function, Integer> low = new HashMap<>();
        private final ArrayDeque<Function> open = new ArrayDeque<>();
        private final ArrayDeque<Visit> visits = new ArrayDeque<>();
        private int components;

        void find(Module module) {
            for (Function function : module.functions()) {
                if (!number.containsKey(function)) {
                    visit(function);
                    run();
                }
            }
        }

        private void visit(Function function) {
            number.put(function, number.size());
            low.put(function, number.get(function));
            open.push(function);
            visits.push(new Visit(function, callees(function).iterator()));
        }

        private void run() {
            while (!visits.isEmpty()) {
                Visit visit = visits.peek();
                Function function = visit.function();
                if (visit.rest().hasNext()) {
                    Function next = visit.rest().next();
                    if (next == function) {
                        recursive.add(function);
                    }
                    if (!number.containsKey(next)) {
                        visit(next);
                    } else if (!component.containsKey(next)) {
                        low.merge(function, number.get(next), Math::min);
                    }
                    continue;
                }
                visits.pop();
                if (!visits.isEmpty()) {
                    low.merge(visits.peek().function(), low.get(function), Math::min);
                }
                if (low.get(function).equals(number.get(function))) {
                    close(function);
                }
            }
        }

        private void close(Function root) {
            List<Function> members = new ArrayList<>();
            Function member;
            do {
                member = open.pop();
                component.put(member, components);
                members.add(member);
            } while (member != root);
            components++;
            if (members.size() > 1) {
                recursive.addAll(members);
            }
            bottomUp.addAll(members);
        }
    }
}
