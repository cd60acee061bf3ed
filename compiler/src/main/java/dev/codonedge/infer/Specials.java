package dev.codonedge.infer;

import dev.codonedge.diagnostic.Diagnostic;
import dev.codonedge.source.Span;
import dev.codonedge.syntax.Argument;
import dev.codonedge.syntax.BinaryOperator;
import dev.codonedge.syntax.Expr;
import dev.codonedge.syntax.Stmt;
import dev.codonedge.typed.TypedExpr;
import dev.codonedge.typed.TypedStmt;
import dev.codonedge.types.ClassDecl;
import dev.codonedge.types.ClassDecl.Primitive;
import dev.codonedge.types.FunctionDecl;
import dev.codonedge.types.Type;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// What is written like a call or an attribute but decided at compile time.
final class Specials {
    private static final int STATIC_STEPS = 1024;

    private final Body body;
    private final Engine engine;
    final Texts texts;

    Specials(Body body) {
        this.body = body;
        this.engine = body.engine;
        this.texts = new Texts(body);
    }

    TypedExpr fstring(Expr.FString text) {
        return texts.fstring(text);
    }

    TypedExpr toStr(TypedExpr value, Span span) {
        return texts.toStr(value, span);
    }

    TypedExpr repr(TypedExpr value, Span span) {
        return texts.repr(value, span);
    }

    TypedExpr print(List<Calls.Arg> arguments, Span span) {
        return texts.print(arguments, span);
    }

    // ---- which call it is

    /// The builtin a call names, when nobody has given the name another meaning; else empty.
    private String builtin(Expr callee) {
        if (!(callee instanceof Expr.Name(var name, _))) {
            return "";
        }
        var symbol = body.variables.symbol(name);
        boolean elsewhere =
                symbol != null
                        && (!body.variables.isModuleLevel(symbol)
                                || body.decl == null && body.flow.get(symbol) != null);
        if (body.environment.containsKey(name) || elsewhere) {
            return "";
        }
        Binding binding = engine.modules.builtins().find(name);
        if (!body.namespace.decl.library()) {
            if (binding != engine.modules.meaning(body.namespace, name)) {
                return "";
            }
            if (binding != null) {
                engine.realizations.noteRead(body, body.namespace, name, binding);
            }
        }
        boolean special =
                binding instanceof Binding.Functions(var decls) && decls.getFirst().has("special");
        boolean type = binding instanceof Binding.OfClass(var decl) && decl.is(Primitive.TYPE);
        boolean tuple = name.equals("tuple") || name.equals("Tuple");
        return special || type || tuple ? name : "";
    }

    private static boolean isStatic(Expr expr, String name) {
        return expr instanceof Expr.Attribute(Expr.Name(var module, _), var attribute, _, _)
                && module.equals("static")
                && attribute.equals(name);
    }

    /// A special call, or null when it is an ordinary one.
    @Nullable TypedExpr call(Expr.Call call) {
        Span span = call.span();
        if (call.callee() instanceof Expr.Attribute(Expr.Call inner, var name, var nameSpan, _)
                && builtin(inner.callee()).equals("super")) {
            return new Supers(body)
                    .call(name, body.calls.arguments(call.arguments()), nameSpan, span);
        }
        if (call.callee() instanceof Expr.Attribute(Expr.Name(var module, _), _, _, _)
                && module.equals("static")
                && body.variables.symbol(module) == null) {
            Object value = staticCall(call);
            return value == null ? null : body.variables.ofStatic(new Type.Literal(value), span);
        }
        if (call.callee() instanceof Expr.Subscript(Expr.Name(var name, _), var index, _)
                && name.equals("__array__")
                && body.variables.symbol(name) == null) {
            return frameArray(index, call, span);
        }
        String name = builtin(call.callee());
        if (!takes(name, call)) {
            return body.calls.poison(span);
        }
        return switch (name) {
            case "isinstance", "hasattr", "issubclass", "callable" -> {
                Conditions.Test test = test(call);
                yield test == null ? null : test.value();
            }
            case "print" -> texts.print(body.calls.arguments(call.arguments()), span);
            case "type" ->
                    call.arguments().size() == 1
                            ? typeOf(call.arguments().getFirst().value(), span)
                            : null;
            case "getattr" -> getAttribute(call);
            case "setattr" -> setAttribute(call);
            case "compile_error" -> {
                Object message = body.statics.evaluate(call.arguments().getFirst().value());
                engine.error("compile-error", span, String.valueOf(message));
                yield body.calls.poison(span);
            }
            case "tuple", "Tuple" ->
                    call.arguments().isEmpty()
                            ? new TypedExpr.MakeTuple(List.of(), engine.core.tuple(List.of()), span)
                            : tupleOf(call.arguments().getFirst().value(), span);
            default -> null;
        };
    }

    /// The least and the largest number of arguments of what is decided at compile time.
    private static int[] arity(String name) {
        return switch (name) {
            case "isinstance", "hasattr", "issubclass" -> new int[] {2, 2};
            case "callable", "compile_error" -> new int[] {1, 1};
            case "getattr" -> new int[] {2, 3};
            case "setattr" -> new int[] {3, 3};
            case "tuple", "Tuple" -> new int[] {0, 1};
            default -> new int[] {0, Integer.MAX_VALUE};
        };
    }

    private static boolean fits(String name, Expr.Call call) {
        int[] arity = arity(name);
        int count = call.arguments().size();
        return count >= arity[0]
                && count <= arity[1]
                && (arity[1] == Integer.MAX_VALUE
                        || call.arguments().stream()
                                .allMatch(a -> a.kind() == Argument.Kind.POSITIONAL));
    }

    /// Whether the arguments are of the right number; otherwise that is reported.
    private boolean takes(String name, Expr.Call call) {
        if (fits(name, call)) {
            return true;
        }
        int[] arity = arity(name);
        engine.error(
                "arguments",
                call.span(),
                "%s() takes %s (%d given)"
                        .formatted(
                                name,
                                arity[0] != arity[1]
                                        ? arity[0] + " to " + arity[1] + " arguments"
                                        : arity[0] == 1 ? "1 argument" : arity[0] + " arguments",
                                call.arguments().size()));
        return false;
    }

    /// `__array__[T](N)`.
    private TypedExpr frameArray(Expr index, Expr.Call call, Span span) {
        Type element = engine.realizations.typeExpressions().evaluate(index, body.typeContext());
        Object count =
                call.arguments().size() == 1
                        ? body.statics.evaluate(call.arguments().getFirst().value())
                        : null;
        if (!(count instanceof Long number)) {
            engine.error("static", span, "expected static expression");
            return body.calls.poison(span);
        }
        TypedExpr pointer =
                new TypedExpr.FrameArray(
                        element, number.intValue(), engine.core.type("Ptr", element), span);
        var array = engine.core.type("Array", element);
        return new TypedExpr.MakeTuple(
                List.of(new TypedExpr.Constant(number, engine.core.intType(), span), pointer),
                array,
                span);
    }

    private TypedExpr typeOf(Expr expr, Span span) {
        TypedExpr value = body.expressions.infer(expr);
        return body.whenKnown(List.of(value.type()), span, () -> classOf(value, span));
    }

    /// `type(value)`: known at compile time, unless the value may be of a derived class.
    TypedExpr classOf(TypedExpr value, Span span) {
        var classes = new ObjectClasses(body);
        if (Mixture.isOpen(value.type())) {
            return body.members.overMembers(
                    value, value.type().head(), span, member -> classOf(member, span));
        }
        return classes.varies(value.type())
                ? classes.of(value, span)
                : new TypedExpr.Nothing(new Type.Token(value.type()), span);
    }

    private @Nullable TypedExpr getAttribute(Expr.Call call) {
        Object name = body.statics.evaluate(call.arguments().get(1).value());
        if (!(name instanceof String text)) {
            engine.error("getattr", call.arguments().get(1).span(), "expected static expression");
            return body.calls.poison(call.span());
        }
        TypedExpr object = body.expressions.infer(call.arguments().getFirst().value());
        Type type = body.require(object.type(), call.span());
        if (call.arguments().size() == 3 && Mixture.is(type)) {
            TypedExpr otherwise = body.expressions.infer(call.arguments().get(2).value());
            return body.members.overMembers(
                    object,
                    type,
                    call.span(),
                    member ->
                            hasAttribute(member.type().head(), text)
                                    ? body.members.get(member, text, call.span())
                                    : otherwise);
        }
        if (call.arguments().size() == 3 && !hasAttribute(type, text)) {
            return body.expressions.infer(call.arguments().get(2).value());
        }
        return body.members.get(object, text, call.span());
    }

    private TypedExpr setAttribute(Expr.Call call) {
        Span span = call.span();
        Object name = body.statics.evaluate(call.arguments().get(1).value());
        if (!(name instanceof String text)) {
            engine.error("setattr", call.arguments().get(1).span(), "expected static expression");
            return body.calls.poison(span);
        }
        TypedExpr object = body.expressions.infer(call.arguments().getFirst().value());
        TypedExpr value = body.expressions.infer(call.arguments().get(2).value());
        var stmts = body.capture(() -> body.members.set(object, text, value, span));
        return new TypedExpr.Sequence(stmts, new TypedExpr.Nothing(engine.core.noneType(), span));
    }

    /// `tuple(x)`.
    private TypedExpr tupleOf(Expr expr, Span span) {
        if (expr instanceof Expr.Comprehension comprehension
                && comprehension.kind() == Expr.ComprehensionKind.GENERATOR
                && comprehension.clauses().size() == 1
                && comprehension.clauses().getFirst().conditions().isEmpty()) {
            TypedExpr mapped = mappedTuple(comprehension, span);
            if (mapped != null) {
                return mapped;
            }
        }
        return tupleOfValue(body.expressions.infer(expr), span);
    }

    /// `tuple(value)`: itself, its fields, or a tuple of run-time length.
    TypedExpr tupleOfValue(TypedExpr value, Span span) {
        return body.whenKnown(
                List.of(value.type()),
                span,
                () -> {
                    if (Core.isTuple(value.type())) {
                        return value;
                    }
                    if (isFields(value.type())) {
                        return fieldTuple(value, span);
                    }
                    return body.calls.construct(
                            new Type.Instance(engine.core.decl("DynamicTuple"), List.of()),
                            List.of(Calls.Arg.of(value)),
                            span);
                });
    }

    /// A tuple without a length of its own; any other value as it is.
    TypedExpr ofAnyLength(TypedExpr value) {
        return Core.isTuple(value.type())
                ? body.calls.construct(
                        new Type.Instance(engine.core.decl("DynamicTuple"), List.of()),
                        List.of(Calls.Arg.of(value)),
                        value.span())
                : value;
    }

    /// Whether a value is nothing but its fields: of a `@tuple` class or a named tuple that says nothing else.
    boolean isFields(Type type) {
        return type.head() instanceof Type.Instance instance
                && instance.decl().kind() == ClassDecl.Kind.VALUE
                && !instance.decl().module().library()
                && !instance.decl().isEnumeration()
                && !engine.classes.hasMethod(instance, "__iter__")
                && !engine.classes.hasMethod(instance, "__next__")
                && !engine.classes.hasMethod(instance, "__getitem__");
    }

    /// The fields of a value as a tuple.
    TypedExpr fieldTuple(TypedExpr value, Span span) {
        List<Type> types = engine.classes.itemTypes((Type.Instance) value.type().head());
        var items = new ArrayList<TypedExpr>();
        var stmts =
                body.capture(
                        () -> {
                            TypedExpr holder = body.variables.temporary(value);
                            for (int i = 0; i < types.size(); i++) {
                                items.add(new TypedExpr.GetItem(holder, i, types.get(i), span));
                            }
                        });
        return new TypedExpr.Sequence(
                stmts, new TypedExpr.MakeTuple(items, engine.core.tuple(types), span));
    }

    /// `tuple(e for x in t)` over a tuple or a static loop; null over anything else.
    private @Nullable TypedExpr mappedTuple(Expr.Comprehension comprehension, Span span) {
        Expr.Clause clause = comprehension.clauses().getFirst();
        List<TypedExpr> steps = staticLoop(clause.iterable());
        var items = new ArrayList<TypedExpr>();
        var scopeBefore = body.scope;
        var stmts = new ArrayList<TypedStmt>();
        if (steps == null) {
            TypedExpr iterable = body.expressions.infer(clause.iterable());
            if (!Core.isTuple(body.known(iterable.type()))) {
                return null;
            }
            var holder = new TypedExpr[1];
            stmts.addAll(body.capture(() -> holder[0] = body.variables.temporary(iterable)));
            steps = new ArrayList<>();
            List<Type> types = Core.items(iterable.type());
            for (int i = 0; i < types.size(); i++) {
                steps.add(new TypedExpr.GetItem(holder[0], i, types.get(i), span));
            }
        }
        if (!(clause.target() instanceof Expr.Name)
                && !(clause.target() instanceof Expr.TupleDisplay)) {
            return null;
        }
        List<TypedExpr> all = steps;
        body.scope = scopeBefore;
        var scopes = body.namespaceScopes();
        stmts.addAll(
                body.capture(
                        () -> {
                            body.scope = scopes.of(comprehension);
                            try {
                                for (TypedExpr step : all) {
                                    if (step.type().head() instanceof Type.Literal(var value)
                                            && clause.target() instanceof Expr.Name name) {
                                        body.variables.assignStatic(name, value);
                                    } else {
                                        body.assignments.assignTo(clause.target(), step);
                                    }
                                    items.add(
                                            body.variables.temporary(
                                                    body.expressions.infer(
                                                            comprehension.element())));
                                }
                            } finally {
                                body.scope = scopeBefore;
                            }
                        }));
        var types = items.stream().map(TypedExpr::type).toList();
        return new TypedExpr.Sequence(
                stmts, new TypedExpr.MakeTuple(items, engine.core.tuple(types), span));
    }

    // ---- tests

    /// The test a special call makes, or null when it is an ordinary call.
    Conditions.@Nullable Test test(Expr.Call call) {
        Span span = call.span();
        String name = builtin(call.callee());
        if (!fits(name, call)) {
            return null;
        }
        return switch (name) {
            case "isinstance" -> {
                Boolean kind = kindTest(call);
                if (kind != null) {
                    yield fixed(kind, span);
                }
                var targets = new ArrayList<Type>();
                addTargets(call.arguments().get(1).value(), targets);
                yield body.conditions.isInstance(
                        call.arguments().getFirst().value(), targets, span);
            }
            case "issubclass" -> {
                TypedExpr derived = body.expressions.infer(call.arguments().getFirst().value());
                var targets = new ArrayList<Type>();
                addTargets(call.arguments().get(1).value(), targets);
                Type type = body.require(derived.type(), span);
                if (Core.isOptional(type) && ObjectClasses.is(Core.inside(type))) {
                    derived = body.conversions.unwrap(derived, "none.value");
                }
                if (ObjectClasses.is(derived.type())) {
                    TypedExpr object = new ObjectClasses(body).object(derived, span);
                    yield body.conditions.isInstanceOf(object, targets, span);
                }
                Type known = derived.type();
                boolean is =
                        known.head() instanceof Type.Token(var of)
                                && targets.stream()
                                        .anyMatch(
                                                t ->
                                                        body.conditions.matches(of, t)
                                                                == Boolean.TRUE);
                yield fixed(is, span);
            }
            case "hasattr" -> {
                Object attribute = body.statics.evaluate(call.arguments().get(1).value());
                TypedExpr object = body.expressions.infer(call.arguments().getFirst().value());
                Type type = body.require(object.type(), span);
                if (Mixture.is(type) && attribute instanceof String text) {
                    yield ofMembers(object, span, m -> hasAttribute(m.head(), text));
                }
                if (type instanceof Type.Token(var of)) {
                    type = of.head();
                }
                yield fixed(attribute instanceof String text && hasAttribute(type, text), span);
            }
            case "callable" -> {
                TypedExpr value = body.expressions.infer(call.arguments().getFirst().value());
                Type type = body.require(value.type(), span);
                yield Mixture.is(type)
                        ? ofMembers(value, span, this::isCallable)
                        : fixed(isCallable(type), span);
            }
            default -> null;
        };
    }

    private boolean isCallable(Type type) {
        return !(type.head() instanceof Type.Instance instance)
                || instance.decl().is(Primitive.CALLABLE)
                || engine.classes.hasMethod(type, "__call__");
    }

    /// Whether a mixed value is of a type of some kind.
    private Conditions.Test ofMembers(
            TypedExpr value, Span span, java.util.function.Predicate<Type> kind) {
        List<Type> members = engine.mixture.members();
        List<Type> yes = members.stream().filter(kind).toList();
        return yes.isEmpty() || yes.size() == members.size()
                ? fixed(!yes.isEmpty(), span)
                : body.conditions.isInstanceOf(value, yes, span);
    }

    /// `isinstance(x, ByRef)`, `isinstance(x, ByVal)`: whether objects of the type are shared or copied.
    private @Nullable Boolean kindTest(Expr.Call call) {
        if (!(call.arguments().get(1).value() instanceof Expr.Name(var name, _))
                || !name.equals("ByRef") && !name.equals("ByVal")) {
            return null;
        }
        TypedExpr value = body.expressions.infer(call.arguments().getFirst().value());
        boolean reference = Core.isReference(body.require(value.type(), call.span()));
        return reference == name.equals("ByRef");
    }

    private Conditions.Test fixed(boolean value, Span span) {
        return new Conditions.Test(
                body.operators.constant(value, span),
                value,
                java.util.Map.of(),
                java.util.Map.of());
    }

    private void addTargets(Expr expr, List<Type> into) {
        if (expr instanceof Expr.TupleDisplay(var items, _)) {
            items.forEach(i -> addTargets(i, into));
            return;
        }
        if (expr instanceof Expr.Binary binary && binary.operator() == BinaryOperator.OR) {
            addTargets(binary.left(), into);
            addTargets(binary.right(), into);
            return;
        }
        if (expr instanceof Expr.NoneLiteral) {
            into.add(engine.core.noneType());
            return;
        }
        Type found = engine.realizations.typeExpressions().find(expr, body.typeContext());
        if (found == null && expr instanceof Expr.Subscript) {
            found = engine.realizations.typeExpressions().evaluate(expr, body.typeContext());
        }
        if (found == null) {
            TypedExpr value = body.expressions.infer(expr);
            if (value.type().head() instanceof Type.Token(var of)) {
                found = of.head();
            } else if (ObjectClasses.is(value.type())) {
                found = ((Type.Instance) value.type().head()).argument(0).head();
            } else if (Core.isTuple(value.type())) {
                for (Type item : Core.items(value.type())) {
                    if (item.head() instanceof Type.Token(var of)) {
                        into.add(of.head());
                    }
                }
                return;
            } else {
                engine.error("type", expr.span(), "expected type expression");
                found = Type.Special.POISON;
            }
        }
        if (found instanceof Type.Instance(var decl, _)
                && decl.is(Primitive.TUPLE)
                && Core.items(found).isEmpty()) {
            found = engine.core.tuple(List.of(new Type.Literal("...")));
        }
        boolean named = expr instanceof Expr.Name || expr instanceof Expr.Attribute;
        if (named
                && found instanceof Type.Instance of
                && !of.arguments().isEmpty()
                && Core.isOptional(of)) {
            // the name of several types
            into.add(engine.core.noneType());
            found = Core.inside(found).head();
        }
        if (named && found instanceof Type.Union(var members)) {
            into.addAll(members);
            return;
        }
        into.add(found);
    }

    /// `type(x) is T` for a variable of several types and a class of the library; null for anything else.
    Conditions.@Nullable Test exactClass(Expr left, Expr right, Span span) {
        if (!(left instanceof Expr.Call call)
                || call.arguments().size() != 1
                || !(call.arguments().getFirst().value() instanceof Expr.Name name)
                || !(right instanceof Expr.Name)
                || !builtin(call.callee()).equals("type")) {
            return null;
        }
        Type target = engine.realizations.typeExpressions().find(right, body.typeContext());
        if (target == null
                || !(target.head() instanceof Type.Instance(var decl, _))
                || !decl.module().library()
                || decl.dynamic()) {
            return null;
        }
        Type asked = body.known(body.expressions.infer(name).type());
        if (!Mixture.isOpen(Core.inside(asked))) {
            return null;
        }
        var targets = new ArrayList<Type>();
        addTargets(right, targets);
        return body.conditions.isExactly(name, targets.getFirst(), span);
    }

    private boolean hasAttribute(Type type, String name) {
        if (type instanceof Type.Union(var members)) {
            return members.stream().allMatch(m -> hasAttribute(m.head(), name));
        }
        if (!(type instanceof Type.Instance instance)) {
            return type instanceof Type.Module(var decl)
                    && engine.modules.of(decl).find(name) != null;
        }
        return DataClasses.is(instance.decl()) && name.equals(DataClasses.FIELDS)
                || !engine.classes.methods(instance, name).isEmpty()
                || engine.classes.field(instance, name) != null
                || engine.classes.property(instance, name) != null
                || engine.classes.classVariable(instance.decl(), name) != null;
    }

    /// The value of a call that is known at compile time, or null.
    @Nullable Object staticCall(Expr.Call call) {
        if (isStatic(call.callee(), "len") && call.arguments().size() == 1) {
            TypedExpr value = body.expressions.infer(call.arguments().getFirst().value());
            Type type = body.require(value.type(), call.span());
            return switch (type) {
                case Type.Union(var members) -> (Object) (long) members.size();
                case Type.Token(var of) when of.head() instanceof Type.Union(var members) ->
                        (Object) (long) members.size();
                default -> Core.isTuple(type) ? (Object) (long) Core.items(type).size() : null;
            };
        }
        String name = builtin(call.callee());
        if (name.equals("isinstance") || name.equals("hasattr") || name.equals("issubclass")) {
            Conditions.Test test = test(call);
            return test == null ? null : test.fixed();
        }
        if (call.callee() instanceof Expr.Name(var callee, _)
                && callee.equals("len")
                && body.variables.symbol(callee) == null
                && call.arguments().size() == 1) {
            return staticLength(call.arguments().getFirst().value());
        }
        return null;
    }

    /// The length of a text that is known, or of a tuple in a variable of this body.
    private @Nullable Object staticLength(Expr expr) {
        if (body.statics.evaluate(expr) instanceof String text) {
            return (long) text.codePointCount(0, text.length());
        }
        if (!(expr instanceof Expr.Name(var name, _)) || body.variables.state(name) == null) {
            return null;
        }
        Type type = body.variables.state(name).version().slot.head();
        return Core.isTuple(type) ? (Object) (long) Core.items(type).size() : null;
    }

    // ---- static loops

    /// The steps of a loop that is unrolled at compile time; null for an ordinary loop. A static step has a Literal type.
    @Nullable List<TypedExpr> staticLoop(Expr iterable) {
        if (!(iterable instanceof Expr.Call call)) {
            return null;
        }
        Span span = iterable.span();
        if (isStatic(call.callee(), "range")) {
            var bounds = new ArrayList<Long>();
            for (Argument argument : call.arguments()) {
                Object value = body.statics.evaluate(argument.value());
                if (!(value instanceof Long number)) {
                    engine.error("static", argument.span(), "expected static expression");
                    return List.of();
                }
                bounds.add(number);
            }
            if (bounds.isEmpty() || bounds.size() > 3) {
                engine.error(
                        "arguments",
                        span,
                        "static.range() takes 1 to 3 arguments (" + bounds.size() + " given)");
                return List.of();
            }
            long from = bounds.size() > 1 ? bounds.get(0) : 0;
            long to = bounds.size() > 1 ? bounds.get(1) : bounds.get(0);
            long by = bounds.size() > 2 ? bounds.get(2) : 1;
            var steps = new ArrayList<TypedExpr>();
            for (long i = from; by > 0 ? i < to : i > to; i += by) {
                if (steps.size() >= STATIC_STEPS) {
                    engine.error(
                            "static", span, "static.range too large (" + (to - from) / by + ")");
                    return List.of();
                }
                steps.add(new TypedExpr.Nothing(new Type.Literal(i), span));
            }
            return steps;
        }
        if (isStatic(call.callee(), "vars") && call.arguments().size() == 1) {
            TypedExpr object = body.expressions.infer(call.arguments().getFirst().value());
            body.require(object.type(), span);
            return vars(object, span);
        }
        if (isStatic(call.callee(), "tuple")) {
            var steps = new ArrayList<TypedExpr>();
            for (Argument argument : call.arguments()) {
                Object value = body.statics.evaluate(argument.value());
                steps.add(
                        value != null
                                ? new TypedExpr.Nothing(new Type.Literal(value), span)
                                : body.expressions.infer(argument.value()));
            }
            return steps;
        }
        return null;
    }

    /// `static.vars(x)`: names and values of fields, or of keyword arguments.
    private List<TypedExpr> vars(TypedExpr object, Span span) {
        var names = new ArrayList<String>();
        var values = new ArrayList<TypedExpr>();
        if (object.type().head() instanceof Type.Instance instance) {
            if (isKeywords(instance)) {
                TypedExpr tuple = new TypedExpr.GetItem(object, 0, instance.argument(1), span);
                for (String name : keywordNames(instance)) {
                    Type type = Core.items(instance.argument(1)).get(names.size());
                    values.add(new TypedExpr.GetItem(tuple, names.size(), type, span));
                    names.add(name);
                }
            } else {
                for (var field : engine.classes.allFields(instance.decl())) {
                    names.add(field.name());
                    values.add(body.members.get(object, field.name(), span));
                }
            }
        }
        var steps = new ArrayList<TypedExpr>();
        for (int i = 0; i < names.size(); i++) {
            TypedExpr name = new TypedExpr.Nothing(new Type.Literal(names.get(i)), span);
            var type = engine.core.tuple(List.of(name.type(), values.get(i).type()));
            steps.add(new TypedExpr.MakeTuple(List.of(name, values.get(i)), type, span));
        }
        return steps;
    }

    static boolean isKeywords(Type.Instance type) {
        return type.decl().name().equals("Keywords") && type.decl().module().library();
    }

    /// The names of `**kwargs`, in the order of the call.
    static List<String> keywordNames(Type.Instance keywords) {
        String joined = (String) ((Type.Literal) keywords.argument(0).head()).value();
        return joined.isEmpty() ? List.of() : List.of(joined.split(","));
    }

    // ---- attributes

    /// An attribute whose object is not evaluated as usual, or null.
    @Nullable TypedExpr attributeOf(Expr.Attribute attribute) {
        Span span = attribute.span();
        if (attribute.name().equals("__name__")) {
            Expr object = attribute.object();
            if (object instanceof Expr.Call call
                    && builtin(call.callee()).equals("type")
                    && call.arguments().size() == 1) {
                return typeName(body.expressions.infer(call.arguments().getFirst().value()), span);
            }
            if (object instanceof Expr.Attribute(var inner, var name, _, _)
                    && name.equals("__class__")) {
                return typeName(body.expressions.infer(inner), span);
            }
            if (object instanceof Expr.Name(var name, _)
                    && body.flow.get(body.variables.symbol(name)) == null
                    && body.variables.symbol(name) == null
                    && engine.modules.builtins().find(name) == null
                    && body.namespace.find(name) == null) {
                return null;
            }
        }
        if (attribute.object() instanceof Expr.Call call
                && builtin(call.callee()).equals("super")) {
            return superAttribute(attribute, span);
        }
        return null;
    }

    private @Nullable TypedExpr superAttribute(Expr.Attribute attribute, Span span) {
        ClassDecl owner = body.decl == null ? null : body.decl.owner();
        if (owner == null) {
            return null;
        }
        String selfName = body.decl.tree().parameters().list().getFirst().name();
        TypedExpr self = body.variables.read(new Expr.Name(selfName, span));
        if (!(self.type().head() instanceof Type.Instance type)) {
            return null;
        }
        for (ClassDecl next : owner.linearization().subList(1, owner.linearization().size())) {
            var property = next.properties().get(attribute.name());
            if (property != null) {
                Type.Instance seen = engine.classes.superOf(type, next);
                return body.calls.apply(
                        Calls.Callee.method(
                                new Classes.Method(property.getter(), seen),
                                new TypedExpr.Cast(self, seen, span),
                                true),
                        List.of(),
                        span);
            }
        }
        return body.members.get(self, attribute.name(), span);
    }

    /// The name of an object's class, found when it runs where classes derive from its static one.
    TypedExpr typeName(TypedExpr value, Span span) {
        return body.whenKnown(
                List.of(value.type()),
                span,
                () -> {
                    Type type = value.type().head();
                    if (type instanceof Type.Token(var of)) {
                        return name(of, span);
                    }
                    if (Mixture.isOpen(type)) {
                        return body.members.overMembers(
                                value, type, span, member -> typeName(member, span));
                    }
                    if (Core.isOptional(type)) {
                        return typeName(body.conversions.unwrap(value, "none.value"), span);
                    }
                    if (!(type instanceof Type.Instance instance)
                            || instance.decl().kind() != ClassDecl.Kind.REFERENCE
                            || !engine.realizations
                                    .virtuals()
                                    .hasDerived(engine.classes.prepare(instance.decl()))) {
                        return name(type, span);
                    }
                    return new TypedExpr.ClassName(value, false, engine.core.strType(), span);
                });
    }

    private TypedExpr name(Type type, Span span) {
        String text =
                type.head() instanceof Type.Instance(var decl, _)
                        ? decl.simpleName()
                        : type.toString();
        return new TypedExpr.Constant(text, engine.core.strType(), span);
    }

    /// An attribute every object of some kind has, or null.
    @Nullable TypedExpr attribute(TypedExpr object, String name, Span span) {
        TypedExpr inside = name.startsWith("__") ? Mixture.function(body, object) : object;
        if (inside != object) {
            return attribute(inside, name, span);
        }
        Type type = object.type().head();
        if (Core.is(type, Primitive.CALLABLE)) {
            // what it is has to be known
            body.conversions.keepFunctions(object.type());
        }
        return switch (name) {
            case "__class__" ->
                    type instanceof Type.Instance instance
                                    && engine.classes.field(instance, name) == null
                            ? classOf(object, span)
                            : null;
            case "__name__", "__qualname__" ->
                    switch (type) {
                        case Type.Function function ->
                                new TypedExpr.Constant(
                                        new Wrappers(engine).original(function).simpleName(),
                                        engine.core.strType(),
                                        span);
                        case Type.Token(var of) -> name(of, span);
                        case Type.Instance _ when ObjectClasses.is(type) ->
                                typeName(new ObjectClasses(body).object(object, span), span);
                        case Type.Module(var decl) ->
                                new TypedExpr.Constant(decl.name(), engine.core.strType(), span);
                        case Type.Instance(var decl, _) when engine.classes.isException(type) ->
                                typeName(object, span);
                        default -> null;
                    };
            case "__doc__" ->
                    switch (type) {
                        case Type.Function function ->
                                documentation(new Wrappers(engine).original(function), span);
                        case Type.Token(var of) -> classDocumentation(of, span);
                        case Type.Instance instance
                                when !instance.decl().module().library()
                                        && engine.classes.field(instance, name) == null ->
                                classDocumentation(type, span);
                        default -> null;
                    };
            case "__wrapped__" ->
                    type instanceof Type.Function function
                            ? new Wrappers(engine).part(function, object, span)
                            : null;
            default -> null;
        };
    }

    private TypedExpr documentation(FunctionDecl decl, Span span) {
        return decl.tree()
                .docstring()
                .<TypedExpr>map(text -> new TypedExpr.Constant(text, engine.core.strType(), span))
                .orElseGet(() -> new TypedExpr.Nothing(engine.core.noneType(), span));
    }

    /// The text at the top of a class, or None.
    private TypedExpr classDocumentation(Type of, Span span) {
        if (of.head() instanceof Type.Instance(var decl, _)
                && decl.tree() != null
                && !decl.tree().body().isEmpty()
                && decl.tree().body().getFirst()
                        instanceof Stmt.Expression(Expr.StringLiteral text, _)) {
            return body.expressions.infer(text);
        }
        return new TypedExpr.Nothing(engine.core.noneType(), span);
    }

    /// Operations of Optional itself.
    @Nullable TypedExpr optionalMethod(TypedExpr object, String name, Span span) {
        return switch (name) {
            case "__has__" -> new TypedExpr.IsPresent(object, engine.core.boolType(), span);
            case "__val__" ->
                    new TypedExpr.UnwrapOptional(object, null, Core.inside(object.type()), span);
            default -> null;
        };
    }

    /// Methods that types have without declaring them.
    @Nullable TypedExpr method(
            TypedExpr object, String name, List<Calls.Arg> arguments, Span span) {
        Type type = object.type().head();
        if (Core.isTuple(type) && name.equals("__getitem__") && arguments.size() == 1) {
            Expr index = arguments.getFirst().expr();
            Object known = index == null ? null : body.statics.evaluate(index);
            if (known instanceof Long number) {
                return tupleItem(object, number, span);
            }
            TypedExpr list = listOfTuple(object, span);
            if (list == null) {
                return null;
            }
            return body.members.callMethod(dynamicTuple(list, span), name, arguments, span);
        }
        if (Core.isTuple(type) && name.equals("__iter__")) {
            TypedExpr list = listOfTuple(object, span);
            return list == null ? null : body.members.iterate(list, span);
        }
        if (name.equals("_replace")) {
            return new LibraryCalls(body).replaced(object, arguments, span);
        }
        if (name.equals("__val__")) {
            // what a test has shown not to be None
            return object;
        }
        if (name.equals("__has__")) {
            return body.operators.constant(true, span);
        }
        if (name.equals("__repr__") || name.equals("__str__")) {
            return texts.toStr(object, span);
        }
        if (name.equals("__hash__")
                && type instanceof Type.Instance instance
                && instance.decl().kind() == ClassDecl.Kind.REFERENCE) {
            boolean defaulted =
                    engine.classes.methods(instance, "__eq__").stream()
                            .allMatch(m -> engine.classes.isDefault(m.decl()));
            if (!defaulted) {
                engine.error("unhashable", span, "unhashable type: '" + type + "'");
                return body.calls.poison(span);
            }
            TypedExpr callee = libraryFunction("internal.object_text", "identity", span);
            return body.calls.callValue(callee, List.of(Calls.Arg.of(object)), span);
        }
        return null;
    }

    private TypedExpr dynamicTuple(TypedExpr list, Span span) {
        TypedExpr callee = libraryFunction("builtins.tuples", "_tuple_of_list", span);
        return body.calls.callValue(callee, List.of(Calls.Arg.of(list)), span);
    }

    private @Nullable TypedExpr listOfTuple(TypedExpr tuple, Span span) {
        if (!Stars.repeatable(tuple)) {
            var list = new TypedExpr[1];
            var stmts =
                    body.capture(
                            () -> list[0] = listOfTuple(body.variables.temporary(tuple), span));
            return list[0] == null ? null : new TypedExpr.Sequence(stmts, list[0]);
        }
        List<Type> types = Core.items(tuple.type());
        var items = new ArrayList<TypedExpr>();
        for (int i = 0; i < types.size(); i++) {
            items.add(new TypedExpr.GetItem(tuple, i, types.get(i), span));
        }
        if (!types.isEmpty()
                && Joins.join(engine, types) == null
                && !engine.mixture.mayMix(body, types)) {
            return null;
        }
        Type element = body.calls.elementVariable("tuple", span);
        return new TypedExpr.ListDisplay(
                items.isEmpty()
                        ? List.of()
                        : body.expressions.commonItems(items, element, false, span),
                engine.core.list(element),
                span);
    }

    private TypedExpr tupleItem(TypedExpr tuple, long index, Span span) {
        List<Type> types = Core.items(tuple.type());
        long at = index < 0 ? index + types.size() : index;
        boolean outside = at < 0 || at >= types.size();
        if (outside && body.region.keepsVersions) {
            // raises where the program is prepared for it
            TypedExpr list = listOfTuple(tuple, span);
            if (list != null && !types.isEmpty()) {
                var position = new TypedExpr.Constant(index, engine.core.intType(), span);
                return body.members.callMethod(
                        dynamicTuple(list, span),
                        "__getitem__",
                        List.of(Calls.Arg.of(position)),
                        span);
            }
        }
        if (outside) {
            boolean otherTypes =
                    body.decl != null
                            && body.decl.tree().parameters().list().stream()
                                    .anyMatch(p -> p.annotation().isEmpty());
            if (otherTypes) {
                // other callers give longer tuples: CPython notices when it gets here
                return body.operators.outOfRange(
                        types.isEmpty() ? engine.core.intType() : types.getFirst(), span);
            }
            engine.error(
                    "tuple-index",
                    span,
                    "tuple index out of range (expected 0.."
                            + (types.size() - 1)
                            + ", got instead "
                            + index
                            + ")");
            return body.calls.poison(span);
        }
        return new TypedExpr.GetItem(tuple, (int) at, types.get((int) at), span);
    }

    // ---- subscripts

    TypedExpr subscript(Expr.Subscript subscript) {
        Span span = subscript.span();
        TypedExpr object = body.expressions.infer(subscript.object());
        if (object.type().head() instanceof Type.Token
                && !engine.classes.hasMethod(object.type(), "__getitem__")) {
            Type type =
                    engine.realizations.typeExpressions().evaluate(subscript, body.typeContext());
            return new TypedExpr.Nothing(new Type.Token(type), span);
        }
        Object known = body.statics.evaluate(subscript.index());
        TypedExpr index = body.expressions.infer(subscript.index());
        if (known instanceof Long number) {
            return body.whenKnown(
                    List.of(object.type()),
                    span,
                    () ->
                            isFields(object.type())
                                    ? tupleItem(fieldTuple(object, span), number, span)
                                    : Core.isTuple(object.type())
                                            ? tupleItem(object, number, span)
                                            : getItem(object, subscript.index(), index, span));
        }
        if (subscript.index() instanceof Expr.Slice slice) {
            if (Long.valueOf(0).equals(bound(slice.step().orElse(null)))
                    && !body.region.keepsVersions) {
                return zeroStep(span);
            }
            return body.whenKnown(
                    List.of(object.type()),
                    span,
                    () -> {
                        TypedExpr part =
                                isFields(object.type())
                                        ? tupleSlice(fieldTuple(object, span), slice, span)
                                        : Core.isTuple(object.type())
                                                ? tupleSlice(object, slice, span)
                                                : null;
                        return part != null
                                ? part
                                : getItem(object, subscript.index(), index, span);
                    });
        }
        return getItem(object, subscript.index(), index, span);
    }

    private TypedExpr getItem(TypedExpr object, Expr written, TypedExpr index, Span span) {
        return body.members.callMethod(
                object,
                "__getitem__",
                List.of(new Calls.Arg(Argument.Kind.POSITIONAL, "", written, index)),
                span);
    }

    private @Nullable TypedExpr tupleSlice(TypedExpr given, Expr.Slice slice, Span span) {
        if (!Stars.repeatable(given)) {
            var part = new TypedExpr[1];
            var stmts =
                    body.capture(
                            () -> {
                                TypedExpr holder = body.variables.temporary(given);
                                part[0] = tupleSlice(holder, slice, span);
                            });
            return part[0] == null ? null : new TypedExpr.Sequence(stmts, part[0]);
        }
        TypedExpr tuple = given;
        Long lower = bound(slice.lower().orElse(null));
        Long upper = bound(slice.upper().orElse(null));
        Long step = bound(slice.step().orElse(null));
        if (slice.lower().isPresent() && lower == null
                || slice.upper().isPresent() && upper == null
                || slice.step().isPresent() && step == null) {
            return null;
        }
        List<Type> types = Core.items(tuple.type());
        long by = step == null ? 1 : step;
        if (by == 0) {
            return zeroStep(span);
        }
        long size = types.size();
        long low = by > 0 ? 0 : -1;
        long high = by > 0 ? size : size - 1;
        long from = clamp(lower, by > 0 ? low : high, size, low, high);
        long to = clamp(upper, by > 0 ? high : low, size, low, high);
        var items = new ArrayList<TypedExpr>();
        for (long i = from; by > 0 ? i < to : i > to; i += by) {
            items.add(new TypedExpr.GetItem(tuple, (int) i, types.get((int) i), span));
        }
        return new TypedExpr.MakeTuple(
                items, engine.core.tuple(items.stream().map(TypedExpr::type).toList()), span);
    }

    private TypedExpr zeroStep(Span span) {
        engine.error("slice", span, "slice step cannot be zero");
        return body.calls.poison(span);
    }

    private static long clamp(
            @Nullable Long bound, long otherwise, long size, long low, long high) {
        if (bound == null) {
            return otherwise;
        }
        long at = bound < 0 ? bound + size : bound;
        return Math.max(low, Math.min(high, at));
    }

    private @Nullable Long bound(@Nullable Expr expr) {
        return expr != null && body.statics.evaluate(expr) instanceof Long number ? number : null;
    }

    /// `a:b:c` as a slice object.
    TypedExpr slice(Expr.Slice slice) {
        Span span = slice.span();
        var parts = new ArrayList<Calls.Arg>();
        for (var part : List.of(slice.lower(), slice.upper(), slice.step())) {
            parts.add(
                    Calls.Arg.of(
                            part.isPresent()
                                    ? body.expressions.infer(part.get())
                                    : new TypedExpr.Nothing(engine.core.noneType(), span)));
        }
        return body.calls.construct(
                new Type.Instance(engine.core.decl("Slice"), List.of()), parts, span);
    }

    // ---- tuples

    TypedExpr concatenateTuples(TypedExpr left, TypedExpr right, Span span) {
        var items = new ArrayList<TypedExpr>();
        var stmts =
                body.capture(
                        () -> {
                            addItems(body.variables.temporary(left), items, span);
                            addItems(body.variables.temporary(right), items, span);
                        });
        var type = engine.core.tuple(items.stream().map(TypedExpr::type).toList());
        return new TypedExpr.Sequence(stmts, new TypedExpr.MakeTuple(items, type, span));
    }

    private static void addItems(TypedExpr tuple, List<TypedExpr> into, Span span) {
        List<Type> types = Core.items(tuple.type());
        for (int i = 0; i < types.size(); i++) {
            into.add(new TypedExpr.GetItem(tuple, i, types.get(i), span));
        }
    }

    TypedExpr repeatTuple(TypedExpr tuple, TypedExpr count, Span span) {
        if (!(count instanceof TypedExpr.Constant(Long times, _, _))) {
            TypedExpr list = listOfTuple(tuple, span);
            if (list != null && Core.is(count.type(), Primitive.INT)) {
                return body.operators.binary(
                        BinaryOperator.MULTIPLY, dynamicTuple(list, span), count, span);
            }
            engine.report(
                    Diagnostic.error("tuple-repeat", span, "expected static expression")
                            .withHint(
                                    "a tuple's length is part of its type; use a list for a run-time length"));
            return body.calls.poison(span);
        }
        var items = new ArrayList<TypedExpr>();
        var stmts =
                body.capture(
                        () -> {
                            TypedExpr holder = body.variables.temporary(tuple);
                            for (long i = 0; i < times; i++) {
                                addItems(holder, items, span);
                            }
                        });
        var type = engine.core.tuple(items.stream().map(TypedExpr::type).toList());
        return new TypedExpr.Sequence(stmts, new TypedExpr.MakeTuple(items, type, span));
    }

    // ---- operators with compile-time parts

    @Nullable TypedExpr binary(
            BinaryOperator operator, TypedExpr left, TypedExpr right, Span span) {
        if (operator == BinaryOperator.MODULO
                && left instanceof TypedExpr.Constant(String text, var type, _)
                && engine.same(type, engine.core.strType())) {
            return new PercentFormats(body, span).format(left, text, right);
        }
        boolean power =
                operator == BinaryOperator.POWER
                        && Core.is(left.type(), Primitive.INT)
                        && right instanceof TypedExpr.Constant(Long exponent, _, _)
                        && exponent < 0;
        if (power) {
            TypedExpr base = body.conversions.annotated(left, engine.core.floatType());
            return body.operators.binary(operator, base, right, span);
        }
        return null;
    }

    @Nullable TypedExpr contains(TypedExpr container, TypedExpr value, Span span) {
        boolean iterable =
                Core.is(container.type(), Primitive.GENERATOR)
                        || engine.classes.hasMethod(container.type(), "__iter__")
                        || engine.classes.hasMethod(container.type(), "__getitem__");
        if (!iterable) {
            return null;
        }
        TypedExpr callee = libraryFunction("internal.unpack", "found", span);
        return body.calls.callValue(
                callee, List.of(Calls.Arg.of(container), Calls.Arg.of(value)), span);
    }

    // ---- iteration

    TypedExpr iterateByIndex(TypedExpr value, Span span) {
        TypedExpr callee = libraryFunction("internal.unpack", "by_index", span);
        return body.calls.callValue(callee, List.of(Calls.Arg.of(value)), span);
    }

    TypedExpr notIterable(TypedExpr value, Span span) {
        if (!Core.isPoison(value.type()) && new Mixing(body).isPrepared(span)) {
            String text = "'" + Operators.pythonName(value.type()) + "' object is not iterable";
            body.emit(
                    new TypedStmt.Evaluate(
                            body.operators.raising("none.refusal", text, span), span));
        } else if (!Core.isPoison(value.type())) {
            engine.writtenNone.mistake(span, value.type());
            engine.error("not-iterable", span, "'" + value.type() + "' object is not iterable");
        }
        return body.calls.poison(span);
    }

    /// `**kwargs` of a call: a tuple whose items have names.
    TypedExpr keywordTuple(List<String> names, List<TypedExpr> items, Span span) {
        Type types = engine.core.tuple(items.stream().map(TypedExpr::type).toList());
        Type literal = new Type.Literal(String.join(",", names));
        var type = new Type.Instance(engine.core.decl("Keywords"), List.of(literal, types));
        return new TypedExpr.MakeTuple(
                List.of(new TypedExpr.MakeTuple(items, types, span)), type, span);
    }

    // ---- the library

    /// A function of a library module as a value.
    TypedExpr libraryFunction(String module, String name, Span span) {
        Namespace namespace = engine.modules.library(module);
        Binding binding = namespace == null ? null : namespace.find(name);
        if (binding == null) {
            throw new IllegalStateException(
                    "the library has no function '" + module + "." + name + "'");
        }
        return body.variables.readBinding(binding, namespace, name, span);
    }
}
