package dev.codonedge.types;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Interns closed types, so that equal ones are identical and may serve as keys.
public final class TypeTable {
    private final Map<Type, Type> interned = new HashMap<>();

    /// The interned form of a type all of whose variables are bound; unbound ones stay as they are, and such a type is not
    /// interned.
    public Type close(Type type) {
        Type resolved = resolve(type);
        if (!isClosed(resolved)) {
            return resolved;
        }
        Type known = interned.putIfAbsent(resolved, resolved);
        return known == null ? resolved : known;
    }

    public List<Type> closeAll(List<Type> types) {
        var closed = new ArrayList<Type>(types.size());
        for (Type type : types) {
            closed.add(close(type));
        }
        return closed;
    }

    private Type resolve(Type type) {
        return switch (type.head()) {
            case Type.Instance instance -> {
                if (instance.arguments().isEmpty()) {
                    yield instance;
                }
                yield new Type.Instance(instance.decl(), closeAll(instance.arguments()));
            }
            case Type.Function function -> {
                if (function.stored().isEmpty()) {
                    yield function;
                }
                var stored = new ArrayList<Type.Stored>();
                for (Type.Stored part : function.stored()) {
                    stored.add(new Type.Stored(part.kind(), part.name(), close(part.type())));
                }
                yield new Type.Function(function.decl(), stored);
            }
            case Type.Overloads overloads ->
                    new Type.Overloads(overloads.newestFirst(), closeAll(overloads.receiver()));
            case Type.Union union -> new Type.Union(closeAll(union.members()));
            case Type.Token token -> new Type.Token(close(token.of()));
            case Type.Literal literal -> literal;
            case Type.Module module -> module;
            case Type.Special special -> special;
            case Type.Variable variable -> variable;
        };
    }

    /// Whether no unbound variable is left inside.
    public static boolean isClosed(Type type) {
        return switch (type.head()) {
            case Type.Instance instance -> allClosed(instance.arguments());
            case Type.Function function -> {
                for (Type.Stored part : function.stored()) {
                    if (!isClosed(part.type())) {
                        yield false;
                    }
                }
                yield true;
            }
            case Type.Overloads overloads -> allClosed(overloads.receiver());
            case Type.Union union -> allClosed(union.members());
            case Type.Token token -> isClosed(token.of());
            case Type.Literal _, Type.Module _, Type.Special _ -> true;
            case Type.Variable _ -> false;
        };
    }

    private static boolean allClosed(List<Type> types) {
        for (Type type : types) {
            if (!isClosed(type)) {
                return false;
            }
        }
        return true;
    }

    /// Adds the unbound variables of a type to a list.
    public static void collectOpen(Type type, List<Type.Variable> into) {
        switch (type.head()) {
            case Type.Instance instance -> instance.arguments().forEach(a -> collectOpen(a, into));
            case Type.Function function ->
                    function.stored().forEach(p -> collectOpen(p.type(), into));
            case Type.Overloads overloads ->
                    overloads.receiver().forEach(a -> collectOpen(a, into));
            case Type.Union union -> union.members().forEach(a -> collectOpen(a, into));
            case Type.Token token -> collectOpen(token.of(), into);
            case Type.Variable variable -> into.add(variable);
            case Type.Literal _, Type.Module _, Type.Special _ -> {}
        }
    }
}
