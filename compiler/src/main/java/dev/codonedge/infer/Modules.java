package dev.codonedge.infer;

import dev.codonedge.diagnostic.Diagnostics;
import dev.codonedge.scope.ModuleScopes;
import dev.codonedge.scope.Scopes;
import dev.codonedge.source.SourceFile;
import dev.codonedge.types.ModuleDecl;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The modules of the program and the library, loaded when first asked for.
final class Modules {
    static final String BUILTINS = "builtins";

    private final Engine engine;
    private final Map<String, Namespace> loaded = new HashMap<>();
    private @Nullable Namespace builtins;
    private final Map<dev.codonedge.scope.Scope, ModuleScopes> byRoot;

    Modules(Engine engine) {
        this.engine = engine;
        this.byRoot = engine.session.byRoot;
    }

    /// The names every module sees.
    Namespace builtins() {
        if (builtins == null) {
            Namespace found = library(BUILTINS);
            if (found == null) {
                throw new IllegalStateException("the library has no module '" + BUILTINS + "'");
            }
            builtins = found;
        }
        return builtins;
    }

    /// What a name means now, seen from a module: a built-in is itself until the module has given its name away.
    @Nullable Binding meaning(Namespace from, String name) {
        Binding bound = from.bindings.get(name);
        if (bound != null) {
            return bound;
        }
        Binding later = from.ahead.get(name);
        boolean own = from.decl.library();
        if (later != null && own) {
            return later;
        }
        Binding builtin = builtins().find(name);
        return builtin != null ? builtin : later;
    }

    /// The program's own module, from its parsed text.
    Namespace main(ParsedModule parsed) {
        return declare("__main__", parsed, false);
    }

    @Nullable Namespace library(String name) {
        Namespace known = loaded.get("lib:" + name);
        if (known != null) {
            return known;
        }
        ParsedModule parsed = engine.session.parsed.get("lib:" + name);
        if (parsed == null) {
            parsed = stored(name);
            if (parsed == null) {
                Optional<String> text = engine.session.library.text(name);
                if (text.isEmpty()) {
                    return null;
                }
                parsed = parse(new SourceFile(name.replace('.', '/') + ".py", name, text.get()));
            }
            engine.session.parsed.put("lib:" + name, parsed);
        }
        var namespace =
                new Namespace(
                        new ModuleDecl(name, parsed.tree(), parsed.scopes().module(), true),
                        parsed.scopes());
        loaded.put("lib:" + name, namespace);
        engine.declarations.declareAhead(namespace);
        return namespace;
    }

    /// The module an import means: the program's own first, then the library's.
    @Nullable Namespace find(String name, Namespace importer) {
        if (!importer.decl.library()) {
            Namespace known = loaded.get("own:" + name);
            if (known != null) {
                return known;
            }
            Optional<SourceFile> file =
                    engine.session.sources.find(name, importer.decl.tree().file());
            if (file.isPresent()) {
                ParsedModule parsed =
                        engine.session.parsed.computeIfAbsent(
                                "own:" + name, _ -> parse(file.get()));
                return declare(name, parsed, false);
            }
        }
        return library(name);
    }

    /// The program's own modules loaded so far, in a stable order.
    List<Namespace> ownModules() {
        return loadedAs("own:");
    }

    /// Library modules loaded so far, in a stable order.
    List<Namespace> libraryModules() {
        return loadedAs("lib:");
    }

    private List<Namespace> loadedAs(String kind) {
        return loaded.entrySet().stream()
                .filter(e -> e.getKey().startsWith(kind))
                // java.util's own comparators cannot be kept in the AOT cache
                .sorted((a, b) -> a.getKey().compareTo(b.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /// The scopes a piece of a module's tree belongs to; generated functions have their own.
    ModuleScopes scopesOf(dev.codonedge.scope.Scope scope, Namespace namespace) {
        dev.codonedge.scope.Scope root = scope;
        while (root.parent() != null) {
            root = root.parent();
        }
        ModuleScopes own = byRoot.get(root);
        return own == null ? namespace.scopes : own;
    }

    /// The scope of a function without a body.
    dev.codonedge.scope.Scope emptyFunctionScope() {
        ParsedModule parsed = parseGenerated("external", "def external():\n    pass\n");
        return parsed.scopes()
                .of(
                        ((dev.codonedge.syntax.Stmt.Function) parsed.tree().body().getFirst())
                                .function());
    }

    /// Whether a call may give some object's attribute of this name another value.
    boolean mayChange(String attribute) {
        return own().anyMatch(m -> m.scopes.changes().mayChange(attribute));
    }

    /// Whether a property of the program may stand behind the name.
    boolean mayBeComputed(String attribute) {
        return own().anyMatch(m -> m.scopes.changes().mayBeComputed(attribute));
    }

    /// Whether a call of an attribute of this name may run code of the program.
    boolean mayRun(String attribute) {
        return own().anyMatch(m -> m.scopes.changes().mayRun(attribute));
    }

    private Stream<Namespace> own() {
        return loaded.values().stream().filter(m -> !m.decl.library());
    }

    @Nullable Namespace named(String name) {
        Namespace own = loaded.get("own:" + name);
        return own != null ? own : loaded.get("lib:" + name);
    }

    Namespace of(ModuleDecl decl) {
        Namespace found = loaded.get((decl.library() ? "lib:" : "own:") + decl.name());
        if (found == null) {
            throw new IllegalStateException("module is not loaded: " + decl);
        }
        return found;
    }

    private Namespace declare(String name, ParsedModule parsed, boolean library) {
        var namespace =
                new Namespace(
                        new ModuleDecl(name, parsed.tree(), parsed.scopes().module(), library),
                        parsed.scopes());
        loaded.put("own:" + name, namespace);
        engine.declarations.declareAhead(namespace);
        return namespace;
    }

    private @Nullable ParsedModule stored(String name) {
        return engine.session
                .library
                .tree(name)
                .map(
                        tree -> {
                            ModuleScopes scopes = Scopes.resolve(tree, new Diagnostics());
                            byRoot.put(scopes.module(), scopes);
                            return new ParsedModule(tree, scopes);
                        })
                .orElse(null);
    }

    private ParsedModule parse(SourceFile file) {
        ParsedModule parsed = Findings.parse(file, engine.session.syntax);
        byRoot.put(parsed.scopes().module(), parsed.scopes());
        return parsed;
    }

    /// A few functions written by the compiler in the language itself (generated methods).
    ParsedModule parseGenerated(String name, String text) {
        return engine.session.parsed.computeIfAbsent(
                "gen:" + name + "\n" + text,
                _ -> parse(new SourceFile("<" + name + ">", name, text)));
    }
}
