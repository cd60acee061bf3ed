package dev.codonedge.infer;

import dev.codonedge.syntax.Parameters;
import dev.codonedge.types.ClassDecl;
import dev.codonedge.types.FunctionDecl;

import java.util.List;
import java.util.Set;

/// Methods that a class is given because classes derived from it have them.
final class DerivedMethods {
    /// Methods that a class of mixed-in behaviour counts on its derived classes to have.
    static final Set<String> OPERATORS =
            Set.of(
                    "__lt__",
                    "__le__",
                    "__gt__",
                    "__ge__",
                    "__add__",
                    "__sub__",
                    "__mul__",
                    "__truediv__",
                    "__floordiv__",
                    "__mod__",
                    "__pow__",
                    "__neg__",
                    "__abs__",
                    "__getitem__",
                    "__setitem__",
                    "__contains__",
                    "__iter__",
                    "__next__",
                    "__call__");

    /// Methods without which something else holds.
    static final Set<String> DEFAULTED = Set.of("__bool__", "__eq__", "__hash__");

    private final Engine engine;

    DerivedMethods(Engine engine) {
        this.engine = engine;
    }

    /// A method as it is called through a base class that has one with such parameters.
    FunctionDecl adapter(FunctionDecl method, List<Parameters.Parameter> called) {
        ClassDecl owner = engine.classes.prepare(method.owner());
        return engine.classes.generated().adapter(owner, method.simpleName(), called);
    }

    /// Where only classes derived from a class have a method: declares it for the class, too. False when none has it.
    boolean declareMissing(ClassDecl decl, String name) {
        if (decl.kind() != ClassDecl.Kind.REFERENCE
                || decl.module().library()
                || name.startsWith("__") && !OPERATORS.contains(name)) {
            return false;
        }
        for (ClassDecl derived : engine.classes.family(decl)) {
            List<FunctionDecl> own = derived.methods().getOrDefault(name, List.of());
            if (!own.isEmpty()
                    && own.getLast().tree().decorators().isEmpty()
                    && !own.getLast().tree().parameters().list().isEmpty()) {
                engine.classes.generated().addMissing(decl, own.getLast());
                return true;
            }
        }
        return false;
    }

    /// Where derived classes say what truth or equality of their objects is: the class itself says what it is by default.
    boolean declareDefault(ClassDecl root, String name) {
        boolean truth = name.equals("__bool__");
        boolean sized = truth && root.linearization().stream().anyMatch(DerivedMethods::hasLength);
        boolean asked =
                engine.classes.family(root).stream()
                        .filter(derived -> derived != root)
                        .anyMatch(
                                derived ->
                                        definesItself(derived, name)
                                                || truth && !sized && hasLength(derived));
        if (!asked) {
            return false;
        }
        engine.classes.generated().addDefault(root, sized ? "__len__" : name, name);
        for (ClassDecl derived : truth ? engine.classes.family(root) : Set.<ClassDecl>of()) {
            if (derived != root && hasLength(derived) && !derived.methods().containsKey(name)) {
                engine.classes.generated().addDefault(derived, "__len__", name);
            }
        }
        return true;
    }

    /// Whether a method is what holds without one.
    boolean isDefault(FunctionDecl decl) {
        return decl.has("generated")
                && decl.owner() != null
                && DEFAULTED.contains(decl.simpleName())
                && !GeneratedMethods.isData(decl.owner())
                && decl.owner().kind() == ClassDecl.Kind.REFERENCE;
    }

    private static boolean definesItself(ClassDecl decl, String name) {
        return decl.methods().getOrDefault(name, List.of()).stream()
                .anyMatch(m -> !m.has("generated"));
    }

    private static boolean hasLength(ClassDecl decl) {
        return definesItself(decl, "__len__");
    }
}
