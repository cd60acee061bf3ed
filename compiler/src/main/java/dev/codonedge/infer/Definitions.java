package dev.codonedge.infer;

import dev.codonedge.diagnostic.Diagnostic;
import dev.codonedge.scope.Scope;
import dev.codonedge.scope.Symbol;
import dev.codonedge.source.Span;
import dev.codonedge.syntax.Argument;
import dev.codonedge.syntax.ClassDef;
import dev.codonedge.syntax.Expr;
import dev.codonedge.syntax.FunctionDef;
import dev.codonedge.syntax.Parameters;
import dev.codonedge.syntax.Stmt;
import dev.codonedge.typed.TypedExpr;
import dev.codonedge.typed.TypedStmt;
import dev.codonedge.types.ClassDecl;
import dev.codonedge.types.ClassVariable;
import dev.codonedge.types.FunctionDecl;
import dev.codonedge.types.Type;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `def`, `class` and `import` as statements.
final class Definitions {
    private final Body body;
    private final Engine engine;

    Definitions(Body body) {
        this.body = body;
        this.engine = body.engine;
    }

    private boolean atModuleLevel() {
        return body.decl == null && body.scope.kind() == Scope.Kind.MODULE;
    }

    // ---- functions

    void function(FunctionDef tree) {
        List<Expr> decorators = Marks.ofFunction(tree.decorators(), body.scope).calls();
        if (atModuleLevel()) {
            FunctionDecl decl =
                    engine.declarations.function(tree, body.namespace, null, tree.name());
            shareDefaults(decl);
            noteCondition(tree.name(), decl.scope());
            if (decorators.isEmpty()) {
                Binding before = body.namespace.bindings.get(tree.name());
                body.namespace.bindings.put(
                        tree.name(), engine.declarations.withOverload(before, decl));
            } else {
                var plain =
                        new TypedExpr.Nothing(new Type.Function(decl, List.of()), tree.nameSpan());
                body.variables.assign(
                        new Expr.Name(tree.name(), tree.nameSpan()),
                        body.functions.decorated(plain, decorators));
            }
            if (decl.has("export")) {
                engine.realizations.export(decl, body);
            }
            return;
        }
        Symbol symbol = body.scope.find(tree.name());
        if (symbol != null && engine.captures.function(symbol) != null) {
            return;
        }
        FunctionDecl decl = body.functions.declare(tree);
        TypedExpr value = body.functions.value(decl, tree.nameSpan());
        body.variables.assign(
                new Expr.Name(tree.name(), tree.nameSpan()),
                decorators.isEmpty() ? value : body.functions.decorated(value, decorators));
    }

    private void noteCondition(String name, Scope scope) {
        if (body.region.parent == null) {
            body.namespace.conditional.remove(name);
        } else {
            body.namespace.conditional.put(name, new Namespace.Conditional(body.region, scope));
        }
    }

    /// Defaults that are no constants are evaluated now, once for all calls.
    private void shareDefaults(FunctionDecl decl) {
        for (Parameters.Parameter parameter : decl.tree().parameters().list()) {
            if (parameter.defaultValue().isEmpty()
                    || body.functions.isConstant(parameter.defaultValue().get())
                    || Signatures.isInferred(parameter)
                    || decl.has(GeneratedMethods.FACTORY + parameter.name())) {
                continue;
            }
            Expr expr = parameter.defaultValue().get();
            Type expected =
                    parameter
                            .annotation()
                            .map(
                                    a ->
                                            engine.realizations
                                                    .typeExpressions()
                                                    .evaluate(a, body.typeContext()))
                            .orElse(null);
            TypedExpr value = body.expressions.infer(expr, expected);
            if (expected != null) {
                value = body.conversions.annotated(value, expected);
            }
            Type.Variable slot = engine.fresh(0);
            engine.unify(slot, value.type());
            var variable =
                    engine.globals.newModuleVariable(
                            decl.module().name() + "." + decl.name() + "." + parameter.name(),
                            slot);
            var symbol = decl.scope().findHere(parameter.name());
            engine.globals.shareDefault(
                    decl, parameter.name(), new Version(symbol, slot, null, variable, body.region));
            body.emit(new TypedStmt.AssignModule(variable, value, expr.span()));
        }
    }

    // ---- classes

    void classStatement(ClassDef tree) {
        if (Declarations.isExtension(tree)) {
            if (!atModuleLevel()) {
                engine.error(
                        "extend", tree.span(), "class extension must be a top-level statement");
                return;
            }
            engine.declarations.extend(tree, body.namespace);
            return;
        }
        String outer = body.decl == null ? "" : body.decl.name() + ".";
        ClassDecl decl =
                engine.declarations.classOf(
                        tree, body.namespace, atModuleLevel() ? tree.name() : outer + tree.name());
        if (atModuleLevel()) {
            noteCondition(tree.name(), decl.scope());
            body.namespace.bindings.put(tree.name(), new Binding.OfClass(decl));
        } else {
            Symbol symbol = body.scope.find(tree.name());
            if (symbol != null) {
                engine.captures.registerClass(symbol, decl);
                body.variables.declareLocalClass(symbol, decl);
            }
        }
        prepareAll(decl);
        callDecorators(tree, decl);
    }

    /// A decorator of the program's own is called with the class. What it gives is what the name stands for.
    private void callDecorators(ClassDef tree, ClassDecl decl) {
        TypedExpr plain =
                new TypedExpr.Nothing(
                        new Type.Token(new Type.Instance(decl, List.of())), tree.nameSpan());
        TypedExpr current = plain;
        for (Expr decorator : tree.decorators().reversed()) {
            switch (Marks.simpleName(decorator)) {
                case "tuple",
                        "dataclass",
                        "total_ordering",
                        "unique",
                        "final",
                        "no_type_check",
                        "runtime_checkable",
                        "primitive",
                        "extend" -> {}
                default -> current = decorated(decorator, current, decl, plain);
            }
        }
        if (current == plain) {
            return;
        }
        if (atModuleLevel()) {
            body.variables.assign(new Expr.Name(tree.name(), tree.nameSpan()), current);
        } else {
            engine.error("class-decorator", tree.nameSpan(), "unsupported class decorator");
        }
    }

    private TypedExpr decorated(
            Expr decorator, TypedExpr current, ClassDecl decl, TypedExpr plain) {
        Span span = decorator.span();
        TypedExpr result =
                body.calls.callValue(
                        body.expressions.infer(decorator), List.of(Calls.Arg.of(current)), span);
        Type given = body.require(result.type(), span);
        boolean same =
                given instanceof Type.Token(var of)
                        && of.head() instanceof Type.Instance(var back, _)
                        && back == decl;
        if (same || Core.isPoison(given)) {
            body.emit(new TypedStmt.Evaluate(result, span));
            return plain;
        }
        return body.variables.temporary(result);
    }

    private void prepareAll(ClassDecl decl) {
        engine.classes.prepare(decl);
        decl.nested().values().forEach(this::prepareAll);
        ClassDecl outer = body.classBody;
        body.classBody = decl;
        try {
            evaluateBody(decl);
        } finally {
            body.classBody = outer;
        }
    }

    private void evaluateBody(ClassDecl decl) {
        for (ClassVariable variable : decl.classVariables().values()) {
            if (variable.isInline() || variable.isLate() || variable.behind() != null) {
                continue;
            }
            TypedExpr value =
                    body.inferElsewhere(
                            body.namespace,
                            Map.of("__class__", new Type.Instance(decl, List.of())),
                            variable.value(),
                            null);
            engine.globals.writeClassVariable(variable, value, body, variable.value().span());
        }
        decl.methods().values().forEach(list -> list.forEach(this::shareDefaults));
        Classes.Method hook = engine.classes.subclassHook(decl);
        if (hook != null) {
            callSubclassHook(decl, hook);
        }
    }

    /// `__init_subclass__` of a base is called with each class derived from it.
    private void callSubclassHook(ClassDecl decl, Classes.Method hook) {
        Span span = decl.tree().nameSpan();
        var arguments = new ArrayList<Calls.Arg>();
        for (Argument keyword : decl.tree().bases()) {
            if (keyword.kind() == Argument.Kind.KEYWORD && !Classes.isAbstractMark(keyword)) {
                TypedExpr value = body.expressions.infer(keyword.value());
                arguments.add(new Calls.Arg(Argument.Kind.KEYWORD, keyword.name(), null, value));
            }
        }
        var token = new TypedExpr.Nothing(new Type.Token(new Type.Instance(decl, List.of())), span);
        TypedExpr call = body.calls.apply(Calls.Callee.method(hook, token, true), arguments, span);
        body.emit(new TypedStmt.Evaluate(call, span));
    }

    // ---- imports

    void importModules(Stmt.Import names) {
        for (Stmt.ImportName name : names.names()) {
            Namespace found = load(name.name(), name.span());
            if (found == null) {
                continue;
            }
            if (name.alias().isPresent()) {
                bind(name.alias().get(), new Binding.OfModule(found));
                continue;
            }
            // `import a.b` binds a
            String top =
                    name.name().contains(".")
                            ? name.name().substring(0, name.name().indexOf('.'))
                            : name.name();
            Namespace bound = top.equals(name.name()) ? found : load(top, name.span());
            if (bound != null) {
                bind(top, new Binding.OfModule(bound));
            }
        }
    }

    private void bind(String name, Binding binding) {
        Symbol symbol = body.scope.find(name);
        if (!atModuleLevel() && symbol != null && symbol.owner().kind() != Scope.Kind.MODULE) {
            switch (binding) {
                case Binding.OfModule(var module) ->
                        body.variables.assign(
                                new Expr.Name(name, here()),
                                new TypedExpr.Nothing(new Type.Module(module.decl), here()));
                case Binding.OfClass(var decl) -> {
                    engine.captures.registerClass(symbol, decl);
                    body.variables.declareLocalClass(symbol, decl);
                }
                default ->
                        body.variables.assign(
                                new Expr.Name(name, here()),
                                body.reading.readBinding(binding, body.namespace, name, here()));
            }
            return;
        }
        body.namespace.bindings.put(name, binding);
    }

    private Span here() {
        return new Span(body.namespace.decl.tree().file(), 0, 0);
    }

    /// Loads a module and runs its top level, unless that has happened before.
    private @org.jspecify.annotations.Nullable Namespace load(String name, Span span) {
        Namespace found = engine.modules.find(name, body.namespace);
        if (found == null) {
            engine.report(
                    Names.suggest(
                            Diagnostic.error("no-module", span, "no module named '" + name + "'"),
                            name,
                            engine.session.library.modules()));
            return null;
        }
        int dot = name.lastIndexOf('.');
        if (dot > 0) {
            load(name.substring(0, dot), span);
        }
        run(found, span);
        return found;
    }

    private void run(Namespace module, Span span) {
        if (module.decl.library() || module == body.namespace) {
            return;
        }
        boolean always = atModuleLevel() && body.region.parent == null;
        if (!module.started) {
            module.started = true;
            module.initializer = engine.realizations.initializer(module, body);
            if (!always) {
                module.guard =
                        engine.globals.newModuleVariable(
                                module.decl.name() + ".started", engine.core.boolType());
            }
        } else if (module.initializer == null || module.guard == null) {
            return;
        }
        var call =
                new TypedStmt.Evaluate(
                        new TypedExpr.Call(
                                module.initializer, List.of(), engine.core.noneType(), span),
                        span);
        if (module.guard == null) {
            body.emit(call);
            return;
        }
        var flag = new TypedExpr.ReadModule(module.guard, null, span);
        body.emit(
                new TypedStmt.If(
                        new TypedExpr.Not(flag, engine.core.boolType(), span),
                        List.of(
                                new TypedStmt.AssignModule(
                                        module.guard, body.operators.constant(true, span), span),
                                call),
                        List.of(),
                        span));
    }

    void importFrom(Stmt.ImportFrom from) {
        if (from.module().equals("__future__")) {
            return;
        }
        String name =
                from.dots() == 0
                        ? from.module()
                        : Declarations.resolveRelative(from, body.namespace);
        if (name.isEmpty()) {
            engine.report(
                    Diagnostic.error(
                                    "no-module",
                                    from.span(),
                                    "attempted relative import with no known parent package")
                            .withHint("the program itself is in no package; leave the dots out"));
            return;
        }
        Namespace module = load(name, from.span());
        if (module == null) {
            return;
        }
        if (from.star()) {
            var all = new ArrayList<>(module.ahead.keySet());
            module.bindings
                    .keySet()
                    .forEach(
                            n -> {
                                if (!all.contains(n)) {
                                    all.add(n);
                                }
                            });
            for (String each : all) {
                if (!each.startsWith("_")) {
                    bindFrom(module, each, each, from.span());
                }
            }
            return;
        }
        for (Stmt.ImportName each : from.names()) {
            bindFrom(module, each.name(), each.alias().orElse(each.name()), each.span());
        }
    }

    private void bindFrom(Namespace module, String name, String as, Span span) {
        Binding binding = module.find(name);
        if (binding == null && Names.isForm(module, name)) {
            return;
        }
        if (binding == null) {
            Namespace sub = engine.modules.find(module.decl.name() + "." + name, body.namespace);
            if (sub != null) {
                run(sub, span);
                bind(as, new Binding.OfModule(sub));
                return;
            }
            engine.report(
                    Names.inModule(
                            Diagnostic.error(
                                    "no-import",
                                    span,
                                    "cannot import name '"
                                            + name
                                            + "' from '"
                                            + module.decl.name()
                                            + "'"),
                            name,
                            module));
            return;
        }
        if (binding instanceof Binding.OfVariable(var version) && version.staticValue == null) {
            // what the variable is at this moment
            TypedExpr value = new TypedExpr.ReadModule(version.module, null, span);
            if (body.scope.find(as) == null) {
                copyUnnamed(version, value, as, span);
                return;
            }
            body.variables.assign(new Expr.Name(as, span), value);
            return;
        }
        bind(as, binding);
    }

    /// `from module import *`: a variable whose name this module's text need not mention.
    private void copyUnnamed(Version of, TypedExpr value, String as, Span span) {
        Type.Variable slot = engine.fresh(0);
        engine.unify(slot, value.type());
        var copy = engine.globals.newModuleVariable(body.namespace.decl.name() + "." + as, slot);
        body.emit(new TypedStmt.AssignModule(copy, value, span));
        var version = new Version(of.symbol, slot, null, copy, body.region);
        body.namespace.bindings.put(as, new Binding.OfVariable(version));
    }

    void importC(Stmt.ImportC names) {
        for (Stmt.CImport each : names.names()) {
            if (each.parameters().isEmpty()) {
                engine.error(
                        "c-variable",
                        each.span(),
                        "variables of C are not supported by this version");
                continue;
            }
            var parameters = new ArrayList<Parameters.Parameter>();
            int index = 0;
            for (Expr type : each.parameters().get()) {
                parameters.add(
                        new Parameters.Parameter(
                                Parameters.Kind.POSITIONAL_ONLY,
                                "p" + index++,
                                Optional.of(type),
                                Optional.empty(),
                                each.span()));
            }
            FunctionDef tree = engine.realizations.cFunctionTree(each, parameters);
            FunctionDecl decl =
                    engine.declarations.function(
                            tree,
                            engine.modules.emptyFunctionScope(),
                            body.namespace,
                            null,
                            each.name());
            decl.marks().put("C", List.of(each.name()));
            bind(each.alias().orElse(each.name()), new Binding.Functions(List.of(decl)));
        }
    }
}
