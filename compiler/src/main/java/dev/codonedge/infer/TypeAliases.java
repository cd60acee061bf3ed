package dev.codonedge.infer;

import dev.codonedge.syntax.BinaryOperator;
import dev.codonedge.syntax.Expr;
import dev.codonedge.syntax.ModuleTree;
import dev.codonedge.syntax.Stmt;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// `Matrix = list[list[float]]` at the top of a module names a type, before anything looks at names: so annotations may use
/// it wherever they stand, and it may name itself between quotes.
final class TypeAliases {
    private static final Set<String> CLASSES =
            Set.of("list", "dict", "tuple", "set", "frozenset", "deque", "defaultdict");
    private static final Set<String> VALUES =
            Set.of("int", "float", "str", "bool", "bytes", "complex", "None");
    private static final Set<String> FORMS =
            Set.of(
                    "Union",
                    "Optional",
                    "Callable",
                    "Literal",
                    "Annotated",
                    "Type",
                    "Tuple",
                    "List",
                    "Dict",
                    "Set",
                    "FrozenSet",
                    "Deque",
                    "DefaultDict",
                    "Sequence",
                    "MutableSequence",
                    "Mapping",
                    "MutableMapping",
                    "Iterable",
                    "Iterator",
                    "Collection");

    private final Map<String, Integer> bound = new HashMap<>();

    private TypeAliases() {}

    static ModuleTree declared(ModuleTree tree) {
        var aliases = new TypeAliases();
        tree.body().forEach(aliases::count);
        var body = new ArrayList<Stmt>();
        boolean found = false;
        for (Stmt stmt : tree.body()) {
            Stmt alias = aliases.alias(stmt);
            body.add(alias == null ? stmt : alias);
            found |= alias != null;
        }
        return found ? new ModuleTree(tree.file(), body, tree.docstring(), tree.usedLater()) : tree;
    }

    private void count(Stmt stmt) {
        switch (stmt) {
            case Stmt.Assign assign ->
                    assign.targets()
                            .forEach(t -> bound.merge(Declarations.headName(t), 1, Integer::sum));
            case Stmt.AnnotatedAssign assign ->
                    bound.merge(Declarations.headName(assign.target()), 1, Integer::sum);
            case Stmt.Function(var function, _) -> bound.merge(function.name(), 1, Integer::sum);
            case Stmt.Class(var definition, _) -> bound.merge(definition.name(), 1, Integer::sum);
            case Stmt.For loop ->
                    bound.merge(Declarations.headName(loop.target()), 1, Integer::sum);
            default -> {}
        }
    }

    private @Nullable Stmt alias(Stmt stmt) {
        return switch (stmt) {
            case Stmt.Assign(var targets, var value, var span)
                    when targets.size() == 1
                            && targets.getFirst() instanceof Expr.Name(var name, _)
                            && bound.get(name) == 1
                            && isType(value) ->
                    new Stmt.TypeAlias(name, List.of(), value, span);
            case Stmt.AnnotatedAssign(Expr.Name(var name, _), var annotation, var value, var span)
                    when value.isPresent()
                            && bound.get(name) == 1
                            && Declarations.headName(annotation).equals("TypeAlias") ->
                    new Stmt.TypeAlias(name, List.of(), value.get(), span);
            default -> null;
        };
    }

    /// Whether an expression can be nothing but a type.
    private boolean isType(Expr expr) {
        return switch (expr) {
            case Expr.Subscript subscript -> {
                String head = Declarations.headName(subscript.object());
                yield !bound.containsKey(head) && (FORMS.contains(head) || CLASSES.contains(head));
            }
            case Expr.Binary binary when binary.operator() == BinaryOperator.OR ->
                    isMember(binary.left())
                            && isMember(binary.right())
                            && (isCertain(binary.left()) || isCertain(binary.right()));
            default -> false;
        };
    }

    private boolean isMember(Expr expr) {
        return expr instanceof Expr.Name
                || expr instanceof Expr.StringLiteral
                || isCertain(expr)
                || expr instanceof Expr.Binary binary
                        && binary.operator() == BinaryOperator.OR
                        && isMember(binary.left())
                        && isMember(binary.right());
    }

    private boolean isCertain(Expr expr) {
        return expr instanceof Expr.NoneLiteral
                || expr instanceof Expr.Name(var name, _)
                        && (VALUES.contains(name) || CLASSES.contains(name))
                        && !bound.containsKey(name)
                || isType(expr);
    }
}
