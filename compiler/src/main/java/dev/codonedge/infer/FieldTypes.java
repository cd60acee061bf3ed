package dev.codonedge.infer;

import dev.codonedge.types.ClassDecl;
import dev.codonedge.types.FieldDecl;
import dev.codonedge.types.Type;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// The types of fields: as written, the one that all objects share, or, where no type fits all, one of each object's own.
final class FieldTypes {
    /// How deep places lie that belong to each object's own type: nothing that they are part of.
    private static final int PLACE_OF_OBJECT = 1 << 20;

    private final Engine engine;

    FieldTypes(Engine engine) {
        this.engine = engine;
    }

    /// The type of a field of an object of a class: as written, or the one type all objects share.
    Type fieldType(Classes.Field field) {
        FieldDecl decl = field.decl();
        if (decl.annotation() == null) {
            Type hidden =
                    engine.classes.environment(field.owner()).get(Classes.HIDDEN + decl.name());
            if (hidden != null) {
                return hidden;
            }
            Session.SelfShape shape =
                    engine.session.selfShapes.get(
                            Realizations.qualifiedName(decl.owner()) + "." + decl.name());
            if (shape != null) {
                return shaped(shape, field.owner(), fieldOrigin(decl));
            }
            Type declared = decl.declared();
            if (declared == null) {
                declared = engine.fresh(0, fieldOrigin(decl));
                decl.setDeclared(declared);
                engine.widenings.apply((Type.Variable) declared);
            }
            return declared;
        }
        boolean closed = field.owner().arguments().isEmpty();
        if (closed && decl.declared() != null) {
            return decl.declared();
        }
        Type type =
                engine.realizations
                        .typeExpressions()
                        .place(decl.annotation(), engine.classes.context(field.owner()));
        if (closed) {
            decl.setDeclared(type);
        }
        return type;
    }

    /// A type around a class, as a place that may be found to hold None, too, or anything.
    private Type shaped(Session.SelfShape shape, Type.Instance self, Origin origin) {
        Type type =
                switch (shape) {
                    case Session.SelfShape.Self _ -> self;
                    case Session.SelfShape.Around(var name, var arguments) -> {
                        ClassDecl decl = engine.declarations.classNamed(name);
                        var inside = new ArrayList<Type>();
                        for (int i = 0; i < arguments.size(); i++) {
                            Origin part = origin.part("inside " + i);
                            inside.add(shaped(arguments.get(i), self, part));
                        }
                        yield new Type.Instance(
                                decl == null
                                        ? engine.core.decl(name.substring(name.indexOf(':') + 1))
                                        : decl,
                                inside);
                    }
                };
        Type wider =
                switch (engine.session.widened.get(origin.key())) {
                    case Session.Widening.ToOptional _ when !Core.isOptional(type) ->
                            engine.core.optional(type);
                    case Session.Widening.ToMixed _ -> engine.mixture.type();
                    case null, default -> type;
                };
        Type.Variable place = engine.fresh(PLACE_OF_OBJECT, origin);
        place.bind(wider);
        return place;
    }

    /// Gives each object's field a type of its own, where no type fits all: the class becomes generic in it. False when
    /// that cannot be: the field takes part in dynamic inheritance, or is split already.
    boolean split(Type conflicting) {
        for (ClassDecl decl : List.copyOf(engine.classes.prepared())) {
            if (decl.module().library()
                    || decl.dynamic()
                    || decl.kind() != ClassDecl.Kind.REFERENCE) {
                continue;
            }
            for (FieldDecl field : decl.fields().values()) {
                if (field.annotation() == null
                        && field.declared() != null
                        && !engine.session.selfShapes.containsKey(
                                Realizations.qualifiedName(decl) + "." + field.name())
                        && holds(field.declared(), conflicting)) {
                    if (!mentions(field.declared(), decl)) {
                        return splitField(decl, field);
                    }
                    if (shapeLate(decl, field)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private boolean splitField(ClassDecl decl, FieldDecl field) {
        String name = Realizations.qualifiedName(decl);
        if (!engine.session
                .split
                .computeIfAbsent(name, _ -> new java.util.LinkedHashSet<>())
                .add(field.name())) {
            return false;
        }
        for (FieldDecl other : decl.fields().values()) {
            if (other.annotation() == null
                    && other.declared() != null
                    && mentions(other.declared(), decl)) {
                Session.SelfShape shape = shapeOf(other.declared(), decl);
                if (shape != null) {
                    engine.session.selfShapes.put(name + "." + other.name(), shape);
                }
            }
        }
        return true;
    }

    /// A field that was found to mention its own class only after that had been split.
    private boolean shapeLate(ClassDecl decl, FieldDecl field) {
        String name = Realizations.qualifiedName(decl);
        if (!engine.session.split.containsKey(name)
                || engine.session.split.get(name).contains(field.name())) {
            return false;
        }
        Session.SelfShape shape = shapeOf(field.declared(), decl);
        if (shape == null) {
            return false;
        }
        engine.session.selfShapes.put(name + "." + field.name(), shape);
        return true;
    }

    private static Session.@Nullable SelfShape shapeOf(Type type, ClassDecl self) {
        if (!(type.head() instanceof Type.Instance(var decl, var arguments))) {
            return null;
        }
        if (decl == self) {
            return new Session.SelfShape.Self();
        }
        var shapes = new ArrayList<Session.SelfShape>();
        for (Type argument : arguments) {
            Session.SelfShape shape = shapeOf(argument, self);
            if (shape == null) {
                return null;
            }
            shapes.add(shape);
        }
        return new Session.SelfShape.Around(Realizations.qualifiedName(decl), shapes);
    }

    private static boolean mentions(Type type, ClassDecl decl) {
        return type.head() instanceof Type.Instance(var of, var arguments)
                && (of == decl || arguments.stream().anyMatch(a -> mentions(a, decl)));
    }

    /// Whether one of the variables a type goes through is part of another type.
    private static boolean holds(Type whole, Type part) {
        Type current = part;
        while (current instanceof Type.Variable variable) {
            if (goesThrough(whole, variable)) {
                return true;
            }
            if (variable.binding() == null) {
                return false;
            }
            current = variable.binding();
        }
        return false;
    }

    private static boolean goesThrough(Type type, Type.Variable wanted) {
        Type current = type;
        while (current instanceof Type.Variable variable) {
            if (variable == wanted) {
                return true;
            }
            if (variable.binding() == null) {
                return false;
            }
            current = variable.binding();
        }
        return current instanceof Type.Instance(_, var arguments)
                && arguments.stream().anyMatch(a -> goesThrough(a, wanted));
    }

    private Origin fieldOrigin(FieldDecl decl) {
        return new Origin(
                "field " + decl.owner().module().name() + "." + decl,
                null,
                "attribute '" + decl.name() + "'",
                decl.span());
    }
}
