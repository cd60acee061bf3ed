package dev.codonedge.infer;

import dev.codonedge.source.Span;
import dev.codonedge.syntax.Argument;
import dev.codonedge.syntax.Expr;
import dev.codonedge.syntax.Stmt;
import dev.codonedge.typed.TypedExpr;
import dev.codonedge.types.ClassDecl;
import dev.codonedge.types.FunctionDecl;
import dev.codonedge.types.Type;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Calls of library functions that only the compiler can answer, wherever they were imported from.
final class LibraryCalls {
    /// Built-in functions of which there is only the name.
    private static final Set<String> NEVER = Set.of("delattr", "superf");

    private final Body body;
    private final Engine engine;

    LibraryCalls(Body body) {
        this.body = body;
        this.engine = body.engine;
    }

    /// What a call of a function marked `special` gives, or null when it is called like any other.
    @Nullable TypedExpr call(FunctionDecl decl, List<Calls.Arg> arguments, Span span) {
        if (decl.simpleName().equals("format")) {
            return formatCall(decl, arguments, span);
        }
        if (decl.module().name().equals("struct")) {
            return new StructFormats(body, span).call(decl, arguments);
        }
        if (decl.module().name().equals("unittest") && decl.simpleName().equals("main")) {
            return new UnitTests(body, span).main(arguments);
        }
        if (isBuiltin(decl)) {
            if (decl.simpleName().equals("print")) {
                return body.specials.print(arguments, span);
            }
            if (NEVER.contains(decl.simpleName())) {
                return notSupported(decl, span);
            }
            engine.error(
                    "special", span, "'" + decl.simpleName() + "' has to be called by its name");
            return body.calls.poison(span);
        }
        TypedExpr made =
                switch (decl.simpleName()) {
                    case "partial" -> arguments.isEmpty() ? null : partial(arguments, span);
                    case "_arguments_of" ->
                            body.whenKnown(
                                    List.of(arguments.getFirst().value().type()),
                                    span,
                                    () -> new ArgumentTuple(body).of(arguments, span));
                    case "asdict", "astuple", "fields", "replace" ->
                            new DataClasses(body).call(decl, arguments, span);
                    default -> null;
                };
        return made == null && hasNoBody(decl) ? notSupported(decl, span) : made;
    }

    /// What a class of the library makes by itself of what is written out, or null when it is constructed like any other:
    /// `struct.Struct("<HH")`, and `array.array("H", …)`, whose letter is a type.
    @Nullable TypedExpr constructed(
            ClassDecl decl, List<Calls.Arg> arguments, boolean typed, Span span) {
        String module = decl.module().library() ? decl.module().name() : "";
        if (module.equals("struct") && decl.name().equals("Struct")) {
            FunctionDecl maker = decl.methods().get("__new__").getFirst();
            return new StructFormats(body, span).call(maker, arguments);
        }
        boolean array = module.equals("array") && decl.name().equals("array") && !typed;
        if (!array || arguments.isEmpty()) {
            return null;
        }
        if (arguments.getFirst().value() instanceof TypedExpr.Constant(String code, _, _)) {
            if (code.length() != 1 || "bBhHiIlLqQfdu".indexOf(code.charAt(0)) < 0) {
                engine.error(
                        "special",
                        span,
                        "bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)");
                return body.calls.poison(span);
            }
            if (!code.equals("u")) {
                TypedExpr maker = body.reading.libraryFunction("array", "_array_" + code, span);
                return body.calls.callValue(maker, arguments.subList(1, arguments.size()), span);
            }
        }
        engine.error("special", span, "the type code of an array has to be written out");
        return body.calls.poison(span);
    }

    private static boolean hasNoBody(FunctionDecl decl) {
        return decl.tree().body().stream()
                .allMatch(s -> s instanceof Stmt.Expression(Expr.EllipsisLiteral _, _));
    }

    private TypedExpr notSupported(FunctionDecl decl, Span span) {
        engine.error("special", span, "'" + decl.simpleName() + "' is not supported here");
        return body.calls.poison(span);
    }

    private TypedExpr partial(List<Calls.Arg> arguments, Span span) {
        TypedExpr function = arguments.getFirst().value();
        var expanded = Stars.expand(body, arguments.subList(1, arguments.size()), span);
        List<Calls.Arg> rest = expanded.arguments();
        TypedExpr made =
                body.whenKnown(
                        List.of(function.type()),
                        span,
                        () -> {
                            if (function.type().head() instanceof Type.Function) {
                                return body.functions.partial(function, rest, span);
                            }
                            var all = new ArrayList<Calls.Arg>();
                            all.add(arguments.getFirst());
                            all.addAll(rest);
                            TypedExpr wrap =
                                    body.reading.libraryFunction("functools", "_partial", span);
                            return body.calls.callValue(wrap, all, span);
                        });
        return expanded.around(made);
    }

    private boolean isBuiltin(FunctionDecl decl) {
        return engine.modules.builtins().find(decl.simpleName())
                        instanceof Binding.Functions(var decls)
                && decls.contains(decl);
    }

    /// `format(value, "…")`; null where the specification is not written out.
    private @Nullable TypedExpr formatCall(
            FunctionDecl decl, List<Calls.Arg> arguments, Span span) {
        if (arguments.size() != 2
                || arguments.stream().anyMatch(a -> a.kind() != Argument.Kind.POSITIONAL)
                || !(arguments.get(1).value() instanceof TypedExpr.Constant(String spec, _, _))) {
            return null;
        }
        TypedExpr value = arguments.getFirst().value();
        return body.whenKnown(
                List.of(value.type()),
                span,
                () -> {
                    TypedExpr text = new KnownFormats(body, span).format(value, spec);
                    return text != null
                            ? text
                            : body.calls.apply(Calls.Callee.function(decl), arguments, span);
                });
    }

    /// `tuple._replace(name=value)` of a named tuple; null of anything else.
    @Nullable TypedExpr replaced(TypedExpr object, List<Calls.Arg> arguments, Span span) {
        if (!(object.type().head() instanceof Type.Instance type)
                || type.decl().kind() != ClassDecl.Kind.VALUE
                || arguments.stream().anyMatch(a -> a.kind() != Argument.Kind.KEYWORD)) {
            return null;
        }
        var holder = new TypedExpr[1];
        var left = new ArrayList<Calls.Arg>();
        var stmts =
                body.capture(
                        () -> {
                            holder[0] = body.variables.temporary(object);
                            left.addAll(body.calls.evaluated(arguments));
                        });
        var values = new ArrayList<Calls.Arg>();
        List<Type> types = engine.classes.itemTypes(type);
        int index = 0;
        for (String field : type.decl().fields().keySet()) {
            Calls.Arg given =
                    left.stream().filter(a -> a.name().equals(field)).findFirst().orElse(null);
            values.add(
                    given != null
                            ? Calls.Arg.of(given.value())
                            : Calls.Arg.of(
                                    new TypedExpr.GetItem(
                                            holder[0], index, types.get(index), span)));
            left.remove(given);
            index++;
        }
        if (!left.isEmpty()) {
            engine.error(
                    "arguments",
                    span,
                    "Got unexpected field names: ['" + left.getFirst().name() + "']");
            return body.calls.poison(span);
        }
        TypedExpr made =
                body.construction.construct(
                        new Type.Instance(type.decl(), List.of()), values, span);
        return new TypedExpr.Sequence(stmts, made);
    }
}
