package dev.codonedge.infer;

import dev.codonedge.syntax.Argument;
import dev.codonedge.syntax.Expr;
import dev.codonedge.types.ClassDecl;
import dev.codonedge.types.ClassVariable;
import dev.codonedge.types.FieldDecl;
import dev.codonedge.types.FunctionDecl;
import dev.codonedge.types.PropertyDecl;
import dev.codonedge.types.Type;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a class has: bases and their order, fields and their types, methods along the bases.
final class Classes {
    private final Engine engine;
    private final GeneratedMethods generated;
    private final Shadowing shadowing;
    private final Set<ClassDecl> prepared = new HashSet<>();

    /// Those whose bases are being worked out.
    private final Set<ClassDecl> preparing = new HashSet<>();

    private final Map<ClassDecl, List<Expr>> baseExprs = new HashMap<>();

    Classes(Engine engine) {
        this.engine = engine;
        this.shadowing = new Shadowing(engine);
        this.generated = new GeneratedMethods(engine, shadowing);
    }

    /// Before the name of a field that is a type parameter of its class, because objects differ in it.
    static final String HIDDEN = ".";

    /// Whether nobody writes a type parameter: that of a field, or one of the library's that CPython does not have.
    static boolean isHidden(ClassDecl decl, String parameter) {
        return parameter.startsWith(HIDDEN) || decl.module().library() && parameter.startsWith("_");
    }

    /// Before the name of a type parameter that stands for one of a base.
    private static final String BASE = HIDDEN + "base ";

    /// Attributes that stand before class variables.
    Shadowing shadowing() {
        return shadowing;
    }

    GeneratedMethods generated() {
        return generated;
    }

    record Method(FunctionDecl decl, Type.Instance owner) {}

    record Field(FieldDecl decl, Type.Instance owner) {}

    // ---- bases

    /// Works out bases, order of lookup, inferred fields and generated methods, once.
    ClassDecl prepare(ClassDecl decl) {
        if (!prepared.add(decl)) {
            return decl;
        }
        preparing.add(decl);
        var tree = decl.tree();
        var bases = new ArrayList<Expr>();
        var keywords = new ArrayList<Argument>();
        if (tree != null) {
            for (Argument base : tree.bases()) {
                boolean ignored =
                        ignoredBase(base.value())
                                || decl.isEnumeration()
                                        && Enumerations.isBase(Marks.simpleName(base.value()));
                if (base.kind() == Argument.Kind.POSITIONAL && !ignored) {
                    bases.add(base.value());
                } else if (base.kind() == Argument.Kind.KEYWORD) {
                    keywords.add(base);
                }
            }
        }
        baseExprs.put(decl, bases);
        openContainers(decl, bases);
        var parents = new ArrayList<ClassDecl>();
        for (Type.Instance base : basesOf(template(decl))) {
            ClassDecl parent = prepare(base.decl());
            if (preparing.contains(parent)) {
                engine.error(
                        "base",
                        decl.tree().nameSpan(),
                        "class '" + decl.name() + "' derives from itself");
                continue;
            }
            if (decl.kind() != ClassDecl.Kind.REFERENCE
                    || parent.kind() != ClassDecl.Kind.REFERENCE) {
                refuseBase(decl, parent);
                continue;
            }
            parents.add(parent);
            decl.bases().add(base);
            parent.derived().add(decl);
            parent.setDynamic();
            decl.setDynamic();
        }
        decl.setLinearization(linearize(decl, parents));
        preparing.remove(decl);
        for (Argument keyword : keywords) {
            if (subclassHook(decl) == null && !isAbstractMark(keyword)) {
                engine.error(
                        "class-keyword",
                        keyword.span(),
                        "class keyword arguments are not supported");
            }
        }
        if (tree != null) {
            engine.classVariables.shareDefaults(decl);
            FieldInference.collect(engine, decl, shadowing);
            shadowing.declareOwn(decl);
            for (String field :
                    engine.session.split.getOrDefault(Realizations.qualifiedName(decl), Set.of())) {
                FieldDecl known = decl.fields().get(field);
                if (known == null || known.annotation() == null) {
                    decl.typeParameters().add(HIDDEN + field);
                }
            }
            generated.addTo(decl);
        }
        engine.realizations.classAdded(decl);
        return decl;
    }

    /// The fields of a data class, bases first.
    List<FieldDecl> dataFields(ClassDecl decl) {
        return generated.annotated(prepare(decl));
    }

    /// `class Stack(list)` says nothing of the items: it is generic in what the container is.
    private void openContainers(ClassDecl decl, List<Expr> bases) {
        if (decl.module().library() || decl.kind() != ClassDecl.Kind.REFERENCE) {
            return;
        }
        var context = context(template(decl));
        for (int i = 0; i < bases.size(); i++) {
            Expr base = bases.get(i);
            if (!(base instanceof Expr.Name || base instanceof Expr.Attribute)
                    || !(engine.realizations.typeExpressions().find(base, context)
                            instanceof Type.Instance(var parent, var given))
                    || !given.isEmpty()
                    || parent.kind() != ClassDecl.Kind.REFERENCE) {
                continue;
            }
            prepare(parent);
            boolean open =
                    parent.module().library()
                            || parent.typeParameters().stream().anyMatch(p -> p.startsWith(BASE));
            if (!open || parent.typeParameters().isEmpty()) {
                continue;
            }
            var items = new ArrayList<Expr>();
            for (String parameter : parent.typeParameters()) {
                String name = BASE + i + parameter;
                decl.typeParameters().add(name);
                items.add(new Expr.Name(name, base.span()));
            }
            Expr index =
                    items.size() == 1
                            ? items.getFirst()
                            : new Expr.TupleDisplay(items, base.span());
            bases.set(i, new Expr.Subscript(base, index, base.span()));
        }
    }

    /// `metaclass=ABCMeta`: what it stands for is known without it.
    static boolean isAbstractMark(Argument keyword) {
        return keyword.name().equals("metaclass")
                && Marks.simpleName(keyword.value()).equals("ABCMeta");
    }

    /// The `__init_subclass__` of the nearest base that has one; null: there is none.
    @Nullable Method subclassHook(ClassDecl decl) {
        for (ClassDecl part : decl.linearization()) {
            List<FunctionDecl> hooks = part.methods().getOrDefault("__init_subclass__", List.of());
            if (part != decl && !hooks.isEmpty()) {
                return new Method(hooks.getLast(), new Type.Instance(part, List.of()));
            }
        }
        return null;
    }

    private void refuseBase(ClassDecl decl, ClassDecl parent) {
        String message;
        if (decl.kind() == ClassDecl.Kind.VALUE) {
            message = "tuple classes cannot inherit other classes";
        } else if (parent.kind() == ClassDecl.Kind.VALUE && !parent.module().library()) {
            message = "reference classes cannot inherit tuple classes";
        } else {
            message = "internal classes cannot inherit other classes";
        }
        engine.error("base-kind", decl.tree().nameSpan(), message);
    }

    private static boolean ignoredBase(Expr base) {
        String name = Declarations.headName(base);
        return switch (name) {
            case "object", "Generic", "NamedTuple", "ABC", "Protocol" -> true;
            default -> false;
        };
    }

    /// An instance whose arguments stand for the class's own parameters.
    Type.Instance template(ClassDecl decl) {
        var arguments = new ArrayList<Type>();
        for (int i = 0; i < decl.typeParameters().size(); i++) {
            arguments.add(engine.fresh(0));
        }
        return new Type.Instance(decl, arguments);
    }

    /// The direct bases of a class with its arguments filled in.
    List<Type.Instance> basesOf(Type.Instance type) {
        var bases = new ArrayList<Type.Instance>();
        var exprs = baseExprs.getOrDefault(type.decl(), List.of());
        if (exprs.isEmpty()) {
            return bases;
        }
        var context = context(type);
        for (Expr expr : exprs) {
            Type base = engine.realizations.typeExpressions().evaluate(expr, context).head();
            if (base instanceof Type.Instance instance) {
                boolean own = !type.decl().module().library();
                Type.Instance holder = own ? Values.holder(engine, instance) : null;
                bases.add(holder != null ? holder : instance);
            } else if (!Core.isPoison(base)) {
                engine.error("base", expr.span(), "expected type expression");
            }
        }
        return bases;
    }

    private List<ClassDecl> linearize(ClassDecl decl, List<ClassDecl> parents) {
        var sequences = new ArrayList<List<ClassDecl>>();
        for (ClassDecl parent : parents) {
            sequences.add(new ArrayList<>(parent.linearization()));
        }
        sequences.add(new ArrayList<>(parents));
        var order = new ArrayList<ClassDecl>();
        order.add(decl);
        while (true) {
            sequences.removeIf(List::isEmpty);
            if (sequences.isEmpty()) {
                return order;
            }
            ClassDecl next = null;
            for (var sequence : sequences) {
                ClassDecl head = sequence.getFirst();
                if (sequences.stream().noneMatch(s -> s.indexOf(head) > 0)) {
                    next = head;
                    break;
                }
            }
            if (next == null) {
                engine.error("mro", decl.tree().nameSpan(), "inconsistent class hierarchy");
                return order;
            }
            order.add(next);
            for (var sequence : sequences) {
                sequence.remove(next);
            }
        }
    }

    /// The type seen as an instance of a class it derives from, or null.
    Type.@Nullable Instance superOf(Type.Instance type, ClassDecl ancestor) {
        if (type.decl() == ancestor) {
            return type;
        }
        prepare(type.decl());
        if (!type.decl().derivesFrom(ancestor)) {
            return null;
        }
        for (Type.Instance base : basesOf(type)) {
            Type.Instance found = superOf(base, ancestor);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /// The nearest class both derive from, or null.
    @Nullable ClassDecl commonBase(ClassDecl first, ClassDecl second) {
        prepare(first);
        prepare(second);
        for (ClassDecl candidate : first.linearization()) {
            if (second.derivesFrom(candidate)) {
                return candidate;
            }
        }
        return null;
    }

    /// Declares the hidden method that reads a class variable, or what an object has in its place.
    void declareGetter(ClassDecl decl, String variable, String method) {
        generated.addGetter(decl, variable, method);
    }

    /// Declares the hidden method that calls a class method with an object's class.
    void declareClassMethod(ClassDecl decl, String name, String method, FunctionDecl like) {
        generated.addClassMethod(decl, name, method, like);
    }

    /// The class itself and everything that derives from it, in order of declaration.
    Set<ClassDecl> family(ClassDecl root) {
        var all = new LinkedHashSet<ClassDecl>();
        addFamily(root, all);
        return all;
    }

    private void addFamily(ClassDecl decl, Set<ClassDecl> into) {
        if (into.add(decl)) {
            for (ClassDecl derived : List.copyOf(decl.derived())) {
                addFamily(derived, into);
            }
        }
    }

    Set<ClassDecl> prepared() {
        return prepared;
    }

    // ---- environments

    /// Where the text of a class stands, with its parameters filled in.
    TypeContext context(Type.Instance type) {
        return new TypeContext(
                environment(type), engine.declarations.home(type.decl()), type.decl(), null);
    }

    Map<String, Type> environment(Type.Instance type) {
        var environment = new LinkedHashMap<String, Type>();
        List<String> names = type.decl().typeParameters();
        for (int i = 0; i < names.size() && i < type.arguments().size(); i++) {
            environment.put(names.get(i), type.argument(i));
        }
        environment.put("__class__", type);
        return environment;
    }

    // ---- members

    /// Overloads of a method, newest first, of the nearest class that has it; empty when none has.
    List<Method> methods(Type.Instance type, String name) {
        prepare(type.decl());
        for (ClassDecl decl : type.decl().linearization()) {
            var found = decl.methods().get(name);
            if (found != null && !found.isEmpty()) {
                Type.Instance owner = superOf(type, decl);
                var methods = new ArrayList<Method>();
                for (int i = found.size() - 1; i >= 0; i--) {
                    methods.add(new Method(found.get(i), owner == null ? type : owner));
                }
                return methods;
            }
        }
        boolean asked =
                (DerivedMethods.OPERATORS.contains(name) || DerivedMethods.DEFAULTED.contains(name))
                        && preparing.isEmpty()
                        && type.decl().kind() == ClassDecl.Kind.REFERENCE
                        && !type.decl().module().library();
        if (asked) {
            engine.declarations.topLevelClasses(type.decl().module()).forEach(this::prepare);
            boolean declared =
                    DerivedMethods.DEFAULTED.contains(name)
                            ? engine.derivedMethods.declareDefault(type.decl(), name)
                            : engine.derivedMethods.declareMissing(type.decl(), name);
            if (declared) {
                return methods(type, name);
            }
        }
        return List.of();
    }

    boolean hasMethod(Type type, String name) {
        if (type.head() instanceof Type.Token(var of)
                && of.head() instanceof Type.Instance instance
                && instance.decl().isEnumeration()) {
            // an enumeration is itself a container of its members
            return methods(instance, name).stream().anyMatch(m -> m.decl().has("staticmethod"));
        }
        return type.head() instanceof Type.Instance instance && !methods(instance, name).isEmpty();
    }

    /// Methods and properties that derived classes have to define, and that this one has not; by name.
    List<String> abstractMembers(ClassDecl decl) {
        var members = new LinkedHashMap<String, Boolean>();
        for (ClassDecl part : prepare(decl).linearization()) {
            part.methods()
                    .forEach(
                            (name, methods) ->
                                    members.putIfAbsent(
                                            name, methods.getLast().has("abstractmethod")));
            part.properties()
                    .forEach(
                            (name, property) ->
                                    members.putIfAbsent(
                                            name, property.getter().has("abstractmethod")));
        }
        return members.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();
    }

    @Nullable Field field(Type.Instance type, String name) {
        prepare(type.decl());
        for (ClassDecl decl : type.decl().linearization()) {
            FieldDecl field = decl.fields().get(name);
            if (field != null) {
                Type.Instance owner = superOf(type, decl);
                return new Field(field, owner == null ? type : owner);
            }
        }
        return null;
    }

    @Nullable PropertyDecl property(Type.Instance type, String name) {
        prepare(type.decl());
        for (ClassDecl decl : type.decl().linearization()) {
            PropertyDecl property = decl.properties().get(name);
            if (property != null) {
                return property;
            }
        }
        return null;
    }

    @Nullable ClassVariable classVariable(ClassDecl start, String name) {
        prepare(start);
        for (ClassDecl decl : start.linearization()) {
            var variable = decl.classVariables().get(name);
            if (variable != null) {
                return variable;
            }
        }
        return null;
    }

    /// Types of the fields of a value class, in order.
    List<Type> itemTypes(Type.Instance type) {
        prepare(type.decl());
        var types = new ArrayList<Type>();
        for (FieldDecl field : type.decl().fields().values()) {
            types.add(engine.fieldTypes.fieldType(new Field(field, type)));
        }
        return types;
    }

    static int fieldIndex(FieldDecl field) {
        int index = 0;
        for (FieldDecl other : field.owner().fields().values()) {
            if (other == field) {
                return index;
            }
            index++;
        }
        throw new IllegalStateException("no such field: " + field);
    }

    /// All fields of a reference class, bases first.
    List<FieldDecl> allFields(ClassDecl decl) {
        prepare(decl);
        var all = new ArrayList<FieldDecl>();
        List<ClassDecl> order = decl.linearization();
        for (int i = order.size() - 1; i >= 0; i--) {
            all.addAll(order.get(i).fields().values());
        }
        return all;
    }

    /// The base whose `__init__` gets what an object is made of because its own does not call it: an exception may be shown
    /// with it, and a derived `str` is the text it is made of. Null where there is none.
    Type.@Nullable Instance forgottenRoot(Type.Instance type) {
        if (type.decl().module().library()) {
            return null;
        }
        Type.Instance held = Values.typeOf(engine, type);
        boolean exception = isException(type);
        if (held == null && !exception) {
            return null;
        }
        FunctionDecl last = null;
        boolean shown = false;
        for (ClassDecl part : type.decl().linearization()) {
            if (!part.module().library()) {
                shown |= part.methods().containsKey("__str__");
                for (FunctionDecl init : part.methods().getOrDefault("__init__", List.of())) {
                    last = init;
                }
            }
        }
        boolean asked =
                !exception
                        || !shown
                        || field(type, "_exception_args") != null
                        || field(type, "_exception_shown") != null;
        boolean forgets =
                asked && last != null && !last.tree().span().text().contains(".__init__(");
        if (!forgets) {
            return null;
        }
        return exception ? engine.core.exception() : Values.holder(engine, held);
    }

    boolean isException(Type type) {
        return type.head() instanceof Type.Instance(var decl, _)
                && decl.kind() == ClassDecl.Kind.REFERENCE
                && prepare(decl).derivesFrom(engine.core.decl("BaseException"));
    }
}
