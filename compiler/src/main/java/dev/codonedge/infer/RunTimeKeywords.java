package dev.codonedge.infer;

import dev.codonedge.source.Span;
import dev.codonedge.syntax.Argument;
import dev.codonedge.syntax.Parameters;
import dev.codonedge.syntax.Parameters.Parameter;
import dev.codonedge.typed.TypedExpr;
import dev.codonedge.typed.TypedStmt;
import dev.codonedge.types.Type;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// `f(**options)` of a dict whose keys are known at run time only: each parameter that nothing else fills is looked for in it,
/// and what is left is for `**named`, a dict then.
final class RunTimeKeywords {
    private static final String MODULE = "internal.unpack";

    /// What the argument is called that is for `**named`.
    static final String REST = "**";

    private final Body body;
    private final Engine engine;

    RunTimeKeywords(Body body) {
        this.body = body;
        this.engine = body.engine;
    }

    /// Where the argument is that has to be taken apart, or -1.
    static int index(List<Calls.Arg> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            if (arguments.get(i).kind() == Argument.Kind.DOUBLE_STAR
                    && !arguments.get(i).name().equals(REST)
                    && isDict(arguments.get(i).value().type())) {
                return i;
            }
        }
        return -1;
    }

    static boolean isDict(Type type) {
        return type.head() instanceof Type.Instance(var decl, var arguments)
                && decl.module().library()
                && decl.name().equals("Dict")
                && arguments.size() == 2;
    }

    /// What the arguments look like to a signature: for trials only.
    static List<Calls.Arg> placeholders(Calls.Callee callee, List<Calls.Arg> arguments) {
        int index = index(arguments);
        if (index < 0) {
            return arguments;
        }
        TypedExpr named = arguments.get(index).value();
        Type value = ((Type.Instance) named.type().head()).argument(1);
        var all = without(arguments, index);
        if (callee.decl().module().library()) {
            // nobody means a parameter of a container's method
            if (!collects(callee)) {
                all.add(keyword(REST, named));
            }
            return all;
        }
        for (Parameter parameter : open(callee, all)) {
            if (!callee.omissible(parameter)) {
                all.add(keyword(parameter.name(), new TypedExpr.Nothing(value, named.span())));
            }
        }
        return all;
    }

    private static boolean collects(Calls.Callee callee) {
        return callee.decl().tree().parameters().list().stream()
                .anyMatch(p -> p.kind() == Parameters.Kind.DOUBLE_STAR);
    }

    private static List<Calls.Arg> without(List<Calls.Arg> arguments, int index) {
        var all = new ArrayList<>(arguments);
        all.remove(index);
        return all;
    }

    private static Calls.Arg keyword(String name, TypedExpr value) {
        return new Calls.Arg(Argument.Kind.KEYWORD, name, null, value);
    }

    /// Parameters that may be given by name and that nothing else fills.
    private static List<Parameter> open(Calls.Callee callee, List<Calls.Arg> arguments) {
        long positional =
                arguments.stream().filter(a -> a.kind() == Argument.Kind.POSITIONAL).count()
                        + (callee.receiver() == null ? 0 : 1);
        var open = new ArrayList<Parameter>();
        for (Parameter parameter : callee.decl().tree().parameters().list()) {
            boolean ordinary = parameter.kind() == Parameters.Kind.ORDINARY;
            boolean taken =
                    (ordinary || parameter.kind() == Parameters.Kind.POSITIONAL_ONLY)
                            && positional-- > 0;
            boolean named =
                    arguments.stream()
                            .anyMatch(
                                    a ->
                                            a.kind() == Argument.Kind.KEYWORD
                                                    && a.name().equals(parameter.name()));
            if ((ordinary || parameter.kind() == Parameters.Kind.KEYWORD_ONLY)
                    && !taken
                    && !named) {
                open.add(parameter);
            }
        }
        return open;
    }

    /// The arguments with one for each parameter that the dict may fill, and behind them the dict with the rest where there
    /// is a parameter for it.
    List<Calls.Arg> spread(Calls.Callee callee, List<Calls.Arg> arguments, int index, Span span) {
        List<Calls.Arg> all = body.calls.evaluated(arguments);
        TypedExpr named = all.remove(index).value();
        List<Parameter> open = open(callee, all);
        String names = String.join(" ", open.stream().map(Parameter::name).toList());
        String function = Names.called(callee.decl());
        boolean collects = collects(callee);
        if (!collects) {
            body.emit(
                    new TypedStmt.Evaluate(
                            call("check_keywords", span, named, text(function), text(names)),
                            span));
        }
        for (Parameter parameter : open) {
            TypedExpr value =
                    body.variables.temporary(
                            callee.omissible(parameter)
                                    ? orDefault(callee, parameter, named, span)
                                    : call(
                                            "keyword",
                                            span,
                                            named,
                                            text(parameter.name()),
                                            text(function)));
            all.add(keyword(parameter.name(), value));
        }
        if (collects) {
            TypedExpr rest =
                    body.variables.temporary(call("other_keywords", span, named, text(names)));
            all.add(new Calls.Arg(Argument.Kind.DOUBLE_STAR, REST, null, rest));
        }
        return all;
    }

    /// What `**named` holds: the rest of a dict, and what was given by name besides.
    TypedExpr collected(Map<String, Calls.Arg> keywords, Span span) {
        TypedExpr rest = keywords.get(REST).value();
        if (keywords.size() == 1) {
            return rest;
        }
        var holder = new TypedExpr[1];
        var stmts =
                body.capture(
                        () -> {
                            TypedExpr empty =
                                    body.construction.construct(
                                            new Type.Instance(engine.core.decl("Dict"), List.of()),
                                            List.of(),
                                            span);
                            holder[0] = body.variables.temporary(empty);
                            change("update", holder[0], span, rest);
                            keywords.forEach(
                                    (name, argument) -> {
                                        if (!name.equals(REST)) {
                                            TypedExpr value = argument.value();
                                            change(
                                                    "__setitem__",
                                                    holder[0],
                                                    span,
                                                    text(name),
                                                    value);
                                        }
                                    });
                        });
        return new TypedExpr.Sequence(stmts, holder[0]);
    }

    private void change(String method, TypedExpr object, Span span, TypedExpr... arguments) {
        var given = new ArrayList<Calls.Arg>();
        for (TypedExpr argument : arguments) {
            given.add(Calls.Arg.of(argument));
        }
        TypedExpr changed = body.members.callMethod(object, method, given, span);
        body.emit(new TypedStmt.Evaluate(changed, span));
    }

    private TypedExpr orDefault(
            Calls.Callee callee, Parameter parameter, TypedExpr named, Span span) {
        TypedExpr otherwise = callee.defaultOf(parameter, body);
        TypedExpr name = text(parameter.name());
        TypedExpr value =
                body.members.callMethod(named, "__getitem__", List.of(Calls.Arg.of(name)), span);
        TypedExpr given =
                body.members.callMethod(named, "__contains__", List.of(Calls.Arg.of(name)), span);
        var slot = new JoinSlot(body, engine.fresh(body.depth), "the argument");
        TypedExpr then = slot.add(value);
        TypedExpr or = slot.add(otherwise);
        slot.close(span);
        return new TypedExpr.Conditional(given, then, or, then.type(), span);
    }

    private TypedExpr text(String text) {
        return new TypedExpr.Constant(
                text, engine.core.strType(), new Span(body.namespace.decl.tree().file(), 0, 0));
    }

    private TypedExpr call(String function, Span span, TypedExpr... arguments) {
        return body.calls.callLibrary(MODULE, function, span, arguments);
    }
}
