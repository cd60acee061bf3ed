package dev.codonedge.infer;

import dev.codonedge.source.Span;
import dev.codonedge.syntax.Expr;
import dev.codonedge.typed.TypedExpr;
import dev.codonedge.typed.TypedStmt;
import dev.codonedge.types.ClassDecl.Primitive;
import dev.codonedge.types.Type;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// f-strings and `print`: taken apart into pieces, so that what is only printed is never built.
final class Texts {
    private static final int MOST_JOINED = 6;

    private final Body body;
    private final Engine engine;

    Texts(Body body) {
        this.body = body;
        this.engine = body.engine;
    }

    /// A piece of text to come.
    private sealed interface Piece {
        record Fixed(String text) implements Piece {}

        /// Shown by `str` when printed.
        record Shown(TypedExpr value) implements Piece {}
    }

    // ---- f-strings

    TypedExpr fstring(Expr.FString text) {
        Span span = text.span();
        var pieces = new ArrayList<Piece>();
        addPieces(text.parts(), pieces, span);
        var parts = new ArrayList<TypedExpr>();
        for (Piece piece : merged(pieces)) {
            parts.add(
                    switch (piece) {
                        case Piece.Fixed(var fixed) -> constant(fixed, span);
                        case Piece.Shown(var value) -> toStr(value, span);
                    });
        }
        return concatenate(parts, span);
    }

    private void addPieces(List<Expr.FPart> parts, List<Piece> into, Span span) {
        for (Expr.FPart part : parts) {
            switch (part) {
                case Expr.FPart.Text(var fixed) -> into.add(new Piece.Fixed(fixed));
                case Expr.FPart.Field field -> addField(field, into);
            }
        }
    }

    private void addField(Expr.FPart.Field field, List<Piece> into) {
        Span span = field.span();
        field.shown().ifPresent(shown -> into.add(new Piece.Fixed(shown)));
        TypedExpr value = body.expressions.infer(field.value());
        boolean showsRepr = field.shown().isPresent() && field.spec().isEmpty();
        TypedExpr text =
                switch (field.conversion()) {
                    case NONE -> showsRepr ? method(value, "__repr__", span) : value;
                    case STR -> toStr(value, span);
                    case REPR -> repr(value, span);
                    case ASCII -> call("ascii", value, span);
                };
        if (field.spec().isEmpty() || isEmpty(field.spec().get())) {
            boolean plain = field.conversion() == Expr.Conversion.NONE && !showsRepr;
            into.add(new Piece.Shown(plain ? formattedByItself(text, span) : text));
            return;
        }
        TypedExpr spec = spec(field.spec().get(), span);
        into.add(new Piece.Shown(formatted(text, spec, span)));
    }

    /// A value as an empty specification shows it, which only matters where its class says so.
    private TypedExpr formattedByItself(TypedExpr value, Span span) {
        return body.whenKnown(
                List.of(value.type()),
                span,
                () -> {
                    boolean formats =
                            value.type().head() instanceof Type.Instance(var decl, _)
                                    && !decl.module().library()
                                    && engine.classes.hasMethod(value.type().head(), "__format__");
                    return formats
                            ? call("format", List.of(value, constant("", span)), span)
                            : value;
                });
    }

    private static boolean isEmpty(List<Expr.FPart> spec) {
        return spec.stream()
                .allMatch(p -> p instanceof Expr.FPart.Text(var text) && text.isEmpty());
    }

    private TypedExpr spec(List<Expr.FPart> parts, Span span) {
        var pieces = new ArrayList<Piece>();
        addPieces(parts, pieces, span);
        var texts = new ArrayList<TypedExpr>();
        for (Piece piece : merged(pieces)) {
            texts.add(
                    switch (piece) {
                        case Piece.Fixed(var fixed) -> constant(fixed, span);
                        case Piece.Shown(var value) -> toStr(value, span);
                    });
        }
        return concatenate(texts, span);
    }

    /// `format(value, spec)`; without a specification as it shows itself.
    TypedExpr formatted(TypedExpr value, @Nullable TypedExpr spec, Span span) {
        if (spec == null) {
            TypedExpr shown = formattedByItself(value, span);
            return body.whenKnown(List.of(shown.type()), span, () -> toStr(shown, span));
        }
        return body.whenKnown(
                List.of(value.type()),
                span,
                () -> {
                    TypedExpr plain = body.conversions.unwrap(value, "none.value");
                    if (isWrong(plain, spec, span)) {
                        return body.calls.poison(span);
                    }
                    return plain.type().head() instanceof Type.Union union
                                    && spec instanceof TypedExpr.Constant
                            ? body.members.overMembers(
                                    plain,
                                    union,
                                    span,
                                    member -> call("format", List.of(member, spec), span))
                            : call("format", List.of(plain, spec), span);
                });
    }

    /// Reports a specification that would raise for certain. Inside `try` it may: the program is prepared for it.
    private boolean isWrong(TypedExpr value, TypedExpr spec, Span span) {
        if (body.region.keepsVersions
                || !(spec instanceof TypedExpr.Constant(String text, _, _))
                || !(value.type().head() instanceof Type.Instance(var decl, _))
                || Mixture.is(value.type())
                || !decl.module().library()) {
            return false;
        }
        var problem = FormatSpec.problem(text, decl.name());
        problem.ifPresent(message -> engine.error("format", span, message));
        return problem.isPresent();
    }

    private TypedExpr method(TypedExpr value, String name, Span span) {
        return name.equals("__repr__")
                ? repr(value, span)
                : body.members.callMethod(value, name, List.of(), span);
    }

    TypedExpr ascii(TypedExpr value, Span span) {
        return call("ascii", value, span);
    }

    TypedExpr repr(TypedExpr value, Span span) {
        return call("repr", value, span);
    }

    private TypedExpr call(String builtin, TypedExpr value, Span span) {
        return call(builtin, List.of(value), span);
    }

    private TypedExpr call(String builtin, List<TypedExpr> values, Span span) {
        TypedExpr callee =
                body.reading.readBinding(
                        engine.modules.builtins().find(builtin),
                        engine.modules.builtins(),
                        builtin,
                        span);
        return body.calls.callValue(callee, values.stream().map(Calls.Arg::of).toList(), span);
    }

    /// `str(value)`.
    TypedExpr toStr(TypedExpr value, Span span) {
        return body.whenKnown(
                List.of(value.type()),
                span,
                () -> {
                    if (isStr(value.type())) {
                        return value;
                    }
                    if (value.type().head() instanceof Type.Token(var of)) {
                        return constant("<class '" + className(of) + "'>", span);
                    }
                    if (ObjectClasses.is(value.type())) {
                        TypedExpr object = new ObjectClasses(body).object(value, span);
                        TypedExpr name =
                                new TypedExpr.ClassName(object, true, engine.core.strType(), span);
                        return concatenate(
                                List.of(constant("<class '", span), name, constant("'>", span)),
                                span);
                    }
                    if (value.type().head() instanceof Type.Module(var decl)) {
                        return constant(
                                "<module '"
                                        + decl.name()
                                        + "' from '"
                                        + decl.tree().file().name()
                                        + "'>",
                                span);
                    }
                    if (value.type().head() instanceof Type.Function(var decl, _)) {
                        return constant("<function " + decl.simpleName() + ">", span);
                    }
                    if (Mixture.isOpen(value.type())) {
                        return body.members.overMembers(
                                value, value.type().head(), span, member -> toStr(member, span));
                    }
                    return body.construction.construct(
                            engine.core.strType(), List.of(Calls.Arg.of(value)), span);
                });
    }

    /// Without its arguments, a container's class is the one CPython shows.
    private static String className(Type of) {
        return of.head() instanceof Type.Instance(var decl, _) ? decl.printedName() : of.toString();
    }

    private boolean isStr(Type type) {
        return type.head() instanceof Type.Instance(var decl, _) && decl == engine.core.decl("str");
    }

    private TypedExpr constant(String text, Span span) {
        return new TypedExpr.Constant(text, engine.core.strType(), span);
    }

    private List<Piece> merged(List<Piece> pieces) {
        var merged = new ArrayList<Piece>();
        for (Piece piece : pieces) {
            Piece plain =
                    piece instanceof Piece.Shown(TypedExpr.Constant(String text, var type, _))
                                    && isStr(type)
                            ? new Piece.Fixed(text)
                            : piece;
            if (plain instanceof Piece.Fixed(var text)
                    && !merged.isEmpty()
                    && merged.getLast() instanceof Piece.Fixed(var before)) {
                merged.set(merged.size() - 1, new Piece.Fixed(before + text));
            } else if (!(plain instanceof Piece.Fixed(var text) && text.isEmpty())) {
                merged.add(plain);
            }
        }
        return merged;
    }

    /// Texts joined with one allocation for every few of them.
    TypedExpr concatenate(List<TypedExpr> parts, Span span) {
        if (parts.isEmpty()) {
            return constant("", span);
        }
        List<TypedExpr> rest = parts;
        while (rest.size() > 1) {
            int count = Math.min(MOST_JOINED, rest.size());
            var type = new TypedExpr.Nothing(new Type.Token(engine.core.strType()), span);
            TypedExpr joined =
                    body.members.callMethod(
                            type,
                            "__cat__",
                            rest.subList(0, count).stream().map(Calls.Arg::of).toList(),
                            span);
            var next = new ArrayList<TypedExpr>();
            next.add(joined);
            next.addAll(rest.subList(count, rest.size()));
            rest = next;
        }
        return rest.getFirst();
    }

    // ---- print

    TypedExpr print(List<Calls.Arg> arguments, Span span) {
        TypedExpr separator = constant(" ", span);
        TypedExpr end = constant("\n", span);
        TypedExpr file = null;
        boolean flush = false;
        var items = new ArrayList<Calls.Arg>();
        var expanded = Stars.expand(body, arguments, span);
        for (Calls.Arg argument : expanded.arguments()) {
            if (argument.kind() == dev.codonedge.syntax.Argument.Kind.STAR) {
                items.add(argument);
                continue;
            }
            if (argument.kind() != dev.codonedge.syntax.Argument.Kind.KEYWORD) {
                items.add(argument);
                continue;
            }
            switch (argument.name()) {
                case "sep" -> separator = textOr(argument.value(), " ", span);
                case "end" -> end = textOr(argument.value(), "\n", span);
                case "file" -> file = argument.value();
                case "flush" -> flush = true;
                default ->
                        engine.error(
                                "arguments",
                                argument.value().span(),
                                "'"
                                        + argument.name()
                                        + "' is an invalid keyword argument for print()");
            }
        }
        TypedExpr to = file;
        TypedExpr between = separator;
        TypedExpr last = end;
        boolean flushes = flush;
        boolean open =
                items.stream().anyMatch(a -> a.kind() == dev.codonedge.syntax.Argument.Kind.STAR);
        if (open && items.size() == 1 && file == null) {
            return printJoined(items.getFirst().value(), separator, end, span);
        }
        var stmts =
                body.capture(
                        () ->
                                emitPrint(
                                        open ? joined(items, between, span) : items,
                                        between,
                                        last,
                                        to,
                                        flushes,
                                        span));
        return expanded.around(
                new TypedExpr.Sequence(stmts, new TypedExpr.Nothing(engine.core.noneType(), span)));
    }

    /// Items of which some are known at run time only: one text that has them all.
    private List<Calls.Arg> joined(List<Calls.Arg> items, TypedExpr separator, Span span) {
        Type texts = engine.core.list(engine.core.strType());
        TypedExpr list =
                body.variables.temporary(new TypedExpr.ListDisplay(List.of(), texts, span));
        for (Calls.Arg item : items) {
            TypedExpr added;
            if (item.kind() == dev.codonedge.syntax.Argument.Kind.STAR) {
                added =
                        body.calls.callLibrary(
                                "internal.unpack", "add_texts", span, list, item.value());
            } else {
                added =
                        body.members.callMethod(
                                list,
                                "append",
                                List.of(Calls.Arg.of(toStr(item.value(), span))),
                                span);
            }
            body.emit(new TypedStmt.Evaluate(added, span));
        }
        TypedExpr text =
                body.members.callMethod(separator, "join", List.of(Calls.Arg.of(list)), span);
        return List.of(Calls.Arg.of(body.variables.temporary(text)));
    }

    private TypedExpr textOr(TypedExpr value, String whenNone, Span span) {
        return Core.isNone(value.type()) ? constant(whenNone, span) : value;
    }

    /// `print(*items)` of any iterable.
    private TypedExpr printJoined(TypedExpr items, TypedExpr separator, TypedExpr end, Span span) {
        return body.calls.callLibrary(
                "internal.unpack", "print_items", span, items, separator, end);
    }

    private void emitPrint(
            List<Calls.Arg> items,
            TypedExpr separator,
            TypedExpr end,
            @Nullable TypedExpr file,
            boolean flush,
            Span span) {
        var pieces = new ArrayList<Piece>();
        boolean first = true;
        for (Calls.Arg item : items) {
            if (!first) {
                pieces.add(new Piece.Shown(separator));
            }
            first = false;
            pieces.add(new Piece.Shown(item.value()));
        }
        pieces.add(new Piece.Shown(end));
        var merged = merged(pieces);
        boolean alone =
                merged.getFirst() instanceof Piece.Shown
                        && merged.stream().skip(1).noneMatch(p -> p instanceof Piece.Shown);
        var kept = new ArrayList<Piece>();
        for (Piece piece : merged) {
            // Python evaluates all arguments before it prints the first
            kept.add(
                    piece instanceof Piece.Shown(var value) && !alone && !isSimple(value)
                            ? new Piece.Shown(body.variables.temporary(value))
                            : piece);
        }
        for (Piece piece : kept) {
            emitPiece(piece, file, span);
        }
        if (flush && file == null) {
            body.emit(new TypedStmt.Evaluate(call("_print_flush", List.of(), span), span));
        }
    }

    private static boolean isSimple(TypedExpr value) {
        return value instanceof TypedExpr.Constant
                || value instanceof TypedExpr.Nothing
                || value instanceof TypedExpr.ReadLocal(var variable, _, _) && !variable.cell();
    }

    private void emitPiece(Piece piece, @Nullable TypedExpr file, Span span) {
        if (file != null) {
            TypedExpr text =
                    switch (piece) {
                        case Piece.Fixed(var fixed) -> constant(fixed, span);
                        case Piece.Shown(var value) -> toStr(value, span);
                    };
            body.emit(
                    new TypedStmt.Evaluate(
                            body.members.callMethod(
                                    file, "write", List.of(Calls.Arg.of(text)), span),
                            span));
            return;
        }
        TypedExpr printed =
                switch (piece) {
                    case Piece.Fixed(var fixed) -> call("_print_text", constant(fixed, span), span);
                    case Piece.Shown(var value) ->
                            body.whenKnown(
                                    List.of(value.type()), span, () -> printOne(value, span));
                };
        body.emit(new TypedStmt.Evaluate(printed, span));
    }

    private TypedExpr printOne(TypedExpr value, Span span) {
        if (isStr(value.type())) {
            return call("_print_text", value, span);
        }
        boolean number =
                Core.is(value.type(), Primitive.INT)
                        || Core.is(value.type(), Primitive.FLOAT)
                        || Core.is(value.type(), Primitive.BOOL);
        return number
                ? call("_print_one", value, span)
                : call("_print_text", toStr(value, span), span);
    }
}
