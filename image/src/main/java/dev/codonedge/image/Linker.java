package dev.codonedge.image;

import dev.codonedge.cache.TemporaryFolder;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

/// Makes one statically linked ELF file with LLVM's linker, and puts its complaints into the user's words.
public final class Linker implements AutoCloseable {
    private static final Pattern OVERFLOW =
            Pattern.compile("will not fit in region '([^']+)': overflowed by (\\d+) bytes");
    private static final List<String> COMMON =
            List.of(
                    "-static",
                    "--gc-sections",
                    "--icf=safe",
                    "--build-id=none",
                    "--error-limit=0",
                    "-o",
                    "image.elf");
    private static final Pattern UNDEFINED = Pattern.compile("error: undefined symbol: (.+)");

    private final Toolchain toolchain;
    private @Nullable LinkerAhead ahead;

    public Linker(Toolchain toolchain) {
        this.toolchain = toolchain;
    }

    /// Has the linker loaded while the program is still being compiled, for an image that is to run in a process.
    public void begin(String emulation) {
        ahead = LinkerAhead.start(toolchain, emulation);
    }

    public LinkResult link(LinkJob job) throws IOException {
        return switch (job.place()) {
            case LinkJob.Board board -> {
                try (var work = TemporaryFolder.create()) {
                    yield linkForBoard(job, board, written(job, work.path()), work.path());
                }
            }
            case LinkJob.Process process -> linkForProcess(job, process);
        };
    }

    private static List<Path> written(LinkJob job, Path work) throws IOException {
        var objects = new ArrayList<Path>();
        for (var object : job.objects()) {
            var file = work.resolve("program" + objects.size() + ".o");
            objects.add(Files.write(file, object));
        }
        return objects;
    }

    private LinkResult linkForBoard(LinkJob job, LinkJob.Board board, List<Path> objects, Path work)
            throws IOException {
        Files.writeString(work.resolve("board.ld"), board.linkerScript());
        var guess = ResetWork.of(job.objects());
        var result = linkForBoard(job, board, objects, work, guess);
        // Only the linked image knows what a library brought along and what was dropped as unused.
        if (result instanceof LinkResult.Linked(var elf)) {
            var needed = ResetWork.of(ElfFile.read(elf));
            if (!needed.equals(guess)) {
                return linkForBoard(job, board, objects, work, needed);
            }
        }
        return result;
    }

    private LinkResult linkForBoard(
            LinkJob job, LinkJob.Board board, List<Path> objects, Path work, ResetWork resetWork)
            throws IOException {
        var arguments = new ArrayList<>(List.of("-flavor", "gnu"));
        arguments.addAll(COMMON);
        arguments.addAll(
                List.of(
                        "--nmagic",
                        "--script=board.ld",
                        "--entry=ce_reset",
                        "--undefined=ce_vectors"));
        // Tables for unwinding are discarded; nothing must ask for their reader.
        arguments.addAll(
                List.of("--defsym=__aeabi_unwind_cpp_pr0=0", "--defsym=__aeabi_unwind_cpp_pr1=0"));
        var reset = job.runtime().reset(resetWork);
        if (reset.isPresent()) {
            arguments.add(reset.get().toString());
        } else {
            arguments.add("--defsym=ce_reset=ce_start");
        }
        objects.forEach(object -> arguments.add(object.getFileName().toString()));
        arguments.add(job.runtime().archive().toString());
        arguments.add("--start-group");
        job.archives().forEach(archive -> arguments.add(archive.toString()));
        arguments.add("--end-group");
        return result(toolchain.run(Tool.LLD, arguments, work), work, board.regions());
    }

    private LinkResult linkForProcess(LinkJob job, LinkJob.Process process) throws IOException {
        var ready = ahead;
        ahead = null;
        if (ready == null) {
            ready = LinkerAhead.start(toolchain, process.emulation());
        }
        try (var linker = ready) {
            return linkForProcess(job, process, written(job, linker.folder()), linker);
        }
    }

    private static LinkResult linkForProcess(
            LinkJob job, LinkJob.Process process, List<Path> objects, LinkerAhead linker)
            throws IOException {
        var arguments = new ArrayList<>(COMMON);
        arguments.addAll(List.of("-z", "noexecstack"));
        arguments.add(process.libraries().resolve("crt1.o").toString());
        arguments.add(process.libraries().resolve("crti.o").toString());
        objects.forEach(object -> arguments.add(object.getFileName().toString()));
        arguments.add(job.runtime().archive().toString());
        arguments.add("--start-group");
        job.archives().forEach(archive -> arguments.add(archive.toString()));
        arguments.add(process.libraries().resolve("libc.a").toString());
        arguments.add("--end-group");
        arguments.add(process.libraries().resolve("crtn.o").toString());
        return result(linker.finish(arguments), linker.folder(), List.of());
    }

    /// What lld must know before it reads a response file: it looks for the machine there a second time.
    static List<String> flavor(String emulation) {
        return List.of("-flavor", "gnu", "-m", emulation);
    }

    private static LinkResult result(ToolRun run, Path work, List<LinkJob.Region> regions)
            throws IOException {
        return run.succeeded()
                ? new LinkResult.Linked(Files.readAllBytes(work.resolve("image.elf")))
                : translate(run.errors(), regions);
    }

    /// A linker that nobody needed ends.
    @Override
    public void close() throws IOException {
        var unneeded = ahead;
        ahead = null;
        if (unneeded != null) {
            unneeded.close();
        }
    }

    static LinkResult translate(String errors, List<LinkJob.Region> regions) {
        var undefined = new LinkedHashSet<String>();
        for (var matcher = UNDEFINED.matcher(errors); matcher.find(); ) {
            undefined.add(matcher.group(1).strip());
        }
        if (!undefined.isEmpty()) {
            return new LinkResult.Undefined(List.copyOf(undefined));
        }
        // One line a section that does not fit; the last byte of the last one decides.
        var excess = new LinkedHashMap<String, Long>();
        for (var matcher = OVERFLOW.matcher(errors); matcher.find(); ) {
            excess.merge(matcher.group(1), Long.parseLong(matcher.group(2)), Math::max);
        }
        if (excess.isEmpty()) {
            return new LinkResult.Failed(errors.strip());
        }
        var overflows = new ArrayList<LinkResult.Overflow>();
        excess.forEach(
                (region, bytes) ->
                        overflows.add(
                                new LinkResult.Overflow(region, capacity(region, regions), bytes)));
        return new LinkResult.DoesNotFit(overflows);
    }

    private static long capacity(String name, List<LinkJob.Region> regions) {
        return regions.stream()
                .filter(region -> region.name().equals(name))
                .mapToLong(LinkJob.Region::length)
                .findFirst()
                .orElse(0);
    }
}
