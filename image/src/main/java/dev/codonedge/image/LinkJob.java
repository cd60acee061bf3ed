package dev.codonedge.image;

import java.nio.file.Path;
import java.util.List;

/// What is to become one ELF file.
///
/// @param objects the program, in the form the compiler returns it
/// @param archives libraries of the sysroot, in the order in which they are searched
public record LinkJob(
        List<byte[]> objects, RuntimeLibrary runtime, List<Path> archives, Place place) {
    public LinkJob {
        objects = List.copyOf(objects);
        archives = List.copyOf(archives);
    }

    /// Where the image will live.
    public sealed interface Place {}

    /// In a board's memory.
    ///
    /// @param linkerScript defines the symbols that `runtime-baremetal/README.md` names
    /// @param regions the memory of the script, for messages
    public record Board(String linkerScript, List<Region> regions) implements Place {
        public Board {
            regions = List.copyOf(regions);
        }
    }

    /// In a process of Linux.
    ///
    /// @param emulation the linker's word for the machine, as in `elf_x86_64`
    /// @param libraries the folder that holds musl's `crt1.o`, `crti.o`, `libc.a` and `crtn.o`
    public record Process(String emulation, Path libraries) implements Place {}

    /// A range of memory by its name in the linker script.
    public record Region(String name, long length) {}
}
