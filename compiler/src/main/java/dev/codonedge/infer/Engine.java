package dev.codonedge.infer;

import dev.codonedge.diagnostic.Diagnostic;
import dev.codonedge.diagnostic.Severity;
import dev.codonedge.source.Span;
import dev.codonedge.types.FunctionDecl;
import dev.codonedge.types.Realization;
import dev.codonedge.types.Type;
import dev.codonedge.types.TypeTable;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// One attempt at checking a program: type variables and their unification, the goals that wait for them, and the tables
/// of everything declared and realized so far.
final class Engine {
    private static final int GOAL_LIMIT = 2_000_000;

    final Session session;
    final TypeTable types = new TypeTable();
    final Modules modules;
    final Core core;
    final Declarations declarations;
    final Realizations realizations;
    final Thunks thunks;
    final GlobalVariables globals;
    final LibraryRoles roles;
    final Widenings widenings;
    final ResultPlaces resultPlaces;
    final Captures captures = new Captures();
    final Classes classes;
    final DerivedMethods derivedMethods;
    final ClassVariables classVariables;
    final FieldTypes fieldTypes;
    final WrittenNone writtenNone = new WrittenNone();
    final Mixture mixture;

    /// The attributes that the program gives its functions, by what [FunctionAttributes] calls them.
    final Map<String, dev.codonedge.typed.ModuleVariable> functionAttributes = new HashMap<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final List<Mistake> mistakes = new ArrayList<>();
    private final PriorityQueue<Goal> ready = new PriorityQueue<>();
    private int nextVariable;
    private long nextBirth;
    private long bindings;
    private int trials;
    private final ArrayDeque<Body> walked = new ArrayDeque<>();
    private final Set<Body> waiting = new LinkedHashSet<>();
    private final List<Type.Variable> trail = new ArrayList<>();
    private @Nullable Refusals trying;
    private final Map<Realization, Diagnostic> refused = new IdentityHashMap<>();
    private int muted;
    private boolean draining;
    private boolean wrong;
    @Nullable Body current;

    Engine(Session session) {
        this.session = session;
        this.wrong = session.wrong || session.syntax.hasErrors();
        this.modules = new Modules(this);
        this.core = new Core(this);
        this.declarations = new Declarations(this);
        this.widenings = new Widenings(this);
        this.resultPlaces = new ResultPlaces(this);
        this.realizations = new Realizations(this);
        this.thunks = new Thunks(this);
        this.globals = new GlobalVariables(this);
        this.roles = new LibraryRoles(this);
        this.classes = new Classes(this);
        this.derivedMethods = new DerivedMethods(this);
        this.classVariables = new ClassVariables(this);
        this.fieldTypes = new FieldTypes(this);
        this.mixture = new Mixture(this);
    }

    // ---- bodies being walked

    void entered(Body body) {
        walked.push(body);
    }

    void left() {
        walked.pop();
    }

    /// A body was walked and waits for something further out.
    void waits(Body body) {
        waiting.add(body);
    }

    /// Whether a variable is part of the result of a body that is not this one's to decide: one that is being walked now
    /// (a goal of this body came up in the middle of that walk), or one that waits beneath another.
    boolean decidedLater(Body body, Type.Variable variable) {
        for (Body other : walked) {
            if (!body.isWithin(other) && occurs(variable, other.realization.result())) {
                return true;
            }
        }
        waiting.removeIf(Body::isOver);
        for (Body other : waiting) {
            if (occurs(variable, other.realization.result()) && !body.goals.holds(other)) {
                return true;
            }
        }
        return false;
    }

    // ---- goals

    long nextBirth() {
        if (nextBirth > GOAL_LIMIT) {
            throw new InternalLimit("cannot typecheck the program in reasonable time");
        }
        return nextBirth++;
    }

    /// Changes whenever a variable is bound or a goal is made.
    long progress() {
        return nextBirth + bindings;
    }

    long goals() {
        return nextBirth;
    }

    void wake(Goal goal) {
        if (!goal.stale()) {
            ready.add(goal);
        }
    }

    /// Works on goals until none is ready, the oldest first.
    void drain() {
        boolean before = draining;
        draining = true;
        try {
            while (!ready.isEmpty()) {
                ready.poll().attempt();
            }
        } finally {
            draining = before;
        }
    }

    /// Works on ready goals unless one is being worked on already (it goes on by itself then).
    void drainIfTop() {
        if (trials == 0 && !draining) {
            drain();
        }
    }

    boolean idle() {
        return ready.isEmpty();
    }

    // ---- variables and unification

    Type.Variable fresh(int depth) {
        return new Type.Variable(nextVariable++, depth, null);
    }

    Type.Variable fresh(int depth, Origin origin) {
        return new Type.Variable(nextVariable++, depth, origin);
    }

    boolean inTrial() {
        return trials > 0;
    }

    /// Runs something and undoes every binding it made; no goal wakes and no diagnostic is kept.
    boolean trial(BooleanSupplier attempt) {
        int mark = trail.size();
        trials++;
        muted++;
        try {
            return attempt.getAsBoolean();
        } finally {
            trials--;
            muted--;
            while (trail.size() > mark) {
                trail.removeLast().unbind();
            }
        }
    }

    /// How many variables there are: those made later are younger.
    int age() {
        return nextVariable;
    }

    /// Variables older than an age that the running trial has bound.
    List<Type.Variable> boundInTrial(int age) {
        return trail.stream().filter(v -> v.id() < age).toList();
    }

    private void bind(Type.Variable variable, Type type) {
        if (trials > 0) {
            variable.bind(type);
            trail.add(variable);
            return;
        }
        bindings++;
        moveOut(type, variable.depth());
        variable.bind(type);
        for (Runnable waiter : variable.takeWaiters()) {
            waiter.run();
        }
    }

    /// Makes two types equal by binding variables. False, with some bindings possibly made, when they cannot be.
    boolean unify(Type first, Type second) {
        Type a = first.head();
        Type b = second.head();
        if (a == b) {
            return true;
        }
        if (a instanceof Type.Variable variable) {
            return bindChecked(variable, b, second);
        }
        if (b instanceof Type.Variable variable) {
            return bindChecked(variable, a, first);
        }
        if (a == Type.Special.POISON || b == Type.Special.POISON) {
            return true;
        }
        return switch (a) {
            case Type.Instance(var decl, var arguments) ->
                    b instanceof Type.Instance(var other, var others)
                            && decl == other
                            && unifyAll(arguments, others);
            case Type.Function(var decl, var stored) -> {
                if (!(b instanceof Type.Function(var other, var others))
                        || decl != other
                        || stored.size() != others.size()) {
                    yield false;
                }
                for (int i = 0; i < stored.size(); i++) {
                    if (stored.get(i).kind() != others.get(i).kind()
                            || !stored.get(i).name().equals(others.get(i).name())
                            || !unify(stored.get(i).type(), others.get(i).type())) {
                        yield false;
                    }
                }
                yield true;
            }
            case Type.Overloads(var decls, var receiver) ->
                    b instanceof Type.Overloads(var others, var otherReceiver)
                            && decls.equals(others)
                            && unifyAll(receiver, otherReceiver);
            case Type.Union(var members) ->
                    b instanceof Type.Union(var others) && unifyAll(members, others);
            case Type.Token(var of) -> b instanceof Type.Token(var other) && unify(of, other);
            case Type.Literal literal -> literal.equals(b);
            case Type.Module module -> module.equals(b);
            case Type.Special _, Type.Variable _ -> false;
        };
    }

    private boolean bindChecked(Type.Variable variable, Type head, Type asWritten) {
        // keep the chain through other variables, so that a message or a widening finds the place a
        // type came from
        Type target = head instanceof Type.Variable ? head : asWritten;
        if (target == variable || occurs(variable, head)) {
            return head == variable;
        }
        if (head instanceof Type.Variable other
                && (other.depth() > variable.depth()
                        || other.depth() == variable.depth() && other.id() > variable.id())) {
            // the outer or older variable is the one that others wait for
            bind(other, variable);
            return true;
        }
        if (target.head() == variable) {
            return true;
        }
        if (head == Type.Special.POISON && current != null && current.onlyLooksAt(variable)) {
            return true;
        }
        bind(variable, target);
        return true;
    }

    private static void moveOut(Type type, int depth) {
        Type current = type;
        boolean shared = false;
        while (current instanceof Type.Variable variable) {
            if (!shared || variable.binding() == null) {
                variable.moveOut(depth);
            }
            if (variable.binding() == null) {
                return;
            }
            // behind the place of a call stands the callee's, which other callers have, too
            shared |= variable.origin() instanceof Origin origin && origin.inCallee() != null;
            current = variable.binding();
        }
        switch (current) {
            case Type.Variable _ -> {}
            case Type.Instance instance -> instance.arguments().forEach(a -> moveOut(a, depth));
            case Type.Function function -> function.stored().forEach(p -> moveOut(p.type(), depth));
            case Type.Overloads overloads -> overloads.receiver().forEach(a -> moveOut(a, depth));
            case Type.Union union -> union.members().forEach(a -> moveOut(a, depth));
            case Type.Token token -> moveOut(token.of(), depth);
            case Type.Literal _, Type.Module _, Type.Special _ -> {}
        }
    }

    private boolean unifyAll(List<Type> first, List<Type> second) {
        if (first.size() != second.size()) {
            return false;
        }
        for (int i = 0; i < first.size(); i++) {
            if (!unify(first.get(i), second.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean occurs(Type.Variable variable, Type type) {
        return switch (type.head()) {
            case Type.Variable other -> other == variable;
            case Type.Instance instance -> {
                for (Type argument : instance.arguments()) {
                    if (occurs(variable, argument)) {
                        yield true;
                    }
                }
                yield false;
            }
            case Type.Function function -> {
                for (Type.Stored part : function.stored()) {
                    if (occurs(variable, part.type())) {
                        yield true;
                    }
                }
                yield false;
            }
            case Type.Overloads overloads ->
                    overloads.receiver().stream().anyMatch(t -> occurs(variable, t));
            case Type.Union union -> union.members().stream().anyMatch(t -> occurs(variable, t));
            case Type.Token token -> occurs(variable, token.of());
            case Type.Literal _, Type.Module _, Type.Special _ -> false;
        };
    }

    boolean same(Type a, Type b) {
        return types.close(a).equals(types.close(b));
    }

    // ---- diagnostics

    void report(Diagnostic diagnostic) {
        boolean tried = trying != null && current != null && current.isWithin(trying.body());
        boolean shared =
                tried
                        && !trying.wholly()
                        && current != trying.body()
                        && !current.namespace.decl.library();
        if (tried && !shared && diagnostic.severity() == Severity.ERROR) {
            for (Body wrong = current;
                    wrong != null && wrong != trying.body();
                    wrong = wrong.parent) {
                refused.put(wrong.realization, diagnostic);
            }
        }
        if (tried && !shared) {
            if (diagnostic.severity() == Severity.ERROR) {
                refuse(trying, diagnostic);
            }
            return;
        }
        // an open check only looks for types; what is wrong shows when the types are closed
        if (muted == 0 && (current == null || !current.open)) {
            if (diagnostic.severity() == Severity.ERROR) {
                mistakes.add(
                        new Mistake(diagnostic, current == null ? null : current.decl, shared));
            }
            diagnostics.add(current == null ? diagnostic : current.inContext(diagnostic));
            wrong |= diagnostic.severity() == Severity.ERROR;
        }
    }

    /// @param tried whether the function was only tried with these types, as one of several
    private record Mistake(Diagnostic error, @Nullable FunctionDecl decl, boolean tried) {}

    /// Whether all that is wrong is so for some of the types that functions are used with, and right for others. Notes the
    /// places: they raise when the program gets there.
    boolean excuses() {
        var keys = new LinkedHashSet<String>();
        for (Mistake mistake : mistakes) {
            FunctionDecl decl = mistake.decl();
            Diagnostic error = mistake.error();
            boolean kind =
                    error.code().equals("no-attribute")
                            || error.code().equals("arguments")
                            || mistake.tried() && error.code().equals("operator");
            if (!kind || decl == null || decl.module().library()) {
                return false;
            }
            long realized =
                    realizations.functions().stream()
                            .filter(f -> f.realization().decl() == decl)
                            .count();
            long wrong =
                    mistakes.stream().filter(m -> m.error().span().equals(error.span())).count();
            if (realized <= wrong && !mistake.tried()) {
                return false;
            }
            keys.add(Mixture.key(error.span()));
        }
        return session.excused.addAll(keys);
    }

    /// What is found wrong while a body tries one type of several is no mistake of the program's. What was begun then and
    /// could not be decided goes on later, and is tried still.
    ///
    /// @param wholly what is wrong in a function of the program is no mistake of its own either: it was only one of those
    ///     that may be called
    record Refusals(Body body, List<Diagnostic> found, boolean wholly, Attempt attempt) {}

    /// @param key tells the attempt from others, the same whenever the program is checked again; empty: of no interest
    ///     once it is over
    record Attempt(String key, AtomicBoolean over) {
        Attempt(String key) {
            this(key, new AtomicBoolean());
        }
    }

    private void refuse(Refusals now, Diagnostic diagnostic) {
        if (!now.attempt().over().get()) {
            now.found().add(diagnostic);
        } else if (muted == 0 && !current.open) {
            // it was thought to work
            session.refused.put(now.attempt().key(), diagnostic);
            widenings.countRestart(diagnostic.span());
            throw new Restart(null);
        }
    }

    /// Runs what a body does with a value of one type of several. What it refuses goes into a list and is not reported.
    <T> T quietly(Body body, List<Diagnostic> refused, String key, Supplier<T> action) {
        var attempt = new Attempt(key);
        try {
            return during(new Refusals(body, refused, false, attempt), action);
        } finally {
            attempt.over().set(true);
        }
    }

    /// As what is tried now, with all that is called: a function that cannot be called like this may be another's turn.
    <T> T quietlyCalled(Supplier<T> action) {
        Refusals now = trying;
        return now == null
                ? action.get()
                : during(new Refusals(now.body(), now.found(), true, now.attempt()), action);
    }

    /// Runs something as part of what was tried when it began.
    <T> T during(@Nullable Refusals then, Supplier<T> action) {
        Refusals before = trying;
        boolean counts =
                then != null && !(then.attempt().key().isEmpty() && then.attempt().over().get());
        trying = counts ? then : null;
        try {
            return action.get();
        } finally {
            trying = before;
        }
    }

    /// What is tried now, if anything.
    @Nullable Refusals trying() {
        return trying;
    }

    /// Says again what is wrong with a function of the library for certain types, found when they were tried.
    void reportRefused(Realization realization) {
        Diagnostic reason = refused.get(realization);
        if (reason != null) {
            report(reason);
        }
    }

    /// Whether a body tries one type of several.
    boolean quiet(Body body) {
        return trying != null && trying.body() == body;
    }

    /// Whether the program is known to be wrong, so that what is not known of it means nothing.
    boolean wrong() {
        return wrong;
    }

    void error(String code, Span span, String message) {
        report(Diagnostic.error(code, span, message));
    }

    void mute() {
        muted++;
    }

    void unmute() {
        muted--;
    }

    /// A new closed realization is checked for good, whatever trial led to it. Gives what to restore.
    int unmuteAll() {
        int before = muted;
        muted = 0;
        return before;
    }

    void muteAgain(int before) {
        muted = before;
    }

    boolean muted() {
        return muted > 0;
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /// A bound on effort was exceeded; the message is for the user.
    static final class InternalLimit extends RuntimeException {
        private static final long serialVersionUID = 1;

        InternalLimit(String message) {
            super(message);
        }
    }
}
