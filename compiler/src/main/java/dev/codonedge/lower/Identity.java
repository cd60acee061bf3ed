package dev.codonedge.lower;

import dev.codonedge.ir.Block;
import dev.codonedge.ir.ClassType;
import dev.codonedge.ir.Constant;
import dev.codonedge.ir.Detail;
import dev.codonedge.ir.FunctionBuilder;
import dev.codonedge.ir.IrType;
import dev.codonedge.ir.Local;
import dev.codonedge.ir.Opcode;
import dev.codonedge.ir.Operand;

/// `is` and `isinstance`. Values that are no references are the same when all their parts are.
final class Identity {
    private final FunctionLowering function;
    private final FunctionBuilder builder;

    Identity(FunctionLowering function) {
        this.function = function;
        this.builder = function.builder();
    }

    Operand same(Operand left, Operand right) {
        if (left.type() == IrType.NONE || right.type() == IrType.NONE || !builder.isOpen()) {
            return Constant.Int.bool(left.type() == right.type());
        }
        return switch (left.type()) {
            case IrType.Struct(_, var items) when left.type().equals(right.type()) -> {
                Operand result = Constant.Int.bool(true);
                for (int i = 0; i < items.size(); i++) {
                    Operand both = same(part(left, i), part(right, i));
                    result = i == 0 ? both : builder.emit(Opcode.AND, IrType.BOOL, result, both);
                }
                yield result;
            }
            case IrType.Float _ -> builder.emit(Opcode.FEQ, IrType.BOOL, left, right);
            case IrType.Optional(IrType.Ref _) -> builder.emit(Opcode.EQ, IrType.BOOL, left, right);
            case IrType.Optional(var value) -> sameOptional(left, right, value);
            case IrType.Union _ ->
                    throw new IllegalStateException("identity of unions is the checker's business");
            default -> builder.emit(Opcode.EQ, IrType.BOOL, left, right);
        };
    }

    private Operand part(Operand whole, int index) {
        return function.expressions().extract(whole, index);
    }

    private Operand sameOptional(Operand left, Operand right, IrType value) {
        Local result = builder.variable(IrType.BOOL, null);
        Operand present = function.expressions().variants().isPresent(left);
        Operand other = function.expressions().variants().isPresent(right);
        builder.assign(result, builder.emit(Opcode.EQ, IrType.BOOL, present, other));
        Block inside = builder.newBlock();
        Block end = builder.newBlock();
        function.branch(builder.emit(Opcode.AND, IrType.BOOL, present, other), inside, end);
        function.enter(inside);
        Local first = builder.emit(Opcode.OPT_GET, value, left);
        Local second = builder.emit(Opcode.OPT_GET, value, right);
        builder.assign(result, same(first, second));
        function.jump(end);
        function.enter(end);
        return result;
    }

    /// Whether a reference, or what an optional of one holds, is to an object of a class or one derived from it.
    Operand isInstance(Operand value, ClassType of) {
        if (!builder.isOpen()) {
            return Constant.Int.bool(false);
        }
        if (value.type() instanceof IrType.Optional(IrType.Ref reference)) {
            return isInstanceIfPresent(value, reference, of);
        }
        if (!(value.type() instanceof IrType.Ref(var target))) {
            return Constant.Int.bool(false);
        }
        if (target.derivesFrom(of) || !target.tagged()) {
            return Constant.Int.bool(target.derivesFrom(of));
        }
        return builder.emit(Opcode.ISA, IrType.BOOL, new Detail.ClassOf(of), value);
    }

    private Operand isInstanceIfPresent(Operand value, IrType.Ref reference, ClassType of) {
        Local result = builder.variable(IrType.BOOL, null);
        builder.assign(result, Constant.Int.bool(false));
        Block inside = builder.newBlock();
        Block end = builder.newBlock();
        function.branch(function.expressions().variants().isPresent(value), inside, end);
        function.enter(inside);
        builder.assign(result, isInstance(builder.emit(Opcode.OPT_GET, reference, value), of));
        function.jump(end);
        function.enter(end);
        return result;
    }
}
