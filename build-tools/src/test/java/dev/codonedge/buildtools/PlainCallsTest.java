package dev.codonedge.buildtools;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeModel;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// Rewrites the classes below and compares them with themselves as compiled.
class PlainCallsTest {
    @TempDir Path folder;
    private Path plain;

    @BeforeEach
    void rewrite() throws Exception {
        var jar = folder.resolve("compiled.jar");
        try (var zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.putNextEntry(new ZipEntry("folder/"));
            for (var type :
                    List.of(
                            Shape.class,
                            Shape.Dot.class,
                            Shape.Line.class,
                            Sizes.class,
                            Words.class,
                            Kind.class)) {
                var name = type.getName().replace('.', '/') + ".class";
                zip.putNextEntry(new ZipEntry(name));
                zip.write(type.getClassLoader().getResourceAsStream(name).readAllBytes());
            }
        }
        plain = folder.resolve("plain.jar");
        PlainCalls.write(jar, plain);
    }

    sealed interface Shape {
        enum Dot implements Shape {
            SMALL,
            LARGE
        }

        record Line(int length, String name) implements Shape {}
    }

    record Sizes(
            byte b,
            short s,
            char c,
            int i,
            long l,
            float f,
            double d,
            boolean z,
            Object o,
            String t,
            int[] a) {}

    enum Kind {
        ONE
    }

    /// One text for everything that the rewritten calls decide.
    public static final class Words implements Function<Object, String> {
        @Override
        public String apply(Object given) {
            return switch (given) {
                case null -> "nothing";
                case Shape shape -> shape(shape);
                case Integer small when small < 10 -> "small";
                case Integer _ -> "large";
                case CharSequence text when text.isEmpty() -> "empty";
                case String text -> "text " + text;
                case CharSequence _ -> "characters";
                default -> "something";
            };
        }

        private static String shape(Shape shape) {
            return switch (shape) {
                case Shape.Dot.SMALL -> "small dot";
                case Shape.Dot.LARGE -> "large dot";
                case Shape.Line line when line.length() > 3 -> "long " + line;
                case Shape.Line line -> "short " + line.hashCode();
            };
        }
    }

    @Test
    void switchesDecideAsBefore() throws Exception {
        try (var loader = loader()) {
            var rewritten = words(loader);
            var line = record(loader, Shape.Line.class, 5, "x");
            var compiled = new Words();
            for (var value : Arrays.asList(null, 3, 30, "", "a", new StringBuilder("b"), 2.0)) {
                assertThat(rewritten.apply(value)).isEqualTo(compiled.apply(value));
            }
            assertThat(rewritten.apply(line)).isEqualTo("long Line[length=5, name=x]");
            assertThat(rewritten.apply(record(loader, Shape.Line.class, 2, "x")))
                    .isEqualTo(compiled.apply(new Shape.Line(2, "x")));
            var dots = loader.loadClass(Shape.Dot.class.getName()).getEnumConstants();
            assertThat(rewritten.apply(dots[0])).isEqualTo("small dot");
            assertThat(rewritten.apply(dots[1])).isEqualTo("large dot");
        }
    }

    @Test
    void recordsOfAllTypesCompareHashAndPrintAsBefore() throws Exception {
        int[] array = {1};
        Object[] zero = {(byte) 1, (short) 2, 'c', 4, 5L, 0.0f, Double.NaN, true, null, "t", array};
        Object[] negative = zero.clone();
        negative[5] = -0.0f;
        var expected =
                new Sizes(
                        (byte) 1, (short) 2, 'c', 4, 5L, 0.0f, Double.NaN, true, null, "t", array);
        try (var loader = loader()) {
            var one = record(loader, Sizes.class, zero);
            assertThat(one)
                    .isEqualTo(record(loader, Sizes.class, zero))
                    .isNotEqualTo(record(loader, Sizes.class, negative))
                    .isNotEqualTo(null)
                    .isNotEqualTo(expected)
                    .hasSameHashCodeAs(expected)
                    .hasToString(expected.toString());
            for (int i = 0; i < zero.length; i++) {
                Object[] other = zero.clone();
                other[i] =
                        switch (other[i]) {
                            case Byte _ -> (byte) 9;
                            case Short _ -> (short) 9;
                            case Character _ -> 'x';
                            case Integer _ -> 9;
                            case Long _ -> 9L;
                            case Float _ -> 9f;
                            case Double _ -> 9.0;
                            case Boolean _ -> false;
                            case String _ -> "x";
                            case int[] _ -> new int[] {1};
                            case null -> "x";
                            default -> throw new AssertionError();
                        };
                assertThat(one).isNotEqualTo(record(loader, Sizes.class, other));
            }
        }
    }

    @Test
    void leavesNothingToLinkAtRunTime() throws Exception {
        try (var zip = new ZipFile(plain.toFile())) {
            assertThat(zip.getEntry("folder/")).isNotNull();
            for (var entry : zip.stream().filter(e -> !e.isDirectory()).toList()) {
                var calls =
                        ClassFile.of()
                                .parse(zip.getInputStream(entry).readAllBytes())
                                .methods()
                                .stream()
                                .flatMap(method -> method.code().stream())
                                .flatMap(CodeModel::elementStream)
                                .filter(InvokeDynamicInstruction.class::isInstance)
                                .map(
                                        call ->
                                                ((InvokeDynamicInstruction) call)
                                                        .name()
                                                        .stringValue());
                assertThat(calls).as(entry.getName()).isEmpty();
            }
        }
    }

    private URLClassLoader loader() throws Exception {
        return new URLClassLoader(new URL[] {plain.toUri().toURL()}, null);
    }

    @SuppressWarnings("unchecked")
    private static Function<Object, String> words(ClassLoader loader) throws Exception {
        return (Function<Object, String>)
                loader.loadClass(Words.class.getName()).getConstructor().newInstance();
    }

    private static Object record(ClassLoader loader, Class<?> type, Object... values)
            throws Exception {
        var constructor = loader.loadClass(type.getName()).getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        return constructor.newInstance(values);
    }
}
