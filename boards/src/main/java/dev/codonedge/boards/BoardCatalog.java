package dev.codonedge.boards;

import dev.codonedge.descriptor.BundledFolder;
import dev.codonedge.descriptor.Descriptor;
import dev.codonedge.descriptor.DescriptorException;
import dev.codonedge.descriptor.DescriptorFolder;
import dev.codonedge.descriptor.DescriptorLibrary;
import dev.codonedge.descriptor.DirectoryFolder;
import dev.codonedge.descriptor.Kind;
import dev.codonedge.descriptor.Kind.Scalar;
import dev.codonedge.descriptor.Schema;
import dev.codonedge.descriptor.UnknownNameException;
import dev.codonedge.targets.Target;
import dev.codonedge.targets.TargetCatalog;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The boards there are, by name. A board of the user's own works as well as ours: its file lies beside the program.
public final class BoardCatalog {
    private static final Schema REGION =
            Schema.empty()
                    .with("name", Scalar.TEXT)
                    .with("kind", Scalar.TEXT)
                    .with("origin", Scalar.NUMBER)
                    .with("length", Scalar.SIZE)
                    .with("boot", Scalar.FLAG)
                    .with("source", Scalar.TEXT);

    private static final Schema KEYS =
            DescriptorLibrary.commonKeys()
                    .with("target", Scalar.TEXT)
                    .with("chip", Scalar.TEXT)
                    .with("memory", new Kind.Tables(REGION))
                    .with("stack", Scalar.SIZE)
                    .with("console.uart", Scalar.TEXT)
                    .with("pins", new Kind.TextTable())
                    .with("qemu.machine", Scalar.TEXT)
                    .with("verified", Scalar.TEXT);

    private final DescriptorLibrary library;
    private final TargetCatalog targets;

    /// @param folders where to look, the first one first
    public BoardCatalog(List<? extends DescriptorFolder> folders, TargetCatalog targets) {
        this.library = new DescriptorLibrary(folders, KEYS);
        this.targets = targets;
    }

    /// The boards that come with the product.
    public static BoardCatalog bundled() {
        return new BoardCatalog(List.of(ours()), TargetCatalog.bundled());
    }

    /// The boards in the directory of a program, then ours.
    public static BoardCatalog beside(Path directory) {
        return new BoardCatalog(
                List.of(new DirectoryFolder(directory), ours()), TargetCatalog.bundled());
    }

    public Board require(String name)
            throws IOException, DescriptorException, UnknownNameException {
        return read(library.require(name));
    }

    /// All boards that can be used, sorted by name.
    public List<Board> all() throws IOException, DescriptorException {
        var boards = new ArrayList<Board>();
        for (var name : library.names()) {
            var descriptor = library.find(name).orElseThrow();
            if (!descriptor.flag("abstract")) {
                boards.add(read(descriptor));
            }
        }
        return boards;
    }

    /// The flattened form of a board, with the file that each value came from.
    public String resolved(String name)
            throws IOException, DescriptorException, UnknownNameException {
        return library.require(name).resolved();
    }

    private static DescriptorFolder ours() {
        return new BundledFolder(BoardCatalog.class, "boards");
    }

    private Board read(Descriptor descriptor) throws IOException, DescriptorException {
        var memory = new ArrayList<Region>();
        for (var row : descriptor.rows("memory")) {
            memory.add(region(row));
        }
        var stack = descriptor.number("stack").orElseGet(() -> defaultStack(memory));
        var problems = MemoryLint.problems(memory, stack);
        if (!problems.isEmpty()) {
            throw descriptor.problem("memory", String.join("; ", problems));
        }
        return new Board(
                descriptor.name(),
                descriptor.requireText("description"),
                target(descriptor),
                descriptor.requireText("chip"),
                memory,
                stack,
                descriptor.text("console.uart"),
                descriptor.table("pins"),
                emulation(descriptor),
                descriptor.choice("verified", Verification.class).orElse(Verification.NONE));
    }

    private static Region region(Descriptor row) throws DescriptorException {
        return new Region(
                row.requireText("name"),
                row.requireChoice("kind", MemoryKind.class),
                row.requireNumber("origin"),
                row.requireNumber("length"),
                row.flag("boot"),
                row.text("source"));
    }

    private static Optional<Emulation> emulation(Descriptor descriptor) throws DescriptorException {
        return descriptor.text("qemu.machine").map(Emulation::new);
    }

    /// An eighth of the RAM: 8 KiB of 64 KiB.
    private static long defaultStack(List<Region> memory) {
        var ram = memory.stream().filter(region -> region.kind() == MemoryKind.RAM).findFirst();
        return ram.map(region -> region.length() / 64 * 8).orElse(0L);
    }

    private Target target(Descriptor descriptor) throws IOException, DescriptorException {
        var name = descriptor.requireText("target");
        try {
            var target = targets.require(name);
            if (!target.isBareMetal()) {
                throw descriptor.problem("target", "target '%s' is not for boards".formatted(name));
            }
            return target;
        } catch (UnknownNameException e) {
            throw descriptor.problem(
                    "target",
                    "target '%s' does not exist".formatted(name),
                    e.nearest().map("did you mean '%s'?"::formatted));
        }
    }
}
