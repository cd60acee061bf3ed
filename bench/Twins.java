import dev.codonedge.boards.Board;
import dev.codonedge.boards.BoardCatalog;
import dev.codonedge.boards.LinkerScript;
import dev.codonedge.cache.ContentCache;
import dev.codonedge.image.LinkJob;
import dev.codonedge.image.LinkResult;
import dev.codonedge.image.Linker;
import dev.codonedge.image.RuntimeBuilder;
import dev.codonedge.image.RuntimeLibrary;
import dev.codonedge.image.RuntimeSpec;
import dev.codonedge.image.Tool;
import dev.codonedge.image.Toolchain;
import dev.codonedge.sysroots.RecipeCatalog;
import dev.codonedge.sysroots.SysrootStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Makes images of C twins: `Twins BOARD FOLDER NAME.c…`. The compiler, the runtime, the libraries and the linker script
/// are those of compiled Python programs, so that only the program differs. Run by bench/run.
final class Twins {
    private final Toolchain toolchain;
    private final Board board;
    private final Path folder;
    private final RuntimeLibrary runtime;
    private final List<Path> archives;

    private Twins(Board board, Path folder) throws Exception {
        var cache = ContentCache.ofUser();
        this.toolchain = Toolchain.install(cache);
        this.board = board;
        this.folder = folder;
        var target = board.target();
        this.runtime =
                new RuntimeBuilder(toolchain, cache)
                        .build(
                                new RuntimeSpec.BareMetal(
                                        target.triple(),
                                        target.cpu(),
                                        List.of(),
                                        target.architecture().name().toLowerCase(Locale.ROOT),
                                        board.chip(),
                                        RuntimeSpec.Console.SEMIHOSTING));
        var recipe = RecipeCatalog.bundled().require(target.sysroot().orElseThrow());
        var libraries = new SysrootStore(cache, System.err::println).require(recipe).resolve("lib");
        this.archives = List.of(libraries.resolve("libm.a"), libraries.resolve("libgcc.a"));
    }

    public static void main(String[] arguments) throws Exception {
        var twins = new Twins(BoardCatalog.bundled().require(arguments[0]), Path.of(arguments[1]));
        for (var source : List.of(arguments).subList(2, arguments.length)) {
            twins.build(Path.of(source));
        }
    }

    private void build(Path source) throws Exception {
        var name = source.getFileName().toString().replace(".c", "");
        var bitcode = Files.write(folder.resolve("runtime.bc"), runtime.bitcode());
        var objects = new ArrayList<byte[]>();
        objects.add(compile(source, name));
        objects.add(compile(bitcode, "runtime"));
        var place = new LinkJob.Board(LinkerScript.of(board), List.of());
        switch (new Linker(toolchain).link(new LinkJob(objects, runtime, archives, place))) {
            case LinkResult.Linked(var elf) -> Files.write(folder.resolve(name + ".elf"), elf);
            case LinkResult other -> throw new IllegalStateException(name + ": " + other.message());
        }
    }

    private byte[] compile(Path source, String name) throws Exception {
        var object = folder.resolve(name + ".o");
        var run =
                toolchain.run(
                        Tool.CLANG,
                        List.of(
                                "--target=" + board.target().triple(),
                                "-mcpu=" + board.target().cpu(),
                                "-O2",
                                "-std=c11",
                                "-nostdlibinc",
                                "-ffunction-sections",
                                "-fdata-sections",
                                "-fno-unwind-tables",
                                "-c",
                                source.toString(),
                                "-o",
                                object.toString()));
        if (!run.succeeded()) {
            throw new IllegalStateException(run.errors());
        }
        return Files.readAllBytes(object);
    }
}
