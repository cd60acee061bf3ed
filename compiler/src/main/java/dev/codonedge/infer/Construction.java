package dev.codonedge.infer;

import dev.codonedge.diagnostic.Diagnostic;
import dev.codonedge.source.Span;
import dev.codonedge.syntax.Argument;
import dev.codonedge.syntax.Expr;
import dev.codonedge.typed.TypedExpr;
import dev.codonedge.typed.TypedStmt;
import dev.codonedge.types.ClassDecl;
import dev.codonedge.types.ClassDecl.Primitive;
import dev.codonedge.types.Type;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// `C(…)`: an object made by its class.
final class Construction {
    private final Body body;
    private final Engine engine;

    Construction(Body body) {
        this.body = body;
        this.engine = body.engine;
    }

    /// `C(…)`.
    TypedExpr construct(Type of, List<Calls.Arg> arguments, Span span) {
        if (!(of.head() instanceof Type.Instance written)) {
            if (!Core.isPoison(of)) {
                engine.error("not-callable", span, "'" + of + "' cannot be constructed");
            }
            return body.calls.poison(span);
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
                return body.calls.poison(span);
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
        var candidates = new ArrayList<Calls.Callee>();
        for (Classes.Method method : constructors) {
            candidates.add(Calls.Callee.method(method, null, true));
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
        return expanded.around(
                body.overloads.choose(candidates, expanded.arguments(), decl.name(), span));
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
        body.goals.goalAdded(new DefaultElement(variable, span));
        return variable;
    }

    /// An element type that nothing decides is NoneType.
    private final class DefaultElement extends Goal {
        private final Type.Variable variable;

        DefaultElement(Type.Variable variable, Span span) {
            super(Construction.this.body, span);
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

    private TypedExpr constructObject(Type.Instance type, List<Calls.Arg> arguments, Span span) {
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
            return body.calls.poison(span);
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
                                List<Calls.Arg> given =
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
    private List<Calls.Arg> keepArguments(
            TypedExpr object, Type.Instance root, List<Calls.Arg> arguments, Span span) {
        var kept = new ArrayList<Calls.Arg>();
        for (Calls.Arg argument : arguments) {
            TypedExpr value = body.variables.temporary(argument.value());
            kept.add(new Calls.Arg(argument.kind(), argument.name(), null, value));
        }
        List<Calls.Arg> positional =
                kept.stream().filter(a -> a.kind() == Argument.Kind.POSITIONAL).toList();
        initialize(new TypedExpr.Cast(object, root, span), root, positional, span);
        return kept;
    }

    /// What `__new__` gives: as a rule an object of the class.
    private TypedExpr made(Classes.Method maker, Type.Instance type, List<Calls.Arg> arguments) {
        Span span = maker.decl().tree().nameSpan();
        var all = new ArrayList<Calls.Arg>();
        all.add(Calls.Arg.of(new TypedExpr.Nothing(new Type.Token(type), span)));
        all.addAll(arguments);
        TypedExpr object =
                body.calls.apply(
                        new Calls.Callee(maker.decl(), null, null, List.of(), Map.of(), true),
                        all,
                        span);
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
                                                    body.calls.apply(
                                                            Calls.Callee.method(method, self, true),
                                                            List.of(),
                                                            span),
                                                    span));
                                }
                            }
                        });
        return new TypedExpr.Sequence(stmts, holder[0]);
    }

    private void initialize(
            TypedExpr object, Type.Instance type, List<Calls.Arg> arguments, Span span) {
        var candidates = new ArrayList<Calls.Callee>();
        for (Classes.Method method : engine.classes.methods(type, "__init__")) {
            candidates.add(Calls.Callee.method(method, object, true));
        }
        if (!candidates.isEmpty()) {
            TypedExpr made = body.overloads.choose(candidates, arguments, type.decl().name(), span);
            body.emit(new TypedStmt.Evaluate(made, span));
        } else if (!arguments.isEmpty()) {
            engine.error(
                    "arguments",
                    span,
                    type.decl().name() + "() takes 0 arguments (" + arguments.size() + " given)");
        }
    }

    /// A value-class object from its fields.
    TypedExpr makeValue(Type.Instance type, List<Calls.Arg> arguments, Span span) {
        List<Type> types = engine.classes.itemTypes(type);
        var names = List.copyOf(type.decl().fields().keySet());
        var values = new TypedExpr[types.size()];
        int position = 0;
        for (Calls.Arg argument : arguments) {
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
                return body.calls.poison(span);
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
                    return body.calls.poison(span);
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
}
