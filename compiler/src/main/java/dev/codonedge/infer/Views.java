package dev.codonedge.infer;

import dev.codonedge.source.Span;
import dev.codonedge.typed.TypedExpr;
import dev.codonedge.types.Type;
import dev.codonedge.types.TypeTable;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Values seen as what tests, or what they were given, have shown them to be.
final class Views {
    private final Body body;
    private final Engine engine;

    Views(Body body) {
        this.body = body;
        this.engine = body.engine;
    }

    /// As [#view(TypedExpr, Type)] for a value that may have changed since the test.
    TypedExpr checkedView(TypedExpr value, Type view) {
        Type from = value.type().head();
        if (Core.isNone(view) || engine.trial(() -> engine.unify(from, view))) {
            return value;
        }
        if (Core.isOptional(from)) {
            return Core.isOptional(view)
                    ? value
                    : checkedView(body.conversions.unwrap(value, "none.value"), view);
        }
        Span span = value.span();
        if (from instanceof Type.Special) {
            return value;
        }
        var mismatch = engine.roles.role("union.mismatch", body);
        if (Mixture.isOpen(from)) {
            return Mixture.isOpen(view)
                    ? value
                    : new TypedExpr.UnwrapUnion(value, mismatch, view, span);
        }
        if (!(from instanceof Type.Instance base)
                || !(view.head() instanceof Type.Instance derived)
                || base.decl() == derived.decl()
                || !derived.decl().derivesFrom(base.decl())) {
            return value;
        }
        var holder = new TypedExpr[1];
        var stmts = body.capture(() -> holder[0] = body.variables.temporary(value));
        Type bool = engine.core.boolType();
        TypedExpr failed = new TypedExpr.Call(mismatch, List.of(), Type.Special.NEVER, span);
        return new TypedExpr.Sequence(
                stmts,
                new TypedExpr.Conditional(
                        new TypedExpr.IsInstance(holder[0], view, bool, span),
                        new TypedExpr.Cast(holder[0], view, span),
                        new TypedExpr.Cast(failed, view, span),
                        view,
                        span));
    }

    /// A value whose type a test has narrowed.
    TypedExpr view(TypedExpr value, Type view) {
        Type from = value.type().head();
        if (from instanceof Type.Variable || engine.trial(() -> engine.unify(from, view))) {
            return value;
        }
        if (Core.isNone(view)) {
            return new TypedExpr.Nothing(view, value.span());
        }
        if (Core.isOptional(from) && !Core.isOptional(view)) {
            var content =
                    new TypedExpr.UnwrapOptional(value, null, Core.inside(from), value.span());
            return view(content, view);
        }
        if (from instanceof Type.Union && view.head() instanceof Type.Union(var members)) {
            return new Mixing(body)
                    .among(
                            value,
                            members,
                            value.span(),
                            member -> body.conversions.annotated(member, view));
        }
        if (Mixture.isOpen(from)) {
            return Mixture.isOpen(view)
                    ? value
                    : new TypedExpr.UnwrapUnion(value, null, view, value.span());
        }
        return new TypedExpr.Cast(value, view, value.span());
    }

    /// What is known of a variable right after it was given a value of some type, or null.
    @Nullable Type viewAfter(Type slot, Type given) {
        Type to = slot.head();
        Type from = given.head();
        if (Core.isOptional(to)) {
            if (from instanceof Type.Variable || Core.isOptional(from) || Core.isNone(from)) {
                return null;
            }
            return Core.inside(to).head() instanceof Type.Instance ? Core.inside(to) : null;
        }
        if (Mixture.isOpen(to) && !Mixture.isOpen(from) && !(from instanceof Type.Variable)) {
            if (Mixture.is(to)
                    && (Core.isOptional(from)
                            || Mixing.isTuple(from)
                            || !TypeTable.isClosed(from)
                            || !engine.mixture.members().contains(engine.types.close(from)))) {
                return null;
            }
            return from instanceof Type.Special ? null : from;
        }
        return null;
    }
}
