package dev.codonedge.ir;

import java.math.BigInteger;
import java.util.Optional;

/// What the integer and float operations compute, for the interpreter and for folding. Integers are signed numbers that
/// fit their width; results wrap.
public final class IntegerMath {
    private IntegerMath() {}

    /// The number with only `bits` bits kept, the highest of them as the sign.
    public static BigInteger wrap(BigInteger value, int bits) {
        if (value.bitLength() < bits) {
            return value;
        }
        BigInteger kept = unsigned(value, bits);
        return kept.testBit(bits - 1) ? kept.subtract(BigInteger.ONE.shiftLeft(bits)) : kept;
    }

    /// The same bits read as a number without sign.
    public static BigInteger unsigned(BigInteger value, int bits) {
        return value.signum() >= 0 && value.bitLength() <= bits
                ? value
                : value.and(BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.ONE));
    }

    public static long wrap(long value, int bits) {
        return bits >= 64 ? value : value << (64 - bits) >> (64 - bits);
    }

    public static long unsigned(long value, int bits) {
        return bits >= 64 ? value : value & ((1L << bits) - 1);
    }

    /// The result of an operation on two numbers of up to 64 bits; empty when it is not one, or has none (division by
    /// zero, too long a shift).
    public static Optional<Long> binary(Opcode opcode, long a, long b, int bits) {
        boolean division =
                switch (opcode) {
                    case DIV_FLOOR, MOD_FLOOR, DIV_TRUNC, MOD_TRUNC, DIV_U, MOD_U -> true;
                    default -> false;
                };
        boolean shift = opcode == Opcode.SHL || opcode == Opcode.SHR_S || opcode == Opcode.SHR_U;
        if (division && b == 0 || shift && (b < 0 || b >= bits)) {
            return Optional.empty();
        }
        return switch (opcode) {
            case ADD -> Optional.of(wrap(a + b, bits));
            case SUB -> Optional.of(wrap(a - b, bits));
            case MUL -> Optional.of(wrap(a * b, bits));
            case WRAP_INDEX -> Optional.of(a < 0 ? wrap(a + b, bits) : a);
            case AND -> Optional.of(a & b);
            case OR -> Optional.of(a | b);
            case XOR -> Optional.of(a ^ b);
            case SHL -> Optional.of(wrap(a << b, bits));
            case SHR_S -> Optional.of(a >> b);
            case SHR_U -> Optional.of(wrap(unsigned(a, bits) >>> b, bits));
            case DIV_FLOOR -> Optional.of(wrap(Math.floorDiv(a, b), bits));
            case MOD_FLOOR -> Optional.of(Math.floorMod(a, b));
            case DIV_TRUNC -> Optional.of(wrap(a / b, bits));
            case MOD_TRUNC -> Optional.of(a % b);
            case DIV_U ->
                    Optional.of(
                            wrap(Long.divideUnsigned(unsigned(a, bits), unsigned(b, bits)), bits));
            case MOD_U ->
                    Optional.of(
                            wrap(
                                    Long.remainderUnsigned(unsigned(a, bits), unsigned(b, bits)),
                                    bits));
            default -> Optional.empty();
        };
    }

    /// As [#binary(Opcode, long, long, int)] for numbers of any width.
    public static Optional<BigInteger> binary(Opcode opcode, BigInteger a, BigInteger b, int bits) {
        if (bits <= 64) {
            return binary(opcode, a.longValue(), b.longValue(), bits).map(BigInteger::valueOf);
        }
        BigInteger ua = unsigned(a, bits);
        BigInteger ub = unsigned(b, bits);
        boolean zero = b.signum() == 0;
        boolean far = b.signum() < 0 || b.bitLength() > 31 || b.intValue() >= bits;
        BigInteger result =
                switch (opcode) {
                    case ADD -> a.add(b);
                    case SUB -> a.subtract(b);
                    case MUL -> a.multiply(b);
                    case WRAP_INDEX -> a.signum() < 0 ? a.add(b) : a;
                    case AND -> a.and(b);
                    case OR -> a.or(b);
                    case XOR -> a.xor(b);
                    case SHL -> far ? null : a.shiftLeft(b.intValue());
                    case SHR_S -> far ? null : a.shiftRight(b.intValue());
                    case SHR_U -> far ? null : ua.shiftRight(b.intValue());
                    case DIV_TRUNC -> zero ? null : a.divide(b);
                    case MOD_TRUNC -> zero ? null : a.remainder(b);
                    case DIV_FLOOR -> zero ? null : floorDivide(a, b);
                    case MOD_FLOOR -> zero ? null : a.subtract(floorDivide(a, b).multiply(b));
                    case DIV_U -> zero ? null : ua.divide(ub);
                    case MOD_U -> zero ? null : ua.remainder(ub);
                    default -> null;
                };
        return Optional.ofNullable(result).map(r -> wrap(r, bits));
    }

    private static BigInteger floorDivide(BigInteger a, BigInteger b) {
        BigInteger[] parts = a.divideAndRemainder(b);
        boolean below = parts[1].signum() != 0 && parts[1].signum() != b.signum();
        return below ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    /// The exact result of the operation under an `…_OVERFLOWS` opcode.
    public static BigInteger exact(Opcode opcode, BigInteger a, BigInteger b) {
        return switch (opcode) {
            case ADD_OVERFLOWS -> a.add(b);
            case SUB_OVERFLOWS -> a.subtract(b);
            case MUL_OVERFLOWS -> a.multiply(b);
            default -> throw new IllegalArgumentException("not an overflow operation: " + opcode);
        };
    }

    /// NEG, NOT and the bit operations; empty for anything else.
    public static Optional<BigInteger> unary(Opcode opcode, BigInteger a, int bits) {
        BigInteger u = unsigned(a, bits);
        return switch (opcode) {
            case NEG -> Optional.of(wrap(a.negate(), bits));
            case NOT -> Optional.of(a.not());
            case POPCOUNT -> Optional.of(wrap(BigInteger.valueOf(u.bitCount()), bits));
            case LEADING_ZEROS -> Optional.of(wrap(BigInteger.valueOf(bits - u.bitLength()), bits));
            case TRAILING_ZEROS ->
                    Optional.of(
                            wrap(
                                    BigInteger.valueOf(
                                            u.signum() == 0 ? bits : u.getLowestSetBit()),
                                    bits));
            case BYTE_SWAP -> Optional.of(wrap(reversed(u, bits, 8), bits));
            case BIT_REVERSE -> Optional.of(wrap(reversed(u, bits, 1), bits));
            default -> Optional.empty();
        };
    }

    private static BigInteger reversed(BigInteger u, int bits, int group) {
        BigInteger mask = BigInteger.ONE.shiftLeft(group).subtract(BigInteger.ONE);
        BigInteger result = BigInteger.ZERO;
        for (int at = 0; at < bits; at += group) {
            result = result.shiftLeft(group).or(u.shiftRight(at).and(mask));
        }
        return result;
    }

    /// An integer comparison; empty for anything else.
    public static Optional<Boolean> compare(Opcode opcode, BigInteger a, BigInteger b, int bits) {
        return switch (opcode) {
            case EQ -> Optional.of(a.equals(b));
            case NE -> Optional.of(!a.equals(b));
            case LT_S -> Optional.of(a.compareTo(b) < 0);
            case LE_S -> Optional.of(a.compareTo(b) <= 0);
            case GT_S -> Optional.of(a.compareTo(b) > 0);
            case GE_S -> Optional.of(a.compareTo(b) >= 0);
            case LT_U -> Optional.of(unsigned(a, bits).compareTo(unsigned(b, bits)) < 0);
            case LE_U -> Optional.of(unsigned(a, bits).compareTo(unsigned(b, bits)) <= 0);
            case GT_U -> Optional.of(unsigned(a, bits).compareTo(unsigned(b, bits)) > 0);
            case GE_U -> Optional.of(unsigned(a, bits).compareTo(unsigned(b, bits)) >= 0);
            default -> Optional.empty();
        };
    }

    /// A float comparison; empty for anything else.
    public static Optional<Boolean> compare(Opcode opcode, double a, double b) {
        return switch (opcode) {
            case FEQ -> Optional.of(a == b);
            case FNE -> Optional.of(a != b);
            case FLT -> Optional.of(a < b);
            case FLE -> Optional.of(a <= b);
            case FGT -> Optional.of(a > b);
            case FGE -> Optional.of(a >= b);
            default -> Optional.empty();
        };
    }

    /// A float operation of one or two operands, rounded to the width; empty for anything else.
    public static Optional<Double> real(Opcode opcode, double a, double b, int bits) {
        Double exact =
                switch (opcode) {
                    case FADD -> a + b;
                    case FSUB -> a - b;
                    case FMUL -> a * b;
                    case FDIV -> a / b;
                    case FREM -> a % b;
                    case FNEG -> -a;
                    case FABS -> Math.abs(a);
                    case FSQRT -> Math.sqrt(a);
                    case FFLOOR -> Math.floor(a);
                    case FCEIL -> Math.ceil(a);
                    case FTRUNC -> Math.copySign(a < 0 ? Math.ceil(a) : Math.floor(a), a);
                    case FROUND -> Math.rint(a);
                    case FCOPYSIGN -> Math.copySign(a, b);
                    default -> null;
                };
        return Optional.ofNullable(exact).map(x -> round(x, bits));
    }

    /// To the nearest number of a width.
    public static double round(double value, int bits) {
        return switch (bits) {
            case 16 ->
                    java.lang.Float.float16ToFloat(java.lang.Float.floatToFloat16((float) value));
            case 32 -> (float) value;
            default -> value;
        };
    }

    /// Towards zero; what does not fit becomes the nearest number that does, NaN zero.
    public static BigInteger truncate(double value, int bits, boolean signed) {
        if (Double.isNaN(value)) {
            return BigInteger.ZERO;
        }
        BigInteger least = signed ? BigInteger.ONE.shiftLeft(bits - 1).negate() : BigInteger.ZERO;
        BigInteger most =
                BigInteger.ONE.shiftLeft(signed ? bits - 1 : bits).subtract(BigInteger.ONE);
        BigInteger whole =
                Double.isInfinite(value)
                        ? value > 0 ? most : least
                        : new java.math.BigDecimal(value).toBigInteger();
        return wrap(whole.max(least).min(most), bits);
    }
}
