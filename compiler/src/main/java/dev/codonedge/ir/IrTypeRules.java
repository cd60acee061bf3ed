package dev.codonedge.ir;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Which types the operands and the destination of each instruction must have. Nothing is widened silently.
final class IrTypeRules {
    private IrTypeRules() {}

    /// Whether a value of type `actual` may stand where `expected` is asked for: the same type; the address of a function
    /// that does not raise may stand for one that may.
    static boolean agrees(IrType expected, IrType actual) {
        if (expected.equals(actual)) {
            return true;
        }
        return expected instanceof IrType.Code(var wanted)
                && actual instanceof IrType.Code(var given)
                && wanted.parameters().equals(given.parameters())
                && wanted.result().equals(given.result())
                && wanted.raises();
    }

    static boolean isGeneratorOperation(Opcode opcode) {
        return switch (opcode) {
            case GEN_MAKE,
                    GEN_NEXT,
                    GEN_SEND,
                    GEN_THROW,
                    GEN_CLOSE,
                    GEN_RESULT,
                    GEN_STARTED,
                    RECEIVED ->
                    true;
            default -> false;
        };
    }

    // ---- constants

    static @Nullable String wrongConstant(Constant constant) {
        return switch (constant) {
            case Constant.Int(var type, var value) ->
                    !isInteger(type) && type != IrType.BOOL
                            ? "an integer constant of type " + type
                            : value.bitLength() > (type instanceof IrType.Int(int bits) ? bits : 64)
                                    ? "the constant " + value + " does not fit " + type
                                    : null;
            case Constant.Float(var type, _) ->
                    type instanceof IrType.Float ? null : "a real constant of type " + type;
            case Constant.Elements(var type, var items) -> itemsOf(items, type.element());
            case Constant.Struct(var type, var items) -> {
                if (items.size() != type.items().size()) {
                    yield "a struct constant with the wrong number of items";
                }
                for (int i = 0; i < items.size(); i++) {
                    String wrong = itemsOf(List.of(items.get(i)), type.items().get(i));
                    if (wrong != null) {
                        yield wrong;
                    }
                }
                yield null;
            }
            case Constant.Some(var type, var value) -> itemsOf(List.of(value), type.value());
            case Constant.None _,
                    Constant.Zero _,
                    Constant.Undefined _,
                    Constant.Text _,
                    Constant.Bytes _,
                    Constant.Code _,
                    Constant.StaticObject _ ->
                    null;
        };
    }

    private static @Nullable String itemsOf(List<Constant> items, IrType type) {
        for (Constant item : items) {
            if (!agrees(type, item.type())) {
                return "a constant of type " + item.type() + " inside one that wants " + type;
            }
            String wrong = wrongConstant(item);
            if (wrong != null) {
                return wrong;
            }
        }
        return null;
    }

    // ---- terminators

    static @Nullable String wrong(Terminator terminator, Function function) {
        return switch (terminator) {
            case Terminator.Branch b ->
                    b.condition().type() == IrType.BOOL ? null : "the condition is not a bool";
            case Terminator.Switch s ->
                    !isInteger(s.value().type())
                            ? "the value is not an integer"
                            : s.cases().size() != s.targets().size()
                                            || s.cases().stream().distinct().count()
                                                    != s.cases().size()
                                    ? "the cases are not distinct or lack targets"
                                    : null;
            case Terminator.Return r ->
                    agrees(function.result(), r.value().type())
                            ? null
                            : "the function gives " + function.result();
            case Terminator.Raise r ->
                    r.exception().type() instanceof IrType.Ref
                            ? null
                            : "what is raised is not a reference";
            case Terminator.Yield y ->
                    function.generator() == null
                            ? "the function is not a generator"
                            : agrees(function.generator().item(), y.value().type())
                                    ? null
                                    : "the generator yields " + function.generator().item();
            case Terminator.Jump _, Terminator.Unreachable _ -> null;
        };
    }

    // ---- instructions

    private static boolean isInteger(IrType type) {
        return type instanceof IrType.Int || type == IrType.WORD;
    }

    private static boolean isReference(IrType type) {
        return type instanceof IrType.Ref || type instanceof IrType.Optional(IrType.Ref _);
    }

    /// What is wrong with the types of an instruction, or null.
    static @Nullable String wrong(Instruction instruction) {
        return new Check(instruction).check();
    }

    private record Check(Instruction instruction) {
        private int count() {
            return instruction.operands().size();
        }

        private IrType type(int operand) {
            return instruction.operand(operand).type();
        }

        private @Nullable IrType result() {
            return instruction.destination() == null ? null : instruction.destination().type();
        }

        @Nullable String check() {
            return switch (instruction.opcode()) {
                case COPY -> operands(1, gives(type0()));
                case SELECT -> operands(3, all(is(0, IrType.BOOL), same(1, 2), gives(type(1))));
                case MAKE -> make();
                case EXTRACT -> operands(1, item(0, null));
                case INSERT -> operands(2, all(item(0, type(1)), gives(type(0))));
                case OPT_SOME -> operands(1, gives(new IrType.Optional(type0())));
                case OPT_HAS ->
                        operands(
                                1,
                                type0() instanceof IrType.Optional
                                        ? gives(IrType.BOOL)
                                        : "not an optional");
                case OPT_GET ->
                        operands(
                                1,
                                type0() instanceof IrType.Optional(var v)
                                        ? gives(v)
                                        : "not an optional");
                case UNION_MAKE -> operands(1, member(result(), type0()));
                case UNION_TAG ->
                        operands(
                                1,
                                type0() instanceof IrType.Union
                                        ? gives(IrType.I64)
                                        : "not a union");
                case UNION_GET -> operands(1, member(type0(), result()));
                case ADD,
                        SUB,
                        MUL,
                        SHL,
                        SHR_S,
                        SHR_U,
                        DIV_FLOOR,
                        MOD_FLOOR,
                        DIV_TRUNC,
                        MOD_TRUNC,
                        DIV_U,
                        MOD_U,
                        WRAP_INDEX ->
                        operands(2, all(integer(0), same(0, 1), gives(type0())));
                case AND, OR, XOR -> operands(2, all(integerOrBool(0), same(0, 1), gives(type0())));
                case NEG, POPCOUNT, LEADING_ZEROS, TRAILING_ZEROS, BYTE_SWAP, BIT_REVERSE ->
                        operands(1, all(integer(0), gives(type0())));
                case NOT -> operands(1, all(integerOrBool(0), gives(type0())));
                case ADD_OVERFLOWS, SUB_OVERFLOWS, MUL_OVERFLOWS ->
                        operands(
                                2,
                                all(
                                        integer(0),
                                        same(0, 1),
                                        gives(
                                                new IrType.Struct(
                                                        "", List.of(type0(), IrType.BOOL)))));
                case FADD, FSUB, FMUL, FDIV, FREM, FCOPYSIGN ->
                        operands(2, all(real(type0()), same(0, 1), gives(type0())));
                case FNEG, FABS, FSQRT, FFLOOR, FCEIL, FTRUNC, FROUND ->
                        operands(1, all(real(type0()), gives(type0())));
                case EQ, NE -> operands(2, all(comparable(), gives(IrType.BOOL)));
                case LT_S, LE_S, GT_S, GE_S ->
                        operands(2, all(integer(0), same(0, 1), gives(IrType.BOOL)));
                case LT_U, LE_U, GT_U, GE_U ->
                        operands(
                                2,
                                all(
                                        type0() == IrType.PTR ? null : integerOrBool(0),
                                        same(0, 1),
                                        gives(IrType.BOOL)));
                case FEQ, FNE, FLT, FLE, FGT, FGE ->
                        operands(2, all(real(type0()), same(0, 1), gives(IrType.BOOL)));
                case EXT_S, EXT_U ->
                        operands(
                                1,
                                all(integerOrBool(0), integerResult(), wider(type0(), result())));
                case TRUNC ->
                        operands(1, all(integer(0), integerResult(), wider(result(), type0())));
                case I2F, U2F -> operands(1, all(integerOrBool(0), real(result())));
                case F2I, F2U -> operands(1, all(real(type0()), integerResult()));
                case FCONV -> operands(1, all(real(type0()), real(result())));
                case BITCAST ->
                        operands(
                                1,
                                bits(type0()) > 0 && bits(type0()) == bits(result())
                                        ? null
                                        : "not as wide");
                case ADDRESS_TO_INT ->
                        operands(1, isAddress(type0()) ? gives(IrType.I64) : "not an address");
                case INT_TO_ADDRESS -> operands(1, all(is(0, IrType.I64), gives(IrType.PTR)));
                case REF_CAST ->
                        operands(
                                1,
                                isReference(type0())
                                                && result() != null
                                                && isReference(result())
                                                && type0() instanceof IrType.Ref
                                                        == result() instanceof IrType.Ref
                                        ? null
                                        : "not from reference to reference");
                case FIELD_LOAD -> operands(1, field());
                case FIELD_STORE -> operands(2, field());
                case ELEM_LOAD -> operands(2, all(is(1, IrType.I64), element(0, result())));
                case ELEM_STORE ->
                        operands(3, all(is(1, IrType.I64), element(0, type(2)), nothing()));
                case ELEM_MOVE ->
                        operands(
                                5,
                                all(
                                        same(0, 2),
                                        buffer(type0()),
                                        is(1, IrType.I64),
                                        is(3, IrType.I64),
                                        is(4, IrType.I64),
                                        nothing()));
                case ELEM_CLEAR ->
                        operands(
                                3,
                                all(
                                        buffer(type0()),
                                        is(1, IrType.I64),
                                        is(2, IrType.I64),
                                        nothing()));
                case LOAD, VOLATILE_LOAD -> operands(1, all(is(0, IrType.PTR), something()));
                case STORE, VOLATILE_STORE -> operands(2, all(is(0, IrType.PTR), nothing()));
                case PTR_ADD ->
                        operands(
                                2,
                                all(
                                        is(0, IrType.PTR),
                                        is(1, IrType.I64),
                                        gives(IrType.PTR),
                                        needs(Detail.TypeOf.class)));
                case SIZE_OF -> operands(0, all(gives(IrType.I64), needs(Detail.TypeOf.class)));
                case ADDRESS_OF ->
                        operands(
                                1,
                                instruction.operand(0) instanceof Local l
                                                && l.kind() != Local.Kind.TEMP
                                        ? gives(IrType.PTR)
                                        : "not a variable");
                case BUFFER_PTR -> operands(1, all(buffer(type0()), gives(IrType.PTR)));
                case PTR_BUFFER -> operands(1, all(is(0, IrType.PTR), buffer(result())));
                case GLOBAL_LOAD -> operands(0, global(result()));
                case GLOBAL_STORE -> operands(1, all(nothing(), global(type0())));
                case ALLOC ->
                        operands(
                                0,
                                all(
                                        needs(Detail.Site.class),
                                        result() instanceof IrType.Ref ? null : "not a reference"));
                case ALLOC_BUFFER ->
                        operands(
                                1,
                                all(needs(Detail.Site.class), is(0, IrType.I64), buffer(result())));
                case GROW_BUFFER ->
                        operands(
                                3,
                                all(
                                        needs(Detail.Site.class),
                                        buffer(type0()),
                                        is(1, IrType.I64),
                                        is(2, IrType.I64),
                                        gives(type0())));
                case CHECK_BOUNDS -> operands(2, all(integer(0), same(0, 1), fails()));
                case CHECK_NONZERO -> operands(1, all(integer(0), fails()));
                case CHECK_SOME ->
                        operands(
                                1,
                                all(
                                        type0() instanceof IrType.Optional
                                                ? null
                                                : "not an optional",
                                        fails()));
                case CHECK_TRUE -> operands(1, all(is(0, IrType.BOOL), fails()));
                case CALL -> call();
                case CALL_SLOT -> callSlot();
                case CALL_VALUE ->
                        count() > 0 && type0() instanceof IrType.Code(var signature)
                                ? called(signature, 1)
                                : "not a function's address";
                case CALL_C ->
                        instruction.detail() instanceof Detail.CFunction c
                                ? called(c.signature(), 0)
                                : "does not name a C function";
                case ISA ->
                        operands(
                                1,
                                all(
                                        needs(Detail.ClassOf.class),
                                        type0() instanceof IrType.Ref(var t) && t.tagged()
                                                ? null
                                                : "not a tagged reference",
                                        gives(IrType.BOOL)));
                case CLASS_ID ->
                        operands(
                                1,
                                type0() instanceof IrType.Ref
                                        ? gives(IrType.I64)
                                        : "not a reference");
                case GEN_MAKE -> makeGenerator();
                case GEN_NEXT -> generator(1, null, true);
                case GEN_SEND ->
                        generator(
                                2,
                                type0() instanceof IrType.Generator g
                                        ? new IrType.Optional(g.sent())
                                        : null,
                                true);
                case GEN_THROW ->
                        all(
                                generator(2, null, true),
                                type(1) instanceof IrType.Ref ? null : "not an exception");
                case GEN_CLOSE -> all(generator(1, null, false), nothing());
                case GEN_RESULT ->
                        operands(
                                1,
                                type0() instanceof IrType.Generator g
                                        ? givesOrNothing(g.result())
                                        : "not a generator");
                case GEN_STARTED -> all(generator(1, null, false), gives(IrType.BOOL));
                case RECEIVED -> operands(0, something());
                case CAUGHT ->
                        operands(0, result() instanceof IrType.Ref ? null : "not a reference");
            };
        }

        // ---- pieces: null is fine

        private IrType type0() {
            return count() == 0 ? IrType.NONE : type(0);
        }

        private @Nullable String operands(int wanted, @Nullable String rest) {
            return count() == wanted ? rest : "has " + count() + " operands, needs " + wanted;
        }

        private static @Nullable String all(@Nullable String... checks) {
            for (String check : checks) {
                if (check != null) {
                    return check;
                }
            }
            return null;
        }

        private @Nullable String is(int operand, IrType wanted) {
            return operand >= count() || !type(operand).equals(wanted)
                    ? "operand " + operand + " is not " + wanted
                    : null;
        }

        private @Nullable String same(int a, int b) {
            return b < count() && !agrees(type(a), type(b)) && !agrees(type(b), type(a))
                    ? "operands of different types, " + type(a) + " and " + type(b)
                    : null;
        }

        private @Nullable String gives(IrType wanted) {
            return result() == null || !agrees(result(), wanted)
                    ? "the destination is not " + wanted
                    : null;
        }

        private @Nullable String givesOrNothing(IrType wanted) {
            return result() == null ? null : gives(wanted);
        }

        private @Nullable String nothing() {
            return result() == null ? null : "gives nothing";
        }

        private @Nullable String something() {
            return result() == null ? "has no destination" : null;
        }

        private @Nullable String integer(int operand) {
            return operand < count() && !isInteger(type(operand))
                    ? "operand is not an integer"
                    : null;
        }

        private @Nullable String integerOrBool(int operand) {
            return operand < count() && type(operand) == IrType.BOOL ? null : integer(operand);
        }

        private @Nullable String integerResult() {
            return result() != null && (isInteger(result()) || result() == IrType.BOOL)
                    ? null
                    : "the destination is not an integer";
        }

        /// The word's width is unknown here, so it may stand on either side.
        private static @Nullable String wider(@Nullable IrType narrow, @Nullable IrType wide) {
            int from = bits(narrow);
            int to = bits(wide);
            return from > 0 && to > 0 && from >= to ? "not from narrow to wide" : null;
        }

        private static int bits(@Nullable IrType type) {
            return switch (type) {
                case IrType.Int(int bits) -> bits;
                case IrType.Float(int bits) -> bits;
                case IrType.Scalar s when s == IrType.BOOL -> 1;
                case null, default -> 0;
            };
        }

        private static @Nullable String real(@Nullable IrType type) {
            return type instanceof IrType.Float ? null : "not a float";
        }

        private static @Nullable String buffer(@Nullable IrType type) {
            return type instanceof IrType.Buffer ? null : "not a buffer";
        }

        private static boolean isAddress(IrType type) {
            return type == IrType.PTR
                    || type instanceof IrType.Buffer
                    || type instanceof IrType.Code
                    || isReference(type);
        }

        private @Nullable String comparable() {
            if (count() == 2 && isReference(type(0)) && isReference(type(1))) {
                return null;
            }
            boolean good =
                    isInteger(type0())
                            || type0() == IrType.BOOL
                            || isAddress(type0())
                            || type0() instanceof IrType.Generator;
            return good ? same(0, 1) : "operands have no identity";
        }

        private @Nullable String needs(Class<? extends Detail> detail) {
            return detail.isInstance(instruction.detail())
                    ? null
                    : "lacks its " + detail.getSimpleName();
        }

        private @Nullable String make() {
            if (!(result() instanceof IrType.Struct(_, var items)) || items.size() != count()) {
                return "the destination is not a struct of " + count();
            }
            for (int i = 0; i < count(); i++) {
                if (!agrees(items.get(i), type(i))) {
                    return "item " + i + " is not " + items.get(i);
                }
            }
            return null;
        }

        private @Nullable String item(int operand, @Nullable IrType value) {
            if (!(type(operand) instanceof IrType.Struct(_, var items))
                    || !(instruction.detail() instanceof Detail.Index(int index))
                    || index < 0
                    || index >= items.size()) {
                return "there is no such item";
            }
            IrType item = items.get(index);
            return value == null ? gives(item) : agrees(item, value) ? null : "the item is " + item;
        }

        private @Nullable String member(@Nullable IrType union, @Nullable IrType value) {
            return union instanceof IrType.Union(var members)
                            && instruction.detail() instanceof Detail.Index(int index)
                            && index >= 0
                            && index < members.size()
                            && value != null
                            && agrees(members.get(index), value)
                    ? null
                    : "not such a member of a union";
        }

        private @Nullable String field() {
            if (!(instruction.detail() instanceof Detail.FieldOf(var type, int index, _))
                    || index < 0
                    || index >= type.fields().size()) {
                return "there is no such field";
            }
            if (!(type0() instanceof IrType.Ref(var target)) || !target.derivesFrom(type)) {
                return "the object is not a " + type;
            }
            IrType wanted = type.field(index).type();
            return count() == 1
                    ? gives(wanted)
                    : all(nothing(), agrees(wanted, type(1)) ? null : "the field is " + wanted);
        }

        private @Nullable String element(int operand, @Nullable IrType value) {
            return type(operand) instanceof IrType.Buffer(var element)
                            && value != null
                            && agrees(element, value)
                    ? null
                    : "not an element of the buffer";
        }

        private @Nullable String global(@Nullable IrType value) {
            if (!(instruction.detail() instanceof Detail.GlobalOf(var global))) {
                return "lacks its global";
            }
            return value != null && (agrees(global.type(), value) || agrees(value, global.type()))
                    ? null
                    : "the global is " + global.type();
        }

        private @Nullable String fails() {
            if (!(instruction.detail() instanceof Detail.Callee(var callee))) {
                return "lacks the function that raises";
            }
            return !callee.parameters().isEmpty() || callee.generator() != null
                    ? "the function that raises takes parameters"
                    : nothing();
        }

        private @Nullable String call() {
            if (!(instruction.detail() instanceof Detail.Callee(var callee))
                    || callee.generator() != null) {
                return "does not name an ordinary function";
            }
            return called(callee.signature(), 0);
        }

        private @Nullable String callSlot() {
            if (!(instruction.detail() instanceof Detail.SlotOf(var slot))) {
                return "does not name a slot";
            }
            if (count() == 0
                    || !(type0() instanceof IrType.Ref(var target))
                    || !target.derivesFrom(slot.root())) {
                return "the receiver is not a " + slot.root();
            }
            return called(slot.signature(), 0);
        }

        private @Nullable String called(IrType.Signature signature, int first) {
            int parameters = signature.parameters().size();
            if (count() - first != parameters) {
                return "passes "
                        + (count() - first)
                        + " arguments to "
                        + parameters
                        + " parameters";
            }
            for (int i = 0; i < parameters; i++) {
                boolean receiver = i == 0 && instruction.opcode() == Opcode.CALL_SLOT;
                if (!receiver && !agrees(signature.parameters().get(i), type(first + i))) {
                    return "argument " + i + " is not " + signature.parameters().get(i);
                }
            }
            return givesOrNothing(signature.result());
        }

        private @Nullable String makeGenerator() {
            if (!(instruction.detail() instanceof Detail.Callee(var callee))
                    || callee.generator() == null) {
                return "does not name a generator function";
            }
            return all(something(), called(callee.signature(), 0));
        }

        private @Nullable String generator(int operands, @Nullable IrType second, boolean next) {
            if (count() != operands || !(type0() instanceof IrType.Generator generator)) {
                return "not a generator, or the wrong number of operands";
            }
            if (second != null && !type(1).equals(second)) {
                return "what is sent is not " + second;
            }
            return next ? givesOrNothing(IrType.next(generator.item())) : null;
        }
    }
}
