package dev.codonedge.lower;

import dev.codonedge.ir.Constant;
import dev.codonedge.ir.Detail;
import dev.codonedge.ir.Function;
import dev.codonedge.ir.FunctionBuilder;
import dev.codonedge.ir.IrType;
import dev.codonedge.ir.Local;
import dev.codonedge.ir.Opcode;
import dev.codonedge.ir.Operand;
import dev.codonedge.types.FunctionDecl;
import dev.codonedge.types.Realization;
import dev.codonedge.types.Type;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Calls of `@intrinsic("…")` functions: the named instruction, its operands the arguments in order. `check.*` take the
/// function that raises last, `size.of` and `isa` a type (`size.of`
/// without one measures the function's first type argument), `ptr.add` the element type from its pointer.
///
/// Beside the opcodes there are
///
/// - `zero`: all bits zero of the result's type (a null buffer, nothing, 0)
/// - `undefined`: any value of the result's type
/// - `make`: a value-class object from its parts
/// - `identity`: the argument as the result's type: the same bits, another reference class, a named tuple as a plain one, a
///   callable's code
/// - `unreachable`: control does not get here
/// - `pointer.bits`: bits of the machine word, an `int`
/// - `same`: whether two values have one identity (`eq` on references)
final class Intrinsics {
    private final FunctionLowering function;
    private final FunctionBuilder builder;

    Intrinsics(FunctionLowering function) {
        this.function = function;
        this.builder = function.builder();
    }

    /// @param types of the arguments
    Operand emit(Realization target, List<Operand> arguments, List<Type> types, Type result) {
        FunctionDecl decl = target.decl();
        String name = decl.markText("intrinsic");
        if (name == null) {
            throw new IllegalStateException(decl + " names no intrinsic");
        }
        IrType type = function.layout(result);
        Operand[] contents = ExpressionLowering.contents(arguments, 0);
        return switch (name) {
            case "zero" -> type == IrType.NONE ? Constants.NONE : new Constant.Zero(type);
            case "undefined" -> type == IrType.NONE ? Constants.NONE : new Constant.Undefined(type);
            case "make" -> function.expressions().make(type, contents);
            case "identity" -> contents.length == 0 ? Constants.NONE : identity(contents[0], type);
            case "pointer.bits" ->
                    Constant.Int.of(function.program().options().target().pointerBits());
            case "same" -> builder.emit(Opcode.EQ, IrType.BOOL, contents);
            case "unreachable" -> {
                builder.unreachable();
                yield Constants.NONE;
            }
            default -> instruction(opcode(name, decl), arguments, types, type, target);
        };
    }

    private static Opcode opcode(String name, FunctionDecl decl) {
        try {
            return Opcode.valueOf(name.toUpperCase(Locale.ROOT).replace('.', '_'));
        } catch (IllegalArgumentException _) {
            throw new IllegalStateException(
                    "function " + decl + ": there is no intrinsic '" + name + "'");
        }
    }

    private Operand instruction(
            Opcode opcode,
            List<Operand> arguments,
            List<Type> types,
            IrType type,
            Realization target) {
        Operand[] contents = ExpressionLowering.contents(arguments, 0);
        return switch (opcode) {
            case CHECK_BOUNDS, CHECK_NONZERO, CHECK_SOME, CHECK_TRUE -> check(opcode, contents);
            case SIZE_OF ->
                    given(
                            opcode,
                            type,
                            new Detail.TypeOf(function.layouts().room(measured(types, target))));
            case PTR_ADD ->
                    given(
                            opcode,
                            type,
                            new Detail.TypeOf(function.layouts().room(element(types))),
                            contents);
            case ISA ->
                    given(
                            opcode,
                            type,
                            new Detail.ClassOf(
                                    function.layouts().classType(denoted(types.getLast()))),
                            contents);
            case ALLOC_BUFFER, GROW_BUFFER ->
                    given(
                            opcode,
                            type,
                            new Detail.Site(site(target.decl()), Detail.Place.HEAP),
                            contents);
            case ADD, SUB, MUL, NEG -> {
                Function overflowed = function.overflowed();
                yield overflowed == null || !type.equals(IrType.I64)
                        ? given(opcode, type, Detail.NONE, contents)
                        : checked(opcode, contents, overflowed);
            }
            case LT_U, LE_U, GT_U, GE_U, LT_S, LE_S, GT_S, GE_S ->
                    builder.emit(opcode, type, numbers(contents));
            case ELEM_LOAD -> loadElement(contents, type);
            case ELEM_STORE -> {
                builder.emitVoid(opcode, contents[0], contents[1], Variants.room(arguments.get(2)));
                yield Constants.NONE;
            }
            case LOAD, VOLATILE_LOAD ->
                    type == IrType.NONE
                            ? Constants.NONE
                            : given(opcode, type, Detail.NONE, contents);
            case STORE, VOLATILE_STORE -> {
                if (contents.length == 2) {
                    builder.emitVoid(opcode, contents);
                }
                yield Constants.NONE;
            }
            case ADDRESS_OF -> addressOf(contents[0], type);
            case GEN_NEXT -> next(opcode, type, contents);
            case GEN_SEND -> send(arguments, type);
            case GEN_THROW -> next(opcode, type, contents);
            default -> given(opcode, type, Detail.NONE, contents);
        };
    }

    private Operand given(Opcode opcode, IrType type, Detail detail, Operand... operands) {
        if (type == IrType.NONE) {
            builder.emitVoid(opcode, detail, operands);
            return Constants.NONE;
        }
        return builder.emit(opcode, type, detail, operands);
    }

    /// Raises when the result does not fit.
    private Operand checked(Opcode opcode, Operand[] operands, Function overflowed) {
        Opcode both =
                switch (opcode) {
                    case ADD -> Opcode.ADD_OVERFLOWS;
                    case MUL -> Opcode.MUL_OVERFLOWS;
                    default -> Opcode.SUB_OVERFLOWS;
                };
        Operand left = opcode == Opcode.NEG ? Constant.Int.of(0) : operands[0];
        Local pair =
                builder.emit(
                        both,
                        new IrType.Struct("", List.of(IrType.I64, IrType.BOOL)),
                        left,
                        operands[operands.length - 1]);
        Operand fits = builder.emit(Opcode.NOT, IrType.BOOL, builder.extract(pair, 1));
        builder.emitVoid(Opcode.CHECK_TRUE, new Detail.Callee(overflowed), fits);
        return builder.extract(pair, 0);
    }

    private Operand check(Opcode opcode, Operand[] operands) {
        var values = new ArrayList<>(List.of(operands));
        if (!(values.removeLast() instanceof Constant.Code(Function raising))) {
            throw new IllegalStateException(
                    opcode.text() + ": its last argument is not the name of a function");
        }
        builder.emitVoid(opcode, new Detail.Callee(raising), values.toArray(Operand[]::new));
        return Constants.NONE;
    }

    private Operand loadElement(Operand[] operands, IrType type) {
        Local value =
                builder.emit(Opcode.ELEM_LOAD, type == IrType.NONE ? IrType.BOOL : type, operands);
        return type == IrType.NONE ? Constants.NONE : value;
    }

    /// A variable has an address; another value gets a variable first.
    private Operand addressOf(Operand value, IrType type) {
        Local variable =
                value instanceof Local local && local.kind() != Local.Kind.TEMP ? local : null;
        if (variable == null) {
            variable = builder.variable(value.type(), null);
            builder.assign(variable, value);
        }
        return builder.emit(Opcode.ADDRESS_OF, type, variable);
    }

    // ---- generators: their operations give a struct of a bool and an item, the library's tuple
    // leaves out empty items

    private Operand next(Opcode opcode, IrType type, Operand... operands) {
        IrType.Struct wanted = IrType.next(((IrType.Generator) operands[0].type()).item());
        Local item = builder.emit(opcode, wanted, operands);
        if (type.equals(wanted) || !(type instanceof IrType.Struct struct)) {
            return item;
        }
        return function.expressions().make(struct, builder.extract(item, 0));
    }

    private Operand send(List<Operand> arguments, IrType type) {
        Operand generator = arguments.getFirst();
        if (((IrType.Generator) generator.type()).sent() == IrType.NONE) {
            return next(Opcode.GEN_NEXT, type, generator);
        }
        return next(Opcode.GEN_SEND, type, generator, arguments.get(1));
    }

    /// Addresses are ordered as numbers.
    private Operand[] numbers(Operand[] operands) {
        Operand[] result = operands.clone();
        for (int i = 0; i < result.length; i++) {
            if (result[i].type() == IrType.PTR || result[i].type() instanceof IrType.Buffer) {
                result[i] = builder.emit(Opcode.ADDRESS_TO_INT, IrType.I64, result[i]);
            }
        }
        return result;
    }

    // ---- types as arguments

    /// The type an argument names; without one, the first type argument of the function or its class.
    private Type measured(List<Type> types, Realization target) {
        if (!types.isEmpty()) {
            return denoted(types.getFirst());
        }
        if (target.typeArguments().isEmpty()) {
            throw new IllegalStateException(target + ": the size of what?");
        }
        return target.typeArguments().getFirst();
    }

    private Type denoted(Type type) {
        return function.layouts().close(type) instanceof Type.Token(var of) ? of : type;
    }

    private Type element(List<Type> types) {
        if (function.layouts().close(types.getFirst()) instanceof Type.Instance(_, var arguments)
                && !arguments.isEmpty()) {
            return arguments.getFirst();
        }
        throw new IllegalStateException("ptr.add on " + types.getFirst());
    }

    private static String site(FunctionDecl decl) {
        return decl.owner() == null
                ? decl.simpleName()
                : decl.owner().name() + "." + decl.simpleName();
    }

    private Operand identity(Operand value, IrType type) {
        if (value.type().equals(type)) {
            return value;
        }
        if (value.type() == IrType.PTR && type instanceof IrType.Buffer) {
            return builder.emit(Opcode.PTR_BUFFER, type, value);
        }
        if (value.type() instanceof IrType.Buffer && type == IrType.PTR) {
            return builder.emit(Opcode.BUFFER_PTR, type, value);
        }
        return function.expressions().cast(value, type);
    }
}
