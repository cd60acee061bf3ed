package dev.codonedge.image;

import dev.codonedge.cache.TemporaryFolder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

/// Makes one statically linked ELF file with LLVM's linker, and puts its complaints into the user's words.
public final class Linker {
    private static final Pattern OVERFLOW =
            Pattern.compile("will not fit in region '([^']+)': overflowed by (\\d+) bytes");
    private static final Pattern UNDEFINED = Pattern.compile("error: undefined symbol: (.+)");

    private final Toolchain toolchain;

    public Linker(Toolchain toolchain) {
        this.toolchain = toolchain;
    }

    public LinkResult link(LinkJob job) throws IOException {
        try (var work = TemporaryFolder.create()) {
            var objects = new ArrayList<Path>();
            for (var object : job.objects()) {
                var file = work.path().resolve("program" + objects.size() + ".o");
                objects.add(Files.write(file, object));
            }
            return switch (job.place()) {
                case LinkJob.Board board -> linkForBoard(job, board, objects, work.path());
                case LinkJob.Process process -> linkForProcess(job, process, objects, work.path());
            };
        }
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
        var arguments = new ArrayList<>(commonArguments());
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
        return run(arguments, work, board.regions());
    }

    private LinkResult linkForProcess(
            LinkJob job, LinkJob.Process process, List<Path> objects, Path work)
            throws IOException {
        var arguments = new ArrayList<>(commonArguments());
        arguments.addAll(List.of("-m", process.emulation(), "-z", "noexecstack"));
        arguments.add(process.libraries().resolve("crt1.o").toString());
        arguments.add(process.libraries().resolve("crti.o").toString());
        objects.forEach(object -> arguments.add(object.getFileName().toString()));
        arguments.add(job.runtime().archive().toString());
        arguments.add("--start-group");
        job.archives().forEach(archive -> arguments.add(archive.toString()));
        arguments.add(process.libraries().resolve("libc.a").toString());
        arguments.add("--end-group");
        arguments.add(process.libraries().resolve("crtn.o").toString());
        return run(arguments, work, List.of());
    }

    private static List<String> commonArguments() {
        return List.of(
                "-flavor",
                "gnu",
                "-static",
                "--gc-sections",
                "--icf=safe",
                "--build-id=none",
                "--error-limit=0",
                "-o",
                "image.elf");
    }

    private LinkResult run(List<String> arguments, Path work, List<LinkJob.Region> regions)
            throws IOException {
        var run = toolchain.run(Tool.LLD, arguments, work);
        return run.succeeded()
                ? new LinkResult.Linked(Files.readAllBytes(work.resolve("image.elf")))
                : translate(run.errors(), regions);
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
