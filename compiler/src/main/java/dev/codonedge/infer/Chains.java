package dev.codonedge.infer;

import dev.codonedge.diagnostic.Diagnostic;
import dev.codonedge.source.Span;
import dev.codonedge.types.Realization;
import dev.codonedge.types.Type;

import java.util.ArrayList;
import java.util.List;

/// Puts an error found inside generic or library code where the user can do something about it.
final class Chains {
    private static final int SHOWN = 6;

    /// The place is the innermost call in the user's own files; how it was reached becomes the chain.
    Diagnostic place(Diagnostic diagnostic, Body from) {
        Span span = diagnostic.span();
        var chain = new ArrayList<String>();
        boolean own = isOwn(from, span);
        for (Body body = from; body != null && body.decl != null; body = body.parent) {
            if (chain.size() < SHOWN && (!body.namespace.decl.library() || !own)) {
                chain.add("during the realization of " + describe(body.realization));
            }
            if (!own && body.calledFrom() != null) {
                span = body.calledFrom();
                own = body.parent != null && isOwn(body.parent, span);
            }
        }
        if (chain.isEmpty()) {
            return diagnostic;
        }
        if (span.equals(diagnostic.span())) {
            boolean generic = !from.realization.parameters().isEmpty();
            return generic ? diagnostic.withChain(chain) : diagnostic;
        }
        return new Diagnostic(
                diagnostic.code(),
                diagnostic.severity(),
                span,
                diagnostic.message(),
                diagnostic.labels().stream()
                        .filter(l -> l.span().file() != diagnostic.span().file())
                        .toList(),
                diagnostic.hint(),
                chain);
    }

    private static boolean isOwn(Body body, Span span) {
        return !body.namespace.decl.library() && span.file() == body.namespace.decl.tree().file();
    }

    static String describe(Realization realization) {
        var parameters = realization.decl().tree().parameters().list();
        var shown = new ArrayList<String>();
        List<Type> types = realization.parameters();
        for (int i = 0; i < parameters.size() && i < types.size(); i++) {
            shown.add(parameters.get(i).name() + ": " + Names.shorten(types.get(i).toString()));
        }
        return Names.called(realization.decl()) + "(" + String.join(", ", shown) + ")";
    }
}
