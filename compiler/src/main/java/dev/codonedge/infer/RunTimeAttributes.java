package dev.codonedge.infer;

import dev.codonedge.source.Span;
import dev.codonedge.syntax.ComparisonOperator;
import dev.codonedge.syntax.Expr;
import dev.codonedge.syntax.FunctionDef;
import dev.codonedge.typed.TypedExpr;
import dev.codonedge.typed.TypedStmt;
import dev.codonedge.types.ClassDecl;
import dev.codonedge.types.Type;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// `getattr`, `setattr` and `hasattr` with a name that is known when the program runs: it is compared with those that the
/// object's class has.
final class RunTimeAttributes {
    private final Body body;
    private final Engine engine;

    RunTimeAttributes(Body body) {
        this.body = body;
        this.engine = body.engine;
    }

    private Type.Instance bool() {
        return engine.core.boolType();
    }

    /// Whether something is known of what an object of a type has: classes of the library have too much.
    boolean isFor(Type type) {
        return classOf(type) != null || Mixture.is(type) || Core.isOptional(type);
    }

    private static @Nullable ClassDecl classOf(Type type) {
        Type head = type.head() instanceof Type.Token(var of) ? of.head() : type.head();
        return head instanceof Type.Instance(var decl, _) && !decl.module().library() ? decl : null;
    }

    /// `getattr(object, name)` as a value.
    TypedExpr get(Expr.Call call) {
        Span span = call.span();
        Expr written = call.arguments().get(1).value();
        TypedExpr object = body.expressions.infer(call.arguments().getFirst().value());
        Type type = body.require(object.type(), span);
        if (!isFor(type)) {
            return notStatic("getattr", written, span);
        }
        var holder = new TypedExpr[2];
        var stmts =
                body.capture(
                        () -> {
                            holder[0] = attributeName(written);
                            holder[1] =
                                    call.arguments().size() < 3
                                            ? null
                                            : body.expressions.infer(
                                                    call.arguments().get(2).value());
                        });
        return new TypedExpr.Sequence(stmts, get(object, written, holder[0], holder[1], span));
    }

    /// `getattr(object, name)(…)` with a name that is known when it runs; null for any other call.
    @Nullable TypedExpr call(Expr.Call call) {
        if (!(call.callee() instanceof Expr.Call inner)
                || !body.specials.builtin(inner.callee()).equals("getattr")
                || !Specials.fits("getattr", inner)
                || body.statics.evaluate(inner.arguments().get(1).value()) != null) {
            return null;
        }
        Span span = call.span();
        Expr written = inner.arguments().get(1).value();
        TypedExpr object = body.expressions.infer(inner.arguments().getFirst().value());
        if (!isFor(body.require(object.type(), span))) {
            return notStatic("getattr", written, span);
        }
        var result = new TypedExpr[1];
        var stmts =
                body.capture(
                        () -> {
                            TypedExpr name = attributeName(written);
                            TypedExpr otherwise =
                                    inner.arguments().size() < 3
                                            ? null
                                            : body.expressions.infer(
                                                    inner.arguments().get(2).value());
                            result[0] =
                                    call(
                                            object,
                                            written,
                                            name,
                                            otherwise,
                                            body.calls.arguments(call.arguments()),
                                            span);
                        });
        return new TypedExpr.Sequence(stmts, result[0]);
    }

    /// `setattr(object, name, value)`.
    TypedExpr set(Expr.Call call) {
        Span span = call.span();
        Expr written = call.arguments().get(1).value();
        TypedExpr object = body.expressions.infer(call.arguments().getFirst().value());
        if (!isFor(body.require(object.type(), span))) {
            return notStatic("setattr", written, span);
        }
        var result = new TypedExpr[1];
        var stmts =
                body.capture(
                        () -> {
                            TypedExpr name = attributeName(written);
                            TypedExpr value =
                                    body.variables.temporary(
                                            body.expressions.infer(
                                                    call.arguments().get(2).value()));
                            result[0] = set(object, written, name, value, span);
                        });
        return new TypedExpr.Sequence(stmts, result[0]);
    }

    /// `hasattr(object, name)`.
    TypedExpr has(Expr.Call call, TypedExpr object) {
        var has = new TypedExpr[1];
        var stmts =
                body.capture(
                        () -> {
                            TypedExpr name = attributeName(call.arguments().get(1).value());
                            has[0] = has(object, name, call.span());
                        });
        return new TypedExpr.Sequence(stmts, has[0]);
    }

    private TypedExpr attributeName(Expr written) {
        TypedExpr name = body.expressions.infer(written);
        return body.variables.temporary(body.conversions.annotated(name, engine.core.strType()));
    }

    private TypedExpr notStatic(String function, Expr written, Span span) {
        engine.error(function, written.span(), "expected static expression");
        return body.calls.poison(span);
    }

    private TypedExpr get(
            TypedExpr object,
            Expr written,
            TypedExpr name,
            @Nullable TypedExpr otherwise,
            Span span) {
        var possible = PossibleNames.of(written, body);
        boolean all = !possible.isAny() || isCalledLater(span);
        return over(
                object,
                span,
                one ->
                        choose(
                                one,
                                names(one.type(), possible, all),
                                name,
                                otherwise,
                                text -> body.members.get(one, text, span),
                                span));
    }

    private TypedExpr call(
            TypedExpr object,
            Expr written,
            TypedExpr name,
            @Nullable TypedExpr otherwise,
            List<Calls.Arg> arguments,
            Span span) {
        var possible = PossibleNames.of(written, body);
        var kept = new ArrayList<Calls.Arg>();
        var stmts =
                body.capture(
                        () -> {
                            for (Calls.Arg argument : arguments) {
                                kept.add(
                                        new Calls.Arg(
                                                argument.kind(),
                                                argument.name(),
                                                argument.expr(),
                                                body.variables.temporary(argument.value())));
                            }
                        });
        TypedExpr result =
                over(
                        object,
                        span,
                        one ->
                                choose(
                                        one,
                                        callable(one.type(), names(one.type(), possible, true)),
                                        name,
                                        otherwise == null
                                                ? null
                                                : body.calls.callValue(otherwise, kept, span),
                                        text -> body.members.callMethod(one, text, kept, span),
                                        span));
        return new TypedExpr.Sequence(stmts, result);
    }

    private TypedExpr has(TypedExpr object, TypedExpr name, Span span) {
        return over(
                object,
                span,
                one -> {
                    TypedExpr result = body.operators.constant(false, span);
                    for (String text : names(one.type(), new PossibleNames("", "", null), true)) {
                        result =
                                new TypedExpr.ShortCircuit(
                                        false, is(one, name, text, span), result, bool(), span);
                    }
                    return result;
                });
    }

    private TypedExpr set(
            TypedExpr object, Expr written, TypedExpr name, TypedExpr value, Span span) {
        var possible = PossibleNames.of(written, body);
        Type none = engine.core.noneType();
        return over(
                object,
                span,
                one -> {
                    TypedExpr result = missing(one, name, span);
                    var stmts = new ArrayList<TypedStmt>();
                    stmts.add(new TypedStmt.Evaluate(result, span));
                    List<TypedStmt> chain = stmts;
                    for (String text : names(one.type(), possible, false)) {
                        List<TypedStmt> store = body.capture(() -> store(one, text, value, span));
                        chain =
                                List.of(
                                        new TypedStmt.If(
                                                is(one, name, text, span), store, chain, span));
                    }
                    return new TypedExpr.Sequence(chain, new TypedExpr.Nothing(none, span));
                });
    }

    /// What does not fit is not there to be stored under this name.
    private void store(TypedExpr object, String name, TypedExpr value, Span span) {
        Classes.Field field =
                object.type().head() instanceof Type.Instance type
                        ? engine.classes.field(type, name)
                        : null;
        if (field == null) {
            body.memberAssignment.set(object, name, value, span);
            return;
        }
        Type expected = engine.fieldTypes.fieldType(field);
        boolean open = Core.isUnknown(expected) || Core.isUnknown(value.type());
        if (!open && Mixture.is(value.type()) && !Mixture.is(Core.inside(expected))) {
            body.memberAssignment.set(
                    object, name, body.conversions.annotated(value, expected), span);
        } else if (open || body.conversions.fits(value.type(), expected)) {
            body.memberAssignment.set(object, name, value, span);
        } else {
            String message =
                    "attribute '" + name + "' is '" + expected + "', not '" + value.type() + "'";
            TypedExpr refusal = new Mixing(body).raising(message, false, span);
            body.emit(new TypedStmt.Evaluate(refusal, span));
        }
    }

    // ---- which attributes

    private TypedExpr over(TypedExpr object, Span span, Function<TypedExpr, TypedExpr> action) {
        return body.whenKnown(
                List.of(object.type()),
                span,
                () -> {
                    Type type = object.type().head();
                    if (Mixture.isOpen(type)) {
                        return body.members.overMembers(object, type, span, action);
                    }
                    TypedExpr present =
                            Core.isOptional(type)
                                    ? body.conversions.unwrap(object, "none.value")
                                    : object;
                    var holder = new TypedExpr[1];
                    var stmts = body.capture(() -> holder[0] = body.variables.temporary(present));
                    return new TypedExpr.Sequence(stmts, action.apply(holder[0]));
                });
    }

    /// @param all whether methods are among them
    private List<String> names(Type type, PossibleNames possible, boolean all) {
        ClassDecl root = classOf(type);
        if (root == null) {
            return List.of();
        }
        boolean ofClass = type.head() instanceof Type.Token;
        Set<String> names = new LinkedHashSet<>();
        Set<String> methods = new LinkedHashSet<>();
        var classes = new ArrayList<>(engine.classes.prepare(root).linearization());
        if (!ofClass && root.kind() == ClassDecl.Kind.REFERENCE) {
            classes.addAll(new ObjectClasses(body).familyToCome(root));
        }
        for (ClassDecl decl : classes) {
            if (decl.module().library()) {
                continue;
            }
            if (!ofClass) {
                names.addAll(decl.fields().keySet());
                names.addAll(decl.properties().keySet());
            }
            names.addAll(decl.classVariables().keySet());
            methods.addAll(decl.methods().keySet());
        }
        if (all || names.isEmpty()) {
            names.addAll(methods);
        }
        names.removeIf(n -> n.startsWith("__") || !possible.allows(n));
        return List.copyOf(names);
    }

    private List<String> callable(Type type, List<String> names) {
        if (!(type.head() instanceof Type.Instance instance)) {
            return names;
        }
        return names.stream()
                .filter(
                        name -> {
                            Classes.Field field = engine.classes.field(instance, name);
                            return field == null
                                    || body.calls.isCallable(engine.fieldTypes.fieldType(field));
                        })
                .toList();
    }

    /// Whether what stands at a place of the program's text goes into something that is called in the same function.
    private boolean isCalledLater(Span span) {
        String text = span.file().text();
        FunctionDef function = body.decl == null ? null : body.decl.tree();
        int from = function == null ? 0 : function.span().start();
        int to = function == null ? text.length() : function.span().end();
        int line = text.lastIndexOf('\n', span.start()) + 1;
        String before = text.substring(line, span.start()).strip();
        if (before.equals("return")) {
            return true;
        }
        if (!before.endsWith("=")) {
            return false;
        }
        String target = before.substring(0, before.length() - 1).strip();
        String code = text.substring(from, to);
        return code.contains(target + "(") || code.contains("callable(" + target);
    }

    // ---- the choice

    private TypedExpr is(TypedExpr name, String text, Span span) {
        var literal = new TypedExpr.Constant(text, engine.core.strType(), span);
        return body.comparisons.compare(ComparisonOperator.EQUAL, name, literal, span);
    }

    /// Whether that is the name, and the object of a class that has such an attribute.
    private TypedExpr is(TypedExpr object, TypedExpr name, String text, Span span) {
        TypedExpr named = is(name, text, span);
        List<Type.Instance> derived =
                object.type().head() instanceof Type.Instance type
                        ? body.members.derivedWith(type, text)
                        : List.of();
        TypedExpr owner = null;
        for (Type.Instance each : derived) {
            TypedExpr test = new TypedExpr.IsInstance(object, each, bool(), span);
            owner =
                    owner == null
                            ? test
                            : new TypedExpr.ShortCircuit(false, owner, test, bool(), span);
        }
        return owner == null ? named : new TypedExpr.ShortCircuit(true, named, owner, bool(), span);
    }

    private TypedExpr missing(TypedExpr object, TypedExpr name, Span span) {
        TypedExpr callee =
                body.reading.libraryFunction("builtins.exceptions", "_no_attribute", span);
        String owner =
                object.type().head() instanceof Type.Token(var of)
                        ? "type object '" + Operators.pythonName(of) + "'"
                        : "'" + Operators.pythonName(object.type()) + "' object";
        var literal = new TypedExpr.Constant(owner, engine.core.strType(), span);
        return body.calls.callValue(
                callee, List.of(Calls.Arg.of(literal), Calls.Arg.of(name)), span);
    }

    private TypedExpr choose(
            TypedExpr object,
            List<String> names,
            TypedExpr name,
            @Nullable TypedExpr otherwise,
            Function<String, TypedExpr> action,
            Span span) {
        if (names.isEmpty()) {
            return otherwise != null ? otherwise : missing(object, name, span);
        }
        Type.Variable joined = engine.fresh(body.depth);
        var slot = new JoinSlot(body, joined, "the first attribute");
        TypedExpr last =
                otherwise != null
                        ? slot.add(otherwise)
                        : new TypedExpr.Cast(missing(object, name, span), joined, span);
        TypedExpr result = last;
        for (String text : names.reversed()) {
            var value = new TypedExpr[1];
            var stmts = body.capture(() -> value[0] = action.apply(text));
            TypedExpr arm = stmts.isEmpty() ? value[0] : new TypedExpr.Sequence(stmts, value[0]);
            result =
                    new TypedExpr.Conditional(
                            is(object, name, text, span), slot.add(arm), result, joined, span);
        }
        slot.close(span);
        return result;
    }
}
