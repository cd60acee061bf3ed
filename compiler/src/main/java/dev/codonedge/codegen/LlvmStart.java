package dev.codonedge.codegen;

import dev.codonedge.compiler.CompilerOptions;
import dev.codonedge.compiler.CompilerOptions.Output;
import dev.codonedge.ir.ClassType;
import dev.codonedge.ir.Constant;
import dev.codonedge.ir.Detail;
import dev.codonedge.ir.Function;
import dev.codonedge.ir.FunctionBuilder;
import dev.codonedge.ir.GlobalObject;
import dev.codonedge.ir.IrType;
import dev.codonedge.ir.Local;
import dev.codonedge.ir.Location;
import dev.codonedge.ir.Module;
import dev.codonedge.ir.Opcode;
import dev.codonedge.ir.Operand;
import dev.codonedge.source.SourceFile;

import org.bytedeco.javacpp.SizeTPointer;

import java.util.List;
import java.util.Optional;

/// Gets LLVM ready while the front end works: a thread loads the library, sets the target up and sends a small
/// program all the way through. Loading takes longer than generating code for a small program.
public final class LlvmStart implements AutoCloseable {
    private final Thread thread;

    private LlvmStart(Thread thread) {
        this.thread = thread;
    }

    public static LlvmStart begin(CompilerOptions options) {
        return new LlvmStart(
                Thread.ofPlatform().daemon().name("llvm-start").start(() -> rehearse(options)));
    }

    private static void rehearse(CompilerOptions options) {
        try {
            var plain =
                    new CompilerOptions(
                            options.target(),
                            options.optimization(),
                            options.numerics(),
                            options.overflow(),
                            options.panic(),
                            options.debugChecks(),
                            options.definitions(),
                            Optional.empty(),
                            Output.OBJECT,
                            false);
            CodeGenerator.generate(rehearsal(), plain);
            new SizeTPointer(1).close(); // which only larger programs need
        } catch (RuntimeException | LinkageError _) {
            // Whatever is wrong will be wrong again, and reported, when the program's turn comes.
        }
    }

    /// A program that has a little of everything, so that what the JVM links at first use is linked by then.
    static Module rehearsal() {
        var nowhere = new Location(new SourceFile("", "", ""), 0, 0, "", null);
        var module = new Module();
        var error = new ClassType("Error");
        error.setTagged();
        error.setInstantiated();
        var list = new ClassType("List");
        list.addField(field("items", new IrType.Buffer(IrType.I64), ClassType.Storage.NATURAL));
        list.addField(field("length", IrType.I64, ClassType.Storage.WORD));
        list.addField(
                field(
                        "next",
                        new IrType.Optional(new IrType.Ref(list)),
                        ClassType.Storage.NATURAL));
        list.setInstantiated();
        module.classes().addAll(List.of(error, list));
        var object = new GlobalObject("error", error, List.of(), false);
        module.objects().add(object);

        var fail = new Function("rehearsal.fail", IrType.NONE, nowhere);
        fail.setNeverReturns();
        fail.setCold();
        new FunctionBuilder(fail).raise(new Constant.StaticObject(object));
        module.functions().add(fail);

        var sum = new Function("rehearsal.sum", IrType.I64, nowhere);
        Local of = sum.newParameter(new IrType.Ref(list), "of");
        var b = new FunctionBuilder(sum);
        Local total = b.variable(IrType.I64, "total");
        Local length = b.load(of, list, 1);
        b.emitVoid(Opcode.CHECK_BOUNDS, new Detail.Callee(fail), Constant.Int.of(0), length);
        b.emitTo(
                total,
                Opcode.ELEM_LOAD,
                b.emit(Opcode.COPY, new IrType.Buffer(IrType.I64), b.load(of, list, 0)),
                Constant.Int.of(0));
        var pair = new IrType.Struct("", List.of(IrType.I64, IrType.BOOL));
        Local made = b.emit(Opcode.MAKE, pair, total, Constant.Int.bool(true));
        var then = b.newBlock();
        b.branch(b.extract(made, 1), then, then);
        b.setBlock(then);
        b.ret(b.emit(Opcode.DIV_FLOOR, IrType.I64, total, Constant.Int.of(3)));
        module.functions().add(sum);

        var main = new Function("rehearsal.main", IrType.I32, nowhere);
        main.setRaises(false);
        b = new FunctionBuilder(main);
        var handler = b.newBlock();
        b.setHandler(handler);
        Local fresh =
                b.emit(Opcode.ALLOC, new IrType.Ref(list), new Detail.Site("", Detail.Place.HEAP));
        Operand result = b.call(sum, fresh);
        b.ret(b.emit(Opcode.TRUNC, IrType.I32, result));
        b.setHandler(null);
        b.setBlock(handler);
        b.emit(Opcode.CAUGHT, new IrType.Ref(error));
        b.ret(Constant.Int.of(IrType.I32, 1));
        module.functions().add(main);
        module.setEntry(main);
        return module;
    }

    private static ClassType.Field field(String name, IrType type, ClassType.Storage storage) {
        return new ClassType.Field(name, type, storage);
    }

    /// Waits for the thread: the process must not end while LLVM is being set up.
    @Override
    public void close() {
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
