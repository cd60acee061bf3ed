package dev.codonedge.pass;

import dev.codonedge.analysis.Definitions;
import dev.codonedge.ir.Block;
import dev.codonedge.ir.Constant;
import dev.codonedge.ir.Detail;
import dev.codonedge.ir.Function;
import dev.codonedge.ir.Instruction;
import dev.codonedge.ir.IntegerMath;
import dev.codonedge.ir.IrType;
import dev.codonedge.ir.Local;
import dev.codonedge.ir.Opcode;
import dev.codonedge.ir.Operand;
import dev.codonedge.ir.Terminator;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Works out what is known at compile time, takes apart what was just put together, and drops operations that change
/// nothing and checks that hold.
///
///     %1 = add 2, 3                    %1 = copy 5
///     %2 = mul %1, 1             →     %2 = copy %1
///     %3 = make %1, %2
///     %4 = extract %3 #0               %4 = copy %1
public final class FoldConstants implements FunctionPass {
    private final int wordBits;

    /// @param wordBits the width of the target's machine word
    public FoldConstants(int wordBits) {
        this.wordBits = wordBits;
    }

    @Override
    public boolean run(Function function) {
        return new Folder(function).run();
    }

    private final class Folder {
        private final Function function;
        private final Definitions definitions;
        private final Map<Local, Constant> constants = new HashMap<>();

        Folder(Function function) {
            this.function = function;
            definitions = new Definitions(function);
        }

        boolean run() {
            boolean changed = false;
            for (Block block : function.blocks()) {
                List<Instruction> kept = new ArrayList<>(block.instructions().size());
                boolean here = false;
                for (Instruction original : block.instructions()) {
                    Instruction instruction = known(original);
                    here |= instruction != original;
                    if (isIdleCheck(instruction)) {
                        here = true;
                        continue;
                    }
                    Operand value = instruction.destination() == null ? null : fold(instruction);
                    if (value != null && value.type().equals(instruction.destination().type())) {
                        kept.add(
                                new Instruction(
                                        Opcode.COPY,
                                        instruction.destination(),
                                        List.of(value),
                                        instruction.location()));
                        here = true;
                        if (value instanceof Constant constant
                                && definitions.isStable(instruction.destination())) {
                            constants.put(instruction.destination(), constant);
                        }
                    } else {
                        Instruction simpler =
                                instruction.destination() == null
                                        ? instruction
                                        : simplify(instruction);
                        here |= simpler != instruction;
                        kept.add(simpler);
                    }
                }
                if (here) {
                    block.instructions().clear();
                    block.instructions().addAll(kept);
                }
                changed |= here | invert(block);
            }
            if (changed) {
                Temporaries.spread(function);
            }
            return changed;
        }

        /// With the constants in place that this walk has found so far.
        private Instruction known(Instruction instruction) {
            if (constants.isEmpty() || instruction.opcode() == Opcode.ADDRESS_OF) {
                return instruction;
            }
            for (Operand operand : instruction.operands()) {
                if (operand instanceof Local local && constants.containsKey(local)) {
                    return instruction.withOperands(
                            instruction.operands().stream()
                                    .<Operand>map(
                                            o ->
                                                    o instanceof Local l && constants.containsKey(l)
                                                            ? constants.get(l)
                                                            : o)
                                    .toList());
                }
            }
            return instruction;
        }

        /// `branch (not x), a, b` is `branch x, b, a`.
        private boolean invert(Block block) {
            if (block.terminator() instanceof Terminator.Branch b
                    && b.condition() instanceof Local condition
                    && definition(condition) instanceof Instruction not
                    && not.opcode() == Opcode.NOT
                    && isStable(not.operand(0))) {
                var likelihood =
                        switch (b.likelihood()) {
                            case NEUTRAL -> Terminator.Likelihood.NEUTRAL;
                            case THEN -> Terminator.Likelihood.OTHERWISE;
                            case OTHERWISE -> Terminator.Likelihood.THEN;
                        };
                block.setTerminator(
                        new Terminator.Branch(
                                not.operand(0), b.otherwise(), b.then(), likelihood, b.location()));
                return true;
            }
            return false;
        }

        private @Nullable Instruction definition(Operand operand) {
            return operand instanceof Local local
                    ? definitions.onlyDefinition(local).orElse(null)
                    : null;
        }

        private boolean isStable(Operand operand) {
            return switch (operand) {
                case Constant _ -> true;
                case Local local -> definitions.isStable(local);
            };
        }

        private boolean isIdleCheck(Instruction check) {
            return switch (check.opcode()) {
                case CHECK_BOUNDS ->
                        check.operand(0) instanceof Constant.Int(_, var index)
                                && check.operand(1) instanceof Constant.Int(_, var length)
                                && index.signum() >= 0
                                && index.compareTo(length) < 0;
                case CHECK_NONZERO, CHECK_TRUE ->
                        check.operand(0) instanceof Constant.Int(_, var value)
                                && value.signum() != 0;
                case CHECK_SOME ->
                        check.operand(0) instanceof Constant.Some
                                || definition(check.operand(0)) instanceof Instruction some
                                        && some.opcode() == Opcode.OPT_SOME;
                default -> false;
            };
        }

        /// The operand or constant that the instruction gives, or null.
        private @Nullable Operand fold(Instruction i) {
            return switch (i.opcode()) {
                case SELECT -> select(i);
                case EXTRACT -> extract(i);
                case OPT_SOME ->
                        i.operand(0) instanceof Constant c && !(c instanceof Constant.Undefined)
                                ? new Constant.Some((IrType.Optional) i.destination().type(), c)
                                : null;
                case OPT_HAS -> has(i.operand(0));
                case OPT_GET -> get(i.operand(0));
                case UNION_TAG -> {
                    Instruction made = definition(i.operand(0));
                    yield made != null && made.opcode() == Opcode.UNION_MAKE
                            ? Constant.Int.of(((Detail.Index) made.detail()).index())
                            : null;
                }
                case UNION_GET -> {
                    Instruction made = definition(i.operand(0));
                    yield made != null
                                    && made.opcode() == Opcode.UNION_MAKE
                                    && made.detail().equals(i.detail())
                                    && isStable(made.operand(0))
                            ? made.operand(0)
                            : null;
                }
                case REF_CAST ->
                        i.operand(0).type().equals(i.destination().type()) ? i.operand(0) : null;
                case ISA -> {
                    boolean always =
                            i.operand(0).type() instanceof IrType.Ref(var type)
                                    && type.derivesFrom(((Detail.ClassOf) i.detail()).type());
                    yield always ? Constant.Int.bool(true) : null;
                }
                case SIZE_OF -> {
                    IrType type = ((Detail.TypeOf) i.detail()).type();
                    boolean number =
                            type instanceof IrType.Int(int bits)
                                    && Integer.bitCount(bits) == 1
                                    && bits >= 8;
                    boolean word =
                            type == IrType.WORD || type == IrType.PTR || type instanceof IrType.Ref;
                    yield number || word
                            ? Constant.Int.of((word ? wordBits : bits(type)) / 8)
                            : null;
                }
                case EXT_S, EXT_U, TRUNC, I2F, U2F, F2I, F2U, FCONV -> convert(i);
                case FADD,
                        FSUB,
                        FMUL,
                        FDIV,
                        FREM,
                        FCOPYSIGN,
                        FNEG,
                        FABS,
                        FSQRT,
                        FFLOOR,
                        FCEIL,
                        FTRUNC,
                        FROUND ->
                        real(i);
                case FEQ, FNE, FLT, FLE, FGT, FGE ->
                        i.operand(0) instanceof Constant.Float(_, var a)
                                        && i.operand(1) instanceof Constant.Float(_, var b)
                                ? bool(IntegerMath.compare(i.opcode(), a, b))
                                : null;
                case EQ, NE, LT_S, LE_S, GT_S, GE_S, LT_U, LE_U, GT_U, GE_U -> compare(i);
                case NEG, NOT, POPCOUNT, LEADING_ZEROS, TRAILING_ZEROS, BYTE_SWAP, BIT_REVERSE ->
                        unary(i);
                case ADD,
                        SUB,
                        MUL,
                        AND,
                        OR,
                        XOR,
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
                        binary(i);
                default -> null;
            };
        }

        private @Nullable Operand select(Instruction i) {
            if (i.operand(0) instanceof Constant.Int(_, var condition)) {
                return i.operand(condition.signum() != 0 ? 1 : 2);
            }
            return i.operand(1).equals(i.operand(2)) ? i.operand(1) : null;
        }

        private @Nullable Operand extract(Instruction i) {
            int index = ((Detail.Index) i.detail()).index();
            return switch (i.operand(0)) {
                case Constant.Struct(_, var items) -> items.get(index);
                case Constant.Zero _ -> new Constant.Zero(i.destination().type());
                case Constant.Undefined _ -> new Constant.Undefined(i.destination().type());
                case Constant.Text(_, var bytes) when index == 0 -> new Constant.Bytes(bytes);
                case Constant.Text(_, var bytes) -> {
                    boolean ascii = bytes.chars().allMatch(c -> c < 128);
                    long word = ascii ? bytes.length() : bytes.length() | 1L << (wordBits - 1);
                    yield Constant.Int.of(i.destination().type(), IntegerMath.wrap(word, wordBits));
                }
                case Local local -> {
                    Instruction made = definition(local);
                    yield made != null
                                    && made.opcode() == Opcode.MAKE
                                    && isStable(made.operand(index))
                            ? made.operand(index)
                            : null;
                }
                default -> null;
            };
        }

        private @Nullable Operand has(Operand optional) {
            return switch (optional) {
                case Constant.Some _ -> Constant.Int.bool(true);
                case Constant.Zero _ -> Constant.Int.bool(false);
                case Local local
                        when definition(local) instanceof Instruction some
                                && some.opcode() == Opcode.OPT_SOME ->
                        Constant.Int.bool(true);
                default -> null;
            };
        }

        private @Nullable Operand get(Operand optional) {
            return switch (optional) {
                case Constant.Some(_, var value) -> value;
                case Local local
                        when definition(local) instanceof Instruction some
                                && some.opcode() == Opcode.OPT_SOME
                                && isStable(some.operand(0)) ->
                        some.operand(0);
                default -> null;
            };
        }

        // ---- numbers

        /// Zero for types that are no numbers.
        private int bits(IrType type) {
            return switch (type) {
                case IrType.Int(int bits) -> bits;
                case IrType.Float(int bits) -> bits;
                default -> type == IrType.BOOL ? 1 : type == IrType.WORD ? wordBits : 0;
            };
        }

        private static @Nullable Operand bool(Optional<Boolean> value) {
            return value.map(Constant.Int::bool).orElse(null);
        }

        private @Nullable BigInteger number(Operand operand) {
            return switch (operand) {
                case Constant.Int(_, var value) -> value;
                case Constant.Zero(var type)
                        when bits(type) > 0 && !(type instanceof IrType.Float) ->
                        BigInteger.ZERO;
                default -> null;
            };
        }

        private @Nullable Operand convert(Instruction i) {
            IrType from = i.operand(0).type();
            IrType to = i.destination().type();
            int bits = bits(to);
            if (i.operand(0) instanceof Constant.Float(_, var value)) {
                return switch (i.opcode()) {
                    case F2I, F2U ->
                            bits == 0
                                    ? null
                                    : new Constant.Int(
                                            to,
                                            IntegerMath.truncate(
                                                    value, bits, i.opcode() == Opcode.F2I));
                    case FCONV ->
                            bits > 64
                                    ? null
                                    : new Constant.Float(to, IntegerMath.round(value, bits));
                    default -> null;
                };
            }
            BigInteger value = number(i.operand(0));
            if (value == null) {
                return null;
            }
            return switch (i.opcode()) {
                case EXT_S, EXT_U, TRUNC -> {
                    BigInteger signed =
                            from == IrType.BOOL && i.opcode() == Opcode.EXT_S
                                    ? value.negate()
                                    : value;
                    BigInteger wide =
                            i.opcode() == Opcode.EXT_U
                                    ? IntegerMath.unsigned(value, bits(from))
                                    : signed;
                    yield bits == 1
                            ? Constant.Int.bool(wide.testBit(0))
                            : new Constant.Int(to, IntegerMath.wrap(wide, bits));
                }
                case I2F ->
                        to.equals(IrType.F64) ? new Constant.Float(to, value.doubleValue()) : null;
                default -> null;
            };
        }

        private @Nullable Operand real(Instruction i) {
            IrType type = i.destination().type();
            if (!(i.operand(0) instanceof Constant.Float(_, var a)) || bits(type) > 64) {
                return null;
            }
            double b = 0;
            if (i.operands().size() > 1) {
                if (!(i.operand(1) instanceof Constant.Float(_, var second))) {
                    return null;
                }
                b = second;
            }
            double result = IntegerMath.real(i.opcode(), a, b, bits(type)).orElse(Double.NaN);
            // the payload of a NaN is the target's business
            return Double.isNaN(result) ? null : new Constant.Float(type, result);
        }

        private @Nullable Operand compare(Instruction i) {
            IrType type = i.operand(0).type();
            BigInteger a = number(i.operand(0));
            BigInteger b = number(i.operand(1));
            boolean equality = i.opcode() == Opcode.EQ || i.opcode() == Opcode.NE;
            if (a != null && b != null) {
                return bool(IntegerMath.compare(i.opcode(), a, b, Math.max(bits(type), 64)));
            }
            if (type == IrType.BOOL
                    && equality
                    && b != null
                    && (b.signum() != 0) == (i.opcode() == Opcode.EQ)) {
                return i.operand(0);
            }
            boolean reflexive = i.operand(0) instanceof Local local && local == i.operand(1);
            return reflexive
                    ? switch (i.opcode()) {
                        case EQ, LE_S, GE_S, LE_U, GE_U -> Constant.Int.bool(true);
                        default -> Constant.Int.bool(false);
                    }
                    : null;
        }

        private @Nullable Operand unary(Instruction i) {
            IrType type = i.destination().type();
            if (i.opcode() == Opcode.NOT
                    && definition(i.operand(0)) instanceof Instruction not
                    && not.opcode() == Opcode.NOT
                    && isStable(not.operand(0))) {
                return not.operand(0);
            }
            BigInteger value = number(i.operand(0));
            if (value == null || bits(type) == 0) {
                return null;
            }
            if (type == IrType.BOOL) {
                return Constant.Int.bool(value.signum() == 0);
            }
            return IntegerMath.unary(i.opcode(), value, bits(type))
                    .map(v -> new Constant.Int(type, v))
                    .orElse(null);
        }

        private @Nullable Operand binary(Instruction i) {
            IrType type = i.destination().type();
            BigInteger a = number(i.operand(0));
            BigInteger b = number(i.operand(1));
            if (a != null && b != null) {
                return constant(i.opcode(), a, b, type);
            }
            boolean zero = b != null && b.signum() == 0;
            boolean one = b != null && b.equals(BigInteger.ONE) && type != IrType.BOOL;
            boolean zeroFirst = a != null && a.signum() == 0;
            boolean oneFirst = a != null && a.equals(BigInteger.ONE) && type != IrType.BOOL;
            boolean allOnes = type == IrType.BOOL && b != null && b.signum() != 0;
            return switch (i.opcode()) {
                case ADD, OR, XOR -> zero ? i.operand(0) : zeroFirst ? i.operand(1) : null;
                case SUB, SHL, SHR_S, SHR_U -> zero ? i.operand(0) : null;
                case MUL ->
                        one
                                ? i.operand(0)
                                : oneFirst ? i.operand(1) : zero || zeroFirst ? zero(type) : null;
                case AND -> allOnes ? i.operand(0) : zero || zeroFirst ? zero(type) : null;
                case WRAP_INDEX -> a != null && a.signum() >= 0 ? i.operand(0) : null;
                case DIV_FLOOR, DIV_TRUNC, DIV_U -> one ? i.operand(0) : null;
                case MOD_FLOOR, MOD_TRUNC, MOD_U -> one ? zero(type) : null;
                default -> null;
            };
        }

        private Operand zero(IrType type) {
            return Constant.Int.of(type, 0);
        }

        private @Nullable Operand constant(Opcode opcode, BigInteger a, BigInteger b, IrType type) {
            if (type == IrType.BOOL) {
                boolean x = a.signum() != 0;
                boolean y = b.signum() != 0;
                return switch (opcode) {
                    case AND -> Constant.Int.bool(x && y);
                    case OR -> Constant.Int.bool(x || y);
                    case XOR -> Constant.Int.bool(x != y);
                    default -> null;
                };
            }
            return IntegerMath.binary(opcode, a, b, bits(type))
                    .map(v -> new Constant.Int(type, v))
                    .orElse(null);
        }

        // ---- the same, simpler

        private Instruction simplify(Instruction i) {
            if (i.opcode() == Opcode.NOT && i.operand(0).type() == IrType.BOOL) {
                Instruction compared = definition(i.operand(0));
                Opcode opposite = compared == null ? null : opposite(compared.opcode());
                if (opposite != null && compared.operands().stream().allMatch(this::isStable)) {
                    return new Instruction(
                            opposite, i.destination(), compared.operands(), i.location());
                }
            }
            if (i.opcode() == Opcode.WRAP_INDEX && number(i.operand(0)) != null) {
                return new Instruction(Opcode.ADD, i.destination(), i.operands(), i.location());
            }
            if (i.opcode() == Opcode.REF_CAST
                    && definition(i.operand(0)) instanceof Instruction cast
                    && cast.opcode() == Opcode.REF_CAST
                    && isStable(cast.operand(0))) {
                return i.withOperands(cast.operands());
            }
            return i;
        }

        private static @Nullable Opcode opposite(Opcode opcode) {
            return switch (opcode) {
                case EQ -> Opcode.NE;
                case NE -> Opcode.EQ;
                case LT_S -> Opcode.GE_S;
                case GE_S -> Opcode.LT_S;
                case LE_S -> Opcode.GT_S;
                case GT_S -> Opcode.LE_S;
                case LT_U -> Opcode.GE_U;
                case GE_U -> Opcode.LT_U;
                case LE_U -> Opcode.GT_U;
                case GT_U -> Opcode.LE_U;
                case FEQ -> Opcode.FNE;
                case FNE -> Opcode.FEQ;
                default -> null;
            };
        }
    }
}
