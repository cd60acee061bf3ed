package dev.codonedge.infer;

import dev.codonedge.source.Span;
import dev.codonedge.typed.TypedExpr;
import dev.codonedge.types.ClassDecl.Primitive;
import dev.codonedge.types.Type;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Comparisons of single characters of a text: `a[i] == b[j]` and `a[i] == "x"` look at the bytes, without making a text
/// of each character first.
final class Characters {
    /// The tag of the library's function that gives one character of a text.
    private static final String ITEM = "text.item";

    /// The library's functions that compare without making texts, overloaded for a character and a text.
    private static final String SAME = "__same__";

    private final Body body;

    Characters(Body body) {
        this.body = body;
    }

    /// The comparison, or null when the left operand is no character of a text, or when something could tell that the right
    /// one is worked out before the left is looked up.
    @Nullable TypedExpr equal(TypedExpr left, TypedExpr right, Span span) {
        TypedExpr.Call item = item(left);
        if (item == null || !isText(right.type()) || !isSilent(right)) {
            return null;
        }
        List<TypedExpr> parts = new ArrayList<>(item.arguments());
        TypedExpr.Call other = item(right);
        if (other == null) {
            parts.add(right);
        } else {
            parts.addAll(other.arguments());
        }
        var text = new TypedExpr.Nothing(new Type.Token(body.engine.core.strType()), span);
        return body.members.callMethod(
                text, SAME, parts.stream().map(Calls.Arg::of).toList(), span);
    }

    private static TypedExpr.@Nullable Call item(TypedExpr value) {
        return bare(value) instanceof TypedExpr.Call call
                        && call.arguments().size() == 2
                        && ITEM.equals(call.target().decl().markText("tag"))
                ? call
                : null;
    }

    private static @Nullable TypedExpr bare(TypedExpr value) {
        return value instanceof TypedExpr.Deferred hole ? hole.known() : value;
    }

    private boolean isText(Type type) {
        return type.head() instanceof Type.Instance(var decl, _)
                && decl == body.engine.core.decl("str");
    }

    /// Whether it neither changes anything nor can fail, except that an index may be out of range.
    private static boolean isSilent(TypedExpr value) {
        return switch (bare(value)) {
            case null -> false;
            case TypedExpr.Constant _ -> true;
            case TypedExpr.ReadLocal read -> read.unassigned() == null;
            case TypedExpr.ReadModule read -> read.unassigned() == null;
            case TypedExpr.Call call ->
                    (item(call) != null || isSum(call))
                            && call.arguments().stream().allMatch(Characters::isSilent);
            default -> false;
        };
    }

    private static boolean isSum(TypedExpr.Call call) {
        return call.arguments().stream().allMatch(a -> Core.is(a.type(), Primitive.INT))
                && switch (call.target().decl().simpleName()) {
                    case "__add__", "__sub__", "__mul__", "__neg__" ->
                            call.target().decl().module().library();
                    default -> false;
                };
    }
}
