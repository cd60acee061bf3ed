package dev.codonedge.infer;

import dev.codonedge.diagnostic.Diagnostic;
import dev.codonedge.scope.Symbol;
import dev.codonedge.source.Span;
import dev.codonedge.typed.LocalVariable;
import dev.codonedge.typed.ModuleVariable;
import dev.codonedge.typed.TypedExpr;
import dev.codonedge.typed.TypedFunction;
import dev.codonedge.typed.TypedStmt;
import dev.codonedge.types.ClassDecl;
import dev.codonedge.types.ClassVariable;
import dev.codonedge.types.FunctionDecl;
import dev.codonedge.types.Realization;
import dev.codonedge.types.Type;
import dev.codonedge.types.TypeNames;
import dev.codonedge.types.TypeTable;
import dev.codonedge.types.VirtualMethod;

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
    private final Map<Realization, TypedFunction> thunks = new LinkedHashMap<>();
    private final List<ModuleVariable> variables = new ArrayList<>();
    private final Map<String, Integer> cachedLengths = new HashMap<>();
    private final Map<ClassVariable, ModuleVariable> classVariables = new IdentityHashMap<>();
    private final Map<ClassVariable, ModuleVariable> assignedFlags = new IdentityHashMap<>();
    private final Map<String, Integer> nameCounts = new HashMap<>();
    private final Map<FunctionDecl, Map<String, Version>> sharedDefaults = new IdentityHashMap<>();
    private final Map<String, FunctionDecl> roles = new HashMap<>();
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
        body.goalAdded(goal);
        goal.attempt();
        return hole.isFilled() ? hole.value() : hole;
    }

    /// The type of a call whose callee says nothing of its result. What an open check guessed may have been too narrow.
    private Type guessable(Body body, Span span) {
        Origin origin = guess(body, span);
        if (!engine.session.widened.containsKey(origin.key())) {
            return engine.fresh(body.depth + 1);
        }
        Type.Variable variable = engine.fresh(body.depth + 1, origin);
        engine.widenings.apply(variable);
        return variable;
    }

    private static Origin guess(Body body, Span span) {
        return new Origin(ResultPlaces.key(body, span), body, "the result", span);
    }

    private final class CallGoal extends Goal {
        private final Calls.Callee callee;
        private final List<TypedExpr> values;
        private final List<Type> types;
        private final Map<String, Type> environment;
        private final TypedExpr.Deferred hole;
        private @Nullable Body openCheck;
        private boolean triedOpen;
        private boolean guessed;

        CallGoal(
                Body body,
                Calls.Callee callee,
                List<TypedExpr> values,
                List<Type> types,
                Map<String, Type> environment,
                TypedExpr.Deferred hole,
                Span span) {
            super(body, span);
            this.callee = callee;
            this.values = values;
            this.types = types;
            this.environment = environment;
            this.hole = hole;
        }

        @Override
        List<Type.Variable> step() {
            var open = new ArrayList<Type.Variable>();
            types.forEach(t -> TypeTable.collectOpen(t, open));
            callee.captures().forEach(c -> TypeTable.collectOpen(c.type(), open));
            if (open.isEmpty()) {
                environment.values().forEach(t -> TypeTable.collectOpen(t, open));
            }
            if (!open.isEmpty()) {
                return open;
            }
            perform();
            return List.of();
        }

        private void perform() {
            if (openCheck != null) {
                openCheck.abandon();
            }
            if (poisoned()) {
                fill(new TypedExpr.Nothing(Type.Special.POISON, span));
                return;
            }
            var arguments = new ArrayList<>(values);
            arguments.addAll(callee.captures());
            if (!callee.direct() && virtuals.isVirtual(callee)) {
                VirtualMethod method =
                        virtuals.resolve(body, callee, closed(types), environment, span);
                fill(
                        new TypedExpr.CallVirtual(method, arguments, hole.type(), span),
                        method.result());
                return;
            }
            Realization target = realizeHere();
            Type result = ownResult(target);
            while (result == null) {
                target = realizeHere();
                result = ownResult(target);
            }
            if (isCheck(callee.decl())) {
                nameFunctions(arguments);
            }
            called(target);
            fill(new TypedExpr.Call(target, arguments, hole.type(), span), result);
        }

        private Realization realizeHere() {
            return realize(
                    body,
                    callee.decl(),
                    closed(types),
                    types,
                    closed(captureTypes()),
                    environment,
                    isShared() ? "" : engine.resultPlaces.variant(body, span),
                    span);
        }

        /// What the library makes is as its arguments are.
        private boolean isShared() {
            return callee.decl().module().library();
        }

        private @Nullable Type ownResult(Realization target) {
            Entry entry = byRealization.get(target);
            return isShared() || entry == null || entry.body == null
                    ? target.result()
                    : engine.resultPlaces.of(body, entry.body, target.result(), span);
        }

        private void called(Realization target) {
            Entry entry = byRealization.get(target);
            if (entry != null) {
                entry.calls.add(this);
            }
        }

        /// What it called was given up: asks for the same again, which the call then means.
        void recall(Realization gone) {
            Realization target = realizeHere();
            if (target != gone) {
                replaced.put(gone, target);
                called(target);
                engine.unify(hole.type(), target.result());
            }
        }

        boolean concerns() {
            return !body.abandoned() && current();
        }

        private static boolean isCheck(FunctionDecl decl) {
            String intrinsic = decl.markText("intrinsic");
            return intrinsic != null && intrinsic.startsWith("check.");
        }

        /// An intrinsic that takes a function calls it by itself, without arguments.
        private void nameFunctions(List<TypedExpr> arguments) {
            for (int i = 0; i < arguments.size(); i++) {
                TypedExpr argument = arguments.get(i);
                if (argument.type().head() instanceof Type.Function(var decl, var stored)
                        && stored.isEmpty()) {
                    Realization named = realize(body, decl, List.of(), List.of(), Map.of(), span);
                    arguments.set(i, new TypedExpr.FunctionName(named, argument.type(), span));
                }
            }
        }

        private boolean poisoned() {
            for (Type type : types) {
                if (Core.isPoison(type)) {
                    return true;
                }
            }
            return false;
        }

        private List<Type> captureTypes() {
            return callee.captures().stream().map(TypedExpr::type).toList();
        }

        private void fill(TypedExpr value) {
            fill(value, value.type());
        }

        private void fill(TypedExpr value, Type result) {
            Type expected = hole.type();
            hole.fill(value);
            if (!engine.unify(expected, result) && !Core.isPoison(result)) {
                if (guessed) {
                    body.conversions.widenGuess(expected, result, guess(body, span));
                }
                engine.error(
                        "type-mismatch",
                        span,
                        "'" + result + "' does not match expected type '" + expected + "'");
            }
        }

        @Override
        boolean unstick(Unstick rule) {
            if (rule == Unstick.DEFAULTS) {
                return bindUnused();
            }
            if (rule != Unstick.OPEN_CALL || triedOpen || isStub(callee.decl())) {
                return false;
            }
            triedOpen = true;
            openCall();
            return true;
        }

        /// Type parameters that no argument mentions.
        private boolean bindUnused() {
            var open = new ArrayList<Type.Variable>();
            types.forEach(t -> TypeTable.collectOpen(t, open));
            if (!open.isEmpty()) {
                return false;
            }
            boolean bound = false;
            for (Type type : environment.values()) {
                // what an open check only looks at is for its caller to decide
                if (type.head() instanceof Type.Variable variable && !body.onlyLooksAt(variable)) {
                    bound |=
                            engine.unify(
                                    type,
                                    engine.wrong() ? Type.Special.POISON : engine.core.noneType());
                }
            }
            if (bound) {
                attempt();
            }
            return bound;
        }

        private void openCall() {
            // a recursive call inside an open check of the same function: the same types, the same
            // result
            for (Body outer = body; outer != null; outer = outer.parent) {
                if (outer.open && outer.decl == callee.decl()) {
                    List<Type> theirs = outer.realization.parameters();
                    for (int i = 0; i < types.size() && i < theirs.size(); i++) {
                        engine.unify(types.get(i), theirs.get(i));
                    }
                    outer.calledAgain();
                    engine.unify(hole.type(), outer.realization.result());
                    return;
                }
            }
            var realization =
                    new Realization(
                            callee.decl(),
                            types,
                            captureTypes(),
                            List.of(),
                            callee.decl().name() + " (open)",
                            engine.fresh(body.depth + 1));
            var check =
                    new Body(
                            engine,
                            body,
                            callee.decl(),
                            realization,
                            environment,
                            engine.declarations.home(callee.decl()),
                            true);
            openCheck = check;
            engine.mute();
            try {
                check.run();
            } finally {
                engine.unmute();
            }
            if (Core.isPoison(realization.result()) || Core.isNever(realization.result())) {
                // with its own types it may well come back
                return;
            }
            guessed = true;
            Type inside = Core.inside(hole.type());
            if (Core.isUnknown(inside)) {
                boolean equal =
                        engine.unify(
                                Core.isOptional(realization.result()) ? hole.type() : inside,
                                realization.result());
                if (!equal) {
                    // a function that keeps the variable it is given to
                    body.conversions.widen(hole.type(), realization.result());
                }
            }
        }

        @Override
        void cancel() {
            fill(new TypedExpr.Nothing(Type.Special.POISON, span));
        }
    }

    private static boolean isStub(FunctionDecl decl) {
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
    private Realization realize(
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
            for (CallGoal call : entry.calls) {
                if (call.concerns()) {
                    engine.wake(new Recall(call, entry.realization));
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

    private static final class Recall extends Goal {
        private final CallGoal call;
        private final Realization gone;

        Recall(CallGoal call, Realization gone) {
            super(call.body, call.span);
            this.call = call;
            this.gone = gone;
            call.body.goalAdded(this);
        }

        @Override
        List<Type.Variable> step() {
            call.recall(gone);
            return List.of();
        }
    }

    private String uniqueName(
            FunctionDecl decl, List<Type> parameters, Map<String, Type> environment) {
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

    // ---- thunks

    /// A function with exactly these parameters that calls a function value, which it gets as its captures.
    ///
    /// @param called false: nobody calls it, so what it would give is of no interest
    @Nullable Realization thunk(
            Type function,
            boolean called,
            List<Type> parameters,
            Type result,
            Body caller,
            Span span) {
        List<Type.Stored> stored =
                switch (function.head()) {
                    case Type.Function known -> known.stored();
                    case Type.Overloads(_, var receiver) when !receiver.isEmpty() ->
                            List.of(
                                    new Type.Stored(
                                            Type.Stored.Kind.RECEIVER, "", receiver.getFirst()));
                    default -> List.of();
                };
        FunctionDecl decl =
                switch (function.head()) {
                    case Type.Function known -> known.decl();
                    case Type.Overloads(var decls, _) -> decls.getFirst();
                    default -> moduleDecl(caller.namespace);
                };
        var types = closed(parameters);
        var partTypes = stored.stream().map(p -> engine.types.close(p.type())).toList();
        var realization =
                new Realization(
                        decl,
                        types,
                        partTypes,
                        List.of(),
                        uniqueName(decl, types, Map.of()) + " (callable)",
                        engine.fresh(caller.depth));
        var body = new Body(engine, caller, null, realization, Map.of(), caller.namespace, false);
        var locals = new ArrayList<LocalVariable>();
        var arguments = new ArrayList<Calls.Arg>();
        for (Type type : types) {
            var local = new LocalVariable("", type, true);
            locals.add(local);
            arguments.add(Calls.Arg.of(new TypedExpr.ReadLocal(local, null, span)));
        }
        var parts = new ArrayList<TypedExpr>();
        for (Type type : partTypes) {
            boolean cell = Core.is(type, ClassDecl.Primitive.CELL);
            var local =
                    new LocalVariable("", cell ? ((Type.Instance) type).argument(0) : type, true);
            if (cell) {
                local.setCell();
            }
            locals.add(local);
            parts.add(
                    cell
                            ? new TypedExpr.CellOf(local, type, span)
                            : new TypedExpr.ReadLocal(local, null, span));
        }
        TypedExpr value =
                switch (function.head()) {
                    case Type.Function known -> body.functions.made(known, parts, span);
                    case Type.Overloads _ when !parts.isEmpty() ->
                            new TypedExpr.MakeTuple(parts, function, span);
                    default -> new TypedExpr.Nothing(function, span);
                };
        var holder = new TypedExpr[1];
        var stmts = new ArrayList<TypedStmt>();
        Body before = engine.current;
        engine.current = caller;
        try {
            stmts.addAll(
                    body.capture(
                            () ->
                                    holder[0] =
                                            called
                                                    ? body.calls.callValue(value, arguments, span)
                                                    : new TypedExpr.Nothing(
                                                            Type.Special.NEVER, span)));
            engine.drain();
            Type made = holder[0].type();
            if (Core.isUnknown(result) && !Core.isUnknown(made)) {
                engine.unify(result, made);
            }
            TypedExpr converted = body.conversions.annotated(holder[0], result);
            stmts.add(new TypedStmt.Return(converted, span));
        } finally {
            engine.current = before;
        }
        realization.setResult(result);
        thunks.put(
                realization, new TypedFunction(realization, locals, body.locals(), stmts, false));
        return realization;
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

    // ---- variables of modules and classes

    ModuleVariable newModuleVariable(String name, Type type) {
        int count = nameCounts.merge("var " + name, 1, Integer::sum);
        var variable = new ModuleVariable(count == 1 ? name : name + "'" + count, type);
        variables.add(variable);
        return variable;
    }

    TypedExpr readClassVariable(ClassVariable variable, Body body, Span span) {
        boolean constant = variable.owner().module().library() && isConstantLike(variable);
        if (constant || variable.isInline()) {
            return body.inferElsewhere(
                    engine.declarations.home(variable.owner()),
                    Map.of("__class__", new Type.Instance(variable.owner(), List.of())),
                    variable.value(),
                    null);
        }
        ModuleVariable made = classVariable(variable, body);
        if (variable.isLate()) {
            String owner = variable.owner().simpleName();
            return new TypedExpr.ReadModule(
                    made, role("variable.unset", body, owner, variable.name()), span);
        }
        TypedExpr own = new TypedExpr.ReadModule(made, null, span);
        if (variable.behind() == null) {
            return own;
        }
        return new TypedExpr.Conditional(
                new TypedExpr.ReadModule(assignedFlag(variable), null, span),
                own,
                readClassVariable(variable.behind(), body, span),
                made.type(),
                span);
    }

    /// Whether a derived class has been given a value of its own.
    private ModuleVariable assignedFlag(ClassVariable variable) {
        return assignedFlags.computeIfAbsent(
                variable,
                v ->
                        newModuleVariable(
                                v.owner().module().name()
                                        + "."
                                        + v.owner().name()
                                        + "."
                                        + v.name()
                                        + ".assigned",
                                engine.core.boolType()));
    }

    /// Library classes have no code that runs. `ClassVar` marks what they keep in memory, all zero at first.
    private static boolean isConstantLike(ClassVariable variable) {
        if (variable.annotation() != null) {
            return false;
        }
        return switch (variable.value()) {
            case dev.codonedge.syntax.Expr.ListDisplay _, dev.codonedge.syntax.Expr.DictDisplay _ ->
                    false;
            default -> true;
        };
    }

    void writeClassVariable(ClassVariable variable, TypedExpr value, Body body, Span span) {
        ModuleVariable made = classVariable(variable, body);
        TypedExpr converted =
                variable.annotation() != null
                        ? body.conversions.annotated(value, made.type())
                        : body.conversions.into(
                                value, made.type(), "class variable '" + variable.name() + "'");
        body.emit(new TypedStmt.AssignModule(made, converted, span));
        if (variable.behind() != null) {
            body.emit(
                    new TypedStmt.AssignModule(
                            assignedFlag(variable), body.operators.constant(true, span), span));
        }
    }

    /// The storage of a class variable, typed by its annotation or what is assigned.
    ModuleVariable classVariable(ClassVariable variable, Body body) {
        ModuleVariable made = classVariables.get(variable);
        if (made == null && variable.behind() != null) {
            made =
                    newModuleVariable(
                            variable.owner().module().name()
                                    + "."
                                    + variable.owner().name()
                                    + "."
                                    + variable.name(),
                            classVariable(variable.behind(), body).type());
            classVariables.put(variable, made);
        }
        if (made == null) {
            String key =
                    "class variable " + qualifiedName(variable.owner()) + "." + variable.name();
            Type.Variable slot =
                    engine.fresh(
                            0,
                            new Origin(
                                    key,
                                    null,
                                    "class variable '" + variable.name() + "'",
                                    variable.value().span()));
            engine.widenings.apply(slot);
            made =
                    newModuleVariable(
                            variable.owner().module().name()
                                    + "."
                                    + variable.owner().name()
                                    + "."
                                    + variable.name(),
                            slot);
            classVariables.put(variable, made);
            if (variable.annotation() != null) {
                engine.unify(
                        slot,
                        typeExpressions.place(
                                variable.annotation(),
                                engine.classes.context(engine.classes.template(variable.owner()))));
            }
        }
        return made;
    }

    void shareDefault(FunctionDecl decl, String parameter, Version version) {
        sharedDefaults.computeIfAbsent(decl, _ -> new HashMap<>()).put(parameter, version);
    }

    @Nullable Version sharedDefault(FunctionDecl decl, String parameter) {
        var of = sharedDefaults.get(decl);
        return of == null ? null : of.get(parameter);
    }

    // ---- what the compiler calls by itself

    /// A library function found by its tag, realized for literal texts.
    Realization role(String tag, Body body, String... texts) {
        FunctionDecl decl = roleDecl(tag);
        var types = new ArrayList<Type>();
        var environment = new LinkedHashMap<String, Type>();
        var parameters = decl.tree().parameters().list();
        for (int i = 0; i < parameters.size(); i++) {
            if (parameters.get(i).annotation().isPresent()
                    && Declarations.headName(parameters.get(i).annotation().get())
                            .equals("Literal")) {
                var literal = new Type.Literal(i < texts.length ? texts[i] : "");
                types.add(literal);
                environment.put(parameters.get(i).name(), literal);
            }
        }
        return realize(
                body,
                decl,
                types,
                List.of(),
                environment,
                new Span(body.namespace.decl.tree().file(), 0, 0));
    }

    FunctionDecl roleDecl(String tag) {
        return roles.computeIfAbsent(
                tag,
                key -> {
                    FunctionDecl found = engine.declarations.tagged(key);
                    if (found == null) {
                        throw new IllegalStateException(
                                "the library has no function tagged '" + key + "'");
                    }
                    return found;
                });
    }

    Realization unassigned(Symbol symbol, Body body, Span span) {
        boolean global = symbol.owner().kind() == dev.codonedge.scope.Scope.Kind.MODULE;
        return role(global ? "unassigned.global" : "unassigned.local", body, symbol.name());
    }

    // ---- the result

    List<TypedFunction> functions() {
        var all = new ArrayList<TypedFunction>();
        for (Body body : finished) {
            all.add(body.typedFunction());
        }
        all.addAll(thunks.values());
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

    List<ModuleVariable> moduleVariables() {
        return variables;
    }

    int count() {
        return finished.size();
    }
}
