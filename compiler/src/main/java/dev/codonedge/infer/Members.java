package dev.codonedge.infer;

import dev.codonedge.diagnostic.Diagnostic;
import dev.codonedge.source.Span;
import dev.codonedge.syntax.Expr;
import dev.codonedge.typed.TypedExpr;
import dev.codonedge.typed.TypedStmt;
import dev.codonedge.types.ClassDecl;
import dev.codonedge.types.ClassVariable;
import dev.codonedge.types.PropertyDecl;
import dev.codonedge.types.Type;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Attributes and methods of values.
final class Members {
    private final Body body;
    private final Engine engine;

    Members(Body body) {
        this.body = body;
        this.engine = body.engine;
    }

    // ---- calling methods

    TypedExpr callMethod(TypedExpr object, String name, List<Calls.Arg> arguments, Span span) {
        return callMethod(object, name, arguments, span, span);
    }

    TypedExpr callMethod(
            TypedExpr object, String name, List<Calls.Arg> arguments, Span nameSpan, Span span) {
        return body.whenKnown(
                List.of(object.type()),
                span,
                () -> callKnown(object, name, arguments, nameSpan, span));
    }

    private TypedExpr callKnown(
            TypedExpr object, String name, List<Calls.Arg> arguments, Span nameSpan, Span span) {
        return switch (object.type().head()) {
            case Type.Instance instance when Mixture.is(instance) ->
                    body.whenKnown(
                            arguments.stream().map(a -> a.value().type()).toList(),
                            span,
                            () ->
                                    overMembers(
                                            object,
                                            instance,
                                            span,
                                            member ->
                                                    callMethod(
                                                            member, name, arguments, nameSpan,
                                                            span)));
            case Type.Instance instance when isObjectClass(instance, name) ->
                    callMethod(
                            new ObjectClasses(body).object(object, span),
                            name,
                            arguments,
                            nameSpan,
                            span);
            case Type.Instance instance ->
                    callOnInstance(object, instance, name, arguments, nameSpan, span);
            case Type.Union union ->
                    overMembers(
                            object,
                            union,
                            span,
                            member -> callMethod(member, name, arguments, nameSpan, span));
            case Type.Token(var of) when name.equals("__hash__") && arguments.isEmpty() ->
                    // of the class itself: any number does, as long as it stays the same
                    new TypedExpr.Constant(
                            (long) of.toString().hashCode(), engine.core.intType(), span);
            case Type.Token(var of) -> callOnClass(of, name, arguments, nameSpan, span);
            case Type.Special special when Core.isNever(special) -> object;
            case Type.Special _ -> body.calls.poison(span);
            default -> body.calls.callValue(get(object, name, nameSpan), arguments, span);
        };
    }

    private TypedExpr callOnInstance(
            TypedExpr object,
            Type.Instance type,
            String name,
            List<Calls.Arg> arguments,
            Span nameSpan,
            Span span) {
        List<Classes.Method> methods = engine.classes.methods(type, name);
        if (Core.isOptional(type) && methods.isEmpty()) {
            TypedExpr special = body.implicitMembers.optionalMethod(object, name, span);
            return special != null
                    ? special
                    : callMethod(unwrapFor(object, name), name, arguments, nameSpan, span);
        }
        if (methods.isEmpty() && Core.isNone(type) && body.operators.takesNothing()) {
            return body.operators.refusedAttribute(name, span);
        }
        if (methods.isEmpty() && isOfValue(type, name)) {
            return callMethod(get(object, Values.FIELD, nameSpan), name, arguments, nameSpan, span);
        }
        if (methods.isEmpty() || engine.classes.field(type, name) != null) {
            TypedExpr special = body.implicitMembers.method(object, name, arguments, span);
            if (special != null) {
                return special;
            }
            List<Type.Instance> derived = derivedWith(type, name);
            if (!derived.isEmpty() && engine.derivedMethods.declareMissing(type.decl(), name)) {
                // dispatched like any other method, which recursion needs
                return callOnInstance(object, type, name, arguments, nameSpan, span);
            }
            if (!derived.isEmpty()) {
                return new Mixing(body)
                        .ofDerived(
                                object,
                                derived,
                                name,
                                span,
                                seen -> callMethod(seen, name, arguments, nameSpan, span));
            }
            return body.calls.callValue(get(object, name, nameSpan), arguments, span);
        }
        var candidates = new ArrayList<Calls.Callee>();
        for (Classes.Method method : methods) {
            if (method.decl().has("staticmethod") || method.decl().simpleName().equals("__new__")) {
                candidates.add(Calls.Callee.method(method, null, false));
            } else if (method.decl().has("classmethod")) {
                candidates.add(classMethod(object, type, methods, method, span));
            } else if (!engine.declarations.decoratorCalls(method.decl()).isEmpty()) {
                return body.calls.callValue(
                        decoratedMethod(method),
                        withReceiver(asOwner(object, method.owner()), arguments),
                        span);
            } else {
                candidates.add(Calls.Callee.method(method, object, false));
            }
        }
        List<Calls.Arg> given = ItemsGiven.generators(body, methods, arguments, span);
        return body.overloads.choose(candidates, given, name, span);
    }

    /// Whether an object has not got something that the value has which it holds.
    boolean isOfValue(Type.Instance type, String name) {
        Type.Instance held = Values.typeOf(engine, type);
        return held != null && !has(type, name) && has(held, name);
    }

    private Calls.Callee classMethod(
            TypedExpr object,
            Type.Instance type,
            List<Classes.Method> methods,
            Classes.Method method,
            Span span) {
        Classes.Method hidden =
                methods.size() == 1
                        ? engine.realizations.virtuals().classMethod(type, method)
                        : null;
        return hidden == null
                ? Calls.Callee.method(method, classToken(type, span), false)
                : Calls.Callee.method(hidden, object, false);
    }

    private static List<Calls.Arg> withReceiver(TypedExpr receiver, List<Calls.Arg> arguments) {
        var all = new ArrayList<Calls.Arg>();
        all.add(Calls.Arg.of(receiver));
        all.addAll(arguments);
        return all;
    }

    /// What a class has for itself: its methods as the plain functions they are in its body.
    private static Map<String, Type> functionsOf(
            @org.jspecify.annotations.Nullable ClassDecl owner) {
        var functions = new java.util.LinkedHashMap<String, Type>();
        if (owner != null && !owner.module().library()) {
            owner.methods()
                    .forEach(
                            (name, decls) -> {
                                if (decls.size() == 1) {
                                    functions.put(
                                            name, new Type.Function(decls.getFirst(), List.of()));
                                }
                            });
        }
        return functions;
    }

    private TypedExpr decoratedMethod(Classes.Method method) {
        var plain =
                new TypedExpr.Nothing(
                        new Type.Function(method.decl(), List.of()),
                        method.decl().tree().nameSpan());
        Namespace home = engine.declarations.home(method.decl());
        TypedExpr result = plain;
        for (Expr decorator : engine.declarations.decoratorCalls(method.decl()).reversed()) {
            TypedExpr callee =
                    body.inferElsewhere(home, functionsOf(method.decl().owner()), decorator, null);
            result = body.calls.callValue(callee, List.of(Calls.Arg.of(result)), decorator.span());
        }
        return result;
    }

    private TypedExpr classToken(Type type, Span span) {
        return new TypedExpr.Nothing(new Type.Token(type), span);
    }

    /// `C.__subclasses__()`: the classes declared so far that name it as a base.
    private TypedExpr subclasses(ClassDecl decl, Span span) {
        var tokens = new ArrayList<TypedExpr>();
        for (ClassDecl derived : decl.derived()) {
            if (!derived.module().library()) {
                tokens.add(
                        classToken(engine.classes.template(engine.classes.prepare(derived)), span));
            }
        }
        Type element = body.construction.elementVariable("subclasses", span);
        return new TypedExpr.ListDisplay(
                tokens.isEmpty()
                        ? List.of()
                        : body.expressions.commonItems(tokens, element, false, span),
                engine.core.list(element),
                span);
    }

    private TypedExpr callOnClass(
            Type of, String name, List<Calls.Arg> arguments, Span nameSpan, Span span) {
        if (!(of.head() instanceof Type.Instance type)) {
            return body.calls.poison(span);
        }
        ClassDecl decl = engine.classes.prepare(type.decl());
        Type.Instance filled =
                type.arguments().isEmpty() && !decl.typeParameters().isEmpty()
                        ? body.construction.openInstance(decl, span)
                        : type;
        if (name.equals("__make__")) {
            return body.construction.makeValue(filled, arguments, span);
        }
        List<Classes.Method> methods = engine.classes.methods(filled, name);
        if (name.equals("__new__")
                && decl == engine.core.decl("object")
                && arguments.size() == 1
                && arguments.getFirst().value().type().head() instanceof Type.Token(var made)
                && made.head() instanceof Type.Instance object) {
            return body.construction.allocate(object, span);
        }
        if (methods.isEmpty() && name.equals("__subclasses__") && arguments.isEmpty()) {
            return subclasses(decl, span);
        }
        if (methods.isEmpty()) {
            return body.calls.callValue(classMember(filled, name, nameSpan), arguments, span);
        }
        var candidates = new ArrayList<Calls.Callee>();
        for (Classes.Method method : methods) {
            TypedExpr receiver = method.decl().has("classmethod") ? classToken(filled, span) : null;
            candidates.add(Calls.Callee.method(method, receiver, true));
        }
        return body.overloads.choose(candidates, arguments, name, span);
    }

    /// A value as an object of the class a method was found in.
    TypedExpr asOwner(TypedExpr value, Type.Instance owner) {
        Type head = value.type().head();
        if (Core.isOptional(head) && !Core.isOptional(owner)) {
            return asOwner(body.conversions.unwrap(value, "none.value"), owner);
        }
        if (head instanceof Type.Instance instance && instance.decl() != owner.decl()) {
            Type.Instance seen = engine.classes.superOf(instance, owner.decl());
            if (seen != null) {
                return new TypedExpr.Cast(value, seen, value.span());
            }
        }
        engine.unify(value.type(), owner);
        return value;
    }

    TypedExpr unwrapFor(TypedExpr object, String name) {
        if (!Core.isOptional(object.type())) {
            return object;
        }
        String refusal =
                switch (name) {
                    case "__getitem__" -> "'NoneType' object is not subscriptable";
                    case "__setitem__" -> "'NoneType' object does not support item assignment";
                    case "__delitem__" -> "'NoneType' object does not support item deletion";
                    case "__len__" -> "object of type 'NoneType' has no len()";
                    case "__iter__" -> "'NoneType' object is not iterable";
                    case "__call__" -> "'NoneType' object is not callable";
                    default -> "";
                };
        var absent =
                refusal.isEmpty()
                        ? engine.roles.role("none.attribute", body, name)
                        : engine.roles.role("none.refusal", body, refusal);
        return new TypedExpr.UnwrapOptional(
                object, absent, Core.inside(object.type()), object.span());
    }

    // ---- unions

    /// Does the same with each member a union may hold; results join.
    TypedExpr overMembers(
            TypedExpr object, Type union, Span span, Function<TypedExpr, TypedExpr> action) {
        if (Mixture.is(union)) {
            return new Mixing(body).dispatch(object, span, action);
        }
        List<Type> members = engine.mixture.membersOf(union);
        var holder = new TypedExpr[1];
        var stmts = body.capture(() -> holder[0] = body.variables.temporary(object));
        var results = new ArrayList<TypedExpr>();
        for (Type member : members) {
            results.add(action.apply(new TypedExpr.UnwrapUnion(holder[0], null, member, span)));
        }
        var types = results.stream().map(TypedExpr::type).toList();
        TypedExpr chosen =
                body.whenKnown(
                        types,
                        span,
                        () -> {
                            Type joined = Joins.join(engine, types);
                            if (joined == null) {
                                joined = engine.realizations.typeExpressions().unionOf(types, span);
                            }
                            TypedExpr value = body.conversions.annotated(results.getLast(), joined);
                            for (int i = results.size() - 2; i >= 0; i--) {
                                var test =
                                        new TypedExpr.UnionHolds(
                                                holder[0],
                                                members.get(i),
                                                engine.core.boolType(),
                                                span);
                                value =
                                        new TypedExpr.Conditional(
                                                test,
                                                body.conversions.annotated(results.get(i), joined),
                                                value,
                                                joined,
                                                span);
                            }
                            return value;
                        });
        return new TypedExpr.Sequence(stmts, chosen);
    }

    // ---- reading

    TypedExpr get(TypedExpr object, String name, Span span) {
        return body.whenKnown(List.of(object.type()), span, () -> getKnown(object, name, span));
    }

    private TypedExpr getKnown(TypedExpr object, String name, Span span) {
        if (Core.isNever(object.type())) {
            return object;
        }
        TypedExpr function = name.equals("_function") ? object : Mixture.function(body, object);
        if (function.type().head() instanceof Type.Function type) {
            TypedExpr given = new FunctionAttributes(body).get(function, type, name, span);
            if (given != null) {
                return given;
            }
        }
        TypedExpr special = body.implicitMembers.attribute(object, name, span);
        if (special != null) {
            return special;
        }
        return switch (object.type().head()) {
            case Type.Module(var decl) -> moduleMember(object, name, span);
            case Type.Token(var of) when of.head() instanceof Type.Instance type ->
                    classMember(type, name, span);
            case Type.Instance type when Mixture.is(type) ->
                    overMembers(object, type, span, member -> get(member, name, span));
            case Type.Instance type when isObjectClass(type, name) ->
                    get(new ObjectClasses(body).object(object, span), name, span);
            case Type.Instance type -> instanceMember(object, type, name, span);
            case Type.Union union ->
                    overMembers(object, union, span, member -> get(member, name, span));
            case Type.Special _ -> body.calls.poison(span);
            default -> {
                yield missing(object.type(), name, span, List.of());
            }
        };
    }

    /// What is asked of a class that only its object tells, its object knows; except for what all classes have.
    private static boolean isObjectClass(Type.Instance type, String name) {
        return ObjectClasses.is(type)
                && !(name.startsWith("__") && name.endsWith("__"))
                && !type.decl().fields().containsKey(name);
    }

    private TypedExpr moduleMember(TypedExpr object, String name, Span span) {
        var decl = ((Type.Module) object.type().head()).decl();
        Namespace namespace = engine.modules.of(decl);
        Binding binding = namespace.find(name);
        if (binding == null) {
            Namespace sub = engine.modules.find(decl.name() + "." + name, namespace);
            if (sub != null) {
                return new TypedExpr.Nothing(new Type.Module(sub.decl), span);
            }
            engine.report(
                    Names.inModule(
                            Diagnostic.error(
                                    "no-attribute",
                                    span,
                                    "module '" + decl.name() + "' has no attribute '" + name + "'"),
                            name,
                            namespace));
            return body.calls.poison(span);
        }
        return body.reading.readBinding(binding, namespace, name, span);
    }

    private TypedExpr classMember(Type.Instance type, String name, Span span) {
        ClassDecl decl = engine.classes.prepare(type.decl());
        ClassDecl nested = decl.nested().get(name);
        if (nested != null) {
            return new TypedExpr.Nothing(
                    new Type.Token(new Type.Instance(nested, List.of())), span);
        }
        ClassVariable variable = engine.classes.classVariable(decl, name);
        if (variable != null) {
            return engine.globals.readClassVariable(variable, body, span);
        }
        Type argument = engine.classes.environment(type).get(name);
        if (argument != null) {
            return body.reading.ofStatic(argument, span);
        }
        List<Classes.Method> methods = engine.classes.methods(type, name);
        if (!methods.isEmpty() && methods.getFirst().decl().has("classmethod")) {
            return body.functions.bound(classToken(type, span), methods, span);
        }
        if (!methods.isEmpty()) {
            return body.functions.named(
                    methods.stream().map(Classes.Method::decl).toList().reversed(), span);
        }
        Classes.Field field = engine.classes.field(type, name);
        if (field != null && field.decl().defaultValue() != null) {
            if (!Shadowing.isLiteral(field.decl().defaultValue())
                    && GeneratedMethods.fieldOption(field.decl(), "default").isEmpty()) {
                engine.classVariables.share(type, name, span);
            }
            return body.inferElsewhere(
                    engine.declarations.home(field.decl().owner()),
                    Map.of(),
                    field.decl().defaultValue(),
                    null);
        }
        if (name.equals("__mro__") && !decl.module().library()) {
            var order = new ArrayList<TypedExpr>();
            for (ClassDecl part : decl.linearization()) {
                order.add(classToken(new Type.Instance(part, List.of()), span));
            }
            order.add(classToken(engine.core.type("object"), span));
            Type tuple = engine.core.tuple(order.stream().map(TypedExpr::type).toList());
            return new TypedExpr.MakeTuple(order, tuple, span);
        }
        return missing(type, name, span, names(type));
    }

    private TypedExpr instanceMember(TypedExpr object, Type.Instance type, String name, Span span) {
        PropertyDecl property = engine.classes.property(type, name);
        if (property != null) {
            return callProperty(object, type, property, span);
        }
        Classes.Field field = engine.classes.field(type, name);
        if (field != null) {
            return field.decl().shadows() != null
                    ? readShadowing(object, type, field, span)
                    : readField(object, field, span);
        }
        List<Classes.Method> methods = engine.classes.methods(type, name);
        if (!methods.isEmpty()) {
            if (methods.getFirst().decl().has("staticmethod")) {
                return body.functions.named(
                        methods.stream().map(Classes.Method::decl).toList().reversed(), span);
            }
            if (!methods.getFirst().decl().has("classmethod")) {
                return body.functions.bound(object, methods, span);
            }
            Classes.Method hidden =
                    engine.realizations.virtuals().classMethod(type, methods.getFirst());
            return hidden == null
                    ? body.functions.bound(classToken(type, span), methods, span)
                    : body.functions.bound(object, List.of(hidden), span);
        }
        ClassVariable variable = engine.classes.classVariable(type.decl(), name);
        if (variable != null) {
            TypedExpr shown = readShown(object, type, variable, span);
            boolean plain =
                    variable.value() instanceof Expr.Call(Expr.Name(var maker, _), _, _)
                            && maker.equals("staticmethod");
            return plain ? shown : body.functions.asMethod(object, shown, span);
        }
        Type argument = engine.classes.environment(type).get(name);
        if (argument != null) {
            return body.reading.ofStatic(argument, span);
        }
        for (ClassDecl part : type.decl().linearization()) {
            ClassDecl nested = part.nested().get(name);
            if (nested != null) {
                return new TypedExpr.Nothing(
                        new Type.Token(new Type.Instance(nested, List.of())), span);
            }
        }
        if (Core.isNone(type) && body.operators.takesNothing()) {
            return body.operators.refusedAttribute(name, span);
        }
        if (Core.isOptional(type)) {
            return get(unwrapFor(object, name), name, span);
        }
        List<Classes.Method> fallback = engine.classes.methods(type, "__getattr__");
        if (!fallback.isEmpty()) {
            var literal = new TypedExpr.Constant(name, engine.core.strType(), span);
            return callMethod(object, "__getattr__", List.of(Calls.Arg.of(literal)), span);
        }
        List<Type.Instance> derived = derivedWith(type, name);
        if (!derived.isEmpty()) {
            return new Mixing(body)
                    .ofDerived(object, derived, name, span, seen -> get(seen, name, span));
        }
        engine.classVariables.demand(type, name, span);
        if (isOfValue(type, name)) {
            return get(get(object, Values.FIELD, span), name, span);
        }
        if (engine.classes.isException(type)
                && List.of("message", "cause", "typename").contains(name)) {
            return get(object, "_exception_" + name, span);
        }
        engine.writtenNone.mistake(span, object.type());
        return missing(type, name, span, names(type));
    }

    /// The classes nearest to a class of the program, derived from it, that have an attribute which it has not.
    List<Type.Instance> derivedWith(Type.Instance type, String name) {
        var found = new ArrayList<Type.Instance>();
        if (type.decl().kind() != ClassDecl.Kind.REFERENCE
                || type.decl().module().library()
                || name.startsWith("__")
                || has(type, name)) {
            return found;
        }
        for (ClassDecl decl : engine.classes.family(type.decl())) {
            var derived = new Type.Instance(engine.classes.prepare(decl), List.of());
            boolean below = found.stream().anyMatch(f -> decl.derivesFrom(f.decl()));
            if (decl != type.decl()
                    && !below
                    && decl.typeParameters().isEmpty()
                    && has(derived, name)) {
                found.removeIf(f -> f.decl().derivesFrom(decl));
                found.add(derived);
            }
        }
        return found;
    }

    private boolean has(Type.Instance type, String name) {
        return engine.classes.field(type, name) != null
                || engine.classes.property(type, name) != null
                || !engine.classes.methods(type, name).isEmpty()
                || engine.classes.classVariable(type.decl(), name) != null;
    }

    private TypedExpr callProperty(
            TypedExpr object, Type.Instance type, PropertyDecl property, Span span) {
        Type.Instance owner = engine.classes.superOf(type, property.getter().owner());
        var method = new Classes.Method(property.getter(), owner == null ? type : owner);
        return body.calls.apply(Calls.Callee.method(method, object, false), List.of(), span);
    }

    private TypedExpr readField(TypedExpr object, Classes.Field field, Span span) {
        Type type = engine.fieldTypes.fieldType(field);
        if (field.decl().owner().kind() != ClassDecl.Kind.REFERENCE) {
            return new TypedExpr.GetItem(object, Classes.fieldIndex(field.decl()), type, span);
        }
        var unset =
                field.decl().mayBeUnset()
                        ? engine.roles.role(
                                "field.unset",
                                body,
                                field.decl().owner().name(),
                                field.decl().name())
                        : null;
        return new TypedExpr.GetField(
                asOwner(object, field.owner()), field.decl(), unset, type, span);
    }

    /// A class variable as an object shows it.
    private TypedExpr readShown(
            TypedExpr object, Type.Instance type, ClassVariable variable, Span span) {
        Calls.Callee getter = engine.realizations.virtuals().getter(object, type, variable);
        return getter != null
                ? body.calls.apply(getter, List.of(), span)
                : engine.globals.readClassVariable(variable, body, span);
    }

    /// An attribute of an object, or the class variable behind it when the object has none of its own.
    private TypedExpr readShadowing(
            TypedExpr object, Type.Instance type, Classes.Field field, Span span) {
        Type expected = engine.fieldTypes.fieldType(field);
        var holder = new TypedExpr[1];
        var stmts = body.capture(() -> holder[0] = body.variables.temporary(object));
        TypedExpr owner = asOwner(holder[0], field.owner());
        ClassVariable variable = engine.classes.classVariable(type.decl(), field.decl().name());
        boolean getter = body.decl != null && VirtualMethods.isGetter(body.decl);
        TypedExpr shown =
                getter
                        ? engine.globals.readClassVariable(variable, body, span)
                        : readShown(holder[0], type, variable, span);
        return new TypedExpr.Sequence(
                stmts,
                new TypedExpr.Conditional(
                        new TypedExpr.IsSet(owner, field.decl(), engine.core.boolType(), span),
                        new TypedExpr.GetField(owner, field.decl(), null, expected, span),
                        body.conversions.into(
                                shown, expected, "attribute '" + field.decl().name() + "'"),
                        expected,
                        span));
    }

    List<String> names(Type.Instance type) {
        var names = new ArrayList<String>();
        for (ClassDecl decl : type.decl().linearization()) {
            names.addAll(decl.fields().keySet());
            names.addAll(decl.methods().keySet());
            names.addAll(decl.properties().keySet());
            names.addAll(decl.classVariables().keySet());
        }
        names.removeIf(n -> n.startsWith("_"));
        return names;
    }

    TypedExpr missing(Type type, String name, Span span, List<String> candidates) {
        engine.writtenNone.mistake(span, type);
        return new Mixing(body).refuse(MissingMembers.of(type, name, span, candidates));
    }

    void raise(TypedExpr refused, Span span) {
        if (!Core.isPoison(refused.type())) {
            body.emit(new TypedStmt.Evaluate(refused, span));
        }
    }
}
