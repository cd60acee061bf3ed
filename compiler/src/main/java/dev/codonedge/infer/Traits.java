package dev.codonedge.infer;

import dev.codonedge.types.ClassDecl;

import java.util.Set;

/// The abstract names of `typing`: they restrict a parameter and leave its own type alone.
final class Traits {
    private static final Set<String> NAMES =
            Set.of(
                    "Iterable",
                    "Iterator",
                    "Sequence",
                    "MutableSequence",
                    "Collection",
                    "Container",
                    "Sized",
                    "Hashable",
                    "Mapping",
                    "MutableMapping",
                    "Reversible",
                    "CallableTrait",
                    "TypeTrait",
                    "SupportsInt",
                    "SupportsFloat",
                    "SupportsIndex",
                    "SupportsComplex",
                    "SupportsBytes",
                    "SupportsAbs",
                    "SupportsRound",
                    "AbstractSet",
                    "MutableSet",
                    "KeysView",
                    "ValuesView",
                    "ItemsView",
                    "MappingView",
                    "ByteString",
                    "ContextManager",
                    "IO",
                    "TextIO",
                    "BinaryIO",
                    "object",
                    "Any");

    private Traits() {}

    static boolean isTrait(ClassDecl decl) {
        return decl.module().library() && NAMES.contains(decl.name())
                || decl.tree() != null
                        && decl.tree().bases().stream()
                                .anyMatch(b -> Declarations.headName(b.value()).equals("Protocol"));
    }

    /// The methods a type must have.
    static Set<String> methods(ClassDecl decl) {
        return switch (decl.name()) {
            case "Iterable", "Collection", "KeysView", "ValuesView", "ItemsView", "AbstractSet" ->
                    Set.of("__iter__");
            case "Container", "MutableSet" -> Set.of("__contains__");
            case "ContextManager" -> Set.of("__enter__", "__exit__");
            case "Iterator" -> Set.of("__iter__");
            case "Sequence", "MutableSequence", "Mapping", "MutableMapping" ->
                    Set.of("__len__", "__getitem__");
            case "Sized" -> Set.of("__len__");
            case "Hashable" -> Set.of("__hash__");
            default -> decl.module().library() ? Set.of() : decl.methods().keySet();
        };
    }
}
