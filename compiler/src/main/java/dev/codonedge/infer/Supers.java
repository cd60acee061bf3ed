package dev.codonedge.infer;

import dev.codonedge.source.Span;
import dev.codonedge.syntax.Expr;
import dev.codonedge.typed.TypedExpr;
import dev.codonedge.types.ClassDecl;
import dev.codonedge.types.FunctionDecl;
import dev.codonedge.types.Type;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// `super()`: the class that comes next after the one whose text says it, in the order of the object's own class. Where
/// classes with several bases put different ones there, the object is asked.
final class Supers {
    private final Body body;
    private final Engine engine;

    Supers(Body body) {
        this.body = body;
        this.engine = body.engine;
    }

    TypedExpr call(String name, List<Calls.Arg> arguments, Span nameSpan, Span span) {
        ClassDecl owner = body.decl == null ? null : body.decl.owner();
        if (owner == null || body.decl.tree().parameters().list().isEmpty()) {
            return refuse(span);
        }
        TypedExpr self = self(span);
        if (!(self.type().head() instanceof Type.Instance type)) {
            return callOnClass(self, owner, name, arguments, span);
        }
        ClassDecl usual = next(type.decl(), owner, name);
        List<ClassDecl> others = others(owner, name, usual);
        if (others.isEmpty()) {
            return usual == null
                    ? ofObject(name, arguments, nameSpan, span)
                    : callMethod(self, type, usual, name, arguments, span);
        }
        return callByObject(self, type, usual, others, name, arguments, span);
    }

    private TypedExpr self(Span span) {
        String name = body.decl.tree().parameters().list().getFirst().name();
        return body.reading.read(new Expr.Name(name, span));
    }

    /// The class behind `owner`, in the order of a class, that has a method; null: there is none.
    private static @Nullable ClassDecl next(ClassDecl decl, ClassDecl owner, String name) {
        List<ClassDecl> order = decl.linearization();
        for (ClassDecl part : order.subList(order.indexOf(owner) + 1, order.size())) {
            if (part.methods().containsKey(name)) {
                return part;
            }
        }
        return null;
    }

    /// Classes derived from `owner` that have another one next, those with the fewest bases first.
    private List<ClassDecl> others(ClassDecl owner, String name, @Nullable ClassDecl usual) {
        if (owner.module().library()) {
            return List.of();
        }
        var found = new ArrayList<ClassDecl>();
        for (ClassDecl derived : new ObjectClasses(body).familyToCome(owner)) {
            if (derived != owner
                    && derived.typeParameters().isEmpty()
                    && next(derived, owner, name) != usual) {
                found.add(derived);
            }
        }
        found.sort(Comparator.comparingInt(c -> c.linearization().size()));
        return found;
    }

    private TypedExpr callMethod(
            TypedExpr self,
            Type.Instance type,
            ClassDecl next,
            String name,
            List<Calls.Arg> arguments,
            Span span) {
        Type.Instance seen = engine.classes.superOf(type, next);
        var candidates = new ArrayList<Calls.Callee>();
        for (FunctionDecl decl : next.methods().get(name).reversed()) {
            candidates.add(
                    Calls.Callee.method(
                            new Classes.Method(decl, seen),
                            new TypedExpr.Cast(self, seen, span),
                            true));
        }
        return body.overloads.choose(candidates, arguments, name, span);
    }

    private TypedExpr callByObject(
            TypedExpr self,
            Type.Instance type,
            @Nullable ClassDecl usual,
            List<ClassDecl> others,
            String name,
            List<Calls.Arg> arguments,
            Span span) {
        var kept = new ArrayList<Calls.Arg>();
        var values = new ArrayList<TypedExpr>();
        var stmts =
                body.capture(
                        () -> {
                            for (Calls.Arg argument : arguments) {
                                TypedExpr value = body.variables.temporary(argument.value());
                                kept.add(
                                        new Calls.Arg(
                                                argument.kind(), argument.name(), null, value));
                            }
                            values.add(
                                    usual != null
                                            ? callMethod(self, type, usual, name, kept, span)
                                            : ofRoot(name, kept, span));
                            for (ClassDecl derived : others) {
                                var exact = new Type.Instance(derived, List.of());
                                ClassDecl next = next(derived, body.decl.owner(), name);
                                values.add(
                                        next == null
                                                ? ofRoot(name, kept, span)
                                                : callMethod(
                                                        new TypedExpr.Cast(self, exact, span),
                                                        exact,
                                                        next,
                                                        name,
                                                        kept,
                                                        span));
                            }
                        });
        var types = values.stream().map(TypedExpr::type).toList();
        TypedExpr chosen =
                body.whenKnown(types, span, () -> choose(self, values, others, types, span));
        return new TypedExpr.Sequence(stmts, chosen);
    }

    private TypedExpr choose(
            TypedExpr self,
            List<TypedExpr> values,
            List<ClassDecl> others,
            List<? extends Type> types,
            Span span) {
        List<? extends Type> real =
                types.stream().filter(t -> t.head() != Type.Special.NEVER).toList();
        Type joined = real.isEmpty() ? Type.Special.NEVER : Joins.join(engine, real);
        if (joined == null) {
            joined = engine.realizations.typeExpressions().unionOf(List.copyOf(real), span);
        }
        TypedExpr value = as(values.getFirst(), joined, span);
        for (int i = 0; i < others.size(); i++) {
            var test =
                    new TypedExpr.IsInstance(
                            self,
                            new Type.Instance(others.get(i), List.of()),
                            engine.core.boolType(),
                            span);
            value =
                    new TypedExpr.Conditional(
                            test, as(values.get(i + 1), joined, span), value, joined, span);
        }
        return value;
    }

    private TypedExpr as(TypedExpr value, Type joined, Span span) {
        return value.type().head() == Type.Special.NEVER
                ? new TypedExpr.Cast(value, joined, span)
                : body.conversions.annotated(value, joined);
    }

    /// `super().__new__(cls, value)` of a class that derives from `str`.
    private TypedExpr holding(TypedExpr made, List<Calls.Arg> arguments, Span span) {
        var holder = new TypedExpr[1];
        var stmts =
                body.capture(
                        () -> {
                            holder[0] = body.variables.temporary(made);
                            Type held = Values.typeOf(engine, holder[0].type());
                            TypedExpr value = body.construction.construct(held, arguments, span);
                            body.memberAssignment.set(holder[0], Values.FIELD, value, span);
                        });
        return new TypedExpr.Sequence(stmts, holder[0]);
    }

    /// What `object` has, for objects of one of several classes.
    private TypedExpr ofRoot(String name, List<Calls.Arg> arguments, Span span) {
        if (name.equals("__init__") && areNone(arguments, span)) {
            return new TypedExpr.Nothing(engine.core.noneType(), span);
        }
        boolean initializes = name.equals("__init__");
        String message =
                initializes
                        ? "object.__init__() takes exactly one argument (the instance to initialize)"
                        : "'super' object has no attribute '" + name + "'";
        return new Mixing(body).raising(message, !initializes, span);
    }

    private TypedExpr ofObject(String name, List<Calls.Arg> arguments, Span nameSpan, Span span) {
        if (name.equals("__init__") && areNone(arguments, span)) {
            return new TypedExpr.Nothing(engine.core.noneType(), span);
        }
        return refuse(nameSpan);
    }

    /// `**kwargs` may hold nothing.
    private boolean areNone(List<Calls.Arg> arguments, Span span) {
        return Stars.expand(body, arguments, span).arguments().isEmpty();
    }

    private TypedExpr refuse(Span span) {
        engine.error("super", span, "no super methods found");
        return body.calls.poison(span);
    }

    private TypedExpr callOnClass(
            TypedExpr cls, ClassDecl owner, String name, List<Calls.Arg> arguments, Span span) {
        boolean derived =
                cls.type().head() instanceof Type.Token(var of)
                        && of.head() instanceof Type.Instance type
                        && engine.classes.prepare(type.decl()).derivesFrom(owner);
        ClassDecl start =
                derived
                        ? ((Type.Instance) ((Type.Token) cls.type().head()).of().head()).decl()
                        : owner;
        ClassDecl next = next(start, owner, name);
        if (next != null) {
            var seen = new Type.Instance(next, List.of());
            var method = new Classes.Method(next.methods().get(name).getLast(), seen);
            TypedExpr receiver = method.decl().has("classmethod") ? cls : null;
            return body.calls.apply(Calls.Callee.method(method, receiver, true), arguments, span);
        }
        if (name.equals("__new__")
                && !arguments.isEmpty()
                && arguments.getFirst().value().type().head() instanceof Type.Token(var of)
                && of.head() instanceof Type.Instance type) {
            TypedExpr made = body.construction.allocate(type, span);
            return Values.typeOf(engine, type) == null
                    ? made
                    : holding(made, arguments.subList(1, arguments.size()), span);
        }
        if (name.equals("__init_subclass__")) {
            // that of `object` does nothing
            return new TypedExpr.Nothing(engine.core.noneType(), span);
        }
        return refuse(span);
    }
}
