package dev.codonedge.scope;

import dev.codonedge.diagnostic.Diagnostic;
import dev.codonedge.diagnostic.Diagnostics;
import dev.codonedge.source.Span;

/// The wording of every mistake about names and places, apart from the checks that find them.
final class ScopeErrors {
    private final Diagnostics diagnostics;

    ScopeErrors(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    private void add(String code, Span span, String message) {
        diagnostics.add(Diagnostic.error(code, span, message));
    }

    private void add(String code, Span span, String message, String hint) {
        diagnostics.add(Diagnostic.error(code, span, message).withHint(hint));
    }

    void outsideFunction(Span span, String word) {
        add("outside-function", span, "'%s' outside function".formatted(word));
    }

    void outsideLoop(Span span, String word) {
        add("outside-loop", span, "'%s' outside loop".formatted(word));
    }

    void nothingToReraise(Span span) {
        add(
                "raise-outside-handler",
                span,
                "no active exception to reraise",
                "a bare 'raise' stands in the 'except' block whose exception it raises again");
    }

    void awaitOutsideFunction(Span span, boolean insideFunction) {
        String message = "'await' outside function";
        if (insideFunction) {
            add("outside-function", span, message, "only an 'async def' function can wait");
        } else {
            add("outside-function", span, message, "start a coroutine with 'asyncio.run(...)'");
        }
    }

    void outsideAsync(Span span, String what) {
        add("outside-function", span, "'%s' outside async function".formatted(what));
    }

    void yieldInComprehension(Span span) {
        add("yield-in-comprehension", span, "'yield' inside comprehension");
    }

    void yieldFromInAsync(Span span) {
        add(
                "yield-from-in-async",
                span,
                "'yield from' inside async function",
                "loop over it and yield each item");
    }

    void returnInAsyncGenerator(Span span) {
        add("return-in-async-generator", span, "'return' with value in async generator");
    }

    void starImport(Span span) {
        add("star-import", span, "import * only allowed at module level");
    }

    void declarationAfter(Span span, String name, String how, String word) {
        add(
                "late-declaration",
                span,
                "name '%s' is %s %s declaration".formatted(name, how, word),
                "'%s' must come before the name is used".formatted(word));
    }

    void parameterAnd(Span span, String name, String word) {
        add("declaration-conflict", span, "name '%s' is parameter and %s".formatted(name, word));
    }

    void nonlocalAndGlobal(Span span, String name) {
        add("declaration-conflict", span, "name '%s' is nonlocal and global".formatted(name));
    }

    void noBinding(Span span, String name, String word) {
        add("no-binding", span, "no binding for %s '%s' found".formatted(word, name));
    }

    void unexpectedInClass(Span span) {
        add(
                "class-body",
                span,
                "unexpected expression in class definition",
                "a class body holds fields, class variables, functions and classes: nothing in it runs");
    }

    void loopDecorator(Span span) {
        add("loop-decorator", span, "invalid loop decorator", "only '@par' may stand above a loop");
    }

    void walrusRebindsTarget(Span span, String name) {
        add(
                "walrus",
                span,
                "assignment expression cannot rebind comprehension iteration variable '%s'"
                        .formatted(name));
    }

    void walrusInIterable(Span span) {
        add(
                "walrus",
                span,
                "assignment expression cannot be used in a comprehension iterable expression");
    }

    void walrusInClass(Span span) {
        add(
                "walrus",
                span,
                "assignment expression within a comprehension cannot be used in a class body");
    }

    void boundTwice(Span span, String name) {
        add("pattern", span, "multiple assignments to name '%s' in pattern".formatted(name));
    }

    void repeatedAttribute(Span span, String name) {
        add("pattern", span, "attribute name repeated in class pattern: " + name);
    }

    void unreachablePatterns(Span span, String what) {
        add("unreachable-pattern", span, "%s makes remaining patterns unreachable".formatted(what));
    }
}
