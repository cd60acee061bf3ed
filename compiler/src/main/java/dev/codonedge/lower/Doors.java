package dev.codonedge.lower;

import dev.codonedge.ir.Block;
import dev.codonedge.ir.Constant;
import dev.codonedge.ir.Detail;
import dev.codonedge.ir.Function;
import dev.codonedge.ir.FunctionBuilder;
import dev.codonedge.ir.IrType;
import dev.codonedge.ir.Local;
import dev.codonedge.ir.Opcode;
import dev.codonedge.ir.Operand;
import dev.codonedge.typed.TypedProgram.Role;
import dev.codonedge.types.FunctionDecl;
import dev.codonedge.types.Realization;

import java.util.List;

/// Where the program is entered from outside: its entry and its exported functions. No exception leaves through them: one
/// that nobody caught is reported, and ends the program.
final class Doors {
    private static final Constant FAILED = Constant.Int.of(IrType.I32, 1);
    private final Program program;

    Doors(Program program) {
        this.program = program;
    }

    /// Runs main and gives the exit status.
    Function entry(String symbol, Realization main) {
        return door(
                symbol,
                IrType.I32,
                main,
                (builder, _) -> {
                    builder.call(program.functions().of(main));
                    builder.ret(Constant.Int.of(IrType.I32, 0));
                },
                FunctionBuilder::ret);
    }

    /// The C function that an exported one is called through.
    void exported(Realization target) {
        FunctionDecl decl = target.decl();
        String given = decl.markText("export");
        Function inner = program.functions().of(target);
        Function door =
                door(
                        given == null ? decl.simpleName() : given,
                        inner.result(),
                        target,
                        (builder, function) ->
                                builder.ret(
                                        builder.call(
                                                inner,
                                                function.parameters().toArray(Operand[]::new))),
                        Doors::exit);
        inner.parameters()
                .forEach(parameter -> door.newParameter(parameter.type(), parameter.sourceName()));
    }

    private interface Body {
        void write(FunctionBuilder builder, Function function);
    }

    /// What becomes of the status when the program has failed.
    private interface Ending {
        void write(FunctionBuilder builder, Operand status);
    }

    private Function door(
            String symbol, IrType result, Realization target, Body body, Ending ending) {
        Function uncaught = program.role(Role.UNCAUGHT);
        Function door =
                program.functions()
                        .make(
                                symbol,
                                result,
                                Functions.start(target.decl()),
                                function -> {
                                    var builder = new FunctionBuilder(function);
                                    if (uncaught == null) {
                                        body.write(builder, function);
                                    } else {
                                        guard(builder, function, uncaught, body, ending);
                                    }
                                    builder.finish();
                                });
        door.setExportedName(symbol);
        door.setRaises(uncaught == null);
        return door;
    }

    private void guard(
            FunctionBuilder builder,
            Function function,
            Function uncaught,
            Body body,
            Ending ending) {
        Block failed = builder.newBlock();
        Block hopeless = builder.newBlock();
        failed.setHandler(hopeless);
        builder.setHandler(failed);
        body.write(builder, function);
        builder.setBlock(failed);
        Local exception = builder.emit(Opcode.CAUGHT, program.exceptionReference());
        Operand status = builder.call(uncaught, exception);
        ending.write(builder, builder.emit(Opcode.TRUNC, IrType.I32, status));
        // reporting it raised as well
        builder.setBlock(hopeless);
        builder.emit(Opcode.CAUGHT, program.exceptionReference());
        ending.write(builder, FAILED);
    }

    private static void exit(FunctionBuilder builder, Operand status) {
        var signature = new IrType.Signature(List.of(IrType.I32), IrType.NONE, false);
        var detail =
                new Detail.CFunction("ce_exit", signature, Detail.CFunction.Effects.NEVER_RETURNS);
        builder.emitVoid(Opcode.CALL_C, detail, status);
        builder.unreachable();
    }
}
