package dev.codonedge.infer;

import dev.codonedge.source.Span;
import dev.codonedge.syntax.ComparisonOperator;
import dev.codonedge.syntax.Pattern;
import dev.codonedge.typed.TypedExpr;
import dev.codonedge.types.ClassDecl;
import dev.codonedge.types.Type;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What a sequence pattern asks of a subject: enough items, each of them, and those that its star stands for. Tuples answer
/// when the program is compiled.
final class SequenceItems {
    private static final Set<String> NO_SEQUENCES =
            Set.of("str", "bytes", "bytearray", "memoryview");

    private final Body body;
    private final Engine engine;
    private final Span span;

    /// How many items there are before and after the star; without one all are before it.
    private final int before;

    private final int after;
    private final boolean starred;

    SequenceItems(Body body, List<Pattern> items, Span span) {
        this.body = body;
        this.engine = body.engine;
        this.span = span;
        int star = 0;
        while (star < items.size() && !(items.get(star) instanceof Pattern.Star)) {
            star++;
        }
        this.before = star;
        this.starred = star < items.size();
        this.after = starred ? items.size() - 1 - star : 0;
    }

    /// Whether a type is one of sequences, of a length that may be right.
    boolean fits(Type type) {
        int length = length(type);
        if (length >= 0) {
            return starred ? length >= before + after : length == before;
        }
        return type.head() instanceof Type.Instance(var decl, _)
                && !Mixture.isOpen(type)
                && isOfLibrary(decl)
                && engine.classes.hasMethod(type, "__len__")
                && engine.classes.hasMethod(type, "__getitem__")
                && !engine.classes.hasMethod(type, "keys")
                && !NO_SEQUENCES.contains(decl.name());
    }

    /// How many items a tuple, with or without names for them, has; -1 for what is none.
    private int length(Type type) {
        if (Core.isTuple(type)) {
            return Core.items(type).size();
        }
        return type.head() instanceof Type.Instance(var decl, _) && isNamed(decl)
                ? decl.fields().size()
                : -1;
    }

    private static boolean isNamed(ClassDecl decl) {
        return decl.kind() == ClassDecl.Kind.VALUE
                && !decl.module().library()
                && !decl.isEnumeration();
    }

    private TypedExpr part(TypedExpr tuple, int index) {
        if (Core.isTuple(tuple.type())) {
            return new TypedExpr.GetItem(tuple, index, Core.items(tuple.type()).get(index), span);
        }
        var decl = ((Type.Instance) tuple.type().head()).decl();
        return body.members.get(tuple, List.copyOf(decl.fields().keySet()).get(index), span);
    }

    /// A class of the program is one of sequences only by what it derives from, whatever methods it has.
    private boolean isOfLibrary(ClassDecl decl) {
        return !decl.isEnumeration()
                && engine.classes.prepare(decl).linearization().stream()
                        .anyMatch(
                                part ->
                                        part.module().library()
                                                && part.methods().containsKey("__getitem__"));
    }

    /// Whether there are as many items as it takes; null when that is known.
    @Nullable TypedExpr enough(TypedExpr sequence) {
        if (length(sequence.type()) >= 0) {
            return null;
        }
        return body.conditions.truth(
                body.comparisons.compare(
                        starred ? ComparisonOperator.GREATER_EQUAL : ComparisonOperator.EQUAL,
                        body.members.callMethod(sequence, "__len__", List.of(), span),
                        number(before + after),
                        span));
    }

    private TypedExpr number(int value) {
        return new TypedExpr.Constant((long) value, engine.core.intType(), span);
    }

    /// @param index in the pattern
    TypedExpr item(TypedExpr sequence, int index) {
        int fromEnd = index - (before + after + 1);
        boolean afterStar = starred && index > before;
        int length = length(sequence.type());
        if (length >= 0) {
            return part(sequence, afterStar ? length + fromEnd : index);
        }
        return body.members.callMethod(
                sequence,
                "__getitem__",
                List.of(Calls.Arg.of(number(afterStar ? fromEnd : index))),
                span);
    }

    /// A list of what the star stands for.
    TypedExpr rest(TypedExpr sequence) {
        int length = length(sequence.type());
        if (length < 0) {
            return body.calls.callLibrary(
                    "internal.unpack", "middle", span, sequence, number(before), number(after));
        }
        var rest = new ArrayList<TypedExpr>();
        for (int i = before; i < length - after; i++) {
            rest.add(part(sequence, i));
        }
        Type element = body.construction.elementVariable("rest", span);
        return new TypedExpr.ListDisplay(
                rest.isEmpty()
                        ? List.of()
                        : body.expressions.commonItems(rest, element, false, span),
                engine.core.list(element),
                span);
    }
}
