package dev.codonedge.infer;

import dev.codonedge.diagnostic.Diagnostic;
import dev.codonedge.scope.Symbol;
import dev.codonedge.source.Span;
import dev.codonedge.typed.TypedExpr;
import dev.codonedge.typed.TypedFunction;
import dev.codonedge.types.ClassDecl;
import dev.codonedge.types.FunctionDecl;
import dev.codonedge.types.Realization;
import dev.codonedge.types.Type;
import dev.codonedge.types.TypeNames;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Every function checked so far, by what it was checked for; and the calls that ask for more.
final class Realizations {
    private static final int NESTING_LIMIT = 200;

    private final Engine engine;
    private final TypeExpressions typeExpressions;
    private final Names names;
    private final Chains chains = new Chains();
    private final VirtualMethods virtuals;

    private record Key(
            FunctionDecl decl,
            List<Type> parameters,
            List<Type> captures,
            List<Type> typeArguments,
            String variant) {}

    private static final class Entry {
        final Key key;
        final Realization realization;
        final @Nullable Body body;
        final Map<String, Binding> reads = new LinkedHashMap<>();

        /// Calls that have gone on with it.
        final List<CallGoal> calls = new ArrayList<>();

        Entry(Key key, Realization realization, @Nullable Body body) {
            this.key = key;
            this.realization = realization;
            this.body = body;
        }
    }

    private final Map<Key, List<Entry>> known = new HashMap<>();
    private final Map<Body, Entry> entries = new IdentityHashMap<>();
    private final Map<Realization, Entry> byRealization = new IdentityHashMap<>();
    private final Set<Body> finished = new LinkedHashSet<>();
    private final Map<String, Integer> cachedLengths = new HashMap<>();
    private final Map<String, Integer> nameCounts = new HashMap<>();
    private final Map<dev.codonedge.syntax.Expr.Comprehension, dev.codonedge.syntax.FunctionDef>
            generatorTrees = new IdentityHashMap<>();
    private final Map<Realization, Realization> replaced = new IdentityHashMap<>();
    private int nesting;

    Realizations(Engine engine) {
        this.engine = engine;
        this.typeExpressions = new TypeExpressions(engine);
        this.names = new Names(engine);
        this.virtuals = new VirtualMethods(engine);
    }

    TypeExpressions typeExpressions() {
        return typeExpressions;
    }

    Names names() {
        return names;
    }

    Chains chains() {
        return chains;
    }

    VirtualMethods virtuals() {
        return virtuals;
    }

    void classAdded(ClassDecl decl) {
        engine.widenings.classAdded(decl);
        virtuals.classAdded(decl);
    }

    static String qualifiedName(ClassDecl decl) {
        return decl.module().name() + ":" + decl.name();
    }

    // ---- calls

    /// A call of one function with converted arguments; it is realized as soon as its types are closed.
    TypedExpr call(
            Body body,
            Calls.Callee callee,
            List<TypedExpr> values,
            List<Type> types,
            Map<String, Type> environment,
            @Nullable Type result,
            Span span) {
        Type given = result != null ? result : guessable(body, span);
        var hole = new TypedExpr.Deferred(given, span);
        var goal = new CallGoal(body, callee, values, types, environment, hole, span);
        body.goals.goalAdded(goal);
        goal.attempt();
        return hole.isFilled() ? hole.value() : hole;
    }

    /// The type of a call whose callee says nothing of its result. What an open check guessed may have been too narrow.
    private Type guessable(Body body, Span span) {
        Origin origin = CallGoal.guess(body, span);
        if (!engine.session.widened.containsKey(origin.key())) {
            return engine.fresh(body.depth + 1);
        }
        Type.Variable variable = engine.fresh(body.depth + 1, origin);
        engine.widenings.apply(variable);
        return variable;
    }

    static boolean isStub(FunctionDecl decl) {
        return decl.has("intrinsic") || decl.has("C") || decl.has("llvm");
    }

    private List<Type> closed(List<Type> open) {
        return engine.types.closeAll(open);
    }

    // ---- realizing

    /// The function with these closed types; checked now if it was not before.
    Realization realize(
            Body caller,
            FunctionDecl decl,
            List<Type> parameters,
            List<Type> captureTypes,
            Map<String, Type> environment,
            Span span) {
        return realize(caller, decl, parameters, parameters, captureTypes, environment, "", span);
    }

    /// @param given the parameter types as the caller has them, which know the places they come from: what the function
    ///     does to an argument may widen that place
    /// @param variant tells the realization for one call from that for all others; empty: that one
    Realization realize(
            Body caller,
            FunctionDecl decl,
            List<Type> parameters,
            List<Type> given,
            List<Type> captureTypes,
            Map<String, Type> environment,
            String variant,
            Span span) {
        var typeArguments = new ArrayList<Type>();
        environment.forEach(
                (name, type) -> {
                    if (!name.equals("__class__")) {
                        typeArguments.add(engine.types.close(type));
                    }
                });
        var key = new Key(decl, parameters, captureTypes, typeArguments, variant);
        var candidates = known.computeIfAbsent(key, _ -> new ArrayList<>(1));
        for (Entry entry : candidates) {
            if (stillTrue(entry)) {
                noteInherited(caller, entry);
                engine.reportRefused(entry.realization);
                if (entry.body != null && caller.isWithin(entry.body)) {
                    entry.body.calledAgain();
                }
                return entry.realization;
            }
        }
        var realization =
                new Realization(
                        decl,
                        parameters,
                        captureTypes,
                        typeArguments,
                        uniqueName(decl, parameters, environment)
                                + (variant.isEmpty() ? "" : " for the " + variant),
                        engine.fresh(caller.depth + 1));
        if (!variant.isEmpty()) {
            engine.resultPlaces.apply(variant, realization.name());
        }
        if (isStub(decl)) {
            Type result =
                    decl.tree().returns().isPresent()
                            ? typeExpressions.place(
                                    decl.tree().returns().get(),
                                    new TypeContext(
                                            environment,
                                            engine.declarations.home(decl),
                                            decl.owner(),
                                            null))
                            : engine.core.noneType();
            realization.setResult(result);
            candidates.add(new Entry(key, realization, null));
            return realization;
        }
        if (decl.tree().async()) {
            engine.error("async", span, "'async def' is not supported by this version");
        }
        var body =
                new Body(
                        engine,
                        caller,
                        decl,
                        realization,
                        environment,
                        engine.declarations.home(decl),
                        false);
        checkGrowth(caller, decl, parameters, span);
        body.calledAt(span);
        body.given(given);
        var entry = new Entry(key, realization, body);
        candidates.add(entry);
        entries.put(body, entry);
        byRealization.put(realization, entry);
        finished.add(body);
        if (++nesting > NESTING_LIMIT) {
            nesting = 0;
            engine.report(
                    Diagnostic.error(
                                    "depth",
                                    span,
                                    "maximum realization depth reached during the realization of '"
                                            + decl.simpleName()
                                            + "'")
                            .withHint(
                                    "a function calls itself with an ever new type, or very many call one another"));
            throw new Engine.InternalLimit("");
        }
        int mutedBefore = engine.unmuteAll();
        try {
            body.run();
        } finally {
            nesting--;
            engine.muteAgain(mutedBefore);
        }
        noteInherited(caller, entry);
        return realization;
    }

    /// A recursion that adds to a tuple with each call: has the program checked again with a tuple of any length there.
    private void checkGrowth(Body caller, FunctionDecl decl, List<Type> parameters, Span span) {
        if (decl.module().library()) {
            return;
        }
        for (int i = 0; i < parameters.size(); i++) {
            if (!Core.isTuple(parameters.get(i)) || i >= decl.tree().parameters().list().size()) {
                continue;
            }
            int length = Core.items(parameters.get(i)).size();
            int growing = 0;
            for (Body outer = caller; outer != null; outer = outer.parent) {
                if (outer.decl == decl
                        && i < outer.realization.parameters().size()
                        && Core.isTuple(outer.realization.parameters().get(i))
                        && Core.items(outer.realization.parameters().get(i)).size() < length) {
                    length = Core.items(outer.realization.parameters().get(i)).size();
                    growing++;
                }
            }
            String name = decl.tree().parameters().list().get(i).name();
            if (growing >= 2 && engine.session.growing.add(growingKey(decl, name))) {
                engine.widenings.countRestart(span);
                throw new Restart(null);
            }
        }
    }

    /// The length of the first tuple that a cache was asked with.
    int cachedLength(String key, int length) {
        return cachedLengths.computeIfAbsent(key, _ -> length);
    }

    static String growingKey(FunctionDecl decl, String parameter) {
        return decl.module().name()
                + "."
                + decl.name()
                + "@"
                + decl.tree().nameSpan().start()
                + "#"
                + parameter;
    }

    /// The body that a realization was checked as; null for what has none.
    @Nullable Body bodyOf(Realization realization) {
        Entry entry = byRealization.get(realization);
        return entry == null ? null : entry.body;
    }

    /// Notes that a call has gone on with a realization.
    void called(Realization realization, CallGoal call) {
        Entry entry = byRealization.get(realization);
        if (entry != null) {
            entry.calls.add(call);
        }
    }

    /// A realization was given up, and another one stands for it.
    void replace(Realization gone, Realization by) {
        replaced.put(gone, by);
    }

    private boolean stillTrue(Entry entry) {
        for (var read : entry.reads.entrySet()) {
            int dot = read.getKey().lastIndexOf('\n');
            Namespace namespace = engine.modules.named(read.getKey().substring(0, dot));
            if (namespace != null
                    && !read.getValue()
                            .equals(
                                    engine.modules.meaning(
                                            namespace, read.getKey().substring(dot + 1)))) {
                return false;
            }
        }
        return true;
    }

    /// A function that calls another one depends on the globals that one read.
    private void noteInherited(Body caller, Entry entry) {
        if (entry.reads.isEmpty()) {
            return;
        }
        Entry own = entryAround(caller);
        if (own != null && own != entry) {
            entry.reads.forEach(own.reads::putIfAbsent);
        }
    }

    /// The realization that a body belongs to: its own, or the one that made it for a callable.
    private @Nullable Entry entryAround(Body body) {
        for (Body outer = body; outer != null; outer = outer.parent) {
            Entry entry = entries.get(outer);
            if (entry != null || outer.decl != null) {
                return entry;
            }
        }
        return null;
    }

    /// Notes that a body saw a module-level name, which may be rebound before the next call. A variable is another one, too,
    /// when the module is walked again because something in it was found to be wider.
    void noteRead(Body body, Namespace namespace, String name, Binding binding) {
        if (namespace.decl.library() || body.decl == null) {
            return;
        }
        Symbol symbol = namespace.decl.scope().findHere(name);
        boolean once = symbol != null && symbol.assignments() == 1;
        boolean fixed = once && !(binding instanceof Binding.OfVariable);
        if (symbol == null || fixed && namespace.bindings.containsKey(name)) {
            return;
        }
        Entry own = entryAround(body);
        if (own != null) {
            own.reads.put(namespace.decl.name() + "\n" + name, binding);
        }
    }

    /// A body was given up: whoever asks again gets a new one, and so does who has gone on with it.
    void forget(Body body) {
        Entry entry = entries.remove(body);
        finished.remove(body);
        if (entry != null) {
            byRealization.remove(entry.realization);
            known.get(entry.key).remove(entry);
            virtuals.forget(entry.realization);
            for (CallGoal call : entry.calls) {
                if (call.concerns()) {
                    engine.wake(new CallGoal.Recall(call, entry.realization));
                }
            }
        }
    }

    /// Whether someone outside of a body has gone on with what it gives.
    boolean isUsed(Body body) {
        Entry entry = entries.get(body);
        return entry != null
                && entry.calls.stream()
                        .anyMatch(call -> call.concerns() && !call.body.isWithin(body));
    }

    String uniqueName(FunctionDecl decl, List<Type> parameters, Map<String, Type> environment) {
        var text = new StringBuilder(decl.module().name()).append('.').append(decl.name());
        var shown = new ArrayList<Type>();
        for (int i = 0; i < parameters.size(); i++) {
            Type type = parameters.get(i);
            boolean self =
                    i == 0
                            && decl.owner() != null
                            && type instanceof Type.Instance(var of, var arguments)
                            && of == decl.owner()
                            && arguments.isEmpty();
            if (!self) {
                shown.add(type);
            }
        }
        if (!shown.isEmpty()) {
            text.append('[').append(TypeNames.joined(shown, ", ")).append(']');
        }
        String name =
                text.length() <= 120
                        ? text.toString()
                        : text.substring(0, 100)
                                + "#"
                                + Integer.toHexString(text.toString().hashCode());
        int count = nameCounts.merge(name, 1, Integer::sum);
        return count == 1 ? name : name + "'" + count;
    }

    // ---- modules

    /// The function that runs a module's top level; it is walked now.
    Realization initializer(Namespace module, Body importer) {
        var realization =
                new Realization(
                        moduleDecl(module),
                        List.of(),
                        List.of(),
                        List.of(),
                        module.decl.name(),
                        engine.core.noneType());
        var body = new Body(engine, importer, null, realization, Map.of(), module, false);
        finished.add(body);
        body.run();
        return realization;
    }

    /// A stand-in for the function that a module's top level is.
    FunctionDecl moduleDecl(Namespace module) {
        ParsedModule parsed =
                engine.modules.parseGenerated(module.decl.name(), "def __module__():\n    pass\n");
        var tree =
                ((dev.codonedge.syntax.Stmt.Function) parsed.tree().body().getFirst()).function();
        return new FunctionDecl("<module>", module.decl, tree, parsed.scopes().of(tree), null);
    }

    void remove(Body body) {
        finished.remove(body);
    }

    // ---- generated trees

    dev.codonedge.syntax.FunctionDef generatorTree(
            dev.codonedge.syntax.Expr.Comprehension comprehension,
            java.util.function.Function<
                            dev.codonedge.syntax.Expr.Comprehension,
                            dev.codonedge.syntax.FunctionDef>
                    make) {
        return generatorTrees.computeIfAbsent(comprehension, make);
    }

    dev.codonedge.syntax.FunctionDef cFunctionTree(
            dev.codonedge.syntax.Stmt.CImport imported,
            List<dev.codonedge.syntax.Parameters.Parameter> parameters) {
        return new dev.codonedge.syntax.FunctionDef(
                imported.name(),
                List.of(),
                new dev.codonedge.syntax.Parameters(parameters),
                imported.type(),
                List.of(),
                List.of(),
                false,
                java.util.Optional.empty(),
                java.util.Optional.empty(),
                imported.span(),
                imported.span(),
                imported.span());
    }

    // ---- exports

    private final List<Realization> exported = new ArrayList<>();

    void export(FunctionDecl decl, Body body) {
        var context = new TypeContext(Map.of(), engine.declarations.home(decl), null, null);
        var types = new ArrayList<Type>();
        for (var parameter : decl.tree().parameters().list()) {
            if (parameter.annotation().isEmpty()) {
                engine.error(
                        "export",
                        parameter.span(),
                        "builtin, exported and external functions cannot be generic");
                return;
            }
            types.add(
                    engine.types.close(
                            typeExpressions.evaluate(parameter.annotation().get(), context)));
        }
        exported.add(realize(body, decl, types, List.of(), Map.of(), decl.tree().nameSpan()));
    }

    List<Realization> exported() {
        return exported;
    }

    // ---- the result

    List<TypedFunction> functions() {
        var all = new ArrayList<TypedFunction>();
        for (Body body : finished) {
            all.add(body.typedFunction());
        }
        all.addAll(engine.thunks.functions());
        for (Realization gone : replaced.keySet()) {
            Realization target = gone;
            while (replaced.containsKey(target)) {
                target = replaced.get(target);
            }
            Entry entry = byRealization.get(target);
            if (entry != null && entry.body != null) {
                all.add(entry.body.typedFunction().as(gone));
            }
        }
        return all;
    }

    int count() {
        return finished.size();
    }
}
