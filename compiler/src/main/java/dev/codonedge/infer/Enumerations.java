package dev.codonedge.infer;

import dev.codonedge.source.Span;
import dev.codonedge.syntax.Argument;
import dev.codonedge.syntax.ClassDef;
import dev.codonedge.syntax.Expr;
import dev.codonedge.syntax.FunctionDef;
import dev.codonedge.syntax.Parameters;
import dev.codonedge.syntax.Stmt;
import dev.codonedge.types.ClassDecl;
import dev.codonedge.types.ClassVariable;
import dev.codonedge.types.FieldDecl;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Classes derived from `Enum` and its kin: value classes of one number, which says the member. An `Enum` or `StrEnum` keeps
/// the member's position, the others its value. What members can do is written in the language, like other generated methods.
final class Enumerations {
    /// What a member can do besides being one.
    enum Kind {
        PLAIN,
        TEXT,
        NUMBER,
        FLAG,
        NUMBER_FLAG;

        boolean isFlag() {
            return this == FLAG || this == NUMBER_FLAG;
        }

        boolean isNumber() {
            return this == NUMBER || this == NUMBER_FLAG;
        }

        /// Whether an object holds its value, not its position.
        boolean holdsValue() {
            return isFlag() || isNumber();
        }
    }

    /// @param index of the first member with this value
    private record Member(String name, int index, boolean alias) {}

    private static final String HELD = "_held";
    /// Before the name of a member: its value.
    static final String VALUE = "__value_";

    private final Engine engine;
    private final ClassDecl decl;
    private final Kind kind;
    private final boolean showsValue;
    private final List<Member> members = new ArrayList<>();
    private final Map<String, String> methods = new LinkedHashMap<>();
    private final List<String> attributes = new ArrayList<>();

    private Enumerations(Engine engine, ClassDecl decl, Kind kind) {
        this.engine = engine;
        this.decl = decl;
        this.kind = kind;
        this.showsValue =
                decl.tree().bases().stream()
                        .map(b -> Marks.simpleName(b.value()))
                        .anyMatch(n -> List.of("IntEnum", "StrEnum", "IntFlag").contains(n));
    }

    /// What the bases of a class make of it, or null when it is no enumeration.
    static @Nullable Kind kindOf(ClassDef tree) {
        Kind kind = null;
        boolean text = false;
        boolean number = false;
        for (Argument base : tree.bases()) {
            switch (Marks.simpleName(base.value())) {
                case "Enum" -> kind = Kind.PLAIN;
                case "StrEnum" -> kind = Kind.TEXT;
                case "IntEnum" -> kind = Kind.NUMBER;
                case "Flag" -> kind = Kind.FLAG;
                case "IntFlag" -> kind = Kind.NUMBER_FLAG;
                case "str" -> text = true;
                case "int" -> number = true;
                default -> {}
            }
        }
        if (kind == Kind.PLAIN) {
            return text ? Kind.TEXT : number ? Kind.NUMBER : Kind.PLAIN;
        }
        return kind;
    }

    static boolean isBase(String name) {
        return switch (name) {
            case "Enum", "StrEnum", "IntEnum", "Flag", "IntFlag", "str", "int" -> true;
            default -> false;
        };
    }

    /// The type that members convert to where it is asked for, by the name of a builtin; empty when there is none.
    static String convertsTo(ClassDecl decl) {
        Kind kind = decl.tree() == null || !decl.isEnumeration() ? null : kindOf(decl.tree());
        if (kind == null) {
            return "";
        }
        return kind == Kind.TEXT ? "str" : kind.isNumber() ? "int" : "";
    }

    // ---- members

    /// Turns the variables of the class's body into members. The text of methods comes later, see [#methods()].
    static Enumerations declare(Engine engine, ClassDecl decl) {
        var made = new Enumerations(engine, decl, kindOf(decl.tree()));
        made.declareMembers();
        made.addMethods();
        return made;
    }

    /// Generated methods by name. Those in [#STATIC] have no `self`; `name` and `value` are properties.
    Map<String, String> methods() {
        return methods;
    }

    private void declareMembers() {
        Span at = decl.tree().nameSpan();
        Expr intType = new Expr.Name("int", at);
        decl.fields().put(HELD, new FieldDecl(decl, HELD, intType, null, at));
        BigInteger last = BigInteger.ZERO;
        var values = new LinkedHashMap<String, Object>();
        for (Stmt stmt : decl.tree().body()) {
            if (!(stmt instanceof Stmt.Assign assign)
                    || !(assign.targets().getFirst() instanceof Expr.Name(var name, var span))
                    || name.startsWith("_")) {
                continue;
            }
            Expr value = assign.value();
            if (value instanceof Expr.Call call && Marks.simpleName(call.callee()).equals("auto")) {
                value = automatic(name, last, span);
            }
            Object literal = literal(value);
            if (literal instanceof BigInteger number) {
                last = kind.isFlag() ? last.max(number) : number;
            }
            Member same = sameValue(values, literal);
            members.add(
                    same == null
                            ? new Member(name, members.size(), false)
                            : new Member(name, same.index(), true));
            if (literal != null) {
                values.putIfAbsent(name, literal);
            }
            boolean constant = isConstant(value);
            var kept = new ClassVariable(decl, VALUE + name, null, value);
            var member = new ClassVariable(decl, name, null, memberText(name));
            member.setInline();
            if (constant) {
                kept.setInline();
            }
            decl.classVariables().remove(name);
            decl.classVariables().put(VALUE + name, kept);
            decl.classVariables().put(name, member);
        }
    }

    private @Nullable Member sameValue(Map<String, Object> values, @Nullable Object literal) {
        for (Member member : members) {
            if (literal != null && literal.equals(values.get(member.name()))) {
                return member;
            }
        }
        return null;
    }

    private Expr automatic(String name, BigInteger last, Span span) {
        if (kind == Kind.TEXT) {
            return new Expr.StringLiteral("", name.toLowerCase(Locale.ROOT), span);
        }
        BigInteger next =
                kind.isFlag()
                        ? last.signum() == 0
                                ? BigInteger.ONE
                                : BigInteger.ONE.shiftLeft(last.bitLength())
                        : last.add(BigInteger.ONE);
        return new Expr.IntLiteral(next, "", span);
    }

    private static @Nullable Object literal(Expr value) {
        return switch (value) {
            case Expr.IntLiteral number -> number.value();
            case Expr.StringLiteral text -> text.text();
            default -> null;
        };
    }

    private static boolean isConstant(Expr value) {
        return switch (value) {
            case Expr.IntLiteral _,
                    Expr.FloatLiteral _,
                    Expr.StringLiteral _,
                    Expr.BoolLiteral _,
                    Expr.NoneLiteral _ ->
                    true;
            case Expr.Unary unary -> isConstant(unary.operand());
            case Expr.Binary binary -> isConstant(binary.left()) && isConstant(binary.right());
            case Expr.TupleDisplay(var items, _) ->
                    items.stream().allMatch(Enumerations::isConstant);
            default -> false;
        };
    }

    private Expr memberText(String name) {
        Member member = members.getLast();
        String held =
                kind.holdsValue() ? "__class__." + VALUE + name : Integer.toString(member.index());
        var parsed =
                engine.modules.parseGenerated(
                        decl.module().name() + "." + decl.name(),
                        "member = __class__.__make__(" + held + ")\n");
        return ((Stmt.Assign) parsed.tree().body().getFirst()).value();
    }

    // ---- methods

    static final List<String> STATIC = List.of("__new__", "__iter__", "__len__", "__getitem__");
    static final List<String> PROPERTIES = List.of("name", "value", "_name_", "_value_");

    private List<Member> distinct() {
        return members.stream().filter(m -> !m.alias()).toList();
    }

    private String held(Member member) {
        return kind.holdsValue()
                ? "__class__." + VALUE + member.name()
                : Integer.toString(member.index());
    }

    private String made(Member member) {
        return "__class__.__make__(" + held(member) + ")";
    }

    private void add(String name, String parameters, String... lines) {
        methods.put(
                name,
                "def "
                        + name
                        + "("
                        + parameters
                        + "):\n    "
                        + String.join("\n    ", lines)
                        + "\n");
    }

    boolean isProperty(String name) {
        return PROPERTIES.contains(name) || attributes.contains(name);
    }

    /// `def __init__(self, mass, radius): self.mass = mass`, which takes the values apart: attributes that are worked out
    /// from the value whenever they are read.
    private void addAttributes() {
        var inits = decl.methods().get("__init__");
        if (inits == null) {
            return;
        }
        FunctionDef init = inits.getLast().tree();
        var parameters =
                init.parameters().list().stream().skip(1).map(Parameters.Parameter::name).toList();
        String self = init.parameters().list().getFirst().name();
        String taken = String.join(", ", parameters) + " = self.value";
        for (Stmt stmt : init.body()) {
            if (stmt instanceof Stmt.Assign(var targets, var value, _)
                    && targets.size() == 1
                    && targets.getFirst() instanceof Expr.Attribute attribute
                    && attribute.object() instanceof Expr.Name(var object, _)
                    && object.equals(self)) {
                attributes.add(attribute.name());
                add(
                        attribute.name(),
                        self,
                        taken.replace("self.", self + "."),
                        "return (" + value.span().text() + ")");
            }
        }
        decl.methods().remove("__init__");
    }

    private void addMembers() {
        var items = new ArrayList<String>();
        for (Member member : members) {
            items.add("'" + member.name() + "': __class__." + member.name());
        }
        var parsed =
                engine.modules.parseGenerated(
                        decl.module().name() + "." + decl.name(),
                        "members = {" + String.join(", ", items) + "}\n");
        Expr value = ((Stmt.Assign) parsed.tree().body().getFirst()).value();
        var variable = new ClassVariable(decl, "__members__", null, value);
        variable.setInline();
        decl.classVariables().put("__members__", variable);
    }

    private void addMethods() {
        String own = decl.simpleName();
        if (!members.isEmpty()) {
            addMembers();
        }
        addAttributes();
        addName();
        addValue();
        addLookups(own);
        String qualified = "f'" + own + ".{self.name}'";
        add("__str__", "self", "return " + (showsValue ? "str(self.value)" : qualified));
        add(
                "__format__",
                "self, spec: str",
                "return format(" + (showsValue ? "self.value" : "str(self)") + ", spec)");
        if (kind.isFlag()) {
            add(
                    "__repr__",
                    "self",
                    "if self." + HELD + " == 0:",
                    "    return '<" + own + ": 0>'",
                    "return f'<" + own + ".{self.name}: {self." + HELD + "}>'");
            if (!showsValue) {
                add(
                        "__str__",
                        "self",
                        "if self." + HELD + " == 0:",
                        "    return '" + own + "(0)'",
                        "return " + qualified);
            }
        } else {
            add("__repr__", "self", "return f'<" + own + ".{self.name}: {self.value!r}>'");
        }
        add("__hash__", "self", "return hash(self." + HELD + ")");
        switch (kind) {
            case PLAIN, FLAG -> addEquality();
            case TEXT -> addText();
            case NUMBER, NUMBER_FLAG -> addNumber();
        }
        if (kind.isFlag()) {
            addFlag();
        }
    }

    private void addName() {
        var lines = new ArrayList<String>();
        for (Member member : distinct()) {
            lines.add("if self." + HELD + " == " + held(member) + ":");
            lines.add("    return '" + member.name() + "'");
        }
        if (kind.isFlag()) {
            lines.add("parts: List[str] = []");
            for (Member member : distinct()) {
                // a member of several bits is only a name for them together
                String bits = held(member);
                lines.add(
                        "if self._held & %s != 0 and %s & (%s - 1) == 0:"
                                .formatted(bits, bits, bits));
                lines.add("    parts.append('" + member.name() + "')");
            }
            lines.add("return '|'.join(parts)");
        } else {
            lines.add("return ''");
        }
        add("name", "self", lines.toArray(String[]::new));
        methods.put("_name_", "def _name_(self):\n    return self.name\n");
    }

    private void addValue() {
        methods.put("_value_", "def _value_(self):\n    return self.value\n");
        if (kind.holdsValue()) {
            add("value", "self", "return self." + HELD);
            return;
        }
        var lines = new ArrayList<String>();
        List<Member> all = distinct();
        for (Member member : all) {
            if (member != all.getLast()) {
                lines.add("if self." + HELD + " == " + member.index() + ":");
                lines.add("    return __class__." + VALUE + member.name());
            } else {
                lines.add("return __class__." + VALUE + member.name());
            }
        }
        add(
                "value",
                "self",
                lines.isEmpty() ? new String[] {"pass"} : lines.toArray(String[]::new));
    }

    private void addLookups(String own) {
        var byValue = new ArrayList<String>();
        var byName = new ArrayList<String>();
        var each = new ArrayList<String>();
        byValue.add("if isinstance(value, __class__):");
        byValue.add("    return value");
        if (kind.isFlag()) {
            byValue.add("return __class__.__make__(value)");
        } else {
            for (Member member : distinct()) {
                byValue.add("if value == __class__." + VALUE + member.name() + ":");
                byValue.add("    return " + made(member));
            }
            byValue.add("raise ValueError(f'{value!r} is not a valid " + own + "')");
        }
        for (Member member : members) {
            byName.add("if name == '" + member.name() + "':");
            byName.add("    return " + made(member));
        }
        byName.add("raise KeyError(name)");
        for (Member member : distinct()) {
            each.add("yield " + made(member));
        }
        add("__new__", "value", byValue.toArray(String[]::new));
        add("__getitem__", "name: str", byName.toArray(String[]::new));
        if (!each.isEmpty()) {
            add("__iter__", "", each.toArray(String[]::new));
        }
        add("__len__", "", "return " + distinct().size());
    }

    private void addEquality() {
        add("__eq__", "self, other: __class__", "return self." + HELD + " == other." + HELD);
    }

    private void addText() {
        for (String operator : List.of("==", "<", "<=", ">", ">=", "+")) {
            add(
                    method(operator),
                    "self, other",
                    "if isinstance(other, __class__):",
                    "    return self.value " + operator + " other.value",
                    "else:",
                    "    return self.value " + operator + " other");
        }
        add("__len__", "", "return " + distinct().size());
        add("upper", "self", "return self.value.upper()");
        add("lower", "self", "return self.value.lower()");
    }

    private static String method(String operator) {
        return switch (operator) {
            case "==" -> "__eq__";
            case "<" -> "__lt__";
            case "<=" -> "__le__";
            case ">" -> "__gt__";
            case ">=" -> "__ge__";
            case "+" -> "__add__";
            case "-" -> "__sub__";
            case "*" -> "__mul__";
            case "/" -> "__truediv__";
            case "//" -> "__floordiv__";
            case "%" -> "__mod__";
            case "**" -> "__pow__";
            case "&" -> "__and__";
            case "|" -> "__or__";
            case "^" -> "__xor__";
            case "<<" -> "__lshift__";
            default -> "__rshift__";
        };
    }

    private void addNumber() {
        for (String operator : List.of("==", "<", "<=", ">", ">=")) {
            add(method(operator), "self, other", "return self." + HELD + " " + operator + " other");
        }
        for (String operator :
                List.of("+", "-", "*", "/", "//", "%", "**", "&", "|", "^", "<<", ">>")) {
            String name = method(operator);
            add(name, "self, other", "return self." + HELD + " " + operator + " other");
            add(
                    name.replaceFirst("__", "__r"),
                    "self, other",
                    "return other " + operator + " self." + HELD);
        }
        add("__neg__", "self", "return -self." + HELD);
        add("__invert__", "self", "return ~self." + HELD);
        add("__abs__", "self", "return abs(self." + HELD + ")");
        add("__int__", "self", "return self." + HELD);
        add("__index__", "self", "return self." + HELD);
        add("__float__", "self", "return float(self." + HELD + ")");
        add("__bool__", "self", "return self." + HELD + " != 0");
    }

    private void addFlag() {
        for (String operator : List.of("&", "|", "^")) {
            add(
                    method(operator),
                    "self, other: __class__",
                    "return __class__.__make__(self."
                            + HELD
                            + " "
                            + operator
                            + " other."
                            + HELD
                            + ")");
        }
        var all = new ArrayList<String>();
        all.add("0");
        distinct().forEach(m -> all.add(held(m)));
        add(
                "__invert__",
                "self",
                "return __class__.__make__(~self."
                        + HELD
                        + " & ("
                        + String.join(" | ", all)
                        + "))");
        add("__bool__", "self", "return self." + HELD + " != 0");
        add(
                "__contains__",
                "self, other: __class__",
                "return self." + HELD + " & other." + HELD + " == other." + HELD);
    }
}
