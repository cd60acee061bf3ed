package dev.codonedge.infer;

import dev.codonedge.source.Span;
import dev.codonedge.typed.TypedExpr;
import dev.codonedge.typed.TypedStmt;
import dev.codonedge.types.ClassDecl;
import dev.codonedge.types.FunctionDecl;
import dev.codonedge.types.Type;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// The class of an object where only the object tells it: `type(x)` of what may be of a derived class, and the first
/// argument of `__exit__`. Such a value is the object itself under the name of another class, `ObjectClass[T]`.
final class ObjectClasses {
    private static final String NAME = "ObjectClass";

    private final Body body;
    private final Engine engine;

    ObjectClasses(Body body) {
        this.body = body;
        this.engine = body.engine;
    }

    static boolean is(Type type) {
        return type.head() instanceof Type.Instance(var decl, _)
                && decl.module().library()
                && decl.name().equals(NAME);
    }

    /// Whether only an object tells the class of a value of this static type.
    boolean varies(Type type) {
        return type.head() instanceof Type.Instance(var decl, _)
                && decl.kind() == ClassDecl.Kind.REFERENCE
                && engine.realizations.virtuals().hasDerived(engine.classes.prepare(decl));
    }

    Type typeOf(Type object) {
        return engine.core.type(NAME, object);
    }

    TypedExpr of(TypedExpr object, Span span) {
        return new TypedExpr.MakeTuple(List.of(object), typeOf(object.type()), span);
    }

    TypedExpr object(TypedExpr ofClass, Span span) {
        Type type = ((Type.Instance) ofClass.type().head()).argument(0);
        return new TypedExpr.GetItem(ofClass, 0, type, span);
    }

    /// `is` and `==` of two classes, of which at least one is known at run time only.
    @Nullable TypedExpr same(TypedExpr left, TypedExpr right, Span span) {
        if (Core.isOptional(left.type()) && is(Core.inside(left.type()))) {
            return ifPresent(left, inside -> same(inside, right, span), span);
        }
        if (Core.isOptional(right.type()) && is(Core.inside(right.type()))) {
            return ifPresent(right, inside -> same(left, inside, span), span);
        }
        if (is(left.type()) && is(right.type())) {
            return body.calls.callLibrary(
                    "builtins.kinds", "_same_class", span, object(left, span), object(right, span));
        }
        if (is(left.type()) && right.type().head() instanceof Type.Token(var of)) {
            return isExactly(object(left, span), of, span);
        }
        if (is(right.type()) && left.type().head() instanceof Type.Token(var of)) {
            return isExactly(object(right, span), of, span);
        }
        return null;
    }

    private TypedExpr ifPresent(
            TypedExpr optional,
            java.util.function.Function<TypedExpr, @Nullable TypedExpr> test,
            Span span) {
        Type.Instance bool = engine.core.boolType();
        var holder = new TypedExpr[1];
        var stmts = body.capture(() -> holder[0] = body.variables.temporary(optional));
        TypedExpr inside =
                new TypedExpr.UnwrapOptional(
                        holder[0], null, Core.inside(optional.type()), optional.span());
        TypedExpr tested = test.apply(inside);
        TypedExpr value =
                tested == null
                        ? body.operators.constant(false, span)
                        : new TypedExpr.ShortCircuit(
                                true,
                                new TypedExpr.IsPresent(holder[0], bool, span),
                                tested,
                                bool,
                                span);
        return new TypedExpr.Sequence(stmts, value);
    }

    /// Of that class, not of one derived from it.
    private TypedExpr isExactly(TypedExpr object, Type of, Span span) {
        Boolean matches = body.conditions.matches(object.type(), of);
        if (matches == Boolean.FALSE || !(of.head() instanceof Type.Instance(var decl, _))) {
            return body.operators.constant(false, span);
        }
        Type.Instance bool = engine.core.boolType();
        TypedExpr name = new TypedExpr.ClassName(object, false, engine.core.strType(), span);
        TypedExpr wanted = new TypedExpr.Constant(decl.simpleName(), engine.core.strType(), span);
        TypedExpr named =
                body.comparisons.compare(
                        dev.codonedge.syntax.ComparisonOperator.EQUAL, name, wanted, span);
        if (matches == Boolean.TRUE) {
            return named;
        }
        return new TypedExpr.ShortCircuit(
                true, new TypedExpr.IsInstance(object, of, bool, span), named, bool, span);
    }

    /// `C.name = value` where C is the class of an object: of the classes it may be, that one.
    void set(TypedExpr ofClass, String name, TypedExpr value, Span span) {
        TypedExpr holder = body.variables.temporary(object(ofClass, span));
        TypedExpr kept = body.variables.temporary(value);
        var type = (Type.Instance) holder.type().head();
        var classes = new ArrayList<>(familyToCome(type.decl()));
        classes.remove(type.decl());
        classes.removeIf(c -> !c.typeParameters().isEmpty());
        classes.sort(Comparator.comparingInt(c -> c.linearization().size()));
        List<TypedStmt> stmts = setThrough(type, name, kept, span);
        for (ClassDecl decl : classes) {
            var derived = new Type.Instance(decl, List.of());
            stmts =
                    List.of(
                            new TypedStmt.If(
                                    new TypedExpr.IsInstance(
                                            holder, derived, engine.core.boolType(), span),
                                    setThrough(derived, name, kept, span),
                                    stmts,
                                    span));
        }
        stmts.forEach(body::emit);
    }

    /// With the classes whose statements come later: a call that is made then passes here, too.
    Set<ClassDecl> familyToCome(ClassDecl root) {
        engine.declarations.topLevelClasses(root.module()).forEach(engine.classes::prepare);
        return engine.classes.family(root);
    }

    private List<TypedStmt> setThrough(
            Type.Instance type, String name, TypedExpr value, Span span) {
        var token = new TypedExpr.Nothing(new Type.Token(type), span);
        return body.capture(() -> body.memberAssignment.set(token, name, value, span));
    }

    /// `C(…)` where C is the class of an object: of the classes it may be, those that take so many arguments.
    TypedExpr construct(TypedExpr ofClass, List<Calls.Arg> arguments, Span span) {
        TypedExpr object = object(ofClass, span);
        var type = (Type.Instance) object.type().head();
        var holders = new ArrayList<Calls.Arg>();
        var holder = new TypedExpr[1];
        var stmts =
                body.capture(
                        () -> {
                            holder[0] = body.variables.temporary(object);
                            for (Calls.Arg argument : arguments) {
                                TypedExpr value = body.variables.temporary(argument.value());
                                holders.add(
                                        new Calls.Arg(
                                                argument.kind(), argument.name(), null, value));
                            }
                        });
        var classes = new ArrayList<>(familyToCome(type.decl()));
        classes.remove(type.decl());
        classes.removeIf(c -> !c.typeParameters().isEmpty() || !takes(c, arguments.size()));
        classes.sort(Comparator.comparingInt(c -> c.linearization().size()));
        TypedExpr result = body.construction.construct(type, holders, span);
        for (ClassDecl decl : classes) {
            var derived = new Type.Instance(decl, List.of());
            TypedExpr test =
                    new TypedExpr.IsInstance(holder[0], derived, engine.core.boolType(), span);
            TypedExpr made = body.construction.construct(derived, holders, span);
            result =
                    new TypedExpr.Conditional(
                            test, new TypedExpr.Cast(made, type, span), result, type, span);
        }
        return new TypedExpr.Sequence(stmts, result);
    }

    private boolean takes(ClassDecl decl, int count) {
        List<Classes.Method> methods =
                engine.classes.methods(new Type.Instance(decl, List.of()), "__init__");
        if (methods.isEmpty()) {
            return count == 0;
        }
        for (Classes.Method method : methods) {
            FunctionDecl init = method.decl();
            var parameters = init.tree().parameters().list();
            long needed =
                    parameters.stream()
                            .filter(
                                    p ->
                                            p.defaultValue().isEmpty()
                                                    && p.kind()
                                                            == dev.codonedge.syntax.Parameters.Kind
                                                                    .ORDINARY)
                            .count();
            if (count + 1 >= needed && count + 1 <= parameters.size()) {
                return true;
            }
        }
        return false;
    }
}
