package dev.codonedge.infer;

import dev.codonedge.source.Span;
import dev.codonedge.syntax.ComparisonOperator;
import dev.codonedge.syntax.Expr;
import dev.codonedge.syntax.Pattern;
import dev.codonedge.typed.TypedExpr;
import dev.codonedge.typed.TypedStmt;
import dev.codonedge.types.ClassDecl;
import dev.codonedge.types.ClassDecl.Primitive;
import dev.codonedge.types.ClassVariable;
import dev.codonedge.types.FieldDecl;
import dev.codonedge.types.Type;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Each pattern of a `match` becomes a test and the bindings to make once it holds. A subject that tells its type only when
/// the program runs is asked for it: of the types it may have, those count which the pattern fits.
final class PatternTests {
    private final Body body;
    private final Engine engine;

    PatternTests(Body body) {
        this.body = body;
        this.engine = body.engine;
    }

    /// @param test null when it always holds
    /// @param never it cannot hold for this type
    /// @param view what the subject is where it holds, or null
    record Match(
            @Nullable TypedExpr test, boolean never, List<Runnable> bindings, @Nullable Type view) {
        static final Match NEVER = new Match(null, true, List.of(), null);
        static final Match ALWAYS = new Match(null, false, List.of(), null);

        static Match when(TypedExpr test) {
            return new Match(test, false, List.of(), null);
        }

        static Match binding(Runnable binding) {
            return new Match(null, false, List.of(binding), null);
        }
    }

    Match match(Pattern pattern, TypedExpr subject) {
        Span span = pattern.span();
        return switch (pattern) {
            case Pattern.Wildcard _, Pattern.Star _ -> Match.ALWAYS;
            case Pattern.Capture(var name, _) ->
                    Match.binding(() -> body.variables.assign(name, subject));
            case Pattern.As(var inner, var name, _) -> as(match(inner, subject), name, subject);
            case Pattern.Value(var value, _) -> value(value, subject, span);
            case Pattern.Range(var low, var high, _) -> range(low, high, subject, span);
            case Pattern.Or(var list, _) -> any(list, subject, span);
            case Pattern.Sequence(var items, _) -> sequence(items, subject, span);
            case Pattern.Mapping mapping -> mapping(mapping, subject);
            case Pattern.Class type -> ofClass(type, subject);
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
        if (value instanceof Expr.BoolLiteral flag) {
            return bool(flag, subject);
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

    /// `True` and `False` are told by identity: 1 is neither.
    private Match bool(Expr.BoolLiteral flag, TypedExpr subject) {
        Span span = flag.span();
        Type type = subject.type().head();
        if (Core.isOptional(type)) {
            return present(subject, span, content -> bool(flag, content));
        }
        if (Mixture.isOpen(type)) {
            return inUnion(
                    subject,
                    members(subject, m -> Core.is(m, Primitive.BOOL)),
                    span,
                    member -> bool(flag, member),
                    _ -> null,
                    _ -> List.of());
        }
        if (!Core.is(type, Primitive.BOOL)) {
            return Match.NEVER;
        }
        TypedExpr not = new TypedExpr.Not(subject, engine.core.boolType(), span);
        return Match.when(flag.value() ? subject : not);
    }

    /// Whether values of two types may be equal.
    private boolean comparable(Type subject, Type wanted) {
        Type a = Core.inside(subject).head();
        Type b = Core.inside(wanted).head();
        if (a instanceof Type.Instance x
                && b instanceof Type.Instance y
                && x.decl() != y.decl()
                && !Mixture.is(x)
                && !Mixture.is(y)) {
            return isNumber(x) && isNumber(y) || comparesItself(x) || comparesItself(y);
        }
        return true;
    }

    private boolean comparesItself(Type.Instance type) {
        return !type.decl().module().library() && engine.classes.hasMethod(type, "__eq__")
                || Values.typeOf(engine, type) != null;
    }

    private static boolean isNumber(Type type) {
        return Core.is(type, Primitive.INT)
                || Core.is(type, Primitive.FLOAT)
                || Core.is(type, Primitive.BOOL)
                || Core.isIntOrInf(type);
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

    // ---- subjects that tell their type

    /// A subject that may have several of the types that a pattern fits.
    ///
    /// @param holds whether it has one of them
    private record Several(TypedExpr subject, List<Type> members, TypedExpr holds) {}

    private TypedExpr of(Several several, Span span, Function<TypedExpr, TypedExpr> action) {
        return new Mixing(body).among(several.subject(), several.members(), span, action);
    }

    private TypedExpr content(TypedExpr subject, Type member, Span span) {
        return new TypedExpr.UnwrapUnion(subject, null, member, span);
    }

    private TypedExpr holds(TypedExpr subject, Type member, Span span) {
        return new TypedExpr.UnionHolds(subject, member, engine.core.boolType(), span);
    }

    /// @param one what the pattern makes of a single type
    /// @param test what has to hold of a value of one of several types, or null
    /// @param parts what else there is to test and bind for a value of several types
    private Match inUnion(
            TypedExpr subject,
            List<Type> fitting,
            Span span,
            Function<TypedExpr, Match> one,
            Function<TypedExpr, @Nullable TypedExpr> test,
            Function<Several, List<Match>> parts) {
        if (fitting.isEmpty()) {
            return Match.NEVER;
        }
        if (fitting.size() == 1) {
            Type member = fitting.getFirst();
            Match match = one.apply(content(subject, member, span));
            TypedExpr holds = holds(subject, member, span);
            return match.never()
                    ? match
                    : new Match(and(holds, match.test(), span), false, match.bindings(), member);
        }
        TypedExpr any = null;
        for (Type member : fitting) {
            TypedExpr each =
                    and(
                            holds(subject, member, span),
                            test.apply(content(subject, member, span)),
                            span);
            any =
                    any == null
                            ? each
                            : new TypedExpr.ShortCircuit(
                                    false, any, each, engine.core.boolType(), span);
        }
        return all(any, parts.apply(new Several(subject, fitting, any)), null, span);
    }

    private List<Type> members(TypedExpr subject, java.util.function.Predicate<Type> fits) {
        return engine.mixture.membersOf(subject.type().head()).stream().filter(fits).toList();
    }

    /// What is inside an Optional, if it is there.
    private Match present(TypedExpr subject, Span span, Function<TypedExpr, Match> inside) {
        Type type = Core.inside(subject.type());
        TypedExpr content = new TypedExpr.UnwrapOptional(subject, null, type, span);
        body.require(type, span);
        Match inner = inside.apply(content);
        TypedExpr present = new TypedExpr.IsPresent(subject, engine.core.boolType(), span);
        Type view = inner.view() == null ? type : inner.view();
        return inner.never()
                ? inner
                : new Match(and(present, inner.test(), span), false, inner.bindings(), view);
    }

    // ---- sequences

    private Match sequence(List<Pattern> items, TypedExpr subject, Span span) {
        Type type = subject.type().head();
        if (Core.isOptional(type)) {
            return present(subject, span, content -> sequence(items, content, span));
        }
        var sequences = new SequenceItems(body, items, span);
        if (Mixture.isOpen(type)) {
            return inUnion(
                    subject,
                    members(subject, sequences::fits),
                    span,
                    member -> sequence(items, member, span),
                    sequences::enough,
                    several -> parts(sequences, items, action -> of(several, span, action), span));
        }
        return sequences.fits(type)
                ? all(
                        sequences.enough(subject),
                        parts(sequences, items, action -> action.apply(subject), span),
                        null,
                        span)
                : Match.NEVER;
    }

    /// @param get does something with the subject, whatever sequence it is
    private List<Match> parts(
            SequenceItems sequences,
            List<Pattern> items,
            Function<Function<TypedExpr, TypedExpr>, TypedExpr> get,
            Span span) {
        var parts = new ArrayList<Match>();
        for (int i = 0; i < items.size(); i++) {
            int index = i;
            if (items.get(i) instanceof Pattern.Star(var name, _)) {
                name.ifPresent(
                        n ->
                                parts.add(
                                        Match.binding(
                                                () ->
                                                        body.variables.assign(
                                                                n, get.apply(sequences::rest)))));
                continue;
            }
            TypedExpr item = get.apply(sequence -> sequences.item(sequence, index));
            body.require(item.type(), span);
            parts.add(match(items.get(i), item));
        }
        return parts;
    }

    // ---- mappings

    private boolean isMapping(Type type) {
        return !Mixture.isOpen(type)
                && engine.classes.hasMethod(type, "get")
                && engine.classes.hasMethod(type, "keys");
    }

    private Match mapping(Pattern.Mapping pattern, TypedExpr subject) {
        Span span = pattern.span();
        Type type = subject.type().head();
        if (Core.isOptional(type)) {
            return present(subject, span, content -> mapping(pattern, content));
        }
        if (!Mixture.isOpen(type) && !isMapping(type)) {
            return Match.NEVER;
        }
        var keys = pattern.entries().stream().map(e -> body.expressions.infer(e.key())).toList();
        if (Mixture.isOpen(type)) {
            return inUnion(
                    subject,
                    members(subject, m -> isMapping(m) && mayHave(m, keys)),
                    span,
                    member -> mapping(pattern, member),
                    _ -> null,
                    several -> entries(pattern, keys, action -> of(several, span, action)));
        }
        return mayHave(type, keys)
                ? all(null, entries(pattern, keys, action -> action.apply(subject)), null, span)
                : Match.NEVER;
    }

    private boolean mayHave(Type mapping, List<TypedExpr> keys) {
        return !(mapping.head() instanceof Type.Instance(var decl, var arguments))
                || !decl.module().library()
                || arguments.isEmpty()
                || keys.stream().allMatch(k -> comparable(arguments.getFirst(), k.type()));
    }

    /// @param get does something with the subject, whatever mapping it is
    private List<Match> entries(
            Pattern.Mapping pattern,
            List<TypedExpr> keys,
            Function<Function<TypedExpr, TypedExpr>, TypedExpr> get) {
        Span span = pattern.span();
        var parts = new ArrayList<Match>();
        for (int i = 0; i < keys.size(); i++) {
            var key = List.of(Calls.Arg.of(keys.get(i)));
            TypedExpr has =
                    get.apply(
                            mapping ->
                                    body.conditions.truth(
                                            body.members.callMethod(
                                                    mapping, "__contains__", key, span)));
            parts.add(Match.when(has));
            TypedExpr item =
                    get.apply(
                            mapping -> body.members.callMethod(mapping, "__getitem__", key, span));
            body.require(item.type(), span);
            parts.add(match(pattern.entries().get(i).pattern(), item));
        }
        pattern.rest()
                .ifPresent(
                        name ->
                                parts.add(
                                        Match.binding(
                                                () ->
                                                        body.variables.assign(
                                                                name,
                                                                get.apply(
                                                                        mapping ->
                                                                                without(
                                                                                        mapping,
                                                                                        keys,
                                                                                        span))))));
        return parts;
    }

    /// A copy of a mapping, without the keys that were asked for.
    private TypedExpr without(TypedExpr mapping, List<TypedExpr> keys, Span span) {
        var rest = new TypedExpr[1];
        var stmts =
                body.capture(
                        () -> {
                            rest[0] =
                                    body.variables.temporary(
                                            body.members.callMethod(
                                                    mapping, "copy", List.of(), span));
                            for (TypedExpr key : keys) {
                                body.emit(
                                        new TypedStmt.Evaluate(
                                                body.members.callMethod(
                                                        rest[0],
                                                        "__delitem__",
                                                        List.of(Calls.Arg.of(key)),
                                                        span),
                                                span));
                            }
                        });
        return new TypedExpr.Sequence(stmts, rest[0]);
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
            return inUnion(
                    subject,
                    members(subject, m -> body.conditions.matches(m, target) != Boolean.FALSE),
                    span,
                    member -> ofClass(pattern, member),
                    member ->
                            body.conditions.matches(member.type(), target) == null
                                    ? isInstance(member, target, span)
                                    : null,
                    several ->
                            attributes(
                                    pattern,
                                    target,
                                    narrowed(several, span),
                                    name ->
                                            of(
                                                    several,
                                                    span,
                                                    m -> attribute(m, target, name, span))));
        }
        if (Core.isOptional(type)) {
            return present(subject, span, content -> ofClass(pattern, content));
        }
        Boolean matches = body.conditions.matches(type, target);
        if (matches == Boolean.FALSE) {
            return Match.NEVER;
        }
        TypedExpr seen = matches == null ? new TypedExpr.Cast(subject, target, span) : subject;
        return all(
                matches == null ? isInstance(subject, target, span) : null,
                attributes(pattern, target, seen, name -> attribute(subject, target, name, span)),
                matches == null ? target : null,
                span);
    }

    private TypedExpr isInstance(TypedExpr value, Type target, Span span) {
        return new TypedExpr.IsInstance(value, target, engine.core.boolType(), span);
    }

    /// A union of fewer types, where that is one.
    private TypedExpr narrowed(Several several, Span span) {
        return Mixture.is(several.subject().type())
                ? several.subject()
                : body.views.view(
                        several.subject(),
                        engine.realizations.typeExpressions().unionOf(several.members(), span));
    }

    private TypedExpr attribute(TypedExpr object, Type target, String name, Span span) {
        TypedExpr seen =
                body.conditions.matches(object.type(), target) == null
                        ? new TypedExpr.Cast(object, target, span)
                        : object;
        return body.members.get(seen, name, span);
    }

    /// @param get an attribute of the subject
    private List<Match> attributes(
            Pattern.Class pattern, Type target, TypedExpr seen, Function<String, TypedExpr> get) {
        var parts = new ArrayList<Match>();
        List<String> names = matchArguments(target);
        int position = 0;
        for (Pattern item : pattern.positional()) {
            if (names.isEmpty() && position == 0 && pattern.positional().size() == 1) {
                parts.add(match(item, seen));
            } else if (position < names.size()) {
                parts.add(match(item, known(get.apply(names.get(position)), item.span())));
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
                return List.of(Match.NEVER);
            }
            position++;
        }
        for (Pattern.Named named : pattern.named()) {
            TypedExpr value = known(get.apply(named.name()), named.pattern().span());
            parts.add(match(named.pattern(), value));
        }
        return parts;
    }

    private TypedExpr known(TypedExpr value, Span span) {
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
                decl.kind() == ClassDecl.Kind.VALUE && !decl.module().library()
                        || decl.tree() != null
                                && decl.tree().decorators().stream()
                                        .anyMatch(d -> Marks.simpleName(d).equals("dataclass"));
        return fieldwise ? List.copyOf(fieldNames(decl)) : List.of();
    }

    private List<String> fieldNames(ClassDecl decl) {
        return engine.classes.allFields(decl).stream()
                .filter(f -> f.annotation() != null)
                .map(FieldDecl::name)
                .toList();
    }
}
