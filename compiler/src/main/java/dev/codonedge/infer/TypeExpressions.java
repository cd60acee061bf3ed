package dev.codonedge.infer;

import dev.codonedge.diagnostic.Diagnostics;
import dev.codonedge.source.SourceFile;
import dev.codonedge.source.Span;
import dev.codonedge.syntax.BinaryOperator;
import dev.codonedge.syntax.Expr;
import dev.codonedge.syntax.ImplicitOptional;
import dev.codonedge.syntax.Parser;
import dev.codonedge.types.ClassDecl;
import dev.codonedge.types.ClassDecl.Primitive;
import dev.codonedge.types.Type;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Evaluates expressions that stand for types: annotations, bases, type arguments.
final class TypeExpressions {
    private static final int LONGEST_TUPLE = 4096;

    private final Engine engine;

    /// Whether what is evaluated now takes whatever it is given: an annotated parameter.
    private boolean parameter;

    /// What aliases stand for: those that are being looked at, and those that were found to name themselves.
    private final Set<Expr> open = Collections.newSetFromMap(new IdentityHashMap<>());

    private final Set<Expr> recursive = Collections.newSetFromMap(new IdentityHashMap<>());

    TypeExpressions(Engine engine) {
        this.engine = engine;
    }

    /// The type of a place: a variable, a field, a result. `Any`, `object` and protocols are values that tell their types.
    Type place(Expr expr, TypeContext context) {
        return placed(evaluate(expr, context), expr.span(), context);
    }

    private Type placed(Type type, Span span, TypeContext context) {
        if (!isTrait(type)) {
            return type;
        }
        ClassDecl decl = ((Type.Instance) type.head()).decl();
        return isAnything(decl) || !decl.module().library()
                ? engine.mixture.type()
                : openPlace("trait", span, context);
    }

    /// The type of a parameter, which a trait restricts and leaves alone.
    Type parameter(Expr expr, TypeContext context) {
        boolean before = parameter;
        parameter = true;
        try {
            return evaluate(expr, context);
        } finally {
            parameter = before;
        }
    }

    private static boolean isTrait(Type type) {
        return type.head() instanceof Type.Instance(var decl, _) && Traits.isTrait(decl);
    }

    /// Whether a parameter says nothing at all of what it takes.
    static boolean isAnything(Type type) {
        return type.head() instanceof Type.Instance(var decl, _) && isAnything(decl);
    }

    private static boolean isAnything(ClassDecl decl) {
        return decl.module().library()
                && (decl.name().equals("Any") || decl.name().equals("object"));
    }

    /// What stands within a type where a trait is written: a parameter takes any, a place needs values that tell.
    private Type part(Type type, Span span, TypeContext context) {
        boolean several =
                type.head() instanceof Type.Union
                        && !context.namespace().decl.library()
                        && engine.mixture.takes(type);
        if (several) {
            return parameter ? engine.fresh(depth()) : engine.mixture.type();
        }
        if (!isTrait(type)) {
            return type;
        }
        return parameter ? engine.fresh(depth()) : placed(type, span, context);
    }

    /// One of several types, some of which may be traits: that allows anything then.
    private @Nullable Type anything(List<Type> types) {
        if (types.stream()
                .noneMatch(t -> isTrait(t) || Mixture.is(t) || Core.is(t, Primitive.TYPE))) {
            return null;
        }
        return parameter ? engine.core.type("Any") : engine.mixture.type();
    }

    /// The type an expression means; POISON after an error was reported. A generic class without arguments gets fresh ones.
    Type evaluate(Expr expr, TypeContext context) {
        return switch (expr) {
            case Expr.NoneLiteral _ -> engine.core.noneType();
            case Expr.StringLiteral text -> quoted(text, context);
            case Expr.IntLiteral number -> new Type.Literal(number.value().longValue());
            case Expr.BoolLiteral flag -> new Type.Literal(flag.value());
            case Expr.Subscript subscript -> subscript(subscript, context);
            case Expr.Binary binary
                    when binary.operator() == BinaryOperator.OR
                            && binary.right() instanceof Expr.NoneLiteral ->
                    orNone(binary, evaluate(binary.left(), context));
            case Expr.Binary binary when binary.operator() == BinaryOperator.OR ->
                    oneOf(
                            List.of(
                                    evaluate(binary.left(), context),
                                    evaluate(binary.right(), context)),
                            binary.span());
            case Expr.Call call
                    when call.callee() instanceof Expr.Name(var name, _)
                            && name.equals("type")
                            && call.arguments().size() == 1
                            && context.body() != null ->
                    context.body().expressions.infer(call.arguments().getFirst().value()).type();
            default -> named(expr, context);
        };
    }

    private Type named(Expr expr, TypeContext context) {
        Type found = find(expr, context);
        boolean own =
                found instanceof Type.Instance(var decl, var arguments)
                        && arguments.isEmpty()
                        && decl == context.owner()
                        && !decl.is(Primitive.TUPLE)
                        && context.environment().get("__class__")
                                instanceof Type.Instance(var self, _)
                        && self == decl;
        if (own) {
            return context.environment().get("__class__");
        }
        if (found != null) {
            // what a parameter stands for is complete as it is
            boolean parameter =
                    expr instanceof Expr.Name(var name, _)
                            && context.environment().containsKey(name);
            if (parameter) {
                return found;
            }
            boolean callable =
                    found instanceof Type.Instance(var decl, var arguments)
                            && arguments.isEmpty()
                            && (decl.is(Primitive.CALLABLE) || decl.is(Primitive.FUNCTION_POINTER));
            if (callable) {
                return anyCallable(expr.span(), context);
            }
            Type type = complete(found);
            // of any length, which may be known only when the program runs
            boolean anyTuple =
                    this.parameter
                            && Signatures.isAnyTuple(type)
                            && !context.namespace().decl.library();
            return anyTuple ? engine.core.type("Any") : type;
        }
        Object value = context.body() == null ? null : context.body().statics.evaluate(expr);
        if (value != null) {
            return new Type.Literal(value);
        }
        if (expr instanceof Expr.Name(var name, var span)) {
            engine.report(engine.realizations.names().undefined(name, span, context));
        } else if (!(expr instanceof Expr.Broken)) {
            engine.error("type", expr.span(), "expected type expression");
        }
        return Type.Special.POISON;
    }

    /// A generic class named without arguments gets fresh ones.
    private Type complete(Type type) {
        if (type instanceof Type.Instance(var decl, var arguments)
                && arguments.isEmpty()
                && !decl.typeParameters().isEmpty()) {
            return engine.classes.template(decl);
        }
        if (type instanceof Type.Instance(var decl, var arguments) && arguments.isEmpty()) {
            if (decl.is(Primitive.OPTIONAL)) {
                return engine.core.optional(engine.fresh(depth()));
            }
            if (decl.is(Primitive.TUPLE)) {
                // any tuple
                return engine.core.tuple(List.of(new Type.Literal("...")));
            }
        }
        return type;
    }

    private int depth() {
        return engine.current == null ? 0 : engine.current.depth;
    }

    /// The type a name or dotted name means, without arguments filled in; null when it is no type.
    @Nullable Type find(Expr expr, TypeContext context) {
        switch (expr) {
            case Expr.Name(var name, _) -> {
                Type bound = context.environment().get(name);
                if (bound != null) {
                    return bound;
                }
                if (context.body() != null) {
                    Type local = context.body().localType(name);
                    if (local != null) {
                        return local;
                    }
                }
                for (ClassDecl owner = context.owner(); owner != null; owner = null) {
                    ClassDecl nested = owner.nested().get(name);
                    if (nested != null) {
                        return new Type.Instance(nested, List.of());
                    }
                }
                Binding binding = context.namespace().find(name);
                if (binding == null) {
                    binding = engine.modules.builtins().find(name);
                }
                if (binding == null) {
                    return form(name, context);
                }
                return ofBinding(binding, context);
            }
            case Expr.Attribute attribute -> {
                Namespace module = module(attribute.object(), context);
                if (module != null) {
                    if (Names.isForm(module, attribute.name())
                            && module.find(attribute.name()) == null) {
                        return form(attribute.name(), context);
                    }
                    return ofBinding(module.find(attribute.name()), context);
                }
                Type outer = find(attribute.object(), context);
                if (outer instanceof Type.Instance(var decl, _)) {
                    ClassDecl nested = decl.nested().get(attribute.name());
                    return nested == null ? null : new Type.Instance(nested, List.of());
                }
                return null;
            }
            default -> {
                return null;
            }
        }
    }

    /// The module that `a` or `a.b` is; null when it is none.
    private @Nullable Namespace module(Expr expr, TypeContext context) {
        Binding binding =
                switch (expr) {
                    case Expr.Name(var name, _) -> context.namespace().find(name);
                    case Expr.Attribute attribute -> {
                        Namespace outer = module(attribute.object(), context);
                        Binding found = outer == null ? null : outer.find(attribute.name());
                        if (outer != null && found == null && outer.decl.library()) {
                            Namespace inner =
                                    engine.modules.library(
                                            outer.decl.name() + "." + attribute.name());
                            found = inner == null ? null : new Binding.OfModule(inner);
                        }
                        yield found;
                    }
                    default -> null;
                };
        return binding instanceof Binding.OfModule(var module) ? module : null;
    }

    /// A type that has its meaning from where it stands.
    private @Nullable Type form(String name, TypeContext context) {
        return switch (name) {
            case "Never", "NoReturn" -> Type.Special.NEVER;
            case "Final", "ClassVar" -> engine.fresh(depth());
            case "Self" -> context.environment().get("__class__");
            default -> null;
        };
    }

    private @Nullable Type ofBinding(@Nullable Binding binding, TypeContext context) {
        return switch (binding) {
            case null -> null;
            case Binding.OfClass(var decl) ->
                    new Type.Instance(engine.classes.prepare(decl), List.of());
            case Binding.Alias(var value, var parameters, var where) -> {
                var environment = new LinkedHashMap<String, Type>();
                parameters.forEach(p -> environment.put(p.name(), engine.fresh(depth())));
                yield aliased(
                        NewTypes.written(value), new TypeContext(environment, where, null, null));
            }
            case Binding.Constant(var value, var where) -> {
                Type found = find(value, new TypeContext(java.util.Map.of(), where, null, null));
                yield found == null && value instanceof Expr.Subscript
                        ? evaluate(value, new TypeContext(java.util.Map.of(), where, null, null))
                        : found;
            }
            case Binding.OfVariable(var version) -> {
                Type type = version.slot.head();
                if (version.staticValue != null) {
                    yield new Type.Literal(version.staticValue);
                }
                yield type instanceof Type.Token(var of) ? of : null;
            }
            case Binding.Functions _, Binding.OfModule _ -> null;
        };
    }

    /// What an alias stands for. One that names itself has no finite type and says nothing of what it is given.
    private Type aliased(Expr value, TypeContext context) {
        if (!open.add(value)) {
            recursive.add(value);
            return engine.core.type("Any");
        }
        try {
            Type type = evaluate(value, context);
            return recursive.contains(value) ? engine.core.type("Any") : type;
        } finally {
            open.remove(value);
        }
    }

    /// `def f(x: "Node")`: what stands between the quotes, at its true place in the file.
    private Type quoted(Expr.StringLiteral text, TypeContext context) {
        var found = new Diagnostics();
        Expr inside = Parser.parseExpression(contents(text), found);
        found.all().forEach(engine::report);
        return found.hasErrors() ? Type.Special.POISON : evaluate(inside, context);
    }

    /// The span of a string's text without its quotes; of one with escapes or in parts, which no type needs, a file of
    /// its own.
    private static Span contents(Expr.StringLiteral text) {
        Span span = text.span();
        String written = span.text();
        for (int quotes : new int[] {3, 1}) {
            if (written.length() >= 2 * quotes
                    && written.substring(quotes, written.length() - quotes).equals(text.text())) {
                return new Span(span.file(), span.start() + quotes, span.end() - quotes);
            }
        }
        var file = new SourceFile(span.file().name(), "", text.text());
        return new Span(file, 0, text.text().length());
    }

    private Type subscript(Expr.Subscript subscript, TypeContext context) {
        String head = Declarations.headName(subscript.object());
        switch (head) {
            case "Literal", "Static" -> {
                return literal(subscript.index(), context);
            }
            case "Union", "Optional" -> {
                var types = new ArrayList<Type>();
                List<Expr> written =
                        subscript.index() instanceof Expr.TupleDisplay(var items, _)
                                ? items
                                : List.of(subscript.index());
                written.forEach(e -> types.add(evaluate(e, context)));
                if (head.equals("Union")) {
                    return oneOf(types, subscript.span());
                }
                // a type parameter of the library that is mixed is one type like others
                Type anything = context.namespace().decl.library() ? null : anything(types);
                if (anything != null) {
                    return anything;
                }
            }
            case "TypeGuard", "TypeIs" -> {
                return engine.core.boolType();
            }
            case "Annotated", "Final", "ClassVar", "ThreadLocal", "Required", "NotRequired" -> {
                Expr first =
                        subscript.index() instanceof Expr.TupleDisplay(var items, _)
                                ? items.getFirst()
                                : subscript.index();
                return evaluate(first, context);
            }
            default -> {}
        }
        if (subscript.object() instanceof Expr.Name(var name, _)
                && context.namespace().find(name)
                        instanceof Binding.Alias(var value, var parameters, var where)) {
            var given = arguments(subscript.index(), context);
            var environment = new LinkedHashMap<String, Type>();
            for (int i = 0; i < parameters.size() && i < given.size(); i++) {
                environment.put(parameters.get(i).name(), given.get(i));
            }
            return aliased(value, new TypeContext(environment, where, null, null));
        }
        Type base = find(subscript.object(), context);
        if (!(base instanceof Type.Instance(var decl, _))) {
            return named(subscript.object(), context);
        }
        return instantiate(decl, subscript, context);
    }

    private Type instantiate(ClassDecl decl, Expr.Subscript subscript, TypeContext context) {
        if (decl.is(Primitive.CALLABLE) || decl.is(Primitive.FUNCTION_POINTER)) {
            return callable(decl, subscript, context);
        }
        if (decl.is(Primitive.TYPE)) {
            return new Type.Instance(decl, List.of());
        }
        if (decl.is(Primitive.TUPLE) && isOfAnyLength(subscript.index())) {
            Expr item = ((Expr.TupleDisplay) subscript.index()).items().getFirst();
            Type of = argument(item, context);
            boolean whatever =
                    parameter
                            && Core.isUnknown(of)
                            && !(evaluate(item, context).head() instanceof Type.Variable);
            return whatever ? engine.core.type("Any") : engine.core.type("DynamicTuple", of);
        }
        var given = arguments(subscript.index(), context);
        if (decl.is(Primitive.TUPLE)) {
            if (given.size() == 2 && given.get(0).head() instanceof Type.Literal(Long count)) {
                if (count < 0 || count > LONGEST_TUPLE) {
                    engine.error(
                            "type",
                            subscript.span(),
                            "a tuple has 0 to " + LONGEST_TUPLE + " items, not " + count);
                    return Type.Special.POISON;
                }
                return engine.core.tuple(Collections.nCopies(count.intValue(), given.get(1)));
            }
            return engine.core.tuple(given);
        }
        if (decl.is(Primitive.OPTIONAL) && given.size() == 1) {
            return Core.isOptional(given.getFirst())
                    ? given.getFirst()
                    : engine.core.optional(given.getFirst());
        }
        if (decl.is(Primitive.GENERATOR) && !given.isEmpty()) {
            Type item = given.getFirst();
            Type sent = given.size() > 1 ? given.get(1) : item;
            Type result = given.size() > 2 ? given.get(2) : engine.fresh(depth());
            return engine.core.generator(item, sent, result);
        }
        int hidden =
                (int) decl.typeParameters().stream().filter(p -> Classes.isHidden(decl, p)).count();
        int wanted = decl.typeParameters().size() - hidden;
        if (given.size() == wanted && hidden > 0) {
            // those of fields, which nobody writes
            given = new ArrayList<>(given);
            for (int i = 0; i < hidden; i++) {
                given.add(engine.fresh(depth()));
            }
            return new Type.Instance(decl, given);
        }
        if (given.size() != wanted
                && !(decl.module().library() && given.size() == wanted + hidden)) {
            engine.error(
                    "generics-count",
                    subscript.span(),
                    decl.name() + " takes " + wanted + " generics (" + given.size() + " given)");
            return Type.Special.POISON;
        }
        return new Type.Instance(decl, given);
    }

    /// `tuple[T, ...]`
    private static boolean isOfAnyLength(Expr index) {
        return index instanceof Expr.TupleDisplay(var items, _)
                && items.size() == 2
                && items.getLast() instanceof Expr.EllipsisLiteral;
    }

    private Type callable(ClassDecl decl, Expr.Subscript subscript, TypeContext context) {
        if (!(subscript.index() instanceof Expr.TupleDisplay(var items, _)) || items.size() != 2) {
            engine.error("type", subscript.span(), "expected type expression");
            return Type.Special.POISON;
        }
        if (saysNothing(items.getFirst(), context)) {
            return anyCallable(subscript.span(), context);
        }
        Type parameters =
                items.getFirst() instanceof Expr.ListDisplay(var list, _)
                        ? engine.core.tuple(list.stream().map(e -> open(e, context)).toList())
                        : evaluate(items.getFirst(), context);
        return new Type.Instance(decl, List.of(parameters, open(items.get(1), context)));
    }

    /// A parameter or the result of a callable: the functions tell what a trait stands for.
    private Type open(Expr written, TypeContext context) {
        Type type = evaluate(written, context);
        return isTrait(type) ? openPlace("callable", written.span(), context) : type;
    }

    /// Whether the parameters of a callable are `...`, or a parameter list of which nothing is known.
    private boolean saysNothing(Expr parameters, TypeContext context) {
        return parameters instanceof Expr.EllipsisLiteral
                || mentionsAny(parameters) && !context.namespace().decl.library()
                || Declarations.headName(parameters).equals("Concatenate")
                || parameters instanceof Expr.Name && find(parameters, context) == null;
    }

    /// Whether a function of generic types may be meant.
    private static boolean mentionsAny(Expr annotation) {
        return switch (annotation) {
            case Expr.Name(var name, _) -> name.equals("Any");
            case Expr.Attribute attribute -> attribute.name().equals("Any");
            case Expr.Subscript subscript -> mentionsAny(subscript.index());
            case Expr.ListDisplay(var items, _) ->
                    items.stream().anyMatch(TypeExpressions::mentionsAny);
            case Expr.TupleDisplay(var items, _) ->
                    items.stream().anyMatch(TypeExpressions::mentionsAny);
            default -> false;
        };
    }

    /// A type or None; what is open in the type stays so.
    private Type orNone(Expr.Binary written, Type type) {
        if (ImplicitOptional.is(written) && type.head() instanceof Type.Variable) {
            // what decides the type parameter decides this
            return type;
        }
        boolean single =
                type.head() instanceof Type.Variable
                        || type.head() instanceof Type.Instance instance
                                && !Core.isNone(instance)
                                && !Core.isOptional(instance)
                                && anything(List.of(type)) == null;
        if (Signatures.isAnyTuple(type)) {
            return engine.core.optional(engine.fresh(depth()));
        }
        return single
                ? engine.core.optional(type)
                : oneOf(List.of(type, engine.core.noneType()), written.span());
    }

    private Type oneOf(List<Type> types, Span span) {
        Type anything = anything(types);
        return anything == null ? unionOf(types, span) : anything;
    }

    /// A callable of which nothing is said is whatever it is given. A place for several may be wider.
    private Type anyCallable(Span span, TypeContext context) {
        return openPlace("callable", span, context);
    }

    private Type openPlace(String kind, Span span, TypeContext context) {
        Body body = context.body();
        String within = body == null ? "" : " in " + body.realization.name();
        var origin =
                new Origin(
                        kind + " " + Mixture.key(span) + within,
                        body == engine.current ? body : null,
                        "the " + kind,
                        span);
        Type.Variable place = engine.fresh(depth(), origin);
        engine.widenings.apply(place);
        return place;
    }

    /// `tuple` alone says nothing of the items, so their use has to.
    private Type argument(Expr written, TypeContext context) {
        Type type = evaluate(written, context);
        boolean protocol =
                type.head() instanceof Type.Instance(var decl, _)
                        && !decl.module().library()
                        && Traits.isTrait(decl);
        if (protocol) {
            return ofProtocol(written.span());
        }
        if (Core.is(type, Primitive.TYPE) && !context.namespace().decl.library()) {
            // a class, which is told from others where it is used
            return parameter ? engine.fresh(depth()) : engine.mixture.type();
        }
        boolean whatever = Signatures.isAnyTuple(type) || parameter && Joins.isDynamicTuple(type);
        return whatever ? engine.fresh(depth()) : part(type, written.span(), context);
    }

    /// `List[Drawable]`: whatever has the methods of a protocol.
    private Type ofProtocol(Span span) {
        String key = "protocol " + span.file().name() + "@" + span.start();
        Type.Variable item =
                engine.fresh(depth(), new Origin(key, null, "the type of the items", span));
        engine.widenings.apply(item);
        return item;
    }

    private List<Type> arguments(Expr index, TypeContext context) {
        var types = new ArrayList<Type>();
        if (index instanceof Expr.TupleDisplay(var items, _)) {
            for (Expr item : items) {
                types.add(argument(item, context));
            }
        } else {
            types.add(argument(index, context));
        }
        return types;
    }

    /// `Literal[int]` means any static int (a fresh variable stands for it), `Literal[5]` that one.
    private Type literal(Expr index, TypeContext context) {
        return switch (index) {
            case Expr.IntLiteral number -> new Type.Literal(number.value().longValue());
            case Expr.StringLiteral text -> new Type.Literal(text.text());
            case Expr.BoolLiteral flag -> new Type.Literal(flag.value());
            case Expr.Name(var name, _)
                    when name.equals("int") || name.equals("str") || name.equals("bool") ->
                    engine.fresh(depth());
            case Expr.TupleDisplay(var values, var span) -> {
                // one of several: no place for it knows which
                var types = new ArrayList<Type>();
                for (Expr value : values) {
                    types.add(
                            switch (value) {
                                case Expr.StringLiteral _ -> engine.core.strType();
                                case Expr.BoolLiteral _ -> engine.core.boolType();
                                case Expr.NoneLiteral _ -> engine.core.noneType();
                                default -> engine.core.intType();
                            });
                }
                yield unionOf(types, span);
            }
            default -> {
                engine.error("literal", index.span(), "expected 'int', 'bool' or 'str'");
                yield Type.Special.POISON;
            }
        };
    }

    /// Flat, without duplicates, sorted by name; `None` among them makes an Optional.
    Type unionOf(List<Type> types, Span span) {
        var members = new LinkedHashSet<Type>();
        boolean none = false;
        for (Type type : types) {
            Type head = type.head();
            if (head == Type.Special.POISON) {
                return head;
            }
            if (Core.isNone(head)) {
                none = true;
            } else if (Core.isOptional(head)) {
                none = true;
                members.add(engine.types.close(Core.inside(head)));
            } else if (head instanceof Type.Union(var inner)) {
                inner.forEach(m -> members.add(engine.types.close(m)));
            } else {
                members.add(engine.types.close(head));
            }
        }
        Type result;
        if (members.size() == 1) {
            result = members.getFirst();
        } else if (members.isEmpty()) {
            return engine.core.noneType();
        } else if (members.size() > 256) {
            engine.error("union-size", span, "union exceeded its maximum capacity");
            return Type.Special.POISON;
        } else {
            result =
                    new Type.Union(
                            members.stream().sorted(Comparator.comparing(Type::toString)).toList());
        }
        return none ? engine.core.optional(result) : result;
    }
}
