package dev.codonedge.lower;

import dev.codonedge.typed.TypedExpr;

import java.util.List;

/// Tells whether evaluating an expression may assign local variables: only statements inside it can.
final class Assignments {
    private Assignments() {}

    static boolean within(TypedExpr expr) {
        return switch (expr) {
            case TypedExpr.Sequence(var statements, var value) ->
                    !statements.isEmpty() || within(value);
            case TypedExpr.Deferred deferred -> within(deferred.value());
            case TypedExpr.Constant _,
                    TypedExpr.Nothing _,
                    TypedExpr.EmptyOptional _,
                    TypedExpr.ReadLocal _,
                    TypedExpr.CellOf _,
                    TypedExpr.ReadModule _,
                    TypedExpr.ModuleIsSet _,
                    TypedExpr.FunctionName _,
                    TypedExpr.FrameArray _,
                    TypedExpr.New _ ->
                    false;
            case TypedExpr.Call call -> within(call.arguments());
            case TypedExpr.CallVirtual call -> within(call.arguments());
            case TypedExpr.CallValue call -> within(call.callee()) || within(call.arguments());
            case TypedExpr.Erase erase -> within(erase.function());
            case TypedExpr.ReadCell read -> within(read.cell());
            case TypedExpr.CellIsSet test -> within(test.cell());
            case TypedExpr.GetField get -> within(get.object());
            case TypedExpr.IsSet test -> within(test.object());
            case TypedExpr.GetItem get -> within(get.tuple());
            case TypedExpr.MakeTuple make -> within(make.items());
            case TypedExpr.ListDisplay display -> within(display.items());
            case TypedExpr.Conditional c ->
                    within(c.test()) || within(c.then()) || within(c.otherwise());
            case TypedExpr.ShortCircuit s -> within(s.left()) || within(s.right());
            case TypedExpr.Not not -> within(not.operand());
            case TypedExpr.WrapOptional wrap -> within(wrap.value());
            case TypedExpr.UnwrapOptional unwrap -> within(unwrap.value());
            case TypedExpr.IsPresent present -> within(present.value());
            case TypedExpr.WrapUnion wrap -> within(wrap.value());
            case TypedExpr.UnwrapUnion unwrap -> within(unwrap.value());
            case TypedExpr.UnionHolds holds -> within(holds.value());
            case TypedExpr.Cast cast -> within(cast.value());
            case TypedExpr.IsInstance test -> within(test.value());
            case TypedExpr.ClassName name -> within(name.object());
            case TypedExpr.Same same -> within(same.left()) || within(same.right());
            case TypedExpr.Concatenate concatenate -> within(concatenate.parts());
            case TypedExpr.Yield yield -> within(yield.value());
        };
    }

    private static boolean within(List<TypedExpr> all) {
        for (TypedExpr expr : all) {
            if (within(expr)) {
                return true;
            }
        }
        return false;
    }
}
