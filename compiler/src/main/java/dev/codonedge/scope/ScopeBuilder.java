package dev.codonedge.scope;

import dev.codonedge.source.Span;
import dev.codonedge.syntax.BrokenNames;
import dev.codonedge.syntax.ClassDef;
import dev.codonedge.syntax.Expr;
import dev.codonedge.syntax.FunctionDef;
import dev.codonedge.syntax.LaterBody;
import dev.codonedge.syntax.ModuleTree;
import dev.codonedge.syntax.Parameters;
import dev.codonedge.syntax.Stmt;
import dev.codonedge.syntax.TypeParameter;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Walks the statements of a module once, in the order in which they run.
final class ScopeBuilder {
    private final ModuleScopes scopes;
    private final ScopeErrors errors;
    private final Binder binder;
    private final ExpressionScopes expressions;
    private final PatternScopes patterns;
    /// The first parameter of the `__init__` that is being walked.
    private @Nullable String made;

    ScopeBuilder(Scope module, ModuleScopes scopes, ScopeErrors errors) {
        this.scopes = scopes;
        this.errors = errors;
        this.binder = new Binder(module, errors);
        this.expressions = new ExpressionScopes(binder, scopes, errors, this);
        this.patterns = new PatternScopes(binder, expressions, errors);
    }

    /// Whether an expression is the object that the `__init__` around it makes.
    boolean isMade(Expr object) {
        return object instanceof Expr.Name(var name, _) && name.equals(made);
    }

    void module(ModuleTree tree) {
        statements(tree.body());
        for (var name : tree.usedLater()) {
            if (scopes.module().findHere(name) instanceof Symbol symbol) {
                symbol.useElsewhere();
            }
        }
    }

    private void statements(List<Stmt> list) {
        for (var statement : list) {
            statement(statement);
        }
    }

    private void statement(Stmt statement) {
        switch (statement) {
            case Stmt.Expression(var value, _) -> walk(value);
            case Stmt.Assign(var targets, var value, _) -> {
                walk(value);
                targets.forEach(expressions::target);
            }
            case Stmt.AnnotatedAssign assign -> annotated(assign);
            case Stmt.AugmentedAssign(var target, _, var value, _) -> {
                if (target instanceof Expr.Name(var name, var span)) {
                    binder.use(name, span);
                }
                walk(value);
                expressions.target(target);
            }
            case Stmt.Delete(var targets, _) -> targets.forEach(this::delete);
            case Stmt.Pass _ -> {
                // nothing in it
            }
            case Stmt.Break(var span) -> loopOnly(span, "break");
            case Stmt.Continue(var span) -> loopOnly(span, "continue");
            case Stmt.Return(var value, var span) -> returns(value, span);
            case Stmt.Global(var names, _) ->
                    names.forEach(n -> binder.declareGlobal(n.text(), n.span()));
            case Stmt.Nonlocal(var names, _) ->
                    names.forEach(n -> binder.declareNonlocal(n.text(), n.span()));
            case Stmt.Assert(var condition, var message, _) -> {
                walk(condition);
                message.ifPresent(this::walk);
            }
            case Stmt.Raise(var exception, var cause, var span) -> {
                if (exception.isEmpty() && !binder.inHandler()) {
                    errors.nothingToReraise(span);
                }
                exception.ifPresent(this::walk);
                cause.ifPresent(this::walk);
            }
            case Stmt.Import(var names, _) -> names.forEach(this::importName);
            case Stmt.ImportFrom from -> importFrom(from);
            case Stmt.ImportC(var names, _) -> names.forEach(this::importC);
            case Stmt.Print(var values, _, _) -> values.forEach(this::walk);
            case Stmt.If(var branches, var otherwise, _) -> {
                for (var branch : branches) {
                    walk(branch.condition());
                    statements(branch.body());
                }
                statements(otherwise);
            }
            case Stmt.While loop -> whileLoop(loop);
            case Stmt.For loop -> forLoop(loop);
            case Stmt.With(var items, var body, var async, var span) -> {
                if (async) {
                    asyncOnly(span, "async with");
                }
                for (var item : items) {
                    walk(item.manager());
                    item.target().ifPresent(expressions::target);
                }
                statements(body);
            }
            case Stmt.Try(var body, var handlers, var otherwise, var finalizer, _) -> {
                statements(body);
                handlers.forEach(this::handler);
                statements(otherwise);
                statements(finalizer);
            }
            case Stmt.Match(var subject, var cases, _) -> {
                walk(subject);
                patterns.checkReachable(cases);
                for (var arm : cases) {
                    patterns.pattern(arm.pattern());
                    arm.guard().ifPresent(this::walk);
                    statements(arm.body());
                }
            }
            case Stmt.Function(var function, _) -> definition(function);
            case Stmt.Class(var definition, _) -> classDefinition(definition);
            case Stmt.TypeAlias alias -> typeAlias(alias);
            case Stmt.Broken(var span) -> BrokenNames.in(span).forEach(binder::doubt);
        }
    }

    private void walk(Expr expr) {
        expressions.walk(expr);
    }

    private void annotation(Expr written) {
        binder.inAnnotation(() -> walk(written));
    }

    private void annotated(Stmt.AnnotatedAssign assign) {
        walk(assign.annotation());
        if (assign.value().isPresent()) {
            walk(assign.value().get());
            expressions.target(assign.target());
        } else if (assign.target() instanceof Expr.Name(var name, var span)) {
            binder.declare(name, span);
        } else {
            expressions.target(assign.target());
        }
    }

    private void delete(Expr target) {
        switch (target) {
            case Expr.Name(var name, var span) -> binder.delete(name, span);
            case Expr.TupleDisplay(var items, _) -> items.forEach(this::delete);
            case Expr.ListDisplay(var items, _) -> items.forEach(this::delete);
            case Expr.Attribute(_, var attribute, _, _) -> {
                scopes.changes().assigned(attribute, false);
                walk(target);
            }
            default -> walk(target);
        }
    }

    private void loopOnly(Span span, String word) {
        if (!binder.inLoop()) {
            errors.outsideLoop(span, word);
        }
    }

    private void asyncOnly(Span whole, String words) {
        if (!binder.mayAwait()) {
            errors.outsideAsync(
                    new Span(whole.file(), whole.start(), whole.start() + words.length()), words);
        }
    }

    private void returns(Optional<Expr> value, Span span) {
        if (!binder.inFunction()) {
            errors.outsideFunction(span, "return");
        }
        value.ifPresent(this::walk);
        if (value.isPresent()) {
            binder.returned(span);
        }
    }

    // Imports

    private void importName(Stmt.ImportName name) {
        int dot = name.name().indexOf('.');
        String first = dot < 0 ? name.name() : name.name().substring(0, dot);
        binder.bind(name.alias().orElse(first), name.span(), Symbol.Kind.IMPORT, true);
    }

    private void importFrom(Stmt.ImportFrom from) {
        if (from.star() && !binder.inModule()) {
            errors.starImport(from.span());
        } else if (from.star()) {
            binder.current().markStarImport();
        }
        for (var name : from.names()) {
            int dot = name.name().lastIndexOf('.');
            binder.bind(
                    name.alias().orElse(name.name().substring(dot + 1)),
                    name.span(),
                    Symbol.Kind.IMPORT,
                    true);
        }
    }

    private void importC(Stmt.CImport name) {
        name.library().ifPresent(this::walk);
        name.parameters().ifPresent(types -> types.forEach(this::walk));
        name.type().ifPresent(this::walk);
        binder.bind(name.alias().orElse(name.name()), name.span(), Symbol.Kind.IMPORT, true);
    }

    // Blocks

    private void whileLoop(Stmt.While loop) {
        var entered = binder.enterLoop();
        walk(loop.condition());
        loopBody(loop.body());
        binder.leaveLoop(entered);
        statements(loop.otherwise());
    }

    private void forLoop(Stmt.For loop) {
        if (loop.async()) {
            asyncOnly(loop.span(), "async for");
        }
        loop.decorators().forEach(this::loopDecorator);
        walk(loop.iterable());
        var entered = binder.enterLoop();
        expressions.target(loop.target());
        loopBody(loop.body());
        binder.leaveLoop(entered);
        statements(loop.otherwise());
    }

    private void loopBody(List<Stmt> body) {
        binder.enterLoopBody();
        statements(body);
        binder.leaveLoopBody();
    }

    private void loopDecorator(Expr decorator) {
        var name = decorator;
        if (decorator instanceof Expr.Call(var callee, var arguments, _)) {
            name = callee;
            arguments.forEach(argument -> walk(argument.value()));
        }
        if (!(name instanceof Expr.Name(var text, _) && text.equals("par"))) {
            errors.loopDecorator(decorator.span());
        }
    }

    private void handler(Stmt.Handler handler) {
        handler.types().ifPresent(this::walk);
        binder.enterHandler();
        if (handler.name().isEmpty()) {
            statements(handler.body());
        } else {
            namedHandler(handler, handler.name().get());
        }
        binder.leaveHandler();
    }

    private void namedHandler(Stmt.Handler handler, Expr.Name name) {
        scopes.put(handler, binder.enterInline(Scope.Kind.HANDLER));
        binder.bindHere(name.text(), name.span(), Symbol.Kind.LOCAL);
        statements(handler.body());
        binder.leaveInline();
    }

    // Definitions

    private void definition(FunctionDef function) {
        function.decorators().forEach(this::walk);
        boolean defaults =
                function.parameters().list().stream()
                        .anyMatch(parameter -> parameter.defaultValue().isPresent());
        Scope made = function(function);
        if (function.decorators().stream().allMatch(ScopeBuilder::isWraps)) {
            binder.frameScope()
                    .functions
                    .computeIfAbsent(function.name(), _ -> new ArrayList<>())
                    .add(made);
        }
        boolean plain = function.decorators().isEmpty() && !(defaults && binder.repeats());
        binder.bind(function.name(), function.nameSpan(), Symbol.Kind.FUNCTION, plain);
    }

    /// `@functools.wraps(f)`, which gives back what it is given.
    private static boolean isWraps(Expr decorator) {
        return decorator instanceof Expr.Call call
                && switch (call.callee()) {
                    case Expr.Name(var name, _) -> name.equals("wraps");
                    case Expr.Attribute attribute -> attribute.name().equals("wraps");
                    default -> false;
                };
    }

    /// A function or lambda without its name.
    Scope function(FunctionDef function) {
        for (var parameter : function.parameters().list()) {
            parameter.defaultValue().ifPresent(this::walk);
        }
        boolean generic = enterTypeParameters(function.typeParameters());
        for (var parameter : function.parameters().list()) {
            parameter.annotation().ifPresent(this::annotation);
        }
        function.returns().ifPresent(this::annotation);
        var scope = binder.enterFrame(Scope.Kind.FUNCTION, false, function.async());
        scopes.put(function, scope);
        if (function.async()) {
            scope.markAsync();
        }
        for (Parameters.Parameter parameter : function.parameters().list()) {
            binder.bindHere(parameter.name(), parameter.span(), Symbol.Kind.PARAMETER);
        }
        if (function.body() instanceof LaterBody && !binder.inRepeatedPlace()) {
            var place = binder.place();
            scope.settleLater(() -> lookInto(function, scope, place));
        } else {
            body(function, scope);
        }
        binder.leaveFrame();
        if (generic) {
            binder.leaveInline();
        }
        return scope;
    }

    private void body(FunctionDef function, Scope scope) {
        scopes.changes().defined(function);
        String around = made;
        boolean maker =
                function.name().equals("__init__") && !function.parameters().list().isEmpty();
        made = maker ? function.parameters().list().getFirst().name() : null;
        statements(function.body());
        made = around;
        if (scope.isAsync() && scope.isGenerator() && binder.returned() instanceof Span returned) {
            errors.returnInAsyncGenerator(returned);
        }
    }

    /// When somebody wants to know what is in a function of the library. Its module was walked long ago.
    private void lookInto(FunctionDef function, Scope scope, Binder.Place place) {
        var back = binder.place();
        binder.goTo(place);
        body(function, scope);
        binder.goTo(back);
        new CaptureResolver(scopes, errors).resolve(scope);
    }

    private boolean enterTypeParameters(List<TypeParameter> parameters) {
        if (parameters.isEmpty()) {
            return false;
        }
        binder.enterInline(Scope.Kind.TYPE_PARAMETERS);
        for (var parameter : parameters) {
            binder.bindHere(parameter.name(), parameter.span(), Symbol.Kind.TYPE_PARAMETER);
        }
        for (var parameter : parameters) {
            parameter.bound().ifPresent(this::walk);
            parameter.defaultValue().ifPresent(this::walk);
        }
        return true;
    }

    private void classDefinition(ClassDef definition) {
        scopes.changes().defined(definition.name());
        definition.decorators().forEach(this::walk);
        boolean generic = enterTypeParameters(definition.typeParameters());
        definition.bases().forEach(base -> walk(base.value()));
        scopes.put(definition, binder.enterFrame(Scope.Kind.CLASS, false, false));
        for (var statement : definition.body()) {
            checkClassStatement(statement);
            statement(statement);
        }
        binder.leaveFrame();
        if (generic) {
            binder.leaveInline();
        }
        binder.bind(definition.name(), definition.nameSpan(), Symbol.Kind.CLASS, true);
    }

    /// Nothing in a class body runs.
    private void checkClassStatement(Stmt statement) {
        boolean fine =
                switch (statement) {
                    case Stmt.AnnotatedAssign assign -> assign.target() instanceof Expr.Name;
                    case Stmt.Assign assign ->
                            assign.targets().stream().allMatch(ScopeBuilder::isNames);
                    case Stmt.Pass _,
                            Stmt.Function _,
                            Stmt.Class _,
                            Stmt.TypeAlias _,
                            Stmt.Broken _ ->
                            true;
                    case Stmt.Expression(var value, _) ->
                            value instanceof Expr.StringLiteral
                                    || value instanceof Expr.EllipsisLiteral
                                    || value instanceof Expr.Broken;
                    // these have messages of their own
                    case Stmt.Return _,
                            Stmt.Break _,
                            Stmt.Continue _,
                            Stmt.Global _,
                            Stmt.Nonlocal _ ->
                            true;
                    case Stmt.ImportFrom from -> from.star();
                    default -> false;
                };
        if (!fine) {
            errors.unexpectedInClass(firstLine(statement));
        }
    }

    private static boolean isNames(Expr target) {
        return switch (target) {
            case Expr.Name _, Expr.Broken _ -> true;
            case Expr.TupleDisplay(var items, _) -> items.stream().allMatch(ScopeBuilder::isNames);
            default -> false;
        };
    }

    /// A compound statement is shown by its first line.
    private static Span firstLine(Stmt statement) {
        var span = statement.span();
        String text = span.file().text();
        int end = span.start();
        while (end < span.end() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return new Span(span.file(), span.start(), end);
    }

    private void typeAlias(Stmt.TypeAlias alias) {
        boolean generic = enterTypeParameters(alias.parameters());
        if (generic) {
            scopes.put(alias, binder.current());
        }
        walk(alias.value());
        if (generic) {
            binder.leaveInline();
        }
        binder.bind(alias.name(), alias.span(), Symbol.Kind.TYPE_ALIAS, true);
    }
}
