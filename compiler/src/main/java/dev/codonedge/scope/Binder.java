package dev.codonedge.scope;

import dev.codonedge.source.Span;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Where the walk through a module is, and how names get into scopes there.
///
/// Every binding, loop and closure happens at a *moment*, counted in the order of the text. A closure made at one
/// moment may see bindings of later ones, and those of the loop around it.
final class Binder {
    /// The function, class or module whose statements are being walked.
    ///
    /// @param function whether `return` and `yield` may stand here
    /// @param mayAwait whether `await` may
    private boolean annotation;

    private static final class Frame {
        final Scope scope;
        final @Nullable Frame outer;
        final boolean function;
        final boolean mayAwait;
        int loops;
        int handlers;
        @Nullable Span returned;

        Frame(Scope scope, @Nullable Frame outer, boolean function, boolean mayAwait) {
            this.scope = scope;
            this.outer = outer;
            this.function = function;
            this.mayAwait = mayAwait;
        }
    }

    private final ScopeErrors errors;
    private final Scope module;
    private Scope current;
    private Frame frame;
    private int moment;

    Binder(Scope module, ScopeErrors errors) {
        this.module = module;
        this.errors = errors;
        this.current = module;
        this.frame = new Frame(module, null, false, false);
    }

    Scope current() {
        return current;
    }

    boolean inFunction() {
        return frame.function;
    }

    boolean inLoop() {
        return frame.loops > 0;
    }

    boolean mayAwait() {
        return frame.mayAwait;
    }

    boolean inModule() {
        return frame.scope.kind() == Scope.Kind.MODULE;
    }

    boolean inClass() {
        return frame.scope.kind() == Scope.Kind.CLASS;
    }

    /// Whether a loop of this function is around.
    boolean repeats() {
        return current.loop >= 0;
    }

    /// Whether the function that was just entered is made in a loop, or in another function.
    boolean inRepeatedPlace() {
        for (var scope = frame.scope.parent(); scope != null; scope = scope.parent()) {
            if (scope.loop >= 0 || scope.kind() == Scope.Kind.FUNCTION) {
                return true;
            }
        }
        return false;
    }

    Scope frameScope() {
        return frame.scope;
    }

    /// Remembers the first `return` with a value: it is wrong in an async generator.
    void returned(Span span) {
        if (frame.returned == null) {
            frame.returned = span;
        }
    }

    @Nullable Span returned() {
        return frame.returned;
    }

    /// A place that a walk can come back to.
    record Place(Scope current, Frame frame, int moment) {}

    Place place() {
        return new Place(current, frame, moment);
    }

    void goTo(Place place) {
        current = place.current();
        frame = place.frame();
        moment = place.moment();
    }

    // Scopes

    /// A scope that runs inside the function around it.
    Scope enterInline(Scope.Kind kind) {
        var scope = new Scope(kind, current, false);
        current.events.add(scope);
        current = scope;
        return scope;
    }

    void leaveInline() {
        current = Objects.requireNonNull(current.parent());
    }

    /// A function or class, made here.
    Scope enterFrame(Scope.Kind kind, boolean generatorExpression, boolean mayAwait) {
        var scope = new Scope(kind, current, generatorExpression);
        current.events.add(scope);
        int now = moment++;
        for (var around = current; true; around = Objects.requireNonNull(around.parent())) {
            scope.madeAt(around, around.loop >= 0 ? around.loop : now);
            if (around.isFrame()) {
                break;
            }
        }
        current = scope;
        frame =
                new Frame(
                        scope,
                        frame,
                        kind == Scope.Kind.FUNCTION && !generatorExpression,
                        mayAwait);
        return scope;
    }

    void leaveFrame() {
        current = Objects.requireNonNull(frame.scope.parent());
        frame = Objects.requireNonNull(frame.outer);
    }

    /// Begins something that runs several times. Give the answer to [#leaveLoop(List)].
    List<Scope> enterLoop() {
        int now = moment++;
        var entered = new ArrayList<Scope>(1);
        for (var scope = current; true; scope = Objects.requireNonNull(scope.parent())) {
            if (scope.loop < 0) {
                scope.loop = now;
                entered.add(scope);
            }
            if (scope.isFrame()) {
                return entered;
            }
        }
    }

    void leaveLoop(List<Scope> entered) {
        entered.forEach(scope -> scope.loop = -1);
    }

    boolean inHandler() {
        return frame.handlers > 0;
    }

    void enterHandler() {
        frame.handlers++;
    }

    void leaveHandler() {
        frame.handlers--;
    }

    /// `break` and `continue` may stand here now.
    void enterLoopBody() {
        frame.loops++;
    }

    void leaveLoopBody() {
        frame.loops--;
    }

    // Names

    /// Names that an annotation of a function mentions are looked up when the function is checked, from inside.
    void inAnnotation(Runnable walk) {
        boolean before = annotation;
        annotation = true;
        walk.run();
        annotation = before;
    }

    void use(String name, Span span) {
        if (annotation) {
            current.typeNames.add(name);
        }
        if (current.used.add(name)) {
            current.events.add(new Scope.Use(name, span));
        }
    }

    /// `name.attribute`, perhaps as a target.
    void useAttribute(String name, String attribute, Span span, boolean assigned) {
        boolean mentioned =
                !assigned
                        && (annotation
                                || current.used.contains(name)
                                || !current.used.add(Scope.attributeName(name, attribute)));
        if (annotation) {
            use(name, span);
        } else if (!mentioned) {
            current.events.add(new Scope.AttributeUse(name, attribute, span, assigned));
        }
    }

    void bind(String name, Span span, Symbol.Kind kind) {
        bind(name, span, kind, false);
    }

    /// @param plain whether a closure may copy what is bound, before it is bound
    void bind(String name, Span span, Symbol.Kind kind, boolean plain) {
        bindIn(blockOwner(name), name, span, kind, plain);
    }

    /// The target of a comprehension, a parameter or the name of a handler.
    void bindHere(String name, Span span, Symbol.Kind kind) {
        current.own(name, kind).bind(kind, span, moment++, false);
    }

    /// Blocks with a private name let all other names through.
    private Scope blockOwner(String name) {
        var scope = current;
        while (scope.kind() == Scope.Kind.HANDLER && scope.findHere(name) == null) {
            scope = Objects.requireNonNull(scope.parent());
        }
        return scope;
    }

    private void bindIn(Scope scope, String name, Span span, Symbol.Kind kind, boolean plain) {
        var shared = scope.nonlocals.get(name);
        if (shared != null) {
            shared.assignments.add(span);
        } else if (scope.globals.containsKey(name)) {
            var symbol = module.own(name, variable(module, kind));
            symbol.bind(variable(module, kind), span, moment++, false);
            symbol.assignElsewhere();
            scope.redirect(name, symbol);
        } else {
            var how = variable(scope, kind);
            scope.own(name, how).bind(how, span, moment++, plain);
        }
    }

    private static Symbol.Kind variable(Scope owner, Symbol.Kind kind) {
        return kind == Symbol.Kind.LOCAL && owner.kind() == Scope.Kind.MODULE
                ? Symbol.Kind.GLOBAL
                : kind;
    }

    /// An annotation without a value.
    void declare(String name, Span span) {
        var scope = blockOwner(name);
        if (!scope.nonlocals.containsKey(name) && !scope.globals.containsKey(name)) {
            scope.own(name, variable(scope, Symbol.Kind.LOCAL)).declare(span);
        }
    }

    void delete(String name, Span span) {
        use(name, span);
        var scope = blockOwner(name);
        var shared = scope.nonlocals.get(name);
        if (shared != null) {
            shared.deleted = true;
        } else if (scope.globals.containsKey(name)) {
            module.own(name, Symbol.Kind.GLOBAL).delete(span, moment++);
        } else {
            scope.own(name, variable(scope, Symbol.Kind.LOCAL)).delete(span, moment++);
        }
    }

    /// A name that only a statement without sense mentions.
    void doubt(String name) {
        blockOwner(name).own(name, Symbol.Kind.BROKEN);
    }

    /// `name := …` binds in the function around all comprehensions.
    void bindWalrus(String name, Span span) {
        var scope = current;
        boolean elsewhere = false;
        boolean comprehension = false;
        while (scope.kind() == Scope.Kind.COMPREHENSION || scope.isGeneratorExpression()) {
            var target = scope.findHere(name);
            if (target != null && target.owner() == scope) {
                errors.walrusRebindsTarget(span, name);
                return;
            }
            comprehension = true;
            elsewhere |= scope.isGeneratorExpression();
            scope = Objects.requireNonNull(scope.parent());
        }
        if (comprehension && scope.kind() == Scope.Kind.CLASS) {
            errors.walrusInClass(span);
            return;
        }
        while (scope.kind() == Scope.Kind.HANDLER && scope.findHere(name) == null) {
            scope = Objects.requireNonNull(scope.parent());
        }
        bindIn(scope, name, span, Symbol.Kind.LOCAL, false);
        if (elsewhere) {
            use(name, span);
            var symbol = scope.findHere(name);
            if (symbol != null) {
                symbol.assignElsewhere();
                if (!symbol.isGlobal()) {
                    CaptureResolver.markRebound(current, symbol);
                }
            }
        }
    }

    // global and nonlocal

    void declareGlobal(String name, Span span) {
        if (frame.scope.kind() != Scope.Kind.FUNCTION) {
            errors.outsideFunction(span, "global");
            return;
        }
        var scope = frame.scope;
        if (scope.nonlocals.containsKey(name)) {
            errors.nonlocalAndGlobal(span, name);
        } else if (mayDeclare(scope, name, span, "global")) {
            scope.globals.put(name, span);
            var known = module.findHere(name);
            scope.redirect(name, known != null ? known : module.own(name, Symbol.Kind.GLOBAL));
        }
    }

    void declareNonlocal(String name, Span span) {
        if (frame.scope.kind() != Scope.Kind.FUNCTION) {
            errors.outsideFunction(span, "nonlocal");
            return;
        }
        var scope = frame.scope;
        if (scope.globals.containsKey(name)) {
            errors.nonlocalAndGlobal(span, name);
        } else if (mayDeclare(scope, name, span, "nonlocal")) {
            scope.nonlocals.putIfAbsent(name, new Scope.Nonlocal(span));
            use(name, span);
        }
    }

    private boolean mayDeclare(Scope scope, String name, Span span, String word) {
        var own = scope.findHere(name);
        if (own != null && own.owner() == scope) {
            if (own.kind() == Symbol.Kind.PARAMETER) {
                errors.parameterAnd(span, name, word);
            } else {
                errors.declarationAfter(span, name, "assigned to before", word);
            }
            return false;
        }
        boolean attribute = scope.used.stream().anyMatch(u -> u.startsWith(name + "."));
        boolean declared = scope.globals.containsKey(name) || scope.nonlocals.containsKey(name);
        if (!declared && (attribute || scope.used.contains(name))) {
            errors.declarationAfter(span, name, "used prior to", word);
            return false;
        }
        return true;
    }
}
