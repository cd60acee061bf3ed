package dev.codonedge.infer;

import dev.codonedge.source.Span;
import dev.codonedge.syntax.Argument;
import dev.codonedge.syntax.ClassDef;
import dev.codonedge.syntax.Expr;
import dev.codonedge.syntax.FunctionDef;
import dev.codonedge.syntax.ModuleTree;
import dev.codonedge.syntax.Parameters;
import dev.codonedge.syntax.Parameters.Parameter;
import dev.codonedge.syntax.Stmt;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Methods that a class body makes by a call become functions with decorators, before anything looks at names:
/// `x = property(get_x, set_x)`, `make = staticmethod(make)`, `of = classmethod(other)`. So does a constant in place of a
/// property of a base.
final class CalledDecorators {
    private static final Set<String> KINDS = Set.of("property", "staticmethod", "classmethod");

    /// The properties of the module's classes, with those of their bases.
    private final Map<String, Set<String>> properties = new HashMap<>();

    private CalledDecorators() {}

    static ModuleTree asDecorators(ModuleTree tree) {
        if (tree.body().stream().noneMatch(Stmt.Class.class::isInstance)) {
            return tree;
        }
        var decorators = new CalledDecorators();
        var body = new ArrayList<Stmt>();
        boolean found = false;
        for (Stmt stmt : tree.body()) {
            Stmt changed = stmt;
            if (stmt instanceof Stmt.Class(var definition, var span)) {
                ClassDef made = decorators.definition(definition);
                changed = made == definition ? stmt : new Stmt.Class(made, span);
            }
            body.add(changed);
            found |= changed != stmt;
        }
        return found ? new ModuleTree(tree.file(), body, tree.docstring(), tree.usedLater()) : tree;
    }

    private ClassDef definition(ClassDef tree) {
        var inherited = new HashSet<String>();
        for (Argument base : tree.bases()) {
            inherited.addAll(
                    properties.getOrDefault(Declarations.headName(base.value()), Set.of()));
        }
        var functions = new LinkedHashMap<String, Integer>();
        var body = new ArrayList<Stmt>();
        boolean found = false;
        for (Stmt stmt : tree.body()) {
            if (stmt instanceof Stmt.Function(var function, _)) {
                functions.put(function.name(), body.size());
            }
            List<Stmt> made = made(tree, stmt, functions, body, inherited);
            found |= made != null;
            body.addAll(made == null ? List.of(stmt) : made);
        }
        var own = new HashSet<>(inherited);
        for (Stmt stmt : body) {
            if (stmt instanceof Stmt.Function(var function, _)
                    && function.decorators().stream()
                            .anyMatch(d -> Marks.simpleName(d).equals("property"))) {
                own.add(function.name());
            }
        }
        properties.put(tree.name(), own);
        return !found
                ? tree
                : new ClassDef(
                        tree.name(),
                        tree.typeParameters(),
                        tree.bases(),
                        body,
                        tree.decorators(),
                        tree.docstring(),
                        tree.nameSpan(),
                        tree.span());
    }

    /// The functions that stand for a statement, or null when it stays as it is.
    private static @Nullable List<Stmt> made(
            ClassDef tree,
            Stmt stmt,
            Map<String, Integer> functions,
            List<Stmt> before,
            Set<String> inherited) {
        if (!(stmt instanceof Stmt.Assign(var targets, var value, var span))
                || targets.size() != 1
                || !(targets.getFirst() instanceof Expr.Name(var name, var nameSpan))) {
            return null;
        }
        if (inherited.contains(name) && Shadowing.isLiteral(value)) {
            var self =
                    new Parameter(
                            Parameters.Kind.ORDINARY,
                            "self",
                            Optional.empty(),
                            Optional.empty(),
                            nameSpan);
            return List.of(
                    function(
                            name,
                            List.of(self),
                            value,
                            List.of(word("property", span)),
                            nameSpan,
                            span));
        }
        if (!(value instanceof Expr.Call(Expr.Name(var kind, _), var arguments, _))
                || !KINDS.contains(kind)
                || arguments.isEmpty()
                || functions.containsKey(kind)) {
            return null;
        }
        var accessors = new HashMap<String, Expr>();
        List<String> words = List.of("fget", "fset", "fdel", "doc");
        for (int i = 0; i < arguments.size(); i++) {
            Argument argument = arguments.get(i);
            boolean positional = argument.kind() == Argument.Kind.POSITIONAL;
            if (i >= words.size() || !positional && argument.kind() != Argument.Kind.KEYWORD) {
                return null;
            }
            if (!(argument.value() instanceof Expr.NoneLiteral)) {
                accessors.put(positional ? words.get(i) : argument.name(), argument.value());
            }
        }
        Expr getter = accessors.get("fget");
        if (getter == null || accessors.containsKey("fdel")) {
            return null;
        }
        if (getter instanceof Expr.Name(var of, _) && of.equals(name)) {
            // `make = staticmethod(make)`
            Integer at = functions.get(of);
            if (at == null || accessors.size() > 1) {
                return null;
            }
            var plain = (Stmt.Function) before.get(at);
            before.set(
                    at,
                    new Stmt.Function(decorated(plain.function(), word(kind, span)), plain.span()));
            return List.of();
        }
        var made = new ArrayList<Stmt>();
        Stmt get = passing(tree, name, getter, word(kind, span), functions, before, nameSpan, span);
        if (get == null) {
            return null;
        }
        made.add(get);
        if (accessors.containsKey("fset")) {
            var mark = new Expr.Attribute(word(name, span), "setter", nameSpan, span);
            Stmt set =
                    passing(
                            tree,
                            name,
                            accessors.get("fset"),
                            mark,
                            functions,
                            before,
                            nameSpan,
                            span);
            if (set == null) {
                return null;
            }
            made.add(set);
        }
        return made;
    }

    /// A function of a class that does what another one does, or a lambda.
    private static @Nullable Stmt passing(
            ClassDef tree,
            String name,
            Expr to,
            Expr decorator,
            Map<String, Integer> functions,
            List<Stmt> before,
            Span nameSpan,
            Span span) {
        if (to instanceof Expr.Lambda(var lambda, _)) {
            return new Stmt.Function(
                    new FunctionDef(
                            name,
                            List.of(),
                            lambda.parameters(),
                            Optional.empty(),
                            lambda.body(),
                            List.of(decorator),
                            false,
                            Optional.empty(),
                            Optional.empty(),
                            nameSpan,
                            lambda.headSpan(),
                            lambda.span()),
                    span);
        }
        if (!(to instanceof Expr.Name(var of, _)) || !functions.containsKey(of)) {
            return null;
        }
        FunctionDef target = ((Stmt.Function) before.get(functions.get(of))).function();
        List<Parameter> parameters = target.parameters().list();
        boolean ofClass = Marks.simpleName(decorator).equals("classmethod");
        if (!target.decorators().isEmpty()
                || ofClass
                || parameters.stream()
                        .anyMatch(
                                p ->
                                        p.kind() != Parameters.Kind.ORDINARY
                                                && p.kind() != Parameters.Kind.POSITIONAL_ONLY)) {
            return null;
        }
        var given = new ArrayList<Argument>();
        for (Parameter parameter : parameters) {
            given.add(
                    new Argument(Argument.Kind.POSITIONAL, "", word(parameter.name(), span), span));
        }
        var callee = new Expr.Attribute(word(tree.name(), span), of, span, span);
        return function(
                name,
                parameters,
                new Expr.Call(callee, given, span),
                List.of(decorator),
                nameSpan,
                span);
    }

    private static Stmt function(
            String name,
            List<Parameter> parameters,
            Expr result,
            List<Expr> decorators,
            Span nameSpan,
            Span span) {
        return new Stmt.Function(
                new FunctionDef(
                        name,
                        List.of(),
                        new Parameters(parameters),
                        Optional.empty(),
                        List.of(new Stmt.Return(Optional.of(result), span)),
                        decorators,
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        nameSpan,
                        span,
                        span),
                span);
    }

    private static FunctionDef decorated(FunctionDef tree, Expr decorator) {
        var decorators = new ArrayList<Expr>();
        decorators.add(decorator);
        decorators.addAll(tree.decorators());
        return new FunctionDef(
                tree.name(),
                tree.typeParameters(),
                tree.parameters(),
                tree.returns(),
                tree.body(),
                decorators,
                tree.async(),
                tree.llvmBody(),
                tree.docstring(),
                tree.nameSpan(),
                tree.headSpan(),
                tree.span());
    }

    private static Expr word(String name, Span span) {
        return new Expr.Name(name, span);
    }
}
