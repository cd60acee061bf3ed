package dev.codonedge.infer;

import dev.codonedge.source.Span;
import dev.codonedge.syntax.Expr;
import dev.codonedge.syntax.Stmt;
import dev.codonedge.typed.TypedExpr;
import dev.codonedge.types.ClassDecl;
import dev.codonedge.types.ClassDecl.Primitive;
import dev.codonedge.types.FunctionDecl;
import dev.codonedge.types.Type;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Attributes and methods that values have without their class declaring them: `__class__`, `__name__`, `__doc__`, those of
/// tuples, of Optional and of what is found by `super()`.
final class ImplicitMembers {
    private final Body body;
    private final Engine engine;

    ImplicitMembers(Body body) {
        this.body = body;
        this.engine = body.engine;
    }

    /// An attribute whose object is not evaluated as usual, or null.
    @Nullable TypedExpr attributeOf(Expr.Attribute attribute) {
        Span span = attribute.span();
        if (attribute.name().equals("__name__")) {
            Expr object = attribute.object();
            if (object instanceof Expr.Call call
                    && body.specials.builtin(call.callee()).equals("type")
                    && call.arguments().size() == 1) {
                return typeName(body.expressions.infer(call.arguments().getFirst().value()), span);
            }
            if (object instanceof Expr.Attribute(var inner, var name, _, _)
                    && name.equals("__class__")) {
                return typeName(body.expressions.infer(inner), span);
            }
            if (object instanceof Expr.Name(var name, _)
                    && body.flow.get(body.variables.symbol(name)) == null
                    && body.variables.symbol(name) == null
                    && engine.modules.builtins().find(name) == null
                    && body.namespace.find(name) == null) {
                return null;
            }
        }
        if (attribute.object() instanceof Expr.Call call
                && body.specials.builtin(call.callee()).equals("super")) {
            return superAttribute(attribute, span);
        }
        return null;
    }

    private @Nullable TypedExpr superAttribute(Expr.Attribute attribute, Span span) {
        ClassDecl owner = body.decl == null ? null : body.decl.owner();
        if (owner == null) {
            return null;
        }
        String selfName = body.decl.tree().parameters().list().getFirst().name();
        TypedExpr self = body.reading.read(new Expr.Name(selfName, span));
        if (!(self.type().head() instanceof Type.Instance type)) {
            return null;
        }
        for (ClassDecl next : owner.linearization().subList(1, owner.linearization().size())) {
            var property = next.properties().get(attribute.name());
            if (property != null) {
                Type.Instance seen = engine.classes.superOf(type, next);
                return body.calls.apply(
                        Calls.Callee.method(
                                new Classes.Method(property.getter(), seen),
                                new TypedExpr.Cast(self, seen, span),
                                true),
                        List.of(),
                        span);
            }
        }
        return body.members.get(self, attribute.name(), span);
    }

    /// The name of an object's class, found when it runs where classes derive from its static one.
    TypedExpr typeName(TypedExpr value, Span span) {
        return body.whenKnown(
                List.of(value.type()),
                span,
                () -> {
                    Type type = value.type().head();
                    if (type instanceof Type.Token(var of)) {
                        return name(of, span);
                    }
                    if (Mixture.isOpen(type)) {
                        return body.members.overMembers(
                                value, type, span, member -> typeName(member, span));
                    }
                    if (Core.isOptional(type)) {
                        return typeName(body.conversions.unwrap(value, "none.value"), span);
                    }
                    if (!(type instanceof Type.Instance instance)
                            || instance.decl().kind() != ClassDecl.Kind.REFERENCE
                            || !engine.realizations
                                    .virtuals()
                                    .hasDerived(engine.classes.prepare(instance.decl()))) {
                        return name(type, span);
                    }
                    return new TypedExpr.ClassName(value, false, engine.core.strType(), span);
                });
    }

    private TypedExpr name(Type type, Span span) {
        String text =
                type.head() instanceof Type.Instance(var decl, _)
                        ? decl.simpleName()
                        : type.toString();
        return new TypedExpr.Constant(text, engine.core.strType(), span);
    }

    /// An attribute every object of some kind has, or null.
    @Nullable TypedExpr attribute(TypedExpr object, String name, Span span) {
        TypedExpr inside = name.startsWith("__") ? Mixture.function(body, object) : object;
        if (inside != object) {
            return attribute(inside, name, span);
        }
        Type type = object.type().head();
        if (Core.is(type, Primitive.CALLABLE)) {
            // what it is has to be known
            body.widerPlaces.keepFunctions(object.type());
        }
        return switch (name) {
            case "__dict__" ->
                    type instanceof Type.Instance instance && !instance.decl().module().library()
                            ? body.calls.callValue(
                                    body.reading.libraryFunction(
                                            "builtins.functions", "vars", span),
                                    List.of(Calls.Arg.of(object)),
                                    span)
                            : null;
            case "__class__" ->
                    type instanceof Type.Instance instance
                                    && engine.classes.field(instance, name) == null
                            ? body.specials.classOf(object, span)
                            : null;
            case "__name__", "__qualname__" ->
                    switch (type) {
                        case Type.Function function ->
                                new TypedExpr.Constant(
                                        new Wrappers(engine).original(function).simpleName(),
                                        engine.core.strType(),
                                        span);
                        case Type.Token(var of) -> name(of, span);
                        case Type.Instance _ when ObjectClasses.is(type) ->
                                typeName(new ObjectClasses(body).object(object, span), span);
                        case Type.Module(var decl) ->
                                new TypedExpr.Constant(decl.name(), engine.core.strType(), span);
                        case Type.Instance(var decl, _) when engine.classes.isException(type) ->
                                typeName(object, span);
                        default -> null;
                    };
            case "__doc__" ->
                    switch (type) {
                        case Type.Function function ->
                                documentation(new Wrappers(engine).original(function), span);
                        case Type.Token(var of) -> classDocumentation(of, span);
                        case Type.Instance instance
                                when !instance.decl().module().library()
                                        && engine.classes.field(instance, name) == null ->
                                classDocumentation(type, span);
                        default -> null;
                    };
            case "__wrapped__" ->
                    type instanceof Type.Function function
                            ? new Wrappers(engine).part(function, object, span)
                            : null;
            default -> null;
        };
    }

    private TypedExpr documentation(FunctionDecl decl, Span span) {
        return decl.tree()
                .docstring()
                .<TypedExpr>map(text -> new TypedExpr.Constant(text, engine.core.strType(), span))
                .orElseGet(() -> new TypedExpr.Nothing(engine.core.noneType(), span));
    }

    /// The text at the top of a class, or None.
    private TypedExpr classDocumentation(Type of, Span span) {
        if (of.head() instanceof Type.Instance(var decl, _)
                && decl.tree() != null
                && !decl.tree().body().isEmpty()
                && decl.tree().body().getFirst()
                        instanceof Stmt.Expression(Expr.StringLiteral text, _)) {
            return body.expressions.infer(text);
        }
        return new TypedExpr.Nothing(engine.core.noneType(), span);
    }

    /// Operations of Optional itself.
    @Nullable TypedExpr optionalMethod(TypedExpr object, String name, Span span) {
        return switch (name) {
            case "__has__" -> new TypedExpr.IsPresent(object, engine.core.boolType(), span);
            case "__val__" ->
                    new TypedExpr.UnwrapOptional(object, null, Core.inside(object.type()), span);
            default -> null;
        };
    }

    /// Methods that types have without declaring them.
    @Nullable TypedExpr method(
            TypedExpr object, String name, List<Calls.Arg> arguments, Span span) {
        Type type = object.type().head();
        if (Core.isTuple(type) && name.equals("__getitem__") && arguments.size() == 1) {
            Expr index = arguments.getFirst().expr();
            Object known = index == null ? null : body.statics.evaluate(index);
            if (known instanceof Long number) {
                return body.subscripts.tupleItem(object, number, span);
            }
            TypedExpr list = body.tuples.listOfTuple(object, span);
            if (list == null) {
                return null;
            }
            return body.members.callMethod(
                    body.tuples.dynamicTuple(list, span), name, arguments, span);
        }
        if (Core.isTuple(type) && name.equals("__iter__")) {
            TypedExpr list = body.tuples.listOfTuple(object, span);
            return list == null ? null : body.iteration.iterate(list, span);
        }
        if (name.equals("_replace")) {
            return new LibraryCalls(body).replaced(object, arguments, span);
        }
        if (name.equals("__val__")) {
            // what a test has shown not to be None
            return object;
        }
        if (name.equals("__has__")) {
            return body.operators.constant(true, span);
        }
        if (name.equals("__repr__") || name.equals("__str__")) {
            return body.specials.texts.toStr(object, span);
        }
        if (name.equals("__hash__")
                && type instanceof Type.Instance instance
                && instance.decl().kind() == ClassDecl.Kind.REFERENCE) {
            boolean defaulted =
                    engine.classes.methods(instance, "__eq__").stream()
                            .allMatch(m -> engine.derivedMethods.isDefault(m.decl()));
            if (!defaulted) {
                String message = "unhashable type: '" + type + "'";
                if (new Mixing(body).isPreparedAround()) {
                    return new Mixing(body).raising(message, false, span);
                }
                engine.error("unhashable", span, message);
                return body.calls.poison(span);
            }
            return body.calls.callLibrary("internal.object_text", "identity", span, object);
        }
        return null;
    }
}
