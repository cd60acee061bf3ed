package dev.codonedge.lower;

import dev.codonedge.diagnostic.CompilerMistake;
import dev.codonedge.ir.Block;
import dev.codonedge.ir.Constant;
import dev.codonedge.ir.Detail;
import dev.codonedge.ir.FunctionBuilder;
import dev.codonedge.ir.IrType;
import dev.codonedge.ir.Location;
import dev.codonedge.ir.Opcode;
import dev.codonedge.ir.Operand;
import dev.codonedge.typed.ModuleVariable;
import dev.codonedge.typed.TypedExpr;
import dev.codonedge.typed.TypedStmt;

import java.util.List;

/// Statements, but for loops and `try`.
final class StatementLowering {
    private final FunctionLowering function;
    private final FunctionBuilder builder;
    private final LoopLowering loops;
    private final TryLowering tries;

    StatementLowering(FunctionLowering function) {
        this.function = function;
        this.builder = function.builder();
        this.loops = new LoopLowering(function);
        this.tries = new TryLowering(function);
    }

    /// Statements one after another, as far as control gets.
    void all(List<TypedStmt> statements) {
        for (TypedStmt statement : statements) {
            if (!builder.isOpen()) {
                return;
            }
            Location before = function.at(statement.span());
            try {
                lower(statement);
            } catch (RuntimeException e) {
                throw CompilerMistake.at(
                        statement.span().file().name(), statement.span().line(), e);
            }
            builder.setLocation(before);
        }
    }

    private void lower(TypedStmt statement) {
        switch (statement) {
            case TypedStmt.Evaluate(var value, _) -> value(value);
            case TypedStmt.Assign(var variable, var value, _) -> {
                Operand result = value(value);
                if (builder.isOpen()) {
                    function.assign(variable, result);
                }
            }
            case TypedStmt.AssignModule assign -> assignModule(assign);
            case TypedStmt.SetField set -> setField(set);
            case TypedStmt.SetCell set -> setCell(set);
            case TypedStmt.Unset(var variable, _) -> function.unset(variable);
            case TypedStmt.UnsetModule(var variable, _) -> setAssigned(variable, false);
            case TypedStmt.If branch -> branch(branch);
            case TypedStmt.While loop -> loops.repeat(loop);
            case TypedStmt.ForEach loop -> loops.forEach(loop);
            case TypedStmt.Labelled labelled -> labelled(labelled);
            case TypedStmt.Leave(var label, _) ->
                    function.leave(new Exits.Exit.Leave(function.exits().labelled(label)));
            case TypedStmt.Break _ ->
                    function.leave(new Exits.Exit.Break(function.exits().innermostLoop()));
            case TypedStmt.Continue _ ->
                    function.leave(new Exits.Exit.Continue(function.exits().innermostLoop()));
            case TypedStmt.Return leave -> leave(leave);
            case TypedStmt.Raise(var exception, _) -> raise(value(exception));
            case TypedStmt.Reraise _ -> tries.reraise();
            case TypedStmt.Try attempt -> tries.attempt(attempt);
            case TypedStmt.Deferred deferred -> all(deferred.statements());
        }
    }

    private Operand value(TypedExpr expr) {
        return function.expressions().value(expr);
    }

    private void assignModule(TypedStmt.AssignModule assign) {
        Operand value = value(assign.value());
        if (!builder.isOpen()) {
            return;
        }
        var place = function.program().globals().of(assign.variable());
        if (place.value() != null) {
            builder.emitVoid(Opcode.GLOBAL_STORE, new Detail.GlobalOf(place.value()), value);
        }
        setAssigned(assign.variable(), true);
    }

    private void setAssigned(ModuleVariable variable, boolean assigned) {
        var flag = function.program().globals().of(variable).assigned();
        if (flag != null) {
            builder.emitVoid(
                    Opcode.GLOBAL_STORE, new Detail.GlobalOf(flag), Constant.Int.bool(assigned));
        }
    }

    private void setCell(TypedStmt.SetCell set) {
        List<Operand> both = function.expressions().values(List.of(set.cell(), set.value()));
        if (!builder.isOpen() || !(both.get(0).type() instanceof IrType.Ref(var cell))) {
            return;
        }
        if (both.get(1).type() != IrType.NONE) {
            builder.store(both.get(0), cell, 0, both.get(1));
        }
        builder.store(both.get(0), cell, Layouts.assignedFlag(cell), Constant.Int.bool(true));
    }

    private void setField(TypedStmt.SetField set) {
        List<Operand> both = function.expressions().values(List.of(set.object(), set.value()));
        if (!builder.isOpen()) {
            return;
        }
        function.program()
                .fields()
                .store(builder, both.get(0), set.object().type(), set.field(), both.get(1));
    }

    private void branch(TypedStmt.If branch) {
        Block then = builder.newBlock();
        Block otherwise = builder.newBlock();
        Block end = branch.otherwise().isEmpty() ? otherwise : builder.newBlock();
        function.expressions().branch(branch.test(), then, otherwise);
        function.enter(then);
        all(branch.then());
        function.jump(end);
        if (end != otherwise) {
            function.enter(otherwise);
            all(branch.otherwise());
            function.jump(end);
        }
        function.enter(end);
    }

    private void labelled(TypedStmt.Labelled labelled) {
        Block end = builder.newBlock();
        function.exits().push(new Exits.Labelled(labelled.label(), end));
        all(labelled.body());
        function.exits().pop();
        function.jump(end);
        function.enter(end);
    }

    private void leave(TypedStmt.Return leave) {
        Operand value = leave.value() == null ? Constants.NONE : value(leave.value());
        if (!builder.isOpen()) {
            return;
        }
        IrType result = function.function().result();
        if (result == IrType.NONE) {
            value = Constants.NONE;
        } else if (value.type() == IrType.NONE) {
            value = new Constant.Zero(result);
        }
        function.leaveFunction(value);
    }

    private void raise(Operand exception) {
        if (!builder.isOpen()) {
            return;
        }
        IrType reference = function.program().exceptionReference();
        Operand raised = function.expressions().cast(exception, reference);
        builder.raise(raised);
    }
}
