package dev.codonedge.infer;

import dev.codonedge.source.Span;
import dev.codonedge.syntax.ComparisonOperator;
import dev.codonedge.syntax.Expr;
import dev.codonedge.syntax.Pattern;
import dev.codonedge.syntax.Stmt;
import dev.codonedge.typed.TypedExpr;
import dev.codonedge.typed.TypedStmt;
import dev.codonedge.types.ClassVariable;
import dev.codonedge.types.Type;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// `match`: each pattern becomes a test and the bindings to make once it holds.
final class Patterns {
    private final Body body;
    private final Engine engine;

    Patterns(Body body) {
        this.body = body;
        this.engine = body.engine;
    }

    /// @param test null when it always holds
    /// @param never it cannot hold for this type
    /// @param view what the subject is where it holds, or null
    private record Match(
            @Nullable TypedExpr test, boolean never, List<Runnable> bindings, @Nullable Type view) {
        static final Match NEVER = new Match(null, true, List.of(), null);
        static final Match ALWAYS = new Match(null, false, List.of(), null);

        static Match when(TypedExpr test) {
            return new Match(test, false, List.of(), null);
        }
    }

    void match(Stmt.Match stmt) {
        Span span = stmt.span();
        Place place = body.conditions.narrowable(stmt.subject());
        TypedExpr subject = body.variables.temporary(body.expressions.infer(stmt.subject()));
        body.require(subject.type(), stmt.subject().span());
        var label = new TypedStmt.Label();
        var ends = new ArrayList<Flow>();
        var stmts =
                body.capture(
                        () -> {
                            for (Stmt.Case arm : stmt.cases()) {
                                if (body.flow.dead()) {
                                    return;
                                }
                                arm(arm, subject, place, label, ends);
                            }
                        });
        Flow falls = body.flow;
        Flow joined = falls.dead() ? null : falls;
        for (Flow end : ends) {
            joined = joined == null ? end : body.flowJoins.joinWithoutCopies(joined, end, span);
        }
        if (joined != null) {
            body.flow = joined;
        }
        body.emit(new TypedStmt.Labelled(label, stmts, span));
    }

    private void arm(
            Stmt.Case arm,
            TypedExpr subject,
            @Nullable Place place,
            TypedStmt.Label label,
            List<Flow> ends) {
        for (Pattern alternative : alternatives(arm.pattern())) {
            if (body.flow.dead()) {
                return;
            }
            Match match = match(alternative, subject);
            if (match.never()) {
                continue;
            }
            Flow before = body.flow.copy();
            var inside =
                    body.block(
                            true,
                            () -> {
                                if (place != null && match.view() != null) {
                                    body.flow.narrow(place, match.view());
                                }
                                match.bindings().forEach(Runnable::run);
                                if (arm.guard().isPresent()) {
                                    Conditions.Test guard = body.conditions.test(arm.guard().get());
                                    if (guard.fixed() == Boolean.FALSE) {
                                        return;
                                    }
                                    body.conditions.assume(guard.whenTrue());
                                    var guarded = body.block(true, () -> finish(arm, label, ends));
                                    body.emit(
                                            new TypedStmt.If(
                                                    guard.value(), guarded, List.of(), arm.span()));
                                } else {
                                    finish(arm, label, ends);
                                }
                            });
            body.flow = before;
            if (match.test() == null) {
                inside.forEach(body::emit);
                if (arm.guard().isEmpty()) {
                    body.flow.kill();
                }
            } else {
                body.emit(new TypedStmt.If(match.test(), inside, List.of(), arm.span()));
            }
        }
    }

    private void finish(Stmt.Case arm, TypedStmt.Label label, List<Flow> ends) {
        body.statements.walk(arm.body());
        if (!body.flow.dead()) {
            ends.add(body.flow.copy());
            body.emit(new TypedStmt.Leave(label, arm.span()));
            body.flow.kill();
        }
    }

    /// Alternatives that bind names are arms of their own; others are one test.
    private static List<Pattern> alternatives(Pattern pattern) {
        return pattern instanceof Pattern.Or(var list, _) && list.stream().anyMatch(Patterns::binds)
                ? list
                : List.of(pattern);
    }

    private static boolean binds(Pattern pattern) {
        return switch (pattern) {
            case Pattern.Capture _, Pattern.As _ -> true;
            case Pattern.Star(var name, _) -> name.isPresent();
            case Pattern.Sequence(var items, _) -> items.stream().anyMatch(Patterns::binds);
            case Pattern.Mapping(var entries, var rest, _) ->
                    rest.isPresent() || entries.stream().anyMatch(e -> binds(e.pattern()));
            case Pattern.Class(_, var positional, var named, _) ->
                    positional.stream().anyMatch(Patterns::binds)
                            || named.stream().anyMatch(n -> binds(n.pattern()));
            case Pattern.Or(var list, _) -> list.stream().anyMatch(Patterns::binds);
            case Pattern.Value _, Pattern.Range _, Pattern.Wildcard _ -> false;
        };
    }

    private Match match(Pattern pattern, TypedExpr subject) {
        Span span = pattern.span();
        return switch (pattern) {
            case Pattern.Wildcard _ -> Match.ALWAYS;
            case Pattern.Capture(var name, _) ->
                    new Match(
                            null, false, List.of(() -> body.variables.assign(name, subject)), null);
            case Pattern.As(var inner, var name, _) -> as(match(inner, subject), name, subject);
            case Pattern.Value(var value, _) -> value(value, subject, span);
            case Pattern.Range(var low, var high, _) -> range(low, high, subject, span);
            case Pattern.Or(var list, _) -> any(list, subject, span);
            case Pattern.Sequence(var items, _) -> sequence(items, subject, span);
            case Pattern.Mapping mapping -> mapping(mapping, subject);
            case Pattern.Class type -> ofClass(type, subject);
            case Pattern.Star _ -> Match.ALWAYS;
        };
    }

    private Match as(Match inner, Expr.Name name, TypedExpr subject) {
        if (inner.never()) {
            return inner;
        }
        var bindings = new ArrayList<>(inner.bindings());
        TypedExpr seen = inner.view() == null ? subject : body.views.view(subject, inner.view());
        bindings.add(() -> body.variables.assign(name, seen));
        return new Match(inner.test(), false, bindings, inner.view());
    }

    private Match value(Expr value, TypedExpr subject, Span span) {
        if (value instanceof Expr.NoneLiteral) {
            TypedExpr test = body.comparisons.isNone(subject, span);
            return fixed(test, Core.isOptional(subject.type()) ? engine.core.noneType() : null);
        }
        TypedExpr wanted = body.expressions.infer(value);
        Type type = subject.type().head();
        if (type instanceof Type.Instance instance
                && !engine.classes.methods(instance, "__match__").isEmpty()
                && !instance.decl().module().library()) {
            return Match.when(
                    body.conditions.truth(
                            body.members.callMethod(
                                    subject, "__match__", List.of(Calls.Arg.of(wanted)), span)));
        }
        if (!comparable(type, wanted.type())) {
            return Match.NEVER;
        }
        return fixed(
                body.conditions.truth(
                        body.comparisons.compare(ComparisonOperator.EQUAL, subject, wanted, span)),
                null);
    }

    private boolean comparable(Type subject, Type wanted) {
        Type a = Core.inside(subject).head();
        Type b = Core.inside(wanted).head();
        if (a instanceof Type.Instance x && b instanceof Type.Instance y && x.decl() != y.decl()) {
            boolean numbers = isNumber(x) && isNumber(y);
            boolean own = !x.decl().module().library() && engine.classes.hasMethod(x, "__eq__");
            return numbers || own;
        }
        return true;
    }

    private static boolean isNumber(Type type) {
        return Core.is(type, dev.codonedge.types.ClassDecl.Primitive.INT)
                || Core.is(type, dev.codonedge.types.ClassDecl.Primitive.FLOAT)
                || Core.is(type, dev.codonedge.types.ClassDecl.Primitive.BOOL);
    }

    private static Match fixed(TypedExpr test, @Nullable Type view) {
        if (test instanceof TypedExpr.Constant(Boolean flag, _, _)) {
            return flag ? new Match(null, false, List.of(), view) : Match.NEVER;
        }
        return new Match(test, false, List.of(), view);
    }

    private Match range(Expr low, Expr high, TypedExpr subject, Span span) {
        TypedExpr from =
                body.comparisons.compare(
                        ComparisonOperator.LESS_EQUAL, body.expressions.infer(low), subject, span);
        TypedExpr to =
                body.comparisons.compare(
                        ComparisonOperator.LESS_EQUAL, subject, body.expressions.infer(high), span);
        return Match.when(and(from, to, span));
    }

    private TypedExpr and(@Nullable TypedExpr a, @Nullable TypedExpr b, Span span) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return new TypedExpr.ShortCircuit(true, a, b, engine.core.boolType(), span);
    }

    private Match any(List<Pattern> list, TypedExpr subject, Span span) {
        TypedExpr test = null;
        boolean possible = false;
        for (Pattern alternative : list) {
            Match match = match(alternative, subject);
            if (match.never()) {
                continue;
            }
            possible = true;
            if (match.test() == null) {
                return Match.ALWAYS;
            }
            test =
                    test == null
                            ? match.test()
                            : new TypedExpr.ShortCircuit(
                                    false, test, match.test(), engine.core.boolType(), span);
        }
        return possible ? Match.when(test) : Match.NEVER;
    }

    private Match all(
            @Nullable TypedExpr first, List<Match> parts, @Nullable Type view, Span span) {
        TypedExpr test = first;
        var bindings = new ArrayList<Runnable>();
        for (Match part : parts) {
            if (part.never()) {
                return Match.NEVER;
            }
            if (part.test() != null) {
                test = and(test, part.test(), span);
            }
            bindings.addAll(part.bindings());
        }
        return new Match(test, false, bindings, view);
    }

    // ---- sequences

    private Match sequence(List<Pattern> items, TypedExpr subject, Span span) {
        Type type = subject.type().head();
        if (Core.isOptional(type)) {
            TypedExpr content =
                    new TypedExpr.UnwrapOptional(subject, null, Core.inside(type), span);
            body.require(content.type(), span);
            Match inner = sequence(items, content, span);
            TypedExpr present = new TypedExpr.IsPresent(subject, engine.core.boolType(), span);
            return inner.never()
                    ? inner
                    : new Match(and(present, inner.test(), span), false, inner.bindings(), null);
        }
        if (Mixture.isOpen(type)) {
            return inUnion(type, subject, span, member -> sequence(items, member, span));
        }
        int star = -1;
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof Pattern.Star) {
                star = i;
            }
        }
        if (Core.isTuple(type)) {
            return tuple(items, star, subject, Core.items(type), span);
        }
        boolean sequence =
                type instanceof Type.Instance instance
                        && engine.classes.hasMethod(type, "__len__")
                        && engine.classes.hasMethod(type, "__getitem__")
                        && !List.of("str", "bytes", "bytearray", "Dict")
                                .contains(instance.decl().name());
        return sequence ? list(items, star, subject, span) : Match.NEVER;
    }

    private Match inUnion(
            Type union,
            TypedExpr subject,
            Span span,
            java.util.function.Function<TypedExpr, Match> inner) {
        for (Type member : engine.mixture.membersOf(union)) {
            TypedExpr content = new TypedExpr.UnwrapUnion(subject, null, member, span);
            Match match = inner.apply(content);
            if (!match.never()) {
                TypedExpr holds =
                        new TypedExpr.UnionHolds(subject, member, engine.core.boolType(), span);
                return new Match(and(holds, match.test(), span), false, match.bindings(), member);
            }
        }
        return Match.NEVER;
    }

    private Match tuple(
            List<Pattern> items, int star, TypedExpr subject, List<Type> types, Span span) {
        int fixed = star < 0 ? items.size() : items.size() - 1;
        if (star < 0 ? types.size() != fixed : types.size() < fixed) {
            return Match.NEVER;
        }
        var parts = new ArrayList<Match>();
        int next = 0;
        for (Pattern item : items) {
            if (item instanceof Pattern.Star(var name, _)) {
                int count = types.size() - fixed;
                int from = next;
                name.ifPresent(
                        n ->
                                parts.add(
                                        new Match(
                                                null,
                                                false,
                                                List.of(
                                                        () -> {
                                                            var rest = new ArrayList<TypedExpr>();
                                                            for (int i = from;
                                                                    i < from + count;
                                                                    i++) {
                                                                rest.add(
                                                                        new TypedExpr.GetItem(
                                                                                subject,
                                                                                i,
                                                                                types.get(i),
                                                                                span));
                                                            }
                                                            Type element =
                                                                    body.construction
                                                                            .elementVariable(
                                                                                    "rest", span);
                                                            body.variables.assign(
                                                                    n,
                                                                    new TypedExpr.ListDisplay(
                                                                            rest.isEmpty()
                                                                                    ? List.of()
                                                                                    : body
                                                                                            .expressions
                                                                                            .commonItems(
                                                                                                    rest,
                                                                                                    element,
                                                                                                    false,
                                                                                                    span),
                                                                            engine.core.list(
                                                                                    element),
                                                                            span));
                                                        }),
                                                null)));
                next += count;
                continue;
            }
            TypedExpr part = new TypedExpr.GetItem(subject, next, types.get(next), span);
            body.require(part.type(), span);
            parts.add(match(item, part));
            next++;
        }
        return all(null, parts, null, span);
    }

    private Match list(List<Pattern> items, int star, TypedExpr subject, Span span) {
        int fixed = star < 0 ? items.size() : items.size() - 1;
        TypedExpr length = body.members.callMethod(subject, "__len__", List.of(), span);
        TypedExpr wanted = new TypedExpr.Constant((long) fixed, engine.core.intType(), span);
        TypedExpr enough =
                body.comparisons.compare(
                        star < 0 ? ComparisonOperator.EQUAL : ComparisonOperator.GREATER_EQUAL,
                        length,
                        wanted,
                        span);
        var parts = new ArrayList<Match>();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof Pattern.Star(var name, _)) {
                int before = i;
                int after = items.size() - 1 - i;
                name.ifPresent(
                        n ->
                                parts.add(
                                        new Match(
                                                null,
                                                false,
                                                List.of(
                                                        () -> {
                                                            TypedExpr callee =
                                                                    body.reading.libraryFunction(
                                                                            "internal.unpack",
                                                                            "middle",
                                                                            span);
                                                            body.variables.assign(
                                                                    n,
                                                                    body.calls.callValue(
                                                                            callee,
                                                                            List.of(
                                                                                    Calls.Arg.of(
                                                                                            subject),
                                                                                    Calls.Arg.of(
                                                                                            new TypedExpr
                                                                                                    .Constant(
                                                                                                    (long)
                                                                                                            before,
                                                                                                    engine
                                                                                                            .core
                                                                                                            .intType(),
                                                                                                    span)),
                                                                                    Calls.Arg.of(
                                                                                            new TypedExpr
                                                                                                    .Constant(
                                                                                                    (long)
                                                                                                            after,
                                                                                                    engine
                                                                                                            .core
                                                                                                            .intType(),
                                                                                                    span))),
                                                                            span));
                                                        }),
                                                null)));
                continue;
            }
            long index = star >= 0 && i > star ? i - items.size() : i;
            TypedExpr item =
                    body.members.callMethod(
                            subject,
                            "__getitem__",
                            List.of(
                                    Calls.Arg.of(
                                            new TypedExpr.Constant(
                                                    index, engine.core.intType(), span))),
                            span);
            body.require(item.type(), span);
            parts.add(match(items.get(i), item));
        }
        return all(body.conditions.truth(enough), parts, null, span);
    }

    // ---- mappings

    private Match mapping(Pattern.Mapping pattern, TypedExpr subject) {
        Span span = pattern.span();
        if (!engine.classes.hasMethod(subject.type(), "get")
                || !engine.classes.hasMethod(subject.type(), "keys")) {
            return Match.NEVER;
        }
        var parts = new ArrayList<Match>();
        var keys = new ArrayList<TypedExpr>();
        for (Pattern.Entry entry : pattern.entries()) {
            TypedExpr key = body.expressions.infer(entry.key());
            keys.add(key);
            TypedExpr has =
                    body.conditions.truth(
                            body.members.callMethod(
                                    subject, "__contains__", List.of(Calls.Arg.of(key)), span));
            parts.add(Match.when(has));
            TypedExpr item =
                    body.members.callMethod(
                            subject, "__getitem__", List.of(Calls.Arg.of(key)), span);
            body.require(item.type(), span);
            parts.add(match(entry.pattern(), item));
        }
        pattern.rest()
                .ifPresent(
                        name ->
                                parts.add(
                                        new Match(
                                                null,
                                                false,
                                                List.of(
                                                        () -> {
                                                            TypedExpr rest =
                                                                    body.variables.temporary(
                                                                            body.members.callMethod(
                                                                                    subject, "copy",
                                                                                    List.of(),
                                                                                    span));
                                                            for (TypedExpr key : keys) {
                                                                body.emit(
                                                                        new TypedStmt.Evaluate(
                                                                                body.members
                                                                                        .callMethod(
                                                                                                rest,
                                                                                                "__delitem__",
                                                                                                List
                                                                                                        .of(
                                                                                                                Calls
                                                                                                                        .Arg
                                                                                                                        .of(
                                                                                                                                key)),
                                                                                                span),
                                                                                span));
                                                            }
                                                            body.variables.assign(name, rest);
                                                        }),
                                                null)));
        return all(null, parts, null, span);
    }

    // ---- classes

    private Match ofClass(Pattern.Class pattern, TypedExpr subject) {
        Span span = pattern.span();
        Type target =
                engine.realizations.typeExpressions().find(pattern.type(), body.typeContext());
        if (target == null) {
            engine.error("pattern", pattern.type().span(), "expected type expression");
            return Match.NEVER;
        }
        Type type = body.require(subject.type(), span);
        if (Mixture.isOpen(type)) {
            return inUnion(type, subject, span, member -> ofClass(pattern, member));
        }
        if (Core.isOptional(type)) {
            TypedExpr content =
                    new TypedExpr.UnwrapOptional(subject, null, Core.inside(type), span);
            Match inner = ofClass(pattern, content);
            TypedExpr present = new TypedExpr.IsPresent(subject, engine.core.boolType(), span);
            Type view = inner.view() == null ? Core.inside(type) : inner.view();
            return inner.never()
                    ? inner
                    : new Match(and(present, inner.test(), span), false, inner.bindings(), view);
        }
        Boolean matches = body.conditions.matches(type, target);
        if (matches == Boolean.FALSE) {
            return Match.NEVER;
        }
        Type seenType = matches == null ? target : type;
        TypedExpr seen = matches == null ? new TypedExpr.Cast(subject, target, span) : subject;
        TypedExpr test =
                matches == null
                        ? new TypedExpr.IsInstance(subject, target, engine.core.boolType(), span)
                        : null;
        var parts = new ArrayList<Match>();
        int position = 0;
        List<String> names = matchArguments(seenType);
        for (Pattern item : pattern.positional()) {
            if (names.isEmpty() && position == 0 && pattern.positional().size() == 1) {
                parts.add(match(item, seen));
            } else if (position < names.size()) {
                parts.add(match(item, member(seen, names.get(position), span)));
            } else {
                engine.error(
                        "pattern",
                        item.span(),
                        target
                                + "() accepts "
                                + names.size()
                                + " positional sub-patterns ("
                                + pattern.positional().size()
                                + " given)");
                return Match.NEVER;
            }
            position++;
        }
        for (Pattern.Named named : pattern.named()) {
            parts.add(match(named.pattern(), member(seen, named.name(), span)));
        }
        return all(test, parts, matches == null ? target : null, span);
    }

    private TypedExpr member(TypedExpr object, String name, Span span) {
        TypedExpr value = body.members.get(object, name, span);
        body.require(value.type(), span);
        return value;
    }

    private List<String> matchArguments(Type type) {
        if (!(type.head() instanceof Type.Instance(var decl, _))) {
            return List.of();
        }
        ClassVariable declared = engine.classes.classVariable(decl, "__match_args__");
        if (declared != null && declared.value() instanceof Expr.TupleDisplay(var items, _)) {
            return items.stream()
                    .filter(Expr.StringLiteral.class::isInstance)
                    .map(i -> ((Expr.StringLiteral) i).text())
                    .toList();
        }
        boolean fieldwise =
                decl.kind() == dev.codonedge.types.ClassDecl.Kind.VALUE && !decl.module().library()
                        || decl.tree() != null
                                && decl.tree().decorators().stream()
                                        .anyMatch(d -> Marks.simpleName(d).equals("dataclass"));
        return fieldwise ? List.copyOf(fieldNames(decl)) : List.of();
    }

    private List<String> fieldNames(dev.codonedge.types.ClassDecl decl) {
        return engine.classes.allFields(decl).stream()
                .filter(f -> f.annotation() != null)
                .map(dev.codonedge.types.FieldDecl::name)
                .toList();
    }
}
