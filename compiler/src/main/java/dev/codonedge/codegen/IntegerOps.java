package dev.codonedge.codegen;

import dev.codonedge.ir.Constant;
import dev.codonedge.ir.Instruction;
import dev.codonedge.ir.IrType;
import dev.codonedge.ir.Operand;

import java.math.BigInteger;

/// Arithmetic, comparisons and conversions of integers, booleans and addresses.
final class IntegerOps {
    private final FunctionWriter out;
    private final TypeMapper types;

    IntegerOps(FunctionWriter out) {
        this.out = out;
        this.types = out.types;
    }

    void write(Instruction i) {
        Operand a = i.operand(0);
        String type = types.register(a.type());
        out.set(
                i,
                switch (i.opcode()) {
                    case ADD -> binary("add ", i);
                    case SUB -> binary("sub ", i);
                    case MUL -> binary("mul ", i);
                    case AND -> binary("and ", i);
                    case OR -> binary("or ", i);
                    case XOR -> binary("xor ", i);
                    case SHL -> binary("shl ", i);
                    case SHR_S -> binary("ashr ", i);
                    case SHR_U -> binary("lshr ", i);
                    case NEG -> negate(type, out.value(a));
                    case NOT ->
                            out.emit(
                                    "xor "
                                            + out.typed(a)
                                            + ", "
                                            + (a.type() == IrType.BOOL ? "true" : "-1"));
                    case DIV_FLOOR, MOD_FLOOR, DIV_TRUNC, MOD_TRUNC -> divide(i, type);
                    case WRAP_INDEX -> wrapIndex(type, out.value(a), out.value(i.operand(1)));
                    case DIV_U -> binary("udiv ", i);
                    case MOD_U -> binary("urem ", i);
                    case ADD_OVERFLOWS -> overflowing("sadd", i);
                    case SUB_OVERFLOWS -> overflowing("ssub", i);
                    case MUL_OVERFLOWS -> overflowing("smul", i);
                    case POPCOUNT -> bits("ctpop", i, "");
                    case LEADING_ZEROS -> bits("ctlz", i, ", i1 false");
                    case TRAILING_ZEROS -> bits("cttz", i, ", i1 false");
                    case BYTE_SWAP -> type.equals("i8") ? out.value(a) : bits("bswap", i, "");
                    case BIT_REVERSE -> bits("bitreverse", i, "");
                    case EQ -> compare("eq ", i);
                    case NE -> compare("ne ", i);
                    case LT_S -> compare("slt ", i);
                    case LE_S -> compare("sle ", i);
                    case GT_S -> compare("sgt ", i);
                    case GE_S -> compare("sge ", i);
                    case LT_U -> compare("ult ", i);
                    case LE_U -> compare("ule ", i);
                    case GT_U -> compare("ugt ", i);
                    case GE_U -> compare("uge ", i);
                    case EXT_S -> convert(i, "sext");
                    case EXT_U -> convert(i, "zext");
                    case TRUNC -> convert(i, "trunc");
                    default -> throw new IllegalArgumentException(i.opcode().text());
                });
    }

    private String binary(String operation, Instruction i) {
        return out.emit(operation + out.typed(i.operand(0)) + ", " + out.value(i.operand(1)));
    }

    private String negate(String type, String value) {
        return out.emit("sub " + type + " 0, " + value);
    }

    private String compare(String predicate, Instruction i) {
        IrType type = i.operand(0).type();
        if (type == IrType.NONE) {
            return i.opcode() == dev.codonedge.ir.Opcode.EQ ? "true" : "false";
        }
        return out.emit(
                "icmp " + predicate + out.typed(i.operand(0)) + ", " + out.value(i.operand(1)));
    }

    private String bits(String name, Instruction i, String flag) {
        String type = types.register(i.operand(0).type());
        String intrinsic =
                out.module.externals.intrinsic(
                        "llvm." + name + "." + type, type, flag.isEmpty() ? type : type + ", i1");
        return out.emit(
                "call " + type + " " + intrinsic + "(" + out.typed(i.operand(0)) + flag + ")");
    }

    private String wrapIndex(String type, String index, String length) {
        String negative = out.emit("icmp slt " + type + " " + index + ", 0");
        String fromEnd = out.emit("add " + type + " " + index + ", " + length);
        return out.emit(
                "select i1 " + negative + ", " + type + " " + fromEnd + ", " + type + " " + index);
    }

    /// LLVM gives `{T, i1}`; in IR it is a struct, whose flag is a byte.
    private String overflowing(String name, Instruction i) {
        String type = types.register(i.operand(0).type());
        String both = "{ " + type + ", i1 }";
        String intrinsic =
                out.module.externals.intrinsic(
                        "llvm." + name + ".with.overflow." + type, both, type + ", " + type);
        String pair =
                out.emit(
                        "call "
                                + both
                                + " "
                                + intrinsic
                                + "("
                                + out.typed(i.operand(0))
                                + ", "
                                + out.typed(i.operand(1))
                                + ")");
        String value = out.emit("extractvalue " + both + " " + pair + ", 0");
        String flag =
                out.emit(
                        "zext i1 "
                                + out.emit("extractvalue " + both + " " + pair + ", 1")
                                + " to i8");
        String struct = "{ " + type + ", i8 }";
        String with = out.emit("insertvalue " + struct + " poison, " + type + " " + value + ", 0");
        return out.emit("insertvalue " + struct + " " + with + ", i8 " + flag + ", 1");
    }

    private String convert(Instruction i, String extension) {
        IrType to = i.destination().type();
        String value = out.value(i.operand(0));
        return resize(out, value, width(i.operand(0).type()), width(to), extension);
    }

    private int width(IrType type) {
        return switch (type) {
            case IrType.Int(int bits) -> bits;
            case IrType.Scalar.WORD -> types.wordBits();
            case IrType.Scalar.BOOL -> 1;
            default -> throw new CodegenException("not an integer: " + type);
        };
    }

    /// Widens or cuts; WORD may be as wide as the other side.
    static String resize(FunctionWriter out, String value, int from, int to, String extension) {
        if (from == to) {
            return value;
        }
        return out.emit(
                (from < to ? (extension.equals("trunc") ? "zext" : extension) : "trunc")
                        + " i"
                        + from
                        + " "
                        + value
                        + " to i"
                        + to);
    }

    // ---- division

    private String divide(Instruction i, String type) {
        String a = out.value(i.operand(0));
        if (i.operand(1) instanceof Constant.Int(_, var divisor) && divisor.signum() != 0) {
            return divideByConstant(i, type, a, divisor);
        }
        // The smallest number over -1 overflows, which LLVM leaves undefined: divide by 1 and
        // negate.
        String b = out.value(i.operand(1));
        String minusOne = out.emit("icmp eq " + type + " " + b + ", -1");
        String safe = out.emit("select i1 " + minusOne + ", " + type + " 1, " + type + " " + b);
        return switch (i.opcode()) {
            case DIV_TRUNC -> quotient(type, a, safe, minusOne);
            case MOD_TRUNC -> out.emit("srem " + type + " " + a + ", " + safe);
            case DIV_FLOOR -> {
                String quotient = quotient(type, a, safe, minusOne);
                String remainder = out.emit("srem " + type + " " + a + ", " + safe);
                String below = out.emit("sext i1 " + wrongSign(type, remainder, b) + " to " + type);
                yield out.emit("add " + type + " " + quotient + ", " + below);
            }
            default -> {
                String remainder = out.emit("srem " + type + " " + a + ", " + safe);
                String add =
                        out.emit(
                                "select i1 "
                                        + wrongSign(type, remainder, b)
                                        + ", "
                                        + type
                                        + " "
                                        + b
                                        + ", "
                                        + type
                                        + " 0");
                yield out.emit("add " + type + " " + remainder + ", " + add);
            }
        };
    }

    private String quotient(String type, String a, String safe, String minusOne) {
        String quotient = out.emit("sdiv " + type + " " + a + ", " + safe);
        String negated = negate(type, a);
        return out.emit(
                "select i1 "
                        + minusOne
                        + ", "
                        + type
                        + " "
                        + negated
                        + ", "
                        + type
                        + " "
                        + quotient);
    }

    /// Whether the remainder is not zero and its sign differs from the divisor's.
    private String wrongSign(String type, String remainder, String divisor) {
        String signs = out.emit("xor " + type + " " + remainder + ", " + divisor);
        String differ = out.emit("icmp slt " + type + " " + signs + ", 0");
        String some = out.emit("icmp ne " + type + " " + remainder + ", 0");
        return out.emit("and i1 " + differ + ", " + some);
    }

    private String divideByConstant(Instruction i, String type, String a, BigInteger divisor) {
        int bits = width(i.operand(0).type());
        boolean floor =
                switch (i.opcode()) {
                    case DIV_FLOOR, MOD_FLOOR -> true;
                    default -> false;
                };
        boolean wantsQuotient =
                switch (i.opcode()) {
                    case DIV_FLOOR, DIV_TRUNC -> true;
                    default -> false;
                };
        if (divisor.equals(BigInteger.ONE.negate())) {
            return wantsQuotient ? negate(type, a) : "0";
        }
        if (!floor) {
            return out.emit((wantsQuotient ? "sdiv " : "srem ") + type + " " + a + ", " + divisor);
        }
        if (divisor.signum() > 0 && divisor.bitCount() == 1) {
            return wantsQuotient
                    ? out.emit("ashr " + type + " " + a + ", " + divisor.getLowestSetBit())
                    : out.emit("and " + type + " " + a + ", " + divisor.subtract(BigInteger.ONE));
        }
        if (divisor.signum() > 0) {
            // With a = ~x for negative a: floor(a / d) = ~(x / d) and a mod d = d - 1 - x % d.
            // Unsigned, since LLVM
            // expands unsigned division by a constant on 32-bit cores, but calls a routine for
            // signed.
            String sign = out.emit("ashr " + type + " " + a + ", " + (bits - 1));
            String positive = out.emit("xor " + type + " " + a + ", " + sign);
            if (wantsQuotient) {
                String quotient = out.emit("udiv " + type + " " + positive + ", " + divisor);
                return out.emit("xor " + type + " " + quotient + ", " + sign);
            }
            String remainder = out.emit("urem " + type + " " + positive + ", " + divisor);
            String mirrored = out.emit("xor " + type + " " + remainder + ", " + sign);
            String add = out.emit("and " + type + " " + sign + ", " + divisor);
            return out.emit("add " + type + " " + mirrored + ", " + add);
        }
        String remainder = out.emit("srem " + type + " " + a + ", " + divisor);
        String wrong = wrongSign(type, remainder, divisor.toString());
        if (wantsQuotient) {
            String quotient = out.emit("sdiv " + type + " " + a + ", " + divisor);
            return out.emit(
                    "add "
                            + type
                            + " "
                            + quotient
                            + ", "
                            + out.emit("sext i1 " + wrong + " to " + type));
        }
        String add =
                out.emit("select i1 " + wrong + ", " + type + " " + divisor + ", " + type + " 0");
        return out.emit("add " + type + " " + remainder + ", " + add);
    }
}
