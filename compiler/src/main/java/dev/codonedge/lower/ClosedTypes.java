package dev.codonedge.lower;

import dev.codonedge.types.Type;
import dev.codonedge.types.TypeNames;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// Types with all variables followed, equal ones identical. A variable that nothing ever bound counts as `Never`: there is
/// no value of such a type.
final class ClosedTypes {
    private final Map<Type, Type> bySource = new IdentityHashMap<>();
    private final Map<Type, Type> interned = new HashMap<>();

    Type close(Type type) {
        Type known = bySource.get(type);
        if (known == null) {
            Type resolved = resolve(type.head());
            Type first = interned.putIfAbsent(resolved, resolved);
            known = first == null ? resolved : first;
            bySource.put(type, known);
        }
        return known;
    }

    List<Type> closeAll(List<Type> types) {
        var closed = new ArrayList<Type>(types.size());
        types.forEach(type -> closed.add(close(type)));
        return closed;
    }

    private Type resolve(Type type) {
        return switch (type) {
            case Type.Instance(var decl, var arguments) ->
                    new Type.Instance(decl, closeAll(arguments));
            case Type.Function(var decl, var stored) -> {
                var parts = new ArrayList<Type.Stored>(stored.size());
                stored.forEach(
                        part ->
                                parts.add(
                                        new Type.Stored(
                                                part.kind(), part.name(), close(part.type()))));
                yield new Type.Function(decl, parts);
            }
            case Type.Overloads(var decls, var receiver) ->
                    new Type.Overloads(decls, closeAll(receiver));
            case Type.Union(var members) -> union(closeAll(members));
            case Type.Token(var of) -> new Type.Token(close(of));
            case Type.Literal literal -> literal;
            case Type.Module module -> module;
            case Type.Special special -> special;
            case Type.Variable _ -> Type.Special.NEVER;
        };
    }

    /// Members that were variables may have stood in another order.
    private static Type.Union union(List<Type> members) {
        var flat = new ArrayList<Type>();
        for (Type member : members) {
            List<Type> parts = member instanceof Type.Union(var inner) ? inner : List.of(member);
            parts.stream().filter(part -> !flat.contains(part)).forEach(flat::add);
        }
        flat.sort(Comparator.comparing(TypeNames::of));
        return new Type.Union(flat);
    }
}
