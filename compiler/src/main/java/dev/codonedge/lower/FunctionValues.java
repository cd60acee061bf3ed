package dev.codonedge.lower;

import dev.codonedge.ir.ClassType;
import dev.codonedge.ir.Constant;
import dev.codonedge.ir.Function;
import dev.codonedge.ir.IrType;
import dev.codonedge.ir.Local;
import dev.codonedge.ir.Opcode;
import dev.codonedge.ir.Operand;
import dev.codonedge.typed.TypedExpr;
import dev.codonedge.types.ClassDecl;
import dev.codonedge.types.Realization;
import dev.codonedge.types.Type;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The code behind `Callable` and `Function` values: a thunk that takes the environment and the call's arguments, and calls
/// the function with these and what is stored. One for each function, order of arguments and type.
final class FunctionValues {
    private final Layouts layouts;
    private final Functions functions;
    private final Map<Key, Thunk> thunks = new HashMap<>();

    private record Key(Realization target, Type function, List<Integer> order, Type type) {}

    /// @param environment what its environments are, null when nothing is stored
    record Thunk(Function function, @Nullable ClassType environment) {}

    FunctionValues(Layouts layouts, Functions functions) {
        this.layouts = layouts;
        this.functions = functions;
    }

    Thunk thunk(TypedExpr.Erase erase) {
        Type type = layouts.close(erase.type());
        Type source = layouts.close(erase.function().type());
        return thunks.computeIfAbsent(
                new Key(erase.target(), source, erase.order(), type),
                key -> make(key, (Type.Instance) type));
    }

    private Thunk make(Key key, Type.Instance type) {
        Realization target = key.target();
        List<Type> stored =
                key.function() instanceof Type.Function || key.function() instanceof Type.Overloads
                        ? layouts.parts(key.function())
                        : List.of();
        List<IrType> kept = layouts.kept(stored);
        String name = target.name() + " as " + type.decl().name();
        ClassType environment = kept.isEmpty() ? null : layouts.newEnvironment(name, kept);
        boolean bare = type.decl().is(ClassDecl.Primitive.FUNCTION_POINTER);
        if (bare && environment != null) {
            throw new IllegalStateException(
                    "a function pointer to " + target + ", which stores values");
        }
        Function thunk =
                functions.make(
                        name,
                        layouts.of(type.argument(1)),
                        Functions.start(target.decl()),
                        made -> write(made, key, type, stored, environment, bare));
        if (!bare) {
            thunk.newParameter(layouts.environment(), null);
        }
        layouts.kept(layouts.parameters(type))
                .forEach(parameter -> thunk.newParameter(parameter, null));
        return new Thunk(thunk, environment);
    }

    private @Nullable Program program;

    /// The functions of a program need each other; this one comes last.
    void connect(Program whole) {
        program = whole;
    }

    private void write(
            Function thunk,
            Key key,
            Type.Instance type,
            List<Type> stored,
            @Nullable ClassType environment,
            boolean bare) {
        if (program == null) {
            throw new IllegalStateException("not connected");
        }
        var lowering = new FunctionLowering(program, thunk);
        var builder = lowering.builder();
        List<Operand> storedValues = new ArrayList<>();
        Operand self = Constants.NONE;
        if (environment != null) {
            Local base =
                    builder.emit(
                            Opcode.OPT_GET,
                            layouts.environment().value(),
                            thunk.parameters().getFirst());
            self = builder.emit(Opcode.REF_CAST, new IrType.Ref(environment), base);
        }
        for (int i = 0; i < stored.size(); i++) {
            int position = layouts.position(stored, i);
            storedValues.add(
                    position < 0 || environment == null
                            ? Constants.NONE
                            : builder.load(self, environment, position));
        }
        List<Type> given = layouts.parameters(type);
        List<Operand> givenValues = new ArrayList<>();
        int next = bare ? 0 : 1;
        for (Type parameter : given) {
            givenValues.add(
                    layouts.isEmpty(parameter) ? Constants.NONE : thunk.parameters().get(next++));
        }
        Realization target = key.target();
        List<Type> wanted = new ArrayList<>(target.parameters());
        wanted.addAll(target.captures());
        var arguments = new ArrayList<Operand>();
        var types = new ArrayList<Type>();
        for (int i = 0; i < key.order().size(); i++) {
            int source = key.order().get(i);
            Type from = source >= 0 ? given.get(source) : stored.get(-1 - source);
            Operand value = source >= 0 ? givenValues.get(source) : storedValues.get(-1 - source);
            Type to = wanted.get(i);
            boolean fits = value.type().equals(layouts.of(to));
            arguments.add(
                    fits ? value : lowering.expressions().variants().convert(value, from, to));
            types.add(to);
        }
        Operand result = new CallLowering(lowering).call(target, arguments, types, target.result());
        if (builder.isOpen()) {
            result =
                    lowering.expressions()
                            .variants()
                            .convert(result, target.result(), type.argument(1));
            builder.ret(thunk.result() == IrType.NONE ? Constants.NONE : result);
        }
        lowering.finish();
    }

    /// Writes a function that does nothing but one intrinsic or C call.
    static void wrap(Program program, Function function, Realization target) {
        var lowering = new FunctionLowering(program, function);
        var types = new ArrayList<>(target.parameters());
        types.addAll(target.captures());
        var arguments = new ArrayList<Operand>();
        int next = 0;
        for (Type type : types) {
            boolean empty = program.layouts().isEmpty(type);
            arguments.add(empty ? Constants.NONE : function.parameters().get(next++));
        }
        Operand result = new CallLowering(lowering).call(target, arguments, types, target.result());
        Operand value = result instanceof Constant.Undefined ? Constants.NONE : result;
        lowering.builder().ret(function.result() == IrType.NONE ? Constants.NONE : value);
        lowering.finish();
    }
}
