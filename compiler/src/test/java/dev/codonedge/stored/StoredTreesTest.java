package dev.codonedge.stored;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.codonedge.diagnostic.Diagnostics;
import dev.codonedge.scope.Scope;
import dev.codonedge.scope.Scopes;
import dev.codonedge.scope.Symbol;
import dev.codonedge.source.SourceFile;
import dev.codonedge.source.Span;
import dev.codonedge.syntax.FunctionDef;
import dev.codonedge.syntax.LaterBody;
import dev.codonedge.syntax.ModuleTree;
import dev.codonedge.syntax.Parsed;
import dev.codonedge.syntax.Parser;
import dev.codonedge.syntax.Stmt;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What was stored comes back as it was parsed.
final class StoredTreesTest {
    private static final String SMALL =
            """
            counter = 0
            limit = 3

            class Box:
                def get(self):
                    def inner():
                        return self, limit
                    yield inner()

            def count():
                global counter, late
                counter += 1
                late = lambda x='\\u20ac': x
            """;

    @TestFactory
    Stream<DynamicTest> programsComeBack() {
        return Parsed.programs().stream()
                .map(
                        file ->
                                dynamicTest(
                                        file.getFileName().toString(),
                                        () -> assertComesBack(Files.readString(file))));
    }

    @Test
    void allOfTheGrammarComesBack() throws Exception {
        try (var stream = Parsed.class.getResourceAsStream("/syntax/grammar.py")) {
            assertComesBack(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void bodiesComeWhenSomebodyLooks() {
        var tree = stored(SMALL);
        var box = ((Stmt.Class) tree.body().get(2)).definition();
        var get = ((Stmt.Function) box.body().getFirst()).function();
        assertThat(get.body()).isInstanceOf(LaterBody.class).hasSize(2);
        // It gives the module a name, so the module must know it at once.
        var count = ((Stmt.Function) tree.body().get(3)).function();
        assertThat(count.body()).isNotInstanceOf(LaterBody.class);
        assertThat(Scopes.resolve(tree, new Diagnostics()).module().findHere("late")).isNotNull();
    }

    @Test
    void theTextIsReadForThoseWhoAsk() {
        var reads = new ArrayList<String>();
        var bytes = StoredTrees.write(List.of(new SourceFile("m.py", "m", SMALL)));
        var tree =
                StoredTrees.read(bytes)
                        .flatMap(
                                trees ->
                                        trees.find(
                                                "m",
                                                "m.py",
                                                () -> {
                                                    reads.add("m");
                                                    return SMALL;
                                                }))
                        .orElseThrow();
        assertThat(tree.body().get(1).span().line()).isEqualTo(2);
        assertThat(reads).isEmpty();
        assertThat(tree.body().get(1).span().text()).isEqualTo("limit = 3");
        assertThat(reads).hasSize(1);
    }

    @Test
    void damageIsNoticed() {
        var bytes = StoredTrees.write(List.of(new SourceFile("m.py", "m", SMALL)));
        for (int i = 0; i < bytes.length; i++) {
            var damaged = bytes.clone();
            damaged[i] ^= 0x10;
            assertThat(StoredTrees.read(damaged)).as("byte %d", i).isEmpty();
        }
        for (int length = 0; length < bytes.length; length++) {
            assertThat(StoredTrees.read(java.util.Arrays.copyOf(bytes, length))).isEmpty();
        }
    }

    @Test
    void theSameTextsGiveTheSameBytes() {
        var files = List.of(new SourceFile("m.py", "m", SMALL), new SourceFile("n.py", "n", "a"));
        assertThat(StoredTrees.write(files)).isEqualTo(StoredTrees.write(files));
    }

    @Test
    void whatDoesNotParseIsNotStored() {
        var bytes = StoredTrees.write(List.of(new SourceFile("m.py", "m", "def f(:\n")));
        assertThat(StoredTrees.read(bytes).orElseThrow().find("m", "m.py", () -> "")).isEmpty();
    }

    private static ModuleTree stored(String text) {
        var bytes = StoredTrees.write(List.of(new SourceFile("m.py", "m", text)));
        return StoredTrees.read(bytes)
                .flatMap(trees -> trees.find("m", "m.py", () -> text))
                .orElseThrow();
    }

    private static void assertComesBack(String text) {
        var diagnostics = new Diagnostics();
        var parsed = Parser.parse(new SourceFile("m.py", "m", text), diagnostics);
        if (!diagnostics.all().isEmpty()) {
            return; // with a message, nothing is stored
        }
        var stored = stored(text);
        var known = Scopes.resolve(parsed, new Diagnostics());
        var later = Scopes.resolve(stored, new Diagnostics());
        // From the last one backwards: nobody's scope may depend on who was looked into before.
        var functions = functions(parsed.body()).reversed();
        var others = functions(stored.body()).reversed();
        for (int i = 0; i < functions.size(); i++) {
            assertThat(describe(later.of(others.get(i))))
                    .isEqualTo(describe(known.of(functions.get(i))));
        }
        assertThat(describe(later.module())).isEqualTo(describe(known.module()));
        assertSame(stored.body(), parsed.body());
        assertThat(stored.docstring()).isEqualTo(parsed.docstring());
    }

    private static List<FunctionDef> functions(List<Stmt> body) {
        var found = new ArrayList<FunctionDef>();
        for (var statement : body) {
            switch (statement) {
                case Stmt.Function(var function, _) -> found.add(function);
                case Stmt.Class(var definition, _) -> found.addAll(functions(definition.body()));
                default -> {}
            }
        }
        return found;
    }

    private static String describe(Scope scope) {
        var text = new StringBuilder();
        text.append(scope.isGenerator()).append(scope.isAsync());
        for (Symbol symbol : scope.symbols()) {
            text.append(' ').append(symbol.kind()).append(' ').append(symbol.name());
            text.append(symbol.isCaptured() ? " captured" : "")
                    .append(symbol.isCell() ? " cell" : "");
            text.append(symbol.isUsedElsewhere() ? " elsewhere" : "");
            text.append(symbol.isAssignedElsewhere() ? " set" : "");
        }
        scope.captures().forEach(symbol -> text.append(" <").append(symbol.name()));
        scope.rebound().forEach(symbol -> text.append(" !").append(symbol.name()));
        return text.toString();
    }

    private static void assertSame(Object stored, Object parsed) throws AssertionError {
        switch (parsed) {
            case Span span -> {
                var other = (Span) stored;
                assertThat(other.start()).isEqualTo(span.start());
                assertThat(other.end()).isEqualTo(span.end());
                assertThat(other.line()).isEqualTo(span.line());
            }
            case List<?> list -> {
                var other = (List<?>) stored;
                assertThat(other).hasSameSizeAs(list);
                for (int i = 0; i < list.size(); i++) {
                    assertSame(other.get(i), list.get(i));
                }
            }
            case Optional<?> optional -> {
                var other = (Optional<?>) stored;
                assertThat(other.isPresent()).isEqualTo(optional.isPresent());
                if (optional.isPresent()) {
                    assertSame(other.get(), optional.get());
                }
            }
            case Record node -> {
                assertThat(stored).isInstanceOf(node.getClass());
                for (var component : node.getClass().getRecordComponents()) {
                    try {
                        assertSame(
                                component.getAccessor().invoke(stored),
                                component.getAccessor().invoke(node));
                    } catch (ReflectiveOperationException e) {
                        throw new AssertionError(e);
                    }
                }
            }
            default -> assertThat(stored).isEqualTo(parsed);
        }
    }
}
