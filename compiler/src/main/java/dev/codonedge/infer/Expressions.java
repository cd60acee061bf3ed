package dev.codonedge.infer;

import dev.codonedge.source.Span;
import dev.codonedge.syntax.ComparisonOperator;
import dev.codonedge.syntax.Expr;
import dev.codonedge.typed.TypedExpr;
import dev.codonedge.typed.TypedStmt;
import dev.codonedge.types.ClassDecl;
import dev.codonedge.types.Type;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/// The types of expressions, and what they mean spelled out.
final class Expressions {
    private final Body body;
    private final Engine engine;
    private final Comprehensions comprehensions;

    Expressions(Body body) {
        this.body = body;
        this.engine = body.engine;
        this.comprehensions = new Comprehensions(body);
    }

    TypedExpr infer(Expr expr) {
        return infer(expr, null);
    }

    /// @param expected a hint for displays and literals; it forces nothing
    TypedExpr infer(Expr expr, @Nullable Type expected) {
        Span span = expr.span();
        return switch (expr) {
            case Expr.Name name -> {
                TypedExpr own = classBodyName(name);
                yield own != null ? own : body.reading.read(name);
            }
            case Expr.IntLiteral number -> integer(number);
            case Expr.FloatLiteral number -> floating(number);
            case Expr.StringLiteral text -> text(text);
            case Expr.BytesLiteral bytes ->
                    new TypedExpr.Constant(bytes.bytes(), engine.core.bytesType(), span);
            case Expr.FString text -> body.specials.fstring(text);
            case Expr.BoolLiteral flag ->
                    new TypedExpr.Constant(flag.value(), engine.core.boolType(), span);
            case Expr.NoneLiteral _ -> new TypedExpr.Nothing(engine.core.noneType(), span);
            case Expr.EllipsisLiteral _ -> body.reading.read(new Expr.Name("Ellipsis", span));
            case Expr.TupleDisplay(var items, _) -> tuple(items, expected, span);
            case Expr.ListDisplay(var items, _) ->
                    list(items, Displays.hint(expected, "List"), span);
            case Expr.SetDisplay(var items, _) -> set(items, Displays.hint(expected, "Set"), span);
            case Expr.DictDisplay(var entries, _) ->
                    dict(entries, Displays.hint(expected, "Dict"), span);
            case Expr.Star star -> {
                engine.error("star", span, "cannot use starred expression here");
                yield body.calls.poison(span);
            }
            case Expr.Comprehension comprehension -> comprehensions.infer(comprehension, expected);
            case Expr.DictComprehension comprehension ->
                    comprehensions.infer(comprehension, expected);
            case Expr.Unary(var operator, var operand, _) -> unary(operator, operand, span);
            case Expr.Binary(var operator, var left, var right, _) ->
                    body.operators.binary(operator, infer(left), infer(right), span);
            case Expr.Logical logical -> body.conditions.logicalValue(logical);
            case Expr.Comparison comparison -> comparison(comparison);
            case Expr.Conditional conditional ->
                    body.conditions.conditionalValue(conditional, expected);
            case Expr.Lambda lambda -> body.functions.lambda(lambda);
            case Expr.Call call -> called(call);
            case Expr.Attribute attribute -> attribute(attribute);
            case Expr.Subscript subscript -> body.subscripts.subscript(subscript);
            case Expr.Slice slice -> body.subscripts.slice(slice);
            case Expr.Walrus(var target, var value, _) -> walrus(target, value, span);
            case Expr.Yield(var value, _) -> yieldValue(value.orElse(null), span);
            case Expr.YieldFrom(var value, _) -> new YieldFrom(body).of(infer(value), span);
            case Expr.Await _ -> {
                engine.error("await", span, "'await' is not supported by this version");
                yield body.calls.poison(span);
            }
            case Expr.Pipe(var stages, _, _) -> pipe(stages, span);
            case Expr.Broken _ -> body.calls.poison(span);
        };
    }

    private TypedExpr attribute(Expr.Attribute attribute) {
        Expr.Name ofFunction = new FunctionAttributes(body).variable(attribute);
        if (ofFunction != null) {
            return infer(ofFunction);
        }
        TypedExpr special = body.implicitMembers.attributeOf(attribute);
        return special != null
                ? special
                : body.conditions.narrowed(
                        attribute,
                        body.members.get(
                                infer(attribute.object()), attribute.name(), attribute.nameSpan()));
    }

    private TypedExpr unary(dev.codonedge.syntax.UnaryOperator operator, Expr operand, Span span) {
        if (operator == dev.codonedge.syntax.UnaryOperator.NOT) {
            return body.conditions.value(new Expr.Unary(operator, operand, span));
        }
        return body.operators.unary(operator, infer(operand), span);
    }

    // ---- literals

    private TypedExpr integer(Expr.IntLiteral number) {
        BigInteger value = number.value();
        Span span = number.span();
        String suffix = number.suffix();
        if (suffix.isEmpty()) {
            if (value.bitLength() > 64) {
                engine.report(
                        dev.codonedge.diagnostic.Diagnostic.warning(
                                "int-range",
                                span,
                                "integer literal does not fit in 64 bits and wraps around"));
            }
            return new TypedExpr.Constant(value.longValue(), engine.core.intType(), span);
        }
        Type sized = sizedInteger(suffix);
        if (sized != null) {
            return new TypedExpr.Constant(value, sized, span);
        }
        var constant = new TypedExpr.Constant(value.longValue(), engine.core.intType(), span);
        return suffixed(engine.core.intType(), suffix, constant, span);
    }

    private @Nullable Type sizedInteger(String suffix) {
        if (suffix.equals("u")) {
            return sized("UInt", 64);
        }
        char kind = suffix.charAt(0);
        if ((kind == 'i' || kind == 'u')
                && suffix.length() > 1
                && suffix.substring(1).chars().allMatch(Character::isDigit)) {
            long bits = Long.parseLong(suffix.substring(1));
            return kind == 'i' && bits == 64
                    ? engine.core.intType()
                    : sized(kind == 'i' ? "Int" : "UInt", bits);
        }
        return null;
    }

    Type sized(String name, long bits) {
        return engine.core.type(name, new Type.Literal(bits));
    }

    private TypedExpr floating(Expr.FloatLiteral number) {
        var constant =
                new TypedExpr.Constant(number.value(), engine.core.floatType(), number.span());
        return number.suffix().isEmpty()
                ? constant
                : suffixed(engine.core.floatType(), number.suffix(), constant, number.span());
    }

    private TypedExpr suffixed(Type.Instance type, String suffix, TypedExpr constant, Span span) {
        String method = "__suffix_" + suffix + "__";
        if (engine.classes.methods(type, method).isEmpty()) {
            engine.error("suffix", span, "'" + type + "' literal has no suffix '" + suffix + "'");
            return body.calls.poison(span);
        }
        return body.members.callMethod(
                new TypedExpr.Nothing(new Type.Token(type), span),
                method,
                List.of(Calls.Arg.of(constant)),
                span);
    }

    private TypedExpr text(Expr.StringLiteral text) {
        var constant = new TypedExpr.Constant(text.text(), engine.core.strType(), text.span());
        if (text.prefix().isEmpty()) {
            return constant;
        }
        long length = text.text().codePointCount(0, text.text().length());
        var count = new TypedExpr.Constant(length, engine.core.intType(), text.span());
        return body.members.callMethod(
                new TypedExpr.Nothing(new Type.Token(engine.core.strType()), text.span()),
                "__prefix_" + text.prefix() + "__",
                List.of(Calls.Arg.of(constant), Calls.Arg.of(count)),
                text.span());
    }

    /// What a name means in the body of a class: first what the class has so far.
    private @Nullable TypedExpr classBodyName(Expr.Name name) {
        ClassDecl decl = body.classBody;
        if (decl == null || body.scope != body.namespace.decl.scope()) {
            return null;
        }
        String key = decl.isEnumeration() ? Enumerations.VALUE + name.text() : name.text();
        boolean known =
                decl.nested().containsKey(name.text())
                        || decl.classVariables().containsKey(key)
                        || !decl.isEnumeration() && decl.methods().containsKey(key);
        var token =
                new TypedExpr.Nothing(
                        new Type.Token(new Type.Instance(decl, List.of())), name.span());
        return known ? body.members.get(token, key, name.span()) : null;
    }

    // ---- displays

    private TypedExpr tuple(List<Expr> items, @Nullable Type expected, Span span) {
        var values = new ArrayList<TypedExpr>();
        boolean hinted =
                expected != null
                        && Core.isTuple(expected)
                        && Core.items(expected).size() == items.size()
                        && !Signatures.isAnyTuple(expected);
        var open = new TypedExpr[1];
        var stmts =
                body.capture(
                        () -> {
                            for (int i = 0; i < items.size(); i++) {
                                if (items.get(i) instanceof Expr.Star(var inner, var at)) {
                                    open[0] = splice(infer(inner), values, open[0], at);
                                    continue;
                                }
                                Type hint = hinted ? Core.items(expected).get(i) : null;
                                TypedExpr value = infer(items.get(i), hint);
                                if (open[0] == null) {
                                    values.add(value);
                                } else {
                                    add(open[0], "append", value, span);
                                }
                            }
                        });
        TypedExpr made =
                open[0] != null
                        ? body.construction.construct(
                                new Type.Instance(engine.core.decl("DynamicTuple"), List.of()),
                                List.of(Calls.Arg.of(open[0])),
                                span)
                        : new TypedExpr.MakeTuple(
                                values,
                                engine.core.tuple(values.stream().map(TypedExpr::type).toList()),
                                span);
        return stmts.isEmpty() ? made : new TypedExpr.Sequence(stmts, made);
    }

    /// What tests have proved about attributes holds no longer where code of the program ran that may have changed them.
    private TypedExpr called(Expr.Call call) {
        TypedExpr value = body.calls.call(call);
        if (!body.flow.attributes().isEmpty() && mayRunProgram(call.callee())) {
            body.flow.forgetAttributes(engine.modules::mayChange);
        }
        return value;
    }

    private boolean mayRunProgram(Expr callee) {
        return !body.namespace.decl.library()
                && switch (callee) {
                    case Expr.Name(var name, _) -> body.variables.symbol(name) != null;
                    case Expr.Attribute attribute -> engine.modules.mayRun(attribute.name());
                    default -> true;
                };
    }

    private void add(TypedExpr list, String method, TypedExpr value, Span span) {
        body.emit(
                new TypedStmt.Evaluate(
                        body.members.callMethod(list, method, List.of(Calls.Arg.of(value)), span),
                        span));
    }

    /// `(…, *value, …)`: the items of a tuple one by one. With anything else the length is open, and a list collects the
    /// items from there on; it is what comes back.
    private @Nullable TypedExpr splice(
            TypedExpr value, List<TypedExpr> into, @Nullable TypedExpr open, Span span) {
        Type type = body.require(value.type(), span);
        if (open == null && (Core.isTuple(type) || Core.isPoison(type))) {
            spliceTuple(value, into, span);
            return null;
        }
        TypedExpr list = open;
        if (list == null) {
            Type element = body.construction.elementVariable("tuple", span);
            list =
                    body.variables.temporary(
                            new TypedExpr.ListDisplay(
                                    into.isEmpty()
                                            ? List.of()
                                            : commonItems(List.copyOf(into), element, false, span),
                                    engine.core.list(element),
                                    span));
        }
        add(list, "extend", value, span);
        return list;
    }

    private void spliceTuple(TypedExpr value, List<TypedExpr> into, Span span) {
        Type type = body.require(value.type(), span);
        if (Core.isPoison(type)) {
            return;
        }
        TypedExpr holder = body.variables.temporary(value);
        for (int i = 0; i < Core.items(type).size(); i++) {
            into.add(new TypedExpr.GetItem(holder, i, Core.items(type).get(i), span));
        }
    }

    private TypedExpr list(List<Expr> items, @Nullable Type expected, Span span) {
        Type hint =
                expected != null
                                && expected.head() instanceof Type.Instance(var decl, var arguments)
                                && decl.name().equals("List")
                                && arguments.size() == 1
                        ? arguments.getFirst()
                        : null;
        if (items.isEmpty()) {
            return new TypedExpr.ListDisplay(
                    List.of(),
                    engine.core.list(
                            hint != null ? hint : body.construction.elementVariable("list", span)),
                    span);
        }
        if (items.stream().anyMatch(Expr.Star.class::isInstance)) {
            return comprehensions.listWithStars(items, hint, span);
        }
        var values = new ArrayList<TypedExpr>();
        for (Expr item : items) {
            values.add(infer(item, hint));
        }
        Type element = hint != null ? hint : body.construction.elementVariable("list", span);
        return new TypedExpr.ListDisplay(
                commonItems(values, element, hint != null, span), engine.core.list(element), span);
    }

    /// Items of a display brought to one type, which is bound to `element`.
    List<TypedExpr> commonItems(List<TypedExpr> values, Type element, boolean written, Span span) {
        var types = values.stream().map(TypedExpr::type).toList();
        if (!written && Core.isUnknown(element) && Body.allKnown(types)) {
            Type joined = Joins.join(engine, types);
            if (joined == null) {
                boolean widens = body.widerPlaces.mayWiden(element, types);
                if (!widens && !engine.mixture.mayMix(body, types)) {
                    reportOdd(values);
                }
                joined =
                        widens || !engine.mixture.mayMix(body, types)
                                ? types.getFirst()
                                : engine.mixture.type();
            }
            if (Core.isNone(joined)) {
                joined = engine.core.optional(body.construction.elementVariable("none", span));
            }
            engine.unify(element, joined);
        }
        var converted = new ArrayList<TypedExpr>();
        if (!written && Core.isUnknown(element)) {
            var slot = new JoinSlot(body, (Type.Variable) element.head(), "the first item");
            values.forEach(v -> converted.add(slot.add(v)));
            slot.close(span);
            return converted;
        }
        for (TypedExpr value : values) {
            converted.add(
                    written
                            ? body.conversions.annotated(value, element)
                            : body.conversions.into(value, element, "the first item"));
        }
        return converted;
    }

    private void reportOdd(List<TypedExpr> values) {
        for (TypedExpr value : values) {
            if (Joins.join(engine, values.getFirst().type(), value.type()) == null) {
                engine.report(
                        dev.codonedge.diagnostic.Diagnostic.error(
                                        "type-mismatch",
                                        value.span(),
                                        "'"
                                                + value.type()
                                                + "' does not match expected type '"
                                                + values.getFirst().type()
                                                + "'")
                                .withHint(
                                        "a list has one element type; mixed items need an annotation with a base class or a Union"));
                return;
            }
        }
    }

    private TypedExpr set(List<Expr> items, @Nullable Type expected, Span span) {
        if (items.stream().anyMatch(Expr.Star.class::isInstance)) {
            return comprehensions.setWithStars(items, span);
        }
        var values = new ArrayList<TypedExpr>();
        items.forEach(i -> values.add(infer(i)));
        Type element = body.construction.elementVariable("set", span);
        var converted = commonItems(values, element, false, span);
        return filled(
                engine.core.type("Set", element),
                "add",
                converted.stream().map(List::of).toList(),
                span);
    }

    private TypedExpr dict(List<Expr.DictEntry> entries, @Nullable Type expected, Span span) {
        Type.Instance hint =
                expected != null
                                && expected.head() instanceof Type.Instance instance
                                && instance.decl().name().equals("Dict")
                        ? instance
                        : null;
        Type key =
                hint != null
                        ? hint.argument(0)
                        : body.construction.elementVariable("dict key", span);
        Type value =
                hint != null
                        ? hint.argument(1)
                        : body.construction.elementVariable("dict value", span);
        if (entries.stream().anyMatch(e -> e.key().isEmpty())) {
            return comprehensions.dictWithStars(entries, key, value, span);
        }
        var keys = new ArrayList<TypedExpr>();
        var values = new ArrayList<TypedExpr>();
        for (Expr.DictEntry entry : entries) {
            keys.add(infer(entry.key().orElseThrow(), hint == null ? null : key));
            values.add(infer(entry.value(), hint == null ? null : value));
        }
        if (entries.isEmpty()) {
            // all fields zero is an empty dict, whatever its types: nothing to realize before they
            // are known
            return new TypedExpr.New(engine.core.type("Dict", key, value), span);
        }
        var commonKeys = commonItems(keys, key, hint != null, span);
        var commonValues = commonItems(values, value, hint != null, span);
        var pairs = new ArrayList<List<TypedExpr>>();
        for (int i = 0; i < commonKeys.size(); i++) {
            pairs.add(List.of(commonKeys.get(i), commonValues.get(i)));
        }
        return filled(engine.core.type("Dict", key, value), "__setitem__", pairs, span);
    }

    /// A container made empty and filled by calls.
    private TypedExpr filled(
            Type type, String method, List<? extends List<TypedExpr>> items, Span span) {
        var holder = new TypedExpr[1];
        var stmts =
                body.capture(
                        () -> {
                            holder[0] =
                                    body.variables.temporary(
                                            body.construction.construct(type, List.of(), span));
                            for (List<TypedExpr> item : items) {
                                var arguments = item.stream().map(Calls.Arg::of).toList();
                                body.emit(
                                        new TypedStmt.Evaluate(
                                                body.members.callMethod(
                                                        holder[0], method, arguments, span),
                                                span));
                            }
                        });
        return new TypedExpr.Sequence(stmts, holder[0]);
    }

    // ---- others

    private TypedExpr comparison(Expr.Comparison comparison) {
        if (comparison.rest().size() == 1) {
            return body.conditions.value(comparison);
        }
        // each operand once: the middle ones are kept
        var stmts = new ArrayList<TypedStmt>();
        TypedExpr result = null;
        var left = new TypedExpr[1];
        stmts.addAll(
                body.capture(() -> left[0] = body.variables.temporary(infer(comparison.first()))));
        result = chain(comparison, 0, left[0]);
        return new TypedExpr.Sequence(stmts, result);
    }

    private TypedExpr chain(Expr.Comparison comparison, int index, TypedExpr left) {
        var part = comparison.rest().get(index);
        var right = new TypedExpr[1];
        boolean last = index == comparison.rest().size() - 1;
        var stmts =
                body.capture(
                        () ->
                                right[0] =
                                        last
                                                ? infer(part.operand())
                                                : body.variables.temporary(infer(part.operand())));
        Span span = comparison.span();
        TypedExpr test =
                body.conditions.truth(
                        body.comparisons.compare(part.operator(), left, right[0], span));
        TypedExpr result =
                last
                        ? test
                        : new TypedExpr.ShortCircuit(
                                true,
                                test,
                                chain(comparison, index + 1, right[0]),
                                engine.core.boolType(),
                                span);
        return stmts.isEmpty() ? result : new TypedExpr.Sequence(stmts, result);
    }

    TypedExpr compareOnce(ComparisonOperator operator, Expr left, Expr right, Span span) {
        return body.comparisons.compare(operator, infer(left), infer(right), span);
    }

    private TypedExpr walrus(Expr.Name target, Expr value, Span span) {
        TypedExpr inferred = infer(value);
        var stmts = body.capture(() -> body.variables.assign(target, inferred));
        return new TypedExpr.Sequence(stmts, body.reading.read(target));
    }

    private TypedExpr yieldValue(@Nullable Expr value, Span span) {
        TypedExpr given =
                value == null ? new TypedExpr.Nothing(engine.core.noneType(), span) : infer(value);
        return body.returns.yield(given, span);
    }

    private TypedExpr pipe(List<Expr> stages, Span span) {
        TypedExpr value = infer(stages.getFirst());
        for (Expr stage : stages.subList(1, stages.size())) {
            value = pipeInto(value, stage, span);
        }
        return value;
    }

    private TypedExpr pipeInto(TypedExpr value, Expr stage, Span span) {
        if (stage instanceof Expr.Call call) {
            TypedExpr callee = infer(call.callee());
            var arguments = new ArrayList<Calls.Arg>();
            boolean placed = false;
            for (var argument : call.arguments()) {
                if (argument.kind() == dev.codonedge.syntax.Argument.Kind.ELLIPSIS) {
                    arguments.add(Calls.Arg.of(value));
                    placed = true;
                } else {
                    arguments.addAll(body.calls.arguments(List.of(argument)));
                }
            }
            if (!placed) {
                arguments.addFirst(Calls.Arg.of(value));
            }
            return body.calls.callValue(callee, arguments, span);
        }
        return body.calls.callValue(infer(stage), List.of(Calls.Arg.of(value)), span);
    }
}
