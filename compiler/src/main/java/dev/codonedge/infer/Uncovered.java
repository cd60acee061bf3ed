package dev.codonedge.infer;

import dev.codonedge.source.Span;
import dev.codonedge.syntax.Expr;
import dev.codonedge.syntax.Pattern;
import dev.codonedge.types.ClassDecl;
import dev.codonedge.types.ClassDecl.Primitive;
import dev.codonedge.types.Type;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// What the subject of a `match` may still be after some cases: the types that a union has, `None`, the members of an
/// enumeration, `True` and `False`. When nothing is left, the cases are complete without a `case _`.
final class Uncovered {
    private final Body body;
    private final Engine engine;
    private final Type subject;
    private final List<Possibility> left = new ArrayList<>();
    private boolean less;

    /// @param member of an enumeration, or a bool's; null: whatever has the type
    private record Possibility(Type type, @Nullable Object member) {}

    Uncovered(Body body, Type subject) {
        this.body = body;
        this.engine = body.engine;
        this.subject = subject.head();
        add(this.subject);
    }

    private void add(Type type) {
        Type head = type.head();
        if (Core.isOptional(head)) {
            left.add(new Possibility(engine.core.noneType(), null));
            add(Core.inside(head));
        } else if (Mixture.isOpen(head)) {
            engine.mixture.membersOf(head).forEach(m -> left.add(new Possibility(m, null)));
        } else if (Core.is(head, Primitive.BOOL)) {
            left.add(new Possibility(head, true));
            left.add(new Possibility(head, false));
        } else if (head instanceof Type.Instance(var decl, _) && isClosedEnumeration(decl)) {
            for (String name : decl.classVariables().keySet()) {
                if (name.startsWith(Enumerations.VALUE)) {
                    String member = name.substring(Enumerations.VALUE.length());
                    left.add(new Possibility(head, member));
                }
            }
        } else {
            left.add(new Possibility(head, null));
        }
    }

    private static boolean isClosedEnumeration(ClassDecl decl) {
        Enumerations.Kind kind =
                decl.tree() == null || !decl.isEnumeration()
                        ? null
                        : Enumerations.kindOf(decl.tree());
        return kind != null && !kind.isFlag();
    }

    boolean isNothing() {
        return left.isEmpty();
    }

    /// What the subject is now known to be, or null when no more than before.
    @Nullable Type view(Span span) {
        if (!less || left.isEmpty() || left.stream().anyMatch(p -> p.member() != null)) {
            return null;
        }
        if (left.size() == 1) {
            return left.getFirst().type();
        }
        return Mixture.is(Core.inside(subject))
                ? null
                : engine.realizations
                        .typeExpressions()
                        .unionOf(left.stream().map(Possibility::type).toList(), span);
    }

    /// A case without a guard was tried.
    void cover(Pattern pattern) {
        less |= left.removeIf(p -> covers(pattern, p));
    }

    private boolean covers(Pattern pattern, Possibility possibility) {
        return switch (pattern) {
            case Pattern.Wildcard _, Pattern.Capture _, Pattern.Star _ -> true;
            case Pattern.As(var inner, _, _) -> covers(inner, possibility);
            case Pattern.Or(var list, _) -> list.stream().anyMatch(p -> covers(p, possibility));
            case Pattern.Value(Expr.NoneLiteral _, _) -> Core.isNone(possibility.type());
            case Pattern.Value(Expr.BoolLiteral(var flag, _), _) ->
                    possibility.member() != null && possibility.member().equals(flag);
            case Pattern.Value(Expr.Attribute member, _) ->
                    member.name().equals(possibility.member())
                            && isOf(member.object(), possibility.type());
            case Pattern.Class(var type, var positional, var named, _) -> {
                Type target = engine.realizations.typeExpressions().find(type, body.typeContext());
                yield target != null
                        && body.conditions.matches(possibility.type(), target) == Boolean.TRUE
                        && positional.stream().allMatch(Uncovered::isAnything)
                        && named.stream().allMatch(n -> isAnything(n.pattern()));
            }
            case Pattern.Value _, Pattern.Range _, Pattern.Sequence _, Pattern.Mapping _ -> false;
        };
    }

    private boolean isOf(Expr enumeration, Type type) {
        Type written = engine.realizations.typeExpressions().find(enumeration, body.typeContext());
        return written != null
                && written.head() instanceof Type.Instance(var decl, _)
                && type.head() instanceof Type.Instance(var other, _)
                && decl == other;
    }

    private static boolean isAnything(Pattern pattern) {
        return switch (pattern) {
            case Pattern.Wildcard _, Pattern.Capture _ -> true;
            case Pattern.As(var inner, _, _) -> isAnything(inner);
            case Pattern.Or(var list, _) -> list.stream().anyMatch(Uncovered::isAnything);
            default -> false;
        };
    }
}
