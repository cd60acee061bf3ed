package dev.codonedge.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codonedge.diagnostic.Diagnostics;
import dev.codonedge.source.SourceFile;
import dev.codonedge.source.Span;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.util.stream.Stream;

final class ParserTest {
    @TestFactory
    Stream<DynamicTest> makesTheTreesItShould() {
        return GoldenBlocks.test(
                "syntax/trees.txt",
                source -> {
                    var parsed = Parsed.of(source);
                    return TreePrinter.print(parsed.tree()) + "\n" + parsed.messages();
                });
    }

    @TestFactory
    Stream<DynamicTest> saysWhatIsWrong() {
        return GoldenBlocks.test("syntax/errors.txt", source -> Parsed.of(source).messages());
    }

    @Test
    void keepsWhatStandsAroundAMistake() {
        var tree = Parsed.of("a = 1\nb = = 2\nif c = 3:\n    d = 4\ne = 5\n").tree();
        assertThat(TreePrinter.print(tree).lines())
                .containsExactly(
                        "Assign([Name(a)] IntLiteral(1))",
                        "Broken()",
                        "If([Branch(Broken() [Assign([Name(d)] IntLiteral(4))])])",
                        "Assign([Name(e)] IntLiteral(5))");
    }

    @Test
    void spansCoverWhatWasWritten() {
        var tree = Parsed.of("def f(a):\n    return (a + 1) * 2\n\n# end\nx = [1,\n  2]\n").tree();
        var function = ((Stmt.Function) tree.body().getFirst()).function();
        assertThat(function.span().text()).isEqualTo("def f(a):\n    return (a + 1) * 2");
        assertThat(function.headSpan().text()).isEqualTo("def f(a)");
        assertThat(function.nameSpan().text()).isEqualTo("f");
        var value = ((Stmt.Return) function.body().getFirst()).value().orElseThrow();
        assertThat(value.span().text()).isEqualTo("(a + 1) * 2");
        assertThat(tree.body().getLast().span().text()).isEqualTo("x = [1,\n  2]");
    }

    @Test
    void lineEndsAreAllAlike() {
        String text = "if a:\n    b = '''x\ny'''\n    c = (1,\n     2)\nd = 'p\\\nq'\n";
        String expected = TreePrinter.print(Parsed.of(text).tree());
        assertThat(TreePrinter.print(Parsed.of(text.replace("\n", "\r\n")).tree()))
                .isEqualTo(expected);
        assertThat(TreePrinter.print(Parsed.of(text.replace("\n", "\r")).tree()))
                .isEqualTo(expected);
        assertThat(TreePrinter.print(Parsed.of("\uFEFF" + text).tree())).isEqualTo(expected);
        assertThat(TreePrinter.print(Parsed.of(text.stripTrailing()).tree())).isEqualTo(expected);
    }

    @Test
    void expressionsInsideOfAFileKeepTheirPlaces() {
        var file = new SourceFile("test.py", "__main__", "x: 'List[int]'\ny: 'a b'\n");
        var diagnostics = new Diagnostics();
        var type = Parser.parseExpression(new Span(file, 4, 13), diagnostics);
        assertThat(TreePrinter.print(type)).isEqualTo("Subscript(Name(List) Name(int))");
        assertThat(type.span().text()).isEqualTo("List[int]");
        assertThat(diagnostics.all()).isEmpty();
        var broken = Parser.parseExpression(new Span(file, 19, 22), diagnostics);
        assertThat(broken).isInstanceOf(Expr.Broken.class);
        assertThat(diagnostics.all())
                .singleElement()
                .satisfies(error -> assertThat(error.span().text()).isEqualTo("b"));
    }

    @Test
    void llvmBodiesKeepTheirText() {
        String text =
                """
                class C:
                    @llvm
                    def f(a: int) -> int:
                        \"""Adds.\"""
                        ; it's raw {=T} (

                        %x = add i64 %a, 1
                        ret i64 %x

                    y: int
                """;
        var parsed = Parsed.of(text);
        assertThat(parsed.messages()).isEmpty();
        var body = ((Stmt.Class) parsed.tree().body().getFirst()).definition().body();
        var function = ((Stmt.Function) body.getFirst()).function();
        assertThat(function.docstring()).contains("Adds.");
        assertThat(function.body()).isEmpty();
        String raw = function.llvmBody().orElseThrow();
        assertThat(raw.strip()).startsWith("; it's raw").endsWith("ret i64 %x").contains("\n\n");
        assertThat(function.span().text()).endsWith(raw);
        assertThat(body).hasSize(2);
    }
}
