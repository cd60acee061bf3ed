package dev.codonedge.ir;

import java.util.stream.Collectors;

/// How names, strings, types and constants look in the text form. Names stand bare when they read as a dotted name with
/// balanced brackets (`main.Stack.push[int]`), else in quotes.
final class IrText {
    private IrText() {}

    static String name(String name) {
        return isBare(name) ? name : quote(name);
    }

    static boolean isNameStart(char c) {
        return Character.isLetter(c) || c == '_';
    }

    static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == '$';
    }

    private static boolean isBare(String name) {
        if (name.isEmpty() || !isNameStart(name.charAt(0)) || IrTypeParser.isTypeWord(name)) {
            return false;
        }
        return endOfName(name, 0) == name.length();
    }

    /// The end of the bare name that starts at `start`.
    static int endOfName(String text, int start) {
        int at = start;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (isNamePart(c)) {
                at++;
            } else if (c == '[') {
                int close = closingBracket(text, at);
                if (close < 0) {
                    return at;
                }
                at = close + 1;
            } else {
                break;
            }
        }
        return at;
    }

    private static int closingBracket(String text, int open) {
        int depth = 0;
        for (int at = open; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"' || c == '\n' || c == '\\') {
                return -1;
            } else if (c == '[') {
                depth++;
            } else if (c == ']' && --depth == 0) {
                return at;
            }
        }
        return -1;
    }

    /// In double quotes; what is not printable ASCII is escaped by its number: two hex digits after `x`, four after `u`.
    static String quote(String text) {
        var out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                default -> {
                    if (c >= ' ' && c < 127) {
                        out.append(c);
                    } else if (c < 256) {
                        out.append("\\x%02x".formatted((int) c));
                    } else {
                        out.append("\\u%04x".formatted((int) c));
                    }
                }
            }
        }
        return out.append('"').toString();
    }

    static String type(IrType type) {
        return switch (type) {
            case IrType.Scalar s -> s.toString();
            case IrType.Int i -> i.toString();
            case IrType.Float f -> f.toString();
            case IrType.Struct s ->
                    (s.name().isEmpty() ? "struct" : name(s.name()))
                            + s.items().stream()
                                    .map(IrText::type)
                                    .collect(Collectors.joining(", ", "{", "}"));
            case IrType.Ref(var target) -> "ref " + name(target.name());
            case IrType.Buffer(var element) -> "buf<" + type(element) + ">";
            case IrType.Optional(var value) -> "opt<" + type(value) + ">";
            case IrType.Union(var members) ->
                    members.stream()
                            .map(IrText::type)
                            .collect(Collectors.joining(" | ", "union<", ">"));
            case IrType.Code(var signature) -> "fn" + signature(signature);
            case IrType.Generator(var item, var sent, var result) ->
                    "gen<" + type(item) + ", " + type(sent) + ", " + type(result) + ">";
        };
    }

    static String signature(IrType.Signature signature) {
        return signature.parameters().stream()
                        .map(IrText::type)
                        .collect(Collectors.joining(", ", "(", ")"))
                + " -> "
                + type(signature.result())
                + (signature.raises() ? " raises" : "");
    }

    static String constant(Constant constant) {
        return switch (constant) {
            case Constant.Int(var type, var value) -> {
                if (type == IrType.BOOL && value.bitLength() <= 1 && value.signum() >= 0) {
                    yield value.signum() == 0 ? "false" : "true";
                }
                yield type.equals(IrType.I64) ? value.toString() : type(type) + " " + value;
            }
            case Constant.Float(var type, var value) -> type(type) + " " + real(value);
            case Constant.None _ -> "none";
            case Constant.Zero(var type) -> "zero " + type(type);
            case Constant.Undefined(var type) -> "undefined " + type(type);
            case Constant.Text(var type, var bytes) ->
                    "text "
                            + (type.equals(IrType.text(type.name()))
                                    ? name(type.name())
                                    : type(type))
                            + " "
                            + quote(bytes);
            case Constant.Bytes(var bytes) -> "bytes " + quote(bytes);
            case Constant.Elements(var type, var items) ->
                    "elements "
                            + type(type)
                            + items.stream()
                                    .map(IrText::constant)
                                    .collect(Collectors.joining(", ", " [", "]"));
            case Constant.Struct(var type, var items) ->
                    "pack "
                            + type(type)
                            + items.stream()
                                    .map(IrText::constant)
                                    .collect(Collectors.joining(", ", " [", "]"));
            case Constant.Some(var type, var value) -> "some " + type(type) + " " + constant(value);
            case Constant.Code(var function) -> "code " + name(function.name());
            case Constant.StaticObject(var object) -> "object " + name(object.name());
        };
    }

    private static String real(double value) {
        if (Double.isNaN(value)) {
            return "nan";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "inf" : "-inf";
        }
        return Double.toString(value);
    }
}
