package dev.codonedge.infer;

import dev.codonedge.diagnostic.Diagnostic;
import dev.codonedge.source.Span;
import dev.codonedge.syntax.Expr;
import dev.codonedge.syntax.Parameters.Parameter;
import dev.codonedge.syntax.TypeParameter;
import dev.codonedge.typed.TypedExpr;
import dev.codonedge.types.ClassDecl.Primitive;
import dev.codonedge.types.FunctionDecl;
import dev.codonedge.types.Type;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Fits arguments to the parameters of one function: names, conversions, type parameters, defaults.
final class Signatures {
    enum Answer {
        NO,
        MAYBE,
        YES
    }

    /// What the library calls a parameter of any type that is iterated, so that it cannot be `None`.
    private static final String ITEMS = "items";

    private final Body body;
    private final Engine engine;

    Signatures(Body body) {
        this.body = body;
        this.engine = body.engine;
    }

    // ---- what a signature says

    /// `T: type` in a parameter list: found by inference when it is not given.
    static boolean isInferred(Parameter parameter) {
        return parameter.annotation().isPresent() && isTypeAnnotation(parameter.annotation().get());
    }

    private static boolean isTypeAnnotation(Expr annotation) {
        return annotation instanceof Expr.Name(var name, _) && name.equals("type");
    }

    private static boolean isStaticAnnotation(Expr annotation) {
        String head = Declarations.headName(annotation);
        return (head.equals("Literal") || head.equals("Static"))
                && annotation instanceof Expr.Subscript(_, var index, _)
                && !(index instanceof Expr.TupleDisplay);
    }

    TypeContext context(Calls.Callee callee) {
        var environment = new LinkedHashMap<String, Type>();
        if (callee.owner() != null) {
            environment.putAll(engine.classes.environment(callee.owner()));
        }
        for (TypeParameter parameter : callee.decl().tree().typeParameters()) {
            environment.put(parameter.name(), engine.fresh(body.depth));
        }
        for (Parameter parameter : callee.decl().tree().parameters().list()) {
            if (isInferred(parameter)) {
                environment.put(parameter.name(), engine.fresh(body.depth));
            }
        }
        Body around =
                callee.decl().owner() == null
                                && engine.declarations.home(callee.decl()) == body.namespace
                        ? body
                        : null;
        return new TypeContext(
                environment,
                engine.declarations.home(callee.decl()),
                callee.decl().owner(),
                around);
    }

    private Type evaluate(Expr annotation, TypeContext context) {
        return engine.realizations.typeExpressions().parameter(annotation, context);
    }

    // ---- trials

    /// Whether a candidate takes the arguments. MAYBE adds the variables that would tell.
    Answer accepts(Calls.Callee callee, List<Calls.Arg> given, List<Type.Variable> awaited) {
        List<Calls.Arg> arguments =
                RunTimeKeywords.placeholders(
                        callee, new RunTimeStar(body).placeholders(callee, given));
        var arrangement = Arrangement.of(callee, arguments);
        if (arrangement.problem() != null) {
            return Answer.NO;
        }
        var answer = new Answer[] {Answer.YES};
        int age = engine.age();
        engine.trial(
                () -> {
                    answer[0] = tryTypes(callee, arrangement, awaited);
                    List<Type.Variable> decided = engine.boundInTrial(age);
                    if (answer[0] == Answer.YES && !decided.isEmpty()) {
                        // it would decide types of the caller's that something better may decide
                        awaited.addAll(decided);
                        answer[0] = Answer.MAYBE;
                    }
                    return true;
                });
        return answer[0];
    }

    private Answer tryTypes(
            Calls.Callee callee, Arrangement arrangement, List<Type.Variable> awaited) {
        TypeContext context = context(callee);
        Answer answer = Answer.YES;
        List<Parameter> parameters = arrangement.parameters();
        for (int i = 0; i < parameters.size(); i++) {
            Parameter parameter = parameters.get(i);
            Calls.Arg argument = arrangement.single().get(i);
            if (argument == null || parameter.annotation().isEmpty()) {
                continue;
            }
            Expr annotation = parameter.annotation().get();
            Type given = argument.value().type();
            if (isTypeAnnotation(annotation)) {
                if (!(given.head() instanceof Type.Token)) {
                    return Answer.NO;
                }
                continue;
            }
            if (isStaticAnnotation(annotation)) {
                Object value = staticValue(argument);
                if (value == null || !literalFits(annotation, value)) {
                    return Answer.NO;
                }
                continue;
            }
            Type expected = evaluate(annotation, context);
            if (given.head() instanceof Type.Variable variable
                    && !(expected.head() instanceof Type.Variable)) {
                awaited.add(variable);
                answer = Answer.MAYBE;
                continue;
            }
            if (callee.decl().has("exact") && Conversions.mayBeNone(given, expected)) {
                return Answer.NO;
            }
            // what this argument says about the type parameters holds for the next one
            if (!body.conversions.fitsHere(given, expected)) {
                return Answer.NO;
            }
        }
        return answer;
    }

    static boolean isAnyTuple(Type type) {
        return Core.isTuple(type)
                && Core.items(type).size() == 1
                && Core.items(type).getFirst().equals(new Type.Literal("..."));
    }

    private @Nullable Object staticValue(Calls.Arg argument) {
        if (argument.expr() != null) {
            return body.statics.evaluate(argument.expr());
        }
        return switch (argument.value()) {
            case TypedExpr.Constant(var value, _, _)
                    when value instanceof Long
                            || value instanceof String
                            || value instanceof Boolean ->
                    value;
            case TypedExpr.Nothing(Type.Literal(var value), _) -> value;
            default -> null;
        };
    }

    private static boolean literalFits(Expr annotation, Object value) {
        if (annotation instanceof Expr.Subscript(_, Expr.Name(var kind, _), _)) {
            return switch (kind) {
                case "int" -> value instanceof Long;
                case "str" -> value instanceof String;
                case "bool" -> value instanceof Boolean;
                default -> true;
            };
        }
        return true;
    }

    /// Why a candidate does not take the arguments, for a message.
    String refusal(Calls.Callee callee, List<Calls.Arg> arguments) {
        var arrangement = Arrangement.of(callee, arguments);
        return arrangement.problem() != null ? arrangement.problem() : "takes other types";
    }

    /// Where a candidate refuses an argument whose parameter's type comes from a place that could be wider (the element
    /// type of a list, say), has that place widened. Comes back when there is none.
    void widen(Calls.Callee callee, List<Calls.Arg> arguments) {
        var arrangement = Arrangement.of(callee, arguments);
        if (arrangement.problem() != null) {
            return;
        }
        TypeContext context = context(callee);
        List<Parameter> parameters = arrangement.parameters();
        for (int i = 0; i < parameters.size(); i++) {
            Calls.Arg argument = arrangement.single().get(i);
            if (argument == null || parameters.get(i).annotation().isEmpty()) {
                continue;
            }
            Expr annotation = parameters.get(i).annotation().get();
            if (isTypeAnnotation(annotation) || isStaticAnnotation(annotation)) {
                continue;
            }
            Type expected = evaluate(annotation, context);
            if (!body.conversions.fits(argument.value().type(), expected)) {
                body.widerPlaces.widen(expected, argument.value().type());
                body.widerPlaces.split(expected, argument.value().span());
                if (callee.decl().has("stores")) {
                    body.widerPlaces.makeRoom(expected, argument.value().type());
                }
            }
        }
    }

    // ---- the call

    /// Calls a function that is decided on; wrong arguments are reported.
    TypedExpr apply(Calls.Callee callee, List<Calls.Arg> arguments, Span span) {
        int star = RunTimeStar.index(arguments);
        if (star >= 0 && RunTimeStar.fillsParameters(callee, arguments, star)) {
            var spread = new ArrayList<Calls.Arg>();
            var stmts =
                    body.capture(
                            () ->
                                    spread.addAll(
                                            new RunTimeStar(body)
                                                    .spread(callee, arguments, star, span)));
            TypedExpr call = apply(callee, spread, span);
            return new TypedExpr.Sequence(stmts, call);
        }
        int named = RunTimeKeywords.index(arguments);
        if (named >= 0) {
            var spread = new ArrayList<Calls.Arg>();
            var stmts =
                    body.capture(
                            () ->
                                    spread.addAll(
                                            new RunTimeKeywords(body)
                                                    .spread(callee, arguments, named, span)));
            TypedExpr call = apply(callee, spread, span);
            return new TypedExpr.Sequence(stmts, call);
        }
        var arrangement = Arrangement.of(callee, arguments);
        if (arrangement.problem() != null) {
            Diagnostic error = Diagnostic.error("arguments", span, arrangement.problem());
            if (!callee.decl().module().library()) {
                error = error.withLabel(callee.decl().tree().nameSpan(), "it is declared here");
            }
            if (callee.receiver() != null && arrangement.parameters().isEmpty()) {
                error = error.withHint("a method's first parameter is the object: 'self'");
            }
            return new Mixing(body).refuse(error);
        }
        ItemsGiven.watch(body, callee, arguments, span);
        if (!outOfOrder(arrangement, arguments)) {
            return new Application(callee, arrangement, span).run();
        }
        // source order is kept: the values first, then the call
        var kept = new ArrayList<Calls.Arg>();
        var stmts = body.capture(() -> kept.addAll(body.calls.evaluated(arguments)));
        TypedExpr call = new Application(callee, Arrangement.of(callee, kept), span).run();
        return new TypedExpr.Sequence(stmts, call);
    }

    /// Whether keywords put arguments into another order than they are written in.
    private static boolean outOfOrder(Arrangement arrangement, List<Calls.Arg> arguments) {
        int last = -1;
        for (Calls.Arg argument : arguments) {
            int at = arrangement.single().indexOf(argument);
            if (at >= 0 && at < last) {
                return true;
            }
            last = Math.max(last, at);
        }
        return false;
    }

    /// Arguments brought to the types of the parameters.
    private final class Application {
        private final Calls.Callee callee;
        private final FunctionDecl decl;
        private final Arrangement arrangement;
        private final Span span;
        private final TypeContext context;
        private final List<TypedExpr> values = new ArrayList<>();
        private final List<Type> types = new ArrayList<>();
        private boolean failed;

        Application(Calls.Callee callee, Arrangement arrangement, Span span) {
            this.callee = callee;
            this.decl = callee.decl();
            this.arrangement = arrangement;
            this.span = span;
            this.context = context(callee);
        }

        TypedExpr run() {
            arrangement
                    .keywords()
                    .forEach(
                            (name, argument) -> {
                                if (context.environment().containsKey(name)
                                        && argument.value().type().head()
                                                instanceof Type.Token(var of)) {
                                    engine.unify(context.environment().get(name), of);
                                }
                            });
            List<Parameter> parameters = arrangement.parameters();
            for (int i = 0; i < parameters.size(); i++) {
                parameter(parameters.get(i), i, arrangement.single().get(i));
            }
            if (failed || !allProvided()) {
                return body.calls.poison(span);
            }
            if ("factory".equals(decl.markText("tag"))) {
                factory();
            }
            Type result =
                    decl.tree().returns().isPresent()
                            ? engine.realizations
                                    .typeExpressions()
                                    .place(decl.tree().returns().get(), context)
                            : null;
            if (result != null && (isAnyTuple(result) || Returns.tellsLess(decl, result))) {
                result = null;
            }
            if (result != null
                    && decl.scope().isGenerator()
                    && !Core.is(result, Primitive.GENERATOR)) {
                // -> Iterator[T]: the realization tells
                result = null;
            }
            return engine.realizations.call(
                    body, callee, values, types, context.environment(), result, span);
        }

        /// A type parameter that no annotation mentions has to be given.
        private boolean allProvided() {
            for (TypeParameter parameter : decl.tree().typeParameters()) {
                String name = parameter.name();
                if (context.environment().get(name).head() instanceof Type.Variable
                        && annotations().noneMatch(a -> mentions(a, name))) {
                    engine.report(
                            Diagnostic.error("generic", span, "generic '" + name + "' not provided")
                                    .withLabel(
                                            decl.tree().nameSpan(),
                                            "no parameter tells what '" + name + "' is"));
                    return false;
                }
            }
            return true;
        }

        private Stream<Expr> annotations() {
            return Stream.concat(
                    decl.tree().parameters().list().stream().flatMap(p -> p.annotation().stream()),
                    decl.tree().returns().stream());
        }

        private static boolean mentions(Expr annotation, String name) {
            return Pattern.compile("\\b" + Pattern.quote(name) + "\\b")
                    .matcher(annotation.span().text())
                    .find();
        }

        /// The first argument makes values of the type parameter `V`, which says what that is before anything is stored.
        private void factory() {
            TypedExpr given = values.get(1);
            Type made = context.environment().get("V");
            if (!Core.isUnknown(made)) {
                return;
            }
            if (given.type().head() instanceof Type.Token(var of)
                    && of.head() instanceof Type.Instance(var of2, var arguments)) {
                boolean open =
                        arguments.isEmpty()
                                && !engine.classes.prepare(of2).typeParameters().isEmpty();
                engine.unify(made, open ? body.construction.openInstance(of2, span) : of);
            } else if (given.type().head() instanceof Type.Function) {
                body.capture(
                        () ->
                                engine.unify(
                                        made, body.calls.callValue(given, List.of(), span).type()));
            }
        }

        private void add(TypedExpr value, Type type) {
            values.add(value);
            types.add(type);
        }

        private void parameter(Parameter parameter, int index, Calls.@Nullable Arg argument) {
            switch (parameter.kind()) {
                case STAR -> starred(parameter);
                case DOUBLE_STAR -> keywords(parameter);
                default -> {
                    if (argument == null) {
                        omitted(parameter);
                    } else {
                        given(parameter, index, argument);
                    }
                }
            }
        }

        private void given(Parameter parameter, int index, Calls.Arg argument) {
            TypedExpr value = argument.value();
            if (parameter.annotation().isEmpty()) {
                if (index == 0 && callee.receiver() == value && callee.owner() != null) {
                    value = body.members.asOwner(value, callee.owner());
                } else if (index == 0
                        && callee.owner() != null
                        && callee.receiver() == null
                        && !decl.has("staticmethod")
                        && !decl.has("classmethod")
                        && !decl.simpleName().equals("__new__")) {
                    // C.method(obj): the object may be of a derived class
                    value = body.members.asOwner(value, callee.owner());
                }
                if (decl.module().library() && parameter.name().equals(ITEMS)) {
                    value = body.conversions.unwrap(value, "none.value");
                }
                addFree(parameter, value);
                return;
            }
            Expr annotation = parameter.annotation().get();
            if (isTypeAnnotation(annotation)) {
                typeArgument(parameter, value);
                return;
            }
            if (isStaticAnnotation(annotation)) {
                staticArgument(parameter, argument);
                return;
            }
            Type expected = evaluate(annotation, context);
            if (!decl.module().library() && TypeExpressions.isAnything(expected)) {
                addFree(parameter, value);
                return;
            }
            if (!decl.module().library() && holdsMore(value.type(), expected)) {
                add(value, value.type());
                return;
            }
            TypedExpr converted =
                    decl.has("stores")
                            ? body.conversions.stored(value, expected)
                            : body.conversions.annotated(value, expected);
            add(converted, keepsOwnType(expected) ? value.type() : expected);
        }

        /// A value without a declared type; a tuple where ever other lengths come becomes one of any length.
        private void addFree(Parameter parameter, TypedExpr value) {
            String key = Realizations.growingKey(decl, parameter.name());
            TypedExpr added =
                    engine.session.growing.contains(key)
                            ? body.whenKnown(
                                    List.of(value.type()),
                                    span,
                                    () -> body.tuples.ofAnyLength(value))
                            : value;
            add(added, added.type());
        }

        private boolean keepsOwnType(Type expected) {
            return isAnyTuple(expected)
                    || expected.head() instanceof Type.Instance(var of, _)
                            && (Traits.isTrait(of) || of.is(Primitive.TYPE));
        }

        /// Whether a container may have None in it, or items of several types, where the annotation names one: it is taken as
        /// it is, and its items are asked when they are used.
        private boolean holdsMore(Type given, Type expected) {
            if (!(given.head() instanceof Type.Instance(var decl, var present))
                    || !(expected.head() instanceof Type.Instance(var wantedDecl, var wanted))
                    || decl != wantedDecl
                    || !Core.isReference(given)
                    || !decl.module().library()) {
                return false;
            }
            boolean more = false;
            for (int i = 0; i < wanted.size(); i++) {
                Type a = present.get(i);
                Type b = wanted.get(i);
                if (Mixture.is(a) && !Core.isUnknown(b) && !Mixture.is(b)
                        || Conversions.mayBeNone(a, b)
                                && engine.trial(() -> engine.unify(Core.inside(a), b))) {
                    more = true;
                } else if (!engine.trial(() -> engine.unify(a, b))) {
                    return false;
                }
            }
            return more;
        }

        private void typeArgument(Parameter parameter, TypedExpr value) {
            if (value.type().head() instanceof Type.Token(var of)) {
                engine.unify(context.environment().get(parameter.name()), of);
                add(new TypedExpr.Nothing(value.type(), span), value.type());
                return;
            }
            error("expected type expression", value.span());
        }

        private void staticArgument(Parameter parameter, Calls.Arg argument) {
            Object value = staticValue(argument);
            if (value == null) {
                error("expected static expression", argument.value().span());
                return;
            }
            var type = new Type.Literal(value);
            context.environment().put(parameter.name(), type);
            add(new TypedExpr.Nothing(type, span), type);
        }

        private void error(String message, Span where) {
            engine.error("arguments", where, message);
            failed = true;
        }

        private void omitted(Parameter parameter) {
            TypedExpr stored = callee.defaults().get(parameter.name());
            if (stored != null) {
                add(stored, stored.type());
                return;
            }
            if (isInferred(parameter)) {
                Type of = context.environment().get(parameter.name());
                if (parameter.defaultValue().isPresent() && Core.isUnknown(of)) {
                    engine.unify(of, evaluate(parameter.defaultValue().get(), context));
                }
                add(new TypedExpr.Nothing(new Type.Token(of), span), new Type.Token(of));
                return;
            }
            Expr value = parameter.defaultValue().orElseThrow();
            Version shared = engine.globals.sharedDefault(decl, parameter.name());
            if (shared != null) {
                TypedExpr read = new TypedExpr.ReadModule(shared.module, null, span);
                add(read, read.type());
                return;
            }
            Namespace where = engine.declarations.home(decl);
            if (parameter.annotation().isEmpty()) {
                if (value instanceof Expr.NoneLiteral) {
                    add(
                            new TypedExpr.Nothing(engine.core.noneType(), span),
                            engine.core.noneType());
                    return;
                }
                addFree(parameter, body.inferElsewhere(where, Map.of(), value, null));
                return;
            }
            Expr annotation = parameter.annotation().get();
            if (isStaticAnnotation(annotation)) {
                TypedExpr inferred = body.inferElsewhere(where, Map.of(), value, null);
                staticArgument(
                        parameter,
                        new Calls.Arg(
                                dev.codonedge.syntax.Argument.Kind.POSITIONAL,
                                "",
                                value,
                                inferred));
                return;
            }
            Type expected = evaluate(annotation, context);
            TypedExpr inferred = body.inferElsewhere(where, context.environment(), value, expected);
            boolean own = keepsOwnType(expected) || Core.isUnknown(expected);
            if (own && value instanceof Expr.NoneLiteral) {
                add(new TypedExpr.Nothing(engine.core.noneType(), span), engine.core.noneType());
                return;
            }
            add(body.conversions.annotated(inferred, expected), own ? inferred.type() : expected);
        }

        private void starred(Parameter parameter) {
            var items = new ArrayList<TypedExpr>();
            for (Calls.Arg argument : arrangement.starred()) {
                TypedExpr value = argument.value();
                if (argument.kind() == dev.codonedge.syntax.Argument.Kind.STAR) {
                    runTimeStar(argument);
                    return;
                }
                items.add(one(parameter, value));
            }
            Type type = engine.core.tuple(items.stream().map(TypedExpr::type).toList());
            add(new TypedExpr.MakeTuple(items, type, span), type);
        }

        /// One of the values that a parameter with stars takes.
        private TypedExpr one(Parameter parameter, TypedExpr value) {
            if (parameter.annotation().isEmpty()) {
                return value;
            }
            Type expected = evaluate(parameter.annotation().get(), context);
            return !decl.module().library() && TypeExpressions.isAnything(expected)
                    ? value
                    : body.conversions.annotated(value, expected);
        }

        /// `f(*items)` where the number of items is known at run time only.
        private void runTimeStar(Calls.Arg argument) {
            List<Calls.Arg> all = arrangement.starred();
            var holder = new TypedExpr[1];
            var stmts =
                    body.capture(
                            () ->
                                    holder[0] =
                                            all.size() == 1
                                                    ? argument.value()
                                                    : new RunTimeStar(body).joined(all, span));
            TypedExpr tuple =
                    body.construction.construct(
                            new Type.Instance(engine.core.decl("DynamicTuple"), List.of()),
                            List.of(Calls.Arg.of(holder[0])),
                            span);
            add(stmts.isEmpty() ? tuple : new TypedExpr.Sequence(stmts, tuple), tuple.type());
        }

        private void keywords(Parameter parameter) {
            if (arrangement.keywords().containsKey(RunTimeKeywords.REST)) {
                TypedExpr collected =
                        new RunTimeKeywords(body).collected(arrangement.keywords(), span);
                add(collected, collected.type());
                return;
            }
            var items = new ArrayList<TypedExpr>();
            var names = new ArrayList<String>();
            arrangement
                    .keywords()
                    .forEach(
                            (name, argument) -> {
                                names.add(name);
                                items.add(one(parameter, argument.value()));
                            });
            TypedExpr made = body.tuples.keywordTuple(names, items, span);
            add(made, made.type());
        }
    }
}
