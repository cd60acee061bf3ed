package dev.codonedge.lower;

import dev.codonedge.ir.Constant;
import dev.codonedge.ir.IrType;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Literal values as IR constants.
final class Constants {
    static final Constant NONE = new Constant.None();

    private Constants() {}

    /// @param value as in [dev.codonedge.typed.TypedExpr.Constant]
    /// @param type how it is represented
    static Constant of(Object value, IrType type) {
        return switch (value) {
            case Boolean flag -> Constant.Int.of(type, flag ? 1 : 0);
            case Long number -> ofInteger(BigInteger.valueOf(number), type);
            case BigInteger number -> ofInteger(number, type);
            case Double number -> ofFloat(number, type);
            case String text -> ofText(text, type);
            default -> throw new IllegalStateException("no constant: " + value.getClass());
        };
    }

    private static Constant ofInteger(BigInteger value, IrType type) {
        return switch (type) {
            case IrType.Float _ -> ofFloat(value.doubleValue(), type);
            case IrType.Int(int bits) -> new Constant.Int(type, signed(value, bits));
            default -> new Constant.Int(type, value);
        };
    }

    /// The lowest bits of a number, read as a signed one.
    private static BigInteger signed(BigInteger value, int bits) {
        BigInteger modulus = BigInteger.ONE.shiftLeft(bits);
        BigInteger low = value.mod(modulus);
        return low.testBit(bits - 1) ? low.subtract(modulus) : low;
    }

    private static Constant ofFloat(double value, IrType type) {
        return new Constant.Float(type, type.equals(IrType.F32) ? (float) value : value);
    }

    private static Constant ofText(String text, IrType type) {
        if (!(type instanceof IrType.Struct struct)) {
            throw new IllegalStateException("a text of type " + type);
        }
        if (struct.name().equals("bytes")) {
            // no flag in the word, unlike text
            return new Constant.Struct(
                    struct,
                    List.of(new Constant.Bytes(text), Constant.Int.of(IrType.WORD, text.length())));
        }
        return new Constant.Text(struct, utf8(text));
    }

    /// The text in UTF-8, one char a byte.
    static String utf8(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
