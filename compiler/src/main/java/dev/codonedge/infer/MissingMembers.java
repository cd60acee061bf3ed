package dev.codonedge.infer;

import dev.codonedge.diagnostic.Diagnostic;
import dev.codonedge.source.Span;
import dev.codonedge.types.Type;

import java.util.List;
import java.util.Optional;

/// What to say of a member that a type has not got: of the methods behind Python's syntax, which nobody writes, what the
/// syntax needs.
final class MissingMembers {
    private MissingMembers() {}

    /// @param candidates members the type has
    static Diagnostic of(Type type, String name, Span span, List<String> candidates) {
        String of =
                type.head() instanceof Type.Instance(var decl, var arguments) && arguments.isEmpty()
                        ? decl.name()
                        : type.toString();
        Optional<Diagnostic> protocol =
                protocol(of, name).map(message -> Diagnostic.error("no-attribute", span, message));
        if (protocol.isPresent()) {
            return changes(name) && isFixed(type)
                    ? protocol.get()
                            .withHint("a '" + of + "' never changes; make a new one, or use a list")
                    : protocol.get();
        }
        var error =
                Diagnostic.error(
                        "no-attribute",
                        span,
                        "'" + of + "' object has no attribute '" + name + "'");
        var other = otherLanguage(type, name);
        return other.isPresent()
                ? error.withHint(other.get())
                : Names.suggest(error, name, candidates);
    }

    private static Optional<String> protocol(String of, String method) {
        return Optional.ofNullable(
                switch (method) {
                    case "__getitem__" -> "'" + of + "' object is not subscriptable";
                    case "__setitem__" -> "'" + of + "' object does not support item assignment";
                    case "__delitem__" -> "'" + of + "' object doesn't support item deletion";
                    case "__len__" -> "object of type '" + of + "' has no len()";
                    case "__index__" -> "'" + of + "' object cannot be interpreted as an integer";
                    case "__iter__" -> "'" + of + "' object is not iterable";
                    case "__next__" -> "'" + of + "' object is not an iterator";
                    case "__call__" -> "'" + of + "' object is not callable";
                    case "__abs__" -> "bad operand type for abs(): '" + of + "'";
                    case "__hash__" -> "unhashable type: '" + of + "'";
                    case "__reversed__" -> "'" + of + "' object is not reversible";
                    default -> null;
                });
    }

    private static boolean changes(String method) {
        return method.equals("__setitem__") || method.equals("__delitem__");
    }

    private static boolean isFixed(Type type) {
        return type.head() instanceof Type.Instance(var decl, _)
                && decl.module().library()
                && switch (decl.name()) {
                    case "str", "bytes", "Tuple", "DynamicTuple", "range", "frozenset" -> true;
                    default -> false;
                };
    }

    /// What the writer knows from another language.
    private static Optional<String> otherLanguage(Type type, String name) {
        if (!(type.head() instanceof Type.Instance(var decl, _)) || !decl.module().library()) {
            return Optional.empty();
        }
        String of = decl.name();
        boolean dict = of.equals("Dict");
        return switch (name) {
            case "length", "size", "len" -> Optional.of("write 'len(...)'");
            case "push", "push_back", "add" ->
                    of.equals("List") ? Optional.of("did you mean 'append'?") : Optional.empty();
            case "contains", "includes", "has_key", "has" ->
                    Optional.of(dict ? "write 'key in ...'" : "write 'item in ...'");
            case "toString", "to_string" -> Optional.of("write 'str(...)'");
            default ->
                    dict ? Optional.of("an item is read with ['" + name + "']") : Optional.empty();
        };
    }
}
