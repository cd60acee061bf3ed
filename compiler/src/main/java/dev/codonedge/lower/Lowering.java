package dev.codonedge.lower;

import dev.codonedge.compiler.CompilerOptions;
import dev.codonedge.compiler.CompilerOptions.Panic;
import dev.codonedge.ir.ClassType;
import dev.codonedge.ir.Constant;
import dev.codonedge.ir.Function;
import dev.codonedge.ir.GlobalObject;
import dev.codonedge.ir.Module;
import dev.codonedge.typed.TypedFunction;
import dev.codonedge.typed.TypedProgram;
import dev.codonedge.typed.TypedProgram.Role;
import dev.codonedge.types.Realization;
import dev.codonedge.types.Type;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;

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
        layouts =
                new Layouts(
                        typed.shapes(),
                        typed.mixed(),
                        root == null ? null : root.decl(),
                        module.classes());
        functions = new Functions(layouts, module, new Bodies());
        var values = new FunctionValues(layouts, functions);
        var slots = new Slots(layouts, functions, module.slots());
        ClassType exception = root == null ? null : layouts.classType(root);
        module.wellKnown().setException(exception);
        program =
                new Program(
                        options,
                        module,
                        layouts,
                        functions,
                        new Globals(layouts, module.globals()),
                        slots,
                        new ScatteredFields(layouts, functions),
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
        return uncaught != null
                        && uncaught.parameters().getFirst().head() instanceof Type.Instance instance
                ? instance
                : null;
    }

    private Module run() {
        functions.add(typed.main());
        typed.functions().forEach(functions::add);
        typed.exported().forEach(functions::add);
        var doors = new Doors(program);
        module.setEntry(doors.entry(ENTRY, typed.main().realization()));
        typed.exported().forEach(function -> doors.exported(function.realization()));
        if (program.options().panic() == Panic.LOCATION) {
            module.wellKnown().setNoteRaise(program.role(Role.RAISED));
        }
        var stops = new StopsInGenerators(program);
        do {
            functions.writeBodies();
            nameWhatGeneratorsNeed();
        } while (program.slots().addImplementations() || functions.hasBodies() || stops.guard());
        layouts.finish();
        functions.writeLate();
        fillGeneratorExit();
        return module;
    }

    // ---- closing generators

    private @Nullable ClassType generatorExit;

    /// Once there is a generator function: the class that closing one raises, and what to call when it goes on all the same.
    private void nameWhatGeneratorsNeed() {
        if (generatorExit != null
                || module.functions().stream()
                        .noneMatch(function -> function.generator() != null)) {
            return;
        }
        Realization exit = typed.known().get(Role.GENERATOR_EXIT);
        if (exit != null) {
            generatorExit = layouts.classType(exit.result());
            generatorExit.setInstantiated();
        }
        module.wellKnown().setRaiseStopped(program.role(Role.GENERATOR_STOPPED));
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
