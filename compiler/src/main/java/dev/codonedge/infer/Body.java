package dev.codonedge.infer;

import dev.codonedge.diagnostic.Diagnostic;
import dev.codonedge.scope.Scope;
import dev.codonedge.scope.Symbol;
import dev.codonedge.source.Span;
import dev.codonedge.syntax.Expr;
import dev.codonedge.syntax.Parameters;
import dev.codonedge.syntax.Stmt;
import dev.codonedge.typed.LocalVariable;
import dev.codonedge.typed.TypedExpr;
import dev.codonedge.typed.TypedFunction;
import dev.codonedge.typed.TypedStmt;
import dev.codonedge.types.ClassDecl;
import dev.codonedge.types.FunctionDecl;
import dev.codonedge.types.Realization;
import dev.codonedge.types.Type;
import dev.codonedge.types.TypeTable;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// The check of one body: a function with its argument types, or the top level of a module.
final class Body {
    private static final int RESTART_LIMIT = 24;

    final Engine engine;
    final @Nullable Body parent;
    final int depth;
    /// Null for the top level of a module.
    final @Nullable FunctionDecl decl;
    final Realization realization;
    final Map<String, Type> environment;
    /// The argument types are a caller's own variables: the body is only looked at for what it says about them.
    final boolean open;

    Namespace namespace;
    Scope scope;

    final PendingGoals goals;
    final Expressions expressions;
    final Statements statements;
    final Conversions conversions;
    final WiderPlaces widerPlaces;
    final Views views;
    final Members members;
    final Iteration iteration;
    final MemberAssignment memberAssignment;
    final Calls calls;
    final Construction construction;
    final Overloads overloads;
    private final Signatures signatures;
    final Operators operators;
    final Comparisons comparisons;
    final Assignments assignments;
    final Conditions conditions;
    final Statics statics;
    final Functions functions;
    final Specials specials;
    final Tuples tuples;
    final Subscripts subscripts;
    final TypeTests typeTests;
    final ImplicitMembers implicitMembers;
    final StaticLoops staticLoops;
    final Variables variables;
    final Reading reading;
    final FlowJoins flowJoins;
    Returns returns;

    /// The class whose body is evaluated now, outside its methods: its names come first.
    @Nullable ClassDecl classBody;

    /// How many `try` statements around what is walked have handlers for mistakes in types.
    int prepared;

    /// The blocks of such `try` statements, for what is decided only after they have been walked.
    final List<Span> preparedFor = new ArrayList<>();

    Flow flow = new Flow();
    Version.Region region = new Version.Region(null, false);
    private List<TypedStmt> emitted = new ArrayList<>();
    private final List<LocalVariable> parameters = new ArrayList<>();
    private final List<LocalVariable> locals = new ArrayList<>();
    private final Map<String, Integer> attempts = new HashMap<>();
    private int generation;
    private boolean abandoned;
    private boolean running;
    private boolean walked;
    private int restarts;
    private boolean neverFills;
    private @Nullable Span calledAt;
    private List<Type> given;

    /// Where statements were left out because they need the result of this body itself.
    private @Nullable Span leftOutAt;

    /// Whether a call inside asked for this body's own result.
    private boolean recursive;

    /// The result as the walk before found it, when that one left statements out.
    private @Nullable Type expectedResult;

    Body(
            Engine engine,
            @Nullable Body parent,
            @Nullable FunctionDecl decl,
            Realization realization,
            Map<String, Type> environment,
            Namespace namespace,
            boolean open) {
        this.engine = engine;
        this.parent = parent;
        this.depth = parent == null ? 0 : parent.depth + 1;
        this.decl = decl;
        this.realization = realization;
        this.given = realization.parameters();
        this.environment = new LinkedHashMap<>(environment);
        this.namespace = namespace;
        this.scope = decl == null ? namespace.decl.scope() : decl.scope();
        this.open = open;
        this.goals = new PendingGoals(this);
        this.expressions = new Expressions(this);
        this.statements = new Statements(this);
        this.conversions = new Conversions(this);
        this.widerPlaces = new WiderPlaces(this);
        this.views = new Views(this);
        this.members = new Members(this);
        this.iteration = new Iteration(this);
        this.memberAssignment = new MemberAssignment(this);
        this.calls = new Calls(this);
        this.construction = new Construction(this);
        this.overloads = new Overloads(this);
        this.signatures = new Signatures(this);
        this.operators = new Operators(this);
        this.comparisons = new Comparisons(this);
        this.assignments = new Assignments(this);
        this.conditions = new Conditions(this);
        this.statics = new Statics(this);
        this.functions = new Functions(this);
        this.specials = new Specials(this);
        this.tuples = new Tuples(this);
        this.subscripts = new Subscripts(this);
        this.typeTests = new TypeTests(this);
        this.implicitMembers = new ImplicitMembers(this);
        this.staticLoops = new StaticLoops(this);
        this.variables = new Variables(this);
        this.reading = new Reading(this);
        this.flowJoins = new FlowJoins(this);
        this.returns = new Returns(this);
    }

    // ---- running

    /// Walks the body and works until nothing more can be decided here. Afterwards it is finished, or waits for a caller.
    void run() {
        while (true) {
            Body before = engine.current;
            engine.current = this;
            running = true;
            engine.entered(this);
            try {
                walk();
                useResultOfWays();
                settle();
                return;
            } catch (RecursiveResult recursive) {
                abandon();
                throw recursive;
            } catch (Restart restart) {
                if (restart.owner != this) {
                    abandon();
                    throw restart;
                }
                boolean wider = leftOutAt == null && !Core.isUnknown(realization.result());
                if (wider && engine.realizations.isUsed(this)) {
                    // someone has gone on with the result as it was
                    engine.widenings.countRestart(awaitedSpan());
                    throw new Restart(null);
                }
                if (++restarts > RESTART_LIMIT) {
                    throw new Engine.InternalLimit(
                            "cannot typecheck '" + name() + "' in reasonable time");
                }
                forgetAttempt();
            } catch (Suspend suspend) {
                if (suspend.body != this) {
                    abandon();
                    throw suspend;
                }
                forgetAttempt();
                new Rerun(suspend.awaited).attempt();
                goals.attachToParent();
                return;
            } finally {
                engine.left();
                running = false;
                engine.current = before;
            }
        }
    }

    /// Walks the body again once a caller has decided a type.
    private final class Rerun extends Goal {
        private final Type.Variable awaited;

        Rerun(Type.Variable awaited) {
            super(
                    Body.this,
                    realization.decl() == null
                            ? awaitedSpan()
                            : realization.decl().tree().nameSpan());
            this.awaited = awaited;
            goals.goalAdded(this);
        }

        @Override
        List<Type.Variable> step() {
            if (awaited.head() instanceof Type.Variable variable) {
                return List.of(variable);
            }
            goals.goalDone(this);
            run();
            return List.of();
        }
    }

    private Span awaitedSpan() {
        return new Span(namespace.decl.tree().file(), 0, 0);
    }

    private void forgetAttempt() {
        generation++;
        goals.clear();
        parameters.clear();
        locals.clear();
        attempts.clear();
        emitted = new ArrayList<>();
        flow = new Flow();
        region = new Version.Region(null, false);
        scope = decl == null ? namespace.decl.scope() : decl.scope();
        variables.clear();
        returns = returns.again();
        walked = false;
        leftOutAt = null;
    }

    /// When statements were left out for want of the result, and the rest has decided it: walks the body again.
    private void useResultOfWays() {
        if (leftOutAt == null) {
            return;
        }
        engine.drain();
        Type found = returns.decided();
        if (found == null) {
            engine.error(
                    "stuck",
                    leftOutAt,
                    "cannot typecheck '"
                            + Names.shorten(leftOutAt.text())
                            + "': every way through '"
                            + name()
                            + "' needs the result of '"
                            + name()
                            + "' first");
        } else if (!Core.isPoison(found)) {
            expectedResult = found;
            throw new Restart(this);
        }
    }

    /// Goes on behind a statement that needs this body's own result.
    void leaveOut(Span span) {
        leftOutAt = leftOutAt == null ? span : leftOutAt;
        flow.kill();
    }

    private void walk() {
        if (decl != null) {
            bindParameters();
            returns.start();
            if (expectedResult != null) {
                returns.expect(expectedResult);
            }
            statements.walk(decl.tree().body());
            returns.endOfBody();
        } else {
            statements.walk(namespace.decl.tree().body());
        }
        walked = true;
    }

    private void bindParameters() {
        List<Parameters.Parameter> declared = decl.tree().parameters().list();
        int index = 0;
        for (Parameters.Parameter parameter : declared) {
            bindParameter(parameter.name(), given.get(index++));
        }
        int capture = 0;
        for (Symbol symbol : engine.captures.of(decl)) {
            if (capture >= realization.captures().size()) {
                break;
            }
            variables.bindCapture(symbol, realization.captures().get(capture++));
        }
    }

    private void bindParameter(String name, Type type) {
        Symbol symbol = scope.findHere(name);
        var local = new LocalVariable(name, type, false);
        parameters.add(local);
        if (type.head() instanceof Type.Token(var of)) {
            environment.put(name, of);
        } else if (type.head() instanceof Type.Literal literal) {
            environment.put(name, literal);
        }
        if (symbol != null) {
            variables.bindParameter(symbol, local, type);
        } else {
            variables.bindHidden(name, local);
        }
    }

    void addParameter(LocalVariable local) {
        parameters.add(local);
    }

    /// Works on goals; decides by default what nobody else can decide.
    private void settle() {
        while (true) {
            engine.drain();
            goals.removeFinishedChildren();
            if (goals.allPending().isEmpty()) {
                complete();
                return;
            }
            if (goals.lowestAwaited() < depth || parent != null && goals.waitsForOtherWalk()) {
                goals.attachToParent();
                return;
            }
            if (!goals.unstick()) {
                goals.reportStuck();
            }
        }
    }

    private void complete() {
        if (open) {
            abandoned = true;
        }
    }

    /// Gives the body up: its goals are no concern any more, and its realization is not known.
    void abandon() {
        if (abandoned) {
            return;
        }
        abandoned = true;
        engine.realizations.forget(this);
        goals.release();
    }

    boolean abandoned() {
        return abandoned;
    }

    /// Whether it, or something around it, is checked for types only, or something is tried now.
    boolean isOnlyLookedAt() {
        for (Body outer = this; outer != null; outer = outer.parent) {
            if (outer.open) {
                return true;
            }
        }
        return engine.inTrial();
    }

    /// It, or where it was given up what is around it.
    Body nearestInUse() {
        Body nearest = this;
        while (nearest.abandoned && nearest.parent != null) {
            nearest = nearest.parent;
        }
        return nearest;
    }

    boolean running() {
        return running;
    }

    /// Whether all statements have been walked.
    boolean walked() {
        return walked;
    }

    boolean recursive() {
        return recursive;
    }

    /// Whether it is that body, or was reached from it.
    boolean isWithin(Body other) {
        for (Body outer = this; outer != null; outer = outer.parent) {
            if (outer == other) {
                return true;
            }
        }
        return false;
    }

    /// Whether nothing is left to do for it.
    boolean isOver() {
        return abandoned || walked && goals.allPending().isEmpty();
    }

    void calledAgain() {
        recursive |= running;
    }

    Signatures signatures() {
        return signatures;
    }

    int generation() {
        return generation;
    }

    // ---- waiting

    /// Tells what is tried with one type of several here from other attempts, the same whenever it is walked again.
    String attempt(Span span, Type member) {
        Engine.Refusals around = engine.trying();
        String key =
                (around == null ? realization.name() : around.attempt().key())
                        + " "
                        + Mixture.key(span)
                        + " "
                        + member;
        return key + "#" + attempts.merge(key, 1, Integer::sum);
    }

    /// The head of a type, after everything that can be decided now has been; still a variable when only a default could
    /// decide it.
    Type known(Type type) {
        Type head = type.head();
        if (head instanceof Type.Variable) {
            engine.drain();
            head = type.head();
        }
        return head;
    }

    /// Looks into the functions called so far until a type has no open parts, or only defaults could decide them.
    void closeByAsking(Type type) {
        var open = new ArrayList<Type.Variable>();
        TypeTable.collectOpen(type, open);
        for (Type.Variable variable : open) {
            Type head = knownByAsking(variable);
            if (!(head instanceof Type.Variable)) {
                closeByAsking(head);
            }
        }
    }

    /// As [#known(Type)], having looked into the functions called so far; still nothing is decided by default.
    Type knownByAsking(Type type) {
        Type head = known(type);
        while (head instanceof Type.Variable variable
                && variable.depth() >= depth
                && !engine.inTrial()
                && !engine.decidedLater(this, variable)
                && goals.unstick(List.of(Goal.Unstick.ONE_CANDIDATE, Goal.Unstick.OPEN_CALL))) {
            head = known(type);
        }
        return head;
    }

    /// The head of a type that the walk cannot go on without. When it is for a caller to decide, the walk ends here and
    /// begins again later; when nobody can, it is POISON and an error.
    Type require(Type type, Span span) {
        while (true) {
            Type head = known(type);
            if (!(head instanceof Type.Variable variable)) {
                return head;
            }
            boolean later = running && !walked && engine.decidedLater(this, variable);
            if (variable.depth() < depth || later) {
                throw new Suspend(this, variable);
            }
            if (!goals.unstick()) {
                Type.Variable further = running && !walked ? goals.decidedFurtherOut() : null;
                if (further != null) {
                    throw new Suspend(this, further);
                }
                engine.error(
                        "stuck", span, "cannot typecheck '" + Names.shorten(span.text()) + "'");
                engine.unify(type, Type.Special.POISON);
                return Type.Special.POISON;
            }
        }
    }

    /// Does something once the heads of some types are known: at once when they are.
    TypedExpr whenKnown(List<? extends Type> types, Span span, Supplier<TypedExpr> action) {
        engine.drainIfTop();
        if (allKnown(types)) {
            return action.get();
        }
        var hole = new TypedExpr.Deferred(engine.fresh(depth), span);
        new Waiting(this, span, types, action, hole).attempt();
        return hole;
    }

    static boolean allKnown(List<? extends Type> types) {
        for (Type type : types) {
            if (Core.isUnknown(type)) {
                return false;
            }
        }
        return true;
    }

    /// Whether a variable is a caller's own and this body only looked at for what it says about it: a mistake found
    /// here shows again when the types are closed, and must not decide anything before.
    boolean onlyLooksAt(Type.Variable variable) {
        if (!open) {
            return false;
        }
        Body outermost = this;
        while (outermost.parent != null && outermost.parent.open) {
            outermost = outermost.parent;
        }
        return variable.depth() < outermost.depth;
    }

    private static final class Waiting extends Goal {
        private final List<? extends Type> types;
        private final Supplier<TypedExpr> action;
        private final TypedExpr.Deferred hole;

        Waiting(
                Body body,
                Span span,
                List<? extends Type> types,
                Supplier<TypedExpr> action,
                TypedExpr.Deferred hole) {
            super(body, span);
            this.types = types;
            this.action = action;
            this.hole = hole;
            body.goals.goalAdded(this);
        }

        @Override
        List<Type.Variable> step() {
            for (Type type : types) {
                if (type.head() instanceof Type.Variable variable) {
                    return List.of(variable);
                }
            }
            TypedExpr found = action.get();
            // meanwhile it may have been decided that it is like something else, which takes it
            // nevertheless
            boolean fits =
                    body.engine.trial(() -> body.engine.unify(hole.type(), found.type()))
                            && body.engine.unify(hole.type(), found.type());
            hole.fill(fits ? found : body.conversions.into(found, hole.type(), "the value"));
            return List.of();
        }

        @Override
        void cancel() {
            body.engine.unify(hole.type(), Type.Special.POISON);
            hole.fill(new TypedExpr.Nothing(Type.Special.POISON, span));
        }
    }

    // ---- results of the walk

    LocalVariable newLocal(String name, Type type, boolean temporary) {
        var local = new LocalVariable(name, type, temporary);
        locals.add(local);
        return local;
    }

    TypedFunction typedFunction() {
        return new TypedFunction(
                realization,
                List.copyOf(parameters),
                List.copyOf(locals),
                List.copyOf(emitted),
                returns.never());
    }

    void emit(TypedStmt stmt) {
        emitted.add(stmt);
    }

    /// The statements that something emits, apart from those before and after.
    List<TypedStmt> capture(Runnable work) {
        List<TypedStmt> before = emitted;
        emitted = new ArrayList<>();
        try {
            work.run();
            return emitted;
        } finally {
            emitted = before;
        }
    }

    /// Walks a conditional block.
    List<TypedStmt> block(boolean keepsVersions, Runnable work) {
        Version.Region before = region;
        region = new Version.Region(before, keepsVersions || before.keepsVersions);
        try {
            return capture(work);
        } finally {
            region = before;
        }
    }

    dev.codonedge.scope.ModuleScopes namespaceScopes() {
        return engine.modules.scopesOf(scope, namespace);
    }

    List<LocalVariable> locals() {
        return locals;
    }

    /// The parameter types as the caller has them.
    void given(List<Type> types) {
        given = types;
    }

    void calledAt(Span span) {
        calledAt = span;
    }

    void noteNeverFilled() {
        neverFills = true;
    }

    /// Whether a container made here gets no item from anybody: what is done with its items never happens.
    boolean neverFills() {
        return neverFills;
    }

    /// The call that made this realization.
    @Nullable Span calledFrom() {
        return calledAt;
    }

    // ---- names

    TypeContext typeContext() {
        return new TypeContext(environment, namespace, decl == null ? null : decl.owner(), this);
    }

    /// The type a local name stands for: a local class, or a variable that holds a type.
    @Nullable Type localType(String name) {
        return variables.typeNamed(name);
    }

    /// Infers an expression as if it stood at the top level of another module: defaults of that module's functions.
    TypedExpr inferElsewhere(
            Namespace where, Map<String, Type> names, Expr expr, @Nullable Type expected) {
        Namespace namespaceBefore = namespace;
        Scope scopeBefore = scope;
        var before = new HashMap<>(environment);
        namespace = where;
        scope = where.decl.scope();
        try {
            environment.putAll(names);
            return expressions.infer(expr, expected);
        } finally {
            names.keySet().forEach(environment::remove);
            before.forEach(environment::putIfAbsent);
            namespace = namespaceBefore;
            scope = scopeBefore;
        }
    }

    List<TypedStmt> walkBlock(List<Stmt> body) {
        return capture(() -> statements.walk(body));
    }

    String name() {
        return decl == null ? namespace.decl.name() : decl.name();
    }

    /// A diagnostic as seen from here: errors inside the library point at the user's call, with the rest as the chain.
    Diagnostic inContext(Diagnostic diagnostic) {
        return engine.realizations.chains().place(diagnostic, this);
    }
}
