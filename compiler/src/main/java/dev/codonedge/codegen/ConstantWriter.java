package dev.codonedge.codegen;

import dev.codonedge.ir.ClassType;
import dev.codonedge.ir.Constant;
import dev.codonedge.ir.GlobalObject;
import dev.codonedge.ir.IrType;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Writes constants. Bytes and elements become private constants without identity; equal ones are one.
final class ConstantWriter {
    private final TypeMapper types;
    private final Symbols symbols;
    private final ClassNumbers numbers;
    private final StringBuilder globals;
    private final Map<String, String> bytes = new HashMap<>();
    private final Map<String, String> arrays = new HashMap<>();

    /// @param globals where the definitions of shared constants go
    ConstantWriter(TypeMapper types, Symbols symbols, ClassNumbers numbers, StringBuilder globals) {
        this.types = types;
        this.symbols = symbols;
        this.numbers = numbers;
        this.globals = globals;
    }

    /// As a register holds it, without its type.
    String register(Constant constant) {
        if (constant.type() == IrType.BOOL) {
            return switch (constant) {
                case Constant.Int(_, var value) -> value.signum() != 0 ? "true" : "false";
                case Constant.Undefined _ -> "undef";
                default -> "false";
            };
        }
        return memory(constant);
    }

    /// As memory and aggregates hold it, without its type.
    String memory(Constant constant) {
        return switch (constant) {
            case Constant.Int(var type, var value) -> integer(type, value);
            case Constant.Float(var type, double value) ->
                    floating(((IrType.Float) type).bits(), value);
            case Constant.None _ -> "zeroinitializer";
            case Constant.Zero(var type) -> zero(type);
            case Constant.Undefined _ -> "undef";
            case Constant.Text(_, var text) -> text(text);
            case Constant.Bytes(var text) -> bytes(text);
            case Constant.Elements(var type, var items) -> elements(type.element(), items);
            case Constant.Struct(_, var items) -> struct(items);
            case Constant.Some(var type, var value) ->
                    TypeMapper.isNullable(type)
                            ? memory(value)
                            : "{ " + typedMemory(value) + ", i8 1 }";
            case Constant.Code(var function) -> symbols.of(function);
            case Constant.StaticObject(var object) -> symbols.of(object);
        };
    }

    String typedMemory(Constant constant) {
        return types.memory(constant.type()) + " " + memory(constant);
    }

    private String integer(IrType type, BigInteger value) {
        if (type == IrType.BOOL) {
            return value.signum() != 0 ? "1" : "0";
        }
        // WORD constants may be written for 64 bits: cut to the width there is.
        int bits = type instanceof IrType.Int(int width) ? width : types.wordBits();
        if (value.bitLength() >= bits) {
            BigInteger cut = value.mod(BigInteger.ONE.shiftLeft(bits));
            return (cut.testBit(bits - 1) ? cut.subtract(BigInteger.ONE.shiftLeft(bits)) : cut)
                    .toString();
        }
        return value.toString();
    }

    /// LLVM reads float and double as the bits of a double, half and fp128 as their own.
    static String floating(int bits, double value) {
        return switch (bits) {
            case 16 -> "0xH" + hex(Float.floatToFloat16((float) value) & 0xffffL, 4);
            case 32 -> "0x" + hex(Double.doubleToRawLongBits((float) value), 16);
            case 64 -> "0x" + hex(Double.doubleToRawLongBits(value), 16);
            case 128 -> quad(value);
            default -> throw new CodegenException("no float constant of " + bits + " bits");
        };
    }

    /// Sign, 15 bits of exponent, 112 of fraction; LLVM writes the low half first.
    private static String quad(double value) {
        long raw = Double.doubleToRawLongBits(value);
        long sign = raw & Long.MIN_VALUE;
        long exponent = raw >>> 52 & 0x7ff;
        long fraction = raw & 0xfffffffffffffL;
        long wide;
        if (exponent == 0x7ff) {
            wide = 0x7fff;
        } else if (exponent != 0) {
            wide = exponent - 1023 + 16383;
        } else if (fraction == 0) {
            wide = 0;
        } else {
            int shift = Long.numberOfLeadingZeros(fraction) - 11;
            fraction = fraction << shift & 0xfffffffffffffL;
            wide = 1 - shift - 1023 + 16383;
        }
        return "0xL" + hex(fraction << 60, 16) + hex(sign | wide << 48 | fraction >>> 4, 16);
    }

    private static String hex(long value, int digits) {
        String text = Long.toHexString(value).toUpperCase(java.util.Locale.ROOT);
        return "0".repeat(digits - text.length()) + text;
    }

    private String zero(IrType type) {
        return switch (types.register(type).charAt(0)) {
            case 'i' -> "0";
            case 'p' -> "null";
            default -> "zeroinitializer";
        };
    }

    private String text(String text) {
        long flag = 0;
        for (int i = 0; i < text.length() && flag == 0; i++) {
            flag = text.charAt(i) >= 0x80 ? 1 : 0;
        }
        BigInteger word =
                BigInteger.valueOf(text.length())
                        .add(BigInteger.valueOf(flag).shiftLeft(types.wordBits() - 1));
        return "{ ptr "
                + bytes(text)
                + ", "
                + types.word()
                + " "
                + integer(IrType.WORD, word)
                + " }";
    }

    private String bytes(String text) {
        if (text.isEmpty()) {
            return "null";
        }
        String known = bytes.get(text);
        if (known == null) {
            known = "@bytes." + bytes.size();
            bytes.put(text, known);
            globals.append(known)
                    .append(" = private unnamed_addr constant [")
                    .append(text.length());
            globals.append(" x i8] c\"");
            for (int i = 0; i < text.length(); i++) {
                Symbols.appendByte(globals, text.charAt(i) & 0xff);
            }
            globals.append("\", align 1\n");
        }
        return known;
    }

    private String elements(IrType element, List<Constant> items) {
        if (items.isEmpty()) {
            return "null";
        }
        String type = types.memory(element);
        var text =
                new StringBuilder("[")
                        .append(items.size())
                        .append(" x ")
                        .append(type)
                        .append("] [");
        for (int i = 0; i < items.size(); i++) {
            text.append(i == 0 ? "" : ", ").append(type).append(' ').append(memory(items.get(i)));
        }
        String content = text.append(']').toString();
        String known = arrays.get(content);
        if (known == null) {
            known = "@elements." + arrays.size();
            arrays.put(content, known);
            globals.append(known)
                    .append(" = private unnamed_addr constant ")
                    .append(content)
                    .append('\n');
        }
        return known;
    }

    private String struct(List<Constant> items) {
        if (items.isEmpty()) {
            return "zeroinitializer";
        }
        var text = new StringBuilder("{ ");
        for (int i = 0; i < items.size(); i++) {
            text.append(i == 0 ? "" : ", ").append(typedMemory(items.get(i)));
        }
        return text.append(" }").toString();
    }

    /// The definition of an object that exists before the program runs.
    void define(GlobalObject object) {
        ClassType type = object.type();
        var shape = new StringBuilder();
        if (type.tagged()) {
            shape.append(types.word()).append(' ').append(numbers.of(type));
        }
        for (int i = 0; i < object.fields().size(); i++) {
            Constant value = object.fields().get(i);
            shape.append(shape.isEmpty() ? "" : ", ").append(types.stored(type, i)).append(' ');
            boolean word = type.field(i).storage() == ClassType.Storage.WORD;
            shape.append(
                    word && value instanceof Constant.Int(_, var number)
                            ? integer(IrType.WORD, number)
                            : memory(value));
        }
        var typeText = new StringBuilder();
        if (type.tagged()) {
            typeText.append(types.word());
        }
        for (int i = 0; i < object.fields().size(); i++) {
            typeText.append(typeText.isEmpty() ? "" : ", ").append(types.stored(type, i));
        }
        globals.append(symbols.of(object))
                .append(" = internal ")
                .append(object.writable() ? "global" : "constant");
        globals.append(" { ").append(typeText).append(" } { ").append(shape).append(" }");
        globals.append(", align ").append(Math.max(types.layout(type).align(), 1)).append('\n');
    }
}
