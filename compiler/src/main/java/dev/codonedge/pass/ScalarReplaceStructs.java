package dev.codonedge.pass;

import dev.codonedge.analysis.Definitions;
import dev.codonedge.ir.Block;
import dev.codonedge.ir.Constant;
import dev.codonedge.ir.Detail;
import dev.codonedge.ir.Function;
import dev.codonedge.ir.Instruction;
import dev.codonedge.ir.IrType;
import dev.codonedge.ir.Local;
import dev.codonedge.ir.Opcode;
import dev.codonedge.ir.Operand;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A local of struct type that is only put together, copied and taken apart becomes one variable for each item.
///
///     r = make true, %1                 r.0 = copy true; r.1 = copy %1
///     %2 = extract r #1          →      %2 = copy r.1
public final class ScalarReplaceStructs implements FunctionPass {
    @Override
    public boolean run(Function function) {
        boolean changed = false;
        // items may be structs themselves
        while (replace(function)) {
            changed = true;
        }
        if (changed) {
            Temporaries.spread(function);
            Temporaries.forgetUnused(function);
        }
        return changed;
    }

    private static boolean replace(Function function) {
        Set<Local> candidates = candidates(function);
        if (candidates.isEmpty()) {
            return false;
        }
        Map<Local, List<Local>> parts = new HashMap<>();
        for (Local local : candidates) {
            List<Local> items = new ArrayList<>();
            for (IrType item : ((IrType.Struct) local.type()).items()) {
                items.add(function.newVariable(item, local.sourceName()));
            }
            parts.put(local, items);
        }
        for (Block block : function.blocks()) {
            List<Instruction> old = List.copyOf(block.instructions());
            block.instructions().clear();
            for (Instruction instruction : old) {
                rewrite(function, instruction, parts, block.instructions());
            }
        }
        return true;
    }

    private static Set<Local> candidates(Function function) {
        if (!putsTogether(function)) {
            return Set.of();
        }
        var definitions = new Definitions(function);
        Set<Local> candidates = new LinkedHashSet<>();
        for (Local local : function.locals()) {
            if (local.type() instanceof IrType.Struct
                    && local.kind() != Local.Kind.PARAM
                    && !definitions.isShared(local)
                    && definitions.reads(local) > 0) {
                candidates.add(local);
            }
        }
        boolean changed = !candidates.isEmpty();
        while (changed) {
            changed = false;
            for (Block block : function.blocks()) {
                for (Instruction instruction : block.instructions()) {
                    changed |= restrict(instruction, candidates);
                }
                for (Operand operand : block.terminator().operands()) {
                    changed |= operand instanceof Local local && candidates.remove(local);
                }
            }
            changed |= !candidates.isEmpty() && candidates.retainAll(built(function, candidates));
        }
        return candidates;
    }

    /// Whether there may be candidates, which costs little to find out.
    private static boolean putsTogether(Function function) {
        for (Block block : function.blocks()) {
            for (Instruction instruction : block.instructions()) {
                switch (instruction.opcode()) {
                    case MAKE, INSERT, COPY, EXTRACT -> {
                        if (instruction.destination().type() instanceof IrType.Struct) {
                            return true;
                        }
                    }
                    default -> {}
                }
            }
        }
        return false;
    }

    /// The candidates that are put together here: one that only calls and loads give stays whole.
    private static Set<Local> built(Function function, Set<Local> candidates) {
        Set<Local> built = new LinkedHashSet<>();
        for (Block block : function.blocks()) {
            for (Instruction instruction : block.instructions()) {
                switch (instruction.opcode()) {
                    case MAKE, INSERT, COPY -> built.add(instruction.destination());
                    case EXTRACT -> {
                        if (instruction.operand(0) instanceof Local whole
                                && candidates.contains(whole)) {
                            built.add(instruction.destination());
                        }
                    }
                    default -> {}
                }
            }
        }
        return built;
    }

    /// Removes the locals that this instruction uses as a whole.
    private static boolean restrict(Instruction instruction, Set<Local> candidates) {
        boolean changed = false;
        for (int i = 0; i < instruction.operands().size(); i++) {
            if (instruction.operand(i) instanceof Local local && candidates.contains(local)) {
                boolean taken =
                        i == 0
                                && switch (instruction.opcode()) {
                                    case EXTRACT -> true;
                                    case COPY, INSERT ->
                                            candidates.contains(instruction.destination());
                                    default -> false;
                                };
                if (!taken) {
                    candidates.remove(local);
                    changed = true;
                }
            }
        }
        Local set = instruction.destination();
        if (set != null && candidates.contains(set)) {
            boolean known =
                    switch (instruction.opcode()) {
                        case MAKE,
                                GEN_NEXT,
                                CALL,
                                CALL_VALUE,
                                CALL_SLOT,
                                FIELD_LOAD,
                                ELEM_LOAD,
                                OPT_GET,
                                EXTRACT ->
                                true;
                        case COPY, INSERT ->
                                switch (instruction.operand(0)) {
                                    case Local local -> candidates.contains(local);
                                    case Constant.Struct _, Constant.Zero _, Constant.Undefined _ ->
                                            true;
                                    default -> false;
                                };
                        default -> false;
                    };
            if (!known) {
                candidates.remove(set);
                changed = true;
            }
        }
        return changed;
    }

    private static void rewrite(
            Function function,
            Instruction instruction,
            Map<Local, List<Local>> parts,
            List<Instruction> out) {
        Local set = instruction.destination();
        List<Local> to = set == null ? null : parts.get(set);
        List<Local> from =
                instruction.operands().isEmpty() || !(instruction.operand(0) instanceof Local first)
                        ? null
                        : parts.get(first);
        if (instruction.opcode() == Opcode.EXTRACT && from != null) {
            int index = ((Detail.Index) instruction.detail()).index();
            Local item = from.get(index);
            if (to == null) {
                copy(set, item, instruction, out);
            } else {
                // a struct inside a struct: in parts now, apart in the next round
                Local whole = function.newTemporary(set.type());
                copy(whole, item, instruction, out);
                spread(to, whole, instruction, out, function);
            }
            return;
        }
        if (to == null) {
            out.add(instruction);
            return;
        }
        switch (instruction.opcode()) {
            case MAKE -> {
                // first all values, then all places: an item may be made of the struct's old items
                List<Operand> values = new ArrayList<>();
                for (int i = 0; i < to.size(); i++) {
                    values.add(instruction.operand(i));
                }
                assign(to, values, instruction, out, function);
            }
            case COPY, INSERT -> {
                List<Operand> values = new ArrayList<>();
                for (int i = 0; i < to.size(); i++) {
                    values.add(
                            from != null
                                    ? from.get(i)
                                    : item((Constant) instruction.operand(0), i));
                }
                if (instruction.opcode() == Opcode.INSERT) {
                    values.set(
                            ((Detail.Index) instruction.detail()).index(), instruction.operand(1));
                }
                assign(to, values, instruction, out, function);
            }
            default -> {
                Local whole = function.newTemporary(set.type());
                out.add(instruction.withDestination(whole));
                spread(to, whole, instruction, out, function);
            }
        }
    }

    private static void assign(
            List<Local> to,
            List<Operand> values,
            Instruction at,
            List<Instruction> out,
            Function function) {
        boolean overlap = false;
        for (int i = 0; i < to.size(); i++) {
            int before = values.indexOf(to.get(i));
            overlap |= before > i;
        }
        List<Operand> safe = new ArrayList<>(values);
        for (int i = 0; i < safe.size() && overlap; i++) {
            Local kept = function.newTemporary(to.get(i).type());
            copy(kept, values.get(i), at, out);
            safe.set(i, kept);
        }
        for (int i = 0; i < to.size(); i++) {
            copy(to.get(i), safe.get(i), at, out);
        }
    }

    private static void spread(
            List<Local> to, Local whole, Instruction at, List<Instruction> out, Function function) {
        for (int i = 0; i < to.size(); i++) {
            out.add(
                    new Instruction(
                            Opcode.EXTRACT,
                            to.get(i),
                            List.of(whole),
                            new Detail.Index(i),
                            at.location()));
        }
    }

    private static void copy(Local to, Operand value, Instruction at, List<Instruction> out) {
        out.add(new Instruction(Opcode.COPY, to, List.of(value), at.location()));
    }

    private static Constant item(Constant whole, int index) {
        return switch (whole) {
            case Constant.Struct(_, var items) -> items.get(index);
            case Constant.Zero(var type) ->
                    new Constant.Zero(((IrType.Struct) type).items().get(index));
            default -> new Constant.Undefined(((IrType.Struct) whole.type()).items().get(index));
        };
    }
}
