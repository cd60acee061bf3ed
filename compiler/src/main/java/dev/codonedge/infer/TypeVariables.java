package dev.codonedge.infer;

import dev.codonedge.source.Span;
import dev.codonedge.syntax.Argument;
import dev.codonedge.syntax.ClassDef;
import dev.codonedge.syntax.Expr;
import dev.codonedge.syntax.FunctionDef;
import dev.codonedge.syntax.ModuleTree;
import dev.codonedge.syntax.Parameters;
import dev.codonedge.syntax.Stmt;
import dev.codonedge.syntax.TypeParameter;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// `T = TypeVar("T")` at the top of a module is no value: functions and classes whose annotations name it get a type
/// parameter of that name, before anything looks at names.
final class TypeVariables {
    private final Map<String, TypeParameter> variables = new LinkedHashMap<>();

    /// `P = ParamSpec("P")`: parameters that say nothing of themselves.
    private final Set<String> parameterLists = new LinkedHashSet<>();

    /// `F = TypeVar("F", bound=Callable[..., Any])`: any function, which a decorator gives back as another one.
    private final Set<String> functions = new LinkedHashSet<>();

    private TypeVariables() {}

    static ModuleTree asParameters(ModuleTree tree) {
        var found = new TypeVariables();
        for (Stmt stmt : tree.body()) {
            TypeParameter variable = variable(stmt);
            if (variable != null) {
                found.variables.put(variable.name(), variable);
            }
            if (isCall(stmt, "ParamSpec")) {
                found.parameterLists.add(name(stmt));
            } else if (variable == null && isCall(stmt, "TypeVar")) {
                found.functions.add(name(stmt));
            }
        }
        if (found.isEmpty()) {
            return tree;
        }
        var body = new ArrayList<Stmt>();
        for (Stmt stmt : tree.body()) {
            if (variable(stmt) != null || isCall(stmt, "ParamSpec")) {
                body.add(new Stmt.Pass(stmt.span()));
            } else if (stmt instanceof Stmt.Assign assign && isCall(stmt, "TypeVar")) {
                // `cast(F, wrapper)` names it
                body.add(
                        new Stmt.Assign(
                                assign.targets(), new Expr.NoneLiteral(stmt.span()), stmt.span()));
            } else {
                body.add(found.stmt(stmt, List.of()));
            }
        }
        return new ModuleTree(tree.file(), body, tree.docstring(), tree.usedLater());
    }

    private boolean isEmpty() {
        return variables.isEmpty() && parameterLists.isEmpty() && functions.isEmpty();
    }

    private boolean isFunction(Expr annotation) {
        return annotation instanceof Expr.Name(var name, _) && functions.contains(name);
    }

    /// Whether a name is given what one call makes.
    private static boolean isCall(Stmt stmt, String function) {
        return stmt instanceof Stmt.Assign(var targets, Expr.Call call, _)
                && targets.size() == 1
                && targets.getFirst() instanceof Expr.Name
                && Marks.simpleName(call.callee()).equals(function);
    }

    private static String name(Stmt stmt) {
        return ((Expr.Name) ((Stmt.Assign) stmt).targets().getFirst()).text();
    }

    private static @Nullable TypeParameter variable(Stmt stmt) {
        if (!isCall(stmt, "TypeVar")) {
            return null;
        }
        String name = name(stmt);
        Span span = stmt.span();
        var call = (Expr.Call) ((Stmt.Assign) stmt).value();
        Optional<Expr> bound =
                call.arguments().stream()
                        .filter(a -> a.kind() == Argument.Kind.KEYWORD && a.name().equals("bound"))
                        .map(Argument::value)
                        .findFirst();
        if (bound.isPresent() && Declarations.headName(bound.get()).equals("Callable")) {
            return null;
        }
        return new TypeParameter(TypeParameter.Kind.ORDINARY, name, bound, Optional.empty(), span);
    }

    /// @param known parameters of what is around
    private Stmt stmt(Stmt stmt, List<String> known) {
        return switch (stmt) {
            case Stmt.AnnotatedAssign(var target, var annotation, var value, var span) ->
                    value.isPresent() && !isKnown(annotation, known)
                            ? new Stmt.Assign(List.of(target), value.get(), span)
                            : new Stmt.AnnotatedAssign(target, plain(annotation), value, span);
            case Stmt.TypeAlias(var name, var parameters, var value, var span)
                    when parameters.isEmpty() -> {
                var named = new ArrayList<TypeParameter>();
                collect(value, known, named);
                yield new Stmt.TypeAlias(name, named, plain(value), span);
            }
            case Stmt.Function(var function, var span) ->
                    new Stmt.Function(function(function, known), span);
            case Stmt.Class(var definition, var span) ->
                    new Stmt.Class(definition(definition, known), span);
            default -> stmt;
        };
    }

    private List<Stmt> all(List<Stmt> stmts, List<String> known) {
        return stmts.stream().map(s -> stmt(s, known)).toList();
    }

    private FunctionDef function(FunctionDef tree, List<String> known) {
        var named = new ArrayList<TypeParameter>();
        for (Parameters.Parameter parameter : tree.parameters().list()) {
            parameter.annotation().ifPresent(a -> collect(a, known, named));
        }
        var told = List.copyOf(named);
        tree.returns().ifPresent(r -> collect(r, known, named));
        boolean tells =
                named.size() == told.size() && !tree.returns().map(this::isFunction).orElse(false);
        if (!tells) {
            // only what is called tells: the body does
            named.retainAll(told);
        }
        Optional<Expr> returns = tells ? tree.returns().map(this::plain) : Optional.empty();
        var inside = new ArrayList<>(known);
        named.forEach(p -> inside.add(p.name()));
        named.addAll(0, tree.typeParameters());
        return new FunctionDef(
                tree.name(),
                named,
                withoutParameterLists(tree.parameters()),
                returns,
                all(tree.body(), inside),
                tree.decorators(),
                tree.async(),
                tree.llvmBody(),
                tree.docstring(),
                tree.nameSpan(),
                tree.headSpan(),
                tree.span());
    }

    /// `Callable[..., T]`, `Callable[P, T]`: whatever it is given.
    private boolean isOpenCallable(Expr.Subscript subscript) {
        return Declarations.headName(subscript.object()).equals("Callable")
                && subscript.index() instanceof Expr.TupleDisplay(var items, _)
                && items.size() == 2
                && (items.getFirst() instanceof Expr.EllipsisLiteral
                        || items.getFirst() instanceof Expr.Name(var name, _)
                                && parameterLists.contains(name)
                        || Declarations.headName(items.getFirst()).equals("Concatenate"));
    }

    /// An annotation with `Callable` for each callable of which it does not say how it is called.
    private Expr plain(Expr annotation) {
        return switch (annotation) {
            case Expr.Subscript subscript when isOpenCallable(subscript) -> subscript.object();
            case Expr.Subscript(var object, var index, var span) ->
                    new Expr.Subscript(object, plain(index), span);
            case Expr.TupleDisplay(var items, var span) ->
                    new Expr.TupleDisplay(items.stream().map(this::plain).toList(), span);
            case Expr.ListDisplay(var items, var span) ->
                    new Expr.ListDisplay(items.stream().map(this::plain).toList(), span);
            case Expr.Binary(var operator, var left, var right, var span) ->
                    new Expr.Binary(operator, plain(left), plain(right), span);
            default -> annotation;
        };
    }

    /// Whether all variables in an annotation are parameters of what is around.
    private boolean isKnown(Expr annotation, List<String> known) {
        var unknown = new ArrayList<TypeParameter>();
        collect(annotation, known, unknown);
        return unknown.isEmpty() && !isFunction(annotation);
    }

    /// `*args: P.args, **kwargs: P.kwargs` is no more than `*args, **kwargs`, and `f: F` no more than `f`.
    private Parameters withoutParameterLists(Parameters parameters) {
        var kept = new ArrayList<Parameters.Parameter>();
        for (Parameters.Parameter parameter : parameters.list()) {
            boolean list =
                    parameter.annotation().orElse(null) instanceof Expr.Attribute attribute
                            && attribute.object() instanceof Expr.Name(var name, _)
                            && parameterLists.contains(name);
            boolean function = parameter.annotation().map(this::isFunction).orElse(false);
            kept.add(
                    new Parameters.Parameter(
                            parameter.kind(),
                            parameter.name(),
                            list || function
                                    ? Optional.empty()
                                    : parameter.annotation().map(this::plain),
                            parameter.defaultValue(),
                            parameter.span()));
        }
        return new Parameters(kept);
    }

    private ClassDef definition(ClassDef tree, List<String> known) {
        var named = new ArrayList<TypeParameter>();
        tree.bases().forEach(base -> collect(base.value(), known, named));
        var inside = new ArrayList<>(known);
        named.forEach(p -> inside.add(p.name()));
        named.addAll(0, tree.typeParameters());
        return new ClassDef(
                tree.name(),
                named,
                tree.bases(),
                all(tree.body(), inside),
                tree.decorators(),
                tree.docstring(),
                tree.nameSpan(),
                tree.span());
    }

    /// Adds the variables that an annotation names.
    private void collect(Expr annotation, List<String> known, List<TypeParameter> into) {
        switch (annotation) {
            case Expr.StringLiteral text -> {
                for (String word : text.text().split("[^\\p{Alnum}_]+")) {
                    collect(new Expr.Name(word, text.span()), known, into);
                }
            }
            case Expr.Name(var name, _) -> {
                TypeParameter variable = variables.get(name);
                if (variable != null
                        && !known.contains(name)
                        && into.stream().noneMatch(p -> p.name().equals(name))) {
                    into.add(variable);
                }
            }
            case Expr.Subscript subscript when isOpenCallable(subscript) -> {}
            case Expr.Subscript(var object, var index, _) -> {
                collect(object, known, into);
                collect(index, known, into);
            }
            case Expr.TupleDisplay(var items, _) -> items.forEach(i -> collect(i, known, into));
            case Expr.ListDisplay(var items, _) -> items.forEach(i -> collect(i, known, into));
            case Expr.Binary(_, var left, var right, _) -> {
                collect(left, known, into);
                collect(right, known, into);
            }
            default -> {}
        }
    }
}
