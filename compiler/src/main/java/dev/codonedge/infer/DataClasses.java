package dev.codonedge.infer;

import dev.codonedge.source.Span;
import dev.codonedge.syntax.Argument;
import dev.codonedge.typed.TypedExpr;
import dev.codonedge.types.ClassDecl;
import dev.codonedge.types.FieldDecl;
import dev.codonedge.types.FunctionDecl;
import dev.codonedge.types.Type;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/// What `dataclasses` says about objects: their fields as a dict or a tuple, copies with other values, the fields' names.
final class DataClasses {
    /// An attribute that only data classes have.
    static final String FIELDS = "__dataclass_fields__";

    private static final String MODULE = "dataclasses";

    private final Body body;
    private final Engine engine;

    DataClasses(Body body) {
        this.body = body;
        this.engine = body.engine;
    }

    static boolean is(ClassDecl decl) {
        return decl.linearization().stream().anyMatch(DataClasses::isMarked);
    }

    private static boolean isMarked(ClassDecl decl) {
        return decl.tree() != null
                && decl.tree().decorators().stream()
                        .anyMatch(d -> Marks.simpleName(d).equals("dataclass"));
    }

    /// `asdict(x)`, `astuple(x)`, `fields(x)`, `replace(x, name=value)`.
    TypedExpr call(FunctionDecl decl, List<Calls.Arg> given, Span span) {
        String name = decl.simpleName();
        var expanded = Stars.expand(body, given, span);
        List<Calls.Arg> arguments = expanded.arguments();
        List<Calls.Arg> changes =
                arguments.isEmpty() ? List.of() : arguments.subList(1, arguments.size());
        boolean fits =
                !arguments.isEmpty()
                        && arguments.getFirst().kind() == Argument.Kind.POSITIONAL
                        && (changes.isEmpty() || name.equals("replace"))
                        && changes.stream().allMatch(c -> c.kind() == Argument.Kind.KEYWORD);
        if (!fits) {
            engine.error("arguments", span, name + "() takes one data class object");
            return body.calls.poison(span);
        }
        TypedExpr object = arguments.getFirst().value();
        return expanded.around(
                switch (name) {
                    case "asdict" -> ofObject(object, name, span, o -> asDict(o, span));
                    case "astuple" -> ofObject(object, name, span, o -> asTuple(o, span));
                    case "fields" -> fields(object, span);
                    default -> replaced(object, changes, span);
                });
    }

    /// Does something with an object seen as the class it is of.
    private TypedExpr ofObject(
            TypedExpr object, String name, Span span, Function<TypedExpr, TypedExpr> action) {
        return body.whenKnown(
                List.of(object.type()),
                span,
                () -> {
                    Type type = object.type().head();
                    if (Core.isOptional(type)) {
                        TypedExpr inside = body.conversions.unwrap(object, "none.value");
                        return ofObject(inside, name, span, action);
                    }
                    if (Mixture.isOpen(type)) {
                        return body.members.overMembers(
                                object, type, span, m -> ofObject(m, name, span, action));
                    }
                    if (!(type instanceof Type.Instance instance) || !is(instance.decl())) {
                        if (!Core.isPoison(type)) {
                            engine.error(
                                    "dataclass",
                                    span,
                                    name + "() should be called on dataclass instances");
                        }
                        return body.calls.poison(span);
                    }
                    return seenAsItsClass(object, instance, name, span, action);
                });
    }

    private TypedExpr seenAsItsClass(
            TypedExpr object,
            Type.Instance type,
            String name,
            Span span,
            Function<TypedExpr, TypedExpr> action) {
        List<Type.Instance> classes =
                engine.classes.family(type.decl()).stream()
                        .filter(d -> d == type.decl() || d.typeParameters().isEmpty())
                        .sorted(Comparator.comparing(d -> d.linearization().size()))
                        .map(
                                d ->
                                        d == type.decl()
                                                ? type
                                                : new Type.Instance(
                                                        engine.classes.prepare(d), List.of()))
                        .toList();
        return classes.size() == 1 || type.decl().kind() != ClassDecl.Kind.REFERENCE
                ? action.apply(object)
                : new Mixing(body).ofDerived(object, classes, name, span, action);
    }

    private List<FieldDecl> fields(TypedExpr object) {
        ClassDecl decl = ((Type.Instance) object.type().head()).decl();
        return decl.kind() == ClassDecl.Kind.REFERENCE
                ? engine.classes.dataFields(decl)
                : List.copyOf(decl.fields().values());
    }

    private TypedExpr call(String function, List<Calls.Arg> arguments, Span span) {
        TypedExpr callee = body.reading.libraryFunction(MODULE, function, span);
        return body.calls.callValue(callee, arguments, span);
    }

    private TypedExpr asDict(TypedExpr object, Span span) {
        var named = new ArrayList<Calls.Arg>();
        var stmts =
                body.capture(
                        () -> {
                            TypedExpr holder = body.variables.temporary(object);
                            for (FieldDecl field : fields(object)) {
                                TypedExpr value = body.members.get(holder, field.name(), span);
                                named.add(
                                        new Calls.Arg(
                                                Argument.Kind.KEYWORD, field.name(), null, value));
                            }
                        });
        return new TypedExpr.Sequence(stmts, call("_dict_of", named, span));
    }

    private TypedExpr asTuple(TypedExpr object, Span span) {
        var items = new ArrayList<TypedExpr>();
        var stmts =
                body.capture(
                        () -> {
                            TypedExpr holder = body.variables.temporary(object);
                            for (FieldDecl field : fields(object)) {
                                TypedExpr value = body.members.get(holder, field.name(), span);
                                items.add(call("_in_tuple", List.of(Calls.Arg.of(value)), span));
                            }
                        });
        Type type = engine.core.tuple(items.stream().map(TypedExpr::type).toList());
        return new TypedExpr.Sequence(stmts, new TypedExpr.MakeTuple(items, type, span));
    }

    /// The fields of an object or of a class.
    private TypedExpr fields(TypedExpr given, Span span) {
        return body.whenKnown(
                List.of(given.type()),
                span,
                () -> {
                    TypedExpr object =
                            given.type().head() instanceof Type.Token(var of)
                                            && of.head() instanceof Type.Instance
                                    ? new TypedExpr.Nothing(of, span)
                                    : given;
                    return ofObject(object, "fields", span, o -> described(fields(o), span));
                });
    }

    private TypedExpr described(List<FieldDecl> fields, Span span) {
        var items = new ArrayList<TypedExpr>();
        for (FieldDecl field : fields) {
            var name = new TypedExpr.Constant(field.name(), engine.core.strType(), span);
            items.add(call("Field", List.of(Calls.Arg.of(name)), span));
        }
        Type type = engine.core.tuple(items.stream().map(TypedExpr::type).toList());
        return new TypedExpr.MakeTuple(items, type, span);
    }

    /// An object of the same class with some fields changed; `__init__` makes it.
    private TypedExpr replaced(TypedExpr object, List<Calls.Arg> changes, Span span) {
        var holder = new TypedExpr[1];
        var kept = new ArrayList<Calls.Arg>();
        var stmts =
                body.capture(
                        () -> {
                            holder[0] = body.variables.temporary(object);
                            kept.addAll(body.calls.evaluated(changes));
                        });
        TypedExpr made = ofObject(holder[0], "replace", span, o -> replacedIn(o, kept, span));
        return new TypedExpr.Sequence(stmts, made);
    }

    private TypedExpr replacedIn(TypedExpr object, List<Calls.Arg> changes, Span span) {
        var type = (Type.Instance) object.type().head();
        var arguments = new ArrayList<Calls.Arg>();
        var holder = new TypedExpr[1];
        var stmts =
                body.capture(
                        () -> {
                            holder[0] = body.variables.temporary(object);
                            for (FieldDecl field : GeneratedMethods.shown(fields(object), "init")) {
                                boolean changed =
                                        changes.stream()
                                                .anyMatch(c -> c.name().equals(field.name()));
                                if (!changed) {
                                    arguments.add(
                                            new Calls.Arg(
                                                    Argument.Kind.KEYWORD,
                                                    field.name(),
                                                    null,
                                                    body.members.get(
                                                            holder[0], field.name(), span)));
                                }
                            }
                        });
        arguments.addAll(changes);
        return new TypedExpr.Sequence(stmts, body.construction.construct(type, arguments, span));
    }
}
