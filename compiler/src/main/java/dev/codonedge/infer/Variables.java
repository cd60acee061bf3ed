package dev.codonedge.infer;

import dev.codonedge.diagnostic.Diagnostic;
import dev.codonedge.scope.Scope;
import dev.codonedge.scope.Symbol;
import dev.codonedge.source.Span;
import dev.codonedge.syntax.Expr;
import dev.codonedge.typed.LocalVariable;
import dev.codonedge.typed.TypedExpr;
import dev.codonedge.typed.TypedStmt;
import dev.codonedge.types.ClassDecl;
import dev.codonedge.types.FunctionDecl;
import dev.codonedge.types.Type;
import dev.codonedge.types.TypeTable;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The variables of a body: what a name means, its versions, reading and assigning.
final class Variables {
    private final Body body;
    private final Engine engine;

    /// Versions of symbols that keep one for the whole body: captured ones, and those read before their assignment.
    private final Map<Symbol, Version> only = new HashMap<>();

    private final Map<Symbol, ClassDecl> localClasses = new HashMap<>();
    private final Map<Symbol, FunctionDecl> localFunctions = new HashMap<>();
    private final Map<String, LocalVariable> hidden = new HashMap<>();
    private final Map<Symbol, Long> renewed = new HashMap<>();
    private final java.util.Set<String> hiddenTargets = new java.util.HashSet<>();
    private Version.@Nullable Region root;

    Variables(Body body) {
        this.body = body;
        this.engine = body.engine;
    }

    void clear() {
        only.clear();
        localClasses.clear();
        localFunctions.clear();
        hidden.clear();
        renewed.clear();
        root = null;
    }

    private Version.Region root() {
        if (root == null) {
            Version.Region outermost = body.region;
            while (outermost.parent != null) {
                outermost = outermost.parent;
            }
            root = outermost;
        }
        return root;
    }

    // ---- what exists on entry

    void bindParameter(Symbol symbol, LocalVariable local, Type type) {
        Version version = newVersion(symbol, body.decl.tree().nameSpan(), "parameter");
        Type known = version.slot.head() instanceof Type.Variable ? type : version.slot;
        if (version.slot.head() instanceof Type.Variable) {
            engine.unify(version.slot, type);
        }
        var read = new TypedExpr.ReadLocal(local, null, body.decl.tree().nameSpan());
        TypedExpr value =
                known == type ? read : body.conversions.into(read, version.slot, "parameter");
        if (symbol.isCell()) {
            version.local.setCell();
            only.put(symbol, version);
        }
        body.flow.put(symbol, new Flow.State(version, null, Flow.Assigned.YES));
        body.emit(new TypedStmt.Assign(version.local, value, body.decl.tree().nameSpan()));
    }

    /// A parameter of a function the compiler made, whose name no source can spell.
    void bindHidden(String name, LocalVariable local) {
        hidden.put(name, local);
    }

    void bindCapture(Symbol symbol, Type captured) {
        boolean cell = Core.is(captured, ClassDecl.Primitive.CELL);
        Type inside = cell ? ((Type.Instance) captured.head()).argument(0) : captured;
        var local = new LocalVariable(symbol.name(), inside, false);
        if (cell) {
            local.setCell();
        }
        body.addParameter(local);
        if (inside.head() instanceof Type.Token(var of)) {
            body.environment.put(symbol.name(), of);
        } else if (inside.head() instanceof Type.Literal literal) {
            body.environment.put(symbol.name(), literal);
        }
        Type.Variable slot = engine.fresh(body.depth);
        engine.unify(slot, inside);
        var version = new Version(symbol, slot, local, null, root());
        version.annotated = true;
        only.put(symbol, version);
        body.flow.put(symbol, new Flow.State(version, null, Flow.Assigned.YES));
    }

    /// Runs something with a loop variable that no source can spell.
    void withHidden(String name, Expr.Name target, Runnable work) {
        LocalVariable before = hidden.remove(name);
        hiddenTargets.add(name);
        try {
            work.run();
        } finally {
            hiddenTargets.remove(name);
            if (before == null) {
                hidden.remove(name);
            } else {
                hidden.put(name, before);
            }
        }
    }

    // ---- lookup

    boolean isModuleLevel(Symbol symbol) {
        return symbol.owner().kind() == Scope.Kind.MODULE;
    }

    /// Whether a module-level symbol can be a plain local of the module's top level.
    private boolean staysLocal(Symbol symbol) {
        return body.decl == null
                && body.namespace.decl.name().equals("__main__")
                && !symbol.isUsedElsewhere();
    }

    void declareLocalClass(Symbol symbol, ClassDecl decl) {
        localClasses.put(symbol, decl);
    }

    void declareLocalFunction(Symbol symbol, FunctionDecl decl) {
        localFunctions.put(symbol, decl);
    }

    @Nullable Type typeNamed(String name) {
        Symbol symbol = body.scope.find(name);
        if (symbol == null) {
            return null;
        }
        ClassDecl local = localClasses.get(symbol);
        if (local != null) {
            return new Type.Instance(engine.classes.prepare(local), List.of());
        }
        ClassDecl outer = engine.captures.classOf(symbol);
        if (outer != null) {
            return new Type.Instance(engine.classes.prepare(outer), List.of());
        }
        Flow.State state = body.flow.get(symbol);
        if (state == null) {
            Version version = only.get(symbol);
            state = version == null ? null : new Flow.State(version, null, Flow.Assigned.YES);
        }
        if (state != null && state.version().slot.head() instanceof Type.Token(var of)) {
            return of;
        }
        if (state != null && state.version().staticValue != null) {
            return new Type.Literal(state.version().staticValue);
        }
        return null;
    }

    /// The version a plain local or module variable has here, or null.
    Flow.@Nullable State state(String name) {
        Symbol symbol = body.scope.find(name);
        if (symbol == null) {
            return null;
        }
        if (isModuleLevel(symbol) && !staysLocal(symbol)) {
            return null;
        }
        return body.flow.get(symbol);
    }

    @Nullable Symbol symbol(String name) {
        return body.scope.find(name);
    }

    // ---- reading

    TypedExpr read(Expr.Name name) {
        LocalVariable made = hidden.get(name.text());
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
        if (isModuleLevel(symbol) && !staysLocal(symbol)) {
            return readModuleName(name);
        }
        if (isModuleLevel(symbol)
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
            default -> new TypedExpr.Nothing(new Type.Token(type), span);
        };
    }

    TypedExpr readLocal(Symbol symbol, Span span) {
        FunctionDecl function = localFunctions.get(symbol);
        if (function == null) {
            function = engine.captures.function(symbol);
        }
        if (function != null) {
            return body.functions.value(function, span);
        }
        ClassDecl local = localClasses.get(symbol);
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
            Version version = only.get(symbol);
            if (version == null && symbol.kind() == Symbol.Kind.BROKEN) {
                return new TypedExpr.Nothing(Type.Special.POISON, span);
            }
            if (version == null && isBeyondClass(symbol)) {
                return notCaptured(symbol, span);
            }
            if (version == null) {
                // bound further down: in a loop it may have been assigned by the turn before
                version = hoist(symbol, span);
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

    private Version hoist(Symbol symbol, Span span) {
        Version.Region before = body.region;
        body.region = root();
        try {
            Version version = newVersion(symbol, span, "hoisted");
            only.put(symbol, version);
            return version;
        } finally {
            body.region = before;
        }
    }

    private TypedExpr readVersion(Version version, boolean doubtful, Span span) {
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
        Version version = moduleVersion(body.namespace, symbol, span);
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

    // ---- assigning

    /// Binds a name to a value.
    void assign(Expr.Name name, TypedExpr value) {
        assign(name, value, null);
    }

    /// @param declared the annotated type of the variable, or null
    void assign(Expr.Name name, TypedExpr value, @Nullable Type declared) {
        if (hiddenTargets.contains(name.text())) {
            LocalVariable local = body.newLocal("", value.type(), true);
            hidden.put(name.text(), local);
            body.emit(new TypedStmt.Assign(local, value, name.span()));
            return;
        }
        Symbol symbol = body.scope.find(name.text());
        if (symbol == null) {
            return;
        }
        if (value.type().head() instanceof Type.Literal(var known) && declared == null) {
            assignStatic(name, known);
            return;
        }
        Version version = versionToAssign(symbol, value, declared, name.span());
        TypedExpr converted =
                version.annotated
                        // what somebody wrote does not widen: without the way to its place
                        ? body.conversions.annotated(value, version.slot.head())
                        : body.conversions.into(value, version.slot, "'" + name.text() + "'");
        store(version, converted, name.span());
        Type view = body.views.viewAfter(version.slot, value.type());
        body.flow.put(symbol, new Flow.State(version, view, Flow.Assigned.YES));
        if (isModuleLevel(symbol) && !staysLocal(symbol)) {
            body.namespace.bindings.put(symbol.name(), new Binding.OfVariable(version));
        }
    }

    private void store(Version version, TypedExpr value, Span span) {
        body.emit(
                version.local != null
                        ? new TypedStmt.Assign(version.local, value, span)
                        : new TypedStmt.AssignModule(version.module, value, span));
    }

    /// `x: T` without a value.
    void declare(Expr.Name name, Type declared) {
        Symbol symbol = body.scope.find(name.text());
        if (symbol == null) {
            return;
        }
        Version version = fresh(symbol, name.span());
        version.annotated = true;
        engine.unify(version.slot, declared);
        if (symbol.isCell() || isModuleLevel(symbol)) {
            only.put(symbol, version);
        }
        body.flow.put(symbol, new Flow.State(version, null, Flow.Assigned.NO));
        if (isModuleLevel(symbol) && !staysLocal(symbol)) {
            body.namespace.bindings.put(symbol.name(), new Binding.OfVariable(version));
        }
    }

    /// `n: Literal[int] = 5`: no variable at all.
    void assignStatic(Expr.Name name, Object value) {
        Symbol symbol = body.scope.find(name.text());
        if (symbol == null) {
            return;
        }
        Version version = fresh(symbol, name.span());
        version.staticValue = value;
        engine.unify(
                version.slot,
                switch (value) {
                    case Long _ -> engine.core.intType();
                    case Boolean _ -> engine.core.boolType();
                    default -> engine.core.strType();
                });
        body.flow.put(symbol, new Flow.State(version, null, Flow.Assigned.YES));
        if (isModuleLevel(symbol)) {
            body.namespace.bindings.put(symbol.name(), new Binding.OfVariable(version));
        }
    }

    private Version versionToAssign(
            Symbol symbol, TypedExpr value, @Nullable Type declared, Span span) {
        Flow.State state = body.flow.get(symbol);
        Version current = state == null ? only.get(symbol) : state.version();
        boolean shared = isModuleLevel(symbol) && !staysLocal(symbol);
        if (current == null
                && shared
                && body.namespace.bindings.get(symbol.name())
                        instanceof Binding.OfVariable(var version)) {
            current = version;
        }
        if (declared != null) {
            Version version = fresh(symbol, span);
            version.annotated = true;
            engine.unify(version.slot, declared);
            if (symbol.isCell()) {
                only.put(symbol, version);
            }
            return version;
        }
        if (current == null) {
            Version version = fresh(symbol, span);
            if (symbol.isCell() || symbol.isCaptured()) {
                only.put(symbol, version);
            }
            return version;
        }
        if (current.conflict != null && !symbol.isCaptured()) {
            // whatever it was before: here it begins anew
            return fresh(symbol, span);
        }
        if (current.staticValue != null) {
            engine.error("static-assign", span, "cannot modify static expressions");
            return fresh(symbol, span);
        }
        boolean keep =
                symbol.isCaptured()
                        || body.region.strictlyInside(current.region)
                        || body.region.strictlyInside(current.region.around(body.region))
                                && (body.statements.carries(current)
                                        || engine.session.carried.contains(carriedKey(symbol)))
                        || body.region.keepsVersions && !isRenewed(current, value)
                        || body.decl != null && shared
                        || state != null && state.assigned() == Flow.Assigned.NO;
        if (!keep && current.region.strictlyInside(body.region)) {
            // bound in a block that is over
            return fresh(symbol, span);
        }
        if (!keep) {
            // whether they are the same decides what the name means from here on
            body.closeByAsking(current.slot);
            body.closeByAsking(value.type());
        }
        if (keep || Core.isUnknown(value.type()) || Core.isUnknown(current.slot)) {
            return current;
        }
        if (engine.trial(() -> engine.unify(current0(state, symbol).slot, value.type()))) {
            return current;
        }
        if (shared && body.conversions.fits(value.type(), current.slot)) {
            return current;
        }
        if (current.annotated && body.conversions.fits(value.type(), current.slot)) {
            return current;
        }
        return fresh(symbol, span);
    }

    /// Whether a value inside `try` begins a new variable: nothing stands for both its type and the one before. A handler
    /// cannot know then which of them it sees.
    private boolean isRenewed(Version current, TypedExpr value) {
        body.closeByAsking(current.slot);
        body.closeByAsking(value.type());
        boolean other =
                TypeTable.isClosed(current.slot)
                        && TypeTable.isClosed(value.type())
                        && !Core.isPoison(value.type())
                        && !Core.isPoison(current.slot)
                        && !current.annotated
                        && !body.statements.carries(current)
                        && !engine.trial(
                                () -> Joins.join(engine, current.slot, value.type()) != null);
        if (other) {
            renewed.put(current.symbol, body.statements.tick());
        }
        return other;
    }

    /// Whether a name has changed its type since some moment inside `try`.
    boolean renewedSince(Symbol symbol, long start) {
        return renewed.getOrDefault(symbol, 0L) > start;
    }

    private String carriedKey(Symbol symbol) {
        return body.realization.name() + "." + symbol.name();
    }

    private Version current0(Flow.@Nullable State state, Symbol symbol) {
        if (state != null) {
            return state.version();
        }
        Version kept = only.get(symbol);
        if (kept != null) {
            return kept;
        }
        return ((Binding.OfVariable) body.namespace.bindings.get(symbol.name())).version();
    }

    private Version fresh(Symbol symbol, Span span) {
        if (isModuleLevel(symbol) && !staysLocal(symbol)) {
            return moduleVersion(body.namespace, symbol, span);
        }
        return newVersion(symbol, span, "variable");
    }

    private Version moduleVersion(Namespace namespace, Symbol symbol, Span span) {
        String key = "module " + namespace.decl.name() + "." + symbol.name() + "@" + span.start();
        Type.Variable slot = slot(key, symbol.name(), span, null, 0);
        var version =
                new Version(
                        symbol,
                        slot,
                        null,
                        engine.globals.newModuleVariable(
                                namespace.decl.name() + "." + symbol.name(), slot),
                        root());
        namespace.bindings.put(symbol.name(), new Binding.OfVariable(version));
        return version;
    }

    private Version newVersion(Symbol symbol, Span span, String what) {
        String key =
                what + " " + body.realization.name() + "." + symbol.name() + "@" + span.start();
        Type.Variable slot = slot(key, symbol.name(), span, body, body.depth);
        LocalVariable local = body.newLocal(symbol.name(), slot, false);
        if (symbol.isCell() && symbol.owner().frame() == body.scope.frame()) {
            local.setCell();
        }
        var version = new Version(symbol, slot, local, null, body.region);
        version.born = body.statements.tick();
        return version;
    }

    private Type.Variable slot(
            String key, String name, Span span, @Nullable Body owner, int depth) {
        Type.Variable slot = engine.fresh(depth, new Origin(key, owner, "'" + name + "'", span));
        engine.widenings.apply(slot);
        return slot;
    }

    /// `del name`.
    void unset(Expr.Name name) {
        Symbol symbol = body.scope.find(name.text());
        Flow.State state = symbol == null ? null : body.flow.get(symbol);
        if (symbol != null
                && state == null
                && body.namespace.bindings.get(name.text())
                        instanceof Binding.OfVariable(var version)) {
            state = new Flow.State(version, null, Flow.Assigned.YES);
        }
        if (state == null) {
            engine.error(
                    "undefined-name", name.span(), "name '" + name.text() + "' is not defined");
            return;
        }
        Version version = state.version();
        if (version.local != null) {
            version.local.setChecked();
            body.emit(new TypedStmt.Unset(version.local, name.span()));
        } else {
            version.module.setChecked();
            body.emit(new TypedStmt.UnsetModule(version.module, name.span()));
        }
        body.flow.put(symbol, new Flow.State(version, null, Flow.Assigned.NO));
    }

    /// A variable of the compiler's own with this value.
    TypedExpr temporary(TypedExpr value) {
        LocalVariable local = body.newLocal("", value.type(), true);
        body.emit(new TypedStmt.Assign(local, value, value.span()));
        return new TypedExpr.ReadLocal(local, null, value.span());
    }

    /// The cell or value of a captured symbol, for making a closure here.
    TypedExpr capture(Symbol symbol, Span span) {
        Flow.State state = body.flow.get(symbol);
        Version version = state == null ? only.get(symbol) : state.version();
        if (symbol.isCell()) {
            if (version == null) {
                version = hoist(symbol, span);
            }
            return new TypedExpr.CellOf(version.local, engine.core.cell(version.slot), span);
        }
        return readLocal(symbol, span);
    }

    /// Makes two ways to one point agree on the variables; `a` and `b` are the flows at their ends, and the statements
    /// that copy are added to each.
    Flow join(Flow a, List<TypedStmt> endOfA, Flow b, List<TypedStmt> endOfB, Span span) {
        if (a.dead()) {
            return b.copy();
        }
        if (b.dead()) {
            return a.copy();
        }
        Flow joined = new Flow();
        a.states()
                .forEach(
                        (symbol, left) -> {
                            Flow.State right = b.get(symbol);
                            if (right == null) {
                                joined.put(
                                        symbol,
                                        new Flow.State(
                                                left.version(),
                                                left.view(),
                                                Flow.both(left.assigned(), Flow.Assigned.NO)));
                                return;
                            }
                            Flow.Assigned assigned = Flow.both(left.assigned(), right.assigned());
                            if (left.version() == right.version()) {
                                joined.put(
                                        symbol,
                                        new Flow.State(
                                                left.version(), joinViews(left, right), assigned));
                                return;
                            }
                            joined.put(
                                    symbol,
                                    new Flow.State(
                                            merge(left, endOfA, right, endOfB, span),
                                            null,
                                            assigned));
                        });
        b.states()
                .forEach(
                        (symbol, right) -> {
                            if (a.get(symbol) == null) {
                                joined.put(
                                        symbol,
                                        new Flow.State(
                                                right.version(),
                                                right.view(),
                                                Flow.both(right.assigned(), Flow.Assigned.NO)));
                            }
                        });
        keepCommonAttributes(a, b, joined);
        return joined;
    }

    private void keepCommonAttributes(Flow a, Flow b, Flow joined) {
        a.attributes()
                .forEach(
                        (place, view) -> {
                            Type other = b.attributes().get(place);
                            if (other != null && engine.trial(() -> engine.unify(view, other))) {
                                joined.attributes().put(place, view);
                            }
                        });
    }

    /// A join where nothing can be copied: a variable with two versions is not known afterwards.
    Flow joinWithoutCopies(Flow a, Flow b, Span span) {
        Flow joined = new Flow();
        a.states()
                .forEach(
                        (symbol, left) -> {
                            Flow.State right = b.get(symbol);
                            Flow.Assigned assigned =
                                    Flow.both(
                                            left.assigned(),
                                            right == null ? Flow.Assigned.NO : right.assigned());
                            if (right == null || left.version() == right.version()) {
                                Type view = right == null ? null : joinViews(left, right);
                                joined.put(symbol, new Flow.State(left.version(), view, assigned));
                            } else {
                                joined.put(
                                        symbol,
                                        new Flow.State(
                                                conflict(left.version(), right.version()),
                                                null,
                                                assigned));
                            }
                        });
        b.states()
                .forEach(
                        (symbol, right) -> {
                            if (a.get(symbol) == null) {
                                joined.put(
                                        symbol,
                                        new Flow.State(
                                                right.version(),
                                                null,
                                                Flow.both(right.assigned(), Flow.Assigned.NO)));
                            }
                        });
        keepCommonAttributes(a, b, joined);
        return joined;
    }

    Version conflict(Version a, Version b) {
        var version = new Version(a.symbol, engine.fresh(body.depth), a.local, a.module, a.region);
        version.conflict = "'" + a.slot + "' or '" + b.slot + "'";
        return version;
    }

    private @Nullable Type joinViews(Flow.State left, Flow.State right) {
        if (left.view() == null || right.view() == null) {
            return null;
        }
        return engine.trial(() -> engine.unify(left.view(), right.view())) ? left.view() : null;
    }

    private Version merge(
            Flow.State left,
            List<TypedStmt> endOfLeft,
            Flow.State right,
            List<TypedStmt> endOfRight,
            Span span) {
        Version a = left.version();
        Version b = right.version();
        if (a.staticValue != null
                || b.staticValue != null
                || a.module != null
                || b.module != null) {
            return a;
        }
        if (a.conflict != null || b.conflict != null) {
            return a.conflict != null ? a : b;
        }
        boolean crosses = body.statements.crossesLoop(a, b);
        Version version = newVersion(a.symbol, span, "joined");
        Type joined =
                Core.isUnknown(a.slot) || Core.isUnknown(b.slot)
                        ? null
                        : Joins.join(engine, a.slot, b.slot);
        if (joined != null && crosses && engine.session.carried.add(carriedKey(a.symbol))) {
            engine.widenings.countRestart(span);
            throw new Restart(body);
        }
        if (joined == null && !Core.isUnknown(a.slot) && !Core.isUnknown(b.slot)) {
            // no type for both: an error only if it is read afterwards
            version.conflict = "'" + a.slot + "' or '" + b.slot + "'";
            return version;
        }
        if (joined != null) {
            engine.unify(version.slot, joined);
        }
        copy(a, left.assigned(), version, endOfLeft, span);
        copy(b, right.assigned(), version, endOfRight, span);
        return version;
    }

    private void copy(
            Version from, Flow.Assigned assigned, Version to, List<TypedStmt> end, Span span) {
        if (assigned == Flow.Assigned.NO) {
            return;
        }
        List<TypedStmt> stmts =
                body.capture(
                        () -> {
                            TypedExpr read = readVersion(from, false, span);
                            store(
                                    to,
                                    body.conversions.into(
                                            read, to.slot, "'" + from.symbol.name() + "'"),
                                    span);
                        });
        end.addAll(stmts);
    }

    /// Forgets what tests proved about symbols that a loop or a handler's body assigns.
    void dropViews(java.util.Set<Symbol> symbols) {
        for (Symbol symbol : symbols) {
            body.flow.narrow(symbol, null);
        }
    }
}
