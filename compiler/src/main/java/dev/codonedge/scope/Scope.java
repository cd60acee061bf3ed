package dev.codonedge.scope;

import dev.codonedge.source.Span;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The names that one part of a program has to itself, and the way to those around it.
public final class Scope {
    public enum Kind {
        MODULE,
        /// A function, a lambda or a generator expression.
        FUNCTION,
        CLASS,
        /// A list, set or dict comprehension: runs inside the function around it, with targets of its own.
        COMPREHENSION,
        /// The body of `except … as name`, with that name.
        HANDLER,
        /// Around a function, class or alias with parameters in brackets: their names.
        TYPE_PARAMETERS
    }

    /// The first use of a name in a scope.
    record Use(String name, Span span) {}

    /// The first mention of an attribute of what a name stands for.
    ///
    /// @param assigned whether it is given a value
    record AttributeUse(String name, String attribute, Span span, boolean assigned) {}

    /// What annotations of functions in this scope mention.
    final Set<String> typeNames = new LinkedHashSet<>();

    /// A name that a `nonlocal` statement mentions, with the assignments to it.
    static final class Nonlocal {
        final Span span;
        final List<Span> assignments = new ArrayList<>();
        boolean deleted;

        Nonlocal(Span span) {
            this.span = span;
        }
    }

    private final Kind kind;
    private final @Nullable Scope parent;
    private final boolean generatorExpression;
    private final Map<String, Symbol> own = new LinkedHashMap<>();
    private final Map<String, Symbol> redirected = new HashMap<>();
    private final Set<Symbol> captures = new LinkedHashSet<>();
    private final Set<Symbol> rebound = new LinkedHashSet<>();
    /// Looks at the body of a function that nobody has looked into yet.
    private @Nullable Runnable later;

    private boolean generator;
    private boolean async;
    private boolean starImport;

    /// While the tree is walked: names used and scopes inside, in the order of the text.
    final List<Object> events = new ArrayList<>();

    final Set<String> used = new HashSet<>();
    /// The functions that are defined in this frame, without those that a decorator may replace.
    final Map<String, List<Scope>> functions = new HashMap<>(2);
    final Set<String> unresolved = new HashSet<>(2);
    final Map<String, Span> globals = new LinkedHashMap<>();
    final Map<String, Nonlocal> nonlocals = new LinkedHashMap<>();

    /// When the closure was made, for each scope whose frame made it: the start of the outermost loop around it there.
    private final Map<Scope, Integer> made = new HashMap<>(2);

    /// The start of the outermost loop of this scope that is being walked, or -1.
    int loop = -1;

    Scope(Kind kind, @Nullable Scope parent, boolean generatorExpression) {
        this.kind = kind;
        this.parent = parent;
        this.generatorExpression = generatorExpression;
    }

    public Kind kind() {
        return kind;
    }

    /// The scope around this one; null for a module.
    public @Nullable Scope parent() {
        return parent;
    }

    /// What `name` refers to when it is used here, by Python's rules. Null when neither this scope nor one around it
    /// binds it: then it is built in, comes from a star import, or does not exist.
    public @Nullable Symbol find(String name) {
        boolean classesCount = true;
        for (var scope = this; scope != null; scope = scope.parent) {
            if (scope.kind != Kind.CLASS || classesCount) {
                var found = scope.findHere(name);
                if (found != null) {
                    return found;
                }
            }
            classesCount &=
                    scope.kind != Kind.FUNCTION
                            && scope.kind != Kind.COMPREHENSION
                            && scope.kind != Kind.CLASS;
        }
        return null;
    }

    /// The symbol of this scope alone, also one it took over by `global` or `nonlocal`.
    public @Nullable Symbol findHere(String name) {
        settle();
        var found = own.get(name);
        return found != null ? found : redirected.get(name);
    }

    /// This scope's own symbols, in the order of their first mention.
    public Collection<Symbol> symbols() {
        settle();
        return Collections.unmodifiableCollection(own.values());
    }

    /// For a function or class: the symbols of functions, comprehensions and handlers around it that it, or what is
    /// nested in it, uses; in the order of first use.
    public List<Symbol> captures() {
        settle();
        return List.copyOf(captures);
    }

    /// For a function: the symbols around it that it, or what is nested in it, assigns.
    public Set<Symbol> rebound() {
        settle();
        return Collections.unmodifiableSet(rebound);
    }

    /// Whether it contains `yield`, or is a generator expression.
    public boolean isGenerator() {
        settle();
        return generator || generatorExpression;
    }

    void settleLater(Runnable body) {
        later = body;
    }

    private void settle() {
        var body = later;
        if (body != null) {
            later = null;
            body.run();
        }
    }

    public boolean isAsync() {
        return async;
    }

    /// Whether `from … import *` adds names to this module that are not among its symbols.
    public boolean hasStarImport() {
        return starImport;
    }

    void markStarImport() {
        starImport = true;
    }

    public boolean isGeneratorExpression() {
        return generatorExpression;
    }

    /// Where annotations, bounds, bases and defaults of this function or class are looked up: its type parameters
    /// where it has some, then what is around it.
    public Scope signature() {
        return Objects.requireNonNull(parent, "a module has no signature");
    }

    /// The nearest function, class or module: itself, unless it runs inside one.
    public Scope frame() {
        var scope = this;
        while (!scope.isFrame()) {
            scope = Objects.requireNonNull(scope.parent);
        }
        return scope;
    }

    boolean isFrame() {
        return kind == Kind.MODULE || kind == Kind.FUNCTION || kind == Kind.CLASS;
    }

    /// The variable that holds an attribute of an inner function, or null.
    public @Nullable Symbol findAttribute(String name, String attribute) {
        var function = find(name);
        return function == null ? null : function.owner().findHere(attributeName(name, attribute));
    }

    /// The name of the variable that holds an attribute of an inner function. No source can spell it.
    public static String attributeName(String function, String attribute) {
        return function + "." + attribute;
    }

    Symbol own(String name, Symbol.Kind symbolKind) {
        return own.computeIfAbsent(name, n -> new Symbol(n, symbolKind, this));
    }

    void redirect(String name, Symbol to) {
        redirected.put(name, to);
    }

    void markGenerator() {
        generator = true;
    }

    void markAsync() {
        async = true;
    }

    void madeAt(Scope owner, int moment) {
        made.put(owner, moment);
    }

    /// From when on this closure may see changes of `owner`'s names.
    int moment(Scope owner) {
        return made.getOrDefault(owner, -1);
    }

    void capture(Symbol symbol) {
        captures.add(symbol);
    }

    void rebind(Symbol symbol) {
        rebound.add(symbol);
    }

    @Override
    public String toString() {
        return kind + " " + own.keySet();
    }
}
