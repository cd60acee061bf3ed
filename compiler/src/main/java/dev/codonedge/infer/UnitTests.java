package dev.codonedge.infer;

import dev.codonedge.source.Span;
import dev.codonedge.syntax.Expr;
import dev.codonedge.typed.TypedExpr;
import dev.codonedge.types.ClassDecl;
import dev.codonedge.types.FunctionDecl;
import dev.codonedge.types.Type;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/// `unittest.main()`: runs the tests of all classes of the program that derive from `TestCase`, in the order of their names.
final class UnitTests {
    private final Body body;
    private final Engine engine;
    private final Span span;

    UnitTests(Body body, Span span) {
        this.body = body;
        this.engine = body.engine;
        this.span = span;
    }

    @Nullable TypedExpr main(List<Calls.Arg> arguments) {
        ClassDecl root = engine.declarations.classNamed("unittest:TestCase");
        if (root == null) {
            return null;
        }
        var stmts =
                body.capture(
                        () -> {
                            call("_begin", arguments);
                            for (ClassDecl decl : classes(root)) {
                                runAll(decl);
                            }
                        });
        return new TypedExpr.Sequence(stmts, called("_end", List.of()));
    }

    private List<ClassDecl> classes(ClassDecl root) {
        var found = new ArrayList<ClassDecl>();
        addDerived(root, found);
        found.sort(Comparator.comparing(ClassDecl::name));
        return found;
    }

    private static void addDerived(ClassDecl decl, List<ClassDecl> into) {
        for (ClassDecl derived : decl.derived()) {
            if (!into.contains(derived)) {
                if (!derived.module().library()) {
                    into.add(derived);
                }
                addDerived(derived, into);
            }
        }
    }

    private static TreeSet<String> testsOf(ClassDecl decl) {
        var names = new TreeSet<String>();
        for (ClassDecl part : decl.linearization()) {
            part.methods().keySet().stream().filter(n -> n.startsWith("test")).forEach(names::add);
        }
        return names;
    }

    private void runAll(ClassDecl decl) {
        var tests = testsOf(engine.classes.prepare(decl));
        if (tests.isEmpty()) {
            return;
        }
        Type type = engine.classes.template(engine.classes.prepare(decl));
        TypedExpr shared =
                body.variables.temporary(body.construction.construct(type, List.of(), span));
        call("_begin_class", List.of(Calls.Arg.of(shared)));
        for (String test : tests) {
            Expr reason = skipped(decl, test);
            if (reason != null) {
                call(
                        "_skip",
                        List.of(
                                Calls.Arg.of(text(decl.name())),
                                Calls.Arg.of(text(test)),
                                Calls.Arg.of(body.expressions.infer(reason))));
                continue;
            }
            TypedExpr object =
                    body.variables.temporary(body.construction.construct(type, List.of(), span));
            TypedExpr method = body.members.get(object, test, span);
            call(
                    "_run",
                    List.of(
                            Calls.Arg.of(text(decl.name())),
                            Calls.Arg.of(text(test)),
                            Calls.Arg.of(object),
                            Calls.Arg.of(method)));
        }
        call("_end_class", List.of(Calls.Arg.of(shared)));
    }

    /// Why a test is not to run: the text given to `@skip`. Null when it is to.
    private static @Nullable Expr skipped(ClassDecl decl, String test) {
        for (ClassDecl part : decl.linearization()) {
            for (FunctionDecl method : part.methods().getOrDefault(test, List.of())) {
                for (Expr decorator : method.tree().decorators()) {
                    if (decorator instanceof Expr.Call skip
                            && Marks.simpleName(skip).equals("skip")
                            && skip.arguments().size() == 1) {
                        return skip.arguments().getFirst().value();
                    }
                }
                return null;
            }
        }
        return null;
    }

    private TypedExpr text(String value) {
        return new TypedExpr.Constant(value, engine.core.strType(), span);
    }

    private void call(String function, List<Calls.Arg> arguments) {
        body.variables.temporary(called(function, arguments));
    }

    private TypedExpr called(String function, List<Calls.Arg> arguments) {
        TypedExpr callee = body.reading.libraryFunction("unittest", function, span);
        return body.calls.callValue(callee, arguments, span);
    }
}
