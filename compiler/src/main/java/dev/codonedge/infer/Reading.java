package dev.codonedge.infer;

import dev.codonedge.diagnostic.Diagnostic;
import dev.codonedge.scope.Scope;
import dev.codonedge.scope.Symbol;
import dev.codonedge.source.Span;
import dev.codonedge.syntax.Expr;
import dev.codonedge.typed.LocalVariable;
import dev.codonedge.typed.TypedExpr;
import dev.codonedge.types.ClassDecl;
import dev.codonedge.types.FunctionDecl;
import dev.codonedge.types.Type;

import java.util.List;
import java.util.Map;

/// What a name gives where it is read.
final class Reading {
    private final Body body;
    private final Engine engine;

    Reading(Body body) {
        this.body = body;
        this.engine = body.engine;
    }

    TypedExpr read(Expr.Name name) {
        LocalVariable made = body.variables.hidden(name.text());
        if (made != null) {
            return new TypedExpr.ReadLocal(made, null, name.span());
        }
        Type bound = body.environment.get(name.text());
        Symbol symbol = body.scope.find(name.text());
        if (bound != null
                && (symbol == null
                        || symbol.kind() == Symbol.Kind.TYPE_PARAMETER
                        || bound instanceof Type.Literal
                        || body.flow.get(symbol) == null
                        || body.flow.get(symbol).version().slot.head() instanceof Type.Token)) {
            return ofStatic(bound, name.span());
        }
        if (symbol == null || symbol.owner().kind() == Scope.Kind.CLASS) {
            return readModuleName(name);
        }
        if (body.variables.isModuleLevel(symbol) && !body.variables.staysLocal(symbol)) {
            return readModuleName(name);
        }
        if (body.variables.isModuleLevel(symbol)
                && engine.modules.meaning(body.namespace, name.text()) != null
                && body.flow.get(symbol) == null) {
            return readModuleName(name);
        }
        return readLocal(symbol, name.span());
    }

    TypedExpr ofStatic(Type type, Span span) {
        return switch (type.head()) {
            case Type.Literal(Long value) ->
                    new TypedExpr.Constant(value, engine.core.intType(), span);
            case Type.Literal(String value) ->
                    new TypedExpr.Constant(value, engine.core.strType(), span);
            case Type.Literal(Boolean value) ->
                    new TypedExpr.Constant(value, engine.core.boolType(), span);
            case Type.Function function -> new TypedExpr.Nothing(function, span);
            default -> new TypedExpr.Nothing(new Type.Token(type), span);
        };
    }

    TypedExpr readLocal(Symbol symbol, Span span) {
        FunctionDecl function = body.variables.localFunction(symbol);
        if (function == null) {
            function = engine.captures.function(symbol);
        }
        if (function != null) {
            return body.functions.value(function, span);
        }
        ClassDecl local = body.variables.localClass(symbol);
        if (local == null) {
            local = engine.captures.classOf(symbol);
        }
        if (local != null) {
            return new TypedExpr.Nothing(
                    new Type.Token(new Type.Instance(engine.classes.prepare(local), List.of())),
                    span);
        }
        Flow.State state = body.flow.get(symbol);
        if (state == null) {
            Version version = body.variables.only(symbol);
            if (version == null && symbol.kind() == Symbol.Kind.BROKEN) {
                return new TypedExpr.Nothing(Type.Special.POISON, span);
            }
            if (version == null && isBeyondClass(symbol)) {
                return notCaptured(symbol, span);
            }
            if (version == null) {
                // bound further down: in a loop it may have been assigned by the turn before
                version = body.variables.hoist(symbol, span);
            }
            state =
                    new Flow.State(
                            version,
                            null,
                            symbol.isCell() ? Flow.Assigned.YES : Flow.Assigned.MAYBE);
            body.flow.put(symbol, state);
        }
        if (state.version().staticValue != null) {
            return ofStatic(new Type.Literal(state.version().staticValue), span);
        }
        if (state.version().conflict != null) {
            if (state.version().meeting != null
                    && engine.session.meetings.add(state.version().meeting)) {
                engine.widenings.countRestart(span);
                throw new Restart(body);
            }
            engine.error(
                    "conflict",
                    span,
                    "variable '"
                            + symbol.name()
                            + "' has no single type here: "
                            + state.version().conflict);
            return new TypedExpr.Nothing(Type.Special.POISON, span);
        }
        if (isGone(symbol, state)) {
            engine.report(
                    Diagnostic.error(
                                    "undefined-name",
                                    span,
                                    "name '" + symbol.name() + "' is not defined")
                            .withHint("'del' has removed it"));
            return new TypedExpr.Nothing(Type.Special.POISON, span);
        }
        boolean doubtful =
                state.assigned() != Flow.Assigned.YES
                        || symbol.isCell()
                                && symbol.owner() == body.scope
                                && mayPrecede(symbol, state);
        TypedExpr read = readVersion(state.version(), doubtful, span);
        return state.view() == null ? read : body.views.view(read, state.view());
    }

    /// Whether `del` was the last thing that happened to a variable, whatever way led here.
    private boolean isGone(Symbol symbol, Flow.State state) {
        return state.assigned() == Flow.Assigned.NO
                && symbol.isDeleted()
                && !symbol.isCaptured()
                && !symbol.isUsedElsewhere()
                && !body.region.keepsVersions
                && !body.statements.inLoop();
    }

    private static boolean mayPrecede(Symbol symbol, Flow.State state) {
        return state.assigned() == Flow.Assigned.NO;
    }

    /// Whether a class stands between this body and the function whose variable it is: methods capture nothing.
    private boolean isBeyondClass(Symbol symbol) {
        Scope from = body.scope.frame();
        return from != symbol.owner().frame()
                && !from.captures().isEmpty()
                && isInClass(from, symbol);
    }

    private static boolean isInClass(Scope from, Symbol symbol) {
        for (var scope = from; scope != null && scope != symbol.owner(); scope = scope.parent()) {
            if (scope.kind() == Scope.Kind.CLASS) {
                return true;
            }
        }
        return false;
    }

    private TypedExpr notCaptured(Symbol symbol, Span span) {
        engine.report(
                Diagnostic.error("capture", span, "name '" + symbol.name() + "' cannot be captured")
                        .withHint(
                                "a class is one for all calls of the function around it; pass the value to '__init__'"));
        return new TypedExpr.Nothing(Type.Special.POISON, span);
    }

    TypedExpr readVersion(Version version, boolean doubtful, Span span) {
        version.readAt = body.statements.tick();
        if (version.local != null) {
            if (doubtful) {
                version.local.setChecked();
            }
            return new TypedExpr.ReadLocal(
                    version.local,
                    doubtful ? engine.roles.unassigned(version.symbol, body, span) : null,
                    span);
        }
        if (doubtful) {
            version.module.setChecked();
        }
        return new TypedExpr.ReadModule(
                version.module,
                doubtful ? engine.roles.unassigned(version.symbol, body, span) : null,
                span);
    }

    private TypedExpr readModuleName(Expr.Name name) {
        if (isOutOfReach(name.text())) {
            engine.report(
                    Diagnostic.error(
                                    "conditional-definition",
                                    name.span(),
                                    "cannot bind '" + name.text() + "' to global or nonlocal name")
                            .withHint(
                                    "a 'def' or 'class' under a condition exists only there; define it at the top level and choose inside it"));
            return new TypedExpr.Nothing(Type.Special.POISON, name.span());
        }
        Binding binding = engine.modules.meaning(body.namespace, name.text());
        if (binding == null) {
            if (name.text().equals("__name__") || name.text().equals("__file__")) {
                String text =
                        name.text().equals("__name__")
                                ? body.namespace.decl.name()
                                : body.namespace.decl.tree().file().name();
                return new TypedExpr.Constant(text, engine.core.strType(), name.span());
            }
            Object predefined = body.statics.evaluate(name);
            if (predefined != null) {
                return ofStatic(new Type.Literal(predefined), name.span());
            }
            Symbol symbol = body.namespace.decl.scope().findHere(name.text());
            if (symbol != null && symbol.kind() != Symbol.Kind.BROKEN && symbol.assignments() > 0) {
                return readAhead(symbol, name.span());
            }
            if (symbol == null || symbol.kind() != Symbol.Kind.BROKEN) {
                engine.report(
                        engine.realizations
                                .names()
                                .undefined(name.text(), name.span(), body.typeContext()));
            }
            return new TypedExpr.Nothing(Type.Special.POISON, name.span());
        }
        return readBinding(binding, body.namespace, name.text(), name.span());
    }

    /// Whether a function or class was defined in a conditional block that this is not part of.
    private boolean isOutOfReach(String name) {
        Namespace.Conditional definition = body.namespace.conditional.get(name);
        if (definition == null) {
            return false;
        }
        if (body.decl == null) {
            return body.region != definition.region()
                    && !body.region.strictlyInside(definition.region());
        }
        // a function defined in the same block runs only when this one exists
        for (var scope = body.scope; scope != null; scope = scope.parent()) {
            for (Namespace.Conditional other : body.namespace.conditional.values()) {
                if (other.scope() == scope
                        && (other.region() == definition.region()
                                || other.region().strictlyInside(definition.region()))) {
                    return false;
                }
            }
        }
        return true;
    }

    /// A module variable that is assigned further down: some call before may not happen, so ask when it runs.
    private TypedExpr readAhead(Symbol symbol, Span span) {
        Version version = body.variables.moduleVersion(body.namespace, symbol, span);
        return readVersion(version, true, span);
    }

    TypedExpr readBinding(Binding binding, Namespace namespace, String name, Span span) {
        return switch (binding) {
            case Binding.Functions(var decls) -> {
                engine.realizations.noteRead(body, namespace, name, binding);
                yield body.functions.named(decls, span);
            }
            case Binding.OfClass(var decl) -> {
                engine.realizations.noteRead(body, namespace, name, binding);
                yield new TypedExpr.Nothing(
                        new Type.Token(new Type.Instance(engine.classes.prepare(decl), List.of())),
                        span);
            }
            case Binding.OfModule(var module) ->
                    new TypedExpr.Nothing(new Type.Module(module.decl), span);
            case Binding.OfVariable(var version) -> {
                engine.realizations.noteRead(body, namespace, name, binding);
                if (version.staticValue != null) {
                    yield ofStatic(new Type.Literal(version.staticValue), span);
                }
                boolean doubtful =
                        body.decl == null
                                && body.flow.get(version.symbol) != null
                                && body.flow.get(version.symbol).assigned() != Flow.Assigned.YES;
                TypedExpr read = readVersion(version, doubtful, span);
                Flow.State state = body.decl == null ? body.flow.get(version.symbol) : null;
                yield state == null || state.view() == null || state.version() != version
                        ? read
                        : body.views.view(read, state.view());
            }
            case Binding.Alias alias ->
                    new TypedExpr.Nothing(
                            new Type.Token(
                                    engine.realizations
                                            .typeExpressions()
                                            .evaluate(
                                                    new Expr.Name(name, span), body.typeContext())),
                            span);
            case Binding.Constant(var value, var where) ->
                    body.inferElsewhere(where, Map.of(), value, null);
        };
    }

    /// A function of a library module as a value.
    TypedExpr libraryFunction(String module, String name, Span span) {
        Namespace namespace = engine.modules.library(module);
        Binding binding = namespace == null ? null : namespace.find(name);
        if (binding == null) {
            throw new IllegalStateException(
                    "the library has no function '" + module + "." + name + "'");
        }
        return readBinding(binding, namespace, name, span);
    }
}
