package dev.codonedge.infer;

import dev.codonedge.diagnostic.Diagnostic;
import dev.codonedge.source.Span;
import dev.codonedge.syntax.Argument;
import dev.codonedge.syntax.Expr;
import dev.codonedge.typed.TypedExpr;
import dev.codonedge.typed.TypedStmt;
import dev.codonedge.types.ClassDecl;
import dev.codonedge.types.ClassDecl.Primitive;
import dev.codonedge.types.FunctionDecl;
import dev.codonedge.types.Type;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Calls of anything that can be called.
final class Calls {
    private final Body body;
    private final Engine engine;

    Calls(Body body) {
        this.body = body;
        this.engine = body.engine;
    }

    /// An argument at a call, inferred.
    ///
    /// @param expr as written, for static parameters; null for what the compiler passes
    record Arg(Argument.Kind kind, String name, @Nullable Expr expr, TypedExpr value) {
        static Arg of(TypedExpr value) {
            return new Arg(Argument.Kind.POSITIONAL, "", null, value);
        }
    }

    /// A function about to be called, with everything already fixed about the call.
    ///
    /// @param owner the class a method belongs to, with its arguments, or null
    /// @param receiver the object of a method call, or null
    /// @param captures values for the function's captures
    /// @param defaults values for parameters whose default was stored
    /// @param direct no dynamic dispatch
    record Callee(
            FunctionDecl decl,
            Type.@Nullable Instance owner,
            @Nullable TypedExpr receiver,
            List<TypedExpr> captures,
            Map<String, TypedExpr> defaults,
            boolean direct) {
        static Callee function(FunctionDecl decl) {
            return new Callee(decl, null, null, List.of(), Map.of(), true);
        }

        Callee withReceiver(TypedExpr other) {
            return new Callee(decl, owner, other, captures, defaults, direct);
        }

        static Callee method(Classes.Method method, @Nullable TypedExpr receiver, boolean direct) {
            return new Callee(method.decl(), method.owner(), receiver, List.of(), Map.of(), direct);
        }
    }

    // ---- as written

    TypedExpr call(Expr.Call call) {
        TypedExpr special = body.specials.call(call);
        if (special != null) {
            return special;
        }
        if (call.callee() instanceof Expr.Attribute attribute) {
            TypedExpr object = body.expressions.infer(attribute.object());
            var arguments = arguments(call.arguments());
            if (isPartial(call)) {
                return body.functions.partial(
                        body.members.get(object, attribute.name(), attribute.span()),
                        arguments,
                        call.span());
            }
            if (object instanceof TypedExpr.Constant(String text, var type, _)
                    && engine.same(type, engine.core.strType())
                    && attribute.name().equals("format")) {
                TypedExpr formatted = new FormatCalls(body).format(text, arguments, call.span());
                if (formatted != null) {
                    return formatted;
                }
            }
            return body.members.callMethod(
                    object, attribute.name(), arguments, attribute.nameSpan(), call.span());
        }
        if (isNewType(call)) {
            return body.expressions.infer(call.arguments().getFirst().value());
        }
        TypedExpr callee = body.expressions.infer(call.callee());
        var arguments = arguments(call.arguments());
        return isPartial(call)
                ? body.functions.partial(callee, arguments, call.span())
                : callValue(callee, arguments, call.span());
    }

    /// Whether it calls what `NewType` gave, which gives back what it is given.
    private boolean isNewType(Expr.Call call) {
        return call.arguments().size() == 1
                && call.arguments().getFirst().kind() == Argument.Kind.POSITIONAL
                && call.callee() instanceof Expr.Name(var name, _)
                && body.flow.get(body.variables.symbol(name)) == null
                && body.namespace.find(name) instanceof Binding.Alias(var value, _, _)
                && NewTypes.is(value);
    }

    private static boolean isPartial(Expr.Call call) {
        return call.arguments().stream().anyMatch(a -> a.kind() == Argument.Kind.ELLIPSIS);
    }

    List<Arg> arguments(List<Argument> written) {
        var arguments = new ArrayList<Arg>();
        for (Argument argument : written) {
            if (argument.kind() == Argument.Kind.ELLIPSIS) {
                continue;
            }
            TypedExpr value = body.expressions.infer(argument.value());
            arguments.add(new Arg(argument.kind(), argument.name(), argument.value(), value));
        }
        return arguments;
    }

    /// The arguments with their values taken now, in the order they are written in.
    List<Arg> evaluated(List<Arg> arguments) {
        var kept = new ArrayList<Arg>();
        for (Arg argument : arguments) {
            boolean simple =
                    argument.value() instanceof TypedExpr.Constant
                            || argument.value() instanceof TypedExpr.Nothing;
            TypedExpr value =
                    simple ? argument.value() : body.variables.temporary(argument.value());
            kept.add(new Arg(argument.kind(), argument.name(), argument.expr(), value));
        }
        return kept;
    }

    // ---- any value

    TypedExpr callValue(TypedExpr callee, List<Arg> arguments, Span span) {
        var awaited = new ArrayList<>(Stars.types(arguments));
        awaited.add(callee.type());
        return body.whenKnown(awaited, span, () -> callKnown(callee, arguments, span));
    }

    private TypedExpr callKnown(TypedExpr callee, List<Arg> arguments, Span span) {
        return switch (callee.type().head()) {
            case Type.Function(var decl, var stored) ->
                    callFunction(decl, stored, callee, arguments, span);
            case Type.Overloads(var decls, var receiver) -> {
                var candidates = new ArrayList<Callee>();
                for (FunctionDecl decl : decls) {
                    TypedExpr self =
                            receiver.isEmpty()
                                    ? null
                                    : new TypedExpr.GetItem(callee, 0, receiver.getFirst(), span);
                    candidates.add(
                            new Callee(
                                    decl, ownerOf(decl, self), self, List.of(), Map.of(), false));
                }
                yield choose(candidates, arguments, decls.getFirst().simpleName(), span);
            }
            case Type.Token(var of) -> construct(of, arguments, span);
            case Type.Instance instance
                    when instance.decl().is(Primitive.CALLABLE)
                            || instance.decl().is(Primitive.FUNCTION_POINTER) ->
                    callErased(callee, instance, arguments, span);
            case Type.Instance instance when Mixture.is(instance) ->
                    body.whenKnown(
                            arguments.stream().map(a -> a.value().type()).toList(),
                            span,
                            () ->
                                    body.members.overMembers(
                                            callee,
                                            instance,
                                            span,
                                            member -> callMember(member, arguments, span)));
            case Type.Union union ->
                    body.members.overMembers(
                            callee, union, span, member -> callValue(member, arguments, span));
            case Type.Instance instance when Core.isOptional(instance) ->
                    callValue(body.conversions.unwrap(callee, "none.value"), arguments, span);
            case Type.Instance instance when ObjectClasses.is(instance) ->
                    new ObjectClasses(body).construct(callee, arguments, span);
            case Type.Instance instance when isCallable(instance) ->
                    body.members.callMethod(callee, "__call__", arguments, span);
            case Type.Special special -> special == Type.Special.NEVER ? callee : poison(span);
            default -> {
                engine.writtenNone.mistake(span, callee.type());
                engine.error(
                        "not-callable", span, "'" + callee.type() + "' object is not callable");
                yield poison(span);
            }
        };
    }

    /// Calls one of those that a mixed value may be.
    private TypedExpr callMember(TypedExpr member, List<Arg> arguments, Span span) {
        TypedExpr function = Mixture.function(body, member);
        return engine.quietlyCalled(() -> callValue(function, arguments, span));
    }

    /// Whether a value of a type, whose head is known, can be called.
    boolean isCallable(Type type) {
        return switch (type.head()) {
            case Type.Function _, Type.Overloads _, Type.Token _ -> true;
            case Type.Instance instance ->
                    instance.decl().is(Primitive.CALLABLE)
                            || instance.decl().is(Primitive.FUNCTION_POINTER)
                            || isCallable(instance);
            default -> false;
        };
    }

    private boolean isCallable(Type.Instance type) {
        return !engine.classes.methods(type, "__call__").isEmpty()
                || engine.classes.field(type, "__call__") != null
                || !engine.classes.methods(type, "__getattr__").isEmpty();
    }

    TypedExpr poison(Span span) {
        return new TypedExpr.Nothing(Type.Special.POISON, span);
    }

    private Type.@Nullable Instance ownerOf(FunctionDecl decl, @Nullable TypedExpr receiver) {
        if (decl.owner() == null) {
            return null;
        }
        if (receiver != null && receiver.type().head() instanceof Type.Instance instance) {
            return engine.classes.superOf(instance, decl.owner());
        }
        return engine.classes.template(decl.owner());
    }

    private TypedExpr callFunction(
            FunctionDecl decl,
            List<Type.Stored> stored,
            TypedExpr callee,
            List<Arg> arguments,
            Span span) {
        if (decl.has("special") && decl.module().library()) {
            TypedExpr special = new LibraryCalls(body).call(decl, arguments, span);
            if (special != null) {
                return special;
            }
        }
        if (stored.isEmpty() && decl.has("each_kind")) {
            return callForEachKind(decl, arguments, span);
        }
        if (stored.isEmpty()) {
            return apply(
                    new Callee(decl, ownerOf(decl, null), null, List.of(), Map.of(), true),
                    arguments,
                    span);
        }
        var holder = new TypedExpr[1];
        var stmts =
                body.capture(
                        () ->
                                holder[0] =
                                        simple(callee) ? callee : body.variables.temporary(callee));
        var captures = new ArrayList<TypedExpr>();
        var given = new ArrayList<Arg>();
        var keywords = new LinkedHashMap<String, Arg>();
        var defaults = new LinkedHashMap<String, TypedExpr>();
        TypedExpr receiver = null;
        for (int i = 0; i < stored.size(); i++) {
            Type.Stored part = stored.get(i);
            TypedExpr value =
                    callee instanceof TypedExpr.MakeTuple(var items, _, _)
                            ? items.get(i)
                            : new TypedExpr.GetItem(holder[0], i, part.type(), span);
            switch (part.kind()) {
                case RECEIVER -> receiver = value;
                case CAPTURE -> captures.add(value);
                case POSITIONAL -> given.add(Arg.of(value));
                case KEYWORD ->
                        keywords.put(
                                part.name(),
                                new Arg(Argument.Kind.KEYWORD, part.name(), null, value));
                case DEFAULT -> defaults.put(part.name(), value);
            }
        }
        for (Arg argument : arguments) {
            if (argument.kind() == Argument.Kind.KEYWORD) {
                keywords.remove(argument.name());
            }
        }
        // what is fixed by name takes no position
        given.addAll(keywords.values());
        given.addAll(arguments);
        TypedExpr result =
                apply(
                        new Callee(
                                decl, ownerOf(decl, receiver), receiver, captures, defaults, false),
                        given,
                        span);
        return callee instanceof TypedExpr.MakeTuple || stmts.isEmpty()
                ? result
                : new TypedExpr.Sequence(stmts, result);
    }

    /// A function of the library that is chosen by what its arguments are when the program runs: it sees no mixed ones.
    private TypedExpr callForEachKind(FunctionDecl decl, List<Arg> arguments, Span span) {
        return body.whenKnown(
                arguments.stream().map(a -> a.value().type()).toList(),
                span,
                () -> {
                    for (int i = 0; i < arguments.size(); i++) {
                        Arg argument = arguments.get(i);
                        if (Mixture.isOpen(argument.value().type())) {
                            return callForEachKindOf(i, decl, arguments, span);
                        }
                    }
                    return apply(
                            new Callee(decl, null, null, List.of(), Map.of(), true),
                            arguments,
                            span);
                });
    }

    private TypedExpr callForEachKindOf(
            int index, FunctionDecl decl, List<Arg> arguments, Span span) {
        var kept = new ArrayList<Arg>();
        var stmts = body.capture(() -> kept.addAll(evaluated(arguments)));
        Arg open = kept.get(index);
        TypedExpr chosen =
                body.members.overMembers(
                        open.value(),
                        open.value().type().head(),
                        span,
                        member -> {
                            var given = new ArrayList<>(kept);
                            given.set(index, new Arg(open.kind(), open.name(), null, member));
                            return callForEachKind(decl, given, span);
                        });
        return stmts.isEmpty() ? chosen : new TypedExpr.Sequence(stmts, chosen);
    }

    private static boolean simple(TypedExpr value) {
        return value instanceof TypedExpr.ReadLocal || value instanceof TypedExpr.MakeTuple;
    }

    private TypedExpr callErased(TypedExpr callee, Type.Instance type, List<Arg> given, Span span) {
        var expanded = Stars.expand(body, given, span);
        List<Arg> arguments = expanded.arguments();
        List<Type> wanted = Core.items(type.argument(0));
        boolean other =
                arguments.size() != wanted.size()
                        || arguments.stream().anyMatch(a -> a.kind() != Argument.Kind.POSITIONAL);
        if (other) {
            // as what it is, it may be called in other ways
            body.widerPlaces.keepFunctions(callee.type());
        }
        if (other) {
            engine.error(
                    "arguments",
                    span,
                    "'"
                            + type
                            + "' takes "
                            + wanted.size()
                            + " arguments ("
                            + arguments.size()
                            + " given)");
            return poison(span);
        }
        var values = new ArrayList<TypedExpr>();
        for (int i = 0; i < wanted.size(); i++) {
            values.add(body.conversions.annotated(arguments.get(i).value(), wanted.get(i)));
        }
        return expanded.around(new TypedExpr.CallValue(callee, values, type.argument(1), span));
    }

    // ---- objects

    /// `C(…)`.
    TypedExpr construct(Type of, List<Arg> arguments, Span span) {
        if (!(of.head() instanceof Type.Instance written)) {
            if (!Core.isPoison(of)) {
                engine.error("not-callable", span, "'" + of + "' cannot be constructed");
            }
            return poison(span);
        }
        ClassDecl decl = engine.classes.prepare(written.decl());
        Type.Instance type =
                written.arguments().isEmpty() && !decl.typeParameters().isEmpty()
                        ? openInstance(decl, span)
                        : written;
        if (decl.is(Primitive.OPTIONAL)) {
            return arguments.isEmpty()
                    ? new TypedExpr.EmptyOptional(type, span)
                    : body.conversions.annotated(arguments.getFirst().value(), type);
        }
        if (decl.is(Primitive.CALLABLE) || decl.is(Primitive.FUNCTION_POINTER)) {
            if (type.arguments().size() != 2 || arguments.size() != 1) {
                engine.error("not-callable", span, "'" + decl.name() + "' cannot be constructed");
                return poison(span);
            }
            return body.conversions.annotated(arguments.getFirst().value(), type);
        }
        if (decl.is(Primitive.TYPE) && arguments.size() == 1) {
            return body.specials.classOf(arguments.getFirst().value(), span);
        }
        if (decl.is(Primitive.TUPLE) && arguments.size() == 1) {
            return body.tuples.tupleOfValue(arguments.getFirst().value(), span);
        }
        if (decl == engine.core.decl("str")
                && arguments.size() == 1
                && arguments.getFirst().value().type().head() instanceof Type.Token) {
            return body.specials.toStr(arguments.getFirst().value(), span);
        }
        TypedExpr special =
                new LibraryCalls(body)
                        .constructed(decl, arguments, !written.arguments().isEmpty(), span);
        if (special != null) {
            return special;
        }
        if (decl.kind() == ClassDecl.Kind.REFERENCE) {
            ItemsGiven.watch(body, type, arguments, span);
            return constructObject(type, arguments, span);
        }
        var constructors = engine.classes.methods(type, "__new__");
        var expanded = Stars.expand(body, arguments, span);
        if (constructors.isEmpty()) {
            return expanded.around(makeValue(type, expanded.arguments(), span));
        }
        var candidates = new ArrayList<Callee>();
        for (Classes.Method method : constructors) {
            candidates.add(Callee.method(method, null, true));
        }
        boolean byFields =
                !decl.module().library()
                        && !decl.isEnumeration()
                        && candidates.stream()
                                .noneMatch(
                                        c ->
                                                Arrangement.of(c, expanded.arguments()).problem()
                                                        == null);
        if (byFields) {
            // beside its own constructors a value class has the one that takes its fields
            return expanded.around(makeValue(type, expanded.arguments(), span));
        }
        return expanded.around(choose(candidates, expanded.arguments(), decl.name(), span));
    }

    /// A generic class whose arguments its use will decide.
    Type.Instance openInstance(ClassDecl decl, Span span) {
        var arguments = new ArrayList<Type>();
        for (String name : decl.typeParameters()) {
            arguments.add(elementVariable(decl.name() + "." + name, span));
        }
        return new Type.Instance(decl, arguments);
    }

    /// The element type of a container made here, which later uses decide, and may widen.
    Type.Variable elementVariable(String what, Span span) {
        String key =
                "element "
                        + what
                        + " "
                        + body.realization.name()
                        + "@"
                        + span.start()
                        + "-"
                        + span.end();
        // a class variable outlives a walk of the body that has the class statement
        Body owner = body.classBody == null ? body : null;
        Type.Variable variable =
                engine.fresh(body.depth, new Origin(key, owner, "the element type", span));
        engine.widenings.apply(variable);
        body.goalAdded(new DefaultElement(variable, span));
        return variable;
    }

    /// An element type that nothing decides is NoneType.
    private final class DefaultElement extends Goal {
        private final Type.Variable variable;

        DefaultElement(Type.Variable variable, Span span) {
            super(Calls.this.body, span);
            this.variable = variable;
            attempt();
        }

        @Override
        List<Type.Variable> step() {
            return variable.head() instanceof Type.Variable open ? List.of(open) : List.of();
        }

        @Override
        boolean unstick(Unstick rule) {
            // what was to decide it may be what is wrong with the program
            if (rule != Unstick.NOTHING) {
                return false;
            }
            if (!engine.wrong()) {
                body.noteNeverFilled();
            }
            return engine.unify(
                    variable, engine.wrong() ? Type.Special.POISON : engine.core.noneType());
        }
    }

    private TypedExpr constructObject(Type.Instance type, List<Arg> arguments, Span span) {
        List<String> missing = engine.classes.abstractMembers(type.decl());
        if (!missing.isEmpty()) {
            if (new Mixing(body).isPrepared(span)) {
                return new Mixing(body)
                        .raising(
                                "Can't instantiate abstract class "
                                        + type.decl().simpleName()
                                        + " with abstract method"
                                        + (missing.size() > 1 ? "s " : " ")
                                        + String.join(", ", missing.stream().sorted().toList()),
                                false,
                                span);
            }
            engine.report(
                    Diagnostic.error(
                                    "abstract",
                                    span,
                                    "cannot construct abstract class '" + type.decl().name() + "'")
                            .withHint(
                                    "a class derived from it has to define '"
                                            + String.join("', '", missing)
                                            + "'"));
            return poison(span);
        }
        List<Classes.Method> makers =
                engine.classes.methods(type, "__new__").stream()
                        .filter(m -> !m.decl().module().library())
                        .toList();
        var holder = new TypedExpr[1];
        var stmts =
                body.capture(
                        () -> {
                            holder[0] =
                                    body.variables.temporary(
                                            makers.isEmpty()
                                                    ? allocate(type, span)
                                                    : made(makers.getFirst(), type, arguments));
                            if (engine.same(holder[0].type(), type)) {
                                boolean initialized = makers.isEmpty() || hasInitializer(type);
                                Type.Instance root = engine.classes.forgottenRoot(type);
                                List<Arg> given =
                                        root != null && makers.isEmpty()
                                                ? keepArguments(holder[0], root, arguments, span)
                                                : arguments;
                                if (initialized || Values.typeOf(engine, type) == null) {
                                    initialize(
                                            holder[0], type, initialized ? given : List.of(), span);
                                }
                            }
                        });
        return new TypedExpr.Sequence(stmts, holder[0]);
    }

    /// An exception whose own `__init__` leaves it to others is shown with what it was made of.
    private List<Arg> keepArguments(
            TypedExpr object, Type.Instance root, List<Arg> arguments, Span span) {
        var kept = new ArrayList<Arg>();
        for (Arg argument : arguments) {
            TypedExpr value = body.variables.temporary(argument.value());
            kept.add(new Arg(argument.kind(), argument.name(), null, value));
        }
        List<Arg> positional =
                kept.stream().filter(a -> a.kind() == Argument.Kind.POSITIONAL).toList();
        initialize(new TypedExpr.Cast(object, root, span), root, positional, span);
        return kept;
    }

    /// What `__new__` gives: as a rule an object of the class.
    private TypedExpr made(Classes.Method maker, Type.Instance type, List<Arg> arguments) {
        Span span = maker.decl().tree().nameSpan();
        var all = new ArrayList<Arg>();
        all.add(Arg.of(new TypedExpr.Nothing(new Type.Token(type), span)));
        all.addAll(arguments);
        TypedExpr object =
                apply(new Callee(maker.decl(), null, null, List.of(), Map.of(), true), all, span);
        body.require(object.type(), span);
        return body.conversions.unwrap(object, "none.value");
    }

    private boolean hasInitializer(Type.Instance type) {
        return engine.classes.methods(type, "__init__").stream()
                .anyMatch(m -> !m.decl().has("generated") && !m.decl().module().library());
    }

    /// An object with the defaults of its fields, `__init__` to come.
    TypedExpr allocate(Type.Instance type, Span span) {
        engine.realizations.virtuals().made(type);
        var holder = new TypedExpr[1];
        var stmts =
                body.capture(
                        () -> {
                            holder[0] = body.variables.temporary(new TypedExpr.New(type, span));
                            for (ClassDecl part : type.decl().linearization().reversed()) {
                                var defaults = part.methods().get("__defaults__");
                                if (defaults != null) {
                                    Type.Instance owner = engine.classes.superOf(type, part);
                                    TypedExpr self =
                                            part == type.decl()
                                                    ? holder[0]
                                                    : new TypedExpr.Cast(holder[0], owner, span);
                                    var method = new Classes.Method(defaults.getFirst(), owner);
                                    body.emit(
                                            new TypedStmt.Evaluate(
                                                    apply(
                                                            Callee.method(method, self, true),
                                                            List.of(),
                                                            span),
                                                    span));
                                }
                            }
                        });
        return new TypedExpr.Sequence(stmts, holder[0]);
    }

    private void initialize(TypedExpr object, Type.Instance type, List<Arg> arguments, Span span) {
        var candidates = new ArrayList<Callee>();
        for (Classes.Method method : engine.classes.methods(type, "__init__")) {
            candidates.add(Callee.method(method, object, true));
        }
        if (!candidates.isEmpty()) {
            TypedExpr made = choose(candidates, arguments, type.decl().name(), span);
            body.emit(new TypedStmt.Evaluate(made, span));
        } else if (!arguments.isEmpty()) {
            engine.error(
                    "arguments",
                    span,
                    type.decl().name() + "() takes 0 arguments (" + arguments.size() + " given)");
        }
    }

    /// A value-class object from its fields.
    TypedExpr makeValue(Type.Instance type, List<Arg> arguments, Span span) {
        List<Type> types = engine.classes.itemTypes(type);
        var names = List.copyOf(type.decl().fields().keySet());
        var values = new TypedExpr[types.size()];
        int position = 0;
        for (Arg argument : arguments) {
            int index =
                    argument.kind() == Argument.Kind.KEYWORD
                            ? names.indexOf(argument.name())
                            : position++;
            if (index < 0 || index >= values.length || values[index] != null) {
                engine.error(
                        "arguments",
                        span,
                        type.decl().name()
                                + "() takes "
                                + values.length
                                + " arguments ("
                                + arguments.size()
                                + " given)");
                return poison(span);
            }
            values[index] = body.conversions.annotated(argument.value(), types.get(index));
        }
        var fields = List.copyOf(type.decl().fields().values());
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null) {
                Expr given = fields.get(i).defaultValue();
                if (given == null) {
                    engine.error(
                            "arguments",
                            span,
                            type.decl().name()
                                    + "() missing 1 required positional argument: '"
                                    + names.get(i)
                                    + "'");
                    return poison(span);
                }
                TypedExpr value =
                        body.inferElsewhere(
                                engine.declarations.home(type.decl()),
                                Map.of(),
                                given,
                                types.get(i));
                values[i] = body.conversions.annotated(value, types.get(i));
            }
        }
        return new TypedExpr.MakeTuple(List.of(values), type, span);
    }

    // ---- overloads

    /// Calls the first candidate, newest first, that takes the arguments.
    TypedExpr choose(List<Callee> newestFirst, List<Arg> arguments, String name, Span span) {
        if (newestFirst.size() == 1) {
            return apply(newestFirst.getFirst(), arguments, span);
        }
        var expanded = Stars.expand(body, arguments, span);
        Type.Variable result = engine.fresh(body.depth);
        var hole = new TypedExpr.Deferred(result, span);
        var goal = new Choice(newestFirst, expanded.arguments(), name, span, hole);
        body.goalAdded(goal);
        goal.attempt();
        return expanded.around(hole);
    }

    private final class Choice extends Goal {
        private final List<Callee> newestFirst;
        private final List<Arg> arguments;
        private final String name;
        private final TypedExpr.Deferred hole;

        Choice(
                List<Callee> newestFirst,
                List<Arg> arguments,
                String name,
                Span span,
                TypedExpr.Deferred hole) {
            super(Calls.this.body, span);
            this.newestFirst = newestFirst;
            this.arguments = arguments;
            this.name = name;
            this.hole = hole;
        }

        /// Whether a candidate takes anything here, and others are for types that a mixed value may have.
        private boolean isGeneral(Callee candidate, Arg mixed) {
            return takesAnything(candidate, mixed)
                    && newestFirst.stream()
                            .anyMatch(other -> other != candidate && takesMember(other, mixed));
        }

        private boolean takesAnything(Callee candidate, Arg argument) {
            var arrangement = Arrangement.of(candidate, arguments);
            int at = arrangement.single().indexOf(argument);
            return at >= 0 && arrangement.parameters().get(at).annotation().isEmpty();
        }

        private boolean takesMember(Callee candidate, Arg mixed) {
            if (Arrangement.of(candidate, arguments).problem() != null
                    || takesAnything(candidate, mixed)) {
                return false;
            }
            for (Type member : engine.mixture.members()) {
                var given = new ArrayList<>(arguments);
                given.set(
                        arguments.indexOf(mixed),
                        new Arg(
                                mixed.kind(),
                                mixed.name(),
                                null,
                                new TypedExpr.Nothing(member, span)));
                var answer = body.signatures().accepts(candidate, given, new ArrayList<>());
                if (answer != Signatures.Answer.NO) {
                    return true;
                }
            }
            return false;
        }

        @Override
        List<Type.Variable> step() {
            for (int i = 0; i < arguments.size(); i++) {
                Arg argument = arguments.get(i);
                if (Mixture.is(argument.value().type())
                        && Body.allKnown(arguments.stream().map(a -> a.value().type()).toList())) {
                    int index = i;
                    for (Callee candidate : newestFirst) {
                        var answer =
                                body.conversions.keepingMixed(
                                        () ->
                                                body.signatures()
                                                        .accepts(
                                                                candidate,
                                                                arguments,
                                                                new ArrayList<>()));
                        if (answer != Signatures.Answer.NO && !isGeneral(candidate, argument)) {
                            take(candidate);
                            return List.of();
                        }
                    }
                    var kept = new ArrayList<Arg>();
                    var stmts = body.capture(() -> kept.addAll(evaluated(arguments)));
                    TypedExpr value = kept.get(i).value();
                    TypedExpr chosen =
                            body.members.overMembers(
                                    value,
                                    value.type().head(),
                                    span,
                                    member -> {
                                        var given = new ArrayList<>(kept);
                                        given.set(
                                                index,
                                                new Arg(
                                                        argument.kind(),
                                                        argument.name(),
                                                        null,
                                                        member));
                                        return choose(newestFirst, given, name, span);
                                    });
                    fill(stmts.isEmpty() ? chosen : new TypedExpr.Sequence(stmts, chosen));
                    return List.of();
                }
            }
            for (Callee candidate : newestFirst) {
                var awaited = new ArrayList<Type.Variable>();
                switch (body.signatures().accepts(candidate, arguments, awaited)) {
                    case NO -> {}
                    case YES -> {
                        take(candidate);
                        return List.of();
                    }
                    case MAYBE -> {
                        return awaited;
                    }
                }
            }
            report();
            return List.of();
        }

        private void take(Callee candidate) {
            fill(apply(candidate, arguments, span));
        }

        private void fill(TypedExpr value) {
            Type expected = hole.type();
            boolean same =
                    engine.trial(() -> engine.unify(expected, value.type()))
                            && engine.unify(expected, value.type());
            // something else may have decided the result meanwhile
            hole.fill(same ? value : body.conversions.into(value, expected, "the result"));
        }

        private void report() {
            var types = arguments.stream().map(a -> a.value().type()).toList();
            if (types.stream().noneMatch(Core::isPoison)) {
                newestFirst.forEach(c -> body.signatures().widen(c, arguments));
                boolean method = newestFirst.getFirst().owner() != null;
                String full =
                        method && !name.equals(newestFirst.getFirst().owner().decl().name())
                                ? newestFirst.getFirst().owner().decl().name() + "." + name
                                : name;
                Diagnostic error =
                        Diagnostic.error(
                                "no-overload",
                                span,
                                "no function '"
                                        + full
                                        + "' with arguments ("
                                        + dev.codonedge.types.TypeNames.joined(types, ", ")
                                        + ")");
                for (Callee candidate : newestFirst) {
                    String reason = body.signatures().refusal(candidate, arguments);
                    if (!candidate.decl().module().library()) {
                        error = error.withLabel(candidate.decl().tree().nameSpan(), reason);
                    }
                }
                engine.report(error);
            }
            fill(poison(span));
        }

        @Override
        boolean unstick(Unstick rule) {
            if (rule != Unstick.ONE_CANDIDATE && rule != Unstick.EQUAL) {
                return false;
            }
            Callee only = null;
            for (Callee candidate : newestFirst) {
                if (body.signatures().accepts(candidate, arguments, new ArrayList<>())
                        != Signatures.Answer.NO) {
                    if (only != null && isFallback(candidate)) {
                        continue;
                    }
                    if (only != null && rule == Unstick.ONE_CANDIDATE) {
                        return false;
                    }
                    only = only == null ? candidate : only;
                }
            }
            if (only == null) {
                return false;
            }
            take(only);
            finish();
            return true;
        }

        /// For arguments that none of the others can take, once all is known of them.
        private static boolean isFallback(Callee candidate) {
            return "fallback".equals(candidate.decl().markText("tag"));
        }

        @Override
        void cancel() {
            fill(poison(span));
        }
    }

    // ---- one function

    /// Calls a function that is decided on.
    TypedExpr apply(Callee callee, List<Arg> given, Span span) {
        var expanded = Stars.expand(body, given, span);
        List<Arg> arguments = expanded.arguments();
        for (int i = 0; i < arguments.size(); i++) {
            if (Core.isNever(arguments.get(i).value().type())) {
                // what raises is never given to anything
                var before = new ArrayList<TypedStmt>();
                for (Arg argument : arguments.subList(0, i)) {
                    before.add(new TypedStmt.Evaluate(argument.value(), span));
                }
                return new TypedExpr.Sequence(before, arguments.get(i).value());
            }
        }
        if (callee.receiver() == null || expanded.before().isEmpty()) {
            return expanded.around(body.signatures().apply(callee, arguments, span));
        }
        var holder = new TypedExpr[1];
        var stmts =
                body.capture(
                        () -> {
                            holder[0] = body.variables.temporary(callee.receiver());
                            expanded.before().forEach(body::emit);
                        });
        TypedExpr call = body.signatures().apply(callee.withReceiver(holder[0]), arguments, span);
        return new TypedExpr.Sequence(stmts, call);
    }
}
