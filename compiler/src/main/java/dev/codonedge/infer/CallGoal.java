package dev.codonedge.infer;

import dev.codonedge.source.Span;
import dev.codonedge.typed.TypedExpr;
import dev.codonedge.types.FunctionDecl;
import dev.codonedge.types.Realization;
import dev.codonedge.types.Type;
import dev.codonedge.types.TypeTable;
import dev.codonedge.types.VirtualMethod;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A call of one function that waits for the types of its arguments, and realizes the function when they are known.
final class CallGoal extends Goal {
    private final Engine engine;
    private final Realizations realizations;
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
        this.engine = body.engine;
        this.realizations = engine.realizations;
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
        if (!callee.direct() && realizations.virtuals().isVirtual(callee)) {
            VirtualMethod method =
                    realizations
                            .virtuals()
                            .resolve(body, callee, engine.types.closeAll(types), environment, span);
            realizations.virtuals().used(method, this::concerns);
            fill(new TypedExpr.CallVirtual(method, arguments, hole.type(), span), method.result());
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
        realizations.called(target, this);
        fill(new TypedExpr.Call(target, arguments, hole.type(), span), result);
    }

    private Realization realizeHere() {
        return realizations.realize(
                body,
                callee.decl(),
                engine.types.closeAll(types),
                types,
                engine.types.closeAll(captureTypes()),
                environment,
                isShared() ? "" : engine.resultPlaces.variant(body, span),
                span);
    }

    /// What the library makes is as its arguments are.
    private boolean isShared() {
        return callee.decl().module().library();
    }

    private @Nullable Type ownResult(Realization target) {
        Body made = realizations.bodyOf(target);
        return isShared() || made == null
                ? target.result()
                : engine.resultPlaces.of(body, made, target.result(), span);
    }

    /// What it called was given up: asks for the same again, which the call then means.
    void recall(Realization gone) {
        Realization target = realizeHere();
        if (target != gone) {
            realizations.replace(gone, target);
            realizations.called(target, this);
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
                Realization named =
                        realizations.realize(body, decl, List.of(), List.of(), Map.of(), span);
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
                body.widerPlaces.widenGuess(expected, result, guess(body, span));
                withoutGuess();
            }
            engine.error(
                    "type-mismatch",
                    span,
                    "'" + result + "' does not match expected type '" + expected + "'");
        }
    }

    /// Has the program checked again without a guess that was wrong.
    private void withoutGuess() {
        boolean news =
                !engine.inTrial()
                        && !engine.quiet(body)
                        && engine.session.unguessable.add(guess(body, span).key());
        if (news) {
            engine.widenings.countRestart(span);
            throw new Restart(null);
        }
    }

    @Override
    boolean unstick(Unstick rule) {
        if (rule == Unstick.DEFAULTS) {
            return bindUnused();
        }
        if (rule != Unstick.OPEN_CALL || triedOpen || Realizations.isStub(callee.decl())) {
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
        if (engine.session.unguessable.contains(guess(body, span).key())) {
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
                body.widerPlaces.widen(hole.type(), realization.result());
            }
        }
    }

    @Override
    void cancel() {
        fill(new TypedExpr.Nothing(Type.Special.POISON, span));
    }

    static Origin guess(Body body, Span span) {
        return new Origin(ResultPlaces.key(body, span), body, "the result", span);
    }

    /// Has the call ask again for what was given up.
    static final class Recall extends Goal {
        private final CallGoal call;
        private final Realization gone;

        Recall(CallGoal call, Realization gone) {
            super(call.body, call.span);
            this.call = call;
            this.gone = gone;
            call.body.goals.goalAdded(this);
        }

        @Override
        List<Type.Variable> step() {
            call.recall(gone);
            return List.of();
        }
    }
}
