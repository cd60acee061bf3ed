package dev.codonedge.lower;

import dev.codonedge.ir.Block;
import dev.codonedge.ir.ClassType;
import dev.codonedge.ir.Constant;
import dev.codonedge.ir.Detail;
import dev.codonedge.ir.Function;
import dev.codonedge.ir.FunctionBuilder;
import dev.codonedge.ir.Instruction;
import dev.codonedge.ir.IrType;
import dev.codonedge.ir.Local;
import dev.codonedge.ir.Location;
import dev.codonedge.ir.Opcode;
import dev.codonedge.ir.Operand;
import dev.codonedge.ir.Terminator;
import dev.codonedge.source.Span;
import dev.codonedge.typed.LocalVariable;
import dev.codonedge.typed.TypedFunction;
import dev.codonedge.typed.TypedProgram;
import dev.codonedge.types.Realization;
import dev.codonedge.types.Type;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The body of one function on its way to IR: where its variables live, and how control gets from block to block. Code that
/// control cannot get to is not lowered.
final class FunctionLowering {
    private final Program program;
    private final Function function;
    private final FunctionBuilder builder;
    private final Map<LocalVariable, Local> places = new HashMap<>();
    private final Map<LocalVariable, Local> flags = new HashMap<>();
    private final Set<Block> reached = new HashSet<>();
    private final Exits exits = new Exits();
    private final ExpressionLowering expressions;
    private final StatementLowering statements;
    private @Nullable Local returned;
    private boolean ofLibrary;
    private int prologue;

    FunctionLowering(Program program, Function function) {
        this.program = program;
        this.function = function;
        this.builder = new FunctionBuilder(function);
        this.expressions = new ExpressionLowering(this);
        this.statements = new StatementLowering(this);
    }

    /// Writes the whole function.
    void lower(TypedFunction typed) {
        ofLibrary = typed.realization().decl().module().library();
        declare(typed);
        statements.all(typed.body());
        if (builder.isOpen()) {
            end();
        }
        finish();
    }

    /// After the last instruction.
    void finish() {
        builder.finish();
        if (function.generator() == null
                && function.blocks().stream()
                        .noneMatch(block -> block.terminator() instanceof Terminator.Return)) {
            function.setNeverReturns();
        }
        new InitialiseVariables(function).run();
    }

    /// Control falls off the end of the body.
    private void end() {
        IrType result = function.result();
        if (result == IrType.NONE) {
            builder.ret(Constants.NONE);
        } else if (result instanceof IrType.Optional) {
            builder.ret(new Constant.Zero(result));
        } else {
            builder.unreachable();
        }
    }

    // ---- parts

    Program program() {
        return program;
    }

    Layouts layouts() {
        return program.layouts();
    }

    Function function() {
        return function;
    }

    FunctionBuilder builder() {
        return builder;
    }

    Exits exits() {
        return exits;
    }

    ExpressionLowering expressions() {
        return expressions;
    }

    StatementLowering statements() {
        return statements;
    }

    /// What raises when the program's own arithmetic overflows, null when nothing does. The library counts on wrapping.
    @Nullable Function overflowed() {
        return ofLibrary ? null : program.role(TypedProgram.Role.OVERFLOWED);
    }

    IrType layout(Type type) {
        return program.layouts().of(type);
    }

    // ---- variables

    private void declare(TypedFunction typed) {
        int declared = typed.realization().parameters().size();
        int index = 0;
        int next = 0;
        for (LocalVariable variable : typed.parameters()) {
            boolean captured = index++ >= declared;
            if (captured && variable.cell()) {
                places.put(variable, function.parameters().get(next++));
            } else {
                boolean empty = layouts().isEmpty(variable.type());
                Local parameter = empty ? null : function.parameters().get(next++);
                declareParameter(variable, parameter);
            }
        }
    }

    private void declareParameter(LocalVariable variable, @Nullable Local parameter) {
        if (variable.cell()) {
            place(variable);
            assign(variable, parameter == null ? Constants.NONE : parameter);
        } else if (parameter != null) {
            places.put(variable, parameter);
        }
        if (variable.checked() && !variable.cell()) {
            builder.assign(flag(variable), Constant.Int.bool(true));
        }
    }

    /// The local of a variable (of its cell, when it has one); null when it has no content.
    @Nullable Local place(LocalVariable variable) {
        Local known = places.get(variable);
        if (known != null) {
            return known;
        }
        if (variable.cell()) {
            ClassType cell = layouts().cell(variable.type());
            cell.setInstantiated();
            Local made = builder.variable(new IrType.Ref(cell), variable.name());
            var site =
                    new Detail.Site(
                            "variable '" + variable.name() + "' of a closure", Detail.Place.HEAP);
            atEntry(new Instruction(Opcode.ALLOC, made, List.of(), site, function.location()));
            places.put(variable, made);
            return made;
        }
        IrType type = layout(variable.type());
        if (type == IrType.NONE) {
            return null;
        }
        Local made = builder.variable(type, variable.temporary() ? null : variable.name());
        places.put(variable, made);
        return made;
    }

    private Local flag(LocalVariable variable) {
        return flags.computeIfAbsent(
                variable,
                _ -> {
                    Local made = builder.variable(IrType.BOOL, null);
                    atEntry(
                            new Instruction(
                                    Opcode.COPY,
                                    made,
                                    List.of(Constant.Int.bool(false)),
                                    function.location()));
                    return made;
                });
    }

    /// Puts an instruction behind the others that came before the body.
    private void atEntry(Instruction instruction) {
        function.entry().instructions().add(prologue++, instruction);
    }

    /// The cell of a shared variable.
    Local cell(LocalVariable variable) {
        Local cell = place(variable);
        if (cell == null) {
            throw new IllegalStateException("variable '" + variable + "' has no cell");
        }
        return cell;
    }

    Operand read(LocalVariable variable, @Nullable Realization unassigned) {
        Local place = place(variable);
        if (variable.cell()) {
            ClassType cell = layouts().cell(variable.type());
            if (unassigned != null) {
                Local assigned = builder.load(cell(variable), cell, Layouts.assignedFlag(cell));
                raiseUnless(assigned, unassigned, variable.name());
            }
            return layouts().isEmpty(variable.type())
                    ? Constants.NONE
                    : builder.load(cell(variable), cell, 0);
        }
        if (unassigned != null) {
            raiseUnless(flag(variable), unassigned, variable.name());
        }
        return place == null ? Constants.NONE : place;
    }

    void assign(LocalVariable variable, Operand value) {
        Local place = place(variable);
        if (variable.cell()) {
            ClassType cell = layouts().cell(variable.type());
            if (value.type() != IrType.NONE) {
                builder.store(cell(variable), cell, 0, value);
            }
            builder.store(
                    cell(variable), cell, Layouts.assignedFlag(cell), Constant.Int.bool(true));
            return;
        }
        if (place != null) {
            builder.assign(place, value);
        }
        if (variable.checked()) {
            builder.assign(flag(variable), Constant.Int.bool(true));
        }
    }

    void unset(LocalVariable variable) {
        Local place = place(variable);
        if (variable.cell()) {
            ClassType cell = layouts().cell(variable.type());
            builder.store(
                    cell(variable), cell, Layouts.assignedFlag(cell), Constant.Int.bool(false));
            return;
        }
        if (place != null) {
            builder.assign(place, new Constant.Undefined(place.type()));
        }
        if (variable.checked()) {
            builder.assign(flag(variable), Constant.Int.bool(false));
        }
    }

    // ---- where

    /// Makes the place in the source that of instructions to come, and gives the former one.
    Location at(Span span) {
        Location before = builder.location();
        builder.setLocation(
                new Location(
                        span.file(),
                        span.line(),
                        span.column(),
                        function.location().function(),
                        null));
        return before;
    }

    // ---- control

    void jump(Block target) {
        if (builder.isOpen()) {
            reached.add(target);
            builder.jump(target);
        }
    }

    void branch(Operand condition, Block then, Block otherwise) {
        branch(condition, then, otherwise, Terminator.Likelihood.NEUTRAL);
    }

    void branch(Operand condition, Block then, Block otherwise, Terminator.Likelihood likelihood) {
        if (!builder.isOpen()) {
            return;
        }
        if (condition instanceof Constant.Int(_, var value)) {
            jump(value.signum() != 0 ? then : otherwise);
            return;
        }
        reached.add(then);
        reached.add(otherwise);
        builder.branch(condition, then, otherwise, likelihood);
    }

    void switchOn(Operand value, List<Long> cases, List<Block> targets, Block otherwise) {
        if (builder.isOpen()) {
            reached.addAll(targets);
            reached.add(otherwise);
            builder.switchOn(value, cases, targets, otherwise);
        }
    }

    /// Goes on in a block; when nothing leads there, what follows is not lowered.
    void enter(Block block) {
        builder.setBlock(block);
        if (!reached.contains(block)) {
            builder.unreachable();
        }
    }

    boolean isReached(Block block) {
        return reached.contains(block);
    }

    boolean isOpen() {
        return builder.isOpen();
    }

    // ---- leaving

    /// Leaves the function with a result, through whatever is in between.
    void leaveFunction(Operand value) {
        if (exits.insideFinally() && value.type() != IrType.NONE) {
            if (returned == null) {
                returned = builder.variable(function.result(), null);
            }
            builder.assign(returned, value);
            value = returned;
        }
        leave(new Exits.Exit.Return(), value);
    }

    void leave(Exits.Exit exit) {
        leave(exit, returned == null ? Constants.NONE : returned);
    }

    private void leave(Exits.Exit exit, Operand result) {
        Block handler = builder.handler();
        boolean gone = false;
        for (int i = exits.depth() - 1; i >= 0 && !gone; i--) {
            gone = leave(exit, exits.frame(i));
        }
        if (!gone) {
            builder.ret(result);
        }
        builder.setHandler(handler);
    }

    /// Whether the way out ends at this frame, for now or for good.
    private boolean leave(Exits.Exit exit, Exits.Frame frame) {
        switch (frame) {
            case Exits.Loop loop -> {
                if (exit instanceof Exits.Exit.Continue(var target) && target == loop) {
                    jump(loop.onContinue());
                    return true;
                }
                if (loop.generator() != null) {
                    builder.setHandler(loop.handler());
                    builder.emitVoid(Opcode.GEN_CLOSE, loop.generator());
                }
                if (exit instanceof Exits.Exit.Break(var target) && target == loop) {
                    jump(loop.onBreak());
                    return true;
                }
                return false;
            }
            case Exits.Labelled block -> {
                if (exit instanceof Exits.Exit.Leave(var target) && target == block) {
                    jump(block.end());
                    return true;
                }
                return false;
            }
            case Exits.Finally last -> {
                builder.assign(last.code(), Constant.Int.of(last.codeOf(exit)));
                jump(last.entry());
                return true;
            }
        }
    }

    // ---- failing

    /// Calls a function that raises unless the condition holds.
    ///
    /// @param name what it is told when it takes a text
    void raiseUnless(Operand condition, Realization failure, String name) {
        Function callee = program.functions().of(failure);
        if (callee.parameters().isEmpty()) {
            builder.emitVoid(Opcode.CHECK_TRUE, new Detail.Callee(callee), condition);
            return;
        }
        Block bad = builder.newBlock();
        Block good = builder.newBlock();
        branch(condition, good, bad, Terminator.Likelihood.THEN);
        enter(bad);
        fail(failure, name);
        enter(good);
    }

    /// Calls a function that raises.
    void fail(Realization failure, String name) {
        Function callee = program.functions().of(failure);
        Operand[] arguments =
                callee.parameters().stream()
                        .map(parameter -> Constants.of(name, parameter.type()))
                        .toArray(Operand[]::new);
        builder.call(callee, arguments);
        builder.unreachable();
    }
}
