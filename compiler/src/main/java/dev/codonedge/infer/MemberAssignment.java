package dev.codonedge.infer;

import dev.codonedge.diagnostic.Diagnostic;
import dev.codonedge.source.Span;
import dev.codonedge.typed.TypedExpr;
import dev.codonedge.typed.TypedStmt;
import dev.codonedge.types.ClassDecl;
import dev.codonedge.types.ClassVariable;
import dev.codonedge.types.PropertyDecl;
import dev.codonedge.types.Type;

import java.util.List;

/// `object.name = value`.
final class MemberAssignment {
    private final Body body;
    private final Engine engine;

    MemberAssignment(Body body) {
        this.body = body;
        this.engine = body.engine;
    }

    /// `object.name = value`.
    void set(TypedExpr object, String name, TypedExpr value, Span span) {
        var deferred = new TypedStmt.Deferred(span);
        body.emit(deferred);
        body.whenKnown(
                List.of(object.type()),
                span,
                () -> {
                    deferred.fill(body.capture(() -> setKnown(object, name, value, span)));
                    return new TypedExpr.Nothing(engine.core.noneType(), span);
                });
    }

    private void setKnown(TypedExpr object, String name, TypedExpr value, Span span) {
        if (Core.isNever(object.type())) {
            body.emit(new TypedStmt.Evaluate(object, span));
            return;
        }
        switch (object.type().head()) {
            case Type.Token(var of) when of.head() instanceof Type.Instance type -> {
                ClassVariable variable = engine.classes.classVariable(type.decl(), name);
                if (variable == null) {
                    engine.classVariables.share(type, name, span);
                    engine.classVariables.addVariable(type, name, span);
                    body.members.raise(
                            body.members.missing(type, name, span, body.members.names(type)), span);
                    return;
                }
                engine.classVariables.own(type.decl(), variable, span);
                engine.classes.shadowing().assigned(variable);
                engine.globals.writeClassVariable(variable, value, body, span);
            }
            case Type.Module(var decl) -> {
                if (engine.modules.of(decl).find(name) instanceof Binding.OfVariable(var version)) {
                    TypedExpr converted =
                            body.conversions.into(value, version.slot, "'" + name + "'");
                    body.emit(new TypedStmt.AssignModule(version.module, converted, span));
                } else if (engine.modules.of(decl).find(name) != null) {
                    engine.error(
                            "constant",
                            span,
                            "'" + decl.name() + "." + name + "' cannot be assigned");
                } else {
                    engine.error(
                            "no-attribute",
                            span,
                            "module '" + decl.name() + "' has no attribute '" + name + "'");
                }
            }
            case Type.Function type
                    when new FunctionAttributes(body).set(object, type, name, value, span) -> {}
            case Type.Instance type when Mixture.is(type) ->
                    new Mixing(body).set(object, name, value, span);
            case Type.Instance type when ObjectClasses.is(type) ->
                    new ObjectClasses(body).set(object, name, value, span);
            case Type.Instance type -> setOnInstance(object, type, name, value, span);
            case Type.Special _ -> {}
            default ->
                    body.members.raise(
                            body.members.missing(object.type(), name, span, List.of()), span);
        }
    }

    private void setOnInstance(
            TypedExpr object, Type.Instance type, String name, TypedExpr value, Span span) {
        PropertyDecl property = engine.classes.property(type, name);
        if (property != null) {
            if (property.setter() == null && new Mixing(body).isPrepared(span)) {
                refuse(
                        "attribute.refusal",
                        "property '" + name + "' of '" + type.decl() + "' object has no setter",
                        span);
                return;
            }
            if (property.setter() == null) {
                engine.error(
                        "no-setter",
                        span,
                        "property '" + name + "' of '" + type.decl() + "' object has no setter");
                return;
            }
            Type.Instance owner = engine.classes.superOf(type, property.setter().owner());
            var method = new Classes.Method(property.setter(), owner);
            body.emit(
                    new TypedStmt.Evaluate(
                            body.calls.apply(
                                    Calls.Callee.method(method, object, false),
                                    List.of(Calls.Arg.of(value)),
                                    span),
                            span));
            return;
        }
        Classes.Field field = engine.classes.field(type, name);
        if (field == null) {
            engine.classVariables.demand(type, name, span);
            if (Core.isOptional(type)) {
                set(body.members.unwrapFor(object, name), name, value, span);
                return;
            }
            if (!engine.classes.methods(type, "__setattr__").isEmpty()) {
                var literal = new TypedExpr.Constant(name, engine.core.strType(), span);
                body.emit(
                        new TypedStmt.Evaluate(
                                body.members.callMethod(
                                        object,
                                        "__setattr__",
                                        List.of(Calls.Arg.of(literal), Calls.Arg.of(value)),
                                        span),
                                span));
                return;
            }
            List<Type.Instance> derived = body.members.derivedWith(type, name);
            if (!derived.isEmpty()) {
                TypedExpr holder = body.variables.temporary(object);
                TypedExpr kept = body.variables.temporary(value);
                for (Type.Instance each : derived) {
                    var seen = new TypedExpr.Cast(holder, each, span);
                    body.emit(
                            new TypedStmt.If(
                                    new TypedExpr.IsInstance(
                                            holder, each, engine.core.boolType(), span),
                                    body.capture(() -> set(seen, name, kept, span)),
                                    List.of(),
                                    span));
                }
                return;
            }
            ClassVariable variable = engine.classes.classVariable(type.decl(), name);
            if (variable == null
                    && type.decl().kind() == ClassDecl.Kind.REFERENCE
                    && !type.decl().module().library()
                    && !type.decl().classVariables().containsKey("__slots__")
                    && !type.decl().properties().containsKey(name)
                    && !isFrozen(type.decl())) {
                // from now on an attribute of the class
                engine.session
                        .added
                        .computeIfAbsent(
                                Realizations.qualifiedName(type.decl()),
                                _ -> new java.util.LinkedHashSet<>())
                        .add(name);
                engine.widenings.countRestart(span);
                throw new Restart(null);
            }
            if (variable != null
                    && !variable.owner().module().library()
                    && variable.owner().kind() == ClassDecl.Kind.REFERENCE) {
                engine.classes.shadowing().declare(variable, span);
            }
            body.members.raise(
                    body.members.missing(type, name, span, body.members.names(type)), span);
            return;
        }
        if (field.decl().owner().kind() != ClassDecl.Kind.REFERENCE) {
            if (new Mixing(body).isPrepared(span)) {
                refuse("attribute.refusal", "can't set attribute", span);
                return;
            }
            engine.error("tuple-modify", span, "cannot modify tuple attributes");
            return;
        }
        if (isFrozen(type.decl()) && !isGenerated()) {
            if (new Mixing(body).isPrepared(span)) {
                var text = new TypedExpr.Constant(name, engine.core.strType(), span);
                body.emit(
                        new TypedStmt.Evaluate(
                                body.calls.callLibrary("dataclasses", "_refuse", span, text),
                                span));
                return;
            }
            engine.report(
                    Diagnostic.error("frozen", span, "cannot assign to field '" + name + "'")
                            .withHint(
                                    "'"
                                            + type.decl().name()
                                            + "' is declared with 'frozen=True'; make a new object instead"));
            return;
        }
        Type expected = engine.fieldTypes.fieldType(field);
        TypedExpr converted =
                field.decl().annotation() != null
                        ? body.conversions.annotated(value, expected)
                        : body.conversions.into(value, expected, "attribute '" + name + "'");
        body.emit(
                new TypedStmt.SetField(
                        body.members.asOwner(object, field.owner()),
                        field.decl(),
                        converted,
                        span));
    }

    private void refuse(String role, String text, Span span) {
        body.emit(new TypedStmt.Evaluate(body.operators.raising(role, text, span), span));
    }

    /// Whether `@dataclass(frozen=True)` stands above the class or a base of it.
    private static boolean isFrozen(ClassDecl decl) {
        return decl.linearization().stream()
                .filter(part -> part.tree() != null)
                .flatMap(part -> part.tree().decorators().stream())
                .anyMatch(
                        d ->
                                Marks.simpleName(d).equals("dataclass")
                                        && Marks.options(d).getOrDefault("frozen", false));
    }

    private boolean isGenerated() {
        return body.decl != null && body.decl.has("generated");
    }
}
