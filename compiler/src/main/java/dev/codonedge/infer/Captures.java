package dev.codonedge.infer;

import dev.codonedge.scope.Scope;
import dev.codonedge.scope.Symbol;
import dev.codonedge.types.ClassDecl;
import dev.codonedge.types.FunctionDecl;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Functions and classes within functions, which their names stand for wherever they are, and what functions take from
/// around them.
final class Captures {
    private final Map<Symbol, FunctionDecl> localFunctions = new IdentityHashMap<>();
    private final Map<Symbol, ClassDecl> localClasses = new IdentityHashMap<>();
    private final Map<FunctionDecl, List<Symbol>> captures = new IdentityHashMap<>();

    void registerFunction(Symbol symbol, FunctionDecl decl) {
        localFunctions.put(symbol, decl);
    }

    @Nullable FunctionDecl function(Symbol symbol) {
        return localFunctions.get(symbol);
    }

    void registerClass(Symbol symbol, ClassDecl decl) {
        localClasses.put(symbol, decl);
    }

    @Nullable ClassDecl classOf(Symbol symbol) {
        return localClasses.get(symbol);
    }

    /// The variables a function takes from around it; of inner functions it names, what these take.
    List<Symbol> of(FunctionDecl decl) {
        List<Symbol> found = captures.get(decl);
        if (found != null) {
            return found;
        }
        var all = new LinkedHashSet<Symbol>();
        collectCaptures(decl, decl, all, new LinkedHashSet<>());
        found = List.copyOf(all);
        captures.put(decl, found);
        return found;
    }

    private void collectCaptures(
            FunctionDecl of, FunctionDecl decl, Set<Symbol> into, Set<FunctionDecl> seen) {
        if (!seen.add(decl)) {
            return;
        }
        var captured = new ArrayList<>(decl.scope().captures());
        Symbol wrapped = Wrappers.wrapped(decl);
        if (wrapped != null
                && !captured.contains(wrapped)
                && wrapped.owner().kind() == Scope.Kind.FUNCTION) {
            captured.add(wrapped);
        }
        for (Symbol symbol : captured) {
            if (symbol.kind() == Symbol.Kind.TYPE_PARAMETER
                    || symbol.owner() == of.scope()
                    || symbol.owner().kind() == Scope.Kind.CLASS
                    || localClasses.containsKey(symbol)
                    || symbol.kind() == Symbol.Kind.CLASS
                    || symbol.kind() == Symbol.Kind.IMPORT) {
                continue;
            }
            FunctionDecl inner = localFunctions.get(symbol);
            if (inner != null) {
                collectCaptures(of, inner, into, seen);
            } else if (!isOwn(of, symbol)) {
                into.add(symbol);
            }
        }
    }

    private static boolean isOwn(FunctionDecl of, Symbol symbol) {
        return symbol.owner().frame() == of.scope();
    }
}
