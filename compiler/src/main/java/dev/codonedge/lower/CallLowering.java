package dev.codonedge.lower;

import dev.codonedge.ir.ClassType;
import dev.codonedge.ir.Constant;
import dev.codonedge.ir.Detail;
import dev.codonedge.ir.Function;
import dev.codonedge.ir.FunctionBuilder;
import dev.codonedge.ir.IrType;
import dev.codonedge.ir.Local;
import dev.codonedge.ir.Opcode;
import dev.codonedge.ir.Operand;
import dev.codonedge.ir.Slot;
import dev.codonedge.typed.TypedExpr;
import dev.codonedge.types.FunctionDecl;
import dev.codonedge.types.Realization;
import dev.codonedge.types.Type;

import java.util.ArrayList;
import java.util.List;

/// Calls of all kinds, and functions as values.
final class CallLowering {
    private final FunctionLowering function;
    private final FunctionBuilder builder;
    private final Intrinsics intrinsics;

    CallLowering(FunctionLowering function) {
        this.function = function;
        this.builder = function.builder();
        this.intrinsics = new Intrinsics(function);
    }

    Operand call(TypedExpr.Call call) {
        List<Operand> arguments = function.expressions().values(call.arguments());
        if (!builder.isOpen()) {
            return new Constant.Undefined(function.layout(call.type()));
        }
        List<Type> types = call.arguments().stream().map(TypedExpr::type).toList();
        return call(call.target(), arguments, types, call.type());
    }

    /// @param types of the arguments
    Operand call(Realization target, List<Operand> arguments, List<Type> types, Type result) {
        FunctionDecl decl = target.decl();
        if (decl.has("intrinsic")) {
            return intrinsics.emit(target, arguments, types, result);
        }
        Operand[] contents = ExpressionLowering.contents(arguments, 0);
        if (decl.has("C")) {
            return callC(target, contents, result);
        }
        Function callee = function.program().functions().of(target);
        Operand value = builder.call(callee, contents);
        endIfNever(callee.neverReturns(), result);
        return value;
    }

    private void endIfNever(boolean never, Type result) {
        if (never || result.head() == Type.Special.NEVER) {
            builder.unreachable();
        }
    }

    private Operand callC(Realization target, Operand[] arguments, Type result) {
        FunctionDecl decl = target.decl();
        String symbol = decl.markText("C");
        boolean never = target.result().head() == Type.Special.NEVER;
        var effects =
                never
                        ? Detail.CFunction.Effects.NEVER_RETURNS
                        : decl.has("pure")
                                ? Detail.CFunction.Effects.PURE
                                : Detail.CFunction.Effects.ANY;
        IrType type = function.layout(target.result());
        var parameters = new ArrayList<IrType>();
        for (Operand argument : arguments) {
            parameters.add(argument.type());
        }
        var detail =
                new Detail.CFunction(
                        symbol == null ? decl.simpleName() : symbol,
                        new IrType.Signature(parameters, type, false),
                        effects);
        if (type == IrType.NONE) {
            builder.emitVoid(Opcode.CALL_C, detail, arguments);
            endIfNever(never, result);
            return Constants.NONE;
        }
        return builder.emit(Opcode.CALL_C, type, detail, arguments);
    }

    Operand callVirtual(TypedExpr.CallVirtual call) {
        List<Operand> arguments = function.expressions().values(call.arguments());
        if (!builder.isOpen()) {
            return new Constant.Undefined(function.layout(call.type()));
        }
        Slot slot = function.program().slots().of(call.method());
        return called(
                Opcode.CALL_SLOT,
                new Detail.SlotOf(slot),
                slot.signature().result(),
                call.type(),
                ExpressionLowering.contents(arguments, 0));
    }

    Operand className(TypedExpr.ClassName name) {
        Operand object = function.expressions().value(name.object());
        if (!builder.isOpen()) {
            return new Constant.Undefined(function.layout(name.type()));
        }
        Slot slot =
                function.program()
                        .slots()
                        .className(name.object().type(), name.qualified(), name.type());
        return called(
                Opcode.CALL_SLOT,
                new Detail.SlotOf(slot),
                slot.signature().result(),
                name.type(),
                object);
    }

    private Operand called(
            Opcode opcode, Detail detail, IrType result, Type type, Operand... operands) {
        Operand value = Constants.NONE;
        if (result == IrType.NONE) {
            builder.emitVoid(opcode, detail, operands);
        } else {
            value = builder.emit(opcode, result, detail, operands);
        }
        endIfNever(false, type);
        return value;
    }

    Operand callValue(TypedExpr.CallValue call) {
        var all = new ArrayList<TypedExpr>();
        all.add(call.callee());
        all.addAll(call.arguments());
        List<Operand> values = function.expressions().values(all);
        if (!builder.isOpen()) {
            return new Constant.Undefined(function.layout(call.type()));
        }
        Operand callee = values.getFirst();
        var operands = new ArrayList<Operand>();
        if (callee.type() instanceof IrType.Struct) {
            operands.add(function.expressions().extract(callee, 0));
            operands.add(function.expressions().extract(callee, 1));
        } else {
            operands.add(callee);
        }
        operands.addAll(List.of(ExpressionLowering.contents(values, 1)));
        var code = (IrType.Code) operands.getFirst().type();
        IrType result = code.signature().result();
        return called(
                Opcode.CALL_VALUE,
                Detail.NONE,
                result,
                call.type(),
                operands.toArray(Operand[]::new));
    }

    // ---- functions as values

    Operand erase(TypedExpr.Erase erase) {
        Operand value = function.expressions().value(erase.function());
        IrType type = function.layout(erase.type());
        if (!builder.isOpen()) {
            return new Constant.Undefined(type);
        }
        FunctionValues.Thunk thunk = function.program().values().thunk(erase);
        if (type instanceof IrType.Code) {
            return new Constant.Code(thunk.function());
        }
        Constant code = new Constant.Code(thunk.function());
        return function.expressions().make(type, code, environment(value, thunk, erase));
    }

    private Operand environment(Operand value, FunctionValues.Thunk thunk, TypedExpr.Erase erase) {
        IrType.Optional type = function.layouts().environment();
        ClassType environment = thunk.environment();
        if (environment == null) {
            return new Constant.Zero(type);
        }
        String name = erase.target().decl().simpleName();
        var site = new Detail.Site("closure of " + name, Detail.Place.HEAP);
        Local made = builder.emit(Opcode.ALLOC, new IrType.Ref(environment), site);
        for (int i = 0; i < environment.fields().size(); i++) {
            builder.initialise(made, environment, i, function.expressions().extract(value, i));
        }
        Local base = builder.emit(Opcode.REF_CAST, type.value(), made);
        return builder.emit(Opcode.OPT_SOME, type, base);
    }

    Operand concatenate(TypedExpr.Concatenate concatenate) {
        IrType type = function.layout(concatenate.type());
        List<Operand> parts = function.expressions().values(concatenate.parts());
        if (!builder.isOpen()) {
            return new Constant.Undefined(type);
        }
        if (parts.isEmpty()) {
            return Constants.of("", type);
        }
        List<Realization> joins = concatenate.joins();
        Operand text = parts.getFirst();
        for (int next = 1; next < parts.size(); ) {
            int more = Math.min(joins.size(), parts.size() - next);
            Function join = function.program().functions().of(joins.get(more - 1));
            var texts = new ArrayList<Operand>();
            texts.add(text);
            texts.addAll(parts.subList(next, next + more));
            text = builder.call(join, texts.toArray(Operand[]::new));
            next += more;
        }
        return text;
    }
}
