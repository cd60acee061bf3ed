package dev.codonedge.infer;

import dev.codonedge.typed.TypedExpr;
import dev.codonedge.types.ClassDecl;
import dev.codonedge.types.ClassDecl.Primitive;
import dev.codonedge.types.FunctionDecl;
import dev.codonedge.types.Type;
import dev.codonedge.types.TypeTable;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What `Mixed` values may be: all types that met, anywhere in the program, in a place which no single type fits. There is
/// one set of them; one that turns up late has the program checked again. Operations on such a value ask it for its type.
final class Mixture {
    private final Engine engine;
    private final FunctionShapes functions;
    private @Nullable List<Type> members;
    private boolean grown;

    Mixture(Engine engine) {
        this.engine = engine;
        this.functions = new FunctionShapes(engine);
    }

    /// A type as it is remembered from one attempt to the next.
    sealed interface Shape {
        record OfClass(String qualifiedName, List<Shape> arguments) implements Shape {
            public OfClass {
                arguments = List.copyOf(arguments);
            }
        }

        record OfToken(Shape of) implements Shape {}

        record OfLiteral(Object value) implements Shape {}

        /// @param kinds of what it keeps: kind and name
        record OfFunction(FunctionShapes.Declared of, List<String> kinds, List<Shape> kept)
                implements Shape {
            public OfFunction {
                kinds = List.copyOf(kinds);
                kept = List.copyOf(kept);
            }
        }

        record OfOverloads(List<FunctionShapes.Declared> newestFirst, List<Shape> receiver)
                implements Shape {
            public OfOverloads {
                newestFirst = List.copyOf(newestFirst);
                receiver = List.copyOf(receiver);
            }
        }
    }

    /// A type as values of it are kept in mixed places: functions in objects of their own, since they may hold mixed values.
    private Type kept(Type type) {
        return isFunction(type) ? engine.core.type("MixedFunction", type) : type;
    }

    static boolean isFunction(Type type) {
        return type.head() instanceof Type.Function || type.head() instanceof Type.Overloads;
    }

    /// The function in an object that keeps one; anything else as it is.
    static TypedExpr function(Body body, TypedExpr value) {
        return value.type().head() instanceof Type.Instance(var decl, var arguments)
                        && decl.module().library()
                        && decl.name().equals("MixedFunction")
                        && arguments.size() == 1
                ? body.members.get(value, "_function", value.span())
                : value;
    }

    static boolean is(Type type) {
        return Core.is(type, Primitive.MIXED);
    }

    /// Whether a value of a type tells which of several types it has.
    static boolean isOpen(Type type) {
        return type.head() instanceof Type.Union || is(type);
    }

    Type.Instance type() {
        return engine.core.type("Mixed");
    }

    /// The types that a union or a `Mixed` value may have.
    List<Type> membersOf(Type type) {
        return type.head() instanceof Type.Union(var members) ? members : members();
    }

    /// As far as is known when this attempt began; never empty.
    List<Type> members() {
        if (members == null) {
            var found = new LinkedHashSet<Type>();
            for (Shape shape : engine.session.mixed) {
                Type type = type(shape);
                if (type != null) {
                    found.add(engine.types.close(type));
                }
            }
            if (found.isEmpty()) {
                found.add(engine.types.close(engine.core.noneType()));
            }
            members =
                    found.size() == 1
                            ? List.copyOf(found)
                            : found.stream().sorted(Comparator.comparing(Type::toString)).toList();
        }
        return members;
    }

    /// Whether something turned up that was not known of when this attempt began.
    boolean grown() {
        return grown;
    }

    /// Notes a closed type.
    void add(Type closed) {
        Type type = engine.types.close(kept(closed));
        if (members().contains(type)) {
            return;
        }
        Shape shape = shape(type);
        if (shape != null) {
            engine.session.mixed.add(shape);
            grown = true;
        }
    }

    /// Notes what a place was meant to be before it became mixed.
    void note(Type type) {
        if (TypeTable.isClosed(type)
                && !is(Core.inside(type))
                && !Mixing.isTuple(Core.inside(type))) {
            Shape shape = shape(engine.types.close(kept(Core.inside(type))));
            if (shape != null) {
                engine.session.mixed.add(shape);
            }
        }
    }

    /// A place of the program's text, the same in every attempt.
    static String key(dev.codonedge.source.Span span) {
        return span.file().name() + ":" + span.start() + "-" + span.end();
    }

    // ---- what can be mixed

    /// Whether types without a common one may become `Mixed` in a body: the library is written for single types, but may be
    /// given mixed ones.
    boolean mayMix(Body body, List<? extends Type> types) {
        boolean mixed =
                types.stream()
                        .map(Core::inside)
                        .anyMatch(t -> is(t) || isOfProgram(t) || isFunction(t) || isClass(t));
        boolean allowed =
                mixed
                        || !body.namespace.decl.library()
                        || body.decl != null && body.decl.has("mixes");
        return allowed && types.stream().allMatch(this::takes);
    }

    private static boolean isClass(Type type) {
        return type.head() instanceof Type.Token;
    }

    /// A class of the program, or a kind of numbers that a module of the library has: `Fraction`.
    private static boolean isOfProgram(Type type) {
        return type.head() instanceof Type.Instance(var decl, _)
                && (!decl.module().library()
                        || decl.module().name().equals("fractions")
                        || decl.module().name().equals("decimal"));
    }

    /// Whether values of a type can be told from others at run time.
    boolean takes(Type type) {
        return switch (type.head()) {
            case Type.Instance(var decl, var arguments) ->
                    switch (decl.primitive()) {
                        case null -> true;
                        case POINTER, BUFFER, FUNCTION_POINTER, CELL, TYPE, ANY, WORD -> false;
                        case OPTIONAL, TUPLE -> arguments.stream().allMatch(this::takesPart);
                        default -> true;
                    };
            case Type.Token(var of) -> of.head() instanceof Type.Instance;
            case Type.Union(var types) -> types.stream().allMatch(this::takes);
            case Type.Function _, Type.Overloads _ -> true;
            case Type.Special _ -> true;
            default -> false;
        };
    }

    private boolean takesPart(Type type) {
        return Core.isUnknown(type) || takes(type);
    }

    // ---- from one attempt to the next

    private @Nullable Shape shape(Type type) {
        return switch (type.head()) {
            case Type.Instance(var decl, var arguments) -> {
                List<Shape> shapes = shapes(arguments);
                yield shapes == null
                        ? null
                        : new Shape.OfClass(Realizations.qualifiedName(decl), shapes);
            }
            case Type.Token(var of) -> {
                Shape shape = shape(of);
                yield shape == null ? null : new Shape.OfToken(shape);
            }
            case Type.Literal(var value) -> new Shape.OfLiteral(value);
            case Type.Function(var decl, var stored) -> {
                List<Shape> kept = shapes(stored.stream().map(Type.Stored::type).toList());
                yield kept == null
                        ? null
                        : new Shape.OfFunction(
                                functions.declared(decl),
                                stored.stream().map(p -> p.kind() + " " + p.name()).toList(),
                                kept);
            }
            case Type.Overloads(var decls, var receiver) -> {
                List<Shape> kept = shapes(receiver);
                yield kept == null
                        ? null
                        : new Shape.OfOverloads(
                                decls.stream().map(functions::declared).toList(), kept);
            }
            default -> null;
        };
    }

    private @Nullable List<Shape> shapes(List<Type> types) {
        var shapes = new ArrayList<Shape>();
        for (Type type : types) {
            Shape shape = shape(type);
            if (shape == null) {
                return null;
            }
            shapes.add(shape);
        }
        return shapes;
    }

    private @Nullable List<Type> types(List<Shape> shapes) {
        var types = new ArrayList<Type>();
        for (Shape shape : shapes) {
            Type type = type(shape);
            if (type == null) {
                return null;
            }
            types.add(type);
        }
        return types;
    }

    private @Nullable Type type(Shape shape) {
        return switch (shape) {
            case Shape.OfClass(var name, var shapes) -> {
                ClassDecl decl = engine.declarations.classNamed(name);
                List<Type> arguments = types(shapes);
                yield decl == null || arguments == null
                        ? null
                        : new Type.Instance(engine.classes.prepare(decl), arguments);
            }
            case Shape.OfToken(var of) -> {
                Type type = type(of);
                yield type == null ? null : new Type.Token(type);
            }
            case Shape.OfLiteral(var value) -> new Type.Literal(value);
            case Shape.OfFunction(var of, var kinds, var kept) -> {
                FunctionDecl decl = functions.declare(of);
                List<Type> types = types(kept);
                if (decl == null || types == null) {
                    yield null;
                }
                var stored = new ArrayList<Type.Stored>();
                for (int i = 0; i < types.size(); i++) {
                    String[] kind = kinds.get(i).split(" ", 2);
                    stored.add(
                            new Type.Stored(
                                    Type.Stored.Kind.valueOf(kind[0]), kind[1], types.get(i)));
                }
                yield new Type.Function(decl, stored);
            }
            case Shape.OfOverloads(var newestFirst, var kept) -> {
                var decls = new ArrayList<FunctionDecl>();
                for (var of : newestFirst) {
                    FunctionDecl decl = functions.declare(of);
                    if (decl == null) {
                        yield null;
                    }
                    decls.add(decl);
                }
                List<Type> receiver = types(kept);
                yield receiver == null ? null : new Type.Overloads(decls, receiver);
            }
        };
    }

    // ---- values on their way into a mixed place

    /// Notes a type as soon as it is closed. What is open then, elements of a container nobody has put anything into, is
    /// mixed itself.
    void settle(Body body, Type type, dev.codonedge.source.Span span) {
        if (TypeTable.isClosed(type)) {
            add(type);
        } else if (!engine.inTrial() && !body.open) {
            var goal = new Settle(body, type, span);
            body.goals.goalAdded(goal);
            goal.attempt();
        }
    }

    private final class Settle extends Goal {
        private final Type type;

        Settle(Body body, Type type, dev.codonedge.source.Span span) {
            super(body, span);
            this.type = type;
        }

        private Set<Type.Variable> open() {
            var open = new ArrayList<Type.Variable>();
            TypeTable.collectOpen(type, open);
            return new LinkedHashSet<>(open);
        }

        @Override
        java.util.List<Type.Variable> step() {
            var open = open();
            if (open.isEmpty()) {
                add(type);
            }
            return List.copyOf(open);
        }

        @Override
        boolean unstick(Unstick rule) {
            if (rule != Unstick.DEFAULTS) {
                return false;
            }
            boolean decided = false;
            for (Type.Variable variable : open()) {
                if (variable.depth() >= body.depth && engine.unify(variable, type())) {
                    decided = true;
                }
            }
            return decided;
        }
    }
}
