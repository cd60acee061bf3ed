package dev.codonedge.ir;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Reads types and constants of the text form.
final class IrTypeParser {
    /// How names of the module are looked up.
    interface Symbols {
        ClassType classType(String name);

        Function function(String name);

        GlobalObject object(String name);
    }

    private final IrLexer lexer;
    private final Symbols symbols;

    IrTypeParser(IrLexer lexer, Symbols symbols) {
        this.lexer = lexer;
        this.symbols = symbols;
    }

    /// Whether a bare name would be read as a type or constant instead.
    static boolean isTypeWord(String name) {
        return switch (name) {
            case "bool",
                    "word",
                    "ptr",
                    "none",
                    "ref",
                    "buf",
                    "opt",
                    "union",
                    "fn",
                    "gen",
                    "struct" ->
                    true;
            default -> isSized(name);
        };
    }

    private static boolean isSized(String name) {
        return name.length() > 1
                && (name.charAt(0) == 'i' || name.charAt(0) == 'f')
                && name.chars().skip(1).allMatch(Character::isDigit);
    }

    IrType type() {
        if (lexer.peek().kind() == IrLexer.Kind.STRING) {
            return struct(lexer.take().text());
        }
        String word = lexer.name();
        return switch (word) {
            case "bool" -> IrType.BOOL;
            case "word" -> IrType.WORD;
            case "ptr" -> IrType.PTR;
            case "none" -> IrType.NONE;
            case "ref" -> new IrType.Ref(symbols.classType(lexer.name()));
            case "buf" -> new IrType.Buffer(angled(this::type));
            case "opt" -> new IrType.Optional(angled(this::type));
            case "union" -> new IrType.Union(angled(() -> separated("|")));
            case "fn" -> new IrType.Code(signature());
            case "gen" -> angled(this::generator);
            case "struct" -> struct("");
            default -> {
                if (isSized(word)) {
                    int bits = Integer.parseInt(word.substring(1));
                    yield word.charAt(0) == 'i' ? new IrType.Int(bits) : new IrType.Float(bits);
                }
                yield struct(word);
            }
        };
    }

    private <T> T angled(Supplier<T> inside) {
        lexer.expect("<");
        T value = inside.get();
        lexer.expect(">");
        return value;
    }

    private IrType.Generator generator() {
        IrType item = type();
        lexer.expect(",");
        IrType sent = type();
        lexer.expect(",");
        return new IrType.Generator(item, sent, type());
    }

    private List<IrType> separated(String separator) {
        List<IrType> types = new ArrayList<>();
        do {
            types.add(type());
        } while (lexer.takeIf(separator));
        return types;
    }

    private IrType.Struct struct(String name) {
        lexer.expect("{");
        List<IrType> items = lexer.at("}") ? List.of() : separated(",");
        lexer.expect("}");
        return new IrType.Struct(name, items);
    }

    IrType.Signature signature() {
        lexer.expect("(");
        List<IrType> parameters = lexer.at(")") ? List.of() : separated(",");
        lexer.expect(")");
        lexer.expect("->");
        IrType result = type();
        return new IrType.Signature(parameters, result, lexer.takeIf("raises"));
    }

    Constant constant() {
        if (lexer.peek().kind() == IrLexer.Kind.NUMBER) {
            return new Constant.Int(IrType.I64, integer());
        }
        return switch (lexer.peek().text()) {
            case "true", "false" -> Constant.Int.bool(lexer.take().text().equals("true"));
            case "none" -> {
                lexer.take();
                yield new Constant.None();
            }
            case "zero" -> {
                lexer.take();
                yield new Constant.Zero(type());
            }
            case "undefined" -> {
                lexer.take();
                yield new Constant.Undefined(type());
            }
            case "text" -> {
                lexer.take();
                yield text();
            }
            case "bytes" -> {
                lexer.take();
                yield new Constant.Bytes(lexer.string());
            }
            case "elements" -> {
                lexer.take();
                yield new Constant.Elements(as(IrType.Buffer.class), constants());
            }
            case "pack" -> {
                lexer.take();
                yield new Constant.Struct(as(IrType.Struct.class), constants());
            }
            case "some" -> {
                lexer.take();
                yield new Constant.Some(as(IrType.Optional.class), constant());
            }
            case "code" -> {
                lexer.take();
                yield new Constant.Code(symbols.function(lexer.name()));
            }
            case "object" -> {
                lexer.take();
                yield new Constant.StaticObject(symbols.object(lexer.name()));
            }
            default -> number();
        };
    }

    private Constant text() {
        boolean full = lexer.peek(1).text().equals("{");
        return full
                ? new Constant.Text(as(IrType.Struct.class), lexer.string())
                : new Constant.Text(IrType.text(lexer.name()), lexer.string());
    }

    private <T extends IrType> T as(Class<T> kind) {
        IrType type = type();
        if (!kind.isInstance(type)) {
            throw lexer.error("a constant cannot have the type " + type);
        }
        return kind.cast(type);
    }

    List<Constant> constants() {
        List<Constant> items = new ArrayList<>();
        lexer.expect("[");
        if (!lexer.at("]")) {
            do {
                items.add(constant());
            } while (lexer.takeIf(","));
        }
        lexer.expect("]");
        return items;
    }

    private Constant number() {
        IrType type = type();
        if (!(type instanceof IrType.Float)) {
            return new Constant.Int(type, integer());
        }
        double sign = lexer.takeIf("-") ? -1 : 1;
        double value =
                lexer.takeIf("nan")
                        ? Double.NaN
                        : lexer.takeIf("inf") ? sign * Double.POSITIVE_INFINITY : real();
        return new Constant.Float(type, value);
    }

    private double real() {
        return Double.parseDouble(lexer.number());
    }

    private BigInteger integer() {
        String digits = lexer.number();
        try {
            return new BigInteger(digits);
        } catch (NumberFormatException e) {
            throw lexer.error("'" + digits + "' is not an integer");
        }
    }
}
