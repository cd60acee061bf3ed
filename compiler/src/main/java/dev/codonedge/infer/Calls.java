package dev.codonedge.infer;

import dev.codonedge.source.Span;
import dev.codonedge.syntax.Argument;
import dev.codonedge.syntax.Expr;
import dev.codonedge.syntax.Parameters.Parameter;
import dev.codonedge.typed.TypedExpr;
import dev.codonedge.typed.TypedStmt;
import dev.codonedge.types.ClassDecl.Primitive;
import dev.codonedge.types.FunctionDecl;
import dev.codonedge.types.Type;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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

        /// Whether a call may leave a parameter out.
        boolean omissible(Parameter parameter) {
            return parameter.defaultValue().isPresent() || defaults.containsKey(parameter.name());
        }

        /// What a parameter gets that a call leaves out.
        TypedExpr defaultOf(Parameter parameter, Body body) {
            TypedExpr stored = defaults.get(parameter.name());
            return stored != null
                    ? stored
                    : body.inferElsewhere(
                            body.engine.declarations.home(decl),
                            Map.of(),
                            parameter.defaultValue().orElseThrow(),
                            null);
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
        if (special == null) {
            special = new RunTimeAttributes(body).call(call);
        }
        if (special != null) {
            return special;
        }
        if (call.callee() instanceof Expr.Attribute attribute
                && new FunctionAttributes(body).variable(attribute) == null) {
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
        var arguments = body.tuples.asLists(callee.type(), arguments(call.arguments()));
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

    /// A call of a function of the library.
    TypedExpr callLibrary(String module, String name, Span span, TypedExpr... arguments) {
        return callValue(
                body.reading.libraryFunction(module, name, span),
                Stream.of(arguments).map(Arg::of).toList(),
                span);
    }

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
                yield body.overloads.choose(
                        candidates, arguments, decls.getFirst().simpleName(), span);
            }
            case Type.Token(var of) -> body.construction.construct(of, arguments, span);
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
