package dev.codonedge.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codonedge.cache.ContentCache;
import dev.codonedge.cli.Compilers;
import dev.codonedge.cli.ProgramCompiler;
import dev.codonedge.compiler.CompilerOptions;
import dev.codonedge.compiler.CompilerOptions.Numerics;
import dev.codonedge.compiler.CompilerOptions.Optimization;
import dev.codonedge.compiler.CompilerOptions.Output;
import dev.codonedge.compiler.CompilerOptions.Overflow;
import dev.codonedge.compiler.CompilerOptions.Panic;
import dev.codonedge.compiler.CompilerOptions.TargetOptions;
import dev.codonedge.source.ModuleSource;
import dev.codonedge.source.SourceFile;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;

/// No text crashes the compiler: what is no program gets messages, what is one becomes IR that the verifier accepts.
///
/// `mvn -pl tests -am test -Dtest=FuzzTest -Dfuzz.cases=N -Dfuzz.seed=S` runs as many others as wanted; a case is its seed.
class FuzzTest {
    private static final int LONGEST = 4000;

    private final long cases = Long.getLong("fuzz.cases", 250);
    private final long seed = Long.getLong("fuzz.seed", 1);
    private final ProgramCompiler compiler = Compilers.standard(ContentCache.ofUser());

    private final CompilerOptions options =
            new CompilerOptions(
                    new TargetOptions("host", "x86_64-unknown-linux-musl", "x86-64", "", 64, false),
                    Optimization.O2,
                    Numerics.PYTHON,
                    Overflow.WRAP,
                    Panic.LOCATION,
                    false,
                    Map.of(),
                    Optional.empty(),
                    Output.IR,
                    true);

    @Test
    void brokenProgramsAreToldApartFromPrograms() throws IOException {
        var programs = programs();
        var valid = new AtomicInteger();
        var crashes = new ArrayList<String>();
        LongStream.range(seed, seed + cases)
                .parallel()
                .forEach(
                        number -> {
                            var random =
                                    RandomGeneratorFactory.of("L64X128MixRandom").create(number);
                            var text = new Mutator(random, programs).broken();
                            try {
                                if (isProgram(text)) {
                                    valid.incrementAndGet();
                                }
                            } catch (RuntimeException | Error e) {
                                synchronized (crashes) {
                                    crashes.add(
                                            "seed %d: %s%n%s".formatted(number, cause(e), text));
                                }
                            }
                        });
        System.out.printf(
                "fuzz: %d cases from seed %d, %d of them programs, %d crashes%n",
                cases, seed, valid.get(), crashes.size());
        assertThat(crashes).isEmpty();
        assertThat(valid.get()).isBetween(1, (int) cases - 1);
    }

    private boolean isProgram(String text) {
        var none =
                new ModuleSource() {
                    @Override
                    public Optional<SourceFile> find(String module, SourceFile importer) {
                        return Optional.empty();
                    }

                    @Override
                    public boolean isPackage(String module, SourceFile importer) {
                        return false;
                    }
                };
        var source = new SourceFile("fuzz.py", "__main__", text);
        return compiler.compile(options, none, source).output().isPresent();
    }

    private static Throwable cause(Throwable failure) {
        var cause = failure.getCause();
        return cause == null ? failure : cause(cause);
    }

    private static List<String> programs() throws IOException {
        var root = Path.of(System.getProperty("codon.home"));
        var texts = new ArrayList<String>();
        for (var folder : List.of("tests/run", "tests/fail", "examples")) {
            try (var files = Files.walk(root.resolve(folder))) {
                for (Path file :
                        files.filter(f -> f.toString().endsWith(".py")).sorted().toList()) {
                    var text = Files.readString(file);
                    if (text.length() <= LONGEST) {
                        texts.add(text);
                    }
                }
            }
        }
        return texts;
    }
}
