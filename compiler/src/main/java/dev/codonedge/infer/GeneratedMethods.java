package dev.codonedge.infer;

import dev.codonedge.source.Span;
import dev.codonedge.syntax.Argument;
import dev.codonedge.syntax.Expr;
import dev.codonedge.syntax.FunctionDef;
import dev.codonedge.syntax.Parameters;
import dev.codonedge.syntax.Stmt;
import dev.codonedge.types.ClassDecl;
import dev.codonedge.types.ClassVariable;
import dev.codonedge.types.FieldDecl;
import dev.codonedge.types.FunctionDecl;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;

/// Methods that classes get without writing them: field-wise constructors, and what `@dataclass` and `@tuple` promise. They
/// are written in the language and parsed like any other; only their parameter types and defaults are taken from the class.
final class GeneratedMethods {
    /// Mark of a function, before the name of a parameter whose default is made anew for each call.
    static final String FACTORY = "factory ";

    private final Engine engine;
    private final Shadowing shadowing;

    GeneratedMethods(Engine engine, Shadowing shadowing) {
        this.engine = engine;
        this.shadowing = shadowing;
    }

    void addTo(ClassDecl decl) {
        switch (decl.kind()) {
            case PRIMITIVE -> {}
            case VALUE -> {
                if (decl.isEnumeration()) {
                    addToEnumeration(decl);
                } else {
                    addToValue(decl);
                }
            }
            case REFERENCE -> addToReference(decl);
        }
    }

    private void addToEnumeration(ClassDecl decl) {
        Enumerations made = Enumerations.declare(engine, decl);
        made.methods()
                .forEach(
                        (name, text) -> {
                            if (decl.methods().containsKey(name)
                                    || decl.properties().containsKey(name)) {
                                return;
                            }
                            FunctionDecl method = define(decl, name, text, List.of());
                            if (Enumerations.STATIC.contains(name)) {
                                method.marks().put("staticmethod", List.of());
                            }
                            if (made.isProperty(name)) {
                                decl.methods().remove(name);
                                decl.properties()
                                        .put(
                                                name,
                                                new dev.codonedge.types.PropertyDecl(
                                                        name, method, null, null));
                            }
                        });
    }

    private void addToReference(ClassDecl decl) {
        Optional<Expr> dataclass =
                decl.tree().decorators().stream()
                        .filter(d -> Marks.simpleName(d).equals("dataclass"))
                        .findFirst();
        if (dataclass.isPresent()) {
            addDataclass(decl, Marks.options(dataclass.get()));
        }
        boolean hasInit =
                decl.linearization().stream().anyMatch(c -> c.methods().containsKey("__init__"));
        if (!hasInit) {
            var fields = annotated(decl);
            if (!fields.isEmpty()) {
                define(decl, "__init__", initText(fields, List.of(), false), fields);
            }
        }
        boolean fills =
                !decl.module().library()
                        && decl.methods().containsKey("__missing__")
                        && !decl.methods().containsKey("__getitem__")
                        && decl.derivesFrom(engine.core.decl("Dict"));
        if (fills) {
            define(
                    decl,
                    "__getitem__",
                    """
                    def __getitem__(self, key):
                        if key in self:
                            return super().__getitem__(key)
                        return self.__missing__(key)
                    """,
                    List.of());
        }
        addDefaults(decl);
        String key = Realizations.qualifiedName(decl) + ".";
        if (engine.session.shown.contains(key + "__repr__")) {
            define(
                    decl,
                    "__repr__",
                    "def __repr__(self) -> str:\n    return _default_text(self)\n",
                    List.of());
        }
        if (engine.session.shown.contains(key + "__str__")) {
            define(
                    decl,
                    "__str__",
                    "def __str__(self) -> str:\n    return repr(self)\n",
                    List.of());
        }
        addLate(decl);
        boolean ordered =
                decl.tree().decorators().stream()
                        .anyMatch(d -> Marks.simpleName(d).equals("total_ordering"));
        if (ordered) {
            addTotalOrdering(decl);
        }
    }

    private static final List<String> LATE_TEXTS = List.of("__repr__", "__str__");
    private static final List<String> LATE_UNARY = List.of("__len__", "__hash__", "__iter__");
    private static final List<String> LATE_BINARY =
            List.of(
                    "__eq__",
                    "__lt__",
                    "__le__",
                    "__gt__",
                    "__ge__",
                    "__add__",
                    "__sub__",
                    "__mul__",
                    "__contains__",
                    "__getitem__");

    /// Methods behind Python's syntax that the class is given after its statement, `C.__repr__ = shown`: each calls what the
    /// class has under its name then.
    private void addLate(ClassDecl decl) {
        for (String name :
                engine.session.lateVariables.getOrDefault(
                        Realizations.qualifiedName(decl), java.util.Set.of())) {
            boolean binary = LATE_BINARY.contains(name);
            boolean text = LATE_TEXTS.contains(name);
            boolean known = binary || text || LATE_UNARY.contains(name);
            if (!known || decl.methods().containsKey(name) || decl.name().contains(".")) {
                continue;
            }
            define(
                    decl,
                    name,
                    """
                    def %s(%s)%s:
                        late = %s.%s
                        return late(%s)
                    """
                            .formatted(
                                    name,
                                    binary ? "self, other" : "self",
                                    text ? " -> str" : "",
                                    decl.name(),
                                    name,
                                    binary ? "self, other" : "self"),
                    List.of());
        }
    }

    /// `__defaults__(self)`: stores what fields hold before `__init__` runs.
    private void addDefaults(ClassDecl decl) {
        var text = new StringBuilder("def __defaults__(self):\n    pass\n");
        var values = new LinkedHashMap<String, Expr>();
        for (FieldDecl field : decl.fields().values()) {
            Optional<Expr> value = defaultOf(field);
            boolean made = fieldOption(field, "default_factory").isPresent();
            if (value.isPresent() && (!made || !shown(List.of(field), "init").contains(field))) {
                addDefault(field.name(), text);
                values.put("__value_" + field.name(), value.get());
            }
        }
        for (ClassVariable variable : decl.classVariables().values()) {
            // a field of a base, which starts with another value in objects of this class
            FieldDecl field =
                    decl.linearization().stream()
                            .map(c -> c.fields().get(variable.name()))
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElse(null);
            if (field != null && field.owner() != decl && field.shadows() == null) {
                shadowing.copies(variable, field);
                addDefault(variable.name(), text);
                values.put("__value_" + variable.name(), Shadowing.first(variable));
            }
        }
        if (values.isEmpty()) {
            return;
        }
        FunctionDecl made = define(decl, "__defaults__", text.toString(), List.of());
        var body = new ArrayList<Stmt>();
        for (Stmt stmt : made.tree().body()) {
            if (stmt instanceof Stmt.Assign(var targets, Expr.Name(var name, _), var span)
                    && values.containsKey(name)) {
                body.add(new Stmt.Assign(targets, values.get(name), span));
            }
        }
        replace(decl, made, withBody(made.tree(), body));
    }

    /// `variable (class)(self)`: what an object of exactly this class shows under the name of a class variable.
    void addGetter(ClassDecl decl, String variable, String method) {
        boolean own =
                decl.fields().containsKey(variable) || decl.properties().containsKey(variable);
        String holder = own ? "self" : "__class__";
        define(
                decl,
                method,
                "def get(self):\n    return " + holder + "." + variable + "\n",
                List.of());
    }

    /// `name (of class)(self, …)`: a class method called through an object of exactly this class.
    ///
    /// @param like has the parameters, after one for the receiver
    void addClassMethod(ClassDecl decl, String name, String method, FunctionDecl like) {
        var head = new StringBuilder("def call(self");
        var arguments = new ArrayList<String>();
        List<Parameters.Parameter> all = like.tree().parameters().list();
        boolean named = false;
        for (Parameters.Parameter parameter : all.subList(1, all.size())) {
            String stars =
                    switch (parameter.kind()) {
                        case STAR -> "*";
                        case DOUBLE_STAR -> "**";
                        default -> "";
                    };
            boolean keyword = parameter.kind() == Parameters.Kind.KEYWORD_ONLY;
            head.append(keyword && !named ? ", *, " : ", ").append(stars).append(parameter.name());
            parameter.annotation().ifPresent(a -> head.append(": ").append(a.span().text()));
            parameter.defaultValue().ifPresent(d -> head.append(" = ").append(d.span().text()));
            named |= keyword || parameter.kind() == Parameters.Kind.STAR;
            arguments.add((keyword ? parameter.name() + "=" : stars) + parameter.name());
        }
        define(
                decl,
                method,
                head
                        + "):\n    return __class__."
                        + name
                        + "("
                        + String.join(", ", arguments)
                        + ")\n",
                List.of());
    }

    /// A method as it is called through a base class, whose own takes its arguments in another way.
    FunctionDecl adapter(ClassDecl decl, String method, List<Parameters.Parameter> called) {
        var taken = new ArrayList<String>();
        var passed = new ArrayList<String>();
        taken.add("self");
        for (int i = 1; i < called.size(); i++) {
            String taker = "a" + i;
            taken.add(taker);
            passed.add(
                    switch (called.get(i).kind()) {
                        case POSITIONAL_ONLY, ORDINARY -> taker;
                        case STAR -> "*" + taker;
                        case KEYWORD_ONLY -> called.get(i).name() + "=" + taker;
                        case DOUBLE_STAR -> "**" + taker;
                    });
        }
        String given = String.join(", ", passed);
        String name = method + " (" + given + ")";
        List<FunctionDecl> before = decl.methods().get(name);
        if (before != null) {
            return before.getFirst();
        }
        String text =
                "def adapter(%s):\n    return self.%s(%s)\n"
                        .formatted(String.join(", ", taken), method, given);
        return define(decl, name, text, List.of());
    }

    /// A method that only classes derived from this one have: asked of another object it is missing.
    void addMissing(ClassDecl decl, FunctionDecl like) {
        String name = like.simpleName();
        String head = like.tree().headSpan().text();
        String self = like.tree().parameters().list().getFirst().name();
        if (name.startsWith("__")) {
            String wrong =
                    switch (name) {
                        case "__lt__", "__le__", "__gt__", "__ge__" ->
                                comparisonRefusal(name, like);
                        case "__iter__" ->
                                "\"'\" + type(self).__name__ + \"' object is not iterable\"";
                        case "__call__" ->
                                "\"'\" + type(self).__name__ + \"' object is not callable\"";
                        case "__getitem__", "__setitem__", "__contains__" ->
                                "\"'\" + type(self).__name__ + \"' object is not subscriptable\"";
                        default ->
                                "\"bad operand type '\" + type(self).__name__ + \"' for "
                                        + name
                                        + "\"";
                    };
            define(
                    decl,
                    name,
                    (head.endsWith(":") ? head : head + ":")
                            + "\n    raise TypeError("
                            + wrong.replace("(self)", "(" + self + ")")
                            + ")\n",
                    List.of());
            return;
        }
        define(
                decl,
                name,
                (head.endsWith(":") ? head : head + ":")
                        + "\n    raise AttributeError(\"'\" + type("
                        + like.tree().parameters().list().getFirst().name()
                        + ").__name__ + \"' object has no attribute '"
                        + name
                        + "'\")\n",
                List.of());
    }

    /// What holds for objects of a class that does not say so itself.
    void addDefault(ClassDecl decl, String kind, String name) {
        String text =
                switch (kind) {
                    case "__len__" -> "(self) -> bool:\n    return self.__len__() != 0\n";
                    case "__bool__" -> "(self) -> bool:\n    return True\n";
                    case "__hash__" -> "(self) -> int:\n    return id(self)\n";
                    default -> "(self, other):\n    return self is other\n";
                };
        define(decl, name, "def " + name + text, List.of());
    }

    private static String comparisonRefusal(String name, FunctionDecl like) {
        String operator =
                switch (name) {
                    case "__lt__" -> "<";
                    case "__le__" -> "<=";
                    case "__gt__" -> ">";
                    default -> ">=";
                };
        var parameters = like.tree().parameters().list();
        return "\"'"
                + operator
                + "' not supported between instances of '\" + type(self).__name__ + \"' and '\" + type("
                + (parameters.size() > 1 ? parameters.get(1).name() : "self")
                + ").__name__ + \"'\"";
    }

    private static void addDefault(String field, StringBuilder text) {
        text.append("    self.").append(field).append(" = __value_").append(field).append("\n");
    }

    private void addTotalOrdering(ClassDecl decl) {
        String given =
                List.of("__lt__", "__le__", "__gt__", "__ge__").stream()
                        .filter(decl.methods()::containsKey)
                        .findFirst()
                        .orElse("");
        Map<String, String> bodies =
                switch (given) {
                    case "__lt__" ->
                            Map.of(
                                    "__le__", "self < other or self == other",
                                    "__gt__", "not (self < other or self == other)",
                                    "__ge__", "not (self < other)");
                    case "__le__" ->
                            Map.of(
                                    "__lt__", "self <= other and not (self == other)",
                                    "__gt__", "not (self <= other)",
                                    "__ge__", "not (self <= other) or self == other");
                    case "__gt__" ->
                            Map.of(
                                    "__ge__", "self > other or self == other",
                                    "__lt__", "not (self > other or self == other)",
                                    "__le__", "not (self > other)");
                    case "__ge__" ->
                            Map.of(
                                    "__gt__", "self >= other and not (self == other)",
                                    "__lt__", "not (self >= other)",
                                    "__le__", "not (self >= other) or self == other");
                    default -> Map.of();
                };
        for (String name : List.of("__lt__", "__le__", "__gt__", "__ge__")) {
            String expression = bodies.get(name);
            if (expression != null && !decl.methods().containsKey(name)) {
                define(
                        decl,
                        name,
                        "def " + name + "(self, other):\n    return " + expression + "\n",
                        List.of());
            }
        }
    }

    private void addDataclass(ClassDecl decl, Map<String, Boolean> options) {
        var fields = annotated(decl);
        if (options.getOrDefault("init", true) && !decl.methods().containsKey("__init__")) {
            boolean post =
                    decl.linearization().stream()
                            .anyMatch(c -> c.methods().containsKey("__post_init__"));
            var parameters = parameters(decl);
            List<FieldDecl> given = shown(parameters, "init");
            var byName = given.stream().filter(GeneratedMethods::isKeywordOnly).toList();
            define(decl, "__init__", initText(given, byName, post), parameters);
        }
        if (options.getOrDefault("repr", true) && !decl.methods().containsKey("__repr__")) {
            define(decl, "__repr__", reprText(decl, shown(fields, "repr"), "="), List.of());
        }
        var compared = shown(fields, "compare");
        if (options.getOrDefault("eq", true) && !decl.methods().containsKey("__eq__")) {
            define(decl, "__eq__", comparisonText("__eq__", "==", compared), List.of());
        }
        if (options.getOrDefault("order", false)) {
            addOrder(decl, compared);
        }
        boolean frozen = options.getOrDefault("frozen", false);
        boolean hashed =
                options.getOrDefault("unsafe_hash", false)
                        || options.getOrDefault("hash", false)
                        || frozen && options.getOrDefault("eq", true);
        if (hashed && !decl.methods().containsKey("__hash__")) {
            define(decl, "__hash__", hashText(compared), List.of());
        }
    }

    private void addOrder(ClassDecl decl, List<FieldDecl> fields) {
        for (String[] pair :
                new String[][] {
                    {"__lt__", "<"}, {"__le__", "<="}, {"__gt__", ">"}, {"__ge__", ">="}
                }) {
            if (!decl.methods().containsKey(pair[0])) {
                define(decl, pair[0], comparisonText(pair[0], pair[1], fields), List.of());
            }
        }
    }

    private void addToValue(ClassDecl decl) {
        if (decl.module().library()
                && !decl.methods().containsKey("__new__")
                && decl.methods().containsKey("__make__")) {
            return;
        }
        var fields = List.copyOf(decl.fields().values());
        boolean named =
                decl.tree().bases().stream()
                        .anyMatch(b -> Marks.simpleName(b.value()).equals("NamedTuple"));
        if (decl.module().library()
                && !decl.tree().decorators().stream()
                        .anyMatch(d -> Marks.simpleName(d).equals("generated"))) {
            return;
        }
        if (named) {
            addNamedTuple(decl, fields);
        }
        if (!decl.methods().containsKey("__repr__")) {
            define(decl, "__repr__", reprText(decl, fields, named ? "=" : ": "), List.of());
        }
        if (!decl.methods().containsKey("__eq__")) {
            define(decl, "__eq__", comparisonText("__eq__", "==", fields), List.of());
        }
        addOrder(decl, fields);
        if (!decl.methods().containsKey("__hash__")) {
            define(decl, "__hash__", hashText(fields), List.of());
        }
        if (!decl.methods().containsKey("__len__")) {
            define(
                    decl,
                    "__len__",
                    "def __len__(self) -> int:\n    return " + fields.size() + "\n",
                    List.of());
        }
    }

    /// What named tuples have besides.
    private void addNamedTuple(ClassDecl decl, List<FieldDecl> fields) {
        var pairs = new ArrayList<String>();
        var names = new ArrayList<String>();
        for (FieldDecl field : fields) {
            pairs.add("'" + field.name() + "': self." + field.name());
            names.add("'" + field.name() + "'");
        }
        define(
                decl,
                "_asdict",
                "def _asdict(self):\n    return {" + String.join(", ", pairs) + "}\n",
                List.of());
        String all = String.join(", ", fields.stream().map(FieldDecl::name).toList());
        if (!fields.isEmpty()) {
            define(
                    decl,
                    "_make",
                    "@staticmethod\ndef _make(iterable):\n"
                            + "    (%s,) = iterable\n    return __class__(%s)\n"
                                    .formatted(all, all),
                    List.of());
        }
        ParsedModule parsed =
                engine.modules.parseGenerated(
                        decl.module().name() + "." + decl.name(),
                        "_fields = (" + String.join(", ", names) + ",)\n");
        Expr value = ((Stmt.Assign) parsed.tree().body().getFirst()).value();
        var variable = new ClassVariable(decl, "_fields", null, value);
        variable.setInline();
        decl.classVariables().put("_fields", variable);
    }

    // ---- texts

    /// @param byName those of the fields that are given by name only
    private String initText(List<FieldDecl> fields, List<FieldDecl> byName, boolean post) {
        var parameters = new ArrayList<String>();
        parameters.add("self");
        fields.stream().filter(f -> !byName.contains(f)).forEach(f -> parameters.add(f.name()));
        if (!byName.isEmpty()) {
            parameters.add("*");
            byName.forEach(f -> parameters.add(f.name()));
        }
        var text =
                new StringBuilder(
                        "def __init__(" + String.join(", ", parameters) + "):\n    pass\n");
        var passed = new ArrayList<String>();
        for (FieldDecl field : fields) {
            if (isInitOnly(field)) {
                passed.add(field.name());
            } else {
                text.append("    self.")
                        .append(field.name())
                        .append(" = ")
                        .append(field.name())
                        .append("\n");
            }
        }
        if (post) {
            text.append("    self.__post_init__(").append(String.join(", ", passed)).append(")\n");
        }
        return text.toString();
    }

    private boolean isInitOnly(FieldDecl field) {
        return engine.declarations.initOnly(field.owner(), field.name()) == field;
    }

    private static boolean isKeywordOnly(FieldDecl field) {
        if (fieldOption(field, "kw_only").orElse(null) instanceof Expr.BoolLiteral(var value, _)) {
            return value;
        }
        boolean after = false;
        for (Stmt stmt : field.owner().tree().body()) {
            if (stmt instanceof Stmt.AnnotatedAssign assign
                    && assign.target() instanceof Expr.Name(var name, _)) {
                if (name.equals(field.name())) {
                    break;
                }
                after |= Declarations.headName(assign.annotation()).equals("KW_ONLY");
            }
        }
        return after
                || field.owner().tree().decorators().stream()
                        .anyMatch(d -> Marks.options(d).getOrDefault("kw_only", false));
    }

    private static String reprText(ClassDecl decl, List<FieldDecl> fields, String join) {
        var text = new StringBuilder("def __repr__(self) -> str:\n    return f'");
        if (join.equals("=")) {
            text.append(decl.name());
        }
        text.append("(");
        String separator = "";
        for (FieldDecl field : fields) {
            text.append(separator).append(field.name()).append(join);
            text.append("{self.").append(field.name()).append("!r}");
            separator = ", ";
        }
        return text.append(")'\n").toString();
    }

    private static String comparisonText(String method, String operator, List<FieldDecl> fields) {
        return "def "
                + method
                + "(self, other: __class__) -> bool:\n    return "
                + tupleText("self", fields)
                + " "
                + operator
                + " "
                + tupleText("other", fields)
                + "\n";
    }

    private static String hashText(List<FieldDecl> fields) {
        return "def __hash__(self) -> int:\n    return hash(" + tupleText("self", fields) + ")\n";
    }

    private static String tupleText(String object, List<FieldDecl> fields) {
        var text = new StringBuilder("(");
        for (FieldDecl field : fields) {
            text.append(object).append(".").append(field.name()).append(",");
        }
        return text.append(")").toString();
    }

    // ---- fields

    /// Declared fields, bases first.
    List<FieldDecl> annotated(ClassDecl decl) {
        return declared(decl, engine.declarations::redeclared);
    }

    /// Declared fields, and parameters of the constructor that are no fields.
    private List<FieldDecl> parameters(ClassDecl decl) {
        return declared(
                decl,
                (part, name) -> {
                    FieldDecl given = engine.declarations.initOnly(part, name);
                    return given != null ? given : engine.declarations.redeclared(part, name);
                });
    }

    private static List<FieldDecl> declared(
            ClassDecl decl, BiFunction<ClassDecl, String, @Nullable FieldDecl> instead) {
        var byName = new LinkedHashMap<String, FieldDecl>();
        List<ClassDecl> order = decl.linearization();
        for (int i = order.size() - 1; i >= 0; i--) {
            ClassDecl part = order.get(i);
            if (part.tree() == null || part.module().library() && part != decl) {
                continue;
            }
            for (Stmt stmt : part.tree().body()) {
                if (!(stmt instanceof Stmt.AnnotatedAssign assign)
                        || !(assign.target() instanceof Expr.Name(var name, _))) {
                    continue;
                }
                FieldDecl field = part.fields().get(name);
                boolean shared = part.classVariables().containsKey(name) && !isData(part);
                FieldDecl given = instead.apply(part, name);
                if (given != null) {
                    byName.put(name, given);
                } else if (field != null && field.annotation() != null && !shared) {
                    byName.put(name, field);
                }
            }
        }
        return List.copyOf(byName.values());
    }

    static boolean isData(ClassDecl decl) {
        return decl.tree() != null
                && decl.tree().decorators().stream()
                        .anyMatch(d -> Marks.simpleName(d).equals("dataclass"));
    }

    static List<FieldDecl> shown(List<FieldDecl> fields, String option) {
        return fields.stream()
                .filter(
                        f ->
                                !(fieldOption(f, option).orElse(null)
                                                instanceof Expr.BoolLiteral(var value, _))
                                        || value)
                .toList();
    }

    /// An option of `x: T = field(option=…)`.
    static Optional<Expr> fieldOption(FieldDecl field, String option) {
        if (field.defaultValue() instanceof Expr.Call call
                && Marks.simpleName(call.callee()).equals("field")) {
            for (Argument argument : call.arguments()) {
                if (argument.kind() == Argument.Kind.KEYWORD && argument.name().equals(option)) {
                    return Optional.of(argument.value());
                }
            }
        }
        return Optional.empty();
    }

    // ---- making declarations

    /// Declares a generated method; parameters named like `fields` take their types and defaults.
    private FunctionDecl define(ClassDecl decl, String name, String text, List<FieldDecl> fields) {
        ParsedModule parsed =
                engine.modules.parseGenerated(decl.module().name() + "." + decl.name(), text);
        var function = ((Stmt.Function) parsed.tree().body().getFirst()).function();
        var byName = new HashMap<String, FieldDecl>();
        fields.forEach(f -> byName.put(f.name(), f));
        var parameters = new ArrayList<Parameters.Parameter>();
        for (Parameters.Parameter parameter : function.parameters().list()) {
            FieldDecl field = byName.get(parameter.name());
            if (field == null) {
                parameters.add(parameter);
                continue;
            }
            parameters.add(
                    new Parameters.Parameter(
                            parameter.kind(),
                            parameter.name(),
                            Optional.ofNullable(field.annotation()),
                            defaultOf(field),
                            field.span()));
        }
        Span span = decl.tree().nameSpan();
        var tree =
                new FunctionDef(
                        name,
                        List.of(),
                        new Parameters(parameters),
                        function.returns(),
                        function.body(),
                        List.of(),
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        span,
                        span,
                        span);
        FunctionDecl made =
                engine.declarations.function(
                        tree,
                        parsed.scopes().of(function),
                        engine.declarations.home(decl),
                        decl,
                        decl.name() + "." + name);
        made.marks().put("generated", List.of());
        for (FieldDecl field : fields) {
            if (fieldOption(field, "default_factory").isPresent()) {
                made.marks().put(FACTORY + field.name(), List.of());
            }
        }
        decl.methods().computeIfAbsent(name, _ -> new ArrayList<>()).add(made);
        return made;
    }

    static Optional<Expr> defaultOf(FieldDecl field) {
        if (field.defaultValue() instanceof Expr.Call call
                && Marks.simpleName(call.callee()).equals("field")) {
            Optional<Expr> factory = fieldOption(field, "default_factory");
            if (factory.isPresent()) {
                return Optional.of(new Expr.Call(factory.get(), List.of(), factory.get().span()));
            }
            return fieldOption(field, "default");
        }
        return Optional.ofNullable(field.defaultValue());
    }

    private static FunctionDef withBody(FunctionDef tree, List<Stmt> body) {
        return new FunctionDef(
                tree.name(),
                tree.typeParameters(),
                tree.parameters(),
                tree.returns(),
                body,
                tree.decorators(),
                tree.async(),
                tree.llvmBody(),
                tree.docstring(),
                tree.nameSpan(),
                tree.headSpan(),
                tree.span());
    }

    private void replace(ClassDecl decl, FunctionDecl old, FunctionDef tree) {
        var list = decl.methods().get(old.simpleName());
        list.remove(old);
        FunctionDecl made =
                engine.declarations.function(
                        tree, old.scope(), engine.declarations.home(decl), decl, old.name());
        made.marks().put("generated", List.of());
        list.add(made);
    }
}
