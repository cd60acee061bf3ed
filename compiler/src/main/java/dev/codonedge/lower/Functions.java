package dev.codonedge.lower;

import dev.codonedge.ir.Function;
import dev.codonedge.ir.IrType;
import dev.codonedge.ir.Location;
import dev.codonedge.ir.Module;
import dev.codonedge.source.Span;
import dev.codonedge.typed.LocalVariable;
import dev.codonedge.typed.TypedFunction;
import dev.codonedge.types.FunctionDecl;
import dev.codonedge.types.Realization;
import dev.codonedge.types.Type;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/// The functions of the program: each realization gets its [Function] when it is first asked for, its body later.
final class Functions {
    private final Layouts layouts;
    private final Module module;
    private final Names names = new Names();
    private final Map<Realization, TypedFunction> checked = new HashMap<>();
    private final Map<Realization, Function> known = new HashMap<>();
    private final Deque<Runnable> bodies = new ArrayDeque<>();
    private final Deque<Runnable> late = new ArrayDeque<>();
    private final BodyWriter writer;

    /// Writes the blocks of a function.
    interface BodyWriter {
        void write(Function function, TypedFunction body);

        /// For an intrinsic or C function that is used as a value.
        void wrap(Function function, Realization target);
    }

    Functions(Layouts layouts, Module module, BodyWriter writer) {
        this.layouts = layouts;
        this.module = module;
        this.writer = writer;
    }

    void add(TypedFunction function) {
        checked.put(function.realization(), function);
    }

    /// A function that no source stands for.
    Function make(String name, IrType result, Location location, Consumer<Function> body) {
        var function = new Function(names.unique(name), result, location);
        module.functions().add(function);
        bodies.add(() -> body.accept(function));
        return function;
    }

    /// As [#make], written after all others; the body asks for no more functions.
    Function makeLate(String name, IrType result, Location location, Consumer<Function> body) {
        var function = new Function(names.unique(name), result, location);
        module.functions().add(function);
        late.add(() -> body.accept(function));
        return function;
    }

    void writeLate() {
        for (Runnable next = late.poll(); next != null; next = late.poll()) {
            next.run();
        }
    }

    Function of(Realization realization) {
        Function function = known.get(realization);
        if (function == null) {
            function = declare(realization);
            known.put(realization, function);
        }
        return function;
    }

    /// Writes bodies until no function lacks one.
    void writeBodies() {
        for (Runnable next = bodies.poll(); next != null; next = bodies.poll()) {
            next.run();
        }
    }

    boolean hasBodies() {
        return !bodies.isEmpty();
    }

    private Function declare(Realization realization) {
        FunctionDecl decl = realization.decl();
        TypedFunction body = checked.get(realization);
        IrType result = layouts.of(realization.result());
        IrType.@Nullable Generator generator = null;
        if (realization.isGenerator() && result instanceof IrType.Generator made) {
            generator = made;
            result = made.result();
        }
        var function = new Function(names.unique(realization.name()), result, start(decl));
        function.setGenerator(generator);
        module.functions().add(function);
        markUp(function, decl);
        if (decl.module().library()) {
            module.wellKnown().libraryFiles().add(function.location().file().name());
        }
        if (body != null) {
            declareParameters(function, body);
            if (isNever(realization)) {
                function.setNeverReturns();
            }
            bodies.add(() -> writer.write(function, body));
        } else {
            declareParameters(function, realization);
            if (decl.tree().llvmBody().isPresent()) {
                function.setLlvmBody(LlvmText.of(realization, layouts));
                function.setRaises(false);
            } else if (decl.has("intrinsic") || decl.has("C")) {
                bodies.add(() -> writer.wrap(function, realization));
            } else {
                throw new IllegalStateException("no body was checked for " + realization);
            }
        }
        return function;
    }

    private boolean isNever(Realization realization) {
        return realization.result().head() == Type.Special.NEVER;
    }

    private void declareParameters(Function function, TypedFunction body) {
        int declared = body.realization().parameters().size();
        int index = 0;
        for (LocalVariable variable : body.parameters()) {
            boolean captured = index++ >= declared;
            IrType type =
                    captured && variable.cell()
                            ? new IrType.Ref(layouts.cell(variable.type()))
                            : layouts.of(variable.type());
            if (type != IrType.NONE) {
                function.newParameter(type, variable.name());
            }
        }
    }

    private void declareParameters(Function function, Realization realization) {
        var written = realization.decl().tree().parameters();
        var all = new ArrayList<>(realization.parameters());
        all.addAll(realization.captures());
        for (int i = 0; i < all.size(); i++) {
            IrType type = layouts.of(all.get(i));
            if (type != IrType.NONE) {
                function.newParameter(
                        type,
                        i < written.list().size() ? written.list().get(i).name() : "argument" + i);
            }
        }
    }

    private static void markUp(Function function, FunctionDecl decl) {
        if (decl.has("inline")) {
            function.setInlining(Function.Inlining.ALWAYS);
        }
        if (decl.has("noinline")) {
            function.setInlining(Function.Inlining.NEVER);
        }
        if (decl.has("cold")) {
            function.setCold();
            function.setInlining(Function.Inlining.NEVER);
        }
        function.setTag(decl.markText("tag"));
    }

    static Location start(FunctionDecl decl) {
        Span span = decl.tree().nameSpan();
        String name = decl.name().substring(decl.name().lastIndexOf('.') + 1);
        return new Location(span.file(), span.line(), span.column(), name, null);
    }
}
