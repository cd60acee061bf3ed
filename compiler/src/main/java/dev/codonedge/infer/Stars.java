package dev.codonedge.infer;

import dev.codonedge.source.Span;
import dev.codonedge.syntax.Argument;
import dev.codonedge.typed.TypedExpr;
import dev.codonedge.typed.TypedStmt;
import dev.codonedge.types.Type;

import java.util.ArrayList;
import java.util.List;

/// Takes `*tuple` and `**keywords` among the arguments of a call apart: one argument for each item, and what they come from
/// evaluated once, where it stands. What has no length of its own stays one argument.
final class Stars {
    private final Body body;
    private final Span span;
    private final List<Calls.Arg> arguments = new ArrayList<>();

    /// What has no items and yet does something, to be done before the next argument.
    private final List<TypedStmt> before = new ArrayList<>();

    private Stars(Body body, Span span) {
        this.body = body;
        this.span = span;
    }

    /// @param before what is to be done although there is no argument it could be part of
    record Expanded(List<Calls.Arg> arguments, List<TypedStmt> before) {
        TypedExpr around(TypedExpr call) {
            return before.isEmpty() ? call : new TypedExpr.Sequence(before, call);
        }
    }

    static boolean among(List<Calls.Arg> arguments) {
        return arguments.stream().anyMatch(Stars::is);
    }

    private static boolean is(Calls.Arg argument) {
        return argument.kind() == Argument.Kind.STAR
                || argument.kind() == Argument.Kind.DOUBLE_STAR;
    }

    /// The types that tell how many arguments there are.
    static List<Type> types(List<Calls.Arg> arguments) {
        return arguments.stream().filter(Stars::is).map(a -> a.value().type()).toList();
    }

    static Expanded expand(Body body, List<Calls.Arg> arguments, Span span) {
        if (!among(arguments)) {
            return new Expanded(arguments, List.of());
        }
        var stars = new Stars(body, span);
        arguments.forEach(stars::add);
        return stars.end();
    }

    private void add(Calls.Arg argument) {
        Type type = is(argument) ? body.known(argument.value().type()) : argument.value().type();
        boolean keywords =
                argument.kind() == Argument.Kind.DOUBLE_STAR
                        && type instanceof Type.Instance instance
                        && Tuples.isKeywords(instance);
        if (keywords) {
            var instance = (Type.Instance) type;
            Type items = instance.argument(1);
            TypedExpr tuple =
                    argument.value() instanceof TypedExpr.MakeTuple(var parts, _, _)
                            ? parts.getFirst()
                            : new TypedExpr.GetItem(argument.value(), 0, items, span);
            addItems(tuple, Core.items(items), Tuples.keywordNames(instance));
        } else if (argument.kind() == Argument.Kind.STAR && Core.isTuple(type)) {
            addItems(argument.value(), Core.items(type), List.of());
        } else {
            append(argument.kind(), argument.name(), argument);
        }
    }

    /// @param names those of keyword arguments; none where they are positional
    private void addItems(TypedExpr tuple, List<Type> types, List<String> names) {
        TypedExpr source = tuple;
        var stmts = new ArrayList<TypedStmt>();
        boolean apart = tuple instanceof TypedExpr.MakeTuple;
        if (!apart && !repeatable(tuple)) {
            if (types.isEmpty()) {
                before.add(new TypedStmt.Evaluate(tuple, span));
                return;
            }
            var holder = new TypedExpr[1];
            stmts.addAll(body.capture(() -> holder[0] = body.variables.temporary(tuple)));
            source = holder[0];
        }
        for (int i = 0; i < types.size(); i++) {
            TypedExpr item =
                    source instanceof TypedExpr.MakeTuple(var items, _, _)
                            ? items.get(i)
                            : new TypedExpr.GetItem(source, i, types.get(i), span);
            if (i == 0 && !stmts.isEmpty()) {
                item = new TypedExpr.Sequence(stmts, item);
            }
            boolean named = i < names.size();
            append(
                    named ? Argument.Kind.KEYWORD : Argument.Kind.POSITIONAL,
                    named ? names.get(i) : "",
                    Calls.Arg.of(item));
        }
    }

    private void append(Argument.Kind kind, String name, Calls.Arg argument) {
        TypedExpr value = argument.value();
        if (!before.isEmpty()) {
            value = new TypedExpr.Sequence(before, value);
            before.clear();
        }
        arguments.add(new Calls.Arg(kind, name, argument.expr(), value));
    }

    private Expanded end() {
        if (before.isEmpty() || arguments.isEmpty()) {
            return new Expanded(arguments, List.copyOf(before));
        }
        Calls.Arg last = arguments.removeLast();
        var holder = new TypedExpr[1];
        var stmts =
                body.capture(
                        () -> {
                            holder[0] = body.variables.temporary(last.value());
                            before.forEach(body::emit);
                        });
        arguments.add(
                new Calls.Arg(
                        last.kind(),
                        last.name(),
                        last.expr(),
                        new TypedExpr.Sequence(stmts, holder[0])));
        return new Expanded(arguments, List.of());
    }

    /// Whether reading it several times, one right after the other, is as good as once.
    static boolean repeatable(TypedExpr value) {
        return switch (value) {
            case TypedExpr.ReadLocal _, TypedExpr.ReadModule _, TypedExpr.Nothing _ -> true;
            case TypedExpr.GetItem(var tuple, _, _, _) -> repeatable(tuple);
            default -> false;
        };
    }
}
