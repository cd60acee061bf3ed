package dev.codonedge.infer;

import dev.codonedge.scope.Scope;
import dev.codonedge.source.Span;
import dev.codonedge.syntax.Argument;
import dev.codonedge.syntax.ClassDef;
import dev.codonedge.syntax.Expr;
import dev.codonedge.syntax.FunctionDef;
import dev.codonedge.syntax.Stmt;
import dev.codonedge.types.ClassDecl;
import dev.codonedge.types.ClassVariable;
import dev.codonedge.types.FieldDecl;
import dev.codonedge.types.FunctionDecl;
import dev.codonedge.types.ModuleDecl;
import dev.codonedge.types.PropertyDecl;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Turns the definitions of a module into declarations, before anything runs. Types in them are evaluated when used.
final class Declarations {
    private final Engine engine;
    private final Map<FunctionDef, FunctionDecl> functions = new IdentityHashMap<>();
    private final Map<ClassDef, ClassDecl> classes = new IdentityHashMap<>();

    /// `x: OnDemand[T]`: fields of library classes that only programs have which use them.
    private final Map<ClassDecl, Set<String>> onDemand = new IdentityHashMap<>();

    private final Map<ClassDecl, Map<String, FieldDecl>> redeclared = new IdentityHashMap<>();

    /// `x: InitVar[T]`: parameters of a data class's constructor that are no fields.
    private final Map<ClassDecl, Map<String, FieldDecl>> initOnly = new IdentityHashMap<>();

    private final Map<FunctionDecl, List<Expr>> decorators = new IdentityHashMap<>();
    private final Map<ClassDecl, Namespace> homes = new IdentityHashMap<>();
    private final Map<FunctionDecl, Namespace> functionHomes = new IdentityHashMap<>();

    Declarations(Engine engine) {
        this.engine = engine;
    }

    /// Decorators of a function that are calls, outermost first.
    List<Expr> decoratorCalls(FunctionDecl decl) {
        return decorators.getOrDefault(decl, List.of());
    }

    Namespace home(ClassDecl decl) {
        return homes.get(decl);
    }

    Namespace home(FunctionDecl decl) {
        return functionHomes.get(decl);
    }

    // ---- modules

    void declareAhead(Namespace namespace) {
        boolean library = namespace.decl.library();
        for (Stmt stmt : namespace.decl.tree().body()) {
            switch (stmt) {
                case Stmt.Function(var tree, _) -> {
                    FunctionDecl decl = function(tree, namespace, null, tree.name());
                    namespace.ahead.put(
                            tree.name(), withOverload(namespace.ahead.get(tree.name()), decl));
                }
                case Stmt.Class(var tree, _) -> {
                    if (!isExtension(tree)) {
                        ClassDecl decl = classOf(tree, namespace, tree.name());
                        namespace.ahead.put(tree.name(), new Binding.OfClass(decl));
                    }
                }
                case Stmt.TypeAlias alias ->
                        namespace.ahead.put(
                                alias.name(),
                                new Binding.Alias(alias.value(), alias.parameters(), namespace));
                case Stmt.ImportFrom from when library -> importAhead(from, namespace);
                case Stmt.Import names when library -> {
                    for (Stmt.ImportName name : names.names()) {
                        Namespace found = engine.modules.library(name.name());
                        if (found != null) {
                            namespace.bindings.put(
                                    name.alias().orElse(name.name()), new Binding.OfModule(found));
                        }
                    }
                }
                case Stmt.Assign assign
                        when library
                                && assign.targets().size() == 1
                                && assign.targets().getFirst() instanceof Expr.Name(var name, _) ->
                        namespace.ahead.put(name, new Binding.Constant(assign.value(), namespace));
                case Stmt.AnnotatedAssign assign
                        when library
                                && assign.value().isPresent()
                                && assign.target() instanceof Expr.Name(var name, _) ->
                        namespace.ahead.put(
                                name, new Binding.Constant(assign.value().get(), namespace));
                default -> {}
            }
        }
        if (library) {
            for (Stmt stmt : namespace.decl.tree().body()) {
                if (stmt instanceof Stmt.Class(var tree, _) && isExtension(tree)) {
                    extend(tree, namespace);
                }
            }
        }
    }

    private void importAhead(Stmt.ImportFrom from, Namespace namespace) {
        String module = from.dots() == 0 ? from.module() : resolveRelative(from, namespace);
        Namespace found = engine.modules.library(module);
        if (found == null) {
            return;
        }
        if (from.star()) {
            found.ahead.forEach(namespace.ahead::putIfAbsent);
            found.bindings.forEach(namespace.ahead::putIfAbsent);
            return;
        }
        for (Stmt.ImportName name : from.names()) {
            Binding binding = found.find(name.name());
            if (binding == null) {
                Namespace sub = engine.modules.library(module + "." + name.name());
                binding = sub == null ? null : new Binding.OfModule(sub);
            }
            if (binding != null) {
                namespace.ahead.put(name.alias().orElse(name.name()), binding);
            }
        }
    }

    static String resolveRelative(Stmt.ImportFrom from, Namespace namespace) {
        String base = namespace.decl.name();
        boolean isPackage = namespace.decl.tree().file().name().endsWith("__init__.py");
        for (int i = isPackage ? 1 : 0; i < from.dots(); i++) {
            int dot = base.lastIndexOf('.');
            base = dot < 0 ? "" : base.substring(0, dot);
        }
        if (from.module().isEmpty()) {
            return base;
        }
        return base.isEmpty() ? from.module() : base + "." + from.module();
    }

    /// What a name is after a further `def` of it.
    Binding withOverload(@Nullable Binding before, FunctionDecl decl) {
        if (decl.has("overload") && before instanceof Binding.Functions(var older)) {
            var all = new ArrayList<>(older);
            if (!all.contains(decl)) {
                all.add(decl);
            }
            return new Binding.Functions(all);
        }
        return new Binding.Functions(List.of(decl));
    }

    // ---- functions

    @Nullable FunctionDecl known(FunctionDef tree) {
        return functions.get(tree);
    }

    /// The function whose parameters and body a scope is of, or null.
    @Nullable FunctionDecl withScope(Scope scope) {
        return functions.values().stream().filter(f -> f.scope() == scope).findAny().orElse(null);
    }

    FunctionDecl function(
            FunctionDef tree, Namespace namespace, @Nullable ClassDecl owner, String name) {
        FunctionDecl known = functions.get(tree);
        if (known != null) {
            return known;
        }
        return function(tree, namespace.scopes.of(tree), namespace, owner, name);
    }

    FunctionDecl function(
            FunctionDef tree,
            Scope scope,
            Namespace namespace,
            @Nullable ClassDecl owner,
            String name) {
        var decl = new FunctionDecl(name, namespace.decl, tree, scope, owner);
        Marks.Read read =
                Marks.ofFunction(
                        tree.decorators(), namespace.decl.library() ? null : scope.parent());
        decl.marks().putAll(read.marks());
        if (!read.calls().isEmpty()) {
            decorators.put(decl, read.calls());
        }
        functions.put(tree, decl);
        functionHomes.put(decl, namespace);
        if (decl.has("llvm") && !namespace.decl.library()) {
            LlvmNames.check(tree, engine);
        }
        return decl;
    }

    /// The library function with a tag, or null. Tags live in the builtins and their parts.
    @Nullable FunctionDecl tagged(String tag) {
        for (Binding binding : engine.modules.builtins().ahead.values()) {
            if (binding instanceof Binding.Functions(var decls)) {
                for (FunctionDecl decl : decls) {
                    if (tag.equals(decl.markText("tag"))) {
                        return decl;
                    }
                }
            }
        }
        for (Namespace namespace : engine.modules.libraryModules()) {
            for (Binding binding : namespace.ahead.values()) {
                if (binding instanceof Binding.Functions(var decls)) {
                    for (FunctionDecl decl : decls) {
                        if (tag.equals(decl.markText("tag"))) {
                            return decl;
                        }
                    }
                }
            }
        }
        return null;
    }

    /// A class by `module:Name`, as widenings remember it.
    @Nullable ClassDecl classNamed(String qualifiedName) {
        for (ClassDecl decl : classes.values()) {
            if (Realizations.qualifiedName(decl).equals(qualifiedName)) {
                return decl;
            }
        }
        return null;
    }

    // ---- classes

    /// Whether a class has a field that this program has not used so far.
    boolean isOnDemand(ClassDecl decl, String name) {
        return onDemand.getOrDefault(decl, Set.of()).contains(name);
    }

    /// Notes that a data class declares a field of its base once more: where it is kept is the base's, the rest its own.
    void redeclare(FieldDecl field) {
        redeclared
                .computeIfAbsent(field.owner(), _ -> new LinkedHashMap<>())
                .put(field.name(), field);
    }

    @Nullable FieldDecl redeclared(ClassDecl decl, String name) {
        return redeclared.getOrDefault(decl, Map.of()).get(name);
    }

    @Nullable FieldDecl initOnly(ClassDecl decl, String name) {
        return initOnly.getOrDefault(decl, Map.of()).get(name);
    }

    /// The classes that stand at the top of a module of the program, in order.
    List<ClassDecl> topLevelClasses(ModuleDecl module) {
        if (module.library()) {
            return List.of();
        }
        return engine.modules.of(module).ahead.values().stream()
                .filter(Binding.OfClass.class::isInstance)
                .map(b -> ((Binding.OfClass) b).decl())
                .toList();
    }

    static boolean isExtension(ClassDef tree) {
        return tree.decorators().stream().anyMatch(d -> Marks.simpleName(d).equals("extend"));
    }

    /// The declaration of a class statement, made when first asked for.
    ClassDecl classOf(ClassDef tree, Namespace namespace, String name) {
        ClassDecl known = classes.get(tree);
        if (known != null) {
            return known;
        }
        ClassDecl.Kind kind = ClassDecl.Kind.REFERENCE;
        ClassDecl.Primitive primitive = null;
        for (Expr decorator : tree.decorators()) {
            switch (Marks.simpleName(decorator)) {
                case "primitive" -> {
                    kind = ClassDecl.Kind.PRIMITIVE;
                    primitive =
                            ClassDecl.Primitive.valueOf(
                                    Marks.literalArguments(decorator)
                                            .getFirst()
                                            .toString()
                                            .toUpperCase(Locale.ROOT));
                }
                case "tuple" -> kind = ClassDecl.Kind.VALUE;
                default -> {}
            }
        }
        for (var base : tree.bases()) {
            if (Marks.simpleName(base.value()).equals("NamedTuple")) {
                kind = ClassDecl.Kind.VALUE;
            }
        }
        boolean enumeration = !namespace.decl.library() && Enumerations.kindOf(tree) != null;
        if (enumeration) {
            kind = ClassDecl.Kind.VALUE;
        }
        var decl = new ClassDecl(name, namespace.decl, tree, kind, primitive);
        if (enumeration) {
            decl.setEnumeration();
        }
        classes.put(tree, decl);
        homes.put(decl, namespace);
        decl.setScope(namespace.scopes.of(tree));
        tree.typeParameters().forEach(p -> decl.typeParameters().add(p.name()));
        declareBody(decl, tree, namespace, false);
        return decl;
    }

    private void declareBody(
            ClassDecl decl, ClassDef tree, Namespace namespace, boolean extension) {
        for (Stmt stmt : tree.body()) {
            switch (stmt) {
                case Stmt.Function(var function, _) -> declareMethod(decl, function, namespace);
                case Stmt.AnnotatedAssign assign
                        when assign.target() instanceof Expr.Name(var name, var span) ->
                        declareAnnotated(decl, assign, name, span, extension);
                case Stmt.Assign assign -> {
                    assign.targets()
                            .forEach(t -> declareVariable(decl, t, assign.value(), namespace));
                }
                case Stmt.Class(var nested, _) ->
                        decl.nested()
                                .put(
                                        nested.name(),
                                        classOf(
                                                nested,
                                                namespace,
                                                decl.name() + "." + nested.name()));
                case Stmt.Pass _, Stmt.Expression _, Stmt.Broken _ -> {}
                default ->
                        engine.error(
                                "class-body",
                                stmt.span(),
                                "unexpected expression in class definition");
            }
        }
    }

    private void declareVariable(ClassDecl decl, Expr target, Expr value, Namespace namespace) {
        switch (target) {
            case Expr.Name(var name, _)
                    when value instanceof Expr.Name(var method, _)
                            && decl.methods().containsKey(method) ->
                    // __radd__ = __add__
                    decl.methods().put(name, new ArrayList<>(decl.methods().get(method)));
            case Expr.Name(var name, _)
                    when value instanceof Expr.Lambda(var function, _)
                            && !function.parameters().list().isEmpty() -> {
                // double = lambda self: self.x * 2
                FunctionDecl method = function(function, namespace, decl, decl.name() + "." + name);
                decl.methods().put(name, new ArrayList<>(List.of(method)));
            }
            case Expr.Name(var name, _) ->
                    decl.classVariables().put(name, new ClassVariable(decl, name, null, value));
            case Expr.TupleDisplay(var targets, _) ->
                    declareVariables(decl, targets, value, namespace);
            case Expr.ListDisplay(var targets, _) ->
                    declareVariables(decl, targets, value, namespace);
            default ->
                    engine.error(
                            "class-body",
                            target.span(),
                            "unexpected expression in class definition");
        }
    }

    /// `A, B = 1, 2` and `A, B, C = range(3)`.
    private void declareVariables(
            ClassDecl decl, List<Expr> targets, Expr value, Namespace namespace) {
        for (int i = 0; i < targets.size(); i++) {
            Expr item =
                    value instanceof Expr.TupleDisplay(var items, _)
                                    && items.size() == targets.size()
                                    && items.stream().noneMatch(Expr.Star.class::isInstance)
                            ? items.get(i)
                            : itemOf(value, i);
            declareVariable(decl, targets.get(i), item, namespace);
        }
    }

    private static Expr itemOf(Expr value, int index) {
        Span span = value.span();
        var argument = new Argument(Argument.Kind.POSITIONAL, "", value, span);
        var list = new Expr.Call(new Expr.Name("list", span), List.of(argument), span);
        var at = new Expr.IntLiteral(BigInteger.valueOf(index), "", span);
        return new Expr.Subscript(list, at, span);
    }

    private void declareAnnotated(
            ClassDecl decl,
            Stmt.AnnotatedAssign assign,
            String name,
            Span span,
            boolean extension) {
        Expr annotation = assign.annotation();
        String head = headName(annotation);
        if (head.equals("type") || head.equals("Literal") && !(decl.tree() == null)) {
            decl.typeParameters().add(name);
            return;
        }
        boolean bare = !(annotation instanceof Expr.Subscript);
        if ((head.equals("ClassVar") || head.equals("Final") && bare)
                && assign.value().isPresent()) {
            Expr inner = annotation instanceof Expr.Subscript(_, var index, _) ? index : null;
            decl.classVariables()
                    .put(name, new ClassVariable(decl, name, inner, assign.value().get()));
            return;
        }
        if (extension) {
            engine.error(
                    "extend-fields",
                    assign.span(),
                    "class extensions cannot define data attributes and generics or inherit other classes");
            return;
        }
        if (decl.fields().containsKey(name)) {
            engine.error(
                    "duplicate-field",
                    span,
                    "duplicate data attribute '" + name + "' in class definition");
            return;
        }
        if (GeneratedMethods.isData(decl) && head.equals("KW_ONLY")) {
            return;
        }
        if (GeneratedMethods.isData(decl)
                && head.equals("InitVar")
                && annotation instanceof Expr.Subscript(_, var index, _)) {
            initOnly.computeIfAbsent(decl, _ -> new LinkedHashMap<>())
                    .put(name, new FieldDecl(decl, name, index, assign.value().orElse(null), span));
            return;
        }
        if (head.equals("OnDemand") && annotation instanceof Expr.Subscript(_, var index, _)) {
            if (engine.session.demanded.contains(Realizations.qualifiedName(decl) + "." + name)) {
                decl.fields().put(name, new FieldDecl(decl, name, index, null, span));
            } else {
                onDemand.computeIfAbsent(decl, _ -> new HashSet<>()).add(name);
            }
            return;
        }
        if (head.equals("Word") && annotation instanceof Expr.Subscript(_, var index, _)) {
            var field = new FieldDecl(decl, name, index, assign.value().orElse(null), span);
            field.setWord();
            decl.fields().put(name, field);
            return;
        }
        decl.fields()
                .put(
                        name,
                        new FieldDecl(decl, name, annotation, assign.value().orElse(null), span));
    }

    static String headName(Expr annotation) {
        return switch (annotation) {
            case Expr.Name(var text, _) -> text;
            case Expr.Subscript subscript -> headName(subscript.object());
            case Expr.Attribute attribute -> attribute.name();
            default -> "";
        };
    }

    private void declareMethod(ClassDecl decl, FunctionDef tree, Namespace namespace) {
        FunctionDecl method = function(tree, namespace, decl, decl.name() + "." + tree.name());
        if (tree.name().equals("__init_subclass__")) {
            method.marks().put("classmethod", List.of());
        }
        if (method.has("property") || decoratedAs(tree, "cached_property")) {
            decl.properties().put(tree.name(), new PropertyDecl(tree.name(), method, null, null));
            return;
        }
        PropertyDecl property = decl.properties().get(tree.name());
        if (property != null && method.has("setter")) {
            decl.properties()
                    .put(
                            tree.name(),
                            new PropertyDecl(
                                    tree.name(), property.getter(), method, property.deleter()));
            return;
        }
        if (property != null && method.has("deleter")) {
            decl.properties()
                    .put(
                            tree.name(),
                            new PropertyDecl(
                                    tree.name(), property.getter(), property.setter(), method));
            return;
        }
        decl.methods().computeIfAbsent(tree.name(), _ -> new ArrayList<>()).add(method);
    }

    private static boolean decoratedAs(FunctionDef tree, String name) {
        return tree.decorators().stream().anyMatch(d -> Marks.simpleName(d).equals(name));
    }

    /// Adds the methods of an `@extend` class to the class it names.
    void extend(ClassDef tree, Namespace namespace) {
        Binding binding = namespace.find(tree.name());
        if (binding == null) {
            binding = engine.modules.builtins().find(tree.name());
        }
        if (binding instanceof Binding.OfClass(var decl)) {
            declareBody(decl, tree, namespace, true);
        } else {
            engine.error(
                    "undefined-class",
                    tree.nameSpan(),
                    "class name '" + tree.name() + "' is not defined");
        }
    }
}
