package dev.codonedge.ir;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// One step inside a block. Immutable; passes replace it.
///
/// @param destination the local it sets, null when it gives nothing
public record Instruction(
        Opcode opcode,
        @Nullable Local destination,
        List<Operand> operands,
        Detail detail,
        Location location) {
    public Instruction {
        operands = List.copyOf(operands);
    }

    public Instruction(
            Opcode opcode, @Nullable Local destination, List<Operand> operands, Location location) {
        this(opcode, destination, operands, Detail.NONE, location);
    }

    public Operand operand(int index) {
        return operands.get(index);
    }

    public Instruction withOperands(List<Operand> changed) {
        return new Instruction(opcode, destination, changed, detail, location);
    }

    public Instruction withDestination(@Nullable Local changed) {
        return new Instruction(opcode, changed, operands, detail, location);
    }

    /// The function of a CALL, GEN_MAKE or check.
    public Function callee() {
        return ((Detail.Callee) detail).function();
    }

    /// Whether it can be left out when nobody wants its result.
    public boolean isPure() {
        return switch (opcode) {
            case FIELD_STORE,
                    ELEM_STORE,
                    ELEM_MOVE,
                    ELEM_CLEAR,
                    STORE,
                    VOLATILE_LOAD,
                    VOLATILE_STORE,
                    GLOBAL_STORE,
                    GROW_BUFFER,
                    CHECK_BOUNDS,
                    CHECK_NONZERO,
                    CHECK_SOME,
                    CHECK_TRUE,
                    CALL,
                    CALL_SLOT,
                    CALL_VALUE,
                    GEN_NEXT,
                    GEN_SEND,
                    GEN_THROW,
                    GEN_CLOSE,
                    CAUGHT,
                    RECEIVED ->
                    false;
            case CALL_C ->
                    switch (((Detail.CFunction) detail).effects()) {
                        case PURE, READS -> true;
                        case ANY, NEVER_RETURNS -> false;
                    };
            default -> true;
        };
    }

    /// Whether control may leave the block here towards its handler.
    public boolean mayRaise() {
        return switch (opcode) {
            case CALL, CHECK_BOUNDS, CHECK_NONZERO, CHECK_SOME, CHECK_TRUE -> callee().raises();
            case CALL_SLOT -> ((Detail.SlotOf) detail).slot().signature().raises();
            case CALL_VALUE -> ((IrType.Code) operand(0).type()).signature().raises();
            case GEN_NEXT, GEN_SEND, GEN_THROW, GEN_CLOSE -> true;
            default -> false;
        };
    }
}
