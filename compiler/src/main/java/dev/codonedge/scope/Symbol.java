package dev.codonedge.scope;

import dev.codonedge.source.Span;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// A name in the scope that owns it. Two symbols of one name are two variables: compare by identity.
public final class Symbol {
    /// What binds the name. Bound in several ways it is [#LOCAL] or [#GLOBAL].
    public enum Kind {
        /// A variable of a function, comprehension, handler or class.
        LOCAL,
        PARAMETER,
        TYPE_PARAMETER,
        /// A variable of the module.
        GLOBAL,
        /// Bound by `def` only, perhaps several times.
        FUNCTION,
        CLASS,
        IMPORT,
        /// Bound by a `type` statement.
        TYPE_ALIAS,
        /// Mentioned by a statement that could not be parsed and bound by no other. An error was reported; anything
        /// about this name would be a second one.
        BROKEN
    }

    private final String name;
    private final Scope owner;
    private final List<Span> declarations = new ArrayList<>();
    private Kind kind;
    private int assignments;
    private boolean captured;
    private boolean deleted;
    private boolean assignedElsewhere;
    private boolean usedElsewhere;
    private boolean plainDefinition = true;

    /// The last moment that binds or unbinds the name in its owner, and the first from which a closure may see it,
    /// in the order of the text.
    private int lastBinding = -1;

    private int firstCapture = Integer.MAX_VALUE;

    Symbol(String name, Kind kind, Scope owner) {
        this.name = name;
        this.kind = kind;
        this.owner = owner;
    }

    public String name() {
        return name;
    }

    public Kind kind() {
        return kind;
    }

    /// The module, function, class, comprehension or handler whose name it is.
    public Scope owner() {
        return owner;
    }

    /// Whether an inner function, lambda, generator expression or class uses it. Never true of a module's own names:
    /// these are read where they are.
    public boolean isCaptured() {
        return captured;
    }

    /// Whether closures and owner must share one place, for it may be rebound after a closure was made. A name that
    /// is bound once, by an undecorated `def`, a `class` or an `import`, needs none.
    public boolean isCell() {
        if (!captured || plainDefinition && assignments == 1) {
            return false;
        }
        return assignedElsewhere || lastBinding > firstCapture;
    }

    /// Whether `del` unbinds it somewhere.
    public boolean isDeleted() {
        return deleted;
    }

    /// Whether a function binds it through `nonlocal` or `global`, or a generator expression through `:=`.
    public boolean isAssignedElsewhere() {
        return assignedElsewhere;
    }

    /// Whether a function, lambda, generator expression or class inside its module uses it: only then does it need a place
    /// of its own beyond the module's top level.
    public boolean isUsedElsewhere() {
        return usedElsewhere;
    }

    void useElsewhere() {
        usedElsewhere = true;
    }

    /// How many places bind it, parameters and `for` targets included; a bare annotation binds nothing.
    public int assignments() {
        return assignments;
    }

    /// Where it is bound, annotated or deleted, in the order of the text.
    public List<Span> declarations() {
        return Collections.unmodifiableList(declarations);
    }

    /// Whether a module owns it.
    public boolean isGlobal() {
        return owner.kind() == Scope.Kind.MODULE;
    }

    void bind(Kind how, Span span, int moment, boolean plain) {
        if (kind == Kind.BROKEN) {
            kind = how;
        } else if (kind != how && kind != Kind.PARAMETER) {
            kind = isGlobal() ? Kind.GLOBAL : Kind.LOCAL;
        }
        declarations.add(span);
        assignments++;
        plainDefinition &= plain;
        lastBinding = Math.max(lastBinding, moment);
    }

    void declare(Span span) {
        if (kind != Kind.PARAMETER) {
            kind = isGlobal() ? Kind.GLOBAL : Kind.LOCAL;
        }
        declarations.add(span);
        plainDefinition = false;
    }

    void delete(Span span, int moment) {
        declarations.add(span);
        deleted = true;
        plainDefinition = false;
        lastBinding = Math.max(lastBinding, moment);
    }

    void assignElsewhere() {
        assignedElsewhere = true;
    }

    void capture(int moment) {
        captured = true;
        firstCapture = Math.min(firstCapture, moment);
    }

    @Override
    public String toString() {
        return name;
    }
}
