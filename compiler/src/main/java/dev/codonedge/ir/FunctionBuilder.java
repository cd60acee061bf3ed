package dev.codonedge.ir;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Writes the blocks of one function: there is a current block, a current handler and a current location. Code after a
/// terminator goes into a block nobody reaches. [#finish()] drops such blocks and turns temporaries that are used outside
/// their block into variables, so the writer need not think of either.
public final class FunctionBuilder {
    private final Function function;
    private Location location;
    private Block block;
    private @Nullable Block handler;

    /// Starts at a new block: the entry, when the function has none yet.
    public FunctionBuilder(Function function) {
        this.function = function;
        this.location = function.location();
        this.block = function.newBlock();
    }

    public Function function() {
        return function;
    }

    // ---- where

    /// The block that instructions go to.
    public Block block() {
        return block;
    }

    public void setBlock(Block next) {
        block = next;
    }

    /// A new block with the current handler; it does not become the current one.
    public Block newBlock() {
        Block made = function.newBlock();
        made.setHandler(handler);
        return made;
    }

    /// Goes on in a new block, reached by a jump when control gets to the end of the current one.
    public Block startBlock() {
        Block next = newBlock();
        jump(next);
        setBlock(next);
        return next;
    }

    /// The handler that new blocks get.
    public @Nullable Block handler() {
        return handler;
    }

    /// Sets the handler of new blocks and goes on in one of them, unless the current block can simply take it.
    public void setHandler(@Nullable Block newHandler) {
        if (handler == newHandler && block.handler() == newHandler) {
            return;
        }
        handler = newHandler;
        if (!block.isTerminated() && block.instructions().isEmpty() && block != function.entry()) {
            block.setHandler(newHandler);
        } else if (!block.isTerminated()) {
            startBlock();
        }
    }

    /// What instructions written without a location get.
    public Location location() {
        return location;
    }

    public void setLocation(Location where) {
        location = where;
    }

    /// Whether control gets to here: the current block has no terminator yet.
    public boolean isOpen() {
        return !block.isTerminated();
    }

    // ---- places

    public Local temp(IrType type) {
        return function.newTemporary(type);
    }

    public Local variable(IrType type, @Nullable String sourceName) {
        return function.newVariable(type, sourceName);
    }

    // ---- instructions

    public void add(Instruction instruction) {
        if (block.isTerminated()) {
            block = newBlock();
        }
        block.instructions().add(instruction);
    }

    public Local emit(Opcode opcode, IrType type, Operand... operands) {
        return emit(opcode, type, Detail.NONE, operands);
    }

    public Local emit(Opcode opcode, IrType type, Location where, Operand... operands) {
        return emit(opcode, type, Detail.NONE, where, operands);
    }

    public Local emit(Opcode opcode, IrType type, Detail detail, Operand... operands) {
        return emit(opcode, type, detail, location, operands);
    }

    /// Appends an instruction that sets a new temporary, and gives the temporary.
    public Local emit(
            Opcode opcode, IrType type, Detail detail, Location where, Operand... operands) {
        Local result = temp(type);
        add(new Instruction(opcode, result, List.of(operands), detail, where));
        return result;
    }

    public void emitVoid(Opcode opcode, Operand... operands) {
        emitVoid(opcode, Detail.NONE, location, operands);
    }

    public void emitVoid(Opcode opcode, Detail detail, Operand... operands) {
        emitVoid(opcode, detail, location, operands);
    }

    public void emitVoid(Opcode opcode, Detail detail, Location where, Operand... operands) {
        add(new Instruction(opcode, null, List.of(operands), detail, where));
    }

    /// Appends an instruction that sets an existing local.
    public void emitTo(Local destination, Opcode opcode, Operand... operands) {
        emitTo(destination, opcode, Detail.NONE, operands);
    }

    public void emitTo(Local destination, Opcode opcode, Detail detail, Operand... operands) {
        add(new Instruction(opcode, destination, List.of(operands), detail, location));
    }

    /// `destination = value`.
    public void assign(Local destination, Operand value) {
        emitTo(destination, Opcode.COPY, value);
    }

    /// Calls a function; gives `none` when it has no result.
    public Operand call(Function callee, Operand... arguments) {
        IrType type = callee.signature().result();
        var detail = new Detail.Callee(callee);
        if (callee.generator() != null) {
            return emit(Opcode.GEN_MAKE, type, detail, arguments);
        }
        if (type == IrType.NONE) {
            emitVoid(Opcode.CALL, detail, arguments);
            return new Constant.None();
        }
        return emit(Opcode.CALL, type, detail, arguments);
    }

    public Local load(Operand object, ClassType type, int field) {
        return emit(
                Opcode.FIELD_LOAD,
                type.field(field).type(),
                new Detail.FieldOf(type, field, false),
                object);
    }

    public void store(Operand object, ClassType type, int field, Operand value) {
        emitVoid(Opcode.FIELD_STORE, new Detail.FieldOf(type, field, false), object, value);
    }

    /// Stores into a field of a fresh object, which holds nothing yet.
    public void initialise(Operand object, ClassType type, int field, Operand value) {
        emitVoid(Opcode.FIELD_STORE, new Detail.FieldOf(type, field, true), object, value);
    }

    public Local extract(Operand struct, int index) {
        return emit(
                Opcode.EXTRACT,
                ((IrType.Struct) struct.type()).items().get(index),
                new Detail.Index(index),
                struct);
    }

    // ---- terminators: nothing happens when the block already has one

    public void terminate(Terminator terminator) {
        if (!block.isTerminated()) {
            block.setTerminator(terminator);
        }
    }

    public void jump(Block target) {
        terminate(new Terminator.Jump(target, location));
    }

    public void branch(Operand condition, Block then, Block otherwise) {
        branch(condition, then, otherwise, Terminator.Likelihood.NEUTRAL);
    }

    public void branch(
            Operand condition, Block then, Block otherwise, Terminator.Likelihood likelihood) {
        terminate(new Terminator.Branch(condition, then, otherwise, likelihood, location));
    }

    public void switchOn(Operand value, List<Long> cases, List<Block> targets, Block otherwise) {
        terminate(new Terminator.Switch(value, cases, targets, otherwise, location));
    }

    public void ret(Operand value) {
        terminate(new Terminator.Return(value, location));
    }

    public void raise(Operand exception) {
        terminate(new Terminator.Raise(exception, location));
    }

    public void yieldValue(Operand value, Block resumed, Block closed) {
        terminate(new Terminator.Yield(value, resumed, closed, location));
    }

    public void unreachable() {
        terminate(new Terminator.Unreachable(location));
    }

    // ---- the end

    /// Drops blocks nobody reaches and makes variables of temporaries that are used outside their block.
    public Function finish() {
        dropUnreached();
        spreadTemporaries();
        return function;
    }

    private void dropUnreached() {
        Set<Block> reached = new HashSet<>();
        var open = new ArrayDeque<Block>();
        open.add(function.entry());
        while (!open.isEmpty()) {
            Block next = open.poll();
            if (!reached.add(next)) {
                continue;
            }
            if (!next.isTerminated()) {
                throw new IllegalStateException(
                        function + ": " + next + " is reached and has no terminator");
            }
            open.addAll(next.terminator().successors());
            if (next.handler() != null) {
                open.add(next.handler());
            }
        }
        function.blocks().removeIf(b -> !reached.contains(b));
    }

    private void spreadTemporaries() {
        Map<Local, Block> home = new HashMap<>();
        for (Block b : function.blocks()) {
            for (Instruction i : b.instructions()) {
                if (i.destination() != null && i.destination().kind() == Local.Kind.TEMP) {
                    if (home.putIfAbsent(i.destination(), b) != null) {
                        i.destination().becomeVariable();
                    }
                }
            }
        }
        for (Block b : function.blocks()) {
            for (Instruction i : b.instructions()) {
                i.operands().forEach(o -> spread(o, b, home));
            }
            b.terminator().operands().forEach(o -> spread(o, b, home));
        }
    }

    private static void spread(Operand operand, Block user, Map<Local, Block> home) {
        if (operand instanceof Local local && home.get(local) != user) {
            local.becomeVariable();
        }
    }
}
