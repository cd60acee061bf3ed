package dev.codonedge.infer;

import dev.codonedge.diagnostic.Diagnostic;
import dev.codonedge.diagnostic.Suggestions;
import dev.codonedge.source.Span;
import dev.codonedge.types.FunctionDecl;
import dev.codonedge.types.Type;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What is said about names, and the nearest ones that exist.
final class Names {
    /// What means something without being defined anywhere: forms of types, marks, compile-time functions.
    static final Set<String> BUILT_IN =
            Set.of(
                    "__array__",
                    "__class__",
                    "__file__",
                    "static",
                    "Never",
                    "NoReturn",
                    "Literal",
                    "Static",
                    "ClassVar",
                    "Word",
                    "Generic",
                    "NamedTuple",
                    "Annotated",
                    "Final",
                    "Self",
                    "Union",
                    "TypeAlias",
                    "TypeGuard",
                    "TypeIs",
                    "Required",
                    "NotRequired",
                    "Concatenate",
                    "extend");

    /// Whether `typing` has a form of types under a name; such forms are known without being imported.
    static boolean isForm(Namespace module, String name) {
        return module.decl.library()
                && module.decl.name().equals("typing")
                && BUILT_IN.contains(name)
                && Character.isUpperCase(name.charAt(0));
    }

    private final Engine engine;

    Names(Engine engine) {
        this.engine = engine;
    }

    Diagnostic undefined(String name, Span span, TypeContext context) {
        var candidates = new ArrayList<String>(context.environment().keySet());
        if (context.body() != null) {
            for (var scope = context.body().scope; scope != null; scope = scope.parent()) {
                scope.symbols().forEach(s -> candidates.add(s.name()));
            }
        }
        candidates.addAll(context.namespace().bindings.keySet());
        candidates.addAll(context.namespace().ahead.keySet());
        candidates.addAll(engine.modules.builtins().ahead.keySet());
        candidates.removeIf(c -> c.startsWith("_") && !name.startsWith("_"));
        return suggest(
                Diagnostic.error("undefined-name", span, "name '" + name + "' is not defined"),
                name,
                candidates);
    }

    /// Why a module has not got a name: what else it has, or that it is still being imported.
    static Diagnostic inModule(Diagnostic error, String name, Namespace module) {
        var symbol = module.decl.scope().findHere(name);
        if (symbol != null && symbol.assignments() > 0) {
            return error.withHint(
                    "'"
                            + module.decl.name()
                            + "' is still being imported and has not got that far: the modules import each other");
        }
        var candidates = new ArrayList<>(module.ahead.keySet());
        candidates.addAll(module.bindings.keySet());
        return suggest(error, name, candidates);
    }

    /// A function stands where its result may have been meant.
    static Diagnostic uncalled(Diagnostic error, Type... types) {
        for (Type type : types) {
            if (type.head() instanceof Type.Function(var decl, _)
                    && !decl.simpleName().startsWith("<")) {
                return error.withHint("'" + decl.simpleName() + "' is not called: add '()'");
            }
        }
        return error;
    }

    /// A function as it is written where it is called: constructors by their class.
    static String called(FunctionDecl decl) {
        String name = decl.simpleName();
        boolean constructs = name.equals("__init__") || name.equals("__new__");
        return constructs && decl.owner() != null ? decl.owner().name() : name;
    }

    static Diagnostic suggest(Diagnostic error, String name, List<String> candidates) {
        Optional<String> nearest = Suggestions.nearest(name, candidates);
        return nearest.map(n -> error.withHint("did you mean '" + n + "'?")).orElse(error);
    }

    /// A piece of source short enough for a message.
    static String shorten(String text) {
        String line = text.lines().findFirst().orElse("").strip();
        return line.length() > 60 ? line.substring(0, 57) + "..." : line;
    }
}
