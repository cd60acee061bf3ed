package dev.codonedge.lower;

import dev.codonedge.compiler.CompilerOptions;
import dev.codonedge.ir.Block;
import dev.codonedge.ir.ClassType;
import dev.codonedge.ir.Constant;
import dev.codonedge.ir.Function;
import dev.codonedge.ir.FunctionBuilder;
import dev.codonedge.ir.GlobalObject;
import dev.codonedge.ir.IrType;
import dev.codonedge.ir.Local;
import dev.codonedge.ir.Module;
import dev.codonedge.ir.Opcode;
import dev.codonedge.typed.TypedFunction;
import dev.codonedge.typed.TypedProgram;
import dev.codonedge.typed.TypedProgram.Role;
import dev.codonedge.types.Realization;
import dev.codonedge.types.Type;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/// Turns a typed program into IR: everything reachable from its main function and exported functions, in the order of the
/// first call.
public final class Lowering {
    /// The symbol of the entry function, which the runtime calls.
    public static final String ENTRY = "ce_main";

    private final TypedProgram typed;
    private final Module module = new Module();
    private final Layouts layouts;
    private final Functions functions;
    private final Program program;

    private Lowering(TypedProgram typed, CompilerOptions options) {
        this.typed = typed;
        Type.@Nullable Instance root = exceptionRoot(typed);
        layouts = new Layouts(typed.shapes(), root == null ? null : root.decl(), module.classes());
        functions = new Functions(layouts, module.functions(), new Bodies());
        var values = new FunctionValues(layouts, functions);
        var slots = new Slots(layouts, functions, module.slots());
        ClassType exception = root == null ? null : layouts.classType(root);
        module.wellKnown().setException(exception);
        program = new Program(
                options,
                module,
                layouts,
                functions,
                new Globals(layouts, module.globals()),
                slots,
                values,
                typed.known(),
                exception);
        values.connect(program);
        slots.connect(program);
    }

    public static Module lower(TypedProgram program, CompilerOptions options) {
        return new Lowering(program, options).run();
    }

    private static Type.@Nullable Instance exceptionRoot(TypedProgram typed) {
        Realization uncaught = typed.known().get(Role.UNCAUGHT);
        return uncaught != null && uncaught.parameters().getFirst().head() instanceof Type.Instance instance
                ? instance
                : null;
    }

    private Module run() {
        functions.add(typed.main());
        typed.functions().forEach(functions::add);
        typed.exported().forEach(functions::add);
        Function entry = functions.make(ENTRY, IrType.I32, Functions.start(main().decl()), this::writeEntry);
        entry.setExportedName(ENTRY);
        entry.setRaises(false);
        module.setEntry(entry);
        functions.of(main());
        typed.exported().forEach(function -> functions.of(function.realization()));
        do {
            functions.writeBodies();
            nameWhatGeneratorsNeed();
        } while (program.slots().addImplementations() || functions.hasBodies());
        layouts.finish();
        fillGeneratorExit();
        return module;
    }

    private Realization main() {
        return typed.main().realization();
    }

    /// Runs main; an exception nobody caught is reported, and gives the exit status.
    private void writeEntry(Function entry) {
        var builder = new FunctionBuilder(entry);
        Function uncaught = program.role(Role.UNCAUGHT);
        Block failed = builder.newBlock();
        Block hopeless = builder.newBlock();
        if (uncaught != null) {
            builder.setHandler(failed);
        }
        builder.call(functions.of(main()));
        builder.ret(Constant.Int.of(IrType.I32, 0));
        if (uncaught != null) {
            failed.setHandler(hopeless);
            builder.setBlock(failed);
            Local exception = builder.emit(Opcode.CAUGHT, program.exceptionReference());
            var status = builder.call(uncaught, exception);
            builder.ret(builder.emit(Opcode.TRUNC, IrType.I32, status));
            // reporting it raised as well
            builder.setBlock(hopeless);
            builder.emit(Opcode.CAUGHT, program.exceptionReference());
            builder.ret(Constant.Int.of(IrType.I32, 1));
        }
        builder.finish();
    }

    // ---- closing generators

    private @Nullable ClassType generatorExit;

    /// Once there is a generator function: the class that closing one raises, and what to call when it goes on all the same.
    private void nameWhatGeneratorsNeed() {
        if (generatorExit != null
                || module.functions().stream().noneMatch(function -> function.generator() != null)) {
            return;
        }
        Realization exit = typed.known().get(Role.GENERATOR_EXIT);
        if (exit != null) {
            generatorExit = layouts.classType(exit.result());
            generatorExit.setInstantiated();
        }
        Function stopped = program.role(Role.GENERATOR_STOPPED);
        module.wellKnown().setRaiseStopped(stopped);
    }

    /// The object itself, when its class's fields are known.
    private void fillGeneratorExit() {
        if (generatorExit == null) {
            return;
        }
        var fields = new ArrayList<Constant>();
        generatorExit.fields().forEach(field -> fields.add(new Constant.Zero(field.type())));
        var object = new GlobalObject("generator.exit", generatorExit, fields, true);
        module.objects().add(object);
        module.wellKnown().setGeneratorExit(object);
    }

    private final class Bodies implements Functions.BodyWriter {
        @Override
        public void write(Function function, TypedFunction body) {
            new FunctionLowering(program, function).lower(body);
        }

        @Override
        public void wrap(Function function, Realization target) {
            FunctionValues.wrap(program, function, target);
        }
    }
}
