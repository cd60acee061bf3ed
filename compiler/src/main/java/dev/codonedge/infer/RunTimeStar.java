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

/// `f(*items)` where a fixed number of parameters is left for items whose number is known at run time only: it is checked
/// there.
final class RunTimeStar {
    private final Body body;
    private final Engine engine;

    RunTimeStar(Body body) {
        this.body = body;
        this.engine = body.engine;
    }

    /// Where the argument is that has to be spread, or -1.
    static int index(List<Calls.Arg> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            if (arguments.get(i).kind() == Argument.Kind.STAR) {
                return i;
            }
        }
        return -1;
    }

    /// Whether parameters before any `*args` are left for the items, or there have to be none.
    static boolean fillsParameters(Calls.Callee callee, List<Calls.Arg> arguments, int star) {
        return !hasStar(callee) || !open(callee, arguments, star).isEmpty();
    }

    /// Parameters that the items fill: those in front of `*args` that no other argument takes.
    private static List<Parameter> open(Calls.Callee callee, List<Calls.Arg> arguments, int star) {
        var open = new ArrayList<Parameter>();
        int taken = star + (callee.receiver() == null ? 0 : 1);
        long behind =
                arguments.subList(star + 1, arguments.size()).stream()
                        .filter(a -> a.kind() == Argument.Kind.POSITIONAL)
                        .count();
        for (Parameter parameter : callee.decl().tree().parameters().list()) {
            boolean positional =
                    parameter.kind() == Parameters.Kind.ORDINARY
                            || parameter.kind() == Parameters.Kind.POSITIONAL_ONLY;
            if (!positional) {
                break;
            }
            boolean named =
                    arguments.stream()
                            .anyMatch(
                                    a ->
                                            a.kind() == Argument.Kind.KEYWORD
                                                    && a.name().equals(parameter.name()));
            if (taken-- <= 0 && !named) {
                open.add(parameter);
            }
        }
        for (long i = 0; i < behind && !open.isEmpty(); i++) {
            open.removeLast();
        }
        return open;
    }

    /// What the arguments look like to a signature: for trials only.
    List<Calls.Arg> placeholders(Calls.Callee callee, List<Calls.Arg> arguments) {
        int star = index(arguments);
        if (star < 0 || !fillsParameters(callee, arguments, star)) {
            return arguments;
        }
        TypedExpr items = arguments.get(star).value();
        Type element =
                items.type().head() instanceof Type.Instance(_, var of) && of.size() == 1
                        ? of.getFirst()
                        : engine.fresh(body.depth);
        var all = new ArrayList<>(arguments.subList(0, star));
        for (Parameter _ : open(callee, arguments, star)) {
            all.add(Calls.Arg.of(new TypedExpr.Nothing(element, items.span())));
        }
        all.addAll(arguments.subList(star + 1, arguments.size()));
        return all;
    }

    private static boolean hasStar(Calls.Callee callee) {
        return callee.decl().tree().parameters().list().stream()
                .anyMatch(p -> p.kind() == Parameters.Kind.STAR);
    }

    /// The arguments with one for each parameter left. Where a parameter has a default, the items may be too few for it.
    List<Calls.Arg> spread(Calls.Callee callee, List<Calls.Arg> arguments, int star, Span span) {
        List<Parameter> open = open(callee, arguments, star);
        var spread = new ArrayList<>(body.calls.evaluated(arguments.subList(0, star)));
        TypedExpr items = arguments.get(star).value();
        TypedExpr iterable =
                Mixture.is(items.type()) ? new Mixing(body).iterate(items, span) : items;
        TypedExpr list =
                body.variables.temporary(
                        body.construction.construct(
                                new Type.Instance(engine.core.decl("List"), List.of()),
                                List.of(Calls.Arg.of(iterable)),
                                span));
        int required = 0;
        for (Parameter parameter : open) {
            required += callee.omissible(parameter) ? 0 : 1;
        }
        TypedExpr length =
                body.variables.temporary(body.members.callMethod(list, "__len__", List.of(), span));
        int most = hasStar(callee) ? Integer.MAX_VALUE : open.size();
        check(callee, open, length, required, most, span);
        for (int i = 0; i < open.size(); i++) {
            TypedExpr item = item(list, i, span);
            spread.add(
                    Calls.Arg.of(
                            i < required
                                    ? item
                                    : orDefault(callee, open.get(i), item, length, i, span)));
        }
        if (hasStar(callee)) {
            TypedExpr rest =
                    body.calls.callLibrary(
                            "internal.unpack",
                            "middle",
                            span,
                            list,
                            number(open.size(), span),
                            number(0, span));
            spread.add(new Calls.Arg(Argument.Kind.STAR, "", null, rest));
        }
        spread.addAll(arguments.subList(star + 1, arguments.size()));
        return spread;
    }

    /// Items and iterables of items, in one list.
    TypedExpr joined(List<Calls.Arg> arguments, Span span) {
        Type element = body.construction.elementVariable("arguments", span);
        TypedExpr list =
                body.variables.temporary(
                        new TypedExpr.ListDisplay(List.of(), engine.core.list(element), span));
        for (Calls.Arg argument : arguments) {
            String method = argument.kind() == Argument.Kind.STAR ? "extend" : "append";
            body.emit(
                    new TypedStmt.Evaluate(
                            body.members.callMethod(
                                    list, method, List.of(Calls.Arg.of(argument.value())), span),
                            span));
        }
        return list;
    }

    private TypedExpr number(long value, Span span) {
        return new TypedExpr.Constant(value, engine.core.intType(), span);
    }

    private TypedExpr item(TypedExpr list, long index, Span span) {
        return body.members.callMethod(
                list, "__getitem__", List.of(Calls.Arg.of(number(index, span))), span);
    }

    private TypedExpr orDefault(
            Calls.Callee callee,
            Parameter parameter,
            TypedExpr item,
            TypedExpr length,
            long index,
            Span span) {
        TypedExpr otherwise = callee.defaultOf(parameter, body);
        Type joined = Joins.join(engine, item.type(), otherwise.type());
        if (joined == null) {
            return item;
        }
        TypedExpr given =
                body.members.callMethod(
                        number(index, span), "__lt__", List.of(Calls.Arg.of(length)), span);
        return new TypedExpr.Conditional(
                given,
                body.conversions.annotated(item, joined),
                body.conversions.annotated(otherwise, joined),
                joined,
                span);
    }

    private void check(
            Calls.Callee callee,
            List<Parameter> open,
            TypedExpr length,
            int required,
            long most,
            Span span) {
        var names = new ArrayList<String>();
        for (Parameter parameter : open.subList(0, required)) {
            names.add("'" + parameter.name() + "'");
        }
        int fixed =
                (int)
                                callee.decl().tree().parameters().list().stream()
                                        .filter(
                                                p ->
                                                        p.kind() == Parameters.Kind.ORDINARY
                                                                || p.kind()
                                                                        == Parameters.Kind
                                                                                .POSITIONAL_ONLY)
                                        .count()
                        - open.size();
        body.emit(
                new TypedStmt.Evaluate(
                        body.calls.callLibrary(
                                "internal.unpack",
                                "check_arguments",
                                span,
                                length,
                                number(required, span),
                                number(most, span),
                                number(fixed, span),
                                text(callee.decl().name(), span),
                                text(String.join(" ", names), span)),
                        span));
    }

    private TypedExpr text(String text, Span span) {
        return new TypedExpr.Constant(text, engine.core.strType(), span);
    }
}
