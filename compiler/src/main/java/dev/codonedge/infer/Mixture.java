package dev.codonedge.infer;

import dev.codonedge.types.ClassDecl;
import dev.codonedge.types.ClassDecl.Primitive;
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
    private @Nullable List<Type> members;
    private boolean grown;

    Mixture(Engine engine) {
        this.engine = engine;
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
        Type type = engine.types.close(closed);
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
            Shape shape = shape(engine.types.close(Core.inside(type)));
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
        boolean mixed = types.stream().anyMatch(t -> is(Core.inside(t)) || isOfProgram(t));
        boolean allowed =
                mixed
                        || !body.namespace.decl.library()
                        || body.decl != null && body.decl.has("mixes");
        return allowed && types.stream().allMatch(this::takes);
    }

    private static boolean isOfProgram(Type type) {
        return type.head() instanceof Type.Instance(var decl, _) && !decl.module().library();
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
                var shapes = new ArrayList<Shape>();
                for (Type argument : arguments) {
                    Shape shape = shape(argument);
                    if (shape == null) {
                        yield null;
                    }
                    shapes.add(shape);
                }
                yield new Shape.OfClass(Realizations.qualifiedName(decl), shapes);
            }
            case Type.Token(var of) -> {
                Shape shape = shape(of);
                yield shape == null ? null : new Shape.OfToken(shape);
            }
            case Type.Literal(var value) -> new Shape.OfLiteral(value);
            default -> null;
        };
    }

    private @Nullable Type type(Shape shape) {
        return switch (shape) {
            case Shape.OfClass(var name, var shapes) -> {
                ClassDecl decl = engine.declarations.classNamed(name);
                var arguments = new ArrayList<Type>();
                for (Shape part : shapes) {
                    Type argument = type(part);
                    if (argument == null) {
                        yield null;
                    }
                    arguments.add(argument);
                }
                yield decl == null
                        ? null
                        : new Type.Instance(engine.classes.prepare(decl), arguments);
            }
            case Shape.OfToken(var of) -> {
                Type type = type(of);
                yield type == null ? null : new Type.Token(type);
            }
            case Shape.OfLiteral(var value) -> new Type.Literal(value);
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
            body.goalAdded(goal);
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
