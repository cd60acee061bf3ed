package dev.codonedge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codonedge.cache.CachedFile;
import dev.codonedge.cache.ContentCache;
import dev.codonedge.compiler.Compiler;
import dev.codonedge.compiler.CompilerOptions;
import dev.codonedge.compiler.CompilerOptions.Library;
import dev.codonedge.source.ModuleSource;
import dev.codonedge.source.SourceFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/// A program compiles to the same whether the library was parsed for it or came from the cache, in whatever state that is.
class LibraryTreesTest {
    @TempDir Path folder;

    private CachedFile file() {
        return new CachedFile(new ContentCache(folder), "library", "test");
    }

    private Library stored() {
        return new StandardLibrary(() -> Optional.of(file()));
    }

    private static String ir(Path program, Library library) {
        var target =
                new CompilerOptions.TargetOptions(
                        "armv7m", "thumbv7m-unknown-none-eabi", "cortex-m3", "", 32, true);
        var options =
                new CompilerOptions(
                        target,
                        CompilerOptions.Optimization.OS,
                        CompilerOptions.Numerics.PYTHON,
                        CompilerOptions.Overflow.WRAP,
                        CompilerOptions.Panic.LOCATION,
                        false,
                        Map.of(),
                        Optional.empty(),
                        CompilerOptions.Output.IR,
                        false);
        try {
            var source = new SourceFile("program.py", "__main__", Files.readString(program));
            var result = Compiler.compile(source, options, new NoModules(), library);
            assertThat(result.output()).as("%s", result.diagnostics()).isPresent();
            return new String(result.output().get(), StandardCharsets.UTF_8);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private record NoModules() implements ModuleSource {
        @Override
        public Optional<SourceFile> find(String module, SourceFile importer) {
            return Optional.empty();
        }

        @Override
        public boolean isPackage(String module, SourceFile importer) {
            return false;
        }
    }

    private static List<Path> programs() {
        var examples = Path.of("../examples");
        return List.of(examples.resolve("sensor_log.py"), examples.resolve("csv_summary.py"));
    }

    @Test
    void aBuildIsTheSameWithAndWithoutTheCache() {
        for (var program : programs()) {
            var parsed = ir(program, new StandardLibrary());
            assertThat(parsed).isEqualTo(ir(program, new StandardLibrary()));
            assertThat(ir(program, stored())).isEqualTo(parsed); // made, or there already
            assertThat(ir(program, stored())).isEqualTo(parsed);
        }
        assertThat(file().path()).isNotEmptyFile();
    }

    @Test
    void aDamagedCacheIsMadeAgain() throws Exception {
        var program = programs().getFirst();
        var expected = ir(program, stored());
        var whole = Files.readAllBytes(file().path());
        var damaged = whole.clone();
        damaged[damaged.length / 2] ^= 1;
        Files.write(file().path(), damaged);
        assertThat(ir(program, stored())).isEqualTo(expected);
        assertThat(file().path()).hasBinaryContent(whole);
    }

    @Test
    void severalBuildsAtOnceShareIt() throws Exception {
        var program = programs().getFirst();
        var expected = ir(program, new StandardLibrary());
        try (var threads = Executors.newFixedThreadPool(4)) {
            var builds = new ArrayList<Callable<String>>();
            var shared = stored();
            for (int i = 0; i < 4; i++) {
                builds.add(() -> ir(program, stored()));
                builds.add(() -> ir(program, shared));
            }
            for (var build : threads.invokeAll(builds)) {
                assertThat(build.get()).isEqualTo(expected);
            }
        }
    }
}
