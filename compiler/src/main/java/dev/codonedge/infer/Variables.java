package dev.codonedge.infer;

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
        boolean assigned = cell && isAssignedInside(symbol);
        Type.Variable slot =
                assigned
                        ? engine.fresh(
                                body.depth,
                                new Origin(
                                        sharedKey(symbol),
                                        null,
                                        "'" + symbol.name() + "'",
                                        body.decl.tree().nameSpan()))
                        : engine.fresh(body.depth);
        engine.unify(slot, inside);
        var version = new Version(symbol, slot, local, null, root());
        version.annotated = !assigned;
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
    boolean staysLocal(Symbol symbol) {
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

    // ---- kept for the whole body

    @Nullable LocalVariable hidden(String name) {
        return hidden.get(name);
    }

    @Nullable ClassDecl localClass(Symbol symbol) {
        return localClasses.get(symbol);
    }

    @Nullable FunctionDecl localFunction(Symbol symbol) {
        return localFunctions.get(symbol);
    }

    /// The one version that a symbol keeps, or null.
    @Nullable Version only(Symbol symbol) {
        return only.get(symbol);
    }

    Version hoist(Symbol symbol, Span span) {
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

    void store(Version version, TypedExpr value, Span span) {
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
        if (engine.trial(() -> engine.unify(versionNow(state, symbol).slot, value.type()))) {
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

    String carriedKey(Symbol symbol) {
        return body.realization.name() + "." + symbol.name();
    }

    private Version versionNow(Flow.@Nullable State state, Symbol symbol) {
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

    Version moduleVersion(Namespace namespace, Symbol symbol, Span span) {
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

    /// Whether functions assign a variable of the function around them.
    private static boolean isAssignedInside(Symbol symbol) {
        return symbol.isCell()
                && symbol.isAssignedElsewhere()
                && symbol.kind() != Symbol.Kind.PARAMETER
                && !symbol.declarations().isEmpty();
    }

    /// Of a variable that other functions assign: the same wherever it is assigned.
    private static String sharedKey(Symbol symbol) {
        Span first = symbol.declarations().getFirst();
        return "shared " + Mixture.key(first) + "." + symbol.name();
    }

    Version newVersion(Symbol symbol, Span span, String what) {
        String key =
                isAssignedInside(symbol)
                        ? sharedKey(symbol)
                        : what
                                + " "
                                + body.realization.name()
                                + "."
                                + symbol.name()
                                + "@"
                                + span.start();
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
        return body.reading.readLocal(symbol, span);
    }
}
