package dev.codonedge.lower;

import dev.codonedge.ir.Block;
import dev.codonedge.ir.FunctionBuilder;
import dev.codonedge.ir.IrType;
import dev.codonedge.ir.Local;
import dev.codonedge.ir.Opcode;
import dev.codonedge.ir.Operand;
import dev.codonedge.typed.TypedExpr;
import dev.codonedge.typed.TypedStmt;
import dev.codonedge.types.ClassDecl;
import dev.codonedge.types.Type;

import java.util.List;

/// `while` and `for`.
final class LoopLowering {
    private final FunctionLowering function;
    private final FunctionBuilder builder;

    LoopLowering(FunctionLowering function) {
        this.function = function;
        this.builder = function.builder();
    }

    void repeat(TypedStmt.While loop) {
        Block head = builder.newBlock();
        Block body = builder.newBlock();
        Block exhausted = builder.newBlock();
        Block end = loop.otherwise().isEmpty() ? exhausted : builder.newBlock();
        function.jump(head);
        function.enter(head);
        function.expressions().branch(loop.test(), body, exhausted);
        function.exits().push(new Exits.Loop(end, head, null, builder.handler()));
        function.enter(body);
        function.statements().all(loop.body());
        function.jump(head);
        function.exits().pop();
        otherwise(loop.otherwise(), exhausted, end);
    }

    /// ```
    /// head:                        ; handler as outside
    ///   next = gen.next g
    ///   branch next.0, body, exhausted
    /// body handler failed:
    ///   item = next.1 …
    ///   jump head
    /// failed:
    ///   e = caught; gen.close g; raise e
    /// ```
    /// A generator that stands in a variable stays open: who has it may go on with it.
    void forEach(TypedStmt.ForEach loop) {
        Operand iterated = function.expressions().value(loop.generator());
        if (!builder.isOpen()) {
            return;
        }
        var type = (IrType.Generator) iterated.type();
        Local generator = builder.variable(type, null);
        builder.assign(generator, iterated);
        Block head = builder.newBlock();
        boolean held = isHeld(loop.generator());
        Block handler = builder.handler();
        Block failed = held ? handler : builder.newBlock();
        Block exhausted = builder.newBlock();
        Block end = loop.otherwise().isEmpty() ? exhausted : builder.newBlock();

        function.jump(head);
        function.enter(head);
        Local next = builder.emit(Opcode.GEN_NEXT, IrType.next(type.item()), generator);
        Local has = builder.extract(next, 0);
        Block body = builder.newBlock();
        body.setHandler(failed);
        function.branch(has, body, exhausted);
        builder.setHandler(failed);
        function.enter(body);
        boolean empty = function.layouts().isEmpty(loop.item().type());
        function.assign(loop.item(), empty ? Constants.NONE : builder.extract(next, 1));
        function.exits().push(new Exits.Loop(end, head, held ? null : generator, handler));
        function.statements().all(loop.body());
        function.jump(head);
        function.exits().pop();
        builder.setHandler(handler);

        if (!held) {
            closeOnFailure(failed, generator);
        }
        otherwise(loop.otherwise(), exhausted, end);
    }

    /// Whether others may go on with a generator when the loop is left: it stands in a variable or an attribute.
    private static boolean isHeld(TypedExpr generator) {
        return switch (generator) {
            case TypedExpr.ReadLocal(var variable, _, _) -> !variable.temporary();
            case TypedExpr.ReadModule _, TypedExpr.GetField _, TypedExpr.GetItem _ -> true;
            case TypedExpr.UnwrapOptional unwrap -> isHeld(unwrap.value());
            case TypedExpr.Cast cast -> isHeld(cast.value());
            case TypedExpr.Call call ->
                    call.target().decl().simpleName().equals("__iter__")
                            && call.arguments().size() == 1
                            && call.arguments().getFirst().type().head()
                                    instanceof Type.Instance(var decl, _)
                            && decl.is(ClassDecl.Primitive.GENERATOR)
                            && isHeld(call.arguments().getFirst());
            default -> false;
        };
    }

    private void closeOnFailure(Block failed, Local generator) {
        builder.setBlock(failed);
        Local exception = builder.emit(Opcode.CAUGHT, function.program().exceptionReference());
        builder.emitVoid(Opcode.GEN_CLOSE, generator);
        builder.raise(exception);
    }

    private void otherwise(List<TypedStmt> statements, Block exhausted, Block end) {
        if (end != exhausted) {
            function.enter(exhausted);
            function.statements().all(statements);
            function.jump(end);
        }
        function.enter(end);
    }
}
