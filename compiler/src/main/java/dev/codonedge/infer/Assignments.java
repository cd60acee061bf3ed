package dev.codonedge.infer;

import dev.codonedge.source.Span;
import dev.codonedge.syntax.Expr;
import dev.codonedge.syntax.Stmt;
import dev.codonedge.typed.LocalVariable;
import dev.codonedge.typed.TypedExpr;
import dev.codonedge.typed.TypedStmt;
import dev.codonedge.types.Type;

import java.util.ArrayList;
import java.util.List;

/// Assignments to whatever may stand on the left.
final class Assignments {
    private final Body body;
    private final Engine engine;

    Assignments(Body body) {
        this.body = body;
        this.engine = body.engine;
    }

    void assign(Stmt.Assign stmt) {
        TypedExpr value = body.expressions.infer(stmt.value());
        if (isLast(value, stmt.span())) {
            return;
        }
        if (stmt.targets().size() > 1) {
            value = isSimple(value) ? value : body.variables.temporary(value);
        }
        for (Expr target : stmt.targets()) {
            assignTo(target, value);
        }
    }

    /// What always raises is the last thing to happen: there is nothing to assign.
    private boolean isLast(TypedExpr value, Span span) {
        if (!Core.isNever(value.type())) {
            return false;
        }
        body.emit(new TypedStmt.Evaluate(value, span));
        body.flow.kill();
        return true;
    }

    private static boolean isSimple(TypedExpr value) {
        return value instanceof TypedExpr.Constant || value instanceof TypedExpr.Nothing;
    }

    void annotated(Stmt.AnnotatedAssign stmt) {
        String head = Declarations.headName(stmt.annotation());
        boolean isStatic =
                (head.equals("Literal") || head.equals("Static")) && stmt.value().isPresent();
        if (isStatic && stmt.target() instanceof Expr.Name name) {
            Object value = body.statics.require(stmt.value().get());
            if (value == null) {
                body.variables.assign(name, body.calls.poison(name.span()));
            } else {
                body.variables.assignStatic(name, value);
            }
            return;
        }
        if (head.equals("TypeAlias") && stmt.value().isPresent()) {
            assignTo(stmt.target(), body.expressions.infer(stmt.value().get()));
            return;
        }
        Type declared =
                engine.realizations.typeExpressions().place(stmt.annotation(), body.typeContext());
        if (stmt.value().isEmpty()) {
            if (stmt.target() instanceof Expr.Name name) {
                body.variables.declare(name, declared);
            }
            return;
        }
        TypedExpr value = body.expressions.infer(stmt.value().get(), declared);
        if (Signatures.isAnyTuple(declared)) {
            assignTo(stmt.target(), value);
            return;
        }
        switch (stmt.target()) {
            case Expr.Name name -> body.variables.assign(name, value, declared);
            case Expr.Attribute attribute -> {
                body.memberAssignment.set(
                        body.expressions.infer(attribute.object()),
                        attribute.name(),
                        body.conversions.annotated(value, declared),
                        attribute.span());
                assigned(attribute, value);
            }
            default -> assignTo(stmt.target(), body.conversions.annotated(value, declared));
        }
    }

    void assignTo(Expr target, TypedExpr value) {
        Span span = target.span();
        switch (target) {
            case Expr.Name name -> body.variables.assign(name, value);
            case Expr.Attribute attribute
                    when new FunctionAttributes(body).variable(attribute)
                            instanceof Expr.Name name ->
                    body.variables.assign(name, value);
            case Expr.Attribute attribute -> {
                // Python evaluates the value first
                TypedExpr kept = needsKeeping(value) ? body.variables.temporary(value) : value;
                body.memberAssignment.set(
                        body.expressions.infer(attribute.object()),
                        attribute.name(),
                        kept,
                        attribute.nameSpan());
                assigned(attribute, value);
            }
            case Expr.Subscript subscript -> {
                TypedExpr kept = needsKeeping(value) ? body.variables.temporary(value) : value;
                setItem(subscript, kept);
            }
            case Expr.TupleDisplay(var items, _) -> unpack(items, value, span);
            case Expr.ListDisplay(var items, _) -> unpack(items, value, span);
            case Expr.Star _ -> engine.error("assign", span, "cannot assign to given expression");
            case Expr.Broken _ -> {}
            default -> engine.error("assign", span, "cannot assign to given expression");
        }
    }

    /// What is known of an attribute after it was given a value.
    private void assigned(Expr.Attribute attribute, TypedExpr value) {
        body.flow.forgetAttribute(attribute.name());
        Place place = body.conditions.narrowable(attribute);
        Type given = value.type().head();
        if (place != null
                && !engine.modules.mayBeComputed(attribute.name())
                && given instanceof Type.Instance
                && !Core.isOptional(given)
                && !Core.isNone(given)) {
            body.flow.narrow(place, given);
        }
    }

    private static boolean needsKeeping(TypedExpr value) {
        return !(value instanceof TypedExpr.Constant
                || value instanceof TypedExpr.Nothing
                || value instanceof TypedExpr.ReadLocal);
    }

    private void setItem(Expr.Subscript subscript, TypedExpr value) {
        TypedExpr object = body.expressions.infer(subscript.object());
        TypedExpr index = body.expressions.infer(subscript.index());
        body.emit(
                new TypedStmt.Evaluate(
                        body.members.callMethod(
                                object,
                                "__setitem__",
                                List.of(
                                        new Calls.Arg(
                                                dev.codonedge.syntax.Argument.Kind.POSITIONAL,
                                                "",
                                                subscript.index(),
                                                index),
                                        Calls.Arg.of(value)),
                                subscript.span()),
                        subscript.span()));
    }

    // ---- unpacking

    private void unpack(List<Expr> targets, TypedExpr value, Span span) {
        long stars = targets.stream().filter(Expr.Star.class::isInstance).count();
        if (stars > 1) {
            engine.error("assign", span, "multiple starred expressions in assignment");
            return;
        }
        Type type = body.require(value.type(), span);
        if (Core.isOptional(type)) {
            unpack(targets, body.conversions.unwrap(value, "none.value"), span);
            return;
        }
        if (Core.isTuple(type)) {
            unpackTuple(targets, value, type, span);
            return;
        }
        if (body.tuples.isFields(type)) {
            unpack(targets, body.tuples.fieldTuple(value, span), span);
            return;
        }
        if (Core.isPoison(type)) {
            targets.forEach(
                    t ->
                            assignTo(
                                    t instanceof Expr.Star(var inner, _) ? inner : t,
                                    body.calls.poison(span)));
            return;
        }
        if (!body.iteration.isIterable(type)) {
            engine.error("unpack", span, "cannot unpack non-iterable '" + type + "' object");
            targets.forEach(
                    t ->
                            assignTo(
                                    t instanceof Expr.Star(var inner, _) ? inner : t,
                                    body.calls.poison(span)));
            return;
        }
        unpackSequence(targets, value, span);
    }

    private void unpackTuple(List<Expr> targets, TypedExpr value, Type type, Span span) {
        List<Type> items = Core.items(type);
        int star = indexOfStar(targets);
        int wanted = star < 0 ? targets.size() : targets.size() - 1;
        if (star < 0 ? items.size() != wanted : items.size() < wanted) {
            engine.error(
                    "unpack",
                    span,
                    items.size() < wanted
                            ? "not enough values to unpack (expected "
                                    + wanted
                                    + ", got "
                                    + items.size()
                                    + ")"
                            : "too many values to unpack (expected " + wanted + ")");
            return;
        }
        var parts = new ArrayList<TypedExpr>();
        if (value instanceof TypedExpr.MakeTuple(var made, _, _)) {
            // a, b = b, a: all values before all targets
            for (TypedExpr item : made) {
                parts.add(isSimple(item) ? item : body.variables.temporary(item));
            }
        } else {
            TypedExpr holder = body.variables.temporary(value);
            for (int i = 0; i < items.size(); i++) {
                parts.add(new TypedExpr.GetItem(holder, i, items.get(i), span));
            }
        }
        int next = 0;
        for (Expr target : targets) {
            if (target instanceof Expr.Star(var inner, var at)) {
                int count = items.size() - wanted;
                assignTo(inner, rest(parts.subList(next, next + count), at));
                next += count;
            } else {
                assignTo(target, parts.get(next++));
            }
        }
    }

    private TypedExpr rest(List<TypedExpr> parts, Span span) {
        var types = parts.stream().map(TypedExpr::type).toList();
        if (!parts.isEmpty() && Joins.join(engine, types) == null) {
            return new TypedExpr.MakeTuple(parts, engine.core.tuple(types), span);
        }
        Type element = body.construction.elementVariable("rest", span);
        return new TypedExpr.ListDisplay(
                parts.isEmpty()
                        ? List.of()
                        : body.expressions.commonItems(List.copyOf(parts), element, false, span),
                engine.core.list(element),
                span);
    }

    private static int indexOfStar(List<Expr> targets) {
        for (int i = 0; i < targets.size(); i++) {
            if (targets.get(i) instanceof Expr.Star) {
                return i;
            }
        }
        return -1;
    }

    /// Lists, strings and anything that can be iterated: a list first, its length checked by the library.
    private void unpackSequence(List<Expr> targets, TypedExpr value, Span span) {
        boolean isList =
                value.type().head() instanceof Type.Instance(var decl, _)
                        && decl.name().equals("List");
        if (Mixture.is(value.type())) {
            unpackSequence(targets, body.iteration.iterate(value, span), span);
            return;
        }
        TypedExpr list =
                body.variables.temporary(
                        isList
                                ? value
                                : body.construction.construct(
                                        new Type.Instance(engine.core.decl("List"), List.of()),
                                        List.of(Calls.Arg.of(value)),
                                        span));
        int star = indexOfStar(targets);
        long wanted = star < 0 ? targets.size() : targets.size() - 1;
        check(star < 0 ? "check_unpack" : "check_unpack_least", list, wanted, span);
        int size = targets.size();
        for (int i = 0; i < size; i++) {
            Expr target = targets.get(i);
            if (target instanceof Expr.Star(var inner, var at)) {
                assignTo(inner, slice(list, i, size - 1 - i, at));
                continue;
            }
            long index = star >= 0 && i > star ? i - size : i;
            var position = new TypedExpr.Constant(index, engine.core.intType(), span);
            assignTo(
                    target,
                    body.members.callMethod(
                            list, "__getitem__", List.of(Calls.Arg.of(position)), span));
        }
    }

    private void check(String function, TypedExpr list, long wanted, Span span) {
        var count = new TypedExpr.Constant(wanted, engine.core.intType(), span);
        TypedExpr length = body.members.callMethod(list, "__len__", List.of(), span);
        body.emit(
                new TypedStmt.Evaluate(
                        body.calls.callLibrary("internal.unpack", function, span, length, count),
                        span));
    }

    private TypedExpr slice(TypedExpr list, long before, long after, Span span) {
        return body.calls.callLibrary(
                "internal.unpack",
                "middle",
                span,
                list,
                new TypedExpr.Constant(before, engine.core.intType(), span),
                new TypedExpr.Constant(after, engine.core.intType(), span));
    }

    // ---- augmented

    void augmented(Stmt.AugmentedAssign stmt) {
        Span span = stmt.span();
        Expr.Name ofFunction =
                stmt.target() instanceof Expr.Attribute attribute
                        ? new FunctionAttributes(body).variable(attribute)
                        : null;
        switch (ofFunction == null ? stmt.target() : ofFunction) {
            case Expr.Name name -> {
                TypedExpr left = body.reading.read(name);
                TypedExpr right = body.expressions.infer(stmt.value());
                TypedExpr result = body.operators.inPlace(stmt.operator(), left, right, span);
                if (!isLast(result, span)) {
                    body.variables.assign(name, result);
                }
            }
            case Expr.Attribute attribute -> {
                TypedExpr object = keep(body.expressions.infer(attribute.object()));
                TypedExpr left = body.members.get(object, attribute.name(), attribute.nameSpan());
                TypedExpr right = body.expressions.infer(stmt.value());
                TypedExpr result = body.operators.inPlace(stmt.operator(), left, right, span);
                body.memberAssignment.set(object, attribute.name(), result, attribute.nameSpan());
                assigned(attribute, result);
            }
            case Expr.Subscript subscript -> {
                TypedExpr object = keep(body.expressions.infer(subscript.object()));
                TypedExpr index = keep(body.expressions.infer(subscript.index()));
                TypedExpr left =
                        body.members.callMethod(
                                object,
                                "__getitem__",
                                List.of(Calls.Arg.of(index)),
                                subscript.span());
                TypedExpr right = body.expressions.infer(stmt.value());
                TypedExpr result = body.operators.inPlace(stmt.operator(), left, right, span);
                body.emit(
                        new TypedStmt.Evaluate(
                                body.members.callMethod(
                                        object,
                                        "__setitem__",
                                        List.of(Calls.Arg.of(index), Calls.Arg.of(result)),
                                        subscript.span()),
                                span));
            }
            default -> engine.error("assign", span, "cannot assign to given expression");
        }
    }

    private TypedExpr keep(TypedExpr value) {
        return needsKeeping(value) ? body.variables.temporary(value) : value;
    }

    // ---- del

    void delete(Stmt.Delete stmt) {
        stmt.targets().forEach(this::deleteTarget);
    }

    private void deleteTarget(Expr target) {
        Span span = target.span();
        switch (target) {
            case Expr.Name name -> body.variables.unset(name);
            case Expr.Subscript subscript -> {
                TypedExpr object = body.expressions.infer(subscript.object());
                TypedExpr index = body.expressions.infer(subscript.index());
                body.emit(
                        new TypedStmt.Evaluate(
                                body.members.callMethod(
                                        object, "__delitem__", List.of(Calls.Arg.of(index)), span),
                                span));
            }
            case Expr.Attribute attribute -> deleteAttribute(attribute);
            case Expr.TupleDisplay(var items, _) -> items.forEach(this::deleteTarget);
            case Expr.ListDisplay(var items, _) -> items.forEach(this::deleteTarget);
            default -> engine.error("delete", span, "cannot delete given expression");
        }
    }

    private void deleteAttribute(Expr.Attribute attribute) {
        TypedExpr object = body.expressions.infer(attribute.object());
        Type type = body.require(object.type(), attribute.span());
        if (type instanceof Type.Instance instance) {
            var property = engine.classes.property(instance, attribute.name());
            if (property != null && property.deleter() != null) {
                var owner = engine.classes.superOf(instance, property.deleter().owner());
                var method = new Classes.Method(property.deleter(), owner);
                body.emit(
                        new TypedStmt.Evaluate(
                                body.calls.apply(
                                        Calls.Callee.method(method, object, false),
                                        List.of(),
                                        attribute.span()),
                                attribute.span()));
                return;
            }
        }
        engine.error("delete", attribute.span(), "cannot delete given expression");
    }

    /// Puts the item of a loop or the exception of a handler into a target.
    void bind(Expr target, LocalVariable from) {
        assignTo(target, new TypedExpr.ReadLocal(from, null, target.span()));
    }
}
