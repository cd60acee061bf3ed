package dev.codonedge.infer;

import dev.codonedge.scope.Symbol;
import dev.codonedge.source.Span;
import dev.codonedge.types.FunctionDecl;
import dev.codonedge.types.Realization;
import dev.codonedge.types.Type;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Library functions that the compiler calls by itself, found by their tags.
final class LibraryRoles {
    private final Engine engine;
    private final Map<String, FunctionDecl> roles = new HashMap<>();

    LibraryRoles(Engine engine) {
        this.engine = engine;
    }

    /// A library function found by its tag, realized for literal texts.
    Realization role(String tag, Body body, String... texts) {
        FunctionDecl decl = roleDecl(tag);
        var types = new ArrayList<Type>();
        var environment = new LinkedHashMap<String, Type>();
        var parameters = decl.tree().parameters().list();
        for (int i = 0; i < parameters.size(); i++) {
            if (parameters.get(i).annotation().isPresent()
                    && Declarations.headName(parameters.get(i).annotation().get())
                            .equals("Literal")) {
                var literal = new Type.Literal(i < texts.length ? texts[i] : "");
                types.add(literal);
                environment.put(parameters.get(i).name(), literal);
            }
        }
        return engine.realizations.realize(
                body,
                decl,
                types,
                List.of(),
                environment,
                new Span(body.namespace.decl.tree().file(), 0, 0));
    }

    FunctionDecl roleDecl(String tag) {
        return roles.computeIfAbsent(
                tag,
                key -> {
                    FunctionDecl found = engine.declarations.tagged(key);
                    if (found == null) {
                        throw new IllegalStateException(
                                "the library has no function tagged '" + key + "'");
                    }
                    return found;
                });
    }

    Realization unassigned(Symbol symbol, Body body, Span span) {
        int dot = symbol.name().indexOf('.');
        if (dot > 0) {
            return FunctionAttributes.unset(body, symbol.name().substring(dot + 1));
        }
        boolean global = symbol.owner().kind() == dev.codonedge.scope.Scope.Kind.MODULE;
        return role(global ? "unassigned.global" : "unassigned.local", body, symbol.name());
    }
}
