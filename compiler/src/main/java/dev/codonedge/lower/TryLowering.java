package dev.codonedge.lower;

import dev.codonedge.ir.Block;
import dev.codonedge.ir.ClassType;
import dev.codonedge.ir.Constant;
import dev.codonedge.ir.Detail;
import dev.codonedge.ir.FunctionBuilder;
import dev.codonedge.ir.IrType;
import dev.codonedge.ir.Local;
import dev.codonedge.ir.Opcode;
import dev.codonedge.typed.TypedStmt;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// `try`: handlers as a chain of class tests, `finally` emitted once.
final class TryLowering {
    private final FunctionLowering function;
    private final FunctionBuilder builder;
    private final Deque<Local> handled = new ArrayDeque<>();

    TryLowering(FunctionLowering function) {
        this.function = function;
        this.builder = function.builder();
    }

    void attempt(TypedStmt.Try attempt) {
        if (attempt.finalizer().isEmpty()) {
            attemptHandled(attempt);
        } else {
            attemptFinally(attempt);
        }
    }

    /// Bare `raise`: the exception of the innermost handler once more.
    void reraise() {
        Local exception = handled.peek();
        if (exception == null) {
            throw new IllegalStateException("a bare raise outside of a handler");
        }
        builder.raise(exception);
    }

    private IrType.Ref exceptionReference() {
        return function.program().exceptionReference();
    }

    // ---- finally

    /// Each way into the `finally` stores a completion code; its end switches on it:
    ///
    /// ```
    ///   body handler failed …       ; ends: code = 0; jump last.  break: code = 2; jump last
    /// failed:
    ///   pending = caught; code = 1; jump last
    /// last:
    ///   …; switch code [0: behind, 1: raise pending, 2: leave the loop]
    /// ```
    private void attemptFinally(TypedStmt.Try attempt) {
        Block handler = builder.handler();
        Block failed = builder.newBlock();
        Block entry = builder.newBlock();
        Local code = builder.variable(IrType.I64, null);
        Local pending = builder.variable(exceptionReference(), null);
        var last = new Exits.Finally(entry, code, handler);

        function.exits().push(last);
        builder.setHandler(failed);
        attemptHandled(attempt);
        boolean ends = builder.isOpen();
        if (ends) {
            builder.assign(code, Constant.Int.of(Exits.Finally.ENDED));
            function.jump(entry);
        }
        function.exits().pop();
        builder.setHandler(handler);

        builder.setBlock(failed);
        builder.assign(pending, builder.emit(Opcode.CAUGHT, exceptionReference()));
        builder.assign(code, Constant.Int.of(Exits.Finally.RAISED));
        function.jump(entry);

        function.enter(entry);
        function.statements().all(attempt.finalizer());
        complete(last, ends, pending);
    }

    /// Goes on from the end of a `finally` to where it was entered for.
    private void complete(Exits.Finally last, boolean ends, Local pending) {
        if (!builder.isOpen()) {
            return;
        }
        var cases = new ArrayList<Long>();
        var targets = new ArrayList<Block>();
        Block behind = builder.newBlock();
        if (ends) {
            cases.add(Exits.Finally.ENDED);
            targets.add(behind);
        }
        for (long code : last.codes().values()) {
            cases.add(code);
            targets.add(builder.newBlock());
        }
        Block raise = builder.newBlock();
        if (cases.isEmpty()) {
            function.jump(raise);
        } else {
            function.switchOn(last.code(), cases, targets, raise);
        }
        builder.setBlock(raise);
        builder.raise(pending);
        int next = ends ? 1 : 0;
        for (Exits.Exit exit : last.codes().keySet()) {
            builder.setBlock(targets.get(next++));
            function.leave(exit);
        }
        function.enter(behind);
    }

    // ---- except

    private void attemptHandled(TypedStmt.Try attempt) {
        if (attempt.handlers().isEmpty()) {
            function.statements().all(attempt.body());
            if (builder.isOpen()) {
                function.statements().all(attempt.otherwise());
            }
            return;
        }
        Block handler = builder.handler();
        Block failed = builder.newBlock();
        Block end = builder.newBlock();
        builder.setHandler(failed);
        function.statements().all(attempt.body());
        builder.setHandler(handler);
        if (builder.isOpen()) {
            function.statements().all(attempt.otherwise());
        }
        function.jump(end);

        builder.setBlock(failed);
        Local exception = builder.emit(Opcode.CAUGHT, exceptionReference());
        for (TypedStmt.Handler next : attempt.handlers()) {
            if (builder.isOpen()) {
                handle(next, exception, end);
            }
        }
        if (builder.isOpen()) {
            builder.raise(exception);
        }
        function.enter(end);
    }

    private void handle(TypedStmt.Handler handler, Local exception, Block end) {
        var before = function.at(handler.span());
        Block body = builder.newBlock();
        Block next = builder.newBlock();
        test(handler, exception, body, next);
        function.enter(body);
        if (handler.variable() != null) {
            IrType type = function.layout(handler.variable().type());
            function.assign(handler.variable(), function.expressions().cast(exception, type));
        }
        handled.push(exception);
        function.statements().all(handler.body());
        handled.pop();
        function.jump(end);
        builder.setLocation(before);
        function.enter(next);
    }

    private void test(TypedStmt.Handler handler, Local exception, Block body, Block next) {
        ClassType root = exceptionReference().target();
        List<ClassType> wanted =
                handler.types().stream().map(function.layouts()::classType).toList();
        if (wanted.isEmpty() || wanted.contains(root)) {
            function.jump(body);
            return;
        }
        for (int i = 0; i < wanted.size(); i++) {
            Block other = i == wanted.size() - 1 ? next : builder.newBlock();
            var detail = new Detail.ClassOf(wanted.get(i));
            function.branch(builder.emit(Opcode.ISA, IrType.BOOL, detail, exception), body, other);
            function.enter(other);
        }
    }
}
