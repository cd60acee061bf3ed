package dev.codonedge.analysis;

import dev.codonedge.ir.Block;
import dev.codonedge.ir.Detail;
import dev.codonedge.ir.Function;
import dev.codonedge.ir.GlobalVariable;
import dev.codonedge.ir.Instruction;
import dev.codonedge.ir.Module;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// Which fields and globals a call may write, through everything it calls: one least fixed point over the program. Fields
/// are told apart by name and position, whatever class they are stored through.
public final class Writes {
    /// A place that loads and stores name: a field wherever it lies, or a global.
    public sealed interface Place {
        record Field(String name, int index) implements Place {}

        record Global(GlobalVariable variable) implements Place {}
    }

    private final Map<Function, Set<Place>> written = new HashMap<>();
    private final Set<Function> anything = new HashSet<>();

    public Writes(Module module) {
        Map<Function, Set<Function>> callers = new HashMap<>();
        var open = new ArrayDeque<Function>();
        for (Function function : module.functions()) {
            Set<Place> own = new LinkedHashSet<>();
            written.put(function, own);
            if (function.llvmBody() != null) {
                anything.add(function);
            }
            for (Block block : function.blocks()) {
                for (Instruction instruction : block.instructions()) {
                    own(function, instruction, own);
                    if (instruction.detail() instanceof Detail.Callee(var callee)) {
                        callers.computeIfAbsent(callee, _ -> new LinkedHashSet<>()).add(function);
                    }
                    if (instruction.detail() instanceof Detail.SlotOf(var slot)) {
                        slot.implementations()
                                .values()
                                .forEach(
                                        f ->
                                                callers.computeIfAbsent(
                                                                f, _ -> new LinkedHashSet<>())
                                                        .add(function));
                    }
                }
            }
            open.add(function);
        }
        while (!open.isEmpty()) {
            Function function = open.poll();
            for (Function caller : callers.getOrDefault(function, Set.of())) {
                boolean more = anything.contains(function) && anything.add(caller);
                more |= written.get(caller).addAll(written.get(function));
                if (more) {
                    open.add(caller);
                }
            }
        }
    }

    private void own(Function function, Instruction instruction, Set<Place> own) {
        switch (instruction.opcode()) {
            case FIELD_STORE -> own.add(place((Detail.FieldOf) instruction.detail()));
            case GLOBAL_STORE ->
                    own.add(new Place.Global(((Detail.GlobalOf) instruction.detail()).global()));
            case CALL_VALUE, GEN_NEXT, GEN_SEND, GEN_THROW, GEN_CLOSE -> anything.add(function);
            case CALL_C -> {
                if (mayCallBack((Detail.CFunction) instruction.detail())) {
                    anything.add(function);
                }
            }
            default -> {}
        }
    }

    /// The runtime's own functions, `ce_…`, never call the program.
    private static boolean mayCallBack(Detail.CFunction function) {
        return function.effects() == Detail.CFunction.Effects.ANY
                && !function.symbol().startsWith("ce_");
    }

    public static Place place(Detail.FieldOf field) {
        return new Place.Field(field.field().name(), field.index());
    }

    /// Whether an instruction may write the place, itself or through what it calls.
    public boolean mayWrite(Instruction instruction, Place place) {
        return switch (instruction.opcode()) {
            case FIELD_STORE -> place((Detail.FieldOf) instruction.detail()).equals(place);
            case GLOBAL_STORE ->
                    new Place.Global(((Detail.GlobalOf) instruction.detail()).global())
                            .equals(place);
            case CALL -> mayWrite(instruction.callee(), place);
            case CALL_SLOT ->
                    ((Detail.SlotOf) instruction.detail())
                            .slot().implementations().values().stream()
                                    .anyMatch(f -> mayWrite(f, place));
            case CALL_VALUE, GEN_NEXT, GEN_SEND, GEN_THROW, GEN_CLOSE -> true;
            case CALL_C -> mayCallBack((Detail.CFunction) instruction.detail());
            default -> false;
        };
    }

    private boolean mayWrite(Function function, Place place) {
        return anything.contains(function)
                || written.getOrDefault(function, Set.of()).contains(place);
    }

    /// Whether the instruction may write anything at all that [#mayWrite] tells about.
    public static boolean concerns(Instruction instruction) {
        return switch (instruction.opcode()) {
            case FIELD_STORE,
                    GLOBAL_STORE,
                    CALL,
                    CALL_SLOT,
                    CALL_VALUE,
                    CALL_C,
                    GEN_NEXT,
                    GEN_SEND,
                    GEN_THROW,
                    GEN_CLOSE ->
                    true;
            default -> false;
        };
    }
}
