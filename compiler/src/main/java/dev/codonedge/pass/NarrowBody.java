package dev.codonedge.pass;

import dev.codonedge.analysis.Definitions;
import dev.codonedge.analysis.Facts;
import dev.codonedge.analysis.Facts.Interval;
import dev.codonedge.analysis.RangeAnalysis;
import dev.codonedge.ir.Block;
import dev.codonedge.ir.Constant;
import dev.codonedge.ir.Function;
import dev.codonedge.ir.Instruction;
import dev.codonedge.ir.IrType;
import dev.codonedge.ir.Local;
import dev.codonedge.ir.Location;
import dev.codonedge.ir.Opcode;
import dev.codonedge.ir.Operand;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Gives 32 bits to the locals of one function that need no more, and does with 32 bits what can be done so. The low half
/// of a sum or a product depends on the low halves of its operands alone; other operations need operands that fit.
final class NarrowBody {
    private final Function function;
    private final RangeAnalysis analysis;
    private final Set<Local> narrow = new LinkedHashSet<>();
    private List<Instruction> made = new ArrayList<>();

    /// @param known the parameters of which the analysis has been told everything that is passed
    NarrowBody(Function function, RangeAnalysis analysis, Set<Local> known) {
        this.function = function;
        this.analysis = analysis;
        var definitions = new Definitions(function);
        for (Local local : function.locals()) {
            boolean free = local.kind() != Local.Kind.PARAM || known.contains(local);
            if (local.type().equals(IrType.I64) && free && !definitions.isShared(local)) {
                narrow.add(local);
            }
        }
    }

    boolean run() {
        removeWide();
        if (narrow.isEmpty()) {
            return false;
        }
        for (Block block : function.blocks()) {
            Facts facts = analysis.before(block).orElseGet(analysis::nothing);
            made = new ArrayList<>();
            for (Instruction instruction : block.instructions()) {
                rewrite(instruction, facts);
                analysis.step(instruction, facts);
            }
            var terminator = block.terminator();
            block.setTerminator(
                    terminator.withOperands(o -> wide(o, facts, terminator.location())));
            block.instructions().clear();
            block.instructions().addAll(made);
        }
        narrow.forEach(local -> local.setType(IrType.I32));
        return true;
    }

    // ---- which

    private void removeWide() {
        Facts start = analysis.before(function.entry()).orElseGet(analysis::nothing);
        for (Local parameter : function.parameters()) {
            Integer value = analysis.entryValue(parameter);
            if (value == null || !fits(start.interval(value))) {
                narrow.remove(parameter);
            }
        }
        for (Block block : function.blocks()) {
            Facts facts = analysis.before(block).orElseGet(analysis::nothing);
            for (Instruction instruction : block.instructions()) {
                analysis.step(instruction, facts);
                Local set = instruction.destination();
                if (set != null && narrow.contains(set) && !fits(set, facts)) {
                    narrow.remove(set);
                }
            }
        }
    }

    private static boolean fits(Interval interval) {
        return interval.low() >= Integer.MIN_VALUE && interval.high() <= Integer.MAX_VALUE;
    }

    private boolean fits(Operand operand, Facts facts) {
        Integer value = analysis.value(operand, facts);
        return value != null && fits(facts.interval(value));
    }

    private boolean isNotNegative(Operand operand, Facts facts) {
        Integer value = analysis.value(operand, facts);
        return value != null && facts.isNotNegative(value);
    }

    private boolean isCount(Operand operand, Facts facts) {
        Integer value = analysis.value(operand, facts);
        return value != null
                && facts.interval(value).low() >= 0
                && facts.interval(value).high() < 32;
    }

    private boolean isNarrow(@Nullable Operand operand) {
        return operand instanceof Local local && narrow.contains(local);
    }

    // ---- operands

    /// The low half.
    private Operand low(Operand operand, Location where) {
        return switch (operand) {
            case Local local when narrow.contains(local) -> local;
            case Constant.Int(_, BigInteger value) -> Constant.Int.of(IrType.I32, value.intValue());
            default -> {
                Local half = function.newTemporary(IrType.I32);
                made.add(new Instruction(Opcode.TRUNC, half, List.of(operand), where));
                yield half;
            }
        };
    }

    private Operand wide(Operand operand, Facts facts, Location where) {
        if (!isNarrow(operand)) {
            return operand;
        }
        Local whole = function.newTemporary(IrType.I64);
        Opcode extension = isNotNegative(operand, facts) ? Opcode.EXT_U : Opcode.EXT_S;
        made.add(new Instruction(extension, whole, List.of(operand), where));
        return whole;
    }

    // ---- instructions

    private void rewrite(Instruction i, Facts facts) {
        boolean narrows = isNarrow(i.destination());
        boolean reads = i.operands().stream().anyMatch(this::isNarrow);
        if (i.opcode() == Opcode.ADDRESS_OF || !narrows && !reads && !comparesLong(i)) {
            made.add(i);
        } else if (isDoneNarrow(i, facts, narrows)) {
            made.add(
                    i.withOperands(
                            i.operands().stream()
                                    .map(
                                            o ->
                                                    o.type().equals(IrType.I64)
                                                            ? low(o, i.location())
                                                            : o)
                                    .toList()));
        } else if (narrows && isExtension(i) && i.operand(0).type().equals(IrType.I32)) {
            made.add(copy(i, i.operand(0)));
        } else if (narrows && isExtension(i) && isShort(i.operand(0).type())) {
            made.add(i);
        } else if (i.opcode() == Opcode.TRUNC && reads && isCut(i.destination().type())) {
            Operand half = low(i.operand(0), i.location());
            made.add(
                    i.destination().type().equals(IrType.I32)
                            ? copy(i, half)
                            : i.withOperands(List.of(half)));
        } else {
            doWide(i, facts, narrows);
        }
    }

    private static boolean isExtension(Instruction i) {
        return i.opcode() == Opcode.EXT_S || i.opcode() == Opcode.EXT_U;
    }

    private static boolean isShort(IrType type) {
        return type == IrType.BOOL || type instanceof IrType.Int(int bits) && bits < 32;
    }

    private static boolean isCut(IrType type) {
        return type instanceof IrType.Int(int bits) && bits <= 32;
    }

    private static boolean comparesLong(Instruction i) {
        return switch (i.opcode()) {
            case CHECK_BOUNDS, EQ, NE, LT_S, LE_S, GT_S, GE_S ->
                    i.operand(0).type().equals(IrType.I64)
                            && i.operands().stream().anyMatch(o -> o instanceof Local);
            default -> false;
        };
    }

    private static Instruction copy(Instruction i, Operand value) {
        return new Instruction(Opcode.COPY, i.destination(), List.of(value), i.location());
    }

    /// Whether the instruction can work on the low halves of its operands of 64 bits.
    private boolean isDoneNarrow(Instruction i, Facts facts, boolean narrows) {
        return switch (i.opcode()) {
            case ADD, SUB, MUL, AND, OR, XOR, NEG, NOT, COPY, SELECT -> narrows;
            case WRAP_INDEX -> narrows && fits(i.operand(0), facts);
            case SHL -> narrows && isCount(i.operand(1), facts);
            case SHR_S -> narrows && fits(i.operand(0), facts) && isCount(i.operand(1), facts);
            case SHR_U ->
                    narrows
                            && fits(i.operand(0), facts)
                            && isNotNegative(i.operand(0), facts)
                            && isCount(i.operand(1), facts);
            case DIV_FLOOR, MOD_FLOOR, DIV_TRUNC, MOD_TRUNC ->
                    narrows && fits(i.operand(0), facts) && fits(i.operand(1), facts);
            case EQ, NE, LT_S, LE_S, GT_S, GE_S, CHECK_BOUNDS ->
                    i.operand(0).type().equals(IrType.I64)
                            && i.operand(1).type().equals(IrType.I64)
                            && fits(i.operand(0), facts)
                            && fits(i.operand(1), facts);
            case CHECK_NONZERO, I2F -> true;
            default -> false;
        };
    }

    private void doWide(Instruction i, Facts facts, boolean narrows) {
        Instruction whole =
                i.withOperands(
                        i.operands().stream().map(o -> wide(o, facts, i.location())).toList());
        if (!narrows) {
            made.add(whole);
            return;
        }
        Local result = function.newTemporary(IrType.I64);
        made.add(whole.withDestination(result));
        made.add(new Instruction(Opcode.TRUNC, i.destination(), List.of(result), i.location()));
    }
}
