package dev.codonedge.infer;

import dev.codonedge.diagnostic.Diagnostic;
import dev.codonedge.source.Span;
import dev.codonedge.typed.TypedExpr;
import dev.codonedge.types.Type;

import java.util.ArrayList;
import java.util.List;

/// Which of several functions of one name a call means.
final class Overloads {
    private final Body body;
    private final Engine engine;

    Overloads(Body body) {
        this.body = body;
        this.engine = body.engine;
    }

    /// Calls the first candidate, newest first, that takes the arguments.
    TypedExpr choose(
            List<Calls.Callee> newestFirst, List<Calls.Arg> arguments, String name, Span span) {
        if (newestFirst.size() == 1) {
            return body.calls.apply(newestFirst.getFirst(), arguments, span);
        }
        var expanded = Stars.expand(body, arguments, span);
        Type.Variable result = engine.fresh(body.depth);
        var hole = new TypedExpr.Deferred(result, span);
        var goal = new Choice(newestFirst, expanded.arguments(), name, span, hole);
        body.goals.goalAdded(goal);
        goal.attempt();
        return expanded.around(hole);
    }

    private final class Choice extends Goal {
        private final List<Calls.Callee> newestFirst;
        private final List<Calls.Arg> arguments;
        private final String name;
        private final TypedExpr.Deferred hole;

        Choice(
                List<Calls.Callee> newestFirst,
                List<Calls.Arg> arguments,
                String name,
                Span span,
                TypedExpr.Deferred hole) {
            super(Overloads.this.body, span);
            this.newestFirst = newestFirst;
            this.arguments = arguments;
            this.name = name;
            this.hole = hole;
        }

        /// Whether a candidate takes anything here, and others are for types that a mixed value may have.
        private boolean isGeneral(Calls.Callee candidate, Calls.Arg mixed) {
            return takesAnything(candidate, mixed)
                    && newestFirst.stream()
                            .anyMatch(other -> other != candidate && takesMember(other, mixed));
        }

        private boolean takesAnything(Calls.Callee candidate, Calls.Arg argument) {
            var arrangement = Arrangement.of(candidate, arguments);
            int at = arrangement.single().indexOf(argument);
            return at >= 0 && arrangement.parameters().get(at).annotation().isEmpty();
        }

        private boolean takesMember(Calls.Callee candidate, Calls.Arg mixed) {
            if (Arrangement.of(candidate, arguments).problem() != null
                    || takesAnything(candidate, mixed)) {
                return false;
            }
            for (Type member : engine.mixture.members()) {
                var given = new ArrayList<>(arguments);
                given.set(
                        arguments.indexOf(mixed),
                        new Calls.Arg(
                                mixed.kind(),
                                mixed.name(),
                                null,
                                new TypedExpr.Nothing(member, span)));
                var answer = body.signatures().accepts(candidate, given, new ArrayList<>());
                if (answer != Signatures.Answer.NO) {
                    return true;
                }
            }
            return false;
        }

        @Override
        List<Type.Variable> step() {
            for (int i = 0; i < arguments.size(); i++) {
                Calls.Arg argument = arguments.get(i);
                if (Mixture.is(argument.value().type())
                        && Body.allKnown(arguments.stream().map(a -> a.value().type()).toList())) {
                    int index = i;
                    for (Calls.Callee candidate : newestFirst) {
                        var answer =
                                body.conversions.keepingMixed(
                                        () ->
                                                body.signatures()
                                                        .accepts(
                                                                candidate,
                                                                arguments,
                                                                new ArrayList<>()));
                        if (answer != Signatures.Answer.NO && !isGeneral(candidate, argument)) {
                            take(candidate);
                            return List.of();
                        }
                    }
                    var kept = new ArrayList<Calls.Arg>();
                    var stmts = body.capture(() -> kept.addAll(body.calls.evaluated(arguments)));
                    TypedExpr value = kept.get(i).value();
                    TypedExpr chosen =
                            body.members.overMembers(
                                    value,
                                    value.type().head(),
                                    span,
                                    member -> {
                                        var given = new ArrayList<>(kept);
                                        given.set(
                                                index,
                                                new Calls.Arg(
                                                        argument.kind(),
                                                        argument.name(),
                                                        null,
                                                        member));
                                        return choose(newestFirst, given, name, span);
                                    });
                    fill(stmts.isEmpty() ? chosen : new TypedExpr.Sequence(stmts, chosen));
                    return List.of();
                }
            }
            for (Calls.Callee candidate : newestFirst) {
                var awaited = new ArrayList<Type.Variable>();
                switch (body.signatures().accepts(candidate, arguments, awaited)) {
                    case NO -> {}
                    case YES -> {
                        take(candidate);
                        return List.of();
                    }
                    case MAYBE -> {
                        return awaited;
                    }
                }
            }
            report();
            return List.of();
        }

        private void take(Calls.Callee candidate) {
            fill(body.calls.apply(candidate, arguments, span));
        }

        private void fill(TypedExpr value) {
            Type expected = hole.type();
            boolean same =
                    engine.trial(() -> engine.unify(expected, value.type()))
                            && engine.unify(expected, value.type());
            // something else may have decided the result meanwhile
            hole.fill(same ? value : body.conversions.into(value, expected, "the result"));
        }

        private void report() {
            var types = arguments.stream().map(a -> a.value().type()).toList();
            if (types.stream().noneMatch(Core::isPoison)) {
                newestFirst.forEach(c -> body.signatures().widen(c, arguments));
                boolean method = newestFirst.getFirst().owner() != null;
                String full =
                        method && !name.equals(newestFirst.getFirst().owner().decl().name())
                                ? newestFirst.getFirst().owner().decl().name() + "." + name
                                : name;
                Diagnostic error =
                        Diagnostic.error(
                                "no-overload",
                                span,
                                "no function '"
                                        + full
                                        + "' with arguments ("
                                        + dev.codonedge.types.TypeNames.joined(types, ", ")
                                        + ")");
                for (Calls.Callee candidate : newestFirst) {
                    String reason = body.signatures().refusal(candidate, arguments);
                    if (!candidate.decl().module().library()) {
                        error = error.withLabel(candidate.decl().tree().nameSpan(), reason);
                    }
                }
                engine.report(error);
            }
            fill(body.calls.poison(span));
        }

        @Override
        boolean unstick(Unstick rule) {
            if (rule != Unstick.ONE_CANDIDATE && rule != Unstick.EQUAL) {
                return false;
            }
            Calls.Callee only = null;
            for (Calls.Callee candidate : newestFirst) {
                if (body.signatures().accepts(candidate, arguments, new ArrayList<>())
                        != Signatures.Answer.NO) {
                    if (only != null && isFallback(candidate)) {
                        continue;
                    }
                    if (only != null && rule == Unstick.ONE_CANDIDATE) {
                        return false;
                    }
                    only = only == null ? candidate : only;
                }
            }
            if (only == null) {
                return false;
            }
            take(only);
            finish();
            return true;
        }

        /// For arguments that none of the others can take, once all is known of them.
        private static boolean isFallback(Calls.Callee candidate) {
            return "fallback".equals(candidate.decl().markText("tag"));
        }

        @Override
        void cancel() {
            fill(body.calls.poison(span));
        }
    }
}
