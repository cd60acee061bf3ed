package dev.codonedge.scope;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codonedge.syntax.Expr;
import dev.codonedge.syntax.GoldenBlocks;
import dev.codonedge.syntax.Parsed;
import dev.codonedge.syntax.Stmt;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.util.stream.Collectors;
import java.util.stream.Stream;

final class ScopesTest {
    @TestFactory
    Stream<DynamicTest> findsWhatEachNameIs() {
        return GoldenBlocks.test(
                "scope/scopes.txt",
                source -> {
                    var parsed = Parsed.of(source);
                    var text = new StringBuilder();
                    print(parsed.scopes().module(), 0, text);
                    return text + parsed.messages();
                });
    }

    /// A line for each scope: its kind, its symbols with their kinds, how often they are assigned and their marks,
    /// and what it captures.
    private static void print(Scope scope, int depth, StringBuilder to) {
        to.repeat("  ", depth).append(scope.isGeneratorExpression() ? "GENERATOR" : scope.kind());
        for (var symbol : scope.symbols()) {
            to.append(' ')
                    .append(symbol.name())
                    .append(':')
                    .append(symbol.kind())
                    .append(symbol.assignments());
            to.append(symbol.isCell() ? "+cell" : symbol.isCaptured() ? "+captured" : "");
            to.append(symbol.isDeleted() ? "+deleted" : "")
                    .append(symbol.isAssignedElsewhere() ? "+elsewhere" : "");
        }
        if (!scope.captures().isEmpty()) {
            to.append(" captures ")
                    .append(
                            scope.captures().stream()
                                    .map(Symbol::name)
                                    .collect(Collectors.joining(",")));
        }
        if (!scope.rebound().isEmpty()) {
            to.append(" rebinds ")
                    .append(
                            scope.rebound().stream()
                                    .map(Symbol::name)
                                    .collect(Collectors.joining(",")));
        }
        to.append(scope.isGenerator() && !scope.isGeneratorExpression() ? " generator" : "");
        to.append(scope.isAsync() ? " async" : "").append('\n');
        for (var event : scope.events) {
            if (event instanceof Scope inner) {
                print(inner, depth + 1, to);
            }
        }
    }

    private static Stmt.Function function(Parsed parsed, int index) {
        return (Stmt.Function) parsed.tree().body().get(index);
    }

    @Test
    void findFollowsPython() {
        var parsed =
                Parsed.of(
                        """
                x = 1
                class C:
                    x = 2
                    y = 3
                    def m(self):
                        return x, y
                """);
        var module = parsed.scopes().module();
        var definition = ((Stmt.Class) parsed.tree().body().get(1)).definition();
        var inside = parsed.scopes().of(definition);
        var method = parsed.scopes().of(((Stmt.Function) definition.body().get(2)).function());
        assertThat(inside.find("x")).isSameAs(inside.findHere("x")).isNotSameAs(module.find("x"));
        assertThat(method.find("x")).isSameAs(module.find("x"));
        assertThat(method.find("y")).isNull();
        assertThat(method.find("C")).isSameAs(module.find("C"));
        assertThat(method.find("print")).isNull();
        assertThat(method.signature()).isSameAs(inside);
        assertThat(inside.find("y")).isNotNull();
    }

    @Test
    void typeParametersAreSeenBySignatureAndBody() {
        var parsed = Parsed.of("def f[T](x: T) -> T:\n    return T\n");
        var scope = parsed.scopes().of(function(parsed, 0).function());
        var parameter = scope.find("T");
        assertThat(parameter).isNotNull();
        assertThat(parameter.kind()).isEqualTo(Symbol.Kind.TYPE_PARAMETER);
        assertThat(scope.signature().find("T")).isSameAs(parameter);
        assertThat(scope.signature().find("x")).isNull();
        assertThat(parsed.scopes().module().find("T")).isNull();
    }

    @Test
    void namesThatNothingBindsAreListed() {
        var parsed =
                Parsed.of(
                        """
                        x = missing + len(y)
                        def uncalled(a):
                            return a + nowhere + nowhere
                        def y(): return here
                        here = 1
                        """);
        assertThat(parsed.scopes().unresolved())
                .extracting(use -> use.name() + " " + use.span())
                .containsExactly("missing test.py:1:5", "len test.py:1:15", "nowhere test.py:3:16");
    }

    @Test
    void handlersHaveTheirNameToThemselves() {
        var parsed =
                Parsed.of(
                        """
                e = 1
                try:
                    pass
                except A as e:
                    y = e
                except B:
                    pass
                """);
        var handlers = ((Stmt.Try) parsed.tree().body().get(1)).handlers();
        var module = parsed.scopes().module();
        var scope = parsed.scopes().of(handlers.get(0)).orElseThrow();
        assertThat(scope.find("e")).isNotSameAs(module.find("e"));
        assertThat(scope.find("y")).isSameAs(module.find("y"));
        assertThat(parsed.scopes().of(handlers.get(1))).isEmpty();
    }

    @Test
    void brokenStatementsLeaveNoUndefinedNames() {
        var parsed = Parsed.of("def f(:\n    pass\nx = = 1\nimport a.b as as c\nf(x, c)\n");
        var module = parsed.scopes().module();
        for (var name : new String[] {"f", "x", "c"}) {
            assertThat(module.find(name)).as(name).isNotNull();
            assertThat(module.find(name).kind()).isEqualTo(Symbol.Kind.BROKEN);
        }
        assertThat(module.find("d")).isNull();
    }

    @Test
    void assignedNamesOfALoop() {
        var parsed =
                Parsed.of(
                        """
                def f():
                    a = b = c = d = e = g = h = 0
                    while a:
                        b = 1
                        for c in d: pass
                        if (e := 1): pass
                        def inner():
                            nonlocal g
                            g = 1
                            local = 2
                        try: pass
                        except X as err:
                            h = 1
                        [k for k in d]
                        print(k2)
                        del m
                """);
        var function = function(parsed, 0).function();
        var scope = parsed.scopes().of(function);
        var loop = (Stmt.While) function.body().get(1);
        var names = AssignedNames.in(loop.body(), scope, parsed.scopes());
        assertThat(names.direct().stream().map(Symbol::name))
                .containsExactly("b", "c", "e", "inner", "err", "h", "k", "m");
        assertThat(names.throughFunctions().stream().map(Symbol::name)).containsExactly("g");
        assertThat(names.direct()).contains(scope.find("b")).doesNotContain(scope.find("a"));
    }

    @Test
    void assignedNamesOfAnExpression() {
        var parsed = Parsed.of("[(y := x) for x in z]\n");
        var expression = ((Stmt.Expression) parsed.tree().body().getFirst()).value();
        var module = parsed.scopes().module();
        var names = AssignedNames.in(expression, module, parsed.scopes());
        assertThat(names.direct()).contains(module.find("y"));
        assertThat(parsed.scopes().of((Expr) expression).find("x")).isNotNull();
    }
}
